// The words of the page of all shops, in English.
export const rollupEn = {
  nav: 'All shops', title: 'All shops', lead: 'What needs a look in each, the most pressing first, and whether people still say yes.', caption: 'Shops and what needs a look in each',
  shop: 'Shop', trouble: 'Needs a look', optIns: 'Opt-ins, 30 days', lastAnswer: 'Last answer', never: 'none yet', fine: 'in order',
  trend: (now: string, before: string): string => `Opt-ins a day: ${now} in the last 30 days, ${before} in the 30 days before`,
  empty: 'There is no shop yet.', emptyNext: 'Add the first one, or bring many at once with “placet apply”.',
};
