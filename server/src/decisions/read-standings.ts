// What people said last, with what the record of it says about how: by keyed hash or by id, up to a thousand people in one query.
// Measured on SQLite: handing rows to JavaScript one by one costs more than finding them, so there they come as one text.
import type { Action, RecordId, SourceKind, Standing, StoreId, SubjectId, Target } from '@placet/core';
import { marks, padded, type Sql } from '../storage/sql.js';

/** A standing with what its record says of how it came about. */
export interface KnownStanding extends Standing {
  readonly action: Action;
  readonly source: SourceKind;
  /** Whether the words that were shown are on record. */
  readonly hasWords: boolean;
}

/** A standing of a person as it is read, or one row without a target for a person who never said anything. */
export type StandingRow = readonly [subjectId: SubjectId, target: Target | null, answer: Standing['answer'], effectiveAt: number, since: number, recordId: RecordId,
  sequence: number, version: number | null, action: Action, source: SourceKind, hasWords: number, region: string | null, regionBasis: string | null];

/** `at` is the place of the hash in what was asked for. */
export type IdentifiedRow = readonly [at: number, ...row: StandingRow];

export const standingOf = (
  target: Target, answer: Standing['answer'], effectiveAt: number, since: number, recordId: RecordId, sequence: number, version: number | null, action: Action,
  source: SourceKind, hasWords: number,
): KnownStanding => ({ target, answer, effectiveAt, since, recordId, sequence, version, action, source, hasWords: hasWords === 1 });

const wanted = {
  target: 'st.target', answer: 'st.answer', effective_at: 'st.effective_at', since: 'st.since', record_id: 'st.record_id', sequence: 'st.sequence',
  version: 'st.version', action: 'r.action', source: 'r.source', has_words: 'r.text_hash IS NOT NULL', region: 'r.region', region_basis: 'r.region_basis',
} as const;
const columns = Object.values(wanted).join(', ');
const named = Object.entries(wanted).map(([name, column]) => `${column} AS ${name}`).join(', ');
const records = 'LEFT JOIN records r ON r.store_id = st.store_id AND r.sequence = st.sequence';

/** A row per standing of everyone behind the hashes, at most 1,024; a person without standings has one row. Hashes nobody has, have none. */
export const readIdentified = (sql: Sql, storeId: StoreId, hashes: readonly Buffer[]): Promise<readonly IdentifiedRow[]> => {
  if (hashes.length === 0) return Promise.resolve([]);
  return sql.dialect === 'sqlite' ? readFromSqlite(sql, storeId, hashes) : readFromMysql(sql, storeId, hashes);
};

const hashLength = 32;

const readFromSqlite = async (sql: Sql, storeId: StoreId, hashes: readonly Buffer[]): Promise<readonly IdentifiedRow[]> => {
  const list = padded(hashes);
  const [row] = await sql.all<{ found: string }>(sqliteText(list.length), [storeId, Buffer.concat(list), hashes.length]);
  return JSON.parse(row?.found ?? '[]') as IdentifiedRow[];
};

const texts = new Map<number, string>();

/** The hashes come as one piece, which SQLite cuts up; `WHERE` leaves out what only fills it up to a power of two. */
const sqliteText = (count: number): string => {
  const known = texts.get(count);
  if (known !== undefined) return known;
  const values = Array.from({ length: count }, (_, at) => `(${at},substr(?2,${at * hashLength + 1},${hashLength}))`).join(',');
  const text = `WITH asked(at, hash) AS (VALUES ${values}) SELECT json_group_array(json_array(asked.at, i.subject_id, ${columns})) AS found
    FROM asked CROSS JOIN identifiers i ON i.store_id = ?1 AND i.hash = asked.hash
    LEFT JOIN standings st ON st.store_id = i.store_id AND st.subject_id = i.subject_id ${records} WHERE i.store_id = ?1 AND asked.at < ?3`;
  texts.set(count, text);
  return text;
};

interface SqlRow extends Readonly<Record<keyof typeof wanted, unknown>> {
  readonly subject_id: SubjectId;
  readonly target: Target | null;
  readonly answer: Standing['answer'];
  readonly effective_at: number;
  readonly since: number;
  readonly record_id: RecordId;
  readonly sequence: number;
  readonly version: number | null;
  readonly action: Action;
  readonly source: SourceKind;
  readonly has_words: number;
  readonly region: string | null;
  readonly region_basis: string | null;
}

const readFromMysql = async (sql: Sql, storeId: StoreId, hashes: readonly Buffer[]): Promise<readonly IdentifiedRow[]> => {
  const list = padded(hashes);
  const rows = await sql.all<SqlRow & { hash: Buffer }>(
    `SELECT i.hash, i.subject_id, ${named} FROM identifiers i
     LEFT JOIN standings st ON st.store_id = i.store_id AND st.subject_id = i.subject_id ${records}
     WHERE i.store_id = ? AND i.hash IN (${marks(list.length)})`, [storeId, ...list]);
  const places = new Map<string, number[]>();
  hashes.forEach((hash, at) => {
    const key = hash.toString('latin1');
    const known = places.get(key);
    if (known === undefined) places.set(key, [at]); else known.push(at);
  });
  return rows.flatMap(row => (places.get(row.hash.toString('latin1')) ?? []).map((at): IdentifiedRow => [at, ...rowOf(row)]));
};

/** A row per standing of these people, at most 1,024; none for people without any. */
export const readStandings = async (sql: Sql, storeId: StoreId, ids: readonly SubjectId[]): Promise<readonly StandingRow[]> => {
  const list = padded(ids);
  if (list.length === 0) return [];
  const rows = await sql.all<SqlRow>(
    `SELECT st.subject_id, ${named} FROM standings st ${records} WHERE st.store_id = ? AND st.subject_id IN (${marks(list.length)})`, [storeId, ...list]);
  return rows.map(rowOf);
};

const rowOf = (row: SqlRow): StandingRow => [
  row.subject_id, row.target, row.answer, row.effective_at, row.since, row.record_id, row.sequence, row.version, row.action, row.source, row.has_words,
  row.region, row.region_basis,
];
