// Works on what a shop told: whoever it is about is looked up again before anything is believed; only what the plugin states with its proof is taken as it is.
import {
  channelTarget, ConnectorFault, type Channel, type InboundMessage, type ShopEvent, type ShopEventReference, type ShopReference, type ShopStatement,
  type StoreId,
} from '@placet/core';
import { z } from 'zod';
import { sha256Hex } from '../adapters/crypto-tools.js';
import { phoneParserFor } from '../adapters/phone.js';
import { raiseAlarm } from '../alarms/alarms.js';
import type { CaptureRequest } from '../ledger/capture-request.js';
import { lockHead } from '../ledger/write-batch.js';
import type { OutboxEntry } from '../queue/outbox-job.js';
import { changeConnection } from './connection-row.js';
import { meetPeople } from './meet-people.js';
import { brokenConnection, reachShop, visitShop, type ReachedShop } from './reach-shop.js';
import { identifiersIn } from './read-shop-people.js';
import { shopKeyHash } from './shop-person-row.js';
import { openMessage } from './take-message.js';
import type { WalkPorts } from './walk-shop.js';

const payloadSchema = z.object({ message: z.string().regex(/^[0-9a-f]{64}$/) });

/** Handles `shop.heard`. Doing it again does no harm; the message is forgotten once it is through. */
export const hearMessage = async (ports: WalkPorts, entry: Pick<OutboxEntry, 'storeId' | 'payload'>): Promise<void> => {
  const storeId = entry.storeId as StoreId;
  const idHash = Buffer.from(payloadSchema.parse(entry.payload).message, 'hex');
  const { database, keyring, clock } = ports;
  const [row] = await database.read(sql => sql.all<{ sealed: Buffer | null }>(
    'SELECT sealed_message AS sealed FROM shop_messages WHERE store_id = ? AND id_hash = ?', [storeId, idHash]));
  const shop = row?.sealed == null ? undefined : await reachShop(ports, storeId);
  if (row?.sealed == null || shop === undefined) return;
  const message = openMessage(keyring, storeId, row.sealed);
  for (const event of shop.module.parseEvent(message)) await hearEvent(ports, shop, event, message);
  await database.write(({ sql }) => sql.run(
    'UPDATE shop_messages SET sealed_message = NULL, worked_at = ? WHERE store_id = ? AND id_hash = ?', [clock.now(), storeId, idHash]));
};

const hearEvent = async (ports: WalkPorts, shop: ReachedShop, event: ShopEvent, message: InboundMessage): Promise<void> => {
  switch (event.kind) {
    case 'changed': await lookAgain(ports, shop, event.who); return;
    case 'deleted': await noteGone(ports, shop, event.who); return;
    case 'merged':
      await noteGone(ports, shop, event.who);
      await lookAgain(ports, shop, { key: event.intoKey, externalId: event.intoKey });
      return;
    case 'stated':
      await takeStatement(ports, shop, event.who, event.statement, message.receivedAt);
      await lookAgain(ports, shop, event.who);
      return;
    case 'erasure_requested': case 'export_requested': await passOn(ports, shop, event.kind, event.reference); return;
    case 'disconnected': await noteDisconnected(ports, shop); return;
    case 'store_changed': return;
  }
};

const lookAgain = async (ports: WalkPorts, shop: ReachedShop, who: ShopEventReference): Promise<void> => {
  const reference: ShopReference = { externalId: who.externalId, email: who.email, phone: who.phone };
  if (who.externalId === undefined && who.email === undefined) return;
  const subjects = await visitShop(ports, shop.store.id as StoreId, () => shop.connector.readSubject(reference));
  if (subjects.length === 0) await noteGone(ports, shop, who);
  else await meetPeople(ports, { module: shop.module, store: shop.store, subjects });
};

