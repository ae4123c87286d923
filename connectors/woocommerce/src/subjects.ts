// Customers and orders as people. An account is known by its number; a guest only by the address on the orders.
import {
  ConnectorFault, isObject, itemsAt, momentParser, textAt, valueAt, type ConnectorContext, type Json, type ParseMoment, type ShopReference, type ShopSubject,
} from '@placet/core';
import type { WooClient } from './client.js';
import { channelsOf } from './consent-mapping.js';

export const customerFields = 'id,email,first_name,last_name,role,billing,date_created_gmt,date_modified_gmt,meta_data';
export const orderFields = 'id,status,customer_id,billing,date_created_gmt,date_modified_gmt,meta_data';

export interface Reading {
  readonly client: WooClient;
  readonly parse: ParseMoment;
}

export const readingOf = (client: WooClient, { timeZone }: ConnectorContext): Reading => {
  const parser = momentParser(timeZone);
  if (!parser.ok) throw new ConnectorFault('misconfigured', { detail: 'time_zone' });
  return { client, parse: parser.value };
};

/** WooCommerce writes UTC without saying so. */
const momentOf = (text: string | undefined, parse: ParseMoment): number | null => {
  const moment = text === undefined ? 'none' : parse(/[zZ]$/.test(text) ? text : `${text}Z`);
  return typeof moment === 'number' ? moment : null;
};

/** What WooCommerce's eraser leaves behind. */
const isErasedAddress = (email: string | undefined): boolean => email !== undefined && /@site\.invalid$/i.test(email);

const common = (row: Json, email: string | undefined, names: Json | undefined, parse: ParseMoment) => {
  const country = textAt(row, 'billing', 'country');
  const name = [textAt(names, 'first_name'), textAt(names, 'last_name')].filter(part => part !== undefined).join(' ');
  return {
    email, phone: textAt(row, 'billing', 'phone'), ...name === '' ? {} : { name: name.slice(0, 254) },
    ...country !== undefined && /^[A-Z]{2}$/.test(country) ? { country } : {},
    createdAt: momentOf(textAt(row, 'date_created_gmt'), parse), updatedAt: momentOf(textAt(row, 'date_modified_gmt'), parse),
  };
};

/** Undefined for what is no customer, and for administrators: they are the shop's staff, and the key's owner is one of them. */
export const subjectOfCustomer = (row: Json, parse: ParseMoment): ShopSubject | undefined => {
  const id = textAt(row, 'id');
  if (id === undefined || textAt(row, 'role') === 'administrator') return undefined;
  const email = textAt(row, 'email');
  const names = textAt(row, 'first_name') ?? textAt(row, 'last_name');
  return {
    key: id, externalId: id, standing: isErasedAddress(email) ? 'erased' : 'active',
    ...common(row, email, names === undefined ? valueAt(row, 'billing') : row, parse), channels: channelsOf(row, parse),
  };
};

/** The address of an order's guest; undefined for orders of accounts, drafts of a checkout, and what an erasure left. */
export const guestOf = (order: Json): string | undefined => {
  const email = textAt(order, 'billing', 'email');
  if (email === undefined || email.length > 254 || isErasedAddress(email) || textAt(order, 'customer_id') !== '0') return undefined;
  if (['checkout-draft', 'auto-draft', 'trash'].includes(textAt(order, 'status') ?? '')) return undefined;
  const isAnonymised = itemsAt(order, 'meta_data').some(entry => textAt(entry, 'key') === '_anonymized');
  return isAnonymised ? undefined : email;
};

export const guestKey = (email: string): string => `guest:${email.toLowerCase()}`;

/**
 * The guests of these orders, which come oldest change first: each once, with the newest answer. An order on which nothing was said tells nothing, so it
 * never covers the answer of another.
 */
export const subjectsOfOrders = (orders: readonly Json[], parse: ParseMoment): readonly ShopSubject[] => {
  const guests = new Map<string, ShopSubject>();
  for (const order of orders) {
    const email = guestOf(order);
    if (email === undefined) continue;
    const key = guestKey(email);
    const before = guests.get(key);
    const said = Object.entries(channelsOf(order, parse)).filter(([, { state }]) => state !== 'silent');
    const channels = { ...before?.channels, ...Object.fromEntries(said) as ShopSubject['channels'] };
    const guest = common(order, email, valueAt(order, 'billing'), parse);
    guests.set(key, { key, standing: 'active', ...guest, createdAt: earlier(before?.createdAt, guest.createdAt), channels });
  }
  return [...guests.values()];
};

const earlier = (one: number | null | undefined, other: number | null): number | null => one == null || other === null ? one ?? other : Math.min(one, other);

/** The account, as the shop gives it, or undefined when there is none of this number. */
export const customerById = async ({ client }: Reading, id: string): Promise<Json | undefined> => {
  if (!/^[1-9]\d{0,14}$/.test(id)) return undefined;
  try {
    const { json } = await client.call({ method: 'GET', path: `customers/${id}`, query: { _fields: customerFields } });
    return isObject(json) ? json : undefined;
  } catch (error) {
    if (error instanceof ConnectorFault && error.kind === 'not_found') return undefined;
    throw error;
  }
};

export const customersByEmail = async ({ client }: Reading, email: string): Promise<readonly Json[]> => {
  try {
    const { json } = await client.call({ method: 'GET', path: 'customers', query: { email, role: 'all', per_page: '10', _fields: customerFields } });
    return (Array.isArray(json) ? json as readonly Json[] : []).filter(row => isSameAddress(textAt(row, 'email'), email));
  } catch (error) {
    // What WordPress takes for no address, nobody has.
    if (error instanceof ConnectorFault && error.kind === 'rejected') return [];
    throw error;
  }
};

const isSameAddress = (one: string | undefined, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

/** Orders a guest placed under this address, oldest change first. A search finds parts of words, so the address is compared again. */
export const ordersOfGuest = async ({ client }: Reading, email: string, fields: string | null = orderFields): Promise<readonly Json[]> => {
  const found: Json[] = [];
  for (let page = 1; page <= pagesMax; page++) {
    const { json, pages } = await client.call({
      method: 'GET', path: 'orders', query: { search: email, status: 'any', orderby: 'id', order: 'asc', per_page: '100', page: String(page), ...fields === null ? {} : { _fields: fields } },
    });
    const rows = Array.isArray(json) ? json as readonly Json[] : [];
    found.push(...rows.filter(row => isSameAddress(guestOf(row), email)));
    if (rows.length === 0 || (pages !== null && page >= pages)) break;
  }
  const changedAt = (row: Json): string => textAt(row, 'date_modified_gmt') ?? '';
  return found.sort((left, right) => changedAt(left) < changedAt(right) ? -1 : Number(changedAt(left) > changedAt(right)));
};

/** Of one person's orders; beyond it somebody is testing. */
const pagesMax = 50;

/** Every account and guest of this person that plain WooCommerce shows. */
export const subjectsOf = async (reading: Reading, { externalId, email }: ShopReference): Promise<readonly ShopSubject[]> => {
  const byId = externalId === undefined ? undefined : await customerById(reading, externalId);
  const byEmail = email === undefined || byId !== undefined ? [] : await customersByEmail(reading, email);
  const accounts = [...byId === undefined ? [] : [byId], ...byEmail].flatMap(row => subjectOfCustomer(row, reading.parse) ?? []);
  const guests = email === undefined ? [] : subjectsOfOrders(await ordersOfGuest(reading, email), reading.parse);
  return [...accounts, ...guests];
};
