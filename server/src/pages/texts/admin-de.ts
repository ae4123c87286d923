// The words of the admin's rooms in German.
import type { adminEn } from './admin-en.js';

export const adminDe: typeof adminEn = {
  nav: { stores: 'Shops', register: 'Antworten', people: 'Personen', crumbs: 'Wo Sie sind' },
  stores: {
    title: 'Shops', lead: 'Was jeder Shop enthält und wie weit es bewiesen ist.', name: 'Shop', platform: 'Plattform', records: 'Einträge', lastAnswer: 'Letzte Antwort', checkpoint: 'Signiert', rooms: 'Räume',
    noAnswer: 'noch keine Antwort', unsigned: 'noch nicht signiert', waiting: text => `${text} warten auf die nächste`,
    registerOf: store => `Antworten in ${store}`, peopleOf: store => `Personen in ${store}`,
    empty: 'Es gibt noch keinen Shop.', more: 'Weitere Shops', first: 'Erste Shops',
  },
  register: {
    title: store => `Antworten in ${store}`, lead: 'Wer was geantwortet hat, wann und auf welche Worte.',
    total: 'insgesamt', filter: 'Eingrenzen', about: 'Worum es geht', any: 'alles', answer: 'Antwort', anyAnswer: 'jede Antwort', section: 'Gefragt bei', anySection: 'überall',
    from: 'Von', to: 'Bis', person: 'E-Mail oder Telefon, genau', show: 'Anzeigen', clear: 'Alles anzeigen', export: 'Alle Antworten herunterladen (CSV)',
    groups: { channels: 'Kanäle', policies: 'Dokumente', cookies: 'Cookies' },
    caption: 'Antworten, neueste zuerst', when: 'Wann', who: 'Wer', said: 'Antwort', where: 'Wo', circumstances: 'Von', receipt: 'Beleg', record: number => `Nr. ${number}`,
    region: 'Region', undated: 'Zeitpunkt unbekannt; so wurde es aufgezeichnet',
    wrong: 'Es wurde nichts gesucht, weil eine Angabe unten nicht sein kann.',
    empty: 'Noch hat niemand etwas geantwortet.', emptyNext: 'Antworten erscheinen hier, sobald Ihr Shop die erste schickt oder eine Liste importiert wird. Die Startseite sagt, wie.', emptyLink: 'Zur Startseite',
    seenTo: (day: string): string => `Zurückgeblickt bis ${day}. Seltenes kann weiter zurückliegen.`, further: 'Weiter zurückblicken', soFar: 'Bisher nichts',
    noMatch: 'Kein Eintrag passt.', noMatchNext: 'Nehmen Sie eine Bedingung weg, oder lassen Sie alles anzeigen.', nobody: 'Unter dieser Adresse oder Nummer ist niemand bekannt.',
    nobodyNext: 'Wer gelöscht wurde, ist nicht mehr zu finden, denn nichts mit dem Namen wurde behalten.',
    newest: 'Neueste', newer: 'Neuere', older: 'Ältere', pages: 'Seiten',
  },
  errors: {
    choice: 'Das steht nicht zur Wahl. Wählen Sie aus der Liste.', day: 'Das ist kein Tag. Schreiben Sie ihn wie 2026-03-31.', order: 'Dieser Tag liegt vor dem ersten.',
    person: 'Das ist weder eine E-Mail-Adresse noch eine Telefonnummer. Schreiben Sie sie ganz.',
  },
  find: {
    title: store => `Eine Person in ${store} finden`, lead: 'Personen liegen versiegelt. Darum findet man sie genau unter dem, worunter sie bekannt sind, nie unter einem Teil davon.',
    label: 'E-Mail, Telefon oder Kundennummer', button: 'Finden', nobody: 'Darunter ist niemand bekannt. Prüfen Sie die Schreibweise, oder versuchen Sie eine andere Adresse oder Nummer derselben Person. Wer gelöscht wurde, ist nicht mehr zu finden.',
    unreadable: 'Das kann keine E-Mail-Adresse, Telefonnummer oder Kundennummer sein.',
  },
  person: {
    erasedTitle: 'Eine gelöschte Person', erased: 'Über diese Person lässt sich nichts mehr lesen.', erasedWhy: 'Name, Adressen und Umstände lagen versiegelt unter einem eigenen Schlüssel, und dieser wurde vernichtet. Niemand kann sie mehr öffnen, auch nicht mit einer Sicherung der Einträge.',
    erasedKept: 'Was geantwortet wurde, bleibt unten stehen, ohne jemanden darin: Nur ein vollständiges Register kann etwas beweisen.', erasedAt: 'Gelöscht',
    customer: (id, platform, store) => `Kundennummer ${id} bei ${platform} (${store})`,
    write: 'Dürfen wir schreiben?', since: 'seit', notAsked: 'nicht gefragt', everywhere: 'von allem abgemeldet', unsubscribed: 'Von allem abgemeldet',
    unsubscribedWhy: 'Keine Werbung auf keinem Kanal, auch nicht auf denen, nach denen nie gefragt wurde.',
    policies: 'Dokumente', noPolicies: 'Kein Dokument wurde angenommen oder zurückgenommen.', read: 'Diese Version lesen', cookies: 'Cookies', merged: 'Früher bekannt als', mergedWhy: 'Nachweislich dieselbe Person; alles Gesagte zählt hier.',
    number: 'Nummer der Person', timeline: 'Was gezeigt und gesagt wurde', noWords: 'Der gezeigte Wortlaut wurde zu dieser Antwort nicht aufbewahrt.', words: 'In diesen Worten', address: 'von', note: 'Notiz',
  },
};
