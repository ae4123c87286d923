// The durable record of work that follows from a change, written in the change's own transaction. (architecture.md, decision 3)
import type { Json } from '@placet/core';
import { currentRequestId } from '../operation/request-trace.js';
import type { Database, Tx } from '../storage/open-database.js';
import { marks, padded } from '../storage/sql.js';
import { payloadText } from './job-payload.js';

/**
 * `pending`: not handed out yet. `claimed`: handed to the queue until `available_at`, then handed out again.
 * `held`: failed, or behind one of its lane that failed; the lane waits until `available_at`. `dead`: given up, with the reason.
 */
export type OutboxState = 'pending' | 'claimed' | 'held' | 'dead';

export interface OutboxDraft {
  readonly storeId: string;
  readonly topic: string;
  /**
   * Entries of one lane of a store are carried out one after the other, and one that fails holds those behind it up. Without a name it is the lane
   * of changes to the store itself. A few names per store, never one per entry: `mail`, `hook-<endpoint>`, `push-3`.
   */
  readonly lane?: string;
  /** Ids only. */
  readonly payload: Json;
  /** Epoch milliseconds before which nothing happens. */
  readonly availableAt: number;
  readonly now: number;
  /** The request it follows from; the one being worked for when it is left out. */
  readonly requestId?: string | null;
}

/**
 * Adds one entry inside the caller's transaction. Entries of one lane are delivered by sequence; transactions that also hold a lock on the
 * store (the ledger's head) get their sequences in the order they commit. Throws on a payload that is too large or holds an address.
 */
export const writeOutbox = async ({ sql }: Tx, draft: OutboxDraft): Promise<void> => {
  const { storeId, topic, lane, payload, availableAt, now, requestId = currentRequestId() } = draft;
  await sql.run('INSERT INTO outbox (store_id, lane, topic, payload, state, attempts, available_at, created_at, request_id) VALUES (?,?,?,?,\'pending\',0,?,?,?)',
    [storeId, laneName(storeId, lane), topic, payloadText(payload), availableAt, now, requestId]);
};

const laneName = (storeId: string, lane: string | undefined): string => lane === undefined ? storeId : `${storeId}/${lane}`;

export interface DeadEntry {
  readonly sequence: number;
  readonly topic: string;
  readonly attempts: number;
  /** Epoch milliseconds of the change that asked for it. */
  readonly createdAt: number;
  readonly reason: string;
}

const deadListedMax = 100;

/** A store's entries that were given up, oldest first, at most 100 after the sequence `after`. */
export const deadEntries = (database: Database, storeId: string, after = 0): Promise<readonly DeadEntry[]> => database.read(sql => sql.all<DeadEntry>(
  `SELECT sequence, topic, attempts, created_at AS createdAt, COALESCE(last_error, '') AS reason FROM outbox
   WHERE store_id = ? AND state = 'dead' AND sequence > ? ORDER BY sequence LIMIT ${deadListedMax}`, [storeId, after]));

/** Gives a dead entry all its attempts again; false when the store has none of this sequence. Kick the relay afterwards. */
export const retryDeadEntry = async (database: Database, { storeId, sequence, now }: { storeId: string; sequence: number; now: number }): Promise<boolean> =>
  await database.write(({ sql }) => sql.run(
    'UPDATE outbox SET state = \'pending\', attempts = 0, available_at = ? WHERE store_id = ? AND sequence = ? AND state = \'dead\'',
    [now, storeId, sequence])) === 1;

export interface OutboxStanding {
  readonly waiting: number;
  readonly dead: number;
  /** Epoch milliseconds of the oldest change not yet delivered, dead ones aside: the store's lag. */
  readonly oldestAt: number | null;
}

const storesAtOnce = 64;

/** The same for many stores; those without entries are left out. */
export const outboxStandings = async (database: Database, storeIds: readonly string[]): Promise<ReadonlyMap<string, OutboxStanding>> => {
  const standings = new Map<string, OutboxStanding>();
  for (let at = 0; at < storeIds.length; at += storesAtOnce) {
    const ids = padded(storeIds.slice(at, at + storesAtOnce));
    const rows = await database.read(sql => sql.all<{ storeId: string; state: OutboxState; entries: number; oldest: number }>(
      `SELECT store_id AS storeId, state, COUNT(*) AS entries, MIN(created_at) AS oldest FROM outbox WHERE store_id IN (${marks(ids.length)}) GROUP BY store_id, state`, ids));
    for (const { storeId, state, entries, oldest } of rows) {
      const { waiting, dead, oldestAt } = standings.get(storeId) ?? { waiting: 0, dead: 0, oldestAt: null };
      standings.set(storeId, state === 'dead'
        ? { waiting, dead: entries, oldestAt }
        : { waiting: waiting + entries, dead, oldestAt: Math.min(oldest, oldestAt ?? Infinity) });
    }
  }
  return standings;
};

/** How far a store's deliveries are behind, for the rollup. */
export const outboxStanding = async (database: Database, storeId: string): Promise<OutboxStanding> => {
  const rows = await database.read(sql => sql.all<{ state: OutboxState; entries: number; oldest: number }>(
    'SELECT state, COUNT(*) AS entries, MIN(created_at) AS oldest FROM outbox WHERE store_id = ? GROUP BY state', [storeId]));
  const open = rows.filter(({ state }) => state !== 'dead');
  return {
    waiting: open.reduce((sum, { entries }) => sum + entries, 0),
    dead: rows.find(({ state }) => state === 'dead')?.entries ?? 0,
    oldestAt: open.length === 0 ? null : Math.min(...open.map(({ oldest }) => oldest)),
  };
};
