// The inserts of one batch, many rows a statement.
import type { StoreId } from '@placet/core';
import { insertRows, type Sql, type SqlValue } from '../storage/sql.js';
import { insertAlike } from './insert-alike.js';
import type { PlacedRecord } from './capture-request.js';
import type { Batch } from './write-batch.js';

/**
 * The inserts do not depend on each other, so they are handed over together and the driver is never idle between them. All are waited for
 * even when one fails: the rollback must be the last thing the connection hears.
 */
export const saveBatch = async (sql: Sql, batch: Batch): Promise<void> => {
  const outcomes = await Promise.allSettled([
    saveSubjects(sql, batch),
    saveIdentifiers(sql, batch),
    saveWordings(sql, batch),
    insertAlike(sql, insertRecords, batch.placed.map(placed => recordRow(batch.storeId, placed))),
    saveTiles(sql, batch),
    saveStandings(sql, batch),
  ]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  if (batch.mergedAway.length > 0 || batch.unmerged.length > 0) await saveMerges(sql, batch);
};

const saveTiles = (sql: Sql, { storeId, tiles }: Batch): Promise<void> => insertRows(
  sql, 'INSERT INTO ledger_tiles (store_id, level, position, hash) VALUES', tiles.map(({ level, index, hash }) => [storeId, level, index, Buffer.from(hash)]));

const saveMerges = async (sql: Sql, { storeId, mergedAway, unmerged }: Batch): Promise<void> => {
  for (const { from, into } of mergedAway) {
    await sql.run('UPDATE subjects SET merged_into = ? WHERE store_id = ? AND id = ?', [into, storeId, from]);
    await sql.run('DELETE FROM standings WHERE store_id = ? AND subject_id = ?', [storeId, from]);
  }
  for (const id of unmerged) await sql.run('UPDATE subjects SET merged_into = NULL WHERE store_id = ? AND id = ?', [storeId, id]);
};

const insertRecords = `INSERT INTO records (store_id, sequence, id, subject_id, action, target, version, text_hash, locale, section, source, widget,
  region, region_basis, occurred_at, time_grade, recorded_at, actor, sealed, leaf_hash) VALUES`;

const recordRow = (storeId: StoreId, { record, leafHash }: PlacedRecord): SqlValue[] => [
  storeId, record.sequence, record.id, record.subjectId, record.action, record.target, record.version, record.textHash, record.locale, record.section,
  record.source, record.widget, record.region, record.regionBasis, record.occurredAt, record.timeGrade, record.recordedAt, record.actor,
  record.sealed === null ? null : Buffer.from(record.sealed, 'base64'), Buffer.from(leafHash),
];

const saveSubjects = async (sql: Sql, { storeId, subjects, now }: Batch): Promise<void> => {
  const made: SqlValue[][] = [];
  for (const subject of subjects) {
    const sealed = subject.sealedProfile();
    if (subject.fields.isNew) made.push([storeId, subject.id, subject.fields.masterKeyId, subject.fields.wrappedKey, sealed ?? null, now]);
    else if (sealed !== undefined) await sql.run('UPDATE subjects SET sealed_profile = ? WHERE store_id = ? AND id = ?', [sealed, storeId, subject.id]);
  }
  await insertAlike(sql, 'INSERT INTO subjects (store_id, id, master_key_id, wrapped_key, sealed_profile, created_at) VALUES', made);
};

const saveIdentifiers = (sql: Sql, { storeId, newIdentifiers }: Batch): Promise<void> => insertAlike(
  sql, 'INSERT INTO identifiers (store_id, hash, kind, subject_id) VALUES',
  newIdentifiers.map(({ hash, kind, subjectId }) => [storeId, hash, kind, subjectId]));

/** Words already known to be kept are not offered again: a shop shows the same few sentences to everyone. */
const saveWordings = (sql: Sql, { storeId, wordings }: Batch): Promise<void> =>
  insertRows(sql, `INSERT ${sql.dialect === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO wordings (store_id, text_hash, text) VALUES`,
    [...wordings].map(([hash, text]) => [storeId, hash, text]));

const standingColumns = ['answer', 'effective_at', 'since', 'record_id', 'sequence', 'version'];
const upserts = {
  sqlite: `ON CONFLICT (store_id, subject_id, target) DO UPDATE SET ${standingColumns.map(name => `${name} = excluded.${name}`).join(', ')}`,
  mysql: `ON DUPLICATE KEY UPDATE ${standingColumns.map(name => `${name} = VALUES(${name})`).join(', ')}`,
};

const saveStandings = (sql: Sql, { storeId, subjects }: Batch): Promise<void> => insertAlike(
  sql, `INSERT INTO standings (store_id, subject_id, target, ${standingColumns.join(', ')}) VALUES`,
  [...subjects].flatMap(subject => [...subject.changedStandings.values()].map(standing => [
    storeId, subject.id, standing.target, standing.answer, standing.effectiveAt, standing.since, standing.recordId, standing.sequence, standing.version,
  ])), upserts[sql.dialect]);
