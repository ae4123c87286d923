// Which entries may be handed out, decided in the database so that any number of processes can ask at once.
//
// A lane (a store's own, or one beside it) is handed out by one process at a time, as a batch of its first entries. While one of them is claimed or
// held, the lane is busy and its later entries stay where they are; so the order comes from the sequence, and one lane with a long queue or a failing
// entry keeps no other waiting.
import type { Database } from '../storage/open-database.js';
import { marks, padded, type Sql } from '../storage/sql.js';
import { ofLane } from './outbox-settle.js';

export interface ClaimedEntry {
  readonly sequence: number;
  readonly storeId: string;
  readonly lane: string;
  /** Claimed before and never settled: whoever ran it stopped in the middle, perhaps because of it. */
  readonly wasLost: boolean;
  /** The last of the batch: when it is settled, there may be more. */
  readonly isLast: boolean;
}

/** Entries of one lane handed out together. */
export const batchMax = 64;
const lanesPerPage = 200;

/** True when any store has an entry whose time has come; one look into an index, which is all that an idle server does. */
export const isAnythingDue = async (sql: Sql, now: number): Promise<boolean> => {
  const found = await sql.all(
    '/* across stores: is there anything to hand out */ SELECT 1 FROM outbox WHERE state IN (\'pending\', \'claimed\', \'held\') AND available_at <= ? LIMIT 1', [now]);
  return found.length > 0;
};

export interface LanePage { readonly ready: readonly string[]; readonly next: string | undefined }

// The first part steps from lane to lane by index, so that a lane's million entries cost one step. MySQL allows a recursion of 1000.
const lanesText = (isFrom: '>=' | '>'): string => `/* across stores: every lane gets its turn */
WITH RECURSIVE lanes (lane, place) AS (
  SELECT MIN(lane), 1 FROM outbox WHERE lane ${isFrom} ?
  UNION ALL
  SELECT (SELECT MIN(o.lane) FROM outbox o WHERE o.lane > lanes.lane), lanes.place + 1 FROM lanes
  WHERE lanes.lane IS NOT NULL AND lanes.place < ${lanesPerPage}
)
SELECT lanes.lane AS lane,
  (NOT EXISTS (SELECT 1 FROM outbox b WHERE b.lane = lanes.lane AND b.state IN ('claimed', 'held') AND b.available_at > ?)
    AND EXISTS (SELECT 1 FROM outbox d WHERE d.lane = lanes.lane AND d.state IN ('pending', 'claimed', 'held') AND d.available_at <= ?)) AS isReady
FROM lanes WHERE lanes.lane IS NOT NULL ORDER BY lanes.lane`;

const firstLanes = lanesText('>=');
const furtherLanes = lanesText('>');

/** The lanes after `after` with something to hand out and nothing out already, a page at a time. */
export const readyLanes = async (sql: Sql, now: number, after: string | undefined): Promise<LanePage> => {
  const lanes = await sql.all<{ lane: string; isReady: number }>(after === undefined ? firstLanes : furtherLanes, [after ?? '', now, now]);
  const ready = lanes.filter(({ isReady }) => isReady === 1).map(({ lane }) => lane);
  return { ready, next: lanes.length < lanesPerPage ? undefined : lanes.at(-1)?.lane };
};

/** Claims the next batch of each of these lanes until `leaseUntil`, in one transaction. Nothing of a lane that another process is handing out. */
export const claimBatches = (database: Database, lanes: readonly string[], now: number, leaseUntil: number): Promise<ClaimedEntry[]> =>
  database.write(async ({ sql }) => {
    const claimed: ClaimedEntry[] = [];
    for (const lane of lanes) claimed.push(...await claimBatch(sql, lane, now, leaseUntil));
    return claimed;
  });

interface OutEntry { readonly sequence: number; readonly storeId: string; readonly state: string; readonly availableAt: number }

const claimBatch = async (sql: Sql, lane: string, now: number, leaseUntil: number): Promise<ClaimedEntry[]> => {
  const free = sql.dialect === 'mysql' ? await freeEntries(sql, lane, now) : await dueEntries(sql, lane, now);
  if (free.out.some(({ availableAt }) => availableAt > now)) return [];
  const batch = [...free.out, ...free.pending].sort((a, b) => a.sequence - b.sequence).slice(0, Math.max(batchMax, free.out.length));
  if (batch.length === 0) return [];
  const sequences = padded(batch.map(({ sequence }) => sequence));
  await sql.run(`${ofLane} UPDATE outbox SET state = 'claimed', available_at = ? WHERE lane = ? AND sequence IN (${marks(sequences.length)})`,
    [leaseUntil, lane, ...sequences]);
  // Only the first can have been running: the others wait for it.
  return batch.map(({ sequence, storeId, state }, at) => ({ sequence, storeId, lane, wasLost: at === 0 && state === 'claimed', isLast: at === batch.length - 1 }));
};

interface DueEntries { readonly out: readonly OutEntry[]; readonly pending: readonly OutEntry[] }

const nothing: DueEntries = { out: [], pending: [] };

/**
 * What of the lane is due and locked by nobody else. SKIP LOCKED passes over entries that other processes are claiming just now, even in the middle of
 * a batch; plain reads see them still, and only what both see from the first entry on is taken. Pending is read first, because an entry goes from
 * pending to out and never back: one claimed between the two reads is seen by one of them at least.
 */
const freeEntries = async (sql: Sql, lane: string, now: number): Promise<DueEntries> => {
  const locked = await dueEntries(sql, lane, now, 'FOR UPDATE SKIP LOCKED');
  const seen = await dueEntries(sql, lane, now);
  const pending = locked.pending.slice(0, sharedLength(locked.pending, seen.pending));
  const isAnothers = seen.out.length !== locked.out.length || (pending.length === 0 && seen.pending.length > 0);
  return isAnothers ? nothing : { out: locked.out, pending };
};

const sharedLength = (some: readonly OutEntry[], others: readonly OutEntry[]): number => {
  const firstOther = some.findIndex(({ sequence }, at) => sequence !== others[at]?.sequence);
  return firstOther === -1 ? some.length : firstOther;
};

const dueEntries = async (sql: Sql, lane: string, now: number, lock = ''): Promise<DueEntries> => {
  const pending = await sql.all<OutEntry>(
    `${ofLane} SELECT ${columns} FROM outbox WHERE lane = ? AND state = 'pending' AND available_at <= ? ORDER BY sequence LIMIT ${batchMax} ${lock}`, [lane, now]);
  const out = await sql.all<OutEntry>(`${ofLane} SELECT ${columns} FROM outbox WHERE lane = ? AND state IN ('claimed', 'held') ${lock}`, [lane]);
  return { pending, out };
};

const columns = 'sequence, store_id AS storeId, state, available_at AS availableAt';

/** Ends every lease: for the start of the only process there is, which knows that nobody else is at work. */
export const endLeases = (database: Database, now: number): Promise<number> => database.write(({ sql }) =>
  sql.run('/* across stores: no other process hands out */ UPDATE outbox SET available_at = ? WHERE state = \'claimed\' AND available_at > ?', [now, now]));
