// The words of the first page inside the house, in English.
export const todayEn = {
  title: 'Today', lead: 'What needs you, and whether people still say yes.', needs: 'What needs you', nothing: 'Nothing needs you.', nothingWhy: 'No alarm is open, no work was given up, and every letter went out.',
  more: (text: string): string => `${text} more`, look: 'See it', other: (text: string): string => `${text} other things need a look.`,
  tones: { wrong: 'wrong', open: 'open' },
  kinds: {
    open_alarms: (count: number, text: string): string => count === 1 ? 'An alarm is open.' : `${text} alarms are open.`,
    shop_attention: (count: number, text: string): string => count === 1 ? 'The shop needs somebody: it refuses Placet, or a right is missing.' : `${text} shops need somebody.`,
    shop_behind: (count: number, text: string): string => count === 1 ? 'The shop does not answer. What happens meanwhile waits.' : `${text} shops do not answer.`,
    dead_work: (count: number, text: string): string => count === 1 ? 'A piece of background work was given up.' : `${text} pieces of background work were given up.`,
    late_work: (count: number, text: string): string => count === 1 ? 'Background work is late, by less than an hour.' : `Background work is late, by almost ${text} hours.`,
    missing_documents: (count: number, text: string): string => count === 1 ? 'A standard document is not published.' : `${text} standard documents are not published.`,
    failed_mails: (count: number, text: string): string => count === 1 ? 'A letter could not be sent.' : `${text} letters could not be sent.`,
    incomplete_clauses: (count: number, text: string): string => count === 1 ? 'A clause of the documents lacks a fact.' : `${text} clauses of the documents lack a fact.`,
    waiting_confirmations: (count: number, text: string): string => count === 1 ? 'One yes waits to be confirmed by its owner.' : `${text} people have not confirmed their yes yet.`,
  },
  mend: {
    open_alarms: 'See the alarms', shop_attention: 'See the shop', shop_behind: 'See the shop', dead_work: 'See and retry', late_work: 'See the queue', missing_documents: 'See which', failed_mails: 'See the letters', incomplete_clauses: 'See which',
    waiting_confirmations: 'See who',
  },
  figures: {
    optIns: 'Opt-ins, 30 days', before: (text: string): string => `${text} in the 30 days before`, shops: 'Shops', healthy: (text: string): string => `${text} in order`,
    troubled: (count: number, text: string): string => count === 1 ? 'one needs a look' : `${text} need a look`, lag: 'Unsubscribe, slowest of 100', lagNone: 'no clicks', lagNote: 'in the last 24 hours, until it held everywhere', seconds: (text: string): string => `${text} s`,
    ledger: 'Records', sealed: 'sealed', unsealed: 'not sealed yet', verify: 'Verify',
  },
  trend: 'Opt-ins a day', trendSum: (now: string, before: string): string => `${now} in the last 30 days, ${before} in the 30 days before.`, trendNone: 'Nobody has said yes in the last 60 days.', optIns: 'Opt-ins',
};
