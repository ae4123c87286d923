import type { Labels } from './labels.js';

export const labelsDe: Labels = {
  channel: {
    email: 'E-Mail', sms: 'SMS', whatsapp: 'WhatsApp', push: 'Push-Mitteilung', phone: 'Telefonanruf', post: 'Briefpost',
  },
  cookieCategory: {
    strictly_necessary: 'Unbedingt erforderlich', performance: 'Leistung', functional: 'Funktional', targeting: 'Werbung',
  },
  cookieConsequence: {
    strictly_necessary: 'Ohne diese Cookies funktioniert der Shop nicht. Sie bedürfen keiner Einwilligung und lassen sich hier nicht abschalten.',
    performance: 'Damit messen wir, wie der Shop genutzt wird. Lehnen Sie ab, wird Ihr Besuch nicht gemessen; der Shop funktioniert unverändert.',
    functional: 'Damit merkt sich der Shop Ihre Einstellungen und bietet zusätzlichen Komfort. Lehnen Sie ab, entfällt dieser Komfort; einkaufen können Sie trotzdem.',
    targeting: 'Damit wird Ihnen Werbung gezeigt, die zu Ihren Interessen passt. Lehnen Sie ab, sehen Sie möglicherweise weiterhin Werbung, die jedoch nicht anhand dieser Daten ausgewählt wird.',
  },
  cookieLife: { session: 'bis zum Schließen des Browsers', until_deleted: 'bis Sie den Eintrag löschen' },
  legalBasis: {
    consent: 'Ihre Einwilligung (Art. 6 Abs. 1 UAbs. 1 Buchst. a DSGVO)',
    contract: 'Erfüllung eines Vertrags mit Ihnen oder vorvertragliche Maßnahmen auf Ihre Anfrage (Art. 6 Abs. 1 UAbs. 1 Buchst. b DSGVO)',
    legal_obligation: 'Erfüllung einer rechtlichen Verpflichtung (Art. 6 Abs. 1 UAbs. 1 Buchst. c DSGVO)',
    vital_interests: 'Schutz lebenswichtiger Interessen (Art. 6 Abs. 1 UAbs. 1 Buchst. d DSGVO)',
    public_task: 'Wahrnehmung einer Aufgabe im öffentlichen Interesse (Art. 6 Abs. 1 UAbs. 1 Buchst. e DSGVO)',
    legitimate_interests: 'unsere berechtigten Interessen (Art. 6 Abs. 1 UAbs. 1 Buchst. f DSGVO)',
  },
  provision: {
    statutory: 'gesetzlich vorgeschrieben; ohne die Daten dürfen wir den Vorgang nicht durchführen',
    contractual: 'für den Vertrag erforderlich; ohne die Daten können wir ihn nicht schließen oder erfüllen',
    voluntary: 'freiwillig; ohne die Daten entfällt lediglich dieser Zweck',
  },
  transferBasis: {
    adequacy: 'Angemessenheitsbeschluss der Europäischen Kommission, der diesen Empfänger erfasst (Art. 45 DSGVO)',
    standard_contractual_clauses: 'Standardvertragsklauseln der Europäischen Kommission (Art. 46 Abs. 2 Buchst. c DSGVO)',
    binding_corporate_rules: 'genehmigte verbindliche interne Datenschutzvorschriften (Art. 47 DSGVO)',
    explicit_consent: 'Ihre ausdrückliche Einwilligung nach Unterrichtung über die Risiken (Art. 49 Abs. 1 UAbs. 1 Buchst. a DSGVO)',
  },
  offerKind: {
    goods: 'Waren, die wir liefern', digital_content: 'digitale Inhalte, die nicht auf einem körperlichen Datenträger bereitgestellt werden', services: 'Dienstleistungen',
  },
  contractConclusion: {
    order: 'Unser Angebot im Shop ist verbindlich. Mit Ihrer Bestellung nehmen Sie es an; damit ist der Vertrag geschlossen. Wir bestätigen ihn Ihnen per E-Mail.',
    acceptance: 'Ihre Bestellung ist ein Angebot an uns. Den Eingang bestätigen wir Ihnen unverzüglich per E-Mail; das ist noch keine Annahme. Der Vertrag kommt zustande, wenn wir Ihre Bestellung mit einer gesonderten E-Mail annehmen.',
    dispatch: 'Ihre Bestellung ist ein Angebot an uns. Den Eingang bestätigen wir Ihnen unverzüglich per E-Mail; das ist noch keine Annahme. Der Vertrag kommt zustande, wenn wir Ihnen den Versand oder die Bereitstellung per E-Mail bestätigen.',
  },
  contractStorage: {
    accessible: 'Wir speichern den Vertragstext. Sie können ihn in Ihrem Kundenkonto einsehen.',
    not_accessible: 'Wir speichern den Vertragstext; er ist für Sie bei uns jedoch später nicht mehr abrufbar. Bitte bewahren Sie die Bestätigung auf, die wir Ihnen senden.',
    not_stored: 'Wir speichern den Vertragstext nicht. Bitte bewahren Sie die Bestätigung auf, die wir Ihnen senden.',
  },
  withdrawalExclusion: {
    a_performed_service: 'Dienstleistungen, die vollständig erbracht sind, wenn wir mit Ihrer vorherigen ausdrücklichen Zustimmung begonnen haben und Sie zur Kenntnis genommen haben, dass Sie Ihr Widerrufsrecht mit vollständiger Vertragserfüllung verlieren; soweit Sie zur Zahlung verpflichtet sind',
    b_market_price: 'Waren oder Dienstleistungen, deren Preis von Schwankungen auf dem Finanzmarkt abhängt, auf die wir keinen Einfluss haben und die innerhalb der Widerrufsfrist auftreten können',
    c_custom_made: 'Waren, die nach Ihren Vorgaben angefertigt werden oder eindeutig auf Ihre persönlichen Bedürfnisse zugeschnitten sind',
    d_perishable: 'Waren, die schnell verderben können oder deren Verfallsdatum schnell überschritten würde',
    e_sealed_hygiene: 'versiegelte Waren, die aus Gründen des Gesundheitsschutzes oder der Hygiene nicht zur Rückgabe geeignet sind, wenn Sie die Versiegelung nach der Lieferung entfernt haben',
    f_mixed: 'Waren, die nach der Lieferung aufgrund ihrer Beschaffenheit untrennbar mit anderen Gütern vermischt wurden',
    g_alcohol: 'alkoholische Getränke, deren Preis bei Vertragsschluss vereinbart wurde, die aber frühestens 30 Tage danach geliefert werden können und deren aktueller Wert von Marktschwankungen abhängt, auf die wir keinen Einfluss haben',
    h_urgent_repair: 'Besuche, zu denen Sie uns ausdrücklich aufgefordert haben, um dringende Reparatur- oder Instandhaltungsarbeiten vorzunehmen; das gilt nicht für weitere Dienstleistungen oder Waren bei diesem Besuch',
    i_sealed_media: 'Ton- oder Videoaufnahmen oder Computersoftware in einer versiegelten Packung, wenn Sie die Versiegelung nach der Lieferung entfernt haben',
    j_newspapers: 'Zeitungen, Zeitschriften oder Illustrierte mit Ausnahme von Abonnements',
    k_auction: 'Verträge, die auf einer öffentlichen Versteigerung geschlossen werden',
    l_dated_leisure: 'Beherbergung zu anderen Zwecken als zu Wohnzwecken, Beförderung von Waren, Kraftfahrzeugvermietung, Lieferung von Speisen und Getränken sowie Freizeitdienstleistungen mit bestimmtem Termin oder Zeitraum',
    m_digital_content: 'digitale Inhalte, die nicht auf einem körperlichen Datenträger bereitgestellt werden, sobald wir mit Ihrer vorherigen ausdrücklichen Zustimmung mit der Ausführung begonnen haben, Sie zur Kenntnis genommen haben, dass Sie dadurch Ihr Widerrufsrecht verlieren, und wir Ihnen die Vertragsbestätigung übermittelt haben; soweit Sie zur Zahlung verpflichtet sind',
  },
  disputeStance: {
    obliged: 'Wir sind gesetzlich verpflichtet, an Streitbeilegungsverfahren vor folgender Verbraucherschlichtungsstelle teilzunehmen:',
    committed: 'Wir haben uns verpflichtet, an Streitbeilegungsverfahren vor folgender Verbraucherschlichtungsstelle teilzunehmen:',
    declined: 'Wir sind weder verpflichtet noch bereit, an Streitbeilegungsverfahren vor einer Verbraucherschlichtungsstelle teilzunehmen.',
  },
};
