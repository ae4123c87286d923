// The routes of Placet's module (docs/plugin-protocol.md). Magento's web API returns no free objects, so each answer is text that holds JSON.
import { isObject, textAt, valueAt, type Json } from '@placet/core';
import { jsonReply, type ShopCall, type ShopReply } from '../shop-server.js';
import { collated, type Books, type Customer, type NewsletterRow, type RowStatus } from './books.js';
import { parsePhpQuery, treeAt } from './php-query.js';
import { noRoute, refused } from './replies.js';
import { setStatus } from './subscriptions.js';
import { customerView, orderView } from './views.js';

export interface ModuleShop {
  readonly books: Books;
  readonly url: () => string;
  readonly now: () => number;
  wrote(): void;
}

const text = (answer: Json): ShopReply => jsonReply(200, JSON.stringify(answer));
const iso = (at: number | null): string | null => at === null ? null : new Date(at).toISOString();

const states: Readonly<Record<RowStatus, string>> = { 1: 'opted_in', 2: 'pending', 3: 'opted_out', 4: 'pending' };
const statusOf: Readonly<Record<string, RowStatus>> = { opted_in: 1, pending: 2, opted_out: 3 };

const channelOf = (row: NewsletterRow | undefined): Json =>
  row === undefined ? { state: 'silent', at: null } : { state: states[row.status], at: iso(row.changedAt) };

const customerSubject = (books: Books, { id, email, firstname, lastname, websiteId, createdAt, updatedAt }: Customer): Json => ({
  key: String(id), externalId: String(id), email, name: `${firstname} ${lastname}`.trim() || null, standing: 'active', createdAt: iso(createdAt), updatedAt: iso(updatedAt),
  channels: { email: channelOf(books.rowIn(email, websiteId)) },
});

const guestKey = (email: string): string => `guest:${email.toLowerCase()}`;

const guestSubject = (row: NewsletterRow): Json => ({
  key: guestKey(row.email), email: row.email, standing: 'active', createdAt: null, updatedAt: iso(row.changedAt), channels: { email: channelOf(row) },
});

