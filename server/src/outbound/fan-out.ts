// From the change feed to what an endpoint is to be sent. The feed is the record and the endpoint's place in it all that is kept of the rest, so a million
// imported records wait without a row each; and unsubscriptions are looked for ahead of that place, since nothing may hold them up. (UNS-1, SYN-6)
import { allAtOnce, insertRows, marks, padded, type Sql, type SqlValue } from '../storage/sql.js';
import { expectDeliveriesOf } from '../unsubscribe/lag-meter.js';
import { toldAs } from './change-types.js';
import type { Endpoint } from './endpoint-row.js';
import { skimFeed, skimPerson, type BriefRecord, type FeedEntry } from './read-feed.js';

/** First come unsubscriptions and whatever of the same person is before them, then what happens now, then what somebody imported or asked for again. */
export const priorities = { urgent: 0, usual: 1, bulk: 2 } as const;

/** So many wait as rows; the rest waits in the feed. */
export const waitingMax = 1000;
/** Filled up when half of them are done with: reading a page for a single place would be dear. */
const refillFrom = waitingMax / 2;
const pageSize = 1000;
/** Entries read ahead for unsubscriptions, at once. */
const aheadSize = 5000;
const urgentMax = 200;

type Brief = FeedEntry<BriefRecord>;

/** `end` is the end of the feed, `open` how many deliveries of the endpoint are not done with. */
export interface FanOutPlace { readonly end: number; readonly open: number; readonly now: number }

/** Inside a transaction that holds the endpoint: writes down what is next for it. */
export const fanOut = async (sql: Sql, endpoint: Endpoint, { end, open, now }: FanOutPlace): Promise<void> => {
  const { storeId, id } = endpoint;
  const room = waitingMax - open;
  const page = endpoint.feedPosition >= end || room < refillFrom
    ? []
    : upTo(room, endpoint, await skimFeed(sql, storeId, endpoint.feedPosition, Math.min(end, endpoint.feedPosition + pageSize)));
  await addDeliveries(sql, endpoint, page, now);
  const feedPosition = endpoint.feedPosition + page.length;
  const ahead = Math.max(feedPosition, endpoint.urgentPosition);
  const urgentPosition = ahead < end && toldAs(endpoint.events, 'subject.unsubscribed') !== undefined
    ? await lookAhead(sql, endpoint, { from: ahead, to: Math.min(end, ahead + aheadSize), position: feedPosition, now })
    : ahead;
  if (feedPosition === endpoint.feedPosition && urgentPosition === endpoint.urgentPosition) return;
  await sql.run('UPDATE webhook_endpoints SET feed_position = ?, urgent_position = ? WHERE store_id = ? AND id = ?', [feedPosition, urgentPosition, storeId, id]);
};

/** The page up to the entry that fills the room; entries nobody wants take none. */
const upTo = (room: number, { events }: Endpoint, page: readonly Brief[]): readonly Brief[] => {
  let wanted = 0;
  const last = page.findIndex(({ type }) => toldAs(events, type) !== undefined && ++wanted === room);
  return last === -1 ? page : page.slice(0, last + 1);
};

interface Ahead { readonly from: number; readonly to: number; readonly position: number; readonly now: number }

/** Unsubscriptions from `from` to before `to`, each with what is before it of the same person and still behind `position`: their order is kept. */
const lookAhead = async (sql: Sql, endpoint: Endpoint, { from, to, position, now }: Ahead): Promise<number> => {
  const page = await skimFeed(sql, endpoint.storeId, from, to);
  const urgent = page.filter(({ type }) => type === 'subject.unsubscribed').slice(0, urgentMax);
  const before = await allAtOnce(urgent.map(({ subjectId, sequence }) =>
    subjectId === null ? Promise.resolve([]) : skimPerson(sql, endpoint.storeId, subjectId, position, sequence)));
  const entries = new Map([...before.flat(), ...urgent].map(entry => [entry.sequence, entry]));
  await addDeliveries(sql, endpoint, [...entries.values()], now);
  const last = urgent.at(-1);
  return urgent.length === urgentMax && last !== undefined ? last.sequence + 1 : to;
};

const addDeliveries = async (sql: Sql, endpoint: Endpoint, entries: readonly Brief[], now: number): Promise<void> => {
  const wanted = entries.filter(({ type }) => toldAs(endpoint.events, type) !== undefined);
  if (wanted.length === 0) return;
  await insertDeliveries(sql, endpoint, wanted, now, priorityOf);
  const stops = wanted.filter(({ type }) => type === 'subject.unsubscribed');
  await hurry(sql, endpoint, stops);
  const clicks = stops.flatMap(({ record, at }) => record === undefined || record.source === 'import'
    ? []
    : [{ storeId: endpoint.storeId, recordId: record.id, clickedAt: at }]);
  await expectDeliveriesOf(sql, clicks, `webhook:${endpoint.id}`);
};

const priorityOf = ({ type, record }: Brief): number => {
  if (type === 'subject.unsubscribed') return priorities.urgent;
  return record?.source === 'import' ? priorities.bulk : priorities.usual;
};

/** What is there already stays as it is. */
export const insertDeliveries = (
  sql: Sql, { storeId, id }: Pick<Endpoint, 'storeId' | 'id'>, entries: readonly Brief[], now: number, priority: (entry: Brief) => number,
): Promise<void> => insertRows(
  sql, `INSERT ${sql.dialect === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO webhook_deliveries
    (store_id, endpoint_id, sequence, type, lane, record_id, priority, state, attempts, next_at, changed_at) VALUES`,
  entries.map((entry): SqlValue[] => [
    storeId, id, entry.sequence, entry.type, entry.subjectId ?? entry.event?.object_id ?? null, entry.record?.id ?? null, priority(entry), 'waiting', 0, now, entry.at,
  ]));

/** What is before an unsubscription of the same person hurries with it. */
const hurry = async (sql: Sql, { storeId, id }: Endpoint, stops: readonly Brief[]): Promise<void> => {
  const lanes = [...new Set(stops.map(({ subjectId }) => subjectId).filter(subject => subject !== null))];
  for (let at = 0; at < lanes.length; at += 256) {
    const list = padded(lanes.slice(at, at + 256));
    await sql.run(
      `UPDATE webhook_deliveries SET priority = ${priorities.urgent} WHERE store_id = ? AND endpoint_id = ? AND lane IN (${marks(list.length)}) AND state = 'waiting'`,
      [storeId, id, ...list]);
  }
};
