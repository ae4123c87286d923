// The routes and messages of Placet's plugin, over the same people. (docs/plugin-protocol.md)
import { createHmac } from 'node:crypto';
import type { Channel } from '@placet/core';
import { jsonReply, type Outgoing, type ShopCall, type ShopReply } from '../shop-server.js';
import { saidIn, say, type Customer, type Meta, type Order, type People, type SaidState } from './people.js';
import { bodyOf, isReply, unknownRoute } from './replies.js';

const channels = ['email', 'sms', 'whatsapp'] as const;

const moment = (ms: number | null): string | null => ms === null ? null : new Date(ms).toISOString();

const channelsIn = (holder: { readonly meta: readonly Meta[] }): unknown => Object.fromEntries(channels.map((channel) => {
  const said = saidIn(holder, channel);
  return [channel, said === undefined ? { state: 'silent', at: null } : { state: said.state, at: moment(said.at) }];
}));

const accountRow = (customer: Customer): unknown => ({
  key: String(customer.id), externalId: String(customer.id), email: customer.email, phone: customer.phone === '' ? null : customer.phone,
  name: `${customer.firstName} ${customer.lastName}`.trim() || null, locale: 'de', country: 'DE', standing: 'active', createdAt: moment(customer.createdAt),
  updatedAt: moment(customer.modifiedAt), channels: channelsIn(customer),
});

const guestRow = (order: Order): unknown => ({
  key: `guest:${order.email.toLowerCase()}`, externalId: null, email: order.email, phone: null, name: null, locale: 'de', country: 'DE', standing: 'active',
  createdAt: moment(order.createdAt), updatedAt: moment(order.modifiedAt), channels: channelsIn(order),
});

export interface PluginPorts {
  readonly people: People;
  readonly outgoing: Outgoing;
  readonly now: () => number;
  readonly homeUrl: () => string;
  readonly pageSizeMax: number;
  readonly wrote: () => void;
}

export const pluginReply = (ports: PluginPorts, call: ShopCall, path: string): ShopReply => {
  if (call.method === 'GET') {
    if (path === 'health') return jsonReply(200, { plugin: 'placet', version: '1.2.0', outboxDepth: 0, outboxOldestAt: null });
    if (path === 'subjects') return jsonReply(200, subjectPage(ports, call.url.searchParams));
    if (path === 'subjects/find') return jsonReply(200, { items: foundBy(ports.people, reference(call.url.searchParams)).map(rowOf), next: null, total: null });
    if (path === 'subject-data') return jsonReply(200, exported(ports.people, reference(call.url.searchParams)));
    if (path === 'store') return jsonReply(200, { merchant: { tradingName: 'Example & Sons' }, store: { url: ports.homeUrl(), currencies: ['EUR'] } });
    return unknownRoute();
  }
  const body = bodyOf(call);
  if (isReply(body)) return body;
  if (path === 'consents') return jsonReply(200, consentOutcome(ports, body));
  return path === 'erasure' ? jsonReply(200, erased(ports, body)) : unknownRoute();
};

type Held = { readonly account: Customer } | { readonly guest: Order };
interface Reference { readonly externalId: string | undefined; readonly email: string | undefined }

const rowOf = (held: Held): unknown => 'account' in held ? accountRow(held.account) : guestRow(held.guest);

const reference = (query: URLSearchParams): Reference => ({ externalId: query.get('externalId') ?? undefined, email: query.get('email') ?? undefined });

const foundBy = (people: People, { externalId, email }: Reference): readonly Held[] => {
  const account = externalId === undefined ? people.withEmail(email ?? '') : people.get(Number(externalId));
  const [guest] = email === undefined ? [] : people.guestOrders(email);
  return [...account === undefined || account.role === 'administrator' ? [] : [{ account }], ...guest === undefined ? [] : [{ guest }]];
};

/** Accounts by number, then guests; a place in that row is the cursor. */
const subjectPage = ({ people, pageSizeMax }: PluginPorts, query: URLSearchParams): unknown => {
  const limit = Math.min(Number(query.get('limit') ?? '100'), pageSizeMax, 500);
  const since = query.get('since') === null ? 0 : Date.parse(query.get('since') ?? '');
  const guests = [...new Map(people.orders.filter(({ customerId }) => customerId === 0).map(order => [order.email.toLowerCase(), order])).values()];
  const items: unknown[] = [];
  let place = Number(query.get('after') ?? '0');
  const end = people.count + guests.length;
  for (; items.length < limit && place < end; place++) {
    const account = place < people.count ? people.at(place) : undefined;
    const guest = place < people.count ? undefined : guests[place - people.count];
    if (account !== undefined && account.role !== 'administrator' && (account.modifiedAt ?? account.createdAt) >= since) items.push(accountRow(account));
    if (guest !== undefined && guest.modifiedAt >= since) items.push(guestRow(guest));
  }
  return { items, next: place < end ? String(place) : null, total: end };
};

const textIn = (body: Readonly<Record<string, unknown>>, name: string): string | undefined => typeof body[name] === 'string' ? body[name] : undefined;

const consentOutcome = ({ people, now, wrote }: PluginPorts, body: Readonly<Record<string, unknown>>): unknown => {
  const key = textIn(body, 'key') ?? '';
  const [held] = foundBy(people, { externalId: /^\d+$/.test(key) ? key : textIn(body, 'externalId'), email: textIn(body, 'email') });
  if (held === undefined) return { outcome: 'absent' };
  const [channel, state, at] = [textIn(body, 'channel') as Channel, textIn(body, 'state') as SaidState, Date.parse(textIn(body, 'at') ?? '')];
  const kept = 'account' in held ? people.keep(held.account.id) ?? held.account : held.guest;
  const said = saidIn(kept, channel);
  if (said?.state === state && said.at === at) return { outcome: 'unchanged', subject: rowOf(held) };
  for (const order of 'guest' in held ? people.guestOrders(held.guest.email) : []) say(order, channel, state, at);
  say(kept, channel, state, at);
  kept.modifiedAt = now();
  wrote();
  return { outcome: 'written', subject: 'account' in held ? rowOf({ account: kept as Customer }) : rowOf(held) };
};

const exported = (people: People, who: Reference): unknown => ({
  parts: [{ name: 'profile', items: foundBy(people, who).map(rowOf) }], missing: [],
});

const erased = ({ people, wrote }: PluginPorts, body: Readonly<Record<string, unknown>>): unknown => {
  const held = foundBy(people, { externalId: textIn(body, 'externalId'), email: textIn(body, 'email') });
  for (const each of held) {
    if ('account' in each) people.remove(each.account.id);
    else for (const order of people.guestOrders(each.guest.email)) anonymise(order);
    wrote();
  }
  return { state: 'done', items: [{ what: 'account', count: held.length, treatment: 'deleted' }] };
};

/** What WooCommerce's own eraser leaves, with the answer still standing in the order. */
export const anonymise = (order: Order): void => {
  order.email = 'deleted@site.invalid';
  order.firstName = '[deleted]';
  order.lastName = '[deleted]';
  order.meta.push({ id: 0, key: '_anonymized', value: 'yes' });
};

export const pluginSecret = `whsec_${Buffer.from('a secret of the plugin that stands in').toString('base64')}`;

let messages = 0;

export const sendPluginMessage = ({ outgoing, now }: Pick<PluginPorts, 'outgoing' | 'now'>, events: readonly unknown[]): void => {
  const id = `msg_${messages++}`;
  const timestamp = String(Math.floor(now() / 1000));
  const body = JSON.stringify({ events });
  const key = Buffer.from(pluginSecret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  outgoing.send({ 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }, body, now());
};
