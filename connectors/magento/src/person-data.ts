// What Magento's own API can bring and erase of one person.
import { isObject, itemsAt, textAt, type AnonymiseOutcome, type Json, type JsonObject, type ShopExport, type ShopReference } from '@placet/core';
import type { MagentoClient } from './client.js';
import { isFault } from './refusal.js';
import { search, searchAll, type Filter } from './search.js';
import { accountsOf } from './subjects.js';

/** What opens doors: an account's confirmation key, the code a guest's order is shown by. */
const secrets: ReadonlySet<string> = new Set(['confirmation', 'protect_code', 'password_hash', 'rp_token', 'rp_token_created_at']);

const withoutSecrets = (value: Json): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(withoutSecrets);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !secrets.has(name)).map(([name, inner]) => [name, withoutSecrets(inner)]));
};

const ordersPerPage = 50;
const ordersMax = 1000;

interface Orders { readonly items: readonly Json[]; readonly missing: readonly string[] }

const ordersOf = async (client: MagentoClient, filters: readonly Filter[]): Promise<Orders> => {
  const byId = new Map<string, Json>();
  const missing = new Set<string>();
  try {
    for (const filter of filters) {
      const { items, isCut } = await searchAll(client, { path: 'orders', filters: [filter], pageSize: ordersPerPage }, ordersMax);
      for (const order of items) byId.set(textAt(order, 'entity_id') ?? '', order);
      if (isCut) missing.add('orders_beyond_1000');
    }
  } catch (error) {
    if (!isFault(error, 'access_missing')) throw error;
    missing.add('orders');
  }
  return { items: [...byId.values()], missing: [...missing] };
};

const ownerFilters = (accounts: readonly JsonObject[], { email }: ShopReference): readonly Filter[] => [
  ...accounts.flatMap(account => textAt(account, 'id') ?? []).map((id): Filter => ['customer_id', 'eq', id]),
  ...[...new Set([email, ...accounts.map(account => textAt(account, 'email'))].flatMap(each => each?.toLowerCase() ?? []))]
    .map((each): Filter => ['customer_email', 'eq', each]),
];

/** Accounts, addresses and orders, also those placed as a guest under the same address. */
export const exportFromCore = async (client: MagentoClient, who: ShopReference): Promise<ShopExport> => {
  const accounts = await accountsOf(client, who);
  const orders = await ordersOf(client, ownerFilters(accounts, who));
  const profiles = accounts.map(({ addresses: _apart, ...profile }) => profile);
  return {
    parts: [
      { name: 'profile', items: profiles.map(withoutSecrets) },
      { name: 'addresses', items: accounts.flatMap(account => itemsAt(account, 'addresses')).map(withoutSecrets) },
      { name: 'orders', items: orders.items.map(withoutSecrets) },
    ],
    missing: [...orders.missing, 'subscriptions', 'reviews', 'carts'],
  };
};

const countOrders = async (client: MagentoClient, filter: Filter): Promise<number> =>
  (await search(client, { path: 'orders', filters: [filter], pageSize: 1, fields: 'entity_id' })).total;

/** A second time it is gone already. */
const remove = async (client: MagentoClient, id: string): Promise<void> => {
  try {
    await client({ method: 'DELETE', path: `customers/${id}`, repeat: 'safe' });
  } catch (error) {
    if (!isFault(error, 'not_found')) throw error;
  }
};

type Item = AnonymiseOutcome['items'][number];

const item = (what: string, count: number, treatment: Item['treatment'], reason?: string): readonly Item[] =>
  count === 0 ? [] : [{ what, count, treatment, ...reason === undefined ? {} : { reason } }];

/**
 * Deletes accounts without orders, with their addresses and newsletter answers. An account with orders stays as it is: deleting it would only cut it off
 * from orders that go on naming the person, and Magento's API can change neither orders nor guests.
 */
export const anonymiseInCore = async (client: MagentoClient, who: ShopReference): Promise<AnonymiseOutcome> => {
  const accounts = await accountsOf(client, who);
  const counted = new Map<JsonObject, number>();
  // All are counted before any is deleted, so that a right that is missing leaves nothing half done.
  for (const account of accounts) counted.set(account, await countOrders(client, ['customer_id', 'eq', textAt(account, 'id') ?? '']));
  const { items: orders, missing } = await ordersOf(client, ownerFilters(accounts, who));
  const bare = accounts.filter(account => counted.get(account) === 0);
  for (const account of bare) await remove(client, textAt(account, 'id') ?? '');
  return {
    state: 'done',
    items: [
      ...item('account', bare.length, 'deleted'),
      ...item('addresses', bare.reduce((sum, account) => sum + itemsAt(account, 'addresses').length, 0), 'deleted'),
      ...item('account', accounts.length - bare.length, 'untouched', 'has_orders_needs_module'),
      ...item('orders', orders.length, 'kept', missing.length === 0 ? 'needs_module' : 'needs_module_not_all_counted'),
      { what: 'guest_subscriptions', count: 0, treatment: 'untouched', reason: 'not_shown_without_module' },
    ],
  };
};
