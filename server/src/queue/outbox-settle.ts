// What becomes of an entry once its handler has run: gone, held for another attempt together with its store, or dead.
import type { Database } from '../storage/open-database.js';

export interface OutEntryRow { readonly sequence: number; readonly topic: string; readonly payload: unknown; readonly attempts: number }

/** The first entry of the store that is handed out; the others wait for it, whatever the queue says. */
export const firstOut = async (database: Database, storeId: string): Promise<OutEntryRow | undefined> => {
  const [first] = await database.read(sql => sql.all<OutEntryRow>(
    'SELECT sequence, topic, payload, attempts FROM outbox WHERE store_id = ? AND state = \'claimed\' ORDER BY sequence LIMIT 1', [storeId]));
  return first;
};

export const settleDone = (database: Database, storeId: string, sequence: number): Promise<number> =>
  database.write(({ sql }) => sql.run('DELETE FROM outbox WHERE store_id = ? AND sequence = ?', [storeId, sequence]));

export interface Failure { readonly storeId: string; readonly sequence: number; readonly attempts: number; readonly reason: string }

/** Holds the store until `until`: its entries that are out become due again together, in their order. */
export const settleHeld = (database: Database, { storeId, sequence, attempts, reason }: Failure, until: number): Promise<void> =>
  database.write(async ({ sql }) => {
    await sql.run('UPDATE outbox SET state = \'held\', available_at = ? WHERE store_id = ? AND state = \'claimed\'', [until, storeId]);
    await sql.run('UPDATE outbox SET attempts = ?, last_error = ? WHERE store_id = ? AND sequence = ?', [attempts, reason, storeId, sequence]);
  });

export const settleDead = (database: Database, { storeId, sequence, attempts, reason }: Failure): Promise<number> => database.write(({ sql }) =>
  sql.run('UPDATE outbox SET state = \'dead\', attempts = ?, last_error = ? WHERE store_id = ? AND sequence = ?', [attempts, reason, storeId, sequence]));

/** Counts an attempt nobody reported the end of. */
export const noteAttempt = (database: Database, storeId: string, sequence: number, attempts: number): Promise<number> => database.write(({ sql }) =>
  sql.run('UPDATE outbox SET attempts = ? WHERE store_id = ? AND sequence = ?', [attempts, storeId, sequence]));
