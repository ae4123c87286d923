// The words of a store's own pages, in English.
export const storeEn = {
  nav: 'Overview', settings: 'Settings', add: 'Add a store',
  fields: {
    name: 'Name', nameHint: 'As shoppers know it. It stands in the words they say yes to.', url: 'Address of the shop', urlHint: 'Such as https://shop.example', platform: 'Platform', country: 'Country',
    countryHint: 'Its law decides what may be asked, and how.', choose: 'Choose the country', locale: 'Language', localeHint: 'Left empty: the one usual in the country.', timezone: 'Time zone', timezoneHint: 'Left empty: the one most of the country lives by.',
  },
  problems: {
    name: 'Give the store a name of at most 200 characters.', url: 'This is not an address. It begins with https:// and has the name of the shop’s host.', platform: 'Choose one of the platforms.', country: 'Choose the country the shop sells from.',
    locale: 'Write a language like de or pt-BR.', timezone: 'Choose a time zone such as Europe/Berlin.', timezoneNeeded: 'This country has several time zones. Choose the one the shop lives by.',
  },
  create: {
    title: 'Add a store', lead: 'One store is one shop on one platform. It gets a ledger of its own at once.', button: 'Add this store', api: 'No platform: our own shop, by the API', done: (name: string): string => `${name} is added. Its ledger is open.`,
  },
  first: {
    title: 'Record a first answer', lead: 'What a shopper of yours would see and say, recorded once for real, so that you see where it arrives.',
    stays: 'The ledger forgets nothing, so this answer stays in it. Take an address of your own.', words: 'The question, word for word', wordsHint: 'Kept as the question of the newsletter form. You can change it later; what was shown stays with the answer.',
    email: 'Who says yes (an e-mail address of yours)', button: 'Record this yes', done: 'Recorded. This is the answer in the register.', waits: 'Recorded. The law there wants this yes confirmed, so it waits until the link in the letter is opened.',
    problems: { email: 'Write an e-mail address, like name@mail.example.', words: 'Write what is asked, in at most 2,000 characters.', failed: 'This could not be recorded. Check the address and the words.' },
    source: 'first answer by hand', language: 'Language of the question',
  },
  overview: {
    title: (name: string): string => name, lead: (platform: string, host: string): string => `${platform} · ${host}`, figures: 'At a glance', records: 'Records', people: 'Opt-ins, 30 days', before: (text: string): string => `${text} in the 30 days before`, signed: 'Sealed', unsigned: 'not sealed yet',
    waiting: 'Wait for a confirmation', latest: 'Latest answers', all: 'The whole register', none: 'Nobody has answered anything yet.', noneNext: 'Connect the shop, or record a first answer by hand to see how it looks.',
    needs: 'What needs you', nothing: 'Nothing is missing.', alarms: 'Open alarms', since: 'since', seen: (text: string): string => `seen ${text} times`, rooms: 'Rooms', missing: 'What is missing', missingDocument: 'is not published', caption: 'The latest answers, newest first',
    missingHow: 'Placet writes all four from the facts of the store, and names each fact that is missing:', clauses: (text: string): string => `Clauses that lack a fact: ${text}`, connect: 'Connect the shop', connectHow: 'A checkbox sends what was said like this. Make a token under Tokens.', connectName: 'A shopper says yes',
    when: 'When', who: 'Who', said: 'Said', about: 'About', nobody: 'erased', anonymous: 'no address', open: 'open',
    alarmKinds: {
      unsubscribe_late: 'A click on unsubscribe took longer than ten seconds to hold everywhere.', opt_ins_dropped: 'A source of opt-ins fell silent or dropped sharply.', webhook_disabled: 'A webhook was switched off because nobody took it.',
      shop_needs_attention: 'The shop refuses us, or a right is missing. Nothing reaches it until somebody looks.', shop_passed_request: 'The shop passed on what a person asks about their data.',
    },
  },
  set: {
    title: (name: string): string => `Settings of ${name}`, lead: 'What the store is called, where it is, and what follows from that.', basics: 'The store', button: 'Keep these', saved: 'Kept.', savedMoved: (country: string): string => `Kept. The store is held to the law of ${country} from now on.`,
    review: (from: string, to: string): string => `From ${from} to ${to}`, reviewLead: 'Nothing is changed yet. This is what moves with the country:', reviewButton: (to: string): string => `Move the store to ${to}`, back: 'Leave it as it was', reviewNothing: 'No rule changes between these two.',
    reviewTicks: 'Boxes that come ticked are emptied where the new law does not allow them.', rule: 'Rule', before: 'Now', after: 'Then', source: 'Written in', caption: 'Rules that change with the country', none: 'nothing', yes: 'yes', no: 'no',
    areas: { consent: 'Consent', wording: 'Wording', sending: 'Sending', requests: 'Requests', cookies: 'Cookies', breaches: 'Breaches', retention: 'Keeping' },
    doubleOptIn: 'Confirming a yes', doubleOptInLead: 'Whether a yes counts only after a link was opened, by channel.', modes: { by_region: 'as the region asks', always: 'always', never: 'never' }, expiry: 'Days a confirmation is waited for', expiryHint: 'Between 1 and 30.',
    asks: (basis: string): string => `The region asks for it: ${basis}`, asksNot: 'The region does not ask for it.', reason: 'Why it may be left out', reasonHint: 'Only needed where the region asks for it. Kept with your name and the time.', doubleOptInButton: 'Keep this', doubleOptInSaved: 'Kept. It holds for every answer from now on.',
    guard: 'The region asks for a confirmation here. Leave it on, or say below why it may be left out.', expiryWrong: 'Write a whole number between 1 and 30.', chooseMode: 'Choose one of these.',
    overridden: (by: string): string => `Left out on record, by ${by}.`,
    branding: 'Looks of letters and pages', brandingLead: 'What shoppers see. What is left empty is the organisation’s.', brand: { name: 'Name in letters', logoUrl: 'Logo (https address)', colour: 'Colour', replyTo: 'Answers go to', postalAddress: 'Postal address' },
    brandHints: { colour: 'Such as #0f6b4f', replyTo: 'An e-mail address.', logoUrl: 'Shown in letters. At most 500 characters.', postalAddress: 'The law of many countries wants it at the end of every letter.', name: 'Left empty: the name of the store.' },
    brandWrong: { name: 'One line of at most 100 characters.', logoUrl: 'This is not an https address.', colour: 'Write a colour like #0f6b4f.', replyTo: 'Write an e-mail address.', postalAddress: 'At most 500 characters.' },
    brandButton: 'Keep these looks', brandSaved: 'Kept. The next letter looks like this.', preview: 'A letter under this name', previewTitle: 'Preview of a letter',
    danger: 'Remove the store', removeTitle: 'Remove this store', removeWhat: 'It disappears from all pages and from the API. Its ledger stays in the database, so that what was said can still be proven.', removeButton: 'Remove this store', removeOpen: 'Remove it…', cancel: 'Keep it',
    removeSentences: ['The store disappears from all pages, and the API does not know it any more. Nothing can be recorded for it from then on.', 'Its ledger, and everything people said, stays in the database. There is no button to bring the store back.'], removed: (name: string): string => `${name} is removed. Its ledger is kept.`,
  },
};
