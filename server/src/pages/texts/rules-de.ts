// Die Worte des Rechtsverzeichnisses.
import type { Texts } from './en.js';

const plural = (one: string, many: string) => (count: number, text: string): string => `${text} ${count === 1 ? one : many}`;

export const rulesDe: Texts['rules'] = {
  nav: 'Regeln', title: 'Die Regeln, nach Region', lead: 'Woran sich diese Installation wo hält, mit der Stelle im Gesetz, auf der es beruht.', caption: 'Regionen und ihre Regeln, nach Namen',
  noAdvice: 'So wurde das Recht gelesen; es ist keine Rechtsberatung. Fundstellen und Anmerkungen stehen auf Englisch oder in der Sprache des Gesetzes.',
  search: 'Land, Bundesstaat oder Kürzel', region: 'Region', noMatch: 'So heißt keine Region.', noMatchNext: 'Versuchen Sie es mit dem Namen eines Landes oder einem Kürzel wie DE oder US-CA.',
  unknownRegion: 'Unbekannte Region', europe: 'Europäische Union', regionLead: 'Was hier gilt, wie weit es geprüft wurde und wo es geschrieben steht.',
  stores: 'Shops, die es betrifft', noStores: 'Keiner Ihrer Shops ist hier zu Hause. Ihre Kundschaft kann es sein.',
  marketing: 'Werbung', byChannel: 'Kanal für Kanal', channel: 'Kanal', ground: 'Was als Ja zählt', floor: stance => `Das Gesetz allein trüge: ${stance}`,
  doubleOptIn: 'Double-Opt-in', ends: 'Ein Ja endet nach', purchase: 'Kauf', enquiry: 'Anfrage', quiet: 'Ruhezeiten', caps: 'Höchstens', registers: 'Sperrlisten, die zu prüfen sind',
  cap: (max, hours) => `${max} in ${hours} Stunden`, heldTo: 'Es gelten die Regeln von', asOf: 'Gelesen im Stand', checked: 'Geprüft', unsubscribe: 'Ein Nein wirkt',
  atOnce: 'sofort', evidence: 'Der Beweis wird aufbewahrt', years: text => `mindestens ${text} Jahre`, children: 'Eigenes Ja ab', age: text => `${text} Jahren`,
  statutes: 'Gesetze dahinter', dateOpen: 'Datum noch offen', from: date => `ab ${date}`, inForce: date => `in Kraft ${date}`,
  rightsTitle: 'Anträge von Personen', eachRight: 'Recht für Recht', right: 'Recht', answerWithin: 'Antwort binnen', since: 'Seit', citation: 'Gesetz', extension: 'Verlängerbar um', acknowledge: 'Eingang bestätigen binnen', fee: 'Gebühr',
  free: 'kostenlos', notFree: 'eine Gebühr ist erlaubt', requests: 'Anträge binnen', cookies: 'Cookies', breaches: 'Datenpanne gemeldet binnen', breachTitle: 'Datenpannen', tellAuthority: 'Der Behörde melden binnen', tellPersons: 'Den Betroffenen sagen binnen',
  beforeChoice: 'Vor einer Wahl', yesHolds: 'Ein Ja gilt', noHolds: 'Ein Nein gilt', rejectEasy: 'Ablehnen so leicht wie Zustimmen', wall: 'Cookie-Wand', gpc: 'Global Privacy Control', required: 'verlangt', notRequired: 'nicht verlangt', noFigure: 'keine Zahl im Gesetz',
  walls: { yes: 'erlaubt', no: 'nicht erlaubt', conditional: 'unter Bedingungen erlaubt' },
  readInPart: 'Gesetz gelesen, in Teilen', everyDay: 'jeden Tag', wholeDay: 'ganztags', fromTo: (from, to) => `${from} bis ${to}`,
  days: { mon: 'Mo', tue: 'Di', wed: 'Mi', thu: 'Do', fri: 'Fr', sat: 'Sa', sun: 'So', holiday: 'Feiertage' },
  bindings: { statutory: 'Gesetz', industry: 'Branchenregel', product: 'eigener Wert', merchant: 'vom Shop' },
  stances: { explicit: 'ein eigenes Ja', soft_opt_in: 'ein Ja oder ein Kauf ähnlicher Ware', implied: 'ein Ja, ein Kauf oder eine Anfrage', opt_out: 'Schweigen, bis zum Nein' },
  confirmations: { none: 'nicht nötig', recommended: 'empfohlen', required: 'verlangt' },
  cookieStances: { prior_opt_in: 'nichts ohne Ja', opt_out: 'bis zum Nein', notice: 'mit Hinweis' },
  grades: { primary: 'Gesetz gelesen', secondary: 'durch andere Quelle bestätigt', knowledge: 'aus allgemeiner Kenntnis', unverified: 'noch nicht geprüft' },
  units: { month: plural('Monat', 'Monate'), calendar_day: plural('Tag', 'Tage'), business_day: plural('Werktag', 'Werktage') },
  hours: text => `${text} Stunden`,
  starts: { receipt: 'ab Eingang', relevant_time: 'ab Eingang oder Identitätsnachweis', decision: 'ab der Entscheidung', receipt_of_appeal: 'ab Eingang des Widerspruchs' },
  rights: {
    access: 'Auskunft', rectification: 'Berichtigung', erasure: 'Löschung', restriction: 'Einschränkung', portability: 'Übertragbarkeit', objection: 'Widerspruch', automated_decision: 'Automatisierte Entscheidungen', withdraw_consent: 'Ein Ja zurücknehmen',
    complaint: 'Beschwerde', opt_out_sale_share: 'Kein Verkauf und keine Weitergabe', limit_sensitive: 'Grenzen für sensible Daten', appeal: 'Rechtsbehelf', nomination: 'Vertretung benennen', non_discrimination: 'Kein Nachteil',
    opt_out_targeted_ads: 'Keine gezielte Werbung', opt_out_profiling: 'Kein Profiling', opt_out_voice_face_recognition: 'Keine Stimm- oder Gesichtserkennung', deindexing: 'Entfernung aus der Suche', recipient_information: 'Wer sie erhielt',
    grievance: 'Beanstandung', anonymity: 'Anonymität', urgency: 'Dringlichkeit', explanation: 'Erläuterung', recipient_notification: 'Empfängern Bescheid geben', compensation: 'Schadensersatz', direct_marketing: 'Direktwerbung',
    specific_third_parties: 'genannte Dritte', third_party_categories: 'Arten von Dritten',
  },
};
