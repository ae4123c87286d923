// The words of connecting a shop and of keeping it in step, in English.
import type { Capability, ConnectorFaultKind } from '@placet/core';
import type { ConnectionMode, WalkKind } from '../../sync/connection-row.js';
import type { ShopTopic } from '../../sync/shop-work.js';

/** How a kind of credentials is had, in the reader's language. The manifests say it in English, so the English texts leave it to them. */
export interface KindWords {
  readonly title: string;
  /** As many as the manifest has. */
  readonly steps: readonly string[];
  /** By the names of the fields. What a field is called stays as the shop writes it. */
  readonly hints: Readonly<Record<string, string>>;
}
/** By platform, then by the id of the kind. */
export type Guides = Readonly<Record<string, Readonly<Record<string, KindWords>>>>;

interface FaultWords { readonly what: string; readonly next: string }

export const shopEn = {
  nav: 'Shop', title: 'The shop', lead: 'What the shop knows of yes and no, and whether it is the same as here.', guides: {} as Guides,
  custom: {
    title: 'This shop uses the API', what: 'It sends what people say by itself, so there is nothing to connect. A shop on Shopify, WooCommerce, Magento or PrestaShop is connected here.',
    api: 'See the API',
  },
  none: {
    title: (platform: string): string => `The ${platform} shop is not connected`,
    what: 'Once it is, Placet reads who said yes and who said no, and tells the shop within seconds when somebody changes their mind here. It takes about five minutes.', connect: 'Connect the shop',
    ask: 'An owner or admin can connect it.',
  },
  connect: {
    title: (platform: string): string => `Connect ${platform}`, crumb: 'Connect', again: 'Enter new credentials', lead: 'Placet signs in to the shop with credentials you make there. They are kept sealed and never shown again.',
    whichTitle: 'Which of these fits your shop?', which: 'Each is made at another place in the shop.', choose: 'Choose this', other: 'Choose another kind', steps: 'In the shop', rights: 'The rights it needs, and what for',
    enter: 'Enter it here', more: 'Only if it applies to you', kept: 'Kept sealed since your last try. Leave it empty to use it again.', keptShort: 'kept', mode: 'How to keep it in step', test: 'Test the connection', button: 'Connect',
    errors: { pattern: (label: string): string => `This does not look like “${label}”. Copy the whole of it, without spaces around it.`, kind: 'These values do not fit together. Choose a kind and follow its steps.' },
    refused: 'Nothing was connected.',
  },
  tested: {
    title: 'The shop answers', name: 'Shop', version: 'Version', plugin: 'Placet in the shop', hasPlugin: (version: string): string => `installed, ${version}`, hasPluginUnknown: 'installed', noPlugin: 'not installed', unknown: 'not told',
    missing: 'Rights are missing', missingWhat: 'It can be connected like this, but with less. Give these rights in the shop and test again.', without: (what: string): string => `without it: ${what}`, warnings: 'Good to know', fine: 'It has every right it needs.',
    next: 'Nothing is kept yet. Press “Connect” to keep it.',
  },
  connected: {
    title: 'The shop is connected', lead: 'Everybody in the shop is being looked at now. You may leave this page.', leadManual: 'Nothing is exchanged by itself: this store is kept by files.', plugin: 'Two values for the plugin', pluginWhat: 'Enter both in the settings of Placet’s plugin in the shop. It signs its messages with the secret.',
    messages: 'Where the shop sends its messages', messagesWhat: 'Placet signs up for the messages of the shop by itself. Only an app with webhooks of its own needs this address.', url: 'Delivery address', secret: 'Secret', once: 'The secret is shown this once. If you lose it, make a new one on the page of the shop; the old one counts for one more day.',
    go: 'See how it is going',
  },
  modes: {
    realtime: { name: 'In real time', what: 'A change here is at the shop within seconds, a change there is noticed as soon as the shop tells, and everybody is compared once a day.' },
    manual: { name: 'By files', what: 'Nothing is exchanged by itself. You export from one side and import at the other. What the shop still sends is not used.' },
  } satisfies Record<ConnectionMode, { readonly name: string; readonly what: string }>,
  modeTitle: 'How it is kept in step', modeSave: 'Keep this', modeChanged: { realtime: 'In real time from now on. Everybody is being compared.', manual: 'By files from now on.' } satisfies Record<ConnectionMode, string>,
  state: 'State', standings: { ok: 'in step', attention: 'needs somebody', behind: 'does not answer', manual: 'by files', new: 'being read for the first time' },
  attention: 'The shop needs you', waits: 'The shop does not answer just now', pausedUntil: (time: string): string => `Placet leaves it alone until ${time}, then tries again. Nothing is lost: what happens meanwhile waits.`, pausedNow: 'Placet tries again by itself. Nothing is lost: what happens meanwhile waits.',
  renew: 'Enter new credentials',
  facts: {
    mode: 'Kept', shop: 'Shop', heard: 'Last heard from it', pushed: 'Last written to it', accounts: 'Accounts known', nextChanges: 'Next look for changes', nextFull: 'Next comparison of everybody', tested: 'Connection tested', never: 'never', underWay: 'under way',
  },
  untold: { title: 'The shop does not tell everything', what: 'Placet could not make sure that the shop tells of these changes. They are found when everybody is compared, once a day.' },
  walks: {
    first: 'Reading the shop for the first time', changes: 'Looking for changes', full: 'Comparing everybody',
  } satisfies Record<WalkKind, string>,
  walkNote: (learned: string): string => `${learned} answers learned so far. You may leave this page.`, walkStuck: (why: string): string => `It waits: ${why}`,
  figures: {
    title: 'At a glance', waiting: 'Waiting for the shop', oldest: (time: string): string => `the oldest since ${time}`, nothing: 'nothing waits', dead: 'Given up', lag: 'A no is at the shop within', lagNote: '99 of 100, last 30 days', lagNone: 'no opt-outs in the last 30 days',
    lagWaiting: (text: string): string => `${text} still on the way`, seconds: (text: string): string => `${text} s`, unresolved: 'Not taken by the shop', unresolvedNote: 'accounts that hold something else',
  },
  report: {
    title: 'The last comparison', none: 'Nobody was compared yet', noneWhat: 'When the first reading is through, this shows what was found.', when: 'Compared', what: 'What was compared, and what came of it', found: 'Found', times: 'Accounts',
    lines: {
      seen: 'Accounts and guests the shop showed', learned: 'Answers that were new here, and are recorded now', drifted: 'Accounts that held something else, and are being set right', outweighed: 'Yes at the shop, but a later no here: it stays a no',
      gone: 'Known here, no longer in the shop. That is no opt-out', erased: 'Erased here, but still in the shop', unresolved: 'Accounts the shop did not take the answer for',
    },
  },
  problems: {
    title: 'What the shop did not take', what: 'Here the right answer holds, and messages follow it. Only the shop shows something else.', caption: 'Reasons and how many accounts', reason: 'Reason', accounts: 'Accounts',
    codes: {
      guest_needs_module: 'A guest: can only be written with Placet’s plugin in the shop.', guests_need_module: 'A guest: can only be written with Placet’s plugin in the shop.', guest: 'A guest without an account: the shop has no place for the answer.', several_accounts: 'Several accounts with one address: which one is meant cannot be told.',
      awaits_confirmation: 'The shop has sent a letter and waits until it is confirmed.', not_taken: 'The shop took the answer and did not keep it.', not_kept: 'The shop took the answer and did not keep it.', pending_not_kept: 'The shop cannot hold an answer that waits for its confirmation.', opt_out_not_kept: 'The shop cannot hold a no for somebody who never said yes.',
      profile_not_valid: 'The account has a name or address the shop itself no longer allows. Correct it there.', write_needs_module: 'This version of the shop can only be written to with Placet’s plugin.', needs_module: 'Can only be written with Placet’s plugin in the shop.', erased: 'The shop has erased this person.', address_hidden: 'The shop does not show this address to Placet.',
      no_address: 'The account has no such address or number.', newer_at_shop: 'The shop holds a newer answer, which is read next.', other_address: 'The account has another e-mail address by now.', unsupported: 'This platform cannot hold it.', rejected: 'The shop refused the change.', refused: 'The shop refused the change.',
    } as Readonly<Record<string, string>>,
    other: (code: string): string => `The shop refused the change and says: ${code}`,
  },
  dead: {
    title: 'Given up', what: 'These were tried for days. When the cause is mended, have them tried again.', caption: 'Work that was given up, the oldest first', work: 'Work', reason: 'Why', tries: 'Tries', since: 'Since', retry: 'Try again', retryOf: (what: string, number: string): string => `Try again: ${what}, no. ${number}`, retryAll: 'Try all again', more: (text: string): string => `Only the first ${text} are shown.`,
    retried: (count: number, text: string): string => count === 1 ? 'It is being tried again.' : `${text} are being tried again.`, gone: 'There was nothing left to try again.', noReason: 'no reason was noted',
    topics: { 'shop.push': 'Tell the shop what somebody said', 'shop.heard': 'Follow what the shop told', 'shop.walk': 'Look through the shop' } satisfies Record<ShopTopic, string>,
  },
  deeds: {
    title: 'Do it now', what: 'Both happen by themselves: changes every ten minutes, everybody once a day.', changes: 'Look for changes now', full: 'Compare everybody now', asked: { changes: 'Placet is looking for changes.', full: 'Placet is comparing everybody.' }, busy: 'The shop is being looked through already.', isManual: 'This shop is kept by files. Switch it to real time first.',
  },
  cannot: {
    title: (platform: string): string => `What ${platform} cannot do`, what: 'This is the platform, not a setting. Nothing of it is guessed or made up.', plugin: 'possible with Placet’s plugin',
    capabilities: {
      pull_customers: 'Customers with an account cannot be read.', pull_guests: 'People without an account are not seen.', incremental_pull: 'The shop cannot say what changed, so everybody is read each time.', consent_time: 'The shop does not keep when somebody agreed. So a yes found there never undoes a no.',
      double_opt_in_state: 'A yes that waits for its confirmation cannot be told from no answer.', push_email: 'Answers about e-mail cannot be written to the shop.', push_sms: 'Answers about SMS cannot be written to the shop.', push_whatsapp: 'Answers about WhatsApp cannot be written to the shop.',
      push_guests: 'Answers of people without an account are kept here alone.', events: 'The shop tells of nothing by itself; changes are found by looking.', consent_events: 'A yes or no given in the shop is noticed at the next look, not at once.', store_facts: 'Name and address of the shop have to be entered by hand.',
      export_subject: 'What the shop holds about a person has to be exported there by hand.', anonymise_subject: 'A person has to be erased in the shop by hand.',
    } satisfies Record<Capability, string>,
  },
  /** What does not work when a right is missing. */
  needs: {
    pull_customers: 'customers are not read', pull_guests: 'guests are not read', incremental_pull: 'changes are not found between comparisons', consent_time: 'the time of an answer is not known', double_opt_in_state: 'waiting confirmations are not seen',
    push_email: 'answers about e-mail are not written', push_sms: 'answers about SMS are not written', push_whatsapp: 'answers about WhatsApp are not written', push_guests: 'answers of guests are not written', events: 'the shop does not tell of changes', consent_events: 'the shop does not tell of a yes or no',
    store_facts: 'facts of the shop are entered by hand', export_subject: 'data of a person is not exported', anonymise_subject: 'people are not erased there',
  } satisfies Record<Capability, string>,
  rightFor: {
    pull_customers: 'read customers', pull_guests: 'read guests', incremental_pull: 'find changes', consent_time: 'know the time of an answer', double_opt_in_state: 'see waiting confirmations', push_email: 'write answers about e-mail', push_sms: 'write answers about SMS',
    push_whatsapp: 'write answers about WhatsApp', push_guests: 'write answers of guests', events: 'hear of changes', consent_events: 'hear of a yes or no', store_facts: 'read the facts of the shop', export_subject: 'export a person’s data', anonymise_subject: 'erase a person',
  } satisfies Record<Capability, string>,
  faults: {
    unreachable: { what: 'The shop does not answer.', next: 'Open the shop in a browser. If it works there, ask your host whether requests from this server are blocked, and check the address under Settings.' },
    throttled: { what: 'The shop asks for a pause.', next: 'Wait a few minutes and try again. Nothing needs to be changed.' },
    credentials_refused: { what: 'The shop refuses the credentials.', next: 'Were they copied whole, and from this shop? Make new ones by the steps and enter them.' },
    access_missing: { what: 'The credentials lack a right.', next: 'Give the right in the shop, as the steps say, then try again.' },
    not_found: { what: 'The shop does not know this person.', next: 'Nothing needs to be done.' },
    rejected: { what: 'The shop refuses the request.', next: 'Check that the shop runs a version that is still looked after, then try again.' },
    bad_answer: { what: 'Something else answers in place of the shop.', next: 'A maintenance page, a firewall or an error on every page stands in between. Open the shop in a browser, mend that, then try again.' },
    misconfigured: { what: 'A setting of the shop, or its address, is not as it must be.', next: 'Check the address under Settings, and follow the steps once more; each matters.' },
    unsupported: { what: 'This platform cannot do that.', next: 'Nothing needs to be done.' },
  } satisfies Record<ConnectorFaultKind, FaultWords>,
  detail: (code: string): string => `The shop’s word for it: ${code}`,
  /** By the codes of the connectors; others are shown in English. */
  warnings: {} as Readonly<Record<string, string>>,
  link: {
    title: 'Connection', what: 'Where the shop sends its messages. The secret they are signed with is not shown again; make a new one when it is lost.', url: 'Delivery address', rotate: 'Make a new secret', rotateWhat: 'The old secret counts for one more day, so there is time to enter the new one in the plugin.', secretTitle: 'Keep the new secret now', secretWhat: 'It is shown this once. Enter it in the plugin within a day; until then the old one counts too.', secret: 'Secret', previousUntil: 'The old secret counts until',
  },
  disconnect: {
    title: 'Disconnect', open: 'Disconnect…', what: 'Forgets the credentials and what was seen of the shop. What people said stays.', ask: 'Disconnect the shop?', sentences: ['Placet forgets the credentials, the secret, and which accounts it saw in the shop. Whatever still waits for the shop is dropped.', 'What people said stays here, with every proof. In the shop nothing is changed or deleted.', 'It can be connected again at any time; then everybody is compared anew.'], button: 'Disconnect the shop', done: 'The shop is disconnected. What people said stayed.',
  },
  store: { see: 'See how the shop is kept in step', own: 'Or by calls of your own' },
};
