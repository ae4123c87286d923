// The words of the first page inside the house, in German.
import type { todayEn } from './today-en.js';

export const todayDe: typeof todayEn = {
  title: 'Heute', lead: 'Was Sie braucht, und ob noch Ja gesagt wird.', needs: 'Was Sie braucht', nothing: 'Nichts braucht Sie.', nothingWhy: 'Kein Alarm ist offen, keine Arbeit aufgegeben, und jeder Brief ist hinausgegangen.',
  more: text => `${text} weitere`, look: 'Ansehen', other: text => `${text} andere Dinge brauchen einen Blick.`,
  tones: { wrong: 'gestört', open: 'offen' },
  kinds: {
    open_alarms: (count, text) => count === 1 ? 'Ein Alarm ist offen.' : `${text} Alarme sind offen.`,
    shop_attention: (count, text) => count === 1 ? 'Der Shop braucht jemanden: Er weist Placet ab, oder ein Recht fehlt.' : `${text} Shops brauchen jemanden.`,
    shop_behind: (count, text) => count === 1 ? 'Der Shop antwortet nicht. Was inzwischen geschieht, wartet.' : `${text} Shops antworten nicht.`,
    dead_work: (count, text) => count === 1 ? 'Eine Hintergrundaufgabe wurde aufgegeben.' : `${text} Hintergrundaufgaben wurden aufgegeben.`,
    late_work: (count, text) => count === 1 ? 'Hintergrundarbeit ist im Verzug, um weniger als eine Stunde.' : `Hintergrundarbeit ist im Verzug, um fast ${text} Stunden.`,
    missing_documents: (count, text) => count === 1 ? 'Ein Standarddokument ist nicht veröffentlicht.' : `${text} Standarddokumente sind nicht veröffentlicht.`,
    failed_mails: (count, text) => count === 1 ? 'Ein Brief konnte nicht gesendet werden.' : `${text} Briefe konnten nicht gesendet werden.`,
    incomplete_clauses: (count, text) => count === 1 ? 'Einer Klausel der Dokumente fehlt eine Angabe.' : `${text} Klauseln der Dokumente fehlt eine Angabe.`,
    waiting_confirmations: (count, text) => count === 1 ? 'Ein Ja wartet noch auf die Bestätigung.' : `${text} Personen haben ihr Ja noch nicht bestätigt.`,
  },
  mend: {
    open_alarms: 'Alarme ansehen', shop_attention: 'Zum Shop', shop_behind: 'Zum Shop', dead_work: 'Ansehen und wiederholen', late_work: 'Zur Warteschlange', missing_documents: 'Welche?', failed_mails: 'Briefe ansehen', incomplete_clauses: 'Welche?',
    waiting_confirmations: 'Wer?',
  },
  figures: {
    optIns: 'Einwilligungen, 30 Tage', before: text => `${text} in den 30 Tagen davor`, shops: 'Shops', healthy: text => `${text} in Ordnung`,
    troubled: (count, text) => count === 1 ? 'einer braucht einen Blick' : `${text} brauchen einen Blick`, lag: 'Abmelden, langsamste von 100', lagNone: 'keine Klicks', lagNote: 'in den letzten 24 Stunden, bis es überall galt', seconds: text => `${text} s`,
    ledger: 'Einträge', sealed: 'versiegelt', unsealed: 'noch nicht versiegelt', verify: 'Prüfen',
  },
  trend: 'Einwilligungen je Tag', trendSum: (now, before) => `${now} in den letzten 30 Tagen, ${before} in den 30 Tagen davor.`, trendNone: 'In den letzten 60 Tagen hat niemand Ja gesagt.', optIns: 'Einwilligungen',
};
