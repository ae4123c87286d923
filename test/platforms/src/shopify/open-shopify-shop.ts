// A Shopify store on this machine: its Admin API over the real schema, its tokens, its bulk files and its webhooks.
import type { Channel, Clock, ConnectorContext, CredentialVault, Random, ShopChannelState, ShopHttp } from '@placet/core';
import { seededRandom, type StandInPerson, type StandInShop } from '@placet/core/testing';
import { jsonReply, Outgoing, ShopServer, type ShopCall, type ShopReply } from '../shop-server.js';
import { BulkOperations } from './bulk-operations.js';
import { CostBucket, type BucketOptions } from './cost.js';
import { CustomerBook, neverAsked, type Consent, type ConsentChannel, type CustomerRow } from './customers.js';
import { answerGraphql, throttled } from './graphql-endpoint.js';
import { Hooks } from './hooks.js';
import { consentTelling, customerBody, deletedTelling, lawTelling, Messages } from './messages.js';
import { OAuth } from './oauth.js';
import { rootOf } from './resolvers.js';
import { vaultOf } from './vault.js';

export interface ShopifyShopOptions {
  readonly http: ShopHttp;
  /** Customers made from their place in the row; none when left out. */
  readonly people?: number;
  readonly clock?: Clock;
  readonly bucket?: BucketOptions;
  /** The API version that answers, when it is not the one asked for. */
  readonly version?: string;
  /** The app is not approved for names, addresses, e-mails and phones. */
  readonly isKeptFromPersonalData?: boolean;
  readonly sendsTwice?: boolean;
}

export interface ShopifyShop extends StandInShop {
  readonly url: string;
  readonly server: ShopServer;
  readonly bulk: BulkOperations;
  readonly oauth: OAuth;
  readonly hooks: Hooks;
  readonly outgoing: Outgoing;
  readonly book: CustomerBook;
  /** The same shop by other credentials. */
  contextWith(credentials: Readonly<Record<string, string>> | CredentialVault): ConnectorContext;
  /** Messages go to this address from now on, as to any app; `delivered` settles when the last of them is answered. */
  subscribe(url: string): { readonly delivered: () => Promise<void> };
  /** The merchant passes on what a person asks for. */
  askInTheirName(topic: 'customers/redact' | 'customers/data_request', email: string): void;
}

export const shopifyApp = { clientId: '0f0e0d0c0b0a09080706050403020100', clientSecret: 'shpss_0123456789abcdef0123456789abcdef' } as const;

const scopes = [
  'read_customers', 'write_customers', 'read_customer_merge', 'read_orders', 'read_all_orders', 'read_locales', 'read_customer_data_erasure',
  'write_customer_data_erasure',
];
const fewPoints = { requestedQueryCost: 202, actualQueryCost: null, throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 200, restoreRate: 100 } };
const standingClock: Clock = { now: () => Date.UTC(2026, 10, 25, 12) };
const addedAt = Date.UTC(2026, 0, 5, 9);
const random: Random = seededRandom(7);

