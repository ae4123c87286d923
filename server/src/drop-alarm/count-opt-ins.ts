// Counts opt-ins by source and day, behind the log and not in its way: capturing pays nothing for it. Each record is counted once, because the place one
// has read to moves in the transaction of the counts; they can be made anew from the log at any time. (LED-11)
import type { Services } from '../compose.js';
import type { Database, Tx } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import { localDays } from './local-day.js';
import { sourceName, type SourceParts } from './source-of.js';

export interface WatchedStore { readonly id: string; readonly timezone: string }

interface CountedRow extends SourceParts { readonly sequence: number; readonly occurredAt: number; readonly isOptIn: number }

const pageSize = 5000;
/** As far as a baseline looks back, and a week for good measure. */
const historyMs = 50 * 86_400_000;
/** As far as a sender's clock may run ahead of ours. */
const clockAheadMsMax = 10 * 60_000;
/** More sources than a shop can have; what a stranger makes up beyond them is counted together. */
const sourcesMax = 200;
const beyond = 'other';

/** Reads on from where the last count ended, a page at a time, at most `pagesMax`. True when the log is counted to its end. */
export const countOptIns = async (database: Database, store: WatchedStore, now: number, pagesMax = 200): Promise<boolean> => {
  const dayOf = localDays(store.timezone);
  for (let page = 0; page < pagesMax; page++) if (await countPage(database, store.id, dayOf, now)) return true;
  return false;
};

const storesPerPage = 200;
const pagesInPassing = 20;

/** Counts what came in since, for the figures of the day: only stores whose log has grown cost more than a look. A long log is caught up with bit by bit. */
export const countNewOptIns = async ({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<void> => {
  for (let after = ''; ;) {
    const stores = await grownStores(database, after);
    for (const store of stores) await countOptIns(database, store, clock.now(), pagesInPassing);
    const last = stores.at(-1);
    if (last === undefined || stores.length < storesPerPage) return;
    after = last.id;
  }
};

const grownStores = (database: Database, after: string): Promise<WatchedStore[]> => database.read(sql => sql.all<WatchedStore>(
  `/* across stores: whose log is longer than what was counted of it */ SELECT s.id, s.timezone FROM stores s JOIN ledger_heads h ON h.store_id = s.id
   LEFT JOIN opt_in_cursors c ON c.store_id = s.id
   WHERE s.deleted_at IS NULL AND s.id > ? AND h.size > COALESCE(c.sequence, 0) ORDER BY s.id LIMIT ${storesPerPage}`, [after]));

const countPage = (database: Database, storeId: string, dayOf: (at: number) => number, now: number): Promise<boolean> => database.write(async (tx) => {
  const from = await cursorOf(tx, storeId, now);
  const rows = await readPage(tx.sql, storeId, from);
  const last = rows.at(-1);
  if (last === undefined) return true;
  const moved = await tx.sql.run('UPDATE opt_in_cursors SET sequence = ? WHERE store_id = ? AND sequence = ?', [last.sequence + 1, storeId, from]);
  // Another process counted this page.
  if (moved !== 1) return false;
  await addCounts(tx.sql, storeId, rows, dayOf, now);
  return rows.length < pageSize;
});

/** Where to read on; the first time from where the history begins that anything is judged by. Held until the end of the transaction. */
const cursorOf = async ({ sql }: Tx, storeId: string, now: number): Promise<number> => {
  const lock = sql.dialect === 'mysql' ? ' FOR UPDATE' : '';
  const [kept] = await sql.all<{ sequence: number }>(`SELECT sequence FROM opt_in_cursors WHERE store_id = ?${lock}`, [storeId]);
  if (kept !== undefined) return kept.sequence;
  const [first] = await sql.all<{ sequence: number | null }>(
    'SELECT MIN(sequence) AS sequence FROM records WHERE store_id = ? AND occurred_at >= ?', [storeId, now - historyMs]);
  const start = first?.sequence ?? 0;
  await sql.run(`INSERT ${sql.dialect === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO opt_in_cursors (store_id, sequence) VALUES (?, ?)`, [storeId, start]);
  return start;
};

/** What a list or a platform brings in is no sign of a form's life, and a confirmation is the second half of an opt-in that was counted. */
const readPage = (sql: Sql, storeId: string, from: number): Promise<CountedRow[]> => sql.all<CountedRow>(
  `SELECT sequence, source, section, widget, occurred_at AS occurredAt,
     CASE WHEN action IN ('opt_in', 'pending') AND target LIKE 'channel:%' AND source NOT IN ('import', 'admin') THEN 1 ELSE 0 END AS isOptIn
   FROM records WHERE store_id = ? AND sequence >= ? ORDER BY sequence LIMIT ${pageSize}`, [storeId, from]);

interface Count { readonly source: string; readonly day: number; optIns: number; lastAt: number }

const addCounts = async (sql: Sql, storeId: string, rows: readonly CountedRow[], dayOf: (at: number) => number, now: number): Promise<void> => {
  const counts = new Map<string, Count>();
  const known = new Set((await sql.all<{ source: string }>('SELECT DISTINCT source FROM opt_in_counts WHERE store_id = ?', [storeId])).map(({ source }) => source));
  for (const row of rows) {
    if (row.isOptIn !== 1 || row.occurredAt < now - historyMs || row.occurredAt > now + clockAheadMsMax) continue;
    const named = sourceName(row);
    const source = known.has(named) || known.size < sourcesMax ? named : beyond;
    known.add(source);
    const day = dayOf(row.occurredAt);
    const count = counts.get(`${day} ${source}`) ?? { source, day, optIns: 0, lastAt: 0 };
    count.optIns += 1;
    count.lastAt = Math.max(count.lastAt, row.occurredAt);
    counts.set(`${day} ${source}`, count);
  }
  for (const { source, day, optIns, lastAt } of counts.values()) await sql.run(upserts[sql.dialect], [storeId, source, day, optIns, lastAt]);
};

const insert = 'INSERT INTO opt_in_counts (store_id, source, day, opt_ins, last_at) VALUES (?, ?, ?, ?, ?)';
const upserts = {
  sqlite: `${insert} ON CONFLICT (store_id, source, day) DO UPDATE SET opt_ins = opt_ins + excluded.opt_ins, last_at = MAX(last_at, excluded.last_at)`,
  mysql: `${insert} ON DUPLICATE KEY UPDATE opt_ins = opt_ins + VALUES(opt_ins), last_at = GREATEST(last_at, VALUES(last_at))`,
} as const;
