// A WooCommerce that stands in for a real one: the quirks of 10.0.2 over people in memory, with or without Placet's plugin.
import { randomBytes } from 'node:crypto';
import type { Channel, Clock, ConnectorContext, Random, ShopHttp } from '@placet/core';
import type { StandInPerson, StandInShop } from '@placet/core/testing';
import { Outgoing, ShopServer, type ShopCall, type ShopReply } from '../shop-server.js';
import { apiKeys, doorOf, type ApiKey } from './authentication.js';
import { batchCustomers, createCustomer, customerRow, listCustomers, oneCustomer } from './customer-routes.js';
import { approveKey, type Approval } from './key-approval.js';
import { listOrders, oneOrder, orderRow } from './order-routes.js';
import { People, saidIn, say, type Customer, type Order } from './people.js';
import { pluginReply, pluginSecret, sendPluginMessage } from './plugin-routes.js';
import { isReply, unknownRoute, wooError } from './replies.js';
import { indexReply, siteReply } from './site-routes.js';
import { createWebhook, listWebhooks, oneWebhook, Webhooks } from './webhook-routes.js';

export interface WooCommerceShopOptions {
  readonly http: ShopHttp;
  readonly hasPlugin?: boolean;
  /** Accounts made up by their number; they cost nothing until they are changed. */
  readonly people?: number;
  /** Fewer rows a page than asked for, as some hosts have it. */
  readonly pageSizeMax?: number;
  /** False for a shop that tells nobody of changes yet. */
  readonly isSubscribed?: boolean;
  readonly latencyMs?: number;
  readonly clock?: Clock;
  readonly random?: Random;
}

export interface WooCommerceShop extends StandInShop {
  readonly server: ShopServer;
  readonly outgoing: Outgoing;
  readonly people: People;
  readonly webhooks: Webhooks;
  /** A context that signs in by this key. */
  contextOf(key: ApiKey): ConnectorContext;
  /** The web server drops the Authorization header from now on. */
  loseHeader(): void;
  /** The plugin is switched off by somebody. */
  removePlugin(): void;
  /** Messages go to this address from now on, as a shop sends them: once, and counted when they fail. */
  subscribe(url: string): void;
  approve(approval: Approval): Promise<ApiKey | undefined>;
  placeOrder(order: Partial<Omit<Order, 'id' | 'meta'>> & { readonly email: string }): Order;
}

export const wooWebhookSecret = 'whsec-Test-0123456789abcdef';

const stranger: ApiKey = { consumerKey: `ck_${'f'.repeat(40)}`, consumerSecret: `cs_${'f'.repeat(40)}`, permissions: 'read_write', role: 'administrator' };

