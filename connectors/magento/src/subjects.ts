// A customer of Magento as a person all rooms understand, and how one is found.
import { isObject, momentParser, textAt, valueAt, type Json, type JsonObject, type ShopChannel, type ShopReference, type ShopSubject } from '@placet/core';
import type { MagentoClient } from './client.js';
import { channelOf } from './consent-mapping.js';
import { isFault } from './refusal.js';
import { searchAll } from './search.js';

/** Ids are positive and fit four bytes; anything else never reaches the path of a request. */
export const isCustomerId = (text: string): boolean => /^[1-9]\d{0,9}$/.test(text);

/** Magento keeps the times of its tables in UTC, whatever the zone of the shop. */
const utc = momentParser('UTC');

const momentAt = (customer: Json, field: string): number | null => {
  const moment = utc.ok ? utc.value(textAt(customer, field) ?? '') : 'none';
  return typeof moment === 'number' ? moment : null;
};

const isBilling = (address: Json): boolean => valueAt(address, 'default_billing') === true;

const countryOf = (customer: Json): string | undefined => {
  const addresses = valueAt(customer, 'addresses');
  const all: readonly Json[] = Array.isArray(addresses) ? addresses as readonly Json[] : [];
  const country = textAt(all.find(isBilling) ?? all[0], 'country_id');
  return country !== undefined && /^[A-Z]{2}$/.test(country) ? country : undefined;
};

/** Language of each store view, by its id. */
export type Locales = ReadonlyMap<string, string>;

/** What `subjectOf` reads of a customer, for lists. Telephones belong to addresses, not to people, and are left out. */
export const subjectFields = 'id,email,firstname,lastname,store_id,website_id,created_at,updated_at,addresses[country_id,default_billing],extension_attributes[is_subscribed]';

/** Undefined for what is no customer. */
export const subjectOf = (customer: Json, locales: Locales, channel: ShopChannel = channelOf(customer)): ShopSubject | undefined => {
  const id = textAt(customer, 'id');
  if (id === undefined || !isCustomerId(id)) return undefined;
  const name = [textAt(customer, 'firstname'), textAt(customer, 'lastname')].filter(part => part !== undefined).join(' ').slice(0, 254);
  const email = textAt(customer, 'email');
  return {
    key: id, externalId: id, email: email !== undefined && email.length <= 254 ? email : undefined, name: name === '' ? undefined : name,
    locale: locales.get(textAt(customer, 'store_id') ?? ''), country: countryOf(customer), standing: 'active',
    createdAt: momentAt(customer, 'created_at'), updatedAt: momentAt(customer, 'updated_at'), channels: { email: channel },
  };
};

/** One customer, or undefined when there is none. Read by id the answer is that of the customer's own website; lists mix websites up. */
export const customerById = async (client: MagentoClient, id: string): Promise<JsonObject | undefined> => {
  if (!isCustomerId(id)) return undefined;
  try {
    const customer = await client({ method: 'GET', path: `customers/${id}` });
    return isObject(customer) ? customer : undefined;
  } catch (error) {
    if (isFault(error, 'not_found')) return undefined;
    throw error;
  }
};

/** A shop has one account of an address in each website, and websites by the dozen. */
const accountsMax = 50;

/** The database takes `ö` for `o`; the address must be the very same, but for its case. */
const idsByEmail = async (client: MagentoClient, email: string): Promise<readonly string[]> => {
  const { items } = await searchAll(client, { path: 'customers/search', filters: [['email', 'eq', email]], pageSize: accountsMax, fields: 'id,email' }, accountsMax);
  return items.filter(item => textAt(item, 'email')?.toLowerCase() === email.toLowerCase()).flatMap(item => textAt(item, 'id') ?? []);
};

/** Every account of a person, each read by its id. */
export const accountsOf = async (client: MagentoClient, { externalId, email }: ShopReference): Promise<readonly JsonObject[]> => {
  const ids = new Set([...externalId === undefined ? [] : [externalId], ...email === undefined || email === '' ? [] : await idsByEmail(client, email)]);
  const found: JsonObject[] = [];
  for (const id of ids) {
    const customer = await customerById(client, id);
    if (customer !== undefined) found.push(customer);
  }
  return found;
};
