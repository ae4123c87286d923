// `wc/v3/customers`: no way to ask for what changed, meta only for administrators, and a batch that answers 200 whatever happens to its items.
import { jsonReply, type ShopCall, type ShopReply } from '../shop-server.js';
import type { ApiKey } from './authentication.js';
import { setMeta, type Customer, type Meta, type People } from './people.js';
import { bodyOf, fieldsOf, invalidParameter, isReply, listReply, pagingOf, unknownRoute, unknownUser, utcTime, wallTime, wooError } from './replies.js';

export interface CustomerBook {
  readonly people: People;
  readonly pageSizeMax: number;
  now(): number;
  /** Called for every change that went through. */
  changed(event: 'created' | 'updated' | 'deleted', id: number): void;
}

const address = (customer: Customer) => ({
  first_name: customer.firstName, last_name: customer.lastName, company: '', address_1: '', address_2: '', city: '', postcode: '', country: 'DE', state: '',
});

export const customerRow = (customer: Customer, role: ApiKey['role']) => ({
  id: customer.id, date_created: wallTime(customer.createdAt), date_created_gmt: utcTime(customer.createdAt), date_modified: wallTime(customer.modifiedAt),
  date_modified_gmt: utcTime(customer.modifiedAt), email: customer.email, first_name: customer.firstName, last_name: customer.lastName, role: customer.role,
  username: `user${customer.id}`, billing: { ...address(customer), email: customer.email, phone: customer.phone }, shipping: { ...address(customer), phone: '' },
  is_paying_customer: false, avatar_url: '',
  // Keys with an underscore in front are nobody's business; to others than administrators there is no meta at all.
  ...role === 'administrator' ? { meta_data: customer.meta.filter(({ key }) => !key.startsWith('_')) } : {},
  _links: { self: [{ href: `/wp-json/wc/v3/customers/${customer.id}` }] },
});

