// Works on what a shop told: whoever it is about is looked up again before anything is believed; only what the plugin states with its proof is taken as it is.
import {
  channelTarget, ConnectorFault, type Channel, type InboundMessage, type ShopEvent, type ShopEventReference, type ShopStatement, type ShopSubject, type StoreId,
} from '@placet/core';
import { z } from 'zod';
import { sha256Hex } from '../adapters/crypto-tools.js';
import { phoneParserFor } from '../adapters/phone.js';
import { raiseAlarm } from '../alarms/alarms.js';
import type { CaptureRequest } from '../ledger/capture-request.js';
import { lockHead } from '../ledger/write-batch.js';
import type { OutboxEntry, Together } from '../queue/outbox-job.js';
import { marks, padded } from '../storage/sql.js';
import { changeConnection } from './connection-row.js';
import { meetPeople } from './meet-people.js';
import { brokenConnection, reachShop, visitShop, type ReachedShop } from './reach-shop.js';
import { identifiersIn } from './read-shop-people.js';
import { severalAtOnce, type Outcome } from './several-at-once.js';
import { shopKeyHash } from './shop-person-row.js';
import { openMessage } from './take-message.js';
import type { WalkPorts } from './walk-shop.js';

const payloadSchema = z.object({ message: z.string().regex(/^[0-9a-f]{64}$/) });

/** Handles `shop.heard`. Doing it again does no harm; a message is forgotten once it is through. What several messages say of one person is one look. */
export const hearMessages = async (ports: WalkPorts, entries: readonly Pick<OutboxEntry, 'sequence' | 'storeId' | 'payload'>[]): Promise<Together> => {
  const storeId = entries[0]?.storeId as StoreId;
  const { database, keyring, clock } = ports;
  const idHashes = entries.map(({ payload }) => Buffer.from(payloadSchema.parse(payload).message, 'hex'));
  const list = padded(idHashes);
  const rows = await database.read(sql => sql.all<{ idHash: Buffer; sealed: Buffer | null }>(
    `SELECT id_hash AS idHash, sealed_message AS sealed FROM shop_messages WHERE store_id = ? AND id_hash IN (${marks(list.length)})`, [storeId, ...list]));
  const sealed = new Map(rows.map(row => [row.idHash.toString('hex'), row.sealed]));
  const shop = [...sealed.values()].some(each => each !== null) ? await reachShop(ports, storeId) : undefined;
  if (shop === undefined) return { done: new Set(entries.map(({ sequence }) => sequence)) };
  const heard: Heard[] = [];
  for (const [at, { sequence }] of entries.entries()) {
    const own = sealed.get(idHashes[at]?.toString('hex') ?? '');
    heard.push({ sequence, about: own == null ? [] : await takeEvents(ports, shop, openMessage(keyring, storeId, own)) });
  }
  const { done: seen, failure } = await lookAgain(ports, shop, [...new Map(heard.flatMap(({ about }) => about).map(who => [placeOf(who), who])).values()]);
  const done = heard.filter(({ about }) => about.every(who => seen.has(placeOf(who))));
  const isDone = new Set(done.map(({ sequence }) => sequence));
  const worked = padded(idHashes.filter((_, at) => isDone.has(entries[at]?.sequence ?? -1)));
  return {
    done: isDone, ...failure === undefined ? {} : { failure: failure.error },
    finish: async ({ sql }) => {
      await sql.run(
        `UPDATE shop_messages SET sealed_message = NULL, worked_at = ? WHERE store_id = ? AND id_hash IN (${marks(worked.length)})`, [clock.now(), storeId, ...worked]);
    },
  };
};

interface Heard { readonly sequence: number; readonly about: readonly ShopEventReference[] }

/** The same for whatever is looked up in the same way. */
const placeOf = ({ key, externalId, email, phone }: ShopEventReference): string => JSON.stringify([key, externalId, email, phone]);

/** Takes in what is more than a hint; answers whom to look at. */
const takeEvents = async (ports: WalkPorts, shop: ReachedShop, message: InboundMessage): Promise<readonly ShopEventReference[]> => {
  const about: ShopEventReference[] = [];
  for (const event of shop.module.parseEvent(message)) about.push(...await takeEvent(ports, shop, event, message));
  return about;
};

const takeEvent = async (ports: WalkPorts, shop: ReachedShop, event: ShopEvent, message: InboundMessage): Promise<readonly ShopEventReference[]> => {
  switch (event.kind) {
    case 'changed': return [event.who];
    case 'deleted': await noteGone(ports, shop, event.who); return [];
    case 'merged': await noteGone(ports, shop, event.who); return [{ key: event.intoKey, externalId: event.intoKey }];
    case 'stated': await takeStatement(ports, shop, event.who, event.statement, message.receivedAt); return [event.who];
    case 'erasure_requested': case 'export_requested': await passOn(ports, shop, event.kind, event.reference); return [];
    case 'disconnected': await noteDisconnected(ports, shop); return [];
    case 'store_changed': return [];
  }
};

interface Looks { readonly done: ReadonlySet<string>; readonly failure: { readonly error: unknown } | undefined }

/** One visit for all of them: when it fails nothing more is asked, and that counts as one failure. */
const lookAgain = async (ports: WalkPorts, shop: ReachedShop, about: readonly ShopEventReference[]): Promise<Looks> => {
  const known = about.filter(({ externalId, email }) => externalId !== undefined || email !== undefined);
  let looks: Outcome<readonly ShopSubject[], ShopEventReference> = { done: new Map(), failure: undefined };
  const visit = async (): Promise<void> => {
    looks = await severalAtOnce(known, shop.module.manifest.limits.concurrent, ({ externalId, email, phone }) =>
      shop.connector.readSubject({ externalId, email, phone }));
    if (looks.failure !== undefined) throw looks.failure.error;
  };
  let failure: Looks['failure'];
  if (known.length > 0) await visitShop(ports, shop.store.id as StoreId, visit).catch((error: unknown) => { failure = { error }; });
  const subjects = [...looks.done.values()].flat();
  if (subjects.length > 0) await meetPeople(ports, { module: shop.module, store: shop.store, subjects });
  for (const [who, found] of looks.done) if (found.length === 0) await noteGone(ports, shop, who);
  return { failure, done: new Set([...about.filter(who => !known.includes(who)), ...looks.done.keys()].map(placeOf)) };
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
