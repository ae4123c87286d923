// Walks through a shop's people: all of them at first and once a day, what changed now and then. A page is taken in and the place noted in one transaction,
// so that whoever is killed in between begins where it was. (SYN-2, SYN-5)
import { isAble, makeId, type StoreId } from '@placet/core';
import { z } from 'zod';
import { resolveAlarm } from '../alarms/alarms.js';
import { randomBytes } from '../adapters/vault.js';
import type { Services } from '../compose.js';
import { lockHead } from '../ledger/write-batch.js';
import type { OutboxEntry } from '../queue/outbox-job.js';
import { writeOutbox } from '../queue/outbox.js';
import type { Tx } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import { changeConnection, findConnection, type ConnectionRow, type Walk, type WalkKind } from './connection-row.js';
import { meetPeople, type Met, type MeetPorts } from './meet-people.js';
import { keepSubscribed } from './keep-subscribed.js';
import { reachShop, refusedNo, visitShop, type ReachedShop, type ReachPorts } from './reach-shop.js';
import { awaitsConfirmation } from './shop-person-row.js';
import { walkLane, walkTopic } from './shop-topics.js';

export type WalkPorts = ReachPorts & MeetPorts & Pick<Services, 'config'>;

const payloadSchema = z.object({ walkId: z.string() });

/** How long one turn of a walk lasts before others of its lane, and the process that wants to stop, get theirs. */
const turnMs = 15_000;

/** Between two looks at what changed. */
export const changesEveryMs = 10 * 60_000;
export const fullEveryMs = 24 * 3_600_000;

/** Starts a walk in the caller's transaction, in place of one of less that is under way. Undefined when one of as much is. */
export const startWalk = async (tx: Tx, connection: ConnectionRow, kind: WalkKind, now: number): Promise<Walk | undefined> => {
  const { storeId, walk, changesFrom } = connection;
  if (walk !== null && weight[walk.kind] >= weight[kind]) return undefined;
  const started: Walk = {
    id: makeId('walk', now, randomBytes(10)), kind, cursor: null, since: kind === 'changes' ? changesFrom ?? now - fullEveryMs : null,
    startedAt: now, endedAt: null, pages: 0, seen: 0, total: null, learned: 0, outweighed: 0, drifted: 0, erased: 0, gone: 0, fault: null,
  };
  await changeConnection(tx.sql, storeId, { walk: started }, now);
  await askToWalk(tx, storeId, started.id, now, now);
  return started;
};

const weight: Readonly<Record<WalkKind, number>> = { changes: 0, full: 1, first: 2 };

const askToWalk = (tx: Tx, storeId: StoreId, walkId: string, availableAt: number, now: number): Promise<void> =>
  writeOutbox(tx, { storeId, lane: walkLane, topic: walkTopic, payload: { walkId }, availableAt, now });

/**
 * Has everybody in the shop compared, such as after a file that was too long to tell person by person: now, or as soon as a walk under way, which may have
 * passed some of them, is over.
 */
export const compareSoon = async (tx: Tx, storeId: StoreId, now: number): Promise<void> => {
  const connection = await findConnection(tx.sql, storeId);
  if (connection?.mode !== 'realtime') return;
  if (await startWalk(tx, connection, 'full', now) === undefined) await changeConnection(tx.sql, storeId, { nextFullAt: now }, now);
};

/** Handles `shop.walk`: as many pages as fit into a turn. */
export const walkShop = async (ports: WalkPorts, entry: Pick<OutboxEntry, 'storeId' | 'payload'>): Promise<void> => {
  const storeId = entry.storeId as StoreId;
  const { walkId } = payloadSchema.parse(entry.payload);
  const { database, clock } = ports;
  const shop = await reachShop(ports, storeId, 'walk');
  const current = async (): Promise<ConnectionRow | undefined> => {
    const row = await database.read(sql => findConnection(sql, storeId));
    return row?.walk?.id === walkId && row.walk.endedAt === null ? row : undefined;
  };
  const first = await current();
  if (shop === undefined || first === undefined) return;
  if (first.walk?.pages === 0) await keepSubscribed(ports, shop, first);
  if (first.walk?.kind === 'changes' && !canLookAtChanges(shop, first.report.plugin != null)) {
    await skipWalk(ports, first);
    return;
  }
  for (const until = clock.now() + turnMs; ;) {
    const row = await current();
    if (row?.walk == null) return;
    const next = await walkPage(ports, shop, row.walk);
    if (next.isOver) return;
    if (next.waitMs > 0 || clock.now() >= until) {
      const now = clock.now();
      await database.write(tx => askToWalk(tx, storeId, walkId, now + next.waitMs, now));
      return;
    }
  }
};

/** Of a shop that cannot say what changed, everybody is looked at, but only when all of it is due. */
const skipWalk = ({ database, clock }: WalkPorts, { storeId, nextFullAt }: ConnectionRow): Promise<boolean> => database.write(async (tx) => {
  await lockHead(tx, storeId);
  return changeConnection(tx.sql, storeId, { walk: null, nextChangesAt: nextFullAt }, clock.now());
});

const waitMsMax = 60_000;

