// What the shop holds about a person, read and taken away without the plugin.
import { ConnectorFault, isObject, textAt, valueAt, type AnonymiseOutcome, type Json, type JsonObject, type ShopExport, type ShopReference } from '@placet/core';
import { customerById, customersByEmail, guestOf, ordersOfGuest, type Reading } from './subjects.js';

/** Links that open an order without signing in, and the shop's own plumbing. */
const leftOut: ReadonlySet<string> = new Set(['_links', 'avatar_url', 'order_key', 'payment_url', 'cart_hash']);

const cleaned = (row: Json): JsonObject => isObject(row) ? Object.fromEntries(Object.entries(row).filter(([name]) => !leftOut.has(name))) : {};

const without = (row: JsonObject, ...names: readonly string[]): JsonObject => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

const rowsOf = (json: Json): readonly Json[] => Array.isArray(json) ? json as readonly Json[] : [];

export const exportFromShop = async (reading: Reading, who: ShopReference): Promise<ShopExport> => {
  const ids = (await accountsOf(reading, who)).flatMap(row => textAt(row, 'id') ?? []);
  const missing = ['payment_tokens', 'comments'];
  const accounts: JsonObject[] = [];
  const orders: Json[] = [];
  const downloads: Json[] = [];
  for (const id of ids) {
    accounts.push(cleaned((await reading.client.call({ method: 'GET', path: `customers/${id}` })).json));
    orders.push(...await ordersOfAccount(reading, id));
    downloads.push(...await partOf(reading, `customers/${id}/downloads`, {}, missing, 'downloads'));
  }
  const { email } = who;
  if (email !== undefined) orders.push(...await ordersOfGuest(reading, email, null));
  const reviews = email === undefined ? [] : await partOf(reading, 'products/reviews', { reviewer_email: email, status: 'all', per_page: '100' }, missing, 'reviews');
  const theirs = reviews.filter(row => textAt(row, 'reviewer_email')?.toLowerCase() === email?.toLowerCase());
  const addresses = accounts.flatMap(row => ['billing', 'shipping'].flatMap(kind => isObject(valueAt(row, kind)) ? [{ kind, ...cleaned(row[kind] ?? null) }] : []));
  return {
    parts: [
      { name: 'profile', items: accounts.map(row => without(row, 'billing', 'shipping')) }, { name: 'addresses', items: addresses },
      { name: 'orders', items: orders.map(cleaned) }, { name: 'reviews', items: theirs.map(cleaned) }, { name: 'other', items: downloads.map(cleaned) },
    ],
    missing,
  };
};

const accountsOf = async (reading: Reading, { externalId, email }: ShopReference): Promise<readonly Json[]> => {
  const byId = externalId === undefined ? undefined : await customerById(reading, externalId);
  if (byId !== undefined) return [byId];
  return email === undefined ? [] : await customersByEmail(reading, email);
};

const ordersOfAccount = async ({ client }: Reading, customer: string): Promise<readonly Json[]> => {
  const found: Json[] = [];
  for (let page = 1; page <= 50; page++) {
    const query = { customer, status: 'any', orderby: 'id', order: 'asc', per_page: '100', page: String(page) };
    const { json, pages } = await client.call({ method: 'GET', path: 'orders', query });
    const rows = rowsOf(json);
    found.push(...rows.filter(row => textAt(row, 'customer_id') === customer));
    if (rows.length === 0 || (pages !== null && page >= pages)) break;
  }
  return found;
};

type Query = Readonly<Record<string, string>>;

/** A part that this shop does not have, or switched off, is named as missing; the rest is still given. */
const partOf = async ({ client }: Reading, path: string, query: Query, missing: string[], name: string): Promise<readonly Json[]> => {
  try {
    return rowsOf((await client.call({ method: 'GET', path, query })).json);
  } catch (error) {
    if (!(error instanceof ConnectorFault) || error.mayPass) throw error;
    missing.push(name);
    return [];
  }
};

/** WooCommerce 8.9 deletes whoever it is told to, an administrator too; so the role is looked at first. */
const deletable: ReadonlySet<string> = new Set(['customer', 'subscriber']);

/** The account goes. Orders are the shop's books: only WooCommerce's own eraser, which the plugin runs, makes them unrecognisable. */
export const eraseFromShop = async (reading: Reading, who: ShopReference): Promise<AnonymiseOutcome> => {
  const items: AnonymiseOutcome['items'][number][] = [];
  const accounts = await accountsOf(reading, who);
  let orders = 0;
  for (const row of accounts) {
    const id = textAt(row, 'id') ?? '';
    orders += (await ordersOfAccount(reading, id)).length;
    if (deletable.has(textAt(row, 'role') ?? '')) items.push({ what: 'account', count: await deleted(reading, id), treatment: 'deleted' });
    else items.push({ what: 'account', count: 1, treatment: 'untouched', reason: 'role_of_staff' });
  }
  if (accounts.length === 0) items.push({ what: 'account', count: 0, treatment: 'deleted', reason: 'not_found' });
  const asGuest = who.email === undefined ? [] : (await ordersOfGuest(reading, who.email)).filter(row => guestOf(row) !== undefined);
  const kept = orders + asGuest.length;
  if (kept > 0) items.push({ what: 'orders', count: kept, treatment: 'kept', reason: 'needs_plugin' });
  return { state: 'done', items };
};

const deleted = async ({ client }: Reading, id: string): Promise<number> => {
  try {
    await client.call({ method: 'DELETE', path: `customers/${id}`, query: { force: 'true', reassign: '0' } });
    return 1;
  } catch (error) {
    // Another try of ours, or somebody else, was first.
    if (error instanceof ConnectorFault && error.kind === 'not_found') return 0;
    throw error;
  }
};
