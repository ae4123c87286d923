// The words of the admin's rooms in English.
export const adminEn = {
  nav: { stores: 'Stores', register: 'Register', people: 'People', crumbs: 'Where you are' },
  stores: {
    title: 'Stores', lead: 'What each shop holds, and how far it is proven.', name: 'Store', platform: 'Platform', records: 'Records', lastAnswer: 'Last answer', checkpoint: 'Signed', rooms: 'Rooms',
    noAnswer: 'no answer yet', unsigned: 'not signed yet', waiting: (text: string): string => `${text} waiting for the next`,
    registerOf: (store: string): string => `Register of ${store}`, peopleOf: (store: string): string => `People of ${store}`,
    empty: 'There is no store yet.', more: 'More stores', first: 'First stores',
  },
  register: {
    title: (store: string): string => `Register of ${store}`, lead: 'Who answered what, when, and in which words.',
    total: 'in all', filter: 'Narrow it down', about: 'About', any: 'anything', answer: 'Answer', anyAnswer: 'any answer', section: 'Asked at', anySection: 'anywhere',
    from: 'From', to: 'Until', person: 'E-mail or phone, exactly', show: 'Show', clear: 'Show everything', export: 'Download the whole register (CSV)',
    groups: { channels: 'Channels', policies: 'Policies', cookies: 'Cookies' },
    caption: 'Answers, newest first', when: 'When', who: 'Who', said: 'Said', where: 'Where', circumstances: 'From', receipt: 'Receipt', record: (number: string): string => `No. ${number}`,
    region: 'region', undated: 'time not known, this is when it was recorded',
    wrong: 'Nothing was looked up, because a value below cannot be.',
    empty: 'Nobody has answered anything yet.', emptyNext: 'Answers appear here as soon as your shop sends the first one, or a list is imported. The first page says how.', emptyLink: 'To the first page',
    seenTo: (day: string): string => `Looked back as far as ${day}. What is rare may lie further back.`, further: 'Look further back', soFar: 'Nothing so far',
    noMatch: 'No record matches.', noMatchNext: 'Take one of the conditions away, or show everything.', nobody: 'Nobody is known under this address or number.',
    nobodyNext: 'Someone who was erased cannot be found any more, because nothing that names them was kept.',
    newest: 'Newest', newer: 'Newer', older: 'Older', pages: 'Pages',
  },
  errors: {
    choice: 'This is not one of the choices. Choose from the list.', day: 'This is not a day. Write it like 2026-03-31.', order: 'This day is before the first one.',
    person: 'This is neither an e-mail address nor a phone number. Write the whole of it.',
  },
  find: {
    title: (store: string): string => `Find a person in ${store}`, lead: 'People are kept sealed, so they are found by exactly what they are known under, never by a part of it.',
    label: 'E-mail, phone or customer number', button: 'Find', nobody: 'Nobody is known under this. Check the spelling, or try another address or number of the same person. Someone who was erased cannot be found any more.',
    unreadable: 'This cannot be an e-mail address, a phone number or a customer number.',
  },
  person: {
    erasedTitle: 'An erased person', erased: 'Nothing can be read about this person.', erasedWhy: 'Name, addresses and circumstances were sealed under a key of their own, and that key was destroyed. Nobody can open them again, not even with a backup of the records.',
    erasedKept: 'What was answered stays below, without anyone in it: the log has to remain whole to prove anything.', erasedAt: 'Erased',
    customer: (id: string, platform: string, store: string): string => `customer ${id} on ${platform} (${store})`,
    write: 'May we write to them?', since: 'since', notAsked: 'not asked', everywhere: 'unsubscribed from everything', unsubscribed: 'Unsubscribed from everything',
    unsubscribedWhy: 'No marketing on any channel, also on those never asked about.',
    policies: 'Policies', noPolicies: 'No policy was accepted or withdrawn.', read: 'Read this version', cookies: 'Cookies', merged: 'Known before as', mergedWhy: 'Proven to be the same person; all they said counts here.',
    number: 'Number of the person', timeline: 'What they saw and said', noWords: 'The words shown were not kept with this answer.', words: 'In these words', address: 'from', note: 'Note',
  },
};
