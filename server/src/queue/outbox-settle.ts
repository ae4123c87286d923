// What becomes of an entry once its handler has run: gone, held for another attempt together with its lane, or dead.
import type { Database } from '../storage/open-database.js';

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

/** The first entry of the lane that is handed out; the others wait for it, whatever the queue says. */
export const firstOut = async (database: Database, lane: string): Promise<OutEntryRow | undefined> => {
  const [first] = await database.read(sql => sql.all<OutEntryRow>(
    `${ofLane} SELECT sequence, store_id AS storeId, topic, payload, attempts, request_id AS requestId FROM outbox
     WHERE lane = ? AND state = 'claimed' ORDER BY sequence LIMIT 1`, [lane]));
  return first;
};

export const settleDone = (database: Database, storeId: string, sequence: number): Promise<number> =>
  database.write(({ sql }) => sql.run('DELETE FROM outbox WHERE store_id = ? AND sequence = ?', [storeId, sequence]));

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
