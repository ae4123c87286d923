// Which entries may be handed out, decided in the database so that any number of processes can ask at once.
//
// A store is handed out by one process at a time, as a batch of its first entries. While one of them is claimed or held, the store is busy and its
// later entries stay where they are; so the order comes from the sequence, and one store with a long queue or a failing entry keeps nobody else waiting.
import type { Database } from '../storage/open-database.js';
import { marks, padded, type Sql } from '../storage/sql.js';

export interface ClaimedEntry {
  readonly sequence: number;
  readonly storeId: string;
  /** Claimed before and never settled: whoever ran it stopped in the middle, perhaps because of it. */
  readonly wasLost: boolean;
  /** The last of the batch: when it is settled, there may be more. */
  readonly isLast: boolean;
}

/** Entries of one store handed out together. */
export const batchMax = 64;
const lanesPerPage = 200;

/** True when any store has an entry whose time has come; one look into an index, which is all that an idle server does. */
export const isAnythingDue = async (sql: Sql, now: number): Promise<boolean> => {
  const found = await sql.all(
    '/* across stores: is there anything to hand out */ SELECT 1 FROM outbox WHERE state IN (\'pending\', \'claimed\', \'held\') AND available_at <= ? LIMIT 1', [now]);
  return found.length > 0;
};

export interface LanePage { readonly ready: readonly string[]; readonly next: string | undefined }

// The first part steps from store to store by index, so that a store's million entries cost one step. MySQL allows a recursion of 1000.
const lanesText = `/* across stores: every store gets its turn */
WITH RECURSIVE lanes (store_id, place) AS (
  SELECT MIN(store_id), 1 FROM outbox WHERE store_id > ?
  UNION ALL
  SELECT (SELECT MIN(o.store_id) FROM outbox o WHERE o.store_id > lanes.store_id), lanes.place + 1 FROM lanes
  WHERE lanes.store_id IS NOT NULL AND lanes.place < ${lanesPerPage}
)
SELECT lanes.store_id AS storeId,
  (NOT EXISTS (SELECT 1 FROM outbox b WHERE b.store_id = lanes.store_id AND b.state IN ('claimed', 'held') AND b.available_at > ?)
    AND EXISTS (SELECT 1 FROM outbox d WHERE d.store_id = lanes.store_id AND d.state IN ('pending', 'claimed', 'held') AND d.available_at <= ?)) AS isReady
FROM lanes WHERE lanes.store_id IS NOT NULL ORDER BY lanes.store_id`;

/** The stores after `after` with something to hand out and nothing out already, a page at a time. */
export const readyLanes = async (sql: Sql, now: number, after: string): Promise<LanePage> => {
  const lanes = await sql.all<{ storeId: string; isReady: number }>(lanesText, [after, now, now]);
  const ready = lanes.filter(({ isReady }) => isReady === 1).map(({ storeId }) => storeId);
  return { ready, next: lanes.length < lanesPerPage ? undefined : lanes.at(-1)?.storeId };
};

/** Claims the next batch of each of these stores until `leaseUntil`, in one transaction. Nothing of a store that another process is handing out. */
export const claimBatches = (database: Database, storeIds: readonly string[], now: number, leaseUntil: number): Promise<ClaimedEntry[]> =>
  database.write(async ({ sql }) => {
    const claimed: ClaimedEntry[] = [];
    for (const storeId of storeIds) claimed.push(...await claimBatch(sql, storeId, now, leaseUntil));
    return claimed;
  });

interface OutEntry { readonly sequence: number; readonly state: string; readonly availableAt: number }

const claimBatch = async (sql: Sql, storeId: string, now: number, leaseUntil: number): Promise<ClaimedEntry[]> => {
  const free = sql.dialect === 'mysql' ? await freeEntries(sql, storeId, now) : await dueEntries(sql, storeId, now);
  if (free.out.some(({ availableAt }) => availableAt > now)) return [];
  const batch = [...free.out, ...free.pending].sort((a, b) => a.sequence - b.sequence).slice(0, Math.max(batchMax, free.out.length));
  if (batch.length === 0) return [];
  const sequences = padded(batch.map(({ sequence }) => sequence));
  await sql.run(`UPDATE outbox SET state = 'claimed', available_at = ? WHERE store_id = ? AND sequence IN (${marks(sequences.length)})`,
    [leaseUntil, storeId, ...sequences]);
  // Only the first can have been running: the others wait for it.
  return batch.map(({ sequence, state }, at) => ({ sequence, storeId, wasLost: at === 0 && state === 'claimed', isLast: at === batch.length - 1 }));
};

interface DueEntries { readonly out: readonly OutEntry[]; readonly pending: readonly OutEntry[] }

const nothing: DueEntries = { out: [], pending: [] };

/**
 * What of the store is due and locked by nobody else. SKIP LOCKED passes over entries that other processes are claiming just now, even in the middle of
 * a batch; plain reads see them still, and only what both see from the first entry on is taken. Pending is read first, because an entry goes from
 * pending to out and never back: one claimed between the two reads is seen by one of them at least.
 */
const freeEntries = async (sql: Sql, storeId: string, now: number): Promise<DueEntries> => {
  const locked = await dueEntries(sql, storeId, now, 'FOR UPDATE SKIP LOCKED');
  const seen = await dueEntries(sql, storeId, now);
  const pending = locked.pending.slice(0, sharedLength(locked.pending, seen.pending));
  const isAnothers = seen.out.length !== locked.out.length || (pending.length === 0 && seen.pending.length > 0);
  return isAnothers ? nothing : { out: locked.out, pending };
};

const sharedLength = (some: readonly OutEntry[], others: readonly OutEntry[]): number => {
  const firstOther = some.findIndex(({ sequence }, at) => sequence !== others[at]?.sequence);
  return firstOther === -1 ? some.length : firstOther;
};

const dueEntries = async (sql: Sql, storeId: string, now: number, lock = ''): Promise<DueEntries> => {
  const pending = await sql.all<OutEntry>(
    `SELECT ${columns} FROM outbox WHERE store_id = ? AND state = 'pending' AND available_at <= ? ORDER BY sequence LIMIT ${batchMax} ${lock}`, [storeId, now]);
  const out = await sql.all<OutEntry>(`SELECT ${columns} FROM outbox WHERE store_id = ? AND state IN ('claimed', 'held') ${lock}`, [storeId]);
  return { pending, out };
};

const columns = 'sequence, state, available_at AS availableAt';

/** Ends every lease: for the start of the only process there is, which knows that nobody else is at work. */
export const endLeases = (database: Database, now: number): Promise<number> => database.write(({ sql }) =>
  sql.run('/* across stores: no other process hands out */ UPDATE outbox SET available_at = ? WHERE state = \'claimed\' AND available_at > ?', [now, now]));
