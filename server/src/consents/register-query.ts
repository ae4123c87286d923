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
}

/**
 * A target or a span of time is found by an index that holds times, so its records come in the order of time; everything else in the order of the log.
 * Either way no page costs more than its own rows, however many records there are.
 */
export const isByTime = ({ subjectId, target, from, to }: RegisterFilter): boolean =>
  subjectId === undefined && (target ?? from ?? to) !== undefined;

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
  ];
  const used = parts.filter(({ values }) => values.length > 0);
  const direction = filter.after === undefined ? 'DESC' : 'ASC';
  const order = isByTime(filter) ? `occurred_at ${direction}, sequence ${direction}` : `sequence ${direction}`;
  return {
    text: `SELECT ${recordColumns} FROM records ${hintOf(dialect, filter)} WHERE ${used.map(({ text }) => text).join(' AND ')} ORDER BY ${order} LIMIT ${Math.trunc(limit)}`,
    values: used.flatMap(({ values }) => values),
  };
};

/** Told of a LIMIT, both databases like to walk all records in the wanted order and hope. A rare target or a quiet person would take them seconds. */
const hintOf = (dialect: Dialect, filter: RegisterFilter): string => {
  const index = indexFor(filter);
  if (dialect === 'mysql') return `FORCE INDEX (${index ?? 'PRIMARY'})`;
  return index === undefined ? '' : `INDEXED BY ${index}`;
};

const indexFor = ({ subjectId, target, from, to }: RegisterFilter): string | undefined => {
  if (subjectId !== undefined) return 'records_by_subject';
  if (target !== undefined) return 'records_by_target';
  return (from ?? to) === undefined ? undefined : 'records_by_time';
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