/** An account that is gone is remembered as such; what its owner said stands. */
const noteGone = async ({ database, keyring }: WalkPorts, { store }: ReachedShop, { key, externalId }: ShopEventReference): Promise<void> => {
  const known = key ?? externalId;
  if (known === undefined) return;
  const storeId = store.id as StoreId;
  await database.write(async (tx) => {
    await lockHead(tx, storeId);
    await tx.sql.run('UPDATE shop_people SET standing = \'gone\', memory = \'{}\' WHERE store_id = ? AND key_hash = ?', [storeId,
      shopKeyHash(keyring, storeId, known)]);
  });
};

const actionOf = { yes: 'opt_in', no: 'opt_out', pending: 'pending' } as const;
const aheadMsMax = 5 * 60_000;

const takeStatement = async (ports: WalkPorts, { store }: ReachedShop, who: ShopEventReference, statement: ShopStatement, now: number): Promise<void> => {
  const storeId = store.id as StoreId;
  const identifiers = identifiersIn({ externalId: who.externalId, email: who.email, phone: who.phone }, phoneParserFor(store.country));
  if (identifiers.length === 0) return;
  const { channel, answer, at, text, locale, section } = statement;
  const isProven = at <= now + aheadMsMax;
  const textHash = text === undefined ? null : sha256Hex(Buffer.from(text));
  const request: CaptureRequest = {
    storeId, subject: { identifiers }, isProven: true, mode: 'import', isFromShop: true,
    wordings: new Map(text === undefined || textHash === null ? [] : [[textHash, text]]),
    circumstances: {
      section: section !== undefined && /^[a-z][a-z0-9_-]{0,59}$/.test(section) ? section : null, source: 'platform', widget: store.platform,
      region: store.country,
      regionBasis: 'stated', occurredAt: isProven ? Math.min(at, now) : now, timeGrade: isProven ? 'stated' : 'unknown', actor: 'shopper', context: {},
    },
    answers: [{ target: channelTarget(channel satisfies Channel), version: null, textHash, locale: locale ?? null, action: actionOf[answer] }],
  };
  await ports.writer.appendTogether(storeId, await ports.writer.prepare([request]), () => Promise.resolve());
};

/** What people ask of the shop about their data is for somebody to look at: it must not go under. */
const passOn = async (
  { database, clock }: WalkPorts, { store }: ReachedShop, kind: 'erasure_requested' | 'export_requested', reference: string,
): Promise<void> => {
  await database.write(({ sql }) => raiseAlarm(
    sql, { storeId: store.id as StoreId, kind: 'shop_passed_request', about: `${kind}:${reference}`.slice(0, 80) }, { kind,
      reference: reference.slice(0, 200) }, clock.now()));
};

/** That the app or plugin was removed is a hint like any other: the shop is asked. A plugin that is gone shows in what it then can no longer do. */
const noteDisconnected = async ({ database, clock }: WalkPorts, { store, connector }: ReachedShop): Promise<void> => {
  const storeId = store.id as StoreId;
  const report = await connector.testConnection().catch((error: unknown) => {
    if (error instanceof ConnectorFault && !error.mayPass) return undefined;
    throw error;
  });
  const now = clock.now();
  if (report !== undefined) {
    await database.write(({ sql }) => changeConnection(sql, storeId, { report, testedAt: now }, now));
    return;
  }
  await database.write(async ({ sql }) => {
    await changeConnection(sql, storeId, { standing: 'attention', fault: 'disconnected', faultAt: now }, now);
    await raiseAlarm(sql, brokenConnection(storeId), { fault: 'disconnected', detail: null }, now);
  });
};

/** Long enough to know a message that is replayed; ids of what was worked, nothing else. */
const keptMs = 8 * 24 * 3_600_000;

export const forgetMessages = ({ database, clock }: Pick<WalkPorts, 'database' | 'clock'>): Promise<number> => database.write(({ sql }) => sql.run(
  '/* across stores: messages long worked */ DELETE FROM shop_messages WHERE worked_at IS NOT NULL AND received_at < ?', [clock.now() - keptMs]));
