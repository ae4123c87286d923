// Records as the database keeps them, turned back into what the ledger was made of.
import type { ConsentRecord, StoreId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { marks, padded, type Sql } from '../storage/sql.js';

export interface RecordSqlRow {
  readonly store_id: ConsentRecord['storeId'];
  readonly sequence: number;
  readonly id: ConsentRecord['id'];
  readonly subject_id: ConsentRecord['subjectId'];
  readonly action: ConsentRecord['action'];
  readonly target: ConsentRecord['target'];
  readonly version: number | null;
  readonly text_hash: string | null;
  readonly locale: string | null;
  readonly section: string | null;
  readonly source: ConsentRecord['source'];
  readonly widget: string | null;
  readonly region: string | null;
  readonly region_basis: string | null;
  readonly occurred_at: number;
  readonly time_grade: ConsentRecord['timeGrade'];
  readonly recorded_at: number;
  readonly actor: ConsentRecord['actor'];
  readonly sealed: Buffer | null;
  readonly leaf_hash: Buffer;
}

export const recordColumns = `store_id, sequence, id, subject_id, action, target, version, text_hash, locale, section, source, widget, region, region_basis,
  occurred_at, time_grade, recorded_at, actor, sealed, leaf_hash`;

export const recordFromRow = (row: RecordSqlRow): ConsentRecord => ({
  id: row.id, storeId: row.store_id, sequence: row.sequence, subjectId: row.subject_id, action: row.action, target: row.target, version: row.version,
  textHash: row.text_hash, locale: row.locale, section: row.section, source: row.source, widget: row.widget, region: row.region,
  regionBasis: row.region_basis, occurredAt: row.occurred_at, timeGrade: row.time_grade, recordedAt: row.recorded_at, actor: row.actor,
  sealed: row.sealed === null ? null : row.sealed.toString('base64'),
});

const pageSize = 1000;

/** Pages of a store's records from `from` (inclusive) to `to` (exclusive), in order of sequence; constant memory. */
export const readRecordPages = async function* (database: Database, storeId: StoreId, from: number, to: number): AsyncGenerator<readonly RecordSqlRow[]> {
  for (let at = from; at < to; at += pageSize) {
    yield await database.read(sql => readRange(sql, storeId, at, Math.min(at + pageSize, to)));
  }
};

const readRange = (sql: Sql, storeId: StoreId, from: number, to: number): Promise<RecordSqlRow[]> =>
  sql.all<RecordSqlRow>(`SELECT ${recordColumns} FROM records WHERE store_id = ? AND sequence >= ? AND sequence < ? ORDER BY sequence`, [storeId, from, to]);

export const readRecord = async (database: Database, storeId: StoreId, recordId: string): Promise<RecordSqlRow | undefined> =>
  (await database.read(sql => sql.all<RecordSqlRow>(`SELECT ${recordColumns} FROM records WHERE store_id = ? AND id = ?`, [storeId, recordId])))[0];

/** The records at these places of the log, in any order. At most a few hundred. */
export const readRecordsAt = async (database: Database, storeId: StoreId, sequences: readonly number[]): Promise<RecordSqlRow[]> => {
  const list = padded(sequences);
  if (list.length === 0) return [];
  return database.read(sql => sql.all<RecordSqlRow>(`SELECT ${recordColumns} FROM records WHERE store_id = ? AND sequence IN (${marks(list.length)})`, [storeId, ...list]));
};

/** The records with these ids, in any order. At most a few hundred. */
export const readRecordsByIds = async (sql: Sql, storeId: StoreId, ids: readonly string[]): Promise<RecordSqlRow[]> => {
  const list = padded(ids);
  if (list.length === 0) return [];
  return sql.all<RecordSqlRow>(`SELECT ${recordColumns} FROM records WHERE store_id = ? AND id IN (${marks(list.length)})`, [storeId, ...list]);
};
