// What Shopify tells us. The signature covers the body and nothing else: headers are a hint of a hint, so no topic is believed whose body has not the
// shape of that topic, and whoever acts on an event asks the shop first.
import { createHmac } from 'node:crypto';
import {
  equalBytes, fromBase64, parseLossless, textAt, valueAt,
  type InboundMessage, type InboundVerdict, type Json, type ShopEvent, type ShopEventReference, type WebhookKeys,
} from '@placet/core';
import { hostOf } from './address.js';
import { idOf } from './subjects.js';

/** Shopify's newer kind of events writes its headers without the `x-`. */
const headerOf = ({ headers }: InboundMessage, name: string): string | undefined => headers[`x-shopify-${name}`] ?? headers[`shopify-${name}`];

export const verifyWebhook = (message: InboundMessage, keys: WebhookKeys): InboundVerdict => {
  const given = headerOf(message, 'hmac-sha256');
  if (given === undefined) return { kind: 'refused', reason: 'no_signature' };
  const signature = given.length > 100 ? undefined : fromBase64(given);
  if (signature === undefined || signature.length !== 32) return { kind: 'refused', reason: 'malformed' };
  // An empty secret would be one that everybody knows.
  const isGenuine = keys.secrets.filter(secret => secret !== '').some(secret => equalBytes(signature, createHmac('sha256', secret).update(message.body).digest()));
  if (!isGenuine) return { kind: 'refused', reason: 'bad_signature' };
  const id = headerOf(message, 'webhook-id');
  if (id === undefined || !/^[\x21-\x7e]{1,200}$/.test(id)) return { kind: 'refused', reason: 'malformed' };
  // One secret signs for every shop the app is installed in.
  if (!isOfThisShop(message, keys)) return { kind: 'refused', reason: 'other_shop' };
  return { kind: 'genuine', id };
};

const isOfThisShop = (message: InboundMessage, { storeUrl, shop }: WebhookKeys): boolean => {
  const own = [hostOf(storeUrl), shop?.toLowerCase()].filter(host => host !== undefined && host !== '');
  const said = headerOf(message, 'shop-domain')?.toLowerCase() ?? '';
  const signed = textAt(bodyOf(message), 'shop_domain')?.toLowerCase();
  return own.includes(said) && (signed === undefined || own.includes(signed));
};

/** Null for what is no JSON. Ids of 16 digits and more come as text. */
const bodyOf = ({ body }: InboundMessage): Json => {
  try {
    return parseLossless(new TextDecoder().decode(body));
  } catch {
    return null;
  }
};

export const parseEvent = (message: InboundMessage): readonly ShopEvent[] => {
  const topic = headerOf(message, 'topic')?.toLowerCase();
  if (topic === undefined || !Object.hasOwn(readers, topic)) return [];
  return readers[topic]?.(bodyOf(message)) ?? [];
};

type Read = (body: Json) => readonly ShopEvent[];

/** A customer as payloads name one: by the id of the API where it is there, else by the number. */
const referenceOf = (id: string | undefined, body: Json, email?: string, phone?: string): ShopEventReference | undefined => {
  const key = idOf(id);
  const short = (value: string | undefined): string | undefined => value !== undefined && value.length <= 254 ? value : undefined;
  const who = { key, externalId: key, email: short(textAt(body, email ?? 'email')), phone: short(textAt(body, phone ?? 'phone')) };
  return key === undefined && who.email === undefined && who.phone === undefined ? undefined : who;
};

const changed: Read = (body) => {
  const who = referenceOf(textAt(body, 'admin_graphql_api_id') ?? textAt(body, 'id'), body);
  return who === undefined ? [] : [{ kind: 'changed', who }];
};

/** Never taken at its word: it may be hours old, and two of them may come in the wrong order. It only says whom to look up. */
const consentChanged = (holder: string): Read => (body) => {
  const who = referenceOf(textAt(body, 'customer_id') ?? textAt(body, 'id'), body, 'email_address');
  return who === undefined || valueAt(body, holder) === undefined ? [] : [{ kind: 'changed', who }];
};

const deleted: Read = (body) => {
  const who = referenceOf(textAt(body, 'admin_graphql_api_id') ?? textAt(body, 'id'), body);
  return who?.key === undefined ? [] : [{ kind: 'deleted', who: { key: who.key, externalId: who.key } }];
};

const merged: Read = (body) => {
  const kept = idOf(textAt(body, 'admin_graphql_api_customer_kept_id'));
  const gone = idOf(textAt(body, 'admin_graphql_api_customer_deleted_id'));
  if (kept === undefined || gone === undefined) return [];
  // A merge that is tried or has failed leaves both as they are.
  const isDone = /^(?:completed|succeeded)$/i.test(textAt(body, 'status') ?? '');
  return isDone ? [{ kind: 'merged', who: { key: gone, externalId: gone }, intoKey: kept }] : [];
};

/** The shop's own domain stands in the signed body of the topics of the law, and nowhere else beside a customer. */
const lawful = (kind: 'erasure_requested' | 'export_requested', proof: string): Read => (body) => {
  const customer = valueAt(body, 'customer') ?? null;
  const who = referenceOf(textAt(customer, 'id'), customer);
  if (who === undefined || textAt(body, 'shop_domain') === undefined || valueAt(body, proof) === undefined) return [];
  const number = textAt(body, 'data_request', 'id') ?? who.key ?? 'unknown';
  return [{ kind, who, reference: `${kind === 'export_requested' ? 'data_request' : 'redact'}:${number}`.slice(0, 200) }];
};

const always = (kind: 'store_changed' | 'disconnected', proof: string): Read => body => textAt(body, proof) === undefined ? [] : [{ kind }];

const readers: Readonly<Record<string, Read>> = {
  'customers/create': changed, 'customers/update': changed, 'customers/enable': changed, 'customers/disable': changed,
  'customers/delete': deleted, 'customers/merge': merged,
  'customers_email_marketing_consent/update': consentChanged('email_marketing_consent'),
  'customers_marketing_consent/update': consentChanged('sms_marketing_consent'),
  'customers_whats_app_marketing_consent/update': consentChanged('whats_app_marketing_consent'),
  'customers/redact': lawful('erasure_requested', 'orders_to_redact'),
  'customers/data_request': lawful('export_requested', 'data_request'),
  // 48 hours after the app was removed: nothing can be asked any more.
  'shop/redact': body => valueAt(body, 'customer') === undefined && textAt(body, 'shop_domain') !== undefined ? [{ kind: 'disconnected' }] : [],
  'app/uninstalled': always('disconnected', 'myshopify_domain'),
  'shop/update': always('store_changed', 'myshopify_domain'),
};
