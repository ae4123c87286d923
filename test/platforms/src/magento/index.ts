// A Magento that stands in for a real one: two websites if wanted, its newsletter table, its signatures, and Placet's module when it is installed.
import type { ConnectorContext, Clock, ShopChannelState, ShopHttp } from '@placet/core';
import type { StandInPerson, StandInShop } from '@placet/core/testing';
import { randomBytes } from 'node:crypto';
import { Outgoing, ShopServer, type ShopReply } from '../shop-server.js';
import { Books, bornAt, storeViews, type Customer, type NewsletterRow, type Order, type RowStatus } from './books.js';
import type { CoreShop } from './core-routes.js';
import { answerCall, type MagentoDoors } from './doors.js';
import type { Consumer, SigningLine } from './oauth-check.js';
import { maintenancePage } from './replies.js';
import { setStatus, type Mail, type Newsletter } from './subscriptions.js';
import { moduleVoice } from './voice.js';

export { checkOAuth, type Consumer, type OAuthServer, type SignedRequest, type SigningLine } from './oauth-check.js';

export interface MagentoShopOptions {
  readonly http: ShopHttp;
  /** Placet's module is installed. */
  readonly hasPlugin?: boolean;
  /** Customers that are there from the start, `person1@example.com` and so on; a third subscribed, a third unsubscribed. */
  readonly people?: number;
  readonly websites?: 1 | 2;
  /** The largest page, where the merchant limits input. */
  readonly pageSizeMax?: number;
  readonly needsConfirmation?: boolean;
  /** How signatures are checked; 2.4.7 when left out. */
  readonly line?: SigningLine;
  /** As before 2.4.7: a PUT needs names, address and website. */
  readonly isStrict?: boolean;
  /** Sign in by the access token alone. */
  readonly byBearer?: boolean;
  readonly latencyMs?: number;
  readonly clock?: Clock;
}

export interface MagentoShop extends StandInShop {
  readonly server: ShopServer;
  readonly outgoing: Outgoing;
  /** What subscriptions made the shop send. */
  readonly mails: readonly Mail[];
  /** Knobs of the merchant. */
  readonly settings: { needsConfirmation: boolean; allowsBearer: boolean; pageSizeMax: number | undefined };
  addCustomer(customer: Partial<Customer> & Pick<Customer, 'email'>): Customer;
  customer(id: number): Customer | undefined;
  rows(email: string): readonly NewsletterRow[];
  setRow(row: Pick<NewsletterRow, 'email' | 'customerId' | 'storeId' | 'status'> & Partial<NewsletterRow>): void;
  addOrder(order: { readonly email: string; readonly customerId: number | null }): Order;
  orders(): readonly Order[];
  /** Messages are posted there too, as the module would: such as to a running Placet. */
  subscribe(url: string): void;
  /** Answers the next request that fits instead of the shop. */
  interrupt(fits: (method: string, target: string) => boolean, reply: ShopReply | 'reset' | 'reset_after_commit'): void;
}

const allRights = [
  'Magento_Backend::store', 'Magento_Customer::customer', 'Magento_Customer::manage', 'Magento_Customer::delete', 'Magento_Sales::actions_view', 'Placet_Consent::api',
] as const;

const letters = (seed: string): string => seed.repeat(32).slice(0, 32);

const consumer = (id: number, seed: string, resources: readonly string[]): Consumer => ({
  id, consumerKey: letters(`${seed}ck`), consumerSecret: letters(`${seed}cs`), accessToken: letters(`${seed}at`), accessTokenSecret: letters(`${seed}as`), resources: new Set(resources),
});

const lacks = 'Magento_Sales::actions_view';

const secret = `whsec_${Buffer.from('magento-stand-in-secret-01').toString('base64')}`;

const contextOf = (url: string, who: Consumer, { http, clock, byBearer = false }: MagentoShopOptions & { readonly clock: Clock }): ConnectorContext => {
  const { consumerKey, consumerSecret, accessToken, accessTokenSecret } = who;
  let values: Readonly<Record<string, string>> = byBearer ? { accessToken } : { consumerKey, consumerSecret, accessToken, accessTokenSecret };
  return {
    storeUrl: url, timeZone: 'UTC', http, clock, random: { bytes: randomBytes },
    credentials: {
      read: () => values,
      replace: (more) => { values = { ...values, ...more }; return Promise.resolve(); },
      alone: work => work(),
    },
  };
};

const statuses: Readonly<Record<'opted_in' | 'opted_out' | 'pending', RowStatus>> = { opted_in: 1, opted_out: 3, pending: 2 };
const stateOf: Readonly<Record<RowStatus, ShopChannelState>> = { 1: 'opted_in', 2: 'pending', 3: 'opted_out', 4: 'pending' };

