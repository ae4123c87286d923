// What has been kept as long as the store wanted goes: decisions, sends, and in the end the counts and grounds nothing refers to any more.
import { makeId, type Noun, type StoreId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import { dayOf } from './decision-statistics.js';
import { retentionDefaults, type SendingShelf } from './sending-shelf.js';

const dayMs = 86_400_000;
/** Counts name nobody; two years let a campaign be compared with the one of the year before. */
const countDaysMax = 760;
const rowsTogether = 5000;

/** Sweeps every store; safe to stop in between, and to run in several processes at once. Answers with the rows deleted. */
export const sweepSending = async (database: Database, shelf: SendingShelf, now: number): Promise<number> => {
  let deleted = 0;
  for (const { id } of await database.read(sql => sql.all<{ id: StoreId }>('SELECT id FROM stores'))) deleted += await sweepStore(database, shelf, id, now);
  return deleted;
};

const sweepStore = async (database: Database, shelf: SendingShelf, storeId: StoreId, now: number): Promise<number> => {
  const { settings: { retention = retentionDefaults } } = await database.read(sql => shelf.current(sql, storeId));
  const decisions = await sweepTable(database, storeId, 'decisions', 'decision', now - retention.decisionDays * dayMs);
  const sends = await sweepTable(database, storeId, 'sends', 'send', now - retention.sendDays * dayMs);
  return decisions + sends + await sweepCounts(database, storeId, dayOf(now - Math.max(countDaysMax, retention.decisionDays) * dayMs));
};

/** What a statement deletes beside its age: a place held far ahead counts from its time of sending on. */
const beside = { decisions: '', sends: 'AND at < ?' } as const;

/** Ids begin with the time they were made at, so the old are the first of the table; a few at a time, so that nobody waits for long. */
const sweepTable = async (database: Database, storeId: StoreId, table: keyof typeof beside, noun: Noun, before: number): Promise<number> => {
  const end = makeId(noun, Math.max(0, before), new Uint8Array(10));
  const extra = beside[table] === '' ? [] : [before];
  let deleted = 0;
  for (let after = ''; ;) {
    const from = after;
    const last = await database.read(sql => lastOfChunk(sql, storeId, table, from, end));
    if (last === undefined) return deleted;
    deleted += await database.write(({ sql }) => sql.run(
      `DELETE FROM ${table} WHERE store_id = ? AND id > ? AND id <= ? ${beside[table]}`, [storeId, from, last, ...extra]));
    after = last;
  }
};

const lastOfChunk = async (sql: Sql, storeId: StoreId, table: keyof typeof beside, after: string, end: string): Promise<string | undefined> => {
  const rows = await sql.all<{ id: string }>(
    `SELECT id FROM ${table} WHERE store_id = ? AND id > ? AND id < ? ORDER BY id LIMIT ${rowsTogether}`, [storeId, after, end]);
  return rows.at(-1)?.id;
};

/** A ground stays as long as a decision or a count of it does. */
const sweepCounts = (database: Database, storeId: StoreId, before: string): Promise<number> => database.write(async ({ sql }) => {
  const counts = await sql.run('DELETE FROM decision_counts WHERE store_id = ? AND day < ?', [storeId, before]);
  if (counts === 0) return 0;
  return counts + await sql.run(
    `DELETE FROM decision_grounds WHERE store_id = ? AND NOT EXISTS
     (SELECT 1 FROM decision_counts c WHERE c.store_id = decision_grounds.store_id AND c.ground_id = decision_grounds.id)`, [storeId]);
});
