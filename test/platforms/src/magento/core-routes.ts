// The routes of Magento itself, as far as a connector calls them, with the traps that lie in them.
import type { Json } from '@placet/core';
import { jsonReply, type ShopCall, type ShopReply } from '../shop-server.js';
import { storeViews, type Books, type Customer, type Order } from './books.js';
import { shown } from './fields.js';
import { parsePhpQuery, treeAt } from './php-query.js';
import { noSuchCustomer } from './replies.js';
import { echoOf, fits, isReply, musts, readCriteria, type Criteria } from './search-criteria.js';
import { isSubscribed, isSubscribedInList, type Newsletter } from './subscriptions.js';
import { customerFields, customerRow, customerView, orderFields, orderRow, orderView } from './views.js';

export interface CoreShop extends Newsletter {
  readonly url: () => string;
  readonly websites: 1 | 2;
  /** The largest page, where the merchant limits input. */
  pageSizeMax: number | undefined;
  /** The store of the request: 0 for `all`. */
  readonly storeId: number;
  wrote(): void;
}

const queryOf = ({ target }: ShopCall) => parsePhpQuery(target.split('?').slice(1).join('?'));

const reply = (call: ShopCall, answer: Json): ShopReply => {
  const fields = treeAt(queryOf(call), 'fields');
  return jsonReply(200, shown(answer, typeof fields === 'string' ? fields : undefined));
};

const visibleViews = (shop: CoreShop) => storeViews.filter(({ websiteId }) => websiteId <= shop.websites);

export const storeConfigs = (call: ShopCall, shop: CoreShop): ShopReply => reply(call, visibleViews(shop).map(({ id, code, websiteId, locale }) => ({
  id, code, website_id: websiteId, locale, base_currency_code: 'EUR', default_display_currency_code: 'EUR', timezone: 'UTC', weight_unit: 'kgs',
  base_url: `${shop.url()}/`, base_link_url: `${shop.url()}/`, secure_base_url: `${shop.url()}/`, secure_base_link_url: `${shop.url()}/`,
})));

export const websites = (call: ShopCall, shop: CoreShop): ShopReply => reply(call, [
  { id: 0, code: 'admin', name: 'Admin', default_group_id: 0 }, { id: 1, code: 'base', name: 'Main Website', default_group_id: 1 },
  ...shop.websites === 2 ? [{ id: 2, code: 'second', name: 'Second Website', default_group_id: 2 }] : [],
]);

interface Fitting<T> { readonly items: readonly T[]; readonly total: number }

/** The page of those that fit, without looking at all of a large shop when only ids are asked for. */
const customersFitting = (books: Books, criteria: Criteria): Fitting<Customer> => {
  const must = musts(criteria);
  const email = must.find(({ field, condition }) => field === 'email' && condition === 'eq');
  const { pageSize, page, sort } = criteria;
  const from = pageSize === null ? 0 : pageSize * (page - 1);
  const behind = must.find(({ field, condition }) => field === 'entity_id' && condition === 'gt');
  const isByIdOnly = criteria.groups.every(filters => filters.length === 1 && filters[0] === behind) &&
    sort.every(({ field, isDescending }) => field === 'entity_id' && !isDescending);
  if (isByIdOnly && pageSize !== null) {
    const after = Number(behind?.value ?? 0);
    const items: Customer[] = [];
    let skipped = 0;
    for (const customer of books.after(after)) {
      if (items.length >= pageSize) break;
      if (skipped++ >= from) items.push(customer);
    }
    return { items, total: books.countAfter(after) };
  }
  const all = (email === undefined ? [...books.after(0)] : books.byEmail(email.value)).filter(customer => fits(customerRow(customer), criteria));
  return pageOf(all, criteria, from);
};

const pageOf = <T>(all: readonly T[], { pageSize, sort }: Criteria, from: number): Fitting<T> => {
  const sorted = sort.some(({ field, isDescending }) => field === 'entity_id' && isDescending) ? all.toReversed() : all;
  return { items: pageSize === null ? sorted : sorted.slice(from, from + pageSize), total: all.length };
};

export const searchCustomers = (call: ShopCall, shop: CoreShop): ShopReply => {
  const criteria = readCriteria(queryOf(call), { fields: customerFields, pageSizeMax: shop.pageSizeMax });
  if (isReply(criteria)) return criteria;
  const { items, total } = customersFitting(shop.books, criteria);
  const shownItems = items.map(customer => customerView(customer, isSubscribedInList(shop, customer)));
  return reply(call, { items: shownItems, search_criteria: echoOf(criteria), total_count: total });
};

export const searchOrders = (call: ShopCall, { books, pageSizeMax }: CoreShop): ShopReply => {
  const criteria = readCriteria(queryOf(call), { fields: orderFields, pageSizeMax });
  if (isReply(criteria)) return criteria;
  const all: readonly Order[] = books.orders.filter(order => fits(orderRow(order), criteria));
  const { items, total } = pageOf(all, criteria, (criteria.pageSize ?? 0) * (criteria.page - 1));
  return reply(call, { items: items.map(orderView), search_criteria: echoOf(criteria), total_count: total });
};

export const showCustomer = (call: ShopCall, shop: CoreShop, id: number): ShopReply => {
  const customer = shop.books.customer(id);
  return customer === undefined ? noSuchCustomer(id) : reply(call, customerView(customer, isSubscribed(shop, customer, shop.storeId)));
};

export const deleteCustomer = (shop: CoreShop, id: number): ShopReply => {
  if (!shop.books.remove(id)) return noSuchCustomer(id);
  shop.wrote();
  return jsonReply(200, true);
};
