// State is a projection: it can be thrown away and made again from the records, to the same rows. (LED-7)
import { fold, foldMerges, type ConsentRecord, type Standings, type StoreId, type SubjectId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { insertRows, type Sql } from '../storage/sql.js';
import { recordColumns, recordFromRow, type RecordSqlRow } from './read-records.js';
import { lockHead } from './write-batch.js';

export interface Rebuilt { readonly records: number; readonly standings: number }

/**
 * Rebuilds the standings of one store in one transaction, holding the head so that nothing is added meanwhile. Goes person by person, in
 * memory that grows only with the number of merged people.
 */
export const rebuildStandings = (
  database: Database, storeId: StoreId, onProgress: (records: number, total: number) => void = () => undefined,
): Promise<Rebuilt> => database.write(async (tx) => {
  const { size } = await lockHead(tx, storeId);
  const merges = foldMerges(await readMerges(tx.sql, storeId));
  const isMerged = new Set<SubjectId>([...merges.keys(), ...merges.values()]);
  const mergedRecords = new Map<SubjectId, ConsentRecord[]>();
  await tx.sql.run('DELETE FROM standings WHERE store_id = ?', [storeId]);
  let [records, standings] = [0, 0];
  for await (const people of readPeople(tx.sql, storeId)) {
    const states = new Map<SubjectId, Standings>();
    for (const [subjectId, said] of people) {
      records += said.length;
      if (!isMerged.has(subjectId)) states.set(subjectId, fold(said));
      else gather(mergedRecords, merges.get(subjectId) ?? subjectId, said);
    }
    standings += await writeStandings(tx.sql, storeId, states);
    onProgress(records, size);
  }
  standings += await writeStandings(tx.sql, storeId, new Map([...mergedRecords].map(([id, said]) => [id, fold(said)])));
  return { records, standings };
});

const peoplePerPage = 500;

const readPeople = async function* (sql: Sql, storeId: StoreId): AsyncGenerator<Map<SubjectId, ConsentRecord[]>> {
  for (let after = ''; ;) {
    const ids = await sql.all<{ subject_id: SubjectId }>(
      `SELECT DISTINCT subject_id FROM records WHERE store_id = ? AND subject_id > ? ORDER BY subject_id LIMIT ${peoplePerPage}`, [storeId, after]);
    const [first, last] = [ids[0]?.subject_id, ids.at(-1)?.subject_id];
    if (first === undefined || last === undefined) return;
    const rows = await sql.all<RecordSqlRow>(
      `SELECT ${recordColumns} FROM records WHERE store_id = ? AND subject_id >= ? AND subject_id <= ? ORDER BY subject_id, sequence`, [storeId, first, last]);
    const people = new Map<SubjectId, ConsentRecord[]>();
    for (const row of rows) gather(people, row.subject_id, [recordFromRow(row)]);
    yield people;
    after = last;
  }
};

const readMerges = async (sql: Sql, storeId: StoreId): Promise<ConsentRecord[]> => (await sql.all<RecordSqlRow>(
  `SELECT ${recordColumns} FROM records WHERE store_id = ? AND action IN ('merge', 'unmerge') ORDER BY sequence`, [storeId])).map(recordFromRow);

const gather = (people: Map<SubjectId, ConsentRecord[]>, subjectId: SubjectId, said: readonly ConsentRecord[]): void => {
  const known = people.get(subjectId);
  if (known === undefined) people.set(subjectId, [...said]); else known.push(...said);
};

/** Inserts people's standings; answers with the number of rows. */
export const writeStandings = async (sql: Sql, storeId: StoreId, states: ReadonlyMap<SubjectId, Standings>): Promise<number> => {
  const rows = [...states].flatMap(([subjectId, standings]) => [...standings.values()].map(each => [
    storeId, subjectId, each.target, each.answer, each.effectiveAt, each.since, each.recordId, each.sequence, each.version,
  ]));
  await insertRows(sql, 'INSERT INTO standings (store_id, subject_id, target, answer, effective_at, since, record_id, sequence, version) VALUES', rows);
  return rows.length;
};
