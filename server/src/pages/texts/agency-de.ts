// Die Worte für das, was viele Shops teilen, und für Arbeit an vielen Shops.
import type { Texts } from './en.js';

const shops = (count: number, text: string): string => count === 1 ? 'einem Shop' : `${text} Shops`;

export const agencyDe: Texts['agency'] = {
  views: { label: 'Viele Shops', shops: 'Auf einen Blick', templates: 'Gemeinsame Texte', bulk: 'Arbeit an vielen' },
  templates: {
    title: 'Gemeinsame Texte', lead: 'Texte, die mehrere Shops übernehmen. Eine Änderung hier veröffentlicht nichts: Jeder Shop bekommt einen Entwurf, und Sie sagen, wann er gilt.',
    caption: 'Vorlagen und die Shops, die sie übernehmen', name: 'Vorlage', takenBy: 'Übernommen von', ownWords: 'Eigene Worte stattdessen', revision: 'Fassung', changed: 'Geändert',
    empty: 'Noch wird nichts geteilt', emptyNext: 'Schreiben Sie in eine Datei, was Ihre Shops gemeinsam haben, oder legen Sie per API eine Vorlage an.',
    none: 'keinem Shop', shops, more: text => `und ${text} weitere`,
  },
  template: {
    revision: (number, day) => `Fassung ${number}, vom ${day}.`, shopsTitle: 'Shops, die sie übernehmen', textsTitle: 'Ihre Texte', shop: 'Shop',
    waits: 'Noch nicht veröffentlicht', nothingWaits: 'wie veröffentlicht', fields: (count, text) => count === 1 ? 'ein Feld' : `${text} Felder`,
    problem: (count, text) => count === 1 ? 'eines steht im Weg' : `${text} Dinge stehen im Weg`,
    noShops: 'Noch übernimmt sie kein Shop', noShopsNext: 'Sagen Sie es in der Datei Ihrer Shops oder per API.', moreShops: text => `Und ${text} weitere Shops.`,
    text: 'Text', where: 'Wo', language: 'Sprache', ownIn: 'Eigene Worte in', changeNamed: text => `Ändern: ${text}`, noTexts: 'Sie hat keine Texte', noTextsNext: 'Sie nennt Richtlinien oder Kästchen und überlässt die Worte den Shops.',
    fieldNames: { title: 'Titel', html: 'Text', words: 'Worte' }, wording: name => `gemeinsame Worte „${name}“`, box: (section, box) => `${section}, Kästchen ${box}`,
    editTitle: text => `Ändern: ${text}`, editLabel: 'Die neuen Worte', editHint: '{{store.name}} und {{store.url}} stehen für Namen und Adresse des Shops.', htmlHint: 'In HTML geschrieben. {{store.name}} und {{store.url}} stehen für Namen und Adresse des Shops.',
    save: 'Die neuen Worte behalten', saved: revision => `Behalten als Fassung ${revision}. Noch ist nichts veröffentlicht.`, moved: 'Jemand hat die Vorlage inzwischen geändert. Ihre Worte stehen noch hier; sehen Sie die anderen an und behalten Sie Ihre noch einmal.',
    wrong: 'Diese Worte gehen hier nicht.', publish: 'In den Shops veröffentlichen',
  },
  bulk: {
    title: 'Arbeit an vielen Shops', lead: 'Tun Sie eines in vielen Shops. Jeder hat sein eigenes Ergebnis: Das Recht seines Landes und seine eigenen Worte werden beachtet.', what: 'Was zu tun ist',
    publish: policy => `Die Richtlinie „${policy}“ veröffentlichen`, section: section => `Die Kästchen von „${section}“ setzen`, verify: 'Das Register prüfen', everywhere: 'Jeder Shop', fromTemplate: name => `Aus ${name}`,
    which: 'Welche Shops', inherits: 'Alle, die es übernehmen', all: 'Alle Shops', these: 'Nur diese', shops: 'Shops', summary: 'Was sich geändert hat', summaryHint: 'Ein Satz für die Liste der Fassungen. Nur bei Richtlinien.', material: 'Wer eine ältere Fassung angenommen hat, wird neu gefragt', materialHint: 'Nur bei Richtlinien: ankreuzen, wenn sich geändert hat, worin eingewilligt wurde.',
    tryIt: 'Ansehen, was geschähe', start: 'Jetzt tun', noneChosen: 'Kreuzen Sie mindestens einen Shop an.', nobody: 'Kein Shop übernimmt das.', past: 'Was zuletzt getan wurde', nothing: 'Noch wurde nichts getan', nothingNext: 'Was Sie hier beginnen, steht in dieser Liste, mit dem Ergebnis für jeden Shop.',
    when: 'Wann', work: 'Arbeit', outcome: 'Ergebnis', tried: 'Probe', who: 'Shops', ok: 'getan', waiting: 'wartet', refused: 'verweigert', failed: 'misslungen',
    actions: { publish_policy: 'Richtlinie veröffentlichen', set_section: 'Kästchen setzen', set_sending: 'Versandregeln setzen', verify_ledger: 'Register prüfen', generate_documents: 'Dokumente erzeugen' },
    states: { waiting: 'wartet', ok: 'getan', refused: 'verweigert', failed: 'misslungen' }, running: 'Ein Shop nach dem anderen', over: 'Alle Shops waren an der Reihe.', dry: 'Das war eine Probe: Nichts wurde geändert.',
    result: 'Was aus jedem Shop wurde', shop: 'Shop', said: 'Was er sagt', counts: parts => parts.join(', '), count: (text, state) => `${text} ${state}`, gone: 'ein Shop, den es nicht mehr gibt', again: 'Jetzt in diesen Shops tun',
  },
};
