// The flows an unsubscription ended, for whoever registered them: they were ended in the transaction of the record that says so, at its time. (UNS-5)
import { isChannel, type StoreId } from '@placet/core';
import { marks, padded, type Sql } from '../storage/sql.js';
import { familyOf } from '../subjects/family.js';
import type { FeedEntry } from './read-feed.js';

export interface FlowExit { readonly id: string; readonly flow: string; readonly externalId: string }

export interface FlowExits { readonly reason: 'exited_unsubscribed'; readonly enrolments: readonly FlowExit[] }

/** By the place in the feed; entries that ended nothing are missing. */
export const exitsOf = async (sql: Sql, storeId: StoreId, entries: readonly FeedEntry[]): Promise<ReadonlyMap<number, FlowExits>> => {
  const stops = entries.filter(({ type }) => type === 'subject.unsubscribed');
  const exits = new Map<number, FlowExits>();
  if (stops.length === 0 || !await hasFlows(sql, storeId)) return exits;
  for (const stop of stops) {
    const enrolments = await endedBy(sql, storeId, stop);
    if (enrolments.length > 0) exits.set(stop.sequence, { reason: 'exited_unsubscribed', enrolments });
  }
  return exits;
};

const hasFlows = async (sql: Sql, storeId: StoreId): Promise<boolean> =>
  (await sql.all('SELECT 1 FROM flow_enrolments WHERE store_id = ? LIMIT 1', [storeId])).length > 0;

const endedBy = async (sql: Sql, storeId: StoreId, { record }: FeedEntry): Promise<readonly FlowExit[]> => {
  if (record === undefined) return [];
  const people = padded(await familyOf(sql, storeId, record.subject_id));
  const rows = await sql.all<FlowExit & { channel: string | null }>(
    `SELECT id, flow, external_id AS externalId, channel FROM flow_enrolments
     WHERE store_id = ? AND subject_id IN (${marks(people.length)}) AND ended_at = ? AND reason = 'exited_unsubscribed' ORDER BY id`,
    [storeId, ...people, record.recorded_at]);
  const scope = record.target.slice('channel:'.length);
  return rows.filter(({ channel }) => !isChannel(scope) || channel === null || channel === scope).map(({ id, flow, externalId }) => ({ id, flow, externalId }));
};
