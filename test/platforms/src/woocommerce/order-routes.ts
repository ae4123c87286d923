// `wc/v3/orders`: the only place where guests are seen, and the only list that can be asked for what changed.
import { jsonReply, type ShopCall, type ShopReply } from '../shop-server.js';
import { writeMeta } from './customer-routes.js';
import type { Order, People } from './people.js';
import { bodyOf, fieldsOf, invalidParameter, isReply, listReply, pagingOf, unknownRoute, utcTime, wallTime, wooError, zoneShiftMs } from './replies.js';

export interface OrderBook {
  readonly people: People;
  readonly pageSizeMax: number;
  now(): number;
  changed(event: 'created' | 'updated', id: number): void;
}

export const orderRow = (order: Order) => ({
  id: order.id, parent_id: 0, status: order.status, currency: 'EUR', date_created: wallTime(order.createdAt), date_modified: wallTime(order.modifiedAt), total: '39.80',
  customer_id: order.customerId, order_key: `wc_order_${order.id}secret`,
  billing: { first_name: order.firstName, last_name: order.lastName, company: '', address_1: '', address_2: '', city: '', state: '', postcode: '', country: 'DE', email: order.email, phone: '' },
  created_via: 'store-api', meta_data: order.meta, payment_url: `/checkout/order-pay/${order.id}/?key=wc_order_${order.id}secret`,
  date_created_gmt: utcTime(order.createdAt), date_modified_gmt: utcTime(order.modifiedAt),
});

/** Exclusive, in whole seconds. A Z together with `dates_are_gmt` is shifted once more, which is how changes get lost. */
const boundOf = (query: URLSearchParams, name: string): number | undefined | ShopReply => {
  const text = query.get(name);
  if (text === null) return undefined;
  const isUtc = query.get('dates_are_gmt') === 'true';
  const ms = Date.parse(/Z$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(ms)) return invalidParameter(name, 'Invalid date.');
  if (/Z$/.test(text)) return isUtc ? ms + zoneShiftMs : ms;
  return isUtc ? ms : ms - zoneShiftMs;
};

export const listOrders = (book: OrderBook, call: ShopCall): ShopReply => {
  const { searchParams } = call.url;
  const paging = pagingOf(call, book.pageSizeMax);
  if (isReply(paging)) return paging;
  const after = boundOf(searchParams, 'modified_after');
  if (typeof after === 'object') return after;
  const search = searchParams.get('search')?.toLowerCase();
  const customer = searchParams.get('customer');
  const second = (ms: number): number => Math.floor(ms / 1000);
  const found = book.people.orders.filter(order => !['trash', 'auto-draft'].includes(order.status) &&
    (after === undefined || second(order.modifiedAt) > second(after)) &&
    (search === undefined || [order.email, order.firstName, order.lastName].some(text => text.toLowerCase().includes(search))) &&
    (customer === null || order.customerId === Number(customer)));
  const by = searchParams.get('orderby') === 'modified' ? (order: Order) => second(order.modifiedAt) : (order: Order) => order.id;
  const sorted = found.sort((left, right) => by(left) - by(right) || left.id - right.id);
  if (searchParams.get('order') !== 'asc') sorted.reverse();
  return listReply(call, sorted.slice(paging.offset, paging.offset + paging.perPage).map(orderRow), found.length, paging.perPage);
};

export const oneOrder = (book: OrderBook, call: ShopCall, id: number): ShopReply => {
  const order = book.people.orders.find(each => each.id === id);
  if (order === undefined) return wooError(404, 'woocommerce_rest_shop_order_invalid_id', 'Invalid ID.');
  if (call.method === 'GET') return jsonReply(200, fieldsOf(call, orderRow(order)));
  if (call.method !== 'PUT') return unknownRoute();
  const body = bodyOf(call);
  if (isReply(body)) return body;
  if (typeof body.status === 'string') order.status = body.status;
  writeMeta(order, body.meta_data, false);
  order.modifiedAt = book.now();
  book.changed('updated', id);
  return jsonReply(200, orderRow(order));
};
