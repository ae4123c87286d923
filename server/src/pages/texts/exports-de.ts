// Die Worte der Exporte auf Deutsch.
import type { exportsEn } from './exports-en.js';

export const exportsDe: typeof exportsEn = {
  title: 'Exporte',
  lead: 'Was Placet weiß, als Dateien zum Behalten. Jede entsteht aus dem Register, wie es gerade ist, und jedes Herunterladen steht im Protokoll.',
  lists: 'Listen',
  last: 'Zuletzt heruntergeladen',
  never: 'noch nie',
  download: 'Herunterladen',
  columns: 'Was darin steht',
  optIns: 'Alle, die Ja gesagt haben',
  optInsWhat: 'Eine Zeile je Person und Kanal, auf dem geschrieben werden darf, mit den Worten, denen sie zugestimmt hat. Ein Import liest sie wieder ein.',
  optOuts: 'Alle, die Nein gesagt haben',
  optOutsWhat: 'Eine Zeile je Person und Kanal, auf dem nicht geschrieben werden darf, auch von allem Abgemeldete. Für alle, die in Ihrem Namen senden.',
  register: 'Das Register',
  registerWhat: 'Jede je festgehaltene Antwort in der Reihenfolge des Protokolls, mit Worten, Herkunft und dem Hash, der sie beweist. Im Register eingegrenzt, lässt sich auch ein Teil laden.',
  csv: 'CSV, für Tabellen',
  json: 'JSON-Zeilen, für Programme',
  all: 'alle Kanäle',
  safe: 'Zellen, die eine Tabelle ausführen würde, sind mit einem Apostroph entschärft. Zeiten sind UTC.',
  toRegister: 'Register eingrenzen',
  rows: 'Zeilen',
  of: 'von',
  signIn: 'Zum Herunterladen anmelden. In der Demo bekommen die Dateien nur die Leute des Shops.',
  failed: 'Das Herunterladen brach ab. Versuchen Sie es noch einmal, oder nehmen Sie den Link ohne Skripte.',
  part: 'Angezeigtes herunterladen (CSV)',
  partJson: 'Als JSON-Zeilen',
};
