// What becomes of an entry once its handler has run: gone, held for another attempt together with its lane, or dead.
import type { Database, Tx } from '../storage/open-database.js';
import { marks, padded } from '../storage/sql.js';

/** Begins queries on one lane, which says more than its store. */
export const ofLane = '/* across stores: a lane is one store\'s */';

export interface OutEntryRow {
  readonly sequence: number;
  readonly storeId: string;
  readonly topic: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly requestId: string | null;
}

const columns = 'sequence, store_id AS storeId, topic, payload, attempts, request_id AS requestId';

/** The first entry of the lane that is handed out; the others wait for it, whatever the queue says. */
export const firstOut = async (database: Database, lane: string): Promise<OutEntryRow | undefined> => {
  const [first] = await database.read(sql => sql.all<OutEntryRow>(
    `${ofLane} SELECT ${columns} FROM outbox WHERE lane = ? AND state = 'claimed' ORDER BY sequence LIMIT 1`, [lane]));
  return first;
};

/** Entries of the same topic that are handed out behind `first` and were never tried, in their order. */
export const moreOut = (database: Database, lane: string, first: OutEntryRow, countMax: number): Promise<readonly OutEntryRow[]> =>
  database.read(sql => sql.all<OutEntryRow>(
    `${ofLane} SELECT ${columns} FROM outbox WHERE lane = ? AND state = 'claimed' AND sequence > ? AND topic = ? AND attempts = 0
     ORDER BY sequence LIMIT ${countMax}`, [lane, first.sequence, first.topic]));

/** Takes entries out of the outbox, with what is left to write of their work in the same transaction. */
export const settleDone = (
  database: Database, storeId: string, sequences: readonly number[], finish: (tx: Tx) => Promise<void> = () => Promise.resolve(),
): Promise<number> =>
  database.write(async (tx) => {
    await finish(tx);
    const list = padded(sequences);
    return tx.sql.run(`DELETE FROM outbox WHERE store_id = ? AND sequence IN (${marks(list.length)})`, [storeId, ...list]);
  });

export interface Failure { readonly storeId: string; readonly lane: string; readonly sequence: number; readonly attempts: number; readonly reason: string }

/** Holds the lane until `until`: its entries that are out become due again together, in their order. */
export const settleHeld = (database: Database, { storeId, lane, sequence, attempts, reason }: Failure, until: number): Promise<void> =>
  database.write(async ({ sql }) => {
    await sql.run(`${ofLane} UPDATE outbox SET state = 'held', available_at = ? WHERE lane = ? AND state = 'claimed'`, [until, lane]);
    await sql.run('UPDATE outbox SET attempts = ?, last_error = ? WHERE store_id = ? AND sequence = ?', [attempts, reason, storeId, sequence]);
  });

export const settleDead = (database: Database, { storeId, sequence, attempts, reason }: Failure): Promise<number> => database.write(({ sql }) =>
  sql.run('UPDATE outbox SET state = \'dead\', attempts = ?, last_error = ? WHERE store_id = ? AND sequence = ?', [attempts, reason, storeId, sequence]));

/** Counts an attempt nobody reported the end of. */
export const noteAttempt = (database: Database, storeId: string, sequence: number, attempts: number): Promise<number> => database.write(({ sql }) =>
  sql.run('UPDATE outbox SET attempts = ? WHERE store_id = ? AND sequence = ?', [attempts, storeId, sequence]));
