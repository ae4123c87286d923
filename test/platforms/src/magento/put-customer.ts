// PUT customers/{id}: addresses that are named replace those that are there, attributes that are left out are lost, and the switch goes its own way.
import { isObject, itemsAt, textAt, valueAt, type Json, type JsonObject } from '@placet/core';
import { jsonReply, type ShopCall, type ShopReply } from '../shop-server.js';
import type { Customer } from './books.js';
import type { CoreShop } from './core-routes.js';
import { noSuchCustomer, notSupported, refused, required } from './replies.js';
import { isSubscribed, subscribe, unsubscribe } from './subscriptions.js';
import { customerView } from './views.js';

const known: ReadonlySet<string> = new Set([
  'id', 'group_id', 'default_billing', 'default_shipping', 'confirmation', 'created_at', 'updated_at', 'created_in', 'dob', 'email', 'firstname', 'lastname',
  'middlename', 'prefix', 'suffix', 'gender', 'store_id', 'taxvat', 'website_id', 'addresses', 'disable_auto_group_change', 'extension_attributes', 'custom_attributes',
]);

/** Kept with the customer as they come; the rest has a place of its own. */
const isMore = (name: string): boolean => !['id', 'group_id', 'created_at', 'updated_at', 'created_in', 'email', 'firstname', 'lastname', 'store_id', 'website_id',
  'addresses', 'disable_auto_group_change', 'extension_attributes'].includes(name);

const bodyOf = ({ body }: ShopCall): Json | undefined => {
  try {
    return JSON.parse(body.toString('utf8')) as Json;
  } catch {
    return undefined;
  }
};

const problemOf = (body: Json | undefined, { before, isStrict }: { before: Customer | undefined; isStrict: boolean }): ShopReply | undefined => {
  if (body === undefined) return refused(400, 'Decoding error.');
  const given = valueAt(body, 'customer');
  if (!isObject(given)) return required('customer');
  const unknown = Object.keys(given).find(name => !known.has(name)) ?? Object.keys(isObject(given.extension_attributes) ? given.extension_attributes : {}).find(name => name !== 'is_subscribed');
  if (unknown !== undefined) return notSupported(unknown);
  if (itemsAt(given, 'custom_attributes').some(attribute => (valueAt(attribute, 'value') ?? null) === null)) return refused(400, 'Value is not set for attribute code "%1"', ['custom']);
  const missing = isStrict ? ['email', 'firstname', 'lastname', 'website_id'].find(name => given[name] === undefined) : undefined;
  if (missing !== undefined) return refused(400, 'The customer email is missing. Enter and try again.');
  // A name that today's rules would not let in makes every change fail.
  return /[<>]/.test(before?.firstname ?? '') ? refused(400, 'First Name is not valid!') : undefined;
};

const merged = (before: Customer, given: JsonObject, now: number): Customer => {
  const addresses = Array.isArray(given.addresses) ? (given.addresses as readonly Json[]).filter(isObject) : undefined;
  const more = { ...before.more, custom_attributes: [], ...Object.fromEntries(Object.entries(given).filter(([name]) => isMore(name))) };
  const { default_billing: _billing, default_shipping: _shipping, ...withoutDefaults } = more as JsonObject;
  const kept: JsonObject = addresses?.length === 0 ? withoutDefaults : more;
  const { custom_attributes: attributes, ...bare } = kept;
  return {
    ...before, email: textAt(given, 'email') ?? before.email, firstname: textAt(given, 'firstname') ?? before.firstname, lastname: textAt(given, 'lastname') ?? before.lastname,
    storeId: Number(textAt(given, 'store_id') ?? before.storeId), websiteId: Number(textAt(given, 'website_id') ?? before.websiteId), updatedAt: now,
    addresses: addresses ?? before.addresses, more: Array.isArray(attributes) && attributes.length > 0 ? kept : bare,
  };
};

/** `isStrict`: as versions before 2.4.7, which want names, address and website with every change. */
export const putCustomer = (call: ShopCall, shop: CoreShop, id: number, isStrict: boolean): ShopReply => {
  const body = bodyOf(call);
  const before = shop.books.customer(id);
  const problem = problemOf(body, { before, isStrict });
  if (problem !== undefined) return problem;
  const given = valueAt(body, 'customer');
  if (before === undefined || !isObject(given)) return noSuchCustomer(id);
  const customer = merged(before, given, shop.now());
  shop.books.keep(customer);
  const wanted = valueAt(given, 'extension_attributes', 'is_subscribed');
  if (wanted === true) subscribe(shop, customer, shop.storeId);
  else if (wanted === false) unsubscribe(shop, customer, shop.storeId);
  shop.wrote();
  return jsonReply(200, customerView(customer, isSubscribed(shop, customer, shop.storeId)));
};
