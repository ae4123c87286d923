// The durable record of work that follows from a change, written in the change's own transaction. (architecture.md, decision 3)
import type { Json } from '@placet/core';
import type { Database, Tx } from '../storage/open-database.js';
import { payloadText } from './job-payload.js';

/**
 * `pending`: not handed out yet. `claimed`: handed to the queue until `available_at`, then handed out again.
 * `held`: failed, or behind one of its store that failed; the store waits until `available_at`. `dead`: given up, with the reason.
 */
export type OutboxState = 'pending' | 'claimed' | 'held' | 'dead';

export interface OutboxDraft {
  readonly storeId: string;
  readonly topic: string;
  /** Ids only. */
  readonly payload: Json;
  /** Epoch milliseconds before which nothing happens. */
  readonly availableAt: number;
  readonly now: number;
}

/**
 * Adds one entry inside the caller's transaction. Entries of one store are delivered by sequence; transactions that also hold a lock on the
 * store (the ledger's head) get their sequences in the order they commit. Throws on a payload that is too large or holds an address.
 */
export const writeOutbox = async ({ sql }: Tx, { storeId, topic, payload, availableAt, now }: OutboxDraft): Promise<void> => {
  await sql.run('INSERT INTO outbox (store_id, topic, payload, state, attempts, available_at, created_at) VALUES (?,?,?,\'pending\',0,?,?)',
    [storeId, topic, payloadText(payload), availableAt, now]);
};

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
