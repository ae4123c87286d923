// Die Worte der Versand-Einstellungen.
import type { Texts } from './en.js';

export const sendingDe: Texts['sending'] = {
  title: 'Versand', lead: 'Was dieser Shop über seine Nachrichten sagt, über das Gesetz hinaus. Jede Änderung ist eine Version; die geltende wird bei jeder Nachricht gefragt.',
  change: 'Ändern', remove: 'Entfernen', channel: 'Kanal', allTogether: 'alle Kanäle zusammen', everyChannel: 'jeder Kanal', everywhere: 'jede Region', yes: 'ja', no: 'nein', never: 'nie', nothing: 'keine',
  capsTitle: 'Obergrenzen', capsWhat: 'Wie viel Werbung eine Person höchstens bekommt. Die Grenzen des Gesetzes gelten daneben.', cap: 'Obergrenze', addCapTitle: 'Eine Obergrenze hinzufügen', addCap: 'Obergrenze hinzufügen',
  noCaps: 'Keine eigenen Obergrenzen', noCapsNext: 'Nur das Gesetz begrenzt, wie viel eine Person bekommt. Zwei am Tag sind ein guter Anfang.',
  perDay: (max, of) => `${max} am Tag, ${of}`, perHours: (max, hours, of) => `${max} in ${hours} Stunden, ${of}`,
  max: 'Höchstens', window: 'In', windowDay: 'einem Tag', windowDayHint: 'nach der Uhr der Person', windowRolling: 'einer Zahl von Stunden', hours: 'Stunden', hoursHint: 'Für eine Zahl von Stunden: 1 bis 8760.',
  rulesTitle: 'Eigene Regeln', rulesWhat: 'Strenger geht immer. Unter das Gesetz nur, wenn jemand mit Namen und Grund dafür einsteht; jede betroffene Antwort sagt das.',
  rule: 'Regel', where: 'Wo', against: 'Neben dem Gesetz', addRuleTitle: 'Eine Regel hinzufügen', whichRule: 'Welche Regel', addRule: 'Regel hinzufügen', noRules: 'Das Gesetz, wie es ist', noRulesNext: 'Sie haben keine Ruhezeiten gesetzt und keine Regel geändert.',
  kinds: { tighten: 'strenger als das Gesetz', within_statute: 'das Gesetz lässt es offen', loosen: 'unter dem Gesetz' },
  answersFor: (name, day) => `${name} steht dafür ein, seit ${day}`,
  settings: {
    quiet_hours: 'Ruhezeiten', quiet_hours_instead: 'Ruhezeiten statt der gesetzlichen', cap: 'Weitere Obergrenze je Region', caps_instead: 'Obergrenzen statt der gesetzlichen', double_opt_in: 'Double-Opt-in',
    consent_months: 'Ein Ja endet', implied_consent: 'Kauf statt Ja', implied_months: 'Ein Kauf endet',
  },
  whats: {
    quiet_hours: 'Keine Werbung zu diesen Stunden am Ort der Person, neben den gesetzlichen. E-Mail wird nicht aufgehalten.', quiet_hours_instead: 'Diese Stunden gelten statt der gesetzlichen. Leer heißt keine.',
    cap: 'Zählt zusätzlich zu allen anderen Obergrenzen.', caps_instead: 'Gilt statt der gesetzlichen Obergrenzen. Leer heißt keine.', double_opt_in: 'Ob ein Ja erst zählt, wenn es bestätigt wurde.',
    consent_months: 'So viele Monate, nachdem es gegeben oder neu bestätigt wurde.', implied_consent: 'Ob Kauf, Anfrage oder Schweigen ein Ja ersetzen darf, wo das Gesetz es trägt.', implied_months: 'So viele Monate ersetzt ein Kauf ein Ja.',
  },
  region: 'Region', regionHint: 'Ein Kürzel wie DE oder US-CA. Leer heißt jede Region.', months: 'Monate', monthsHint: 'Leer heißt nie.', from: 'Von', to: 'Bis', timeHint: 'Wie 21:00, nach der Uhr der Person.', days: 'Tage',
  approver: 'Wer dafür einsteht', approverHint: 'Nur unter dem Gesetz nötig.', reason: 'Warum',
  belowTitle: 'Das ist unter dem Gesetz', belowWhat: 'Es geht, wenn jemand mit Namen und Grund dafür einsteht. Beides bleibt bei jeder betroffenen Antwort. Diese Gesetze verlangen mehr:',
  typesTitle: 'Arten von Nachrichten', typesWhat: 'Sagt einmal, was eine Vorlage oder Kampagne ist, damit niemand Werbung als Beleg verschickt.', typeName: 'Name', typeHint: 'Kleinbuchstaben, Ziffern und _ . - wie tea_letter.', addTypeTitle: 'Eine Art hinzufügen', addType: 'Art hinzufügen',
  builtIn: 'immer da',
  retentionTitle: 'Wie lange es aufbewahrt wird', retentionWhat: 'Die Statistik bleibt, solange es den Shop gibt; dies sind die einzelnen Zeilen dahinter.', decisionDays: 'Tage, die eine Entscheidung bleibt', sendDays: 'Tage, die eine gesendete Nachricht gemerkt wird', sendDaysHint: 'Mindestens so lange, wie die längste Obergrenze zählt.', keep: 'So festhalten',
  versionsTitle: 'Versionen', versionsWhat: 'Keine wird je geändert. Wer eine wiederherstellt, macht eine neue daraus.', version: 'Version', when: 'Seit', who: 'Gesetzt von', what: 'Enthält', holdsNow: 'gilt jetzt', restore: 'Wiederherstellen', restoreOf: text => `Version ${text} wiederherstellen`,
  noVersions: 'Noch nichts gesetzt', noVersionsNext: 'Das Gesetz allein entscheidet, und keine Nachricht zählt gegen eine eigene Obergrenze.',
  holds: (caps, rules, types) => `Obergrenzen: ${caps}, Regeln: ${rules}, Arten: ${types}`,
  byServer: 'der Server', added: 'Hinzugefügt. Es gilt ab der nächsten Frage.', removed: 'Entfernt. Es gilt ab der nächsten Frage nicht mehr.', restored: 'Als neue Version wiederhergestellt.', kept: 'Festgehalten.',
  changedMeanwhile: 'Inzwischen hat jemand die Einstellungen geändert. Sie stehen hier, wie sie jetzt sind; von Ihnen wurde nichts geändert.',
  errors: {
    channel: 'Wählen Sie eines davon.', max: 'Eine ganze Zahl von 0 bis 10.000.', window: 'Wählen Sie eines davon.', hours: 'Eine ganze Zahl von 1 bis 8760.', name: 'Nur Kleinbuchstaben, Ziffern und _ . -, beginnend mit einem Buchstaben.', class: 'Wählen Sie eines davon.',
    region: 'Ein Kürzel wie DE oder US-CA, oder nichts.', value: 'Eine ganze Zahl von 1 bis 600, oder nichts.', from: 'Schreiben Sie die Zeit wie 21:00.', to: 'Schreiben Sie die Zeit wie 08:00.', days: 'Kreuzen Sie mindestens einen Tag an.', approver: 'Nennen Sie, wer dafür einsteht.',
    reason: 'Mindestens zehn Zeichen: Wer später fragt, liest das.', decisionDays: 'Eine ganze Zahl von 1 bis 3650.', sendDays: 'Von 1 bis 800, und nicht kürzer als die längste Obergrenze.', below: 'Das ist unter dem Gesetz. Nennen Sie, wer dafür einsteht, oder machen Sie es strenger.', classTaken: 'Dieser Name gehört schon zu einer anderen Klasse.',
  },
};