export const openShopifyShop = async (options: ShopifyShopOptions): Promise<ShopifyShop> => {
  const clock = options.clock ?? standingClock;
  const book = new CustomerBook(options.people ?? 0);
  const outgoing = new Outgoing();
  const hooks = new Hooks();
  const oauth = new OAuth(clock, shopifyApp, scopes);
  const bucket = new CostBucket(clock, options.bucket ?? { maximum: 2000, restoreRate: 100 });
  let url = '';
  let writes = 0;
  const domain = (): string => new URL(url).host;
  const bulk = new BulkOperations(clock, () => url);
  const messages = new Messages(outgoing, {
    secret: shopifyApp.clientSecret, shopDomain: domain, now: () => clock.now(), sendsTwice: options.sendsTwice ?? false,
  });
  const consentChanged = (row: CustomerRow, channel: ConsentChannel): void =>
    messages.tell([{ topic: 'customers/update', body: customerBody(row) }, consentTelling(row, channel)]);
  const root = rootOf({ book, clock, bulk, hooks, url: () => url, consentChanged, wrote: () => { writes++; } });

  const answerAdmin = (call: ShopCall): ShopReply => {
    const held = oauth.use(call.headers['x-shopify-access-token']);
    if (held === undefined) return jsonReply(401, { errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' });
    const caller = { scopes: new Set(held), isKeptFromPersonalData: options.isKeptFromPersonalData ?? false };
    return answerGraphql({ root, bucket, version: options.version ?? '2026-10' }, call, caller);
  };
  const server = await ShopServer.open({
    answer: (call) => {
      if (call.method === 'POST' && /^\/admin\/api\/\d{4}-\d\d\/graphql\.json$/.test(call.url.pathname)) return answerAdmin(call);
      if (call.method === 'POST' && call.url.pathname === '/admin/oauth/access_token') return oauth.answer(call);
      return call.url.pathname.startsWith('/bulk/') ? bulk.serve(call) : jsonReply(404, { errors: 'Not Found' });
    },
    throttled: ({ url: { pathname } }) => pathname.endsWith('/graphql.json')
      ? jsonReply(200, throttled(fewPoints))
      : { status: 429, headers: { 'retry-after': '0.1' }, body: '' },
    maintenance: () => ({ status: 503, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<!DOCTYPE html><html><body>Something went wrong.</body></html>' }),
  });
  ({ url } = server);

  const contextWith: ShopifyShop['contextWith'] = given => ({
    storeUrl: url, timeZone: 'Europe/Berlin', credentials: isVault(given) ? given : vaultOf(given), http: options.http, clock, random,
  });
  const signedIn = (accessToken: string): ConnectorContext => contextWith({ accessToken, webhookSecret: shopifyApp.clientSecret });

  return {
    url, server, bulk, oauth, hooks, outgoing, book, contextWith,
    context: signedIn(oauth.issue()),
    strangerContext: signedIn('shpat_ffffffffffffffffffffffffffffffff'),
    poorerContext: { context: signedIn(oauth.issue(scopes.filter(scope => scope !== 'write_customers'))), lacks: 'write_customers' },
    hasPlugin: false,
    keys: { secrets: [shopifyApp.clientSecret], storeUrl: url },
    get writes() { return writes; },
    add: (person) => {
      const row = book.add(rowOf(person));
      messages.tell([{ topic: 'customers/create', body: customerBody(row) }]);
      return { key: row.id, externalId: row.id };
    },
    holds: (email, channel) => {
      const row = book.find(email);
      return row === undefined ? 'absent' : stateOf(row, channel);
    },
    act: (email, channel, state, at) => {
      const row = book.find(email);
      if (row === undefined || !isConsentChannel(channel)) throw new Error('the stand-in has nobody who could say that');
      const said: Consent = { state: state === 'opted_in' ? 'SUBSCRIBED' : 'UNSUBSCRIBED', level: 'SINGLE_OPT_IN', at };
      consentChanged(book.put({ ...row, updatedAt: Math.max(row.updatedAt, at), consents: { ...row.consents, [channel]: said } }), channel);
    },
    remove: (email) => {
      const row = book.find(email);
      if (row === undefined) return;
      book.delete(row.id);
      messages.tell([deletedTelling(row.id)]);
    },
    messages: () => outgoing.take(),
    trouble: (kind, times) => { server.trouble(kind, times); },
    subscribe: (address) => {
      let last = Promise.resolve();
      outgoing.deliver = ({ headers, body }) => {
        last = last.then(() => fetch(address, { method: 'POST', headers: headers as Record<string, string>, body, redirect: 'manual', signal: AbortSignal.timeout(5000) }))
          .then(({ ok }) => { hooks.delivered(address, ok); }, () => { hooks.delivered(address, false); });
      };
      return { delivered: () => last };
    },
    askInTheirName: (topic, email) => {
      const row = book.find(email);
      if (row !== undefined) messages.tell([lawTelling(topic, row, domain())]);
    },
    close: () => server.close(),
  };
};

const isVault = (given: Readonly<Record<string, string>> | CredentialVault): given is CredentialVault => typeof given.alone === 'function';

const isConsentChannel = (channel: Channel): channel is ConsentChannel => channel === 'email' || channel === 'sms' || channel === 'whatsapp';

const words = { opted_in: 'SUBSCRIBED', opted_out: 'UNSUBSCRIBED', pending: 'PENDING' } as const;

const rowOf = ({ email, phone, name, says = {} }: StandInPerson): Omit<CustomerRow, 'id'> => {
  const consentFor = (channel: ConsentChannel): Consent => {
    const said = says[channel];
    return said === undefined ? neverAsked : { state: words[said.state], level: said.state === 'pending' ? 'CONFIRMED_OPT_IN' : 'SINGLE_OPT_IN', at: said.at };
  };
  const [firstName = null, ...rest] = name?.split(' ') ?? [];
  return {
    email, phone: phone ?? null, firstName, lastName: rest.length === 0 ? null : rest.join(' '), locale: 'de', country: 'DE', tags: [], createdAt: addedAt,
    updatedAt: Math.max(addedAt, ...Object.values(says).map(({ at }) => at)), orders: 0, isErasing: false,
    consents: { email: consentFor('email'), sms: consentFor('sms'), whatsapp: consentFor('whatsapp') },
  };
};

const states: Readonly<Record<string, ShopChannelState>> = { SUBSCRIBED: 'opted_in', UNSUBSCRIBED: 'opted_out', PENDING: 'pending', NOT_SUBSCRIBED: 'silent' };

const stateOf = (row: CustomerRow, channel: Channel): ShopChannelState => isConsentChannel(channel) ? states[row.consents[channel].state] ?? 'hidden' : 'silent';
