// Die Worte der Zahlen und des Protokolls der Entscheidungen.
import type { Texts } from './en.js';

export const statisticsDe: Texts['statistics'] = {
  title: 'Gesendet und ausgelassen', lead: 'Wie viele Nachrichten gehen durften, wie viele blieben, und aus welchem Grund. Tage zählen in UTC.', views: 'Zahlen und Protokoll', tabs: { statistics: 'Zahlen', decisions: 'Einzelne Entscheidungen' },
  campaign: 'Kampagne', noCampaign: 'Höchstens 200 Zeichen.', tooLong: 'Höchstens ein Jahr auf einmal.', seeLog: 'Zu den einzelnen Entscheidungen', asked: 'Gefragt', sent: 'Gesendet', skipped: 'Ausgelassen', share: text => `${text} % von allen`,
  chartTitle: 'Ausgelassen, nach Tagen', chartSummary: (skipped, all) => `${skipped} von ${all} Nachrichten blieben.`, day: 'Tag', reason: 'Grund', answer: 'Antwort', channels: 'Kanäle', number: 'Nachrichten', ofAll: 'Anteil',
  reasonsTitle: 'Nach Grund', byDayTitle: 'Ausgelassen, nach Tag und Grund', empty: 'Es wurde nichts gefragt', emptyNext: 'In dieser Zeit hat niemand gefragt, ob eine Nachricht gehen darf. Kampagnen fragen über die API oder ein verbundenes Mailprogramm.',
  logLead: 'Jede Antwort, die neueste zuerst, so lange der Shop sie aufbewahrt.', logCaption: 'Entscheidungen, die neueste zuerst', anyAnswer: 'jede Antwort', anyReason: 'jeder Grund', when: 'Wann', message: 'Nachricht', who: 'Wer', person: 'Kontaktbericht',
  wrong: 'Noch nichts zu sehen', wrongNext: 'Oben im Filter stimmt etwas nicht.',
};
