// The change feed: the records of the ledger, with everything else that happened in between, as one gapless order.
//
// The place of a record is its number in the ledger plus the number of events before it, and the place of an event the size the ledger had plus the number
// of events before. Both are given under the lock of the ledger's head, so places become visible in their order and none is ever left out; and a ledger of
// a million records needs no second row for any of them.
import type { StoreId } from '@placet/core';
import { allAtOnce, marks, padded, type Sql } from '../storage/sql.js';
import { recordColumns, type RecordSqlRow } from '../ledger/read-records.js';
import { typeOfRecord, type ChangeType } from './change-types.js';

export interface FeedEventRow {
  readonly sequence: number;
  readonly ledger_size: number;
  readonly type: ChangeType;
  readonly subject_id: string | null;
  readonly object_id: string | null;
  readonly version: number | null;
  readonly at: number;
}

/** What every reader needs of a record. */
export type BriefRecord = Pick<RecordSqlRow, 'id' | 'sequence' | 'subject_id' | 'action' | 'target' | 'source' | 'recorded_at'>;

export interface FeedEntry<Row extends BriefRecord = RecordSqlRow> {
  readonly sequence: number;
  readonly type: ChangeType;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly subjectId: string | null;
  /** One of the two. */
  readonly record: Row | undefined;
  readonly event: FeedEventRow | undefined;
}

const briefColumns = 'id, sequence, subject_id, action, target, source, recorded_at';
const eventColumns = 'sequence, ledger_size, type, subject_id, object_id, version, at';

/** The place the next entry will have. */
export const feedEnd = async (sql: Sql, storeId: StoreId): Promise<number> => {
  const [head] = await sql.all<{ ends: number }>('SELECT size + events AS ends FROM ledger_heads WHERE store_id = ?', [storeId]);
  return head?.ends ?? 0;
};

/** At most `limit` entries from the place `from` on. */
export const readFeed = async (sql: Sql, storeId: StoreId, from: number, limit: number): Promise<FeedEntry[]> =>
  readPage<RecordSqlRow>(sql, storeId, from, Math.min(from + limit, await feedEnd(sql, storeId)), recordColumns);

/** The entries from `from` to before `end`, which is no further than the feed's own, with as little of each record as tells who wants it. */
export const skimFeed = (sql: Sql, storeId: StoreId, from: number, end: number): Promise<FeedEntry<BriefRecord>[]> =>
  readPage<BriefRecord>(sql, storeId, from, end, briefColumns);

const readPage = async <Row extends BriefRecord>(sql: Sql, storeId: StoreId, from: number, end: number, columns: string): Promise<FeedEntry<Row>[]> => {
  if (from >= end) return [];
  const [before, events] = await allAtOnce([eventsBefore(sql, storeId, from), sql.all<FeedEventRow>(
    `SELECT ${eventColumns} FROM feed_events WHERE store_id = ? AND sequence >= ? AND sequence < ? ORDER BY sequence`, [storeId, from, end])]);
  const firstRecord = from - before;
  const records = await sql.all<Row>(
    `SELECT ${columns} FROM records WHERE store_id = ? AND sequence >= ? AND sequence < ? ORDER BY sequence`,
    [storeId, firstRecord, firstRecord + (end - from) - events.length]);
  return merged(from, end, records, events);
};

/** How many events have a place before `place`. */
const eventsBefore = async (sql: Sql, storeId: StoreId, place: number): Promise<number> => {
  const [last] = await sql.all<{ sequence: number; ledger_size: number }>(
    'SELECT sequence, ledger_size FROM feed_events WHERE store_id = ? AND sequence < ? ORDER BY sequence DESC LIMIT 1', [storeId, place]);
  return last === undefined ? 0 : last.sequence - last.ledger_size + 1;
};

const merged = <Row extends BriefRecord>(from: number, end: number, records: readonly Row[], events: readonly FeedEventRow[]): FeedEntry<Row>[] => {
  const entries: FeedEntry<Row>[] = [];
  for (let place = from, record = 0, event = 0; place < end; place++) {
    const nextEvent = events[event];
    const nextRecord = records[record];
    if (nextEvent?.sequence === place) {
      entries.push(entryOfEvent(nextEvent));
      event++;
    } else if (nextRecord !== undefined) {
      entries.push(entryOfRecord(place, nextRecord));
      record++;
    }
  }
  return entries;
};

export const entryOfEvent = (event: FeedEventRow) =>
  ({ sequence: event.sequence, type: event.type, at: event.at, subjectId: event.subject_id, record: undefined, event });

export const entryOfRecord = <Row extends BriefRecord>(sequence: number, record: Row): FeedEntry<Row> =>
  ({ sequence, type: typeOfRecord(record), at: record.recorded_at, subjectId: record.subject_id, record, event: undefined });

/** The events at these places; at most a few hundred. */
export const readEvents = async (sql: Sql, storeId: StoreId, sequences: readonly number[]): Promise<FeedEventRow[]> => {
  const list = padded(sequences);
  if (list.length === 0) return [];
  return sql.all<FeedEventRow>(`SELECT ${eventColumns} FROM feed_events WHERE store_id = ? AND sequence IN (${marks(list.length)})`, [storeId, ...list]);
};

/** The entries about one person with a place from `from` to before `to`. */
export const skimPerson = async (sql: Sql, storeId: StoreId, subjectId: string, from: number, to: number): Promise<FeedEntry<BriefRecord>[]> => {
  const events = await sql.all<FeedEventRow>(
    `SELECT ${eventColumns} FROM feed_events WHERE store_id = ? AND sequence >= ? AND sequence < ? AND subject_id = ? ORDER BY sequence`, [storeId, from, to, subjectId]);
  const records = await sql.all<BriefRecord & { place: number }>(
    `SELECT ${briefColumns}, sequence + (SELECT COUNT(*) FROM feed_events f WHERE f.store_id = records.store_id AND f.ledger_size <= records.sequence) AS place
     FROM records WHERE store_id = ? AND subject_id = ? AND sequence >= ? AND sequence < ? ORDER BY sequence`,
    [storeId, subjectId, from - await eventsBefore(sql, storeId, from), to]);
  return [...events.map(entryOfEvent), ...records.filter(({ place }) => place < to).map(record => entryOfRecord(record.place, record))];
};

/** The place of the first entry at or after a time: for people, who know when and not where. Times of entries grow with their places, give or take clocks. */
export const placeAt = async (sql: Sql, storeId: StoreId, at: number): Promise<number> => {
  let [low, high] = [0, await feedEnd(sql, storeId)];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [entry] = await skimFeed(sql, storeId, middle, middle + 1);
    if (entry !== undefined && entry.at < at) low = middle + 1; else high = middle;
  }
  return low;
};
