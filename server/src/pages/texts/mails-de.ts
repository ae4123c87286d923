// The words of the outbox of letters, in German.
import type { mailsEn } from './mails-en.js';

export const mailsDe: typeof mailsEn = {
  title: 'Briefe', lead: 'Was Menschen im Namen dieses Shops geschrieben wurde, und ob es hinausging.', caption: 'Briefe, neueste zuerst', kind: 'Brief', state: 'Stand', when: 'Geschrieben', who: 'An', tries: 'Versuche',
  anyState: 'jeder Stand', empty: 'Noch wurde kein Brief geschrieben.', emptyNext: 'Briefe schreiben sich selbst: etwa wenn ein Ja bestätigt werden muss.', noMatch: 'Kein Brief hat diesen Stand.', noMatchNext: 'Wählen Sie einen anderen, oder zeigen Sie alle.',
  noServer: 'Es ist kein Mailserver eingerichtet', noServerHow: 'Briefe werden hier aufbewahrt, um gelesen und weitergegeben zu werden. Setzen Sie auf dem Server PLACET_SMTP_URL, etwa smtps://user:password@mail.example:465, und starten Sie ihn neu. „Noch einmal versuchen“ sendet dann, was wartete.',
  hidden: 'Ihrer Rolle nicht gezeigt', nobody: 'niemand mehr', states: { queued: 'wartet', sent: 'gesendet', shown: 'hier zu lesen', failed: 'gescheitert', cancelled: 'nicht mehr gewollt' },
  kinds: { double_opt_in: 'Bitte bestätigen', policy_notice: 'Ein Dokument wurde geändert', invitation: 'Einladung', sign_in_link: 'Anmeldelink' },
  subject: 'Betreff', to: 'An', written: 'Geschrieben', tried: 'Letzter Versuch', nextTry: 'Nächster Versuch', settled: 'Erledigt', language: 'Sprache', reason: 'Grund', text: 'Der Brief',
  unread: 'Der Wortlaut dieses Briefs ist nicht lesbar.', unreadWhy: 'Er ist noch nicht geschrieben, oder die Person wurde gelöscht und mit ihr der Schlüssel dazu.', codes: 'Links, die für die Person handeln, sind gekürzt, damit niemand hier in ihrem Namen bestätigt.',
  retry: 'Noch einmal versuchen', retryOf: what => `Noch einmal versuchen: ${what}`, retried: 'Der Brief bekommt alle seine Versuche noch einmal.', settledAlready: 'Dieser Brief wurde gesendet, ist nicht mehr gewollt oder wartet von selbst auf den nächsten Versuch. Nichts wurde geändert.',
};
