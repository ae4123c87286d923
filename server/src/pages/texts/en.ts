// The words of the pages in English. Sentences with a number or a name in them are functions; everything else is text.
import { counterEn } from './counter-en.js';
import { gateEn } from './gate-en.js';
import { contactEn } from './contact-en.js';
import { exportsEn } from './exports-en.js';
import { importsEn } from './imports-en.js';
import { access } from './access-en.js';
import { people } from './people-en.js';

import { adminEn } from './admin-en.js';
import { mailsEn } from './mails-en.js';
import { storeEn } from './store-en.js';
import { agencyEn } from './agency-en.js';
import { rollupEn } from './rollup-en.js';
import { systemEn } from './system-en.js';
import { todayEn } from './today-en.js';
import { kitEn } from './kit-en.js';
import { wordsEn } from './words-en.js';

const records = (count: number, text: string): string => count === 1 ? `${text} record` : `${text} records`;

export const en = {
  ...gateEn, people, access, today: todayEn, store: storeEn, mails: mailsEn, system: systemEn,
  rollup: rollupEn, agency: agencyEn, counter: counterEn, imports: importsEn, exports: exportsEn, contact: contactEn,
  nav: { label: 'Main', home: 'Home', shop: 'Sample shop', ledger: 'Ledger', signOut: 'Sign out', skip: 'Skip to the content' },
  frame: { demo: 'Demo', demoHint: 'Invented shops and shoppers. What you tick yourself is recorded for real.', footer: 'runs on your own server', keptWith: 'Kept with Placet' },
  copy: { copy: 'Copy', copied: 'Copied' },
  landing: {
    what: 'Placet keeps what shoppers said yes and no to, in which words and when, and proves that nothing was changed since.',
    titleRunning: 'Placet is running',
    problems: 'Needs attention', next: 'What to do next', nextDemo: 'See it work, in a minute', stores: 'Stores', installation: 'This installation',
    version: 'Version', database: 'Database', queue: 'Queue', signed: 'Last signature', none: 'none yet',
    databases: { sqlite: 'SQLite, in the data directory', mysql: 'MySQL or MariaDB' },
    queues: { embedded: 'embedded in this process', redis: 'Bull on Redis' },
    queueState: (waiting: string, dead: string): string => `${waiting} waiting, ${dead} given up`,
    records: (count: number, text: string): string => records(count, text),
    signedAt: 'signed', unsigned: 'not signed yet', seeLedger: 'See the ledger', ledgerOf: (store: string): string => `See the ledger of ${store}`,
    documents: 'Documents',
    stranger: 'This is a Placet installation. Whoever has an account signs in; the first one comes in by a one-time link.',
    strangerHow: 'Run this on the server. It prints a link that is good once, for a day.',
  },
  problems: {
    migrations: (text: string): string => `${text} changes of the database schema have not run. \`npx placet migrate\` runs them.`,
    queue: 'The queue does not answer. Answers are recorded; the work that follows from them waits.',
    dead: (text: string): string => `${text} pieces of background work failed for good. The server's log names them.`,
    unsigned: (store: string, text: string): string => `${store}: ${text} records have waited for a signature for more than a minute.`,
  },
  steps: {
    byCommand: 'Or on the command line',
    addStore: { title: 'Add your store', why: 'One store is one shop on one platform. It gets its own ledger at once.' },
    token: { title: 'Make a token for the API', why: 'It is shown once. Put it into PLACET_TOKEN for the commands below.' },
    addPolicy: { title: 'Publish your first policy', why: 'Placet can write it from the facts of your store, or take your own text.' },
    publish: { title: 'Publish a version', why: 'This policy has no version yet. Once published, a version is never changed.' },
    section: { title: 'Say where you ask', why: 'A section is a place with checkboxes, such as the newsletter form. One box is about one thing.' },
    import: { title: 'Bring the answers you already have', why: 'A CSV file of your shop or mail tool. A no in the file is never turned into a yes.' },
    record: { title: 'Record a first answer', why: 'Your shop sends what a shopper ticked. The reply holds a receipt.' },
    verify: { title: 'Verify the ledger yourself', why: 'On any machine, without this server: the export and the public key are enough.' },
    doctor: { title: 'Check the installation', why: 'Names every problem at once.' },
    tick: { title: 'Tick a box in the sample shop', why: 'Sign up for the newsletter of an invented coffee roaster.', link: 'Open the sample shop' },
    watch: { title: 'Watch it arrive in the ledger', why: 'Your answer is there with its words, its time and its hash. Other shoppers answer every few seconds.', link: 'Open the ledger' },
    prove: { title: 'Prove that nothing was changed', why: 'Verify recomputes every hash and checks every signature.', link: 'Verify all records' },
    own: { title: 'Then start with your own store', why: 'In a data directory of its own, so that nothing of the demo comes along.' },
  },
  signIn: {
    title: 'Sign in to Placet', what: 'This link signs in this browser for twelve hours. It can be used once.', button: 'Sign in',
    usedTitle: 'This link was used or is too old', used: 'A sign-in link is good once and for a day. Nothing was changed.',
    again: 'Make a new one on the server:', command: 'npx placet sign-in',
    neededTitle: 'Sign in to see this', needed: 'This page shows what people said, so only the owner may see it.',
  },
  notFound: { title: 'There is nothing here', what: 'The address may be mistyped, or what it showed was removed.', next: 'Check the link, or start from the first page.', home: 'To the first page' },
  fault: { title: 'Something failed on our side', kept: 'Nothing half-done was kept. Try again in a minute.', number: 'If it happens again, give this number to whoever runs this server:' },
  unread: {
    title: 'This form could not be read', tooLong: 'It holds more than the page takes. Nothing of it was recorded.', broken: 'It arrived broken. Nothing of it was recorded.',
    next: 'Go back, shorten what you wrote, and send it again.',
  },
  slow: { title: 'Too many requests', what: 'This address sent more than a person would. Nothing was recorded from the last one.', next: 'Wait a minute, then try again.' },
  targets: {
    email: 'E-mail', sms: 'SMS', whatsapp: 'WhatsApp', push: 'Push messages', phone: 'Telephone calls', post: 'Post', allChannels: 'All channels',
    strictly_necessary: 'Necessary cookies', performance: 'Measuring cookies', functional: 'Comfort cookies', targeting: 'Advertising cookies',
    policy: 'Policy', subject: 'Two records of one person',
    version: (name: string, number: string): string => `${name}, version ${number}`,
  },
  answers: { yes: 'yes', no: 'no', pending: 'waiting', other: 'note' },
  sections: {
    registration: 'registration', contact: 'contact form', checkout: 'checkout', newsletter: 'newsletter form', after_login: 'after sign-in',
  },
  sources: { web: 'shop', pos: 'till', import: 'import', platform: 'shop platform', api: 'API', admin: 'admin', center: 'privacy center' },
  kinds: { terms: 'Terms', privacy: 'Privacy policy', cookies: 'Cookie policy', consent_declaration: 'Declaration of consent', custom: 'Document' },
  ledger: {
    title: (store: string): string => `Ledger of ${store}`,
    what: 'Every yes and no, in the order they came. A record is never changed or removed; a change of mind is a new record.',
    size: 'Records', signed: 'Last signature', root: 'Root hash', never: 'not signed yet',
    covers: (count: number, text: string): string => count === 1 ? 'covers the only record' : `covers all ${text} records`,
    waiting: (covered: string, count: number, text: string): string =>
      `covers ${covered} records; ${count === 1 ? 'one newer record waits' : `${text} newer records wait`} to be signed`,
    verify: 'Verify all records', verifying: 'Verifying…', verifyHint: 'Reads every record, recomputes every hash, checks every signature.',
    records: 'Records, newest first', empty: 'Nobody has answered anything yet. The first record will appear here by itself.',
    pause: 'Pause updates', resume: 'Resume updates', older: 'Older records', newest: 'Newest records', yours: 'your record',
    receipt: (number: string): string => `Receipt of record ${number}`, number: 'Record', nobody: 'erased', anonymous: 'no address',
    offline: 'Verify it without us',
    offlineHow: 'Download the export and the public key, and run this on any machine. It needs nothing from this server, and names the first record that was changed.',
    export: 'Download the export', key: 'Download the public key', note: 'The signed checkpoint, as it is written',
  },
  verdict: {
    valid: 'No record was changed.',
    checked: (records_: string, checkpoints: string, took: string): string => `${records_} records and ${checkpoints} signatures checked in ${took} ms.`,
    at: 'Checked', root: 'Root hash',
    invalid: (record: string): string => `Record ${record} cannot be trusted.`,
    since: 'The records before it are sound.', keep: 'Keep the export as evidence, and compare it with your last backup before anything else is written.',
  },
  policy: {
    version: (number: string): string => `Version ${number}`, since: 'in force since', from: 'valid from', superseded: 'replaced',
    changed: 'What changed', versions: 'All versions', thisOne: 'this one', inForce: 'in force', hash: 'Fingerprint of the words', languages: 'Languages',
    current: 'See the version in force', kept: 'This is the exact text as it was published. It is never changed.',
    missing: 'This shop has published no such document, or the address is mistyped.', missingNext: 'Go back to the shop and use the link there, or write to the shop.',
    missingVersion: 'There is no such version of this document.',
  },
  receipt: {
    title: 'Receipt of an answer', lead: (store: string): string => `What was answered to ${store}, and the proof of it.`,
    about: 'About', answer: 'Answer', when: 'Said', recorded: 'Recorded', where: 'Where', words: 'In these words', noWords: 'The words shown were not kept with this answer.',
    version: 'Version shown', who: 'Asked by', language: 'Language', proof: 'Proof', number: 'Place in the ledger', hash: 'Hash of the record', size: 'Records in the signed log',
    root: 'Root hash of the log', subject: 'Number of the person', valid: 'Checked just now: this record is in the signed log, and its words are unchanged.',
    invalid: 'This receipt does not verify. Tell the shop, and keep this page.', json: 'Download the signed receipt', read: 'Read the document',
    missing: 'This is not the address of a receipt.', missingNext: 'Use the whole link you were given; a letter may have been cut off.',
    law: 'The shop has to be able to prove this answer (GDPR Art. 7(1)). You can change your mind at any time, by the link in every message or by writing to the shop.',
  },
  shop: {
    title: 'Kaffee Beispiel, coffee from Hamburg', strip: 'A sample shop. Nothing is sold here, but every tick is recorded for real.', stripLink: 'See the ledger',
    tagline: 'Roasted on Tuesdays. At your door by Friday.', intro: 'Three coffees from three farms, roasted in small batches and sent the day they are ready.', order: 'To the checkout',
    coffees: [
      { name: 'Morgenrot', from: 'Huila, Colombia', taste: 'red apple, caramel' },
      { name: 'Nordlicht', from: 'Yirgacheffe, Ethiopia', taste: 'bergamot, apricot' },
      { name: 'Kontor', from: 'Sul de Minas, Brazil', taste: 'hazelnut, dark chocolate' },
    ],
    weight: '250 g, whole beans', basket: 'Your basket', delivery: 'Delivery', total: 'Total', free: 'free',
    headings: { checkout: 'Checkout', newsletter: 'Letter from the roastery', registration: 'Create an account', contact: 'Write to us' },
    intros: {
      checkout: 'Where should the coffee go?', newsletter: 'What we roast, why, and when it is ready. Twice a month at most.',
      registration: 'See your orders and roast again with one click.', contact: 'A question about grind, water or a delivery? A person answers.',
    },
    buttons: { checkout: 'Order with obligation to pay', newsletter: 'Subscribe', registration: 'Create the account', contact: 'Send the message' },
    fields: { name: 'Name', email: 'E-mail', phone: 'Phone', address: 'Street and number', city: 'Postcode and town', message: 'Message' },
    optional: 'optional', required: 'needed',
    read: (name: string): string => `Read: ${name}`, newTab: 'opens in a new tab',
    footer: 'Kaffee Beispiel is invented. Addresses end in .example and lead nowhere.',
  },
  form: {
    summaryOne: 'One thing is missing. Everything you typed is still here.', summaryMany: (text: string): string => `${text} things are missing. Everything you typed is still here.`,
    needed: 'Please fill this in.', tooLong: (text: string): string => `At most ${text} characters, please.`,
    tick: 'This box has to be ticked to go on.', email: 'This does not look like an e-mail address. It should be like name@mail.example.',
    phone: 'This does not look like a phone number. Start with + and the country code.',
    changed: 'What we ask changed while this page was open. Please read the boxes again; nothing was recorded.',
  },
  admin: adminEn,
  kit: kitEn,
  words: wordsEn,
  recorded: {
    title: 'What was recorded', lead: 'These answers are in the ledger now, with the words you saw.',
    none: 'Nothing was recorded', noneWhy: 'No box was ticked. An empty box is not a no: it means you were asked and did not answer, so nothing changes for you.',
    words: 'Words', version: 'Version', when: 'Time', number: 'Record', hash: 'Hash', receipt: 'Receipt', see: 'See it in the ledger', back: 'Back to the shop',
    note: 'Your postal address and message were not kept: this shop is invented. Who you are is kept sealed, under a key of its own.',
    seal: 'To check that nothing was changed, open the ledger and press Verify.',
  },
};

export type Texts = typeof en;
