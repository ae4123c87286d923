// The register: every answer, newest first, with the words that were shown and who gave it. (LED-6)
import { type StoreId, type SubjectId } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { unseal } from '../adapters/vault.js';
import { findSubjects } from '../ledger/find-subjects.js';
import { recordFromRow, type RecordSqlRow } from '../ledger/read-records.js';
import type { Database } from '../storage/open-database.js';
import { marks, padded, type Sql } from '../storage/sql.js';
import { familyOf, survivorOf } from '../subjects/family.js';
import { recordContext, type SubjectInBatch } from '../subjects/subject-row.js';
import { isSifted, registerQuery, sightMax, sightQuery, type RegisterFilter, type RegisterPosition, type RegisterQuery } from './register-query.js';

export interface RegisterEntry {
  readonly record: ReturnType<typeof recordFromRow>;
  readonly leafHash: string;
  readonly text: string | null;
  /** Undefined when the person's key was destroyed. */
  readonly person: Readonly<Record<string, string>> | undefined;
  readonly context: Readonly<Record<string, string>> | undefined;
}

export interface RegisterList {
  readonly entries: readonly RegisterEntry[];
  /** Where the look ended before the register did, having found fewer than were asked for. Go on from there. */
  readonly seenTo: Required<RegisterPosition> | undefined;
}

/** A person's register is looked through whole: nobody's is long. Others that sift answers and sections look at so much and say how far they saw. */
export const listRegister = (
  database: Database, keyring: Keyring, storeId: StoreId, filter: RegisterFilter, limit: number, sight = sightMax,
): Promise<RegisterList> =>
  database.read(async (sql) => {
    const { rows, seenTo } = await readRegisterRows(sql, storeId, filter, limit, sight);
    const texts = await loadTexts(sql, storeId, rows);
    const subjects = (await findSubjects(sql, keyring.vault, storeId, [], [...new Set(rows.map(row => row.subject_id))])).byId;
    return { entries: rows.map(row => entryOf(row, texts, subjects)), seenTo };
  });

/** The records alone, a page of them. */
export const readRegisterRows = async (
  sql: Sql, storeId: StoreId, filter: RegisterFilter, limit: number, sight = sightMax,
): Promise<{ readonly rows: readonly RecordSqlRow[]; readonly seenTo: Required<RegisterPosition> | undefined }> => {
  const people = filter.subjectId === undefined ? [] : await familyOf(sql, storeId, await survivorOf(sql, storeId, filter.subjectId));
  const until = filter.subjectId === undefined && isSifted(filter) ? await sightEnd(sql, sightQuery(sql.dialect, storeId, people, filter, sight)) : undefined;
  const { text, values } = registerQuery(sql.dialect, storeId, people, { ...filter, until }, limit);
  const rows = await sql.all<RecordSqlRow>(text, values);
  return { rows, seenTo: rows.length < limit ? until : undefined };
};

const sightEnd = async (sql: Sql, { text, values }: RegisterQuery): Promise<Required<RegisterPosition> | undefined> =>
  (await sql.all<Required<RegisterPosition>>(text, values))[0];

const loadTexts = async (sql: Sql, storeId: StoreId, rows: readonly RecordSqlRow[]): Promise<Map<string, string>> => {
  const hashes = padded([...new Set(rows.map(row => row.text_hash).filter(hash => hash !== null))]);
  if (hashes.length === 0) return new Map();
  const found = await sql.all<{ text_hash: string; text: string }>(
    `SELECT text_hash, text FROM wordings WHERE store_id = ? AND text_hash IN (${marks(hashes.length)})`, [storeId, ...hashes]);
  return new Map(found.map(({ text_hash: hash, text }) => [hash, text]));
};

const entryOf = (row: RecordSqlRow, texts: ReadonlyMap<string, string>, subjects: ReadonlyMap<SubjectId, SubjectInBatch>): RegisterEntry => {
  const subject = subjects.get(row.subject_id);
  return {
    record: recordFromRow(row), leafHash: row.leaf_hash.toString('hex'), text: row.text_hash === null ? null : texts.get(row.text_hash) ?? null,
    person: subject === undefined ? undefined : { ...subject.profile() },
    context: subject === undefined || row.sealed === null ? undefined : openContext(subject, row),
  };
};

/** A merged person's older records were sealed under the key of the subject they were then; it is opened by whoever asks for that one. */
const openContext = (subject: SubjectInBatch, row: RecordSqlRow): Record<string, string> | undefined =>
  subject.id === row.subject_id && row.sealed !== null
    ? JSON.parse(unseal(subject.dataKey, row.sealed, recordContext(row.id)).toString()) as Record<string, string>
    : undefined;

export const wordingOf = async (database: Database, storeId: StoreId, textHash: string | null): Promise<string | null> => {
  if (textHash === null) return null;
  const rows = await database.read(sql => sql.all<{ text: string }>('SELECT text FROM wordings WHERE store_id = ? AND text_hash = ?', [storeId, textHash]));
  return rows[0]?.text ?? null;
};