const walkPage = async (ports: WalkPorts, shop: ReachedShop, walk: Walk): Promise<{ readonly isOver: boolean; readonly waitMs: number }> => {
  const storeId = shop.store.id as StoreId;
  const page = await visitShop(ports, storeId, () => shop.connector.pullSubjects({ cursor: walk.cursor, since: walk.since }));
  const advanced = (met: Met): Walk => ({
    ...walk, cursor: page.next, pages: walk.pages + 1, total: page.total ?? walk.total, fault: null, seen: walk.seen + met.seen,
    learned: walk.learned + met.learned, outweighed: walk.outweighed + met.outweighed, drifted: walk.drifted + met.drifted, erased: walk.erased + met.erased,
  });
  await meetPeople(ports, {
    module: shop.module, store: shop.store, subjects: page.subjects, seenIn: walk.id,
    also: async (tx, met) => {
      const now = ports.clock.now();
      if ((await findConnection(tx.sql, storeId))?.walk?.id !== walk.id) throw new SupersededWalk();
      if (page.next === null) await endWalk(tx.sql, shop, advanced(met), now);
      else await changeConnection(tx.sql, storeId, { walk: advanced(met) }, now);
    },
  });
  return { isOver: page.next === null, waitMs: Math.min(page.waitMs ?? 0, waitMsMax) };
};

/** Another walk took its place; this one's page was taken in by nobody. */
export class SupersededWalk extends Error {
  constructor() {
    super('another walk through the shop took its place');
  }
}

/** A walk through everybody knows who is gone: an account it did not meet, which is no opt-out. */
const endWalk = async (sql: Sql, { store }: ReachedShop, walk: Walk, now: number): Promise<void> => {
  const storeId = store.id as StoreId;
  const gone = walk.kind === 'changes' ? 0 : await sql.run(
    `UPDATE shop_people SET standing = 'gone' WHERE store_id = ? AND standing = 'active' AND (seen_in IS NULL OR seen_in <> ?) AND seen_at < ?`,
    [storeId, walk.id, walk.startedAt]);
  const asked = (await findConnection(sql, storeId))?.nextFullAt ?? 0;
  const ended: Walk = { ...walk, cursor: null, endedAt: now, gone };
  await changeConnection(sql, storeId, {
    walk: null, changesFrom: walk.startedAt, nextChangesAt: now + changesEveryMs,
    ...walk.kind === 'changes' ? {} : { lastReport: ended, nextFullAt: asked > walk.startedAt && asked <= now ? asked : now + fullEveryMs },
    ...walk.kind === 'first' ? { standing: 'ok' } : {},
  }, now);
  if (walk.kind === 'changes') return;
  const refused = await sql.all('SELECT 1 FROM shop_people WHERE store_id = ? AND problem IS NOT NULL AND problem <> ? LIMIT 1', [storeId, awaitsConfirmation]);
  if (refused.length === 0) await resolveAlarm(sql, refusedNo(storeId), now);
};

/** Starts what is due by the clock, and what was given up in the middle, in whichever process looks first. */
export const startDueWalks = async ({ database, clock }: Pick<WalkPorts, 'database' | 'clock'>): Promise<number> => {
  const now = clock.now();
  const resumed = await resumeWalks({ database }, now);
  const due = await database.read(sql => sql.all<{ storeId: StoreId }>(
    `/* across stores: whose shop is to be looked at */ SELECT store_id AS storeId FROM connections
     WHERE mode = 'realtime' AND walk IS NULL AND (next_changes_at <= ? OR next_full_at <= ?) LIMIT 200`, [now, now]));
  let started = 0;
  for (const { storeId } of due) {
    await database.write(async (tx) => {
      const row = await findConnection(tx.sql, storeId);
      if (row?.mode !== 'realtime' || row.walk !== null || (row.nextFullAt > now && row.nextChangesAt > now)) return;
      const kind = row.nextFullAt <= now ? row.lastReport === null ? 'first' : 'full' : 'changes';
      // Of two that look at once, the second finds the time moved on.
      const changed = await tx.sql.run(
        'UPDATE connections SET next_changes_at = ?, next_full_at = ? WHERE store_id = ? AND next_changes_at = ? AND next_full_at = ?',
        [now + changesEveryMs, kind === 'changes' ? row.nextFullAt : now + fullEveryMs, storeId, row.nextChangesAt, row.nextFullAt]);
      if (changed === 1 && await startWalk(tx, row, kind, now) !== undefined) started++;
    });
  }
  return started + resumed;
};

const hasWork = 'SELECT 1 FROM outbox o WHERE o.store_id = c.store_id AND o.topic = \'shop.walk\' AND o.state <> \'dead\'';

/** A walk whose work was given up, after a shop was down for days, would be under way for ever and let no other begin. It goes on where it was. */
const resumeWalks = async ({ database }: Pick<WalkPorts, 'database'>, now: number): Promise<number> => {
  const stuck = await database.read(sql => sql.all<{ storeId: StoreId }>(
    `/* across stores: walks that nobody works on */ SELECT c.store_id AS storeId FROM connections c JOIN stores s ON s.id = c.store_id
     WHERE c.mode = 'realtime' AND c.walk IS NOT NULL AND s.deleted_at IS NULL AND s.sealed_credentials IS NOT NULL AND NOT EXISTS (${hasWork}) LIMIT 200`));
  let resumed = 0;
  for (const { storeId } of stuck) {
    await database.write(async (tx) => {
      await lockHead(tx, storeId);
      const walk = (await findConnection(tx.sql, storeId))?.walk;
      const isStuck = await tx.sql.all(`SELECT 1 FROM connections c WHERE c.store_id = ? AND NOT EXISTS (${hasWork})`, [storeId]);
      if (walk == null || isStuck.length === 0) return;
      await askToWalk(tx, storeId, walk.id, now, now);
      resumed++;
    });
  }
  return resumed;
};

/** True when the shop can say what changed; without, only a walk through everybody finds it. */
const canLookAtChanges = (
  { module: { manifest } }: Pick<ReachedShop, 'module'>, hasPlugin: boolean,
): boolean => isAble(manifest, 'incremental_pull', hasPlugin);
