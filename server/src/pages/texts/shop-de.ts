// The words of connecting a shop and of keeping it in step, in German.
import type { shopEn } from './shop-en.js';
import { guidesDe } from './shop-guides-de.js';

export const shopDe: typeof shopEn = {
  nav: 'Shop', title: 'Der Shop', lead: 'Was der Shop von Ja und Nein weiß, und ob es dasselbe ist wie hier.', guides: guidesDe,
  custom: {
    title: 'Dieser Shop nutzt die API', what: 'Er sendet selbst, was gesagt wird; zu verbinden gibt es nichts. Ein Shop mit Shopify, WooCommerce, Magento oder PrestaShop wird hier verbunden.',
    api: 'Zur API',
  },
  none: {
    title: platform => `Der Shop mit ${platform} ist nicht verbunden`,
    what: 'Ist er verbunden, liest Placet, wer Ja und wer Nein gesagt hat, und sagt dem Shop binnen Sekunden, wenn es sich hier jemand anders überlegt. Das dauert etwa fünf Minuten.', connect: 'Shop verbinden',
    ask: 'Inhaber oder Verwalter können ihn verbinden.',
  },
  connect: {
    title: platform => `${platform} verbinden`, crumb: 'Verbinden', again: 'Neue Zugangsdaten eingeben', lead: 'Placet meldet sich im Shop mit Zugangsdaten an, die Sie dort anlegen. Sie liegen versiegelt und werden nie wieder gezeigt.',
    whichTitle: 'Was passt zu Ihrem Shop?', which: 'Jede Art wird an einer anderen Stelle des Shops angelegt.', choose: 'Diese nehmen', other: 'Eine andere Art wählen', steps: 'Im Shop', rights: 'Welche Rechte sie brauchen, und wofür',
    enter: 'Hier eingeben', more: 'Nur, wenn es auf Sie zutrifft', kept: 'Seit dem letzten Versuch versiegelt aufbewahrt. Leer lassen, um es wieder zu verwenden.', keptShort: 'aufbewahrt', mode: 'Wie abgeglichen wird', test: 'Verbindung testen', button: 'Verbinden',
    errors: { pattern: label => `Das sieht nicht aus wie „${label}“. Kopieren Sie alles, ohne Leerzeichen davor und danach.`, kind: 'Diese Werte passen nicht zusammen. Wählen Sie eine Art und folgen Sie ihren Schritten.' },
    refused: 'Es wurde nichts verbunden.',
  },
  tested: {
    title: 'Der Shop antwortet', name: 'Shop', version: 'Version', plugin: 'Placet im Shop', hasPlugin: version => `installiert, ${version}`, hasPluginUnknown: 'installiert', noPlugin: 'nicht installiert', unknown: 'nicht genannt',
    missing: 'Rechte fehlen', missingWhat: 'So lässt er sich verbinden, kann aber weniger. Geben Sie diese Rechte im Shop und testen Sie noch einmal.', without: what => `ohne es: ${what}`, warnings: 'Gut zu wissen', fine: 'Alle nötigen Rechte sind da.',
    next: 'Noch ist nichts gespeichert. „Verbinden“ speichert es.',
  },
  connected: {
    title: 'Der Shop ist verbunden', lead: 'Alle im Shop werden jetzt angesehen. Sie können diese Seite verlassen.', leadManual: 'Von selbst wird nichts ausgetauscht: Dieser Shop wird über Dateien abgeglichen.', plugin: 'Zwei Werte für das Plugin', pluginWhat: 'Tragen Sie beide in den Einstellungen des Placet-Plugins im Shop ein. Mit dem Geheimnis unterschreibt es seine Nachrichten.',
    messages: 'Wohin der Shop seine Nachrichten sendet', messagesWhat: 'Placet meldet sich selbst für die Nachrichten des Shops an. Nur eine App mit eigenen Webhooks braucht diese Adresse.', url: 'Zieladresse', secret: 'Geheimnis', once: 'Das Geheimnis wird nur dieses Mal gezeigt. Geht es verloren, legen Sie auf der Seite des Shops ein neues an; das alte gilt noch einen Tag.',
    go: 'Ansehen, wie es vorangeht',
  },
  modes: {
    realtime: { name: 'In Echtzeit', what: 'Was sich hier ändert, ist binnen Sekunden im Shop; was sich dort ändert, wird bemerkt, sobald der Shop es sagt; und einmal am Tag werden alle verglichen.' },
    manual: { name: 'Über Dateien', what: 'Von selbst wird nichts ausgetauscht. Sie exportieren auf der einen Seite und importieren auf der anderen. Was der Shop noch sendet, wird nicht verwendet.' },
  },
  modeTitle: 'Wie abgeglichen wird', modeSave: 'So behalten', modeChanged: { realtime: 'Ab jetzt in Echtzeit. Alle werden verglichen.', manual: 'Ab jetzt über Dateien.' },
  state: 'Zustand', standings: { ok: 'im Gleichstand', attention: 'braucht jemanden', behind: 'antwortet nicht', manual: 'über Dateien', new: 'wird zum ersten Mal gelesen' },
  attention: 'Der Shop braucht Sie', waits: 'Der Shop antwortet gerade nicht', pausedUntil: time => `Placet lässt ihn bis ${time} in Ruhe und versucht es dann wieder. Verloren geht nichts: Was inzwischen geschieht, wartet.`, pausedNow: 'Placet versucht es von selbst wieder. Verloren geht nichts: Was inzwischen geschieht, wartet.',
  renew: 'Neue Zugangsdaten eingeben',
  facts: {
    mode: 'Abgleich', shop: 'Shop', heard: 'Zuletzt von ihm gehört', pushed: 'Zuletzt in ihn geschrieben', accounts: 'Bekannte Konten', nextChanges: 'Nächster Blick auf Änderungen', nextFull: 'Nächster Vergleich aller', tested: 'Verbindung getestet', never: 'nie', underWay: 'läuft',
  },
  untold: { title: 'Der Shop sagt nicht alles von selbst', what: 'Placet konnte nicht sicherstellen, dass der Shop diese Änderungen meldet. Sie werden beim Abgleich gefunden, einmal am Tag.' },
  walks: { first: 'Der Shop wird zum ersten Mal gelesen', changes: 'Änderungen werden gesucht', full: 'Alle werden verglichen' },
  walkNote: learned => `Bisher ${learned} neue Antworten. Sie können diese Seite verlassen.`, walkStuck: why => `Es wartet: ${why}`,
  figures: {
    title: 'Auf einen Blick', waiting: 'Wartet auf den Shop', oldest: time => `am längsten seit ${time}`, nothing: 'nichts wartet', dead: 'Aufgegeben', lag: 'Ein Nein ist im Shop binnen', lagNote: '99 von 100, letzte 30 Tage', lagNone: 'keine Abmeldung in den letzten 30 Tagen',
    lagWaiting: text => `${text} noch unterwegs`, seconds: text => `${text} s`, unresolved: 'Vom Shop nicht genommen', unresolvedNote: 'Konten, in denen etwas anderes steht',
  },
  report: {
    title: 'Der letzte Vergleich', none: 'Noch wurde niemand verglichen', noneWhat: 'Ist das erste Lesen durch, steht hier, was gefunden wurde.', when: 'Verglichen', what: 'Was verglichen wurde, und was daraus wurde', found: 'Gefunden', times: 'Konten',
    lines: {
      seen: 'Konten und Gäste, die der Shop gezeigt hat', learned: 'Antworten, die hier neu waren und jetzt erfasst sind', drifted: 'Konten, in denen etwas anderes stand und die berichtigt werden', outweighed: 'Ja im Shop, aber ein späteres Nein hier: Es bleibt beim Nein',
      gone: 'Hier bekannt, im Shop nicht mehr da. Das ist keine Abmeldung', erased: 'Hier gelöscht, im Shop aber noch da', unresolved: 'Konten, für die der Shop die Antwort nicht nahm',
    },
  },
  problems: {
    title: 'Was der Shop nicht nahm', what: 'Hier gilt die richtige Antwort, und Nachrichten folgen ihr. Nur der Shop zeigt etwas anderes.', caption: 'Gründe und wie viele Konten', reason: 'Grund', accounts: 'Konten',
    codes: {
      guest_needs_module: 'Ein Gast: nur mit dem Placet-Plugin im Shop zu schreiben.', guests_need_module: 'Ein Gast: nur mit dem Placet-Plugin im Shop zu schreiben.', guest: 'Ein Gast ohne Konto: Der Shop hat keinen Platz für die Antwort.', several_accounts: 'Mehrere Konten mit einer Adresse: Welches gemeint ist, lässt sich nicht sagen.',
      awaits_confirmation: 'Der Shop hat einen Brief gesendet und wartet auf die Bestätigung.', not_taken: 'Der Shop nahm die Antwort an und behielt sie nicht.', not_kept: 'Der Shop nahm die Antwort an und behielt sie nicht.', pending_not_kept: 'Der Shop kann keine Antwort halten, die noch auf Bestätigung wartet.', opt_out_not_kept: 'Der Shop kann kein Nein halten von jemandem, der nie Ja sagte.',
      profile_not_valid: 'Name oder Adresse im Konto lässt der Shop selbst nicht mehr zu. Berichtigen Sie sie dort.', write_needs_module: 'In diese Version des Shops lässt sich nur mit dem Placet-Plugin schreiben.', needs_module: 'Nur mit dem Placet-Plugin im Shop zu schreiben.', erased: 'Der Shop hat diese Person gelöscht.', address_hidden: 'Der Shop zeigt Placet diese Adresse nicht.',
      no_address: 'Das Konto hat keine solche Adresse oder Nummer.', newer_at_shop: 'Der Shop hat eine neuere Antwort; sie wird als Nächstes gelesen.', other_address: 'Das Konto hat inzwischen eine andere E-Mail-Adresse.', unsupported: 'Diese Plattform kann es nicht halten.', rejected: 'Der Shop hat die Änderung abgelehnt.', refused: 'Der Shop hat die Änderung abgelehnt.',
    },
    other: code => `Der Shop hat die Änderung abgelehnt und sagt: ${code}`,
  },
  dead: {
    title: 'Aufgegeben', what: 'Das wurde tagelang versucht. Ist die Ursache behoben, lassen Sie es wieder versuchen.', caption: 'Aufgegebene Arbeit, die älteste zuerst', work: 'Arbeit', reason: 'Warum', tries: 'Versuche', since: 'Seit', retry: 'Wieder versuchen', retryOf: (what, number) => `Wieder versuchen: ${what}, Nr. ${number}`, retryAll: 'Alle wieder versuchen', more: text => `Nur die ersten ${text} sind gezeigt.`,
    retried: (count, text) => count === 1 ? 'Es wird wieder versucht.' : `${text} werden wieder versucht.`, gone: 'Es war nichts mehr zu versuchen.', noReason: 'kein Grund vermerkt',
    topics: { 'shop.push': 'Dem Shop sagen, was jemand gesagt hat', 'shop.heard': 'Dem nachgehen, was der Shop meldete', 'shop.walk': 'Den Shop durchsehen' },
  },
  deeds: {
    title: 'Jetzt gleich', what: 'Beides geschieht von selbst: Änderungen alle zehn Minuten, alle einmal am Tag.', changes: 'Jetzt nach Änderungen sehen', full: 'Jetzt alle vergleichen', asked: { changes: 'Placet sieht nach Änderungen.', full: 'Placet vergleicht alle.' }, busy: 'Der Shop wird schon durchgesehen.', isManual: 'Dieser Shop wird über Dateien abgeglichen. Stellen Sie ihn zuerst auf Echtzeit.',
  },
  cannot: {
    title: platform => `Was ${platform} nicht kann`, what: 'Das liegt an der Plattform, nicht an einer Einstellung. Nichts davon wird geraten oder erfunden.', plugin: 'geht mit dem Placet-Plugin',
    capabilities: {
      pull_customers: 'Kunden mit Konto lassen sich nicht lesen.', pull_guests: 'Menschen ohne Konto sind nicht zu sehen.', incremental_pull: 'Der Shop kann nicht sagen, was sich geändert hat; darum werden jedes Mal alle gelesen.', consent_time: 'Der Shop merkt sich nicht, wann jemand zugestimmt hat. Darum hebt ein Ja von dort nie ein Nein auf.',
      double_opt_in_state: 'Ein Ja, das auf Bestätigung wartet, ist von keiner Antwort nicht zu unterscheiden.', push_email: 'Antworten zu E-Mail lassen sich nicht in den Shop schreiben.', push_sms: 'Antworten zu SMS lassen sich nicht in den Shop schreiben.', push_whatsapp: 'Antworten zu WhatsApp lassen sich nicht in den Shop schreiben.',
      push_guests: 'Antworten von Menschen ohne Konto stehen nur hier.', events: 'Der Shop meldet nichts von selbst; Änderungen werden durch Nachsehen gefunden.', consent_events: 'Ein Ja oder Nein im Shop wird beim nächsten Blick bemerkt, nicht sofort.', store_facts: 'Name und Adresse des Shops sind von Hand einzugeben.',
      export_subject: 'Was der Shop über eine Person hat, ist dort von Hand zu exportieren.', anonymise_subject: 'Eine Person ist im Shop von Hand zu löschen.',
    },
  },
  needs: {
    pull_customers: 'Kunden werden nicht gelesen', pull_guests: 'Gäste werden nicht gelesen', incremental_pull: 'Änderungen werden zwischen den Vergleichen nicht gefunden', consent_time: 'die Zeit einer Antwort ist nicht bekannt', double_opt_in_state: 'offene Bestätigungen sind nicht zu sehen',
    push_email: 'Antworten zu E-Mail werden nicht geschrieben', push_sms: 'Antworten zu SMS werden nicht geschrieben', push_whatsapp: 'Antworten zu WhatsApp werden nicht geschrieben', push_guests: 'Antworten von Gästen werden nicht geschrieben', events: 'der Shop meldet keine Änderungen', consent_events: 'der Shop meldet kein Ja oder Nein',
    store_facts: 'Angaben zum Shop sind von Hand einzugeben', export_subject: 'Daten einer Person werden nicht exportiert', anonymise_subject: 'dort wird niemand gelöscht',
  },
  rightFor: {
    pull_customers: 'Kunden lesen', pull_guests: 'Gäste lesen', incremental_pull: 'Änderungen finden', consent_time: 'die Zeit einer Antwort kennen', double_opt_in_state: 'offene Bestätigungen sehen', push_email: 'Antworten zu E-Mail schreiben', push_sms: 'Antworten zu SMS schreiben',
    push_whatsapp: 'Antworten zu WhatsApp schreiben', push_guests: 'Antworten von Gästen schreiben', events: 'von Änderungen hören', consent_events: 'von einem Ja oder Nein hören', store_facts: 'Angaben zum Shop lesen', export_subject: 'Daten einer Person exportieren', anonymise_subject: 'eine Person löschen',
  },
  faults: {
    unreachable: { what: 'Der Shop antwortet nicht.', next: 'Öffnen Sie den Shop im Browser. Geht er dort, fragen Sie Ihren Anbieter, ob Anfragen dieses Servers gesperrt sind, und prüfen Sie die Adresse in den Einstellungen.' },
    throttled: { what: 'Der Shop bittet um eine Pause.', next: 'Warten Sie ein paar Minuten und versuchen Sie es wieder. Zu ändern ist nichts.' },
    credentials_refused: { what: 'Der Shop nimmt die Zugangsdaten nicht an.', next: 'Wurden sie ganz kopiert, und aus diesem Shop? Legen Sie nach den Schritten neue an und geben Sie sie ein.' },
    access_missing: { what: 'Den Zugangsdaten fehlt ein Recht.', next: 'Geben Sie das Recht im Shop, wie die Schritte sagen, und versuchen Sie es wieder.' },
    not_found: { what: 'Der Shop kennt diese Person nicht.', next: 'Zu tun ist nichts.' },
    rejected: { what: 'Der Shop lehnt die Anfrage ab.', next: 'Prüfen Sie, ob der Shop in einer Version läuft, die noch gepflegt wird, und versuchen Sie es wieder.' },
    bad_answer: { what: 'Etwas anderes antwortet an Stelle des Shops.', next: 'Eine Wartungsseite, eine Firewall oder ein Fehler auf jeder Seite steht dazwischen. Öffnen Sie den Shop im Browser, beheben Sie das, und versuchen Sie es wieder.' },
    misconfigured: { what: 'Eine Einstellung des Shops oder seine Adresse ist nicht, wie sie sein muss.', next: 'Prüfen Sie die Adresse in den Einstellungen und gehen Sie die Schritte noch einmal durch; jeder zählt.' },
    unsupported: { what: 'Diese Plattform kann das nicht.', next: 'Zu tun ist nichts.' },
  },
  detail: code => `Das Wort des Shops dafür: ${code}`,
  warnings: {
    no_module: 'Das Modul von Placet ist nicht in diesem Shop; Gäste, Neins und Zeiten bleiben ungesehen.', several_websites: 'Mit mehreren Websites und ohne das Modul wird jeder Kunde einzeln gelesen; das dauert.', other_address: 'Der Shop nennt sich selbst unter einer anderen Adresse als hier angegeben.', writes_blocked: 'Etwas vor dem Shop hält Anfragen auf, die schreiben.',
    orders_of_60_days: 'Shopify zeigt nur Bestellungen der letzten 60 Tage, außer read_all_orders ist gewährt.', other_opt_in: 'Ein weiteres Plugin fragt ebenfalls nach Einwilligung; Kunden sehen womöglich zwei Kästchen.', no_timer: 'Der Zeitgeber von WordPress ist aus; der Shop meldet Änderungen womöglich Stunden später.', plain_http: 'Der Shop wird ohne Verschlüsselung erreicht. Geben Sie die Adresse mit https an.',
    read_only_without_module: 'In diese Version von PrestaShop lässt sich nur mit dem Modul von Placet schreiben.', key_reads_configurations: 'Der Schlüssel darf die Einstellungen des Shops lesen, auch Passwörter. Nehmen Sie configurations heraus.', key_in_address: 'Der Schlüssel wird in der Adresse gesendet und steht in den Zugriffsprotokollen des Shops.',
  },
  link: {
    title: 'Verbindung', what: 'Wohin der Shop seine Nachrichten sendet. Das Geheimnis, mit dem sie unterschrieben sind, wird nicht wieder gezeigt; ging es verloren, legen Sie ein neues an.', url: 'Zieladresse', rotate: 'Neues Geheimnis anlegen', rotateWhat: 'Das alte gilt noch einen Tag; so lange ist Zeit, das neue im Plugin einzutragen.', secretTitle: 'Bewahren Sie das neue Geheimnis jetzt auf', secretWhat: 'Es wird nur dieses Mal gezeigt. Tragen Sie es binnen eines Tages im Plugin ein; so lange gilt auch das alte.', secret: 'Geheimnis', previousUntil: 'Das alte Geheimnis gilt bis',
  },
  disconnect: {
    title: 'Trennen', open: 'Trennen…', what: 'Vergisst die Zugangsdaten und was vom Shop gesehen wurde. Was gesagt wurde, bleibt.', ask: 'Den Shop trennen?', sentences: ['Placet vergisst die Zugangsdaten, das Geheimnis und welche Konten es im Shop gesehen hat. Was noch auf den Shop wartet, entfällt.', 'Was gesagt wurde, bleibt hier, mit jedem Nachweis. Im Shop wird nichts geändert oder gelöscht.', 'Er lässt sich jederzeit wieder verbinden; dann werden alle neu verglichen.'], button: 'Shop trennen', done: 'Der Shop ist getrennt. Was gesagt wurde, blieb.',
  },
  store: { see: 'Ansehen, wie der Shop abgeglichen wird', own: 'Oder mit eigenen Aufrufen' },
};
