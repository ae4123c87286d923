// The inserts of one batch, many rows a statement.
import { setImmediate } from 'node:timers/promises';
import type { StoreId } from '@placet/core';
import { allAtOnce, insertRows, type Sql, type SqlValue } from '../storage/sql.js';
import type { SubjectInBatch } from '../subjects/subject-row.js';
import { insertAlike, rowsPerStatement } from './insert-alike.js';
import type { PlacedRecord } from './capture-request.js';
import type { Batch } from './write-batch.js';

/** Saves one batch, most of it while the rest is still being made. */
export class BatchSaver {
  private readonly under: Promise<void>[] = [];
  private recordsBegun = 0;
  private identifiersBegun = 0;

  constructor(private readonly sql: Sql, private readonly batch: Batch) {}

  /** Begins to write records and identifiers, which will not change any more, as far as they make whole statements. The driver works on them meanwhile. */
  begin(): void {
    const { placed, newIdentifiers } = this.batch;
    this.write(wholeStatements(placed.length), wholeStatements(newIdentifiers.length));
  }

  /** Writes the rest. The inserts do not depend on each other, so they are handed over together and the driver is never idle between them. */
  async finish(): Promise<void> {
    const { sql, batch } = this;
    this.write(batch.placed.length, batch.newIdentifiers.length);
    this.start(saveTiles(sql, batch));
    this.start(saveStandings(sql, batch));
    this.start(saveWordings(sql, batch));
    for (const subjects of slicesOf([...batch.subjects], sealedTogether)) {
      this.start(saveSubjects(sql, batch, subjects));
      if (subjects.length === sealedTogether) await setImmediate();
    }
    await allAtOnce(this.under);
    if (batch.mergedAway.length > 0 || batch.unmerged.length > 0) await saveMerges(sql, batch);
  }

  /** Resolves when nothing is under way any more, well or not: a rollback must be the last thing the connection hears. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.under);
  }

  /** Something else of the batch's transaction that may go along with the inserts. */
  also(work: Promise<void>): void {
    this.start(work);
  }

  private write(recordsEnd: number, identifiersEnd: number): void {
    const { storeId, placed, newIdentifiers } = this.batch;
    const records = placed.slice(this.recordsBegun, recordsEnd);
    const identifiers = newIdentifiers.slice(this.identifiersBegun, identifiersEnd);
    [this.recordsBegun, this.identifiersBegun] = [recordsEnd, identifiersEnd];
    this.start(insertAlike(this.sql, insertRecords, records.map(each => recordRow(storeId, each))));
    this.start(saveIdentifiers(this.sql, storeId, identifiers));
  }

  private start(work: Promise<void>): void {
    work.catch(() => undefined);
    this.under.push(work);
  }
}

/** Sealing takes our time and inserting takes the driver's: while it inserts so many people, the next are sealed. */
const sealedTogether = rowsPerStatement;

const wholeStatements = (rows: number): number => rows - rows % rowsPerStatement;

const saveTiles = (sql: Sql, { storeId, tiles }: Batch): Promise<void> => insertRows(
  sql, 'INSERT INTO ledger_tiles (store_id, level, position, hash) VALUES', tiles.map(({ level, index, hash }) => [storeId, level, index, Buffer.from(hash)]));

const saveMerges = async (sql: Sql, { storeId, mergedAway, unmerged }: Batch): Promise<void> => {
  for (const { from, into } of mergedAway) {
    await sql.run('UPDATE subjects SET merged_into = ? WHERE store_id = ? AND id = ?', [into, storeId, from]);
    await sql.run('DELETE FROM standings WHERE store_id = ? AND subject_id = ?', [storeId, from]);
    // What was sent to either counts for the one they are now.
    await sql.run('UPDATE sends SET subject_id = ? WHERE store_id = ? AND subject_id = ?', [into, storeId, from]);
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

const saveSubjects = async (sql: Sql, { storeId, now }: Batch, subjects: readonly SubjectInBatch[]): Promise<void> => {
  const made: SqlValue[][] = [];
  for (const subject of subjects) {
    const sealed = subject.sealedProfile();
    if (subject.fields.isNew) made.push([storeId, subject.id, subject.fields.masterKeyId, subject.fields.wrappedKey, sealed ?? null, now]);
    else if (sealed !== undefined) await sql.run('UPDATE subjects SET sealed_profile = ? WHERE store_id = ? AND id = ?', [sealed, storeId, subject.id]);
  }
  await insertAlike(sql, 'INSERT INTO subjects (store_id, id, master_key_id, wrapped_key, sealed_profile, created_at) VALUES', made);
};

const saveIdentifiers = (sql: Sql, storeId: StoreId, identifiers: Batch['newIdentifiers']): Promise<void> => insertAlike(
  sql, 'INSERT INTO identifiers (store_id, hash, kind, subject_id) VALUES', identifiers.map(({ hash, kind, subjectId }) => [storeId, hash, kind, subjectId]));

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

const slicesOf = function* <T>(values: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < values.length; at += size) yield values.slice(at, at + size);
};