export const openMagentoShop = async (options: MagentoShopOptions): Promise<MagentoShop> => {
  const clock = options.clock ?? { now: () => Date.now() };
  const hasPlugin = options.hasPlugin ?? false;
  const books = new Books(options.people ?? 0);
  const outgoing = new Outgoing();
  const voice = moduleVoice(outgoing, secret, () => clock.now());
  const newsletter: Newsletter & Pick<CoreShop, 'pageSizeMax'> = {
    books, mails: [], needsConfirmation: options.needsConfirmation ?? false, now: () => clock.now(), pageSizeMax: options.pageSizeMax,
  };
  const consumers = [consumer(1, 'abc', allRights), consumer(2, 'poor', allRights.filter(right => right !== lacks))] as const;
  let writes = 0;
  const interruptions: { fits: (method: string, target: string) => boolean; reply: ShopReply | 'reset' | 'reset_after_commit' }[] = [];

  const say = (type: 'changed' | 'deleted', { id, email }: { readonly id?: number; readonly email: string }): void => {
    if (!hasPlugin) return;
    voice.say(type, { ...id === undefined ? { key: `guest:${email.toLowerCase()}` } : { key: String(id), externalId: String(id) }, email });
  };

  const base = {
    url: (): string => server.url, websites: options.websites ?? 1, now: () => clock.now(), wrote: () => { writes++; },
  } as const;
  const doors: MagentoDoors = {
    oauth: { line: options.line ?? '2.4.7', consumers, nonces: new Set(), now: () => Math.floor(clock.now() / 1000) },
    allowsBearer: options.byBearer ?? false, hasPlugin, isStrict: options.isStrict ?? false,
    // The knobs are read at every request.
    coreOf: storeId => ({ ...newsletter, ...base, storeId }),
    module: { ...base, books },
    changed: (before) => { say(books.customer(before.id) === undefined ? 'deleted' : 'changed', before); },
  };
  const server: ShopServer = await ShopServer.open({
    answer: async (call) => {
      const at = interruptions.findIndex(({ fits }) => fits(call.method, call.target));
      const [hit] = at === -1 ? [] : interruptions.splice(at, 1);
      if (hit === undefined) return answerCall(call, doors);
      if (typeof hit.reply !== 'string') return hit.reply;
      if (hit.reply === 'reset_after_commit') answerCall(call, doors);
      // The base closes the connection when an answer fails.
      return Promise.reject(new Error(hit.reply));
    },
    maintenance: maintenancePage,
    ...options.latencyMs === undefined ? {} : { latencyMs: options.latencyMs },
  });

  const addCustomer: MagentoShop['addCustomer'] = (given) => {
    const storeId = given.storeId ?? storeViews.find(({ websiteId }) => websiteId === (given.websiteId ?? 1))?.id ?? 1;
    return books.add({ firstname: '', lastname: '', websiteId: 1, createdAt: bornAt, updatedAt: bornAt, addresses: [], more: {}, ...given, storeId });
  };
  const remember = (email: string, customer: Customer | undefined, says: StandInPerson['says']): void => {
    const said = says?.email;
    if (said !== undefined) setStatus(books, { email, customer }, statuses[said.state], said.at);
  };
  const settings: MagentoShop['settings'] = {
    get needsConfirmation() { return newsletter.needsConfirmation; }, set needsConfirmation(needs) { newsletter.needsConfirmation = needs; },
    get allowsBearer() { return doors.allowsBearer; }, set allowsBearer(allows) { doors.allowsBearer = allows; },
    get pageSizeMax() { return newsletter.pageSizeMax; }, set pageSizeMax(max) { newsletter.pageSizeMax = max; },
  };
  const reach = { ...options, clock };

  return {
    server, outgoing, settings, hasPlugin, addCustomer,
    mails: newsletter.mails,
    context: contextOf(server.url, consumers[0], reach),
    strangerContext: contextOf(server.url, consumer(9, 'xyz', []), reach),
    poorerContext: { context: contextOf(server.url, consumers[1], reach), lacks },
    keys: { secrets: [secret], storeUrl: server.url },
    customer: id => books.customer(id),
    rows: email => books.rows(email),
    setRow: (row) => { books.setRow({ changedAt: null, ...row }); },
    addOrder: ({ email, customerId }) => {
      const order: Order = { id: books.orders.length + 1, email, customerId, storeId: 1, at: bornAt };
      books.orders.push(order);
      return order;
    },
    orders: () => books.orders,
    add: ({ email, name = 'Ada Example', isGuest = false, says }) => {
      if (isGuest) { remember(email, undefined, says); return { key: `guest:${email.toLowerCase()}` }; }
      const [firstname = '', ...rest] = name.split(' ');
      const customer = addCustomer({ email, firstname, lastname: rest.join(' ') });
      remember(email, customer, says);
      return { key: String(customer.id), externalId: String(customer.id) };
    },
    holds: (email, channel) => {
      const [customer] = books.byEmail(email);
      const [row] = customer === undefined ? books.rows(email) : [books.rowIn(email, customer.websiteId)];
      if (customer === undefined && row === undefined) return 'absent';
      if (channel !== 'email') return 'silent';
      // Without the module nobody is shown more than the switch.
      if (!hasPlugin) return row?.status === 1 ? 'opted_in' : 'off';
      return row === undefined ? 'silent' : stateOf[row.status];
    },
    act: (email, _channel, state, at) => {
      const [customer] = books.byEmail(email);
      setStatus(books, { email, customer }, statuses[state], at);
      say('changed', customer ?? { email });
    },
    remove: (email) => {
      for (const customer of books.byEmail(email)) {
        books.remove(customer.id);
        say('deleted', customer);
      }
    },
    messages: () => outgoing.take(),
    trouble: (kind, times) => { server.trouble(kind, times); },
    get writes() { return writes; },
    subscribe: (url) => { voice.subscribe(url); },
    interrupt: (fits, reply) => { interruptions.push({ fits, reply }); },
    close: () => server.close(),
  };
};
