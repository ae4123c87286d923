// The words of the frame and of the parts pages are built from, in German.
import type { kitEn } from './kit-en.js';

export const kitDe: typeof kitEn = {
  groups: { shop: 'Der Shop', team: 'Ihr Team', system: 'Installation', answers: 'Personen und Antworten', words: 'Was gefragt wird', traffic: 'Herein und hinaus', proof: 'Beweis' },
  menu: 'Menü', changeStore: 'wechseln', otherStores: 'Andere Shops', allStores: 'Alle Shops', language: 'Sprache',
  preferences: {
    title: 'Sprache und Zeit', what: 'Wie Seiten für Sie geschrieben werden. Was die Kundschaft sieht, ändert sich nicht.', language: 'Sprache', asBrowser: 'wie der Browser es verlangt',
    timeZone: 'Zeitzone', asStore: 'die des jeweiligen Shops, sonst UTC', zoneHint: 'Ein Name wie Europe/Berlin. Zeiten in Exporten bleiben UTC.', button: 'So behalten', saved: 'Gemerkt. Ab jetzt sind die Seiten so geschrieben.',
    zoneUnknown: 'Diese Zeitzone gibt es nicht. Wählen Sie eine aus der Liste, etwa Europe/Berlin.',
  },
  table: {
    sortBy: column => `Nach ${column} sortieren`, ascending: 'sortiert, kleinste zuerst', descending: 'sortiert, größte zuerst', filter: 'Eingrenzen', show: 'Anzeigen', clear: 'Alles anzeigen',
    pages: 'Seiten', first: 'Anfang', previous: 'Zurück', next: 'Weiter',
  },
  form: {
    summaryOne: 'Eine Angabe stimmt noch nicht. Es wurde nichts geändert, und was Sie geschrieben haben, steht noch da.', summaryMany: text => `${text} Angaben stimmen noch nicht. Es wurde nichts geändert, und was Sie geschrieben haben, steht noch da.`,
    optional: 'freiwillig', needed: 'Bitte ausfüllen.', tooLong: text => `Bitte höchstens ${text} Zeichen.`, choose: 'Wählen Sie eines davon.',
  },
  dialog: { cancel: 'Abbrechen', close: 'Schließen' },
  toast: { undo: 'Rückgängig machen', undoOf: what => `Rückgängig machen: ${what}` },
  progress: { of: (done, total) => `${done} von ${total}`, refresh: 'Stand ansehen', done: 'Fertig.', failed: 'Es ist stehen geblieben.' },
  chart: { numbers: 'Zahlen anzeigen', when: 'Tag', value: 'Anzahl' },
  diff: { added: 'hinzugefügt', removed: 'entfernt', same: 'Kein Wort wurde geändert.', skipped: text => `${text} Wörter unverändert`, start: 'Anfang:', end: 'Ende' },
  sortable: {
    up: name => `${name} nach oben`, down: name => `${name} nach unten`, handle: name => `${name} verschieben: ziehen oder mit den Pfeiltasten`,
    moved: (name, place, total) => `${name} ist jetzt auf Platz ${place} von ${total}.`, keep: 'Diese Reihenfolge behalten', kept: 'Die Reihenfolge ist gespeichert.', failed: 'Die Reihenfolge wurde nicht gespeichert. Laden Sie die Seite neu.',
  },
  status: { yes: 'ja', no: 'nein', waiting: 'wartet', none: 'nicht gefragt', good: 'in Ordnung', bad: 'gescheitert', off: 'aus' },
  confirm: { type: word => `Tippen Sie zur Bestätigung ${word}`, mismatch: word => `Das ist nicht ${word}. Es wurde nichts getan.` },
  callout: { note: 'Hinweis', warning: 'Vorsicht', refusal: 'Nicht möglich', source: 'Quelle' },
  upload: { choose: 'Datei wählen', limits: (types, size) => `${types}, höchstens ${size}` },
  locales: { label: 'Sprachen des Textes', missing: 'fehlt', incomplete: 'unvollständig' },
};
