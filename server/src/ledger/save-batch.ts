// The inserts of one batch, many rows a statement.
import type { StoreId } from '@placet/core';
import { insertRows, type Sql, type SqlValue } from '../storage/sql.js';
import type { PlacedRecord } from './capture-request.js';
import type { Batch } from './write-batch.js';

export const saveBatch = async (sql: Sql, batch: Batch): Promise<void> => {
  await saveSubjects(sql, batch);
  await saveWordings(sql, batch);
  await insertRows(sql, insertRecords, batch.placed.map(placed => recordRow(batch.storeId, placed)));
  await insertRows(sql, 'INSERT INTO ledger_tiles (store_id, level, position, hash) VALUES',
    batch.tiles.map(({ level, index, hash }) => [batch.storeId, level, index, Buffer.from(hash)]));
  await saveStandings(sql, batch);
  for (const { from, into } of batch.mergedAway) {
    await sql.run('UPDATE subjects SET merged_into = ? WHERE store_id = ? AND id = ?', [into, batch.storeId, from]);
    await sql.run('DELETE FROM standings WHERE store_id = ? AND subject_id = ?', [batch.storeId, from]);
  }
  for (const id of batch.unmerged) await sql.run('UPDATE subjects SET merged_into = NULL WHERE store_id = ? AND id = ?', [batch.storeId, id]);
};

const insertRecords = `INSERT INTO records (store_id, sequence, id, subject_id, action, target, version, text_hash, locale, section, source, widget,
  region, region_basis, occurred_at, time_grade, recorded_at, actor, sealed, leaf_hash) VALUES`;

const recordRow = (storeId: StoreId, { record, leafHash }: PlacedRecord): SqlValue[] => [
  storeId, record.sequence, record.id, record.subjectId, record.action, record.target, record.version, record.textHash, record.locale, record.section,
  record.source, record.widget, record.region, record.regionBasis, record.occurredAt, record.timeGrade, record.recordedAt, record.actor,
  record.sealed === null ? null : Buffer.from(record.sealed, 'base64'), Buffer.from(leafHash),
];

const saveSubjects = async (sql: Sql, { storeId, subjects, newIdentifiers, now }: Batch): Promise<void> => {
  const made: SqlValue[][] = [];
  for (const subject of subjects) {
    const sealed = subject.sealedProfile();
    if (subject.fields.isNew) made.push([storeId, subject.id, subject.fields.masterKeyId, subject.fields.wrappedKey, sealed ?? null, now]);
    else if (sealed !== undefined) await sql.run('UPDATE subjects SET sealed_profile = ? WHERE store_id = ? AND id = ?', [sealed, storeId, subject.id]);
  }
  await insertRows(sql, 'INSERT INTO subjects (store_id, id, master_key_id, wrapped_key, sealed_profile, created_at) VALUES', made);
  await insertRows(sql, 'INSERT INTO identifiers (store_id, hash, kind, subject_id) VALUES',
    newIdentifiers.map(({ hash, kind, subjectId }) => [storeId, hash, kind, subjectId]));
};

const saveWordings = (sql: Sql, { storeId, wordings }: Batch): Promise<void> =>
  insertRows(sql, `INSERT ${sql.dialect === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO wordings (store_id, text_hash, text) VALUES`,
    [...wordings].map(([hash, text]) => [storeId, hash, text]));

const standingColumns = ['answer', 'effective_at', 'since', 'record_id', 'sequence', 'version'];
const upserts = {
  sqlite: `ON CONFLICT (store_id, subject_id, target) DO UPDATE SET ${standingColumns.map(name => `${name} = excluded.${name}`).join(', ')}`,
  mysql: `ON DUPLICATE KEY UPDATE ${standingColumns.map(name => `${name} = VALUES(${name})`).join(', ')}`,
};

const saveStandings = (sql: Sql, { storeId, subjects }: Batch): Promise<void> => insertRows(
  sql, `INSERT INTO standings (store_id, subject_id, target, ${standingColumns.join(', ')}) VALUES`,
  [...subjects].flatMap(subject => [...subject.changedStandings.values()].map(standing => [
    storeId, subject.id, standing.target, standing.answer, standing.effectiveAt, standing.since, standing.recordId, standing.sequence, standing.version,
  ])), upserts[sql.dialect]);
