// What Shopify holds about one person, for an access request, and the request to Shopify to erase it.
import {
  ConnectorFault, isObject, itemsAt, textAt, valueAt, type AnonymiseOutcome, type Json, type ShopExport, type ShopReference,
} from '@placet/core';
import type { Ask } from './client.js';
import { isGranted } from './connection.js';
import { customerFields, findCustomers, gidOf } from './subjects.js';

const addressFields = 'firstName lastName company address1 address2 zip city province countryCodeV2 phone';
const profileFields = `${customerFields} state verifiedEmail dataSaleOptOut tags numberOfOrders
  addressesV2(first: 50) { nodes { ${addressFields} } }`;
const ordersDocument = `query Orders($query: String!, $after: String) { orders(first: 20, after: $after, query: $query, sortKey: ID) {
  nodes { id name createdAt updatedAt email phone customerAcceptsMarketing customerLocale sourceName
    currentTotalPriceSet { shopMoney { amount currencyCode } } lineItems(first: 20) { nodes { name quantity } } }
  pageInfo { hasNextPage endCursor } } }`;
const scopesDocument = 'query Scopes { currentAppInstallation { accessScopes { handle } } }';
const eraseDocument = 'mutation Erase($id: ID!) { customerRequestDataErasure(customerId: $id) { customerId userErrors { code } } }';

/** Enough for anybody's orders, and an end to an answer that has none. */
const orderPagesMax = 100;

export const exportSubject = async (ask: Ask, who: ShopReference): Promise<ShopExport> => {
  const found = await findCustomers(ask, who, profileFields);
  const { data } = await ask(scopesDocument, {});
  const scopes = itemsAt(data, 'currentAppInstallation', 'accessScopes').flatMap(scope => textAt(scope, 'handle') ?? []);
  const mayReadOrders = isGranted(scopes, 'read_orders');
  const orders: Json[] = [];
  let isCut = false;
  for (const { subject } of mayReadOrders ? found : []) {
    const { items, isAll } = await ordersOf(ask, subject.key);
    orders.push(...items);
    isCut ||= !isAll;
  }
  return {
    parts: [
      { name: 'profile', items: found.map(({ node }) => without(node, 'addressesV2')) },
      { name: 'addresses', items: found.flatMap(({ node }) => itemsAt(node, 'addressesV2', 'nodes')) },
      { name: 'orders', items: orders },
    ],
    missing: [
      ...mayReadOrders ? [] : ['orders'], ...isCut ? ['orders_cut'] : [],
      ...mayReadOrders && !scopes.includes('read_all_orders') ? ['orders_older_than_60_days'] : [],
      ...found.some(({ subject }) => subject.channels.email?.state === 'hidden') ? ['protected_customer_data'] : [],
    ],
  };
};

const ordersOf = async (ask: Ask, customerId: string): Promise<{ items: readonly Json[]; isAll: boolean }> => {
  const items: Json[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < orderPagesMax; pages++) {
    const { data } = await ask(ordersDocument, { query: `customer_id:${customerId}`, after });
    items.push(...itemsAt(data, 'orders', 'nodes'));
    after = textAt(data, 'orders', 'pageInfo', 'endCursor') ?? null;
    if (valueAt(data, 'orders', 'pageInfo', 'hasNextPage') !== true || after === null) return { items, isAll: true };
  }
  return { items, isAll: false };
};

const without = (node: Json, field: string): Json => isObject(node) ? Object.fromEntries(Object.entries(node).filter(([name]) => name !== field)) : node;

/**
 * Asked of Shopify rather than done by deleting the customer: Shopify then also tells every other app, keeps the orders for the books without the person,
 * and refuses nobody for having ordered. It takes ten days or more, and tells us by `customers/redact`.
 */
export const anonymiseSubject = async (ask: Ask, who: ShopReference): Promise<AnonymiseOutcome> => {
  const found = await findCustomers(ask, who, `${customerFields} numberOfOrders`);
  let orders = 0;
  for (const { subject, node } of found) {
    const { data } = await ask(eraseDocument, { id: gidOf(subject.key) }, { repeat: 'never' });
    const code = textAt(itemsAt(data, 'customerRequestDataErasure', 'userErrors')[0], 'code');
    if (code !== undefined && code !== 'DOES_NOT_EXIST') throw new ConnectorFault('rejected', { detail: /^[A-Z_]{1,60}$/.test(code) ? code.toLowerCase() : 'unknown' });
    orders += Number(textAt(node, 'numberOfOrders') ?? 0) || 0;
  }
  if (found.length === 0) return { state: 'done', items: [{ what: 'customer', count: 0, treatment: 'untouched', reason: 'unknown_person' }] };
  return {
    state: 'pending',
    items: [
      { what: 'customer', count: found.length, treatment: 'anonymised' },
      ...orders === 0 ? [] : [{ what: 'orders', count: orders, treatment: 'anonymised' as const }],
    ],
  };
};