const param = (call: ShopCall, name: string): string | undefined => {
  const value = treeAt(parsePhpQuery(call.target.split('?').slice(1).join('?')), name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Customers by id, then guests by the number of their row. */
const subjects = (call: ShopCall, { books }: ModuleShop): ShopReply => {
  const limit = Math.min(500, Number(param(call, 'limit') ?? '200'));
  const since = Date.parse(param(call, 'since') ?? '1970-01-01T00:00:00Z');
  const [kind = 'c', place = '0'] = (param(call, 'after') ?? 'c:0').split(':');
  const items: Json[] = [];
  let next: string | null = null;
  if (kind === 'c') {
    for (const customer of books.after(Number(place))) {
      const row = books.rowIn(customer.email, customer.websiteId);
      if (Math.max(customer.updatedAt, row?.changedAt ?? 0) >= since) items.push(customerSubject(books, customer));
      if (items.length >= limit) { next = `c:${customer.id}`; break; }
    }
  }
  if (next === null) {
    for (const row of books.guestRows()) {
      if (row.subscriberId <= (kind === 'g' ? Number(place) : 0) || (row.changedAt ?? 0) < since) continue;
      if (items.length >= limit) break;
      items.push(guestSubject(row));
      if (items.length >= limit) next = `g:${row.subscriberId}`;
    }
  }
  return text({ items, next, total: param(call, 'after') === undefined ? books.countAfter(0) + books.guestRows().length : null });
};

interface Who { readonly key?: string | undefined; readonly externalId?: string | undefined; readonly email?: string | undefined }

const accountsOf = (books: Books, { key, externalId, email }: Who): readonly Customer[] => {
  const id = [key, externalId].find(each => each !== undefined && /^\d{1,10}$/.test(each));
  const byId = id === undefined ? undefined : books.customer(Number(id));
  const byEmail = email === undefined ? [] : books.byEmail(email).filter(each => each.email.toLowerCase() === email.toLowerCase());
  return [...byId === undefined ? [] : [byId], ...byEmail.filter(each => each.id !== byId?.id)];
};

const guestOf = (books: Books, email: string | undefined): NewsletterRow | undefined =>
  email === undefined ? undefined : books.rows(email).find(row => row.customerId === 0 && row.email.toLowerCase() === email.toLowerCase());

const find = (call: ShopCall, { books }: ModuleShop): ShopReply => {
  const who = { externalId: param(call, 'externalId'), email: param(call, 'email') };
  const guest = guestOf(books, who.email);
  const items = [...accountsOf(books, who).map(each => customerSubject(books, each)), ...guest === undefined ? [] : [guestSubject(guest)]];
  return text({ items, next: null, total: null });
};

const consents = (body: Json, shop: ModuleShop): ShopReply => {
  const { books } = shop;
  const [key, externalId, email, at] = [textAt(body, 'key'), textAt(body, 'externalId'), textAt(body, 'email'), textAt(body, 'at')];
  const status = statusOf[textAt(body, 'state') ?? ''];
  if (status === undefined || at === undefined || textAt(body, 'channel') !== 'email') return text({ outcome: 'refused', reason: 'not_understood' });
  const isGuest = key?.startsWith('guest:') === true;
  const customer = isGuest ? undefined : accountsOf(books, { key, externalId, email })[0];
  const guest = customer === undefined ? guestOf(books, isGuest ? key.slice('guest:'.length) : email) : undefined;
  const held = customer === undefined ? guest : books.rowIn(customer.email, customer.websiteId);
  if (customer === undefined && guest === undefined) return text({ outcome: 'absent' });
  if (held?.status !== status) {
    setStatus(books, { email: customer?.email ?? guest?.email ?? '', customer }, status, Date.parse(at));
    shop.wrote();
  }
  const now = guestOf(books, guest?.email);
  const subject = customer === undefined ? (now === undefined ? null : guestSubject(now)) : customerSubject(books, customer);
  return text({ outcome: held?.status === status ? 'unchanged' : 'written', subject });
};

const subjectData = (call: ShopCall, { books }: ModuleShop): ShopReply => {
  const who = { externalId: param(call, 'externalId'), email: param(call, 'email') };
  const accounts = accountsOf(books, who);
  const rows = who.email === undefined ? [] : books.rows(who.email);
  return text({
    parts: [
      { name: 'profile', items: accounts.map(each => customerView(each, books.rowIn(each.email, each.websiteId)?.status === 1)) },
      { name: 'orders', items: books.orders.filter(({ email }) => who.email !== undefined && collated(email) === collated(who.email)).map(orderView) },
      { name: 'subscriptions', items: rows.map(({ storeId, status, changedAt }) => ({ storeId, status, changedAt })) },
    ],
    missing: [],
  });
};

const erasure = (body: Json, shop: ModuleShop): ShopReply => {
  const who = { externalId: textAt(body, 'externalId'), email: textAt(body, 'email') };
  const accounts = accountsOf(shop.books, who);
  let kept = 0;
  for (const [at, order] of shop.books.orders.entries()) {
    if (!accounts.some(({ id }) => id === order.customerId) && (who.email === undefined || collated(order.email) !== collated(who.email))) continue;
    shop.books.orders[at] = { ...order, email: `erased-${order.id}@anonymous.invalid` };
    kept++;
  }
  for (const { id } of accounts) { shop.books.remove(id); shop.wrote(); }
  return text({ state: 'done', items: [{ what: 'account', count: accounts.length, treatment: 'deleted' }, { what: 'orders', count: kept, treatment: 'anonymised' }] });
};

const facts = ({ url }: ModuleShop): ShopReply => text({
  merchant: { tradingName: 'Main Website Store', address: { street: 'Example Street 1', postalCode: '10115', city: 'Berlin', country: 'DE' }, email: 'shop@example.com' },
  store: { url: `${url()}/`, languages: ['en-US', 'de-DE'], currencies: ['EUR'] },
});

/** Behind `placet/`. */
export const answerModule = (call: ShopCall, route: string, shop: ModuleShop): ShopReply => {
  const key = `${call.method} ${route}`;
  if (key === 'GET health') return text({ plugin: 'placet', version: '1.0.0', outboxDepth: 0, outboxOldestAt: null });
  if (key === 'GET subjects') return subjects(call, shop);
  if (key === 'GET subjects/find') return find(call, shop);
  if (key === 'GET subject-data') return subjectData(call, shop);
  if (key === 'GET store') return facts(shop);
  if (key !== 'POST consents' && key !== 'POST erasure') return noRoute();
  const body = bodyOf(call);
  if (!isObject(body) || valueAt(body, 'email') === undefined) return refused(400, 'Decoding error.');
  return key === 'POST consents' ? consents(body, shop) : erasure(body, shop);
};

const bodyOf = ({ body }: ShopCall): Json | undefined => {
  try {
    return JSON.parse(body.toString('utf8')) as Json;
  } catch {
    return undefined;
  }
};
