// WooCommerce's own webhooks, and the messages of Placet's plugin. Signed is the body alone: what the headers say is checked against each other and trusted
// with nothing; what happened is read from the body.
import { createHash, createHmac } from 'node:crypto';
import {
  equalBytes, fromBase64, isObject, isPluginMessage, parsePluginMessage, textAt, utf8, verifyPluginMessage, type InboundMessage, type InboundVerdict, type Json,
  type ShopEvent, type WebhookKeys,
} from '@placet/core';
import { guestKey, guestOf } from './subjects.js';

/** `order.deleted` is left out: its body is the same `{"id":9}` as that of `customer.deleted`, and the topic is not signed. */
export const topics = ['customer.created', 'customer.updated', 'customer.deleted', 'order.created', 'order.updated'] as const;

const hmac = (key: Uint8Array | string, bytes: Uint8Array): Uint8Array => createHmac('sha256', key).update(bytes).digest();

export const verifyWebhook = (message: InboundMessage, keys: WebhookKeys): InboundVerdict => {
  if (isPluginMessage(message)) return verifyPluginMessage(message, keys, hmac);
  if (isPing(message)) return { kind: 'ping' };
  const { headers, body } = message;
  const given = headers['x-wc-webhook-signature'];
  if (given === undefined || given === '') return { kind: 'refused', reason: 'no_signature' };
  const signature = given.length > 100 ? undefined : fromBase64(given);
  const isGenuine = signature !== undefined && keys.secrets.some(secret => secret !== '' && equalBytes(signature, hmac(utf8(secret), body)));
  if (!isGenuine) return { kind: 'refused', reason: 'bad_signature' };
  const topic = topicOf(message);
  const webhook = headers['x-wc-webhook-id'] ?? '';
  if (topic === undefined || !/^\d{1,15}$/.test(webhook)) return { kind: 'refused', reason: 'malformed' };
  // A copy of the shop, made for trying things, holds our secret and sends as the shop itself does.
  if (!isSameSite(headers['x-wc-webhook-source'], keys.storeUrl)) return { kind: 'refused', reason: 'other_shop' };
  // Not the delivery id: two deliveries of one second share it.
  return { kind: 'genuine', id: `${createHash('sha256').update(body).digest('hex')}.${topic}.${webhook}` };
};

/** Sent once when a webhook is made: a form with its number, unsigned. */
const isPing = ({ headers, body }: InboundMessage): boolean =>
  headers['x-wc-webhook-signature'] === undefined && body.length < 40 && /^webhook_id=\d{1,15}$/.test(textOf(body));

const topicOf = ({ headers }: InboundMessage): string | undefined => {
  const topic = headers['x-wc-webhook-topic'];
  const parts = `${headers['x-wc-webhook-resource'] ?? ''}.${headers['x-wc-webhook-event'] ?? ''}`;
  return topic === parts && (topics as readonly string[]).includes(topic) ? topic : undefined;
};

/** With or without TLS: behind a proxy WordPress may not know. */
const isSameSite = (source: string | undefined, storeUrl: string): boolean => {
  const site = siteOf(source);
  return site !== undefined && site === siteOf(storeUrl);
};

const siteOf = (url: string | undefined): string | undefined => {
  if (url === undefined || url.length > 2000 || !URL.canParse(url)) return undefined;
  const { protocol, host, pathname, search } = new URL(url);
  return /^https?:$/.test(protocol) && search === '' ? `${host}${pathname.replace(/\/+$/, '')}` : undefined;
};

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** What a genuine message says: only who is to be looked up again. The state in it may be older than the next one's. */
export const parseEvent = (message: InboundMessage): readonly ShopEvent[] => {
  if (isPluginMessage(message)) return parsePluginMessage(message);
  try {
    const json = JSON.parse(textOf(message.body)) as Json;
    return isObject(json) ? eventsOf(json) : [];
  } catch {
    return [];
  }
};

const eventsOf = (json: Json): readonly ShopEvent[] => {
  const id = idAt(json, 'id');
  if (id === undefined || !isObject(json)) return [];
  if (Object.keys(json).length === 1) return [{ kind: 'deleted', who: { key: id, externalId: id } }];
  if ('customer_id' in json) return ofOrder(json);
  const email = addressAt(json, 'email');
  return 'role' in json && email !== undefined ? [{ kind: 'changed', who: { key: id, externalId: id, email } }] : [];
};

const ofOrder = (order: Json): readonly ShopEvent[] => {
  const account = idAt(order, 'customer_id');
  if (account !== undefined && account !== '0') return [{ kind: 'changed', who: { key: account, externalId: account } }];
  const email = guestOf(order);
  return email === undefined ? [] : [{ kind: 'changed', who: { key: guestKey(email), email } }];
};

const idAt = (json: Json, name: string): string | undefined => {
  const id = textAt(json, name);
  return id !== undefined && /^\d{1,15}$/.test(id) ? id : undefined;
};

const addressAt = (json: Json, name: string): string | undefined => {
  const email = textAt(json, name);
  return email !== undefined && email.length <= 254 && !/@site\.invalid$/i.test(email) ? email : undefined;
};
