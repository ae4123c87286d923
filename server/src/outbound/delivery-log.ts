// What an endpoint was sent and how it went; and what it is to be sent again. (SYN-6)
import { err, ok, type Result, type StoreId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { toldAs, type ChangeType } from './change-types.js';
import { lockEndpoint } from './endpoint-row.js';
import { insertDeliveries, priorities } from './fan-out.js';
import { placeAt, skimFeed } from './read-feed.js';

export const deliveryStates = ['waiting', 'sending', 'delivered', 'dead'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export interface Delivery {
  readonly sequence: number;
  readonly type: ChangeType;
  /** The person or policy it is about. */
  readonly lane: string | null;
  readonly recordId: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Epoch milliseconds, as the others. */
  readonly nextAt: number;
  readonly changedAt: number;
  readonly doneAt: number | null;
  /** Of the last attempt. */
  readonly status: number | null;
  readonly fault: string | null;
  readonly latencyMs: number | null;
}

export interface DeliveryQuery { readonly state: DeliveryState | undefined; readonly before: number | undefined; readonly limit: number }

/** The newest first, those with a place in the feed before `before`. */
export const listDeliveries = (database: Database, storeId: StoreId, endpointId: string, { state, before, limit }: DeliveryQuery): Promise<Delivery[]> =>
  database.read(sql => sql.all<Delivery>(
    `SELECT sequence, type, lane, record_id AS recordId, state, attempts, next_at AS nextAt, changed_at AS changedAt, done_at AS doneAt, status, fault,
       latency_ms AS latencyMs FROM webhook_deliveries
     WHERE store_id = ? AND endpoint_id = ? AND sequence < ?${state === undefined ? '' : ' AND state = ?'} ORDER BY sequence DESC LIMIT ${limit}`,
    [storeId, endpointId, before ?? Number.MAX_SAFE_INTEGER, ...state === undefined ? [] : [state]]));

/** A place in the feed, or a time in epoch milliseconds. */
export type FeedPoint = { readonly sequence: number } | { readonly at: number };

export const replayMax = 10_000;
const pageSize = 1000;

/** Sends again what is from `from` to `to`, both included: under the ids of before, so that whoever had it knows it. Answers with the number of messages. */
export const replayDeliveries = (
  database: Database, storeId: StoreId, endpointId: string, { from, to, now }: { from: FeedPoint; to: FeedPoint; now: number },
): Promise<Result<number, 'validation_failed' | 'not_found' | 'conflict'>> => database.write(async ({ sql }) => {
  const endpoint = await lockEndpoint(sql, { storeId, id: endpointId });
  if (endpoint === undefined) return err('not_found', 'There is no such webhook endpoint.');
  if (endpoint.state === 'disabled') return err('conflict', 'The endpoint is switched off. Switch it on first.');
  const first = 'at' in from ? await placeAt(sql, storeId, from.at) : from.sequence;
  // What lies ahead of the endpoint's place comes anyway.
  const end = Math.min('at' in to ? await placeAt(sql, storeId, to.at + 1) : to.sequence + 1, endpoint.feedPosition);
  if (end - first > replayMax) return err('validation_failed', `from and to span ${end - first} changes, at most ${replayMax} are sent again at once`);
  let count = 0;
  for (let at = first; at < end; at += pageSize) {
    const wanted = (await skimFeed(sql, storeId, at, Math.min(at + pageSize, end))).filter(({ type }) => toldAs(endpoint.events, type) !== undefined);
    await insertDeliveries(sql, endpoint, wanted, now, () => priorities.bulk);
    count += wanted.length;
  }
  await sql.run(
    `UPDATE webhook_deliveries SET state = 'waiting', attempts = 0, next_at = ?, first_tried_at = NULL, done_at = NULL, priority = ${priorities.bulk}
     WHERE store_id = ? AND endpoint_id = ? AND sequence >= ? AND sequence < ? AND state IN ('delivered', 'dead')`, [now, storeId, endpointId, first, end]);
  return ok(count);
});

/** How long the log of deliveries goes back. The feed itself goes back to the first record. */
export const deliveriesKeptMs = 30 * 86_400_000;
const forgottenAtOnce = 2000;

/** Forgets what was done with a month ago; a batch a round, so that no transaction is long. */
export const forgetDeliveries = async (database: Database, now: number): Promise<number> => {
  const before = now - deliveriesKeptMs;
  const old = await database.read(sql => sql.all<{ storeId: string; endpointId: string; sequence: number }>(
    `/* across stores: what is a month old is forgotten */ SELECT store_id AS storeId, endpoint_id AS endpointId, sequence FROM webhook_deliveries
     WHERE done_at < ? ORDER BY done_at LIMIT ${forgottenAtOnce}`, [before]));
  if (old.length === 0) return 0;
  await database.write(async ({ sql }) => {
    for (const { storeId, endpointId, sequence } of old) {
      await sql.run('DELETE FROM webhook_deliveries WHERE store_id = ? AND endpoint_id = ? AND sequence = ? AND done_at < ?', [storeId, endpointId, sequence, before]);
    }
  });
  return old.length;
};
