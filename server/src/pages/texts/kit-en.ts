// The words of the frame and of the parts pages are built from, in English.
export const kitEn = {
  groups: { shop: 'The store', team: 'Your team', system: 'Installation', answers: 'People and answers', words: 'What is asked', traffic: 'In and out', proof: 'Proof' },
  menu: 'Menu', changeStore: 'change', otherStores: 'Other stores', allStores: 'All stores', language: 'Language',
  preferences: {
    title: 'Language and time', what: 'How pages are written for you. What shoppers see does not change.', language: 'Language', asBrowser: 'as the browser asks',
    timeZone: 'Time zone', asStore: 'of each store, elsewhere UTC', zoneHint: 'A name such as Europe/Berlin. Times in exports stay UTC.', button: 'Keep this', saved: 'Kept. Pages are written like this from now on.',
    zoneUnknown: 'There is no such time zone. Choose one from the list, such as Europe/Berlin.',
  },
  table: {
    sortBy: (column: string): string => `Sort by ${column}`, ascending: 'sorted, smallest first', descending: 'sorted, largest first', filter: 'Narrow it down', show: 'Show', clear: 'Show everything',
    pages: 'Pages', first: 'First', previous: 'Previous', next: 'Next',
  },
  form: {
    summaryOne: 'One thing is not right yet. Nothing was changed, and what you typed is still here.', summaryMany: (text: string): string => `${text} things are not right yet. Nothing was changed, and what you typed is still here.`,
    optional: 'optional', needed: 'Please fill this in.', tooLong: (text: string): string => `At most ${text} characters, please.`, choose: 'Choose one of these.',
  },
  dialog: { cancel: 'Cancel', close: 'Close' },
  toast: { undo: 'Undo', undoOf: (what: string): string => `Undo: ${what}` },
  progress: { of: (done: string, total: string): string => `${done} of ${total}`, refresh: 'See how far it is', done: 'Done.', failed: 'It stopped.' },
  chart: { numbers: 'Show the numbers', when: 'Day', value: 'Number' },
  diff: { added: 'added', removed: 'removed', same: 'No word was changed.', skipped: (text: string): string => `${text} words unchanged`, start: 'start of what was', end: 'end of it' },
  sortable: {
    up: (name: string): string => `Move ${name} up`, down: (name: string): string => `Move ${name} down`, handle: (name: string): string => `Move ${name}: drag it, or use the arrow keys`,
    moved: (name: string, place: string, total: string): string => `${name} is now ${place} of ${total}.`, keep: 'Keep this order', kept: 'The order is kept.', failed: 'The order could not be kept. Load the page again.',
  },
  status: { yes: 'yes', no: 'no', waiting: 'waiting', none: 'not asked', good: 'in order', bad: 'failed', off: 'off' },
  confirm: { type: (word: string): string => `Type ${word} to confirm`, mismatch: (word: string): string => `This is not ${word}. Nothing was done.` },
  callout: { note: 'Note', warning: 'Careful', refusal: 'Not possible', source: 'Source' },
  upload: { choose: 'Choose a file', limits: (types: string, size: string): string => `${types}, at most ${size}` },
  locales: { label: 'Languages of the text', missing: 'missing', incomplete: 'incomplete' },
};
