// State is a projection: it can be thrown away and made again from the records, to the same rows. (LED-7)
import { foldMerges, standingOf, weightier, type Standing, type StoreId, type SubjectId, type Target } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { insertRows, type SqlValue } from '../storage/sql.js';
import { lockHead } from './write-batch.js';
import { recordColumns, recordFromRow, type RecordSqlRow } from './read-records.js';

export interface Rebuilt { readonly records: number; readonly standings: number }

/** Rebuilds the standings of one store in one transaction, holding the head so that nothing is added meanwhile. */
export const rebuildStandings = (database: Database, storeId: StoreId, onProgress: (records: number, total: number) => void = () => undefined): Promise<Rebuilt> =>
  database.write(async (tx) => {
    const { size } = await lockHead(tx, storeId);
    const merges = foldMerges((await tx.sql.all<RecordSqlRow>(
      `SELECT ${recordColumns} FROM records WHERE store_id = ? AND action IN ('merge', 'unmerge') ORDER BY sequence`, [storeId])).map(recordFromRow));
    await tx.sql.run('DELETE FROM standings WHERE store_id = ?', [storeId]);
    const state = new Map<SubjectId, Map<Target, Standing>>();
    for (let from = 0; from < size; from += pageSize) {
      const rows = await tx.sql.all<RecordSqlRow>(
        `SELECT ${recordColumns} FROM records WHERE store_id = ? AND sequence >= ? AND sequence < ? ORDER BY sequence`, [storeId, from, from + pageSize]);
      for (const row of rows) take(state, merges, row);
      onProgress(Math.min(from + pageSize, size), size);
    }
    let standings = 0;
    for (const rows of standingRows(storeId, state)) {
      await insertRows(tx.sql, insertStandings, rows);
      standings += rows.length;
    }
    return { records: size, standings };
  });

const pageSize = 2000;

const insertStandings = 'INSERT INTO standings (store_id, subject_id, target, answer, effective_at, since, record_id, sequence, version) VALUES';

const take = (state: Map<SubjectId, Map<Target, Standing>>, merges: ReadonlyMap<SubjectId, SubjectId>, row: RecordSqlRow): void => {
  const standing = standingOf(recordFromRow(row));
  if (standing === undefined) return;
  const subjectId = merges.get(row.subject_id) ?? row.subject_id;
  const known = state.get(subjectId) ?? new Map<Target, Standing>();
  state.set(subjectId, known);
  const before = known.get(standing.target);
  known.set(standing.target, before === undefined ? standing : weightier(before, standing));
};

const standingRows = function* (storeId: StoreId, state: Map<SubjectId, Map<Target, Standing>>): Generator<SqlValue[][]> {
  let rows: SqlValue[][] = [];
  for (const [subjectId, standings] of state) {
    for (const each of standings.values()) {
      rows.push([storeId, subjectId, each.target, each.answer, each.effectiveAt, each.since, each.recordId, each.sequence, each.version]);
    }
    if (rows.length >= pageSize) {
      yield rows;
      rows = [];
    }
  }
  yield rows;
};
