// A customer of the Admin API as a person of ours.
import { textAt, type Json, type ShopChannel, type ShopReference, type ShopSubject } from '@placet/core';
import type { Ask } from './client.js';
import { channelOf, heldConsent, momentOf, type ShopifyChannel } from './consent-mapping.js';
import { hides } from './graph-errors.js';

/** Everything we read of a customer, wherever customers are read. The flat fields of the phone are old and the only ones on all supported versions. */
export const customerFields = `id legacyResourceId createdAt updatedAt firstName lastName locale
  defaultAddress { countryCodeV2 }
  defaultEmailAddress { emailAddress marketingState marketingOptInLevel marketingUpdatedAt }
  defaultPhoneNumber { phoneNumber marketingState marketingOptInLevel marketingUpdatedAt whatsAppMarketingConsent { state optInLevel updatedAt } }`;

/** What is kept from us of a customer: an address that is missing for that reason is not an address the person does not have. */
export interface KeptBack { readonly email: boolean; readonly phone: boolean }

export const keptBackAt = (errors: Parameters<typeof hides>[0], ...place: readonly (string | number)[]): KeptBack =>
  ({ email: hides(errors, ...place, 'defaultEmailAddress'), phone: hides(errors, ...place, 'defaultPhoneNumber') });

export const nothingKeptBack: KeptBack = { email: false, phone: false };

/** Undefined for a row without an id. */
export const subjectOf = (customer: Json, kept: KeptBack): ShopSubject | undefined => {
  const id = idOf(textAt(customer, 'legacyResourceId')) ?? idOf(textAt(customer, 'id'));
  if (id === undefined) return undefined;
  const isErased = erasedPlaces.some(path => textAt(customer, ...path) === 'REDACTED');
  const name = [textAt(customer, 'firstName'), textAt(customer, 'lastName')].filter(part => part !== undefined).join(' ');
  return {
    key: id, externalId: id,
    email: textAt(customer, 'defaultEmailAddress', 'emailAddress'), phone: textAt(customer, 'defaultPhoneNumber', 'phoneNumber'),
    name: name === '' ? undefined : name, locale: textAt(customer, 'locale'), country: countryOf(textAt(customer, 'defaultAddress', 'countryCodeV2')),
    standing: isErased ? 'erased' : 'active',
    createdAt: momentOf(textAt(customer, 'createdAt')), updatedAt: momentOf(textAt(customer, 'updatedAt')),
    channels: channelsOf(customer, kept),
  };
};

/** Shopify's word for somebody it has made unrecognisable. */
const erasedPlaces = [['defaultEmailAddress', 'marketingState'], ['defaultPhoneNumber', 'marketingState'], ['defaultPhoneNumber', 'whatsAppMarketingConsent', 'state']];

const channelsOf = (customer: Json, { email, phone }: KeptBack): ShopSubject['channels'] => {
  const of = (channel: ShopifyChannel, isKept: boolean): Partial<Record<ShopifyChannel, ShopChannel>> => {
    const held = heldConsent(customer, channel);
    if (held !== undefined) return { [channel]: channelOf(held) };
    return isKept ? { [channel]: { state: 'hidden', at: null } } : {};
  };
  return { ...of('email', email), ...of('sms', phone), ...of('whatsapp', phone) };
};

/** ZZ is Shopify's word for a country it does not know. */
const countryOf = (code: string | undefined): string | undefined => code !== undefined && /^[A-Z]{2}$/.test(code) && code !== 'ZZ' ? code : undefined;

/** The digits of an id, which may come as a number, as digits, or as `gid://shopify/Customer/7`. Ids have up to 20 digits: never a JavaScript number. */
export const idOf = (text: string | undefined): string | undefined => /^(?:gid:\/\/shopify\/Customer\/)?(\d{1,20})$/.exec(text ?? '')?.[1];

export const gidOf = (id: string): string => `gid://shopify/Customer/${id}`;

const lookups = {
  externalId: { alias: 'byId', type: 'ID!', field: 'customer(id: $externalId)' },
  email: { alias: 'byEmail', type: 'String!', field: 'customerByIdentifier(identifier: { emailAddress: $email })' },
  phone: { alias: 'byPhone', type: 'String!', field: 'customerByIdentifier(identifier: { phoneNumber: $phone })' },
} as const;

/** One customer of Shopify, as found by each of the references given. */
export interface FoundCustomer { readonly subject: ShopSubject; readonly node: Json }

/**
 * Asked for by exact identifier and never by search, which splits addresses into words and reads what is in them as a query.
 */
export const findCustomers = async (ask: Ask, who: ShopReference, fields: string = customerFields): Promise<readonly FoundCustomer[]> => {
  const id = idOf(who.externalId);
  const given = { externalId: id === undefined ? undefined : gidOf(id), email: who.email, phone: who.phone };
  const asked = (['externalId', 'email', 'phone'] as const).flatMap((name) => {
    const value = given[name];
    return value === undefined || value === '' ? [] : [{ name, value }];
  });
  if (asked.length === 0) return [];
  const document = `query Find(${asked.map(({ name }) => `$${name}: ${lookups[name].type}`).join(', ')}) {
    ${asked.map(({ name }) => `${lookups[name].alias}: ${lookups[name].field} { ${fields} }`).join('\n')} }`;
  const { data, errors } = await ask(document, Object.fromEntries(asked.map(({ name, value }) => [name, value])));
  const found = new Map<string, FoundCustomer>();
  for (const { name } of asked) {
    const { alias } = lookups[name];
    const node = data[alias] ?? null;
    const subject = subjectOf(node, keptBackAt(errors, alias));
    if (subject !== undefined && isAsAsked(subject, name, who)) found.set(subject.key, { subject, node });
  }
  return [...found.values()];
};

/** Whoever was found by an address must hold it; where we are not shown it, Shopify is believed. */
const isAsAsked = ({ email }: ShopSubject, name: keyof typeof lookups, who: ShopReference): boolean =>
  name !== 'email' || email === undefined || email.toLowerCase() === who.email?.toLowerCase();