export const openWooCommerceShop = async (options: WooCommerceShopOptions): Promise<WooCommerceShop> => {
  const { http, people: generated = 0, pageSizeMax = 100, clock = { now: () => Date.now() } } = options;
  const { random = { bytes: (count: number) => randomBytes(count) } } = options;
  const now = (): number => clock.now();
  const people = new People(generated);
  const outgoing = new Outgoing();
  const keys: ApiKey[] = Object.values(apiKeys);
  let [hasPlugin, losesHeader, writes] = [options.hasPlugin ?? false, false, 0];
  const homeUrl = (): string => server.url;

  const payload = (resource: 'customer' | 'order', id: number): unknown => {
    if (resource === 'order') { const order = people.orders.find(each => each.id === id); return order === undefined ? undefined : orderRow(order); }
    const customer = people.get(id);
    return customer === undefined ? undefined : customerRow(customer, 'administrator');
  };
  const webhooks = new Webhooks({ outgoing, sourceUrl: homeUrl, now, payload });
  if (options.isSubscribed !== false) {
    for (const topic of ['customer.created', 'customer.updated', 'customer.deleted', 'order.created', 'order.updated']) {
      webhooks.add({ name: topic, topic, deliveryUrl: 'https://placet.example/hooks', secret: wooWebhookSecret, status: 'active' });
    }
  }

  /** The shop speaks through the plugin's outbox where it is, otherwise through webhooks. */
  const tell = (resource: 'customer' | 'order', event: 'created' | 'updated' | 'deleted', id: number, email?: string): void => {
    if (!hasPlugin) { webhooks.changed(resource, event, id); return; }
    const who = resource === 'customer' ? { key: String(id), externalId: String(id), email: email ?? people.get(id)?.email } : { key: `guest:${email ?? ''}`, email };
    sendPluginMessage({ outgoing, now }, [{ type: event === 'deleted' ? 'deleted' : 'changed', who }]);
  };
  const wrote = (): void => { writes++; };
  const customers = { people, pageSizeMax, now, changed: (event: 'created' | 'updated' | 'deleted', id: number) => { wrote(); tell('customer', event, id); } };
  const orders = { people, pageSizeMax, now, changed: (event: 'created' | 'updated', id: number) => {
    wrote();
    tell('order', event, id, people.orders.find(each => each.id === id)?.email);
  } };

  const enter = doorOf({ homeUrl, now, keys: () => keys, losesHeader: () => losesHeader });

  const wooReply = (call: ShopCall, path: string, key: ApiKey): ShopReply => {
    const [resource, id] = path.split('/', 2);
    if (path === 'customers/batch' && call.method === 'POST') return batchCustomers(customers, call, key);
    const site = call.method === 'GET' ? siteReply(call, path, homeUrl()) : undefined;
    if (site !== undefined) return site;
    if (resource === 'customers' && id !== undefined) return oneCustomer(customers, call, key, Number(id));
    if (resource === 'orders' && id !== undefined) return oneOrder(orders, call, Number(id));
    if (resource === 'webhooks' && id !== undefined) return oneWebhook(webhooks, call, Number(id));
    if (path === 'customers') return call.method === 'POST' ? createCustomer(customers, call, key) : listCustomers(customers, call, key);
    if (path === 'webhooks') return call.method === 'POST' ? createWebhook(webhooks, call) : listWebhooks(webhooks, call);
    return path === 'orders' && call.method === 'GET' ? listOrders(orders, call) : unknownRoute();
  };

  const answer = (call: ShopCall): ShopReply => {
    if (call.url.pathname === '/wp-json/') return indexReply(call, homeUrl(), hasPlugin);
    if (call.url.searchParams.has('rest_route')) return wooError(401, 'woocommerce_rest_cannot_view', 'Sorry, you cannot list resources.');
    const parts = /^\/wp-json\/(wc\/v3|wc-placet\/v1)\/(.+)$/.exec(call.url.pathname);
    if (parts === null || (parts[1] === 'wc-placet/v1' && !hasPlugin)) return unknownRoute();
    const key = enter(call);
    if (isReply(key)) return key;
    const path = parts[2] ?? '';
    return parts[1] === 'wc/v3' ? wooReply(call, path, key) : pluginReply({ people, outgoing, now, homeUrl, pageSizeMax: Math.max(pageSizeMax, 1), wrote }, call, path);
  };

  const server = await ShopServer.open({
    answer, ...options.latencyMs === undefined ? {} : { latencyMs: options.latencyMs },
    maintenance: () => ({ status: 503, headers: { 'content-type': 'text/html; charset=UTF-8' }, body: '<!DOCTYPE html><title>Maintenance</title>Briefly unavailable for scheduled maintenance.' }),
  });

  const contextOf = ({ consumerKey, consumerSecret }: ApiKey): ConnectorContext => ({
    storeUrl: server.url, timeZone: 'Europe/Berlin', http, clock, random,
    credentials: { read: () => ({ consumerKey, consumerSecret }), replace: () => Promise.resolve(), alone: work => work() },
  });

  const heldBy = (email: string): Customer | Order | undefined => people.withEmail(email) ?? people.guestOrders(email)[0];

  const placeOrder: WooCommerceShop['placeOrder'] = (order) => {
    const placed = people.order({ status: 'on-hold', customerId: 0, firstName: 'Guest', lastName: 'Example', createdAt: now(), modifiedAt: now(), ...order });
    tell('order', 'created', placed.id, placed.email);
    if (!hasPlugin) tell('order', 'updated', placed.id, placed.email);
    return placed;
  };

  const add = ({ email, phone = '', name = '', isGuest = false, says = {} }: StandInPerson): { key: string; externalId?: string } => {
    // Long ago, so that only what happens later counts as a change.
    const holder = isGuest ? placeOrder({ email, createdAt: longAgo, modifiedAt: longAgo }) : people.add(email, name, phone, longAgo);
    for (const [channel, said] of Object.entries(says)) say(holder, channel as Channel, said.state, said.at);
    if (isGuest) return { key: `guest:${email.toLowerCase()}` };
    tell('customer', 'created', holder.id);
    return { key: String(holder.id), externalId: String(holder.id) };
  };

  return {
    server, outgoing, people, webhooks, contextOf, placeOrder, add,
    context: contextOf(apiKeys.administrator), strangerContext: contextOf(stranger),
    poorerContext: { context: contextOf(apiKeys.shopManager), lacks: 'administrator' },
    hasPlugin,
    get keys() { return { secrets: [hasPlugin ? pluginSecret : wooWebhookSecret], storeUrl: server.url }; },
    get writes() { return writes; },

    holds: (email, channel) => {
      const holder = heldBy(email);
      return holder === undefined ? 'absent' : saidIn(holder, channel)?.state ?? 'silent';
    },
    act: (email, channel, state, at) => {
      const account = people.withEmail(email);
      if (account !== undefined) people.keep(account.id);
      for (const holder of account === undefined ? people.guestOrders(email) : [account]) {
        say(holder, channel, state, at);
        holder.modifiedAt = at;
        tell(account === undefined ? 'order' : 'customer', 'updated', holder.id, email);
      }
    },
    remove: (email) => {
      const account = people.withEmail(email);
      if (account === undefined) return;
      people.remove(account.id);
      tell('customer', 'deleted', account.id, email);
    },
    messages: () => { webhooks.flush(); return outgoing.take(); },
    trouble: (kind, times) => { server.trouble(kind, times); },
    loseHeader: () => { losesHeader = true; },
    removePlugin: () => { hasPlugin = false; },
    subscribe: (url) => {
      outgoing.deliver = ({ headers, body }) => {
        const sent = Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));
        const counted = (status: number): void => { webhooks.answered(Number(headers['x-wc-webhook-id'] ?? 0), status); };
        void fetch(url, { method: 'POST', headers: sent, body: Buffer.from(body), redirect: 'manual' }).then(({ status }) => { counted(status); }, () => { counted(500); });
      };
    },
    approve: approval => approveKey(keys, approval),
    close: () => server.close(),
  };
};

const longAgo = Date.UTC(2026, 0, 5);

export { apiKeys as wooApiKeys } from './authentication.js';
export { anonymise as anonymiseWooOrder } from './plugin-routes.js';
