// The words of the outbox of letters, in English.
export const mailsEn = {
  title: 'Letters', lead: 'What was written to people in the name of this store, and whether it went out.', caption: 'Letters, newest first', kind: 'Letter', state: 'State', when: 'Written', who: 'To', tries: 'Tries',
  anyState: 'any state', empty: 'No letter was written yet.', emptyNext: 'Letters write themselves: when a yes has to be confirmed, for example.', noMatch: 'No letter is in this state.', noMatchNext: 'Choose another state, or show all.',
  noServer: 'No mail server is set up', noServerHow: 'Letters are kept here, to be read and handed on. Set PLACET_SMTP_URL on the server, such as smtps://user:password@mail.example:465, and start it again. Then “Try again” sends those that waited.',
  hidden: 'not shown to your role', nobody: 'nobody any more', states: { queued: 'waiting', sent: 'sent', shown: 'to be read here', failed: 'failed', cancelled: 'no longer wanted' },
  kinds: { double_opt_in: 'Please confirm', policy_notice: 'A document changed', invitation: 'Invitation', sign_in_link: 'Sign-in link' },
  subject: 'Subject', to: 'To', written: 'Written', tried: 'Last try', nextTry: 'Next try', settled: 'Settled', language: 'Language', reason: 'Reason', text: 'The letter',
  unread: 'The words of this letter cannot be read.', unreadWhy: 'It is not written yet, or the person was erased and with them the key to it.', codes: 'Links that act for the person are shortened, so that nobody here confirms in their name.',
  retry: 'Try again', retryOf: (what: string): string => `Try again: ${what}`, retried: 'The letter gets all its tries again.', settledAlready: 'This letter was sent, is no longer wanted, or waits for its next try by itself. Nothing was changed.',
};