const isAddress = (text: string): boolean => /^[^\s@"()<>]+@[^\s@"()<>]+\.[^\s@"()<>]+$/.test(text);

export const listCustomers = (book: CustomerBook, call: ShopCall, key: ApiKey): ShopReply => {
  const { searchParams } = call.url;
  const paging = pagingOf(call, book.pageSizeMax);
  if (isReply(paging)) return paging;
  const email = searchParams.get('email');
  if (email !== null && !isAddress(email)) return invalidParameter('email', 'Invalid email address.');
  const orderBy = searchParams.get('orderby') ?? 'name';
  if (!['id', 'include', 'name', 'registered_date'].includes(orderBy)) return invalidParameter('orderby', 'orderby is not one of id, include, name, and registered_date.');
  const { rows, total } = email === null ? rowsOf(book.people, searchParams, paging) : oneRow(book.people, email);
  return listReply(call, rows.map(customer => customerRow(customer, key.role)), total, paging.perPage);
};

interface Rows { readonly rows: readonly Customer[]; readonly total: number }

const oneRow = (people: People, email: string): Rows => {
  const found = people.withEmail(email);
  return found === undefined ? { rows: [], total: 0 } : { rows: [found], total: 1 };
};

const rowsOf = (people: People, query: URLSearchParams, { perPage, offset }: { perPage: number; offset: number }): Rows => {
  const seen = (position: number): readonly Customer[] => { const customer = people.at(position); return customer === undefined ? [] : [customer]; };
  if (query.get('role') === 'all' && query.get('orderby') === 'id' && query.get('order') === 'asc') {
    return { rows: Array.from({ length: perPage }, (_, each) => offset + each).flatMap(seen), total: people.count };
  }
  const role = query.get('role') ?? 'customer';
  const all = Array.from({ length: people.count }, (_, position) => position).flatMap(seen).filter(customer => role === 'all' || customer.role === role);
  const sorted = query.get('orderby') === 'id' ? all : all.sort((left, right) => left.email < right.email ? -1 : 1);
  return { rows: (query.get('order') === 'desc' ? sorted.reverse() : sorted).slice(offset, offset + perPage), total: all.length };
};

export const oneCustomer = (book: CustomerBook, call: ShopCall, key: ApiKey, id: number): ShopReply => {
  const found = book.people.get(id);
  if (found === undefined) return unknownUser();
  if (call.method === 'GET') return jsonReply(200, fieldsOf(call, customerRow(found, key.role)));
  if (call.method === 'PUT' || call.method === 'POST') {
    const body = bodyOf(call);
    return isReply(body) ? body : edited(book, key, id, body);
  }
  return call.method === 'DELETE' ? removed(book, call, key, found) : unknownRoute();
};

const edited = (book: CustomerBook, key: ApiKey, id: number, body: Readonly<Record<string, unknown>>): ShopReply => {
  const customer = book.people.keep(id);
  if (customer === undefined) return unknownUser();
  if (body.email !== undefined && customer.role === 'administrator') {
    return wooError(403, 'woocommerce_rest_cannot_edit', 'Sorry, email cannot be updated via this endpoint for a user with role administrator.');
  }
  if (typeof body.email === 'string') {
    const other = book.people.withEmail(body.email);
    if (other !== undefined && other.id !== id) return wooError(400, 'woocommerce_rest_customer_invalid_email', 'Email address is invalid.');
    customer.email = body.email;
    book.people.keep(id);
  }
  writeMeta(customer, body.meta_data, true);
  customer.modifiedAt = book.now();
  book.changed('updated', id);
  return jsonReply(200, customerRow(customer, key.role));
};

/** Customers lose keys with an underscore in front, in silence; orders keep them. */
export const writeMeta = (holder: { meta: Meta[] }, given: unknown, isCustomer: boolean): void => {
  for (const entry of Array.isArray(given) ? given as readonly { key?: unknown; value?: unknown }[] : []) {
    if (typeof entry.key === 'string' && !(isCustomer && entry.key.startsWith('_'))) setMeta(holder, entry.key, entry.value ?? null);
  }
};

const removed = (book: CustomerBook, call: ShopCall, key: ApiKey, customer: Customer): ShopReply => {
  if (call.url.searchParams.get('force') !== 'true') return wooError(501, 'woocommerce_rest_trash_not_supported', 'Customers do not support trashing.');
  if (customer.role !== 'customer' && customer.role !== 'subscriber') {
    return wooError(403, 'woocommerce_rest_cannot_delete', `Sorry, users with ${customer.role} role cannot be deleted via this endpoint. Allowed roles: customer, subscriber`);
  }
  book.people.remove(customer.id);
  book.changed('deleted', customer.id);
  return jsonReply(200, customerRow(customer, key.role));
};

export const createCustomer = (book: CustomerBook, call: ShopCall, key: ApiKey): ShopReply => {
  const body = bodyOf(call);
  if (isReply(body)) return body;
  const email = typeof body.email === 'string' ? body.email : '';
  if (!isAddress(email)) return invalidParameter('email', 'Invalid email address.');
  if (book.people.withEmail(email) !== undefined) return wooError(400, 'registration-error-email-exists', 'An account is already registered with that e-mail address.');
  const customer = book.people.add(email, '', '', book.now());
  writeMeta(customer, body.meta_data, true);
  book.changed('created', customer.id);
  return jsonReply(201, customerRow(customer, key.role));
};

const listAt = (body: Readonly<Record<string, unknown>>, name: string): readonly unknown[] => Array.isArray(body[name]) ? body[name] as readonly unknown[] : [];

export const batchCustomers = (book: CustomerBook, call: ShopCall, key: ApiKey): ShopReply => {
  const body = bodyOf(call);
  if (isReply(body)) return body;
  const updates = listAt(body, 'update');
  if (updates.length + listAt(body, 'create').length + listAt(body, 'delete').length > 100) {
    return wooError(413, 'woocommerce_rest_request_entity_too_large', 'Unable to accept more than 100 items for this request.');
  }
  const answers = updates.map((update) => {
    const fields = update as Readonly<Record<string, unknown>>;
    const reply = edited(book, key, Number(fields.id), fields);
    const json: unknown = JSON.parse(String(reply.body));
    return reply.status === 200 ? json : { id: fields.id, error: json };
  });
  return jsonReply(200, answers.length === 0 ? {} : { update: answers });
};
