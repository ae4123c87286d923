// Reads the subjects a batch is about, by identifier hash or id, following merges, with what they last said.
import type { RecordId, Standing, StoreId, SubjectId, Target } from '@placet/core';
import type { Vault } from '../adapters/vault.js';
import { marks, padded, type Sql } from '../storage/sql.js';
import { SubjectInBatch } from '../subjects/subject-row.js';

interface SubjectSqlRow {
  readonly id: SubjectId;
  readonly master_key_id: string | null;
  readonly wrapped_key: Buffer | null;
  readonly sealed_profile: Buffer | null;
  readonly merged_into: SubjectId | null;
}

export interface FoundSubjects {
  /** By identifier hash (latin1 text of the 32 bytes). */
  readonly byHash: Map<string, SubjectInBatch>;
  readonly byId: Map<SubjectId, SubjectInBatch>;
}

const columns = 's.id, s.master_key_id, s.wrapped_key, s.sealed_profile, s.merged_into';
const listMax = 1024;

export const findSubjects = async (
  sql: Sql, vault: Vault, storeId: StoreId, hashes: readonly Buffer[], ids: readonly SubjectId[],
): Promise<FoundSubjects> => {
  const found: FoundSubjects = { byHash: new Map(), byId: new Map() };
  const mergedAway: { hash: string | undefined; id: SubjectId; into: SubjectId }[] = [];
  const take = (row: SubjectSqlRow, hash?: string): void => {
    if (row.merged_into !== null) mergedAway.push({ hash, id: row.id, into: row.merged_into });
    else takeLive(found, vault, storeId, row, hash);
  };
  for (const slice of slices(hashes)) for (const row of await byHashes(sql, storeId, slice)) take(row, row.hash.toString('latin1'));
  for (const slice of slices(ids)) for (const row of await byIds(sql, storeId, slice)) take(row);
  for (const { hash, id, into } of mergedAway) {
    const survivor = found.byId.get(into) ?? (await findSubjects(sql, vault, storeId, [], [into])).byId.get(into);
    if (survivor === undefined) continue;
    found.byId.set(survivor.id, survivor);
    found.byId.set(id, survivor);
    if (hash !== undefined) found.byHash.set(hash, survivor);
  }
  return found;
};

const takeLive = (found: FoundSubjects, vault: Vault, storeId: StoreId, row: SubjectSqlRow, hash: string | undefined): void => {
  if (row.wrapped_key === null || row.master_key_id === null) return;
  const subject = found.byId.get(row.id) ?? SubjectInBatch.load(vault, storeId, {
    id: row.id, masterKeyId: row.master_key_id, wrappedKey: row.wrapped_key, sealedProfile: row.sealed_profile,
  });
  found.byId.set(row.id, subject);
  if (hash !== undefined) found.byHash.set(hash, subject);
};

const byHashes = (sql: Sql, storeId: StoreId, hashes: readonly Buffer[]) => {
  const list = padded(hashes);
  return sql.all<SubjectSqlRow & { hash: Buffer }>(
    `SELECT i.hash, ${columns} FROM identifiers i JOIN subjects s ON s.store_id = i.store_id AND s.id = i.subject_id
     WHERE i.store_id = ? AND i.hash IN (${marks(list.length)})`, [storeId, ...list]);
};

const byIds = (sql: Sql, storeId: StoreId, ids: readonly SubjectId[]) => {
  const list = padded(ids);
  return sql.all<SubjectSqlRow>(`SELECT ${columns} FROM subjects s WHERE s.store_id = ? AND s.id IN (${marks(list.length)})`, [storeId, ...list]);
};

export interface StandingSqlRow {
  readonly subject_id: SubjectId;
  readonly target: Target;
  readonly answer: Standing['answer'];
  readonly effective_at: number;
  readonly since: number;
  readonly record_id: RecordId;
  readonly sequence: number;
  readonly version: number | null;
}

export const standingFromRow = (row: StandingSqlRow): Standing => ({
  target: row.target, answer: row.answer, effectiveAt: row.effective_at, since: row.since,
  recordId: row.record_id, sequence: row.sequence, version: row.version,
});

export const loadStandings = async (sql: Sql, storeId: StoreId, subjects: Iterable<SubjectInBatch>): Promise<void> => {
  const byId = new Map([...subjects].filter(({ fields }) => !fields.isNew).map(subject => [subject.id, subject]));
  for (const slice of slices([...byId.keys()])) {
    const list = padded(slice);
    const rows = await sql.all<StandingSqlRow>(
      `SELECT subject_id, target, answer, effective_at, since, record_id, sequence, version FROM standings
       WHERE store_id = ? AND subject_id IN (${marks(list.length)})`, [storeId, ...list]);
    for (const row of rows) byId.get(row.subject_id)?.standings.set(row.target, standingFromRow(row));
  }
};

const slices = function* <T>(values: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < values.length; at += listMax) yield values.slice(at, at + listMax);
};
