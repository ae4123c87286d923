// Which records of a register are wanted, in which order, and the one query for them; a test reads its plan on both databases. (LED-6)
import type { Action, StoreId, SubjectId } from '@placet/core';
import { recordColumns } from '../ledger/read-records.js';
import { marks, padded, type Dialect, type SqlValue } from '../storage/sql.js';

/** A place between two records. In a register ordered by time the time counts first. */
export interface RegisterPosition { readonly sequence: number; readonly occurredAt?: number | undefined }

export interface RegisterFilter {
  /** Whoever they are now: records of all they were before a merge are theirs. */
  readonly subjectId?: SubjectId | undefined;
  readonly target?: string | undefined;
  readonly actions?: readonly Action[] | undefined;
  readonly section?: string | undefined;
  /** Epoch milliseconds of occurrence, from inclusive, to exclusive. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Only what comes after this place in a list of the newest first. */
  readonly before?: RegisterPosition | undefined;
  /** Only what is newer than this place, oldest first: the change feed's order. */
  readonly after?: RegisterPosition | undefined;
  /** As far as this place and no further, in the direction that is read. */
  readonly until?: RegisterPosition | undefined;
}

/**
 * What is not about one person, and not the whole register, is found by an index that holds times, so its records come in the order of time. A page of
 * it costs its own rows and, where answer or section are asked for, a walk over index entries that `stretch` bounds.
 */
export const isByTime = (filter: RegisterFilter): boolean =>
  filter.subjectId === undefined && ((filter.target ?? filter.from ?? filter.to) !== undefined || isSifted(filter));

/** Whether rows are looked at that may not be wanted. */
export const isSifted = ({ actions = [], section }: RegisterFilter): boolean => actions.length > 0 || section !== undefined;

/** `17`, or `1772546520000.17` where time counts. */
export const positionText = (filter: RegisterFilter, { sequence, occurredAt }: Required<RegisterPosition>): string =>
  isByTime(filter) ? `${occurredAt}.${sequence}` : String(sequence);

export const positionPattern = /^(?:(\d{1,15})\.)?(\d{1,15})$/;

/** The place a text names, or undefined when it is none of this filter's. */
export const parsePosition = (filter: RegisterFilter, text: string): RegisterPosition | undefined => {
  const [, occurredAt, sequence] = positionPattern.exec(text) ?? [];
  if (sequence === undefined || isByTime(filter) !== (occurredAt !== undefined)) return undefined;
  return { sequence: Number(sequence), ...occurredAt === undefined ? {} : { occurredAt: Number(occurredAt) } };
};

export interface RegisterQuery { readonly text: string; readonly values: readonly SqlValue[] }

/** `people` are the ids the filter's subject has records under. */
export const registerQuery = (dialect: Dialect, storeId: StoreId, people: readonly SubjectId[], filter: RegisterFilter, limit: number): RegisterQuery => {
  const parts: Part[] = [
    is('store_id = ?', storeId), among('subject_id', people), is('target = ?', filter.target), among('action', filter.actions ?? []), is('section = ?', filter.section),
    is('occurred_at >= ?', filter.from), is('occurred_at < ?', filter.to), beyond('<', filter.before), beyond('>', filter.after),
    ...filter.until === undefined ? [] : [upTo(filter.after === undefined ? '>' : '<', filter.until)],
  ];
  return queryOf(dialect, filter, recordColumns, parts, `LIMIT ${Math.trunc(limit)}`);
};

/** Index entries that one page looks at, at most, when it sifts: some tens of milliseconds. What lies beyond is the next page's. */
export const sightMax = 15_000;

/** Where the sight of a sifted page ends: the place of the last entry it looks at, or no row when it sees everything that is left. */
export const sightQuery = (dialect: Dialect, storeId: StoreId, people: readonly SubjectId[], filter: RegisterFilter, sight = sightMax): RegisterQuery => {
  const parts: Part[] = [
    is('store_id = ?', storeId), among('subject_id', people), is('target = ?', filter.target),
    is('occurred_at >= ?', filter.from), is('occurred_at < ?', filter.to), beyond('<', filter.before), beyond('>', filter.after),
  ];
  return queryOf(dialect, filter, 'occurred_at AS occurredAt, sequence', parts, `LIMIT 1 OFFSET ${Math.trunc(sight) - 1}`);
};

const queryOf = (dialect: Dialect, filter: RegisterFilter, columns: string, parts: readonly Part[], limit: string): RegisterQuery => {
  const used = parts.filter(({ values }) => values.length > 0);
  const direction = filter.after === undefined ? 'DESC' : 'ASC';
  const order = isByTime(filter) ? `occurred_at ${direction}, sequence ${direction}` : `sequence ${direction}`;
  return {
    text: `SELECT ${columns} FROM records ${hintOf(dialect, filter)} WHERE ${used.map(({ text }) => text).join(' AND ')} ORDER BY ${order} ${limit}`,
    values: used.flatMap(({ values }) => values),
  };
};

/** Told of a LIMIT, both databases like to walk all records in the wanted order and hope. A rare target or a quiet person would take them seconds. */
const hintOf = (dialect: Dialect, filter: RegisterFilter): string => {
  const index = indexFor(filter);
  if (dialect === 'mysql') return `FORCE INDEX (${index ?? 'PRIMARY'})`;
  return index === undefined ? '' : `INDEXED BY ${index}`;
};

const indexFor = (filter: RegisterFilter): string | undefined => {
  if (filter.subjectId !== undefined) return 'records_by_subject';
  if (filter.target !== undefined) return 'records_in_target';
  return isByTime(filter) ? 'records_in_time' : undefined;
};

interface Part { readonly text: string; readonly values: readonly SqlValue[] }

const is = (text: string, value: SqlValue | undefined): Part => ({ text, values: value === undefined ? [] : [value] });

const among = (column: string, wanted: readonly string[]): Part => {
  const values = padded(wanted);
  if (values.length === 1) return { text: `${column} = ?`, values };
  return { text: `${column} IN (${marks(values.length)})`, values };
};

/** The bound on the time alone is what an index is entered by; databases do not see it in the pair. */
const beyond = (sign: '<' | '>', position: RegisterPosition | undefined): Part => {
  if (position?.occurredAt === undefined) return is(`sequence ${sign} ?`, position?.sequence);
  const { occurredAt, sequence } = position;
  return { text: `occurred_at ${sign}= ? AND (occurred_at ${sign} ? OR sequence ${sign} ?)`, values: [occurredAt, occurredAt, sequence] };
};

const upTo = (sign: '<' | '>', { sequence, occurredAt = 0 }: RegisterPosition): Part =>
  ({ text: `occurred_at ${sign}= ? AND (occurred_at ${sign} ? OR sequence ${sign}= ?)`, values: [occurredAt, occurredAt, sequence] });
