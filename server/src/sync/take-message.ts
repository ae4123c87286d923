// What a shop tells: proven by its raw bytes, kept sealed, answered, and worked on afterwards. (SYN-5; goal: answered in 100 ms)
import { createHash } from 'node:crypto';
import { isId, laneKeyOf, type InboundMessage, type StoreId } from '@placet/core';
import type { Express, NextFunction, Request, Response } from 'express';
import type { Services } from '../compose.js';
import { seal, unseal } from '../adapters/vault.js';
import type { Keyring } from '../adapters/keyring.js';
import { sendFailure } from '../http/error-reply.js';
import { writeOutbox } from '../queue/outbox.js';
import { systemTimers } from '../queue/timers.js';
import type { Store } from '../storage/models/index.js';
import { connectorOf } from '../stores/platforms.js';
import { openCredentials } from '../agencies/credentials.js';
import { changeConnection, findConnection, secretsOf, type ConnectionRow } from './connection-row.js';
import { readMessage } from './read-message.js';
import { ringSoon } from './ring-soon.js';
import { heardTopic, shopLaneOf } from './shop-topics.js';

/** Shops send whole orders and merged customers; what is larger is none of theirs. */
export const messageBytesMax = 5 << 20;

type TakePorts = Pick<Services, 'database' | 'keyring' | 'clock' | 'log' | 'metrics' | 'stores'> & { readonly ring: () => void };

/** `POST /hooks/{platform}/{storeId}`. Bodies come as they are: a signature is over bytes, and what is compressed would be a bomb. */
export const mountHooks = (app: Express, services: Omit<TakePorts, 'ring'> & Pick<Services, 'work'>): void => {
  const ports: TakePorts = { ...services, ring: ringSoon(systemTimers, () => { services.work.kick(); }) };
  app.post('/hooks/:platform/:storeId', readMessage(messageBytesMax), (request: Request, response: Response, next: NextFunction) => {
    takeMessage(ports, request, response).catch(next);
  });
};

const takeMessage = async (services: TakePorts, request: Request, response: Response): Promise<void> => {
  const { platform, storeId } = request.params as { platform: string; storeId: string };
  const store = isId('store', storeId) ? await services.stores.find(storeId) : undefined;
  const module = connectorOf(platform);
  if (store === undefined || module === undefined || store.platform !== platform) {
    sendFailure(response, { code: 'not_found', message: 'No shop of this platform sends here.' });
    return;
  }
  const { database, keyring, clock, metrics, log } = services;
  const now = clock.now();
  const connection = await database.read(sql => findConnection(sql, storeId as StoreId));
  if (connection === undefined) {
    sendFailure(response, { code: 'not_found', message: 'This shop is not connected.' });
    return;
  }
  const message = messageOf(request, now);
  const { secrets, shop } = keysFor(keyring, store, connection, now);
  const verdict = module.verifyWebhook(message, { secrets, storeUrl: store.url, shop });
  metrics.add('placet_shop_messages_total', [platform, verdict.kind === 'refused' ? verdict.reason : verdict.kind], 1);
  if (verdict.kind === 'refused') {
    log.warn('shop_message_refused', { storeId, platform, reason: verdict.reason });
    sendFailure(response, { code: 'unauthenticated', message: 'The signature does not fit the message.' });
    return;
  }
  if (verdict.kind === 'genuine' && connection.mode === 'realtime') await keep(services, store, message, verdict.id);
  response.status(200).json({ received: true });
};

const messageOf = (request: Request, receivedAt: number): InboundMessage => ({
  headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value])),
  body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0), receivedAt,
});

/** Some platforms sign with the app's own secret, which is among the credentials, and name the shop as they know it. */
const keysFor = (keyring: Keyring, store: Store, connection: ConnectionRow, now: number): { readonly secrets: string[]; readonly shop: string | undefined } => {
  const { webhookSecret, clientSecret, shop } = openCredentials(keyring, store);
  const own = [webhookSecret, clientSecret].flatMap(secret => secret === undefined || secret === '' ? [] : [secret]);
  return { secrets: [...own, ...secretsOf(keyring, connection, now)], shop };
};

interface Kept { readonly headers: InboundMessage['headers']; readonly body: string; readonly receivedAt: number }

/** The names a message is judged by; the rest of a request is nobody's business. */
const keptHeaders = /^(?:x-wc-|x-shopify-|shopify-|webhook-|x-placet-|content-type$)/;

const contextOf = (storeId: string): string => `message from the shop of ${storeId}`;

/** The same message again is answered and not kept. */
const keep = async ({ database, keyring, ring }: TakePorts, store: Store, message: InboundMessage, id: string): Promise<void> => {
  const storeId = store.id as StoreId;
  const idHash = createHash('sha256').update(id).digest();
  const events = connectorOf(store.platform)?.parseEvent(message) ?? [];
  if (events.length === 0) return;
  const kept: Kept = {
    headers: Object.fromEntries(Object.entries(message.headers).filter(([name]) => keptHeaders.test(name))),
    body: Buffer.from(message.body).toString('base64'), receivedAt: message.receivedAt,
  };
  const sealed = seal(keyring.credentialsKey, Buffer.from(JSON.stringify(kept)), contextOf(storeId));
  const now = message.receivedAt;
  const isNew = await database.write(async (tx) => {
    const added = await tx.sql.run(
      `INSERT ${tx.sql.dialect === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO shop_messages (store_id, id_hash, sealed_message, received_at,
        worked_at) VALUES (?,?,?,?,NULL)`,
      [storeId, idHash, sealed, now]);
    if (added === 0) return false;
    const [first] = events;
    const lane = shopLaneOf(createHash('sha256').update(first === undefined ? '' : laneKeyOf(first)).digest('hex'));
    await writeOutbox(tx, { storeId, lane, topic: heardTopic, payload: { message: idHash.toString('hex') }, availableAt: now, now });
    await changeConnection(tx.sql, storeId, { heardAt: now }, now);
    return true;
  });
  if (isNew) ring();
};

/** A kept message, or undefined when it was worked already. */
export const openMessage = (keyring: Keyring, storeId: StoreId, sealed: Uint8Array): InboundMessage => {
  const { headers, body, receivedAt } = JSON.parse(unseal(keyring.credentialsKey, sealed, contextOf(storeId)).toString()) as Kept;
  return { headers, receivedAt, body: Buffer.from(body, 'base64') };
};
