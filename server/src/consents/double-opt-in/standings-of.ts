// What one person last said, without opening anything sealed.
import type { Standings, StoreId, SubjectId } from '@placet/core';
import { standingFromRow, type StandingSqlRow } from '../../ledger/find-subjects.js';
import type { Sql } from '../../storage/sql.js';

export const standingsOf = async (sql: Sql, storeId: StoreId, subjectId: SubjectId): Promise<Standings> => new Map((await sql.all<StandingSqlRow>(
  `SELECT subject_id, target, answer, effective_at, since, record_id, sequence, version FROM standings WHERE store_id = ? AND subject_id = ?`,
  [storeId, subjectId])).map(row => [row.target, standingFromRow(row)]));
