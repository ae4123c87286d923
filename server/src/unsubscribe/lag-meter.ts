// How long a click takes to arrive: at the ledger, at the outbox, at everyone who was to be told. Kept per event, so that all processes add up. (UNS-3)
import type { Clock, RecordId, StoreId } from '@placet/core';
import type { Metrics } from '../operation/metrics.js';
import type { Database } from '../storage/open-database.js';
import { insertRows, marks, padded, type Sql } from '../storage/sql.js';

/** `committed`: in the ledger. `claimed`: taken from the outbox. `delivered`: a destination said that it has it. */
export const lagStages = ['committed', 'claimed', 'delivered'] as const;
export type LagStage = (typeof lagStages)[number];

/** What stands before the colon of a destination, such as `webhook:wep_…`; the first two are Placet itself. */
export const destinationKinds = ['ledger', 'outbox', 'webhook', 'feed', 'shop'] as const;
export type Destination = 'ledger' | 'outbox' | 'feed' | 'shop' | `webhook:${string}` | `shop:${string}`;

/** A click is known by the first record it wrote. */
export interface LagEvent { readonly storeId: StoreId; readonly recordId: RecordId; readonly clickedAt: number }

export interface LagPlace { readonly stage: LagStage; readonly destination: Destination }

export const atLedger: LagPlace = { stage: 'committed', destination: 'ledger' };
export const atOutbox: LagPlace = { stage: 'claimed', destination: 'outbox' };

export interface LagPorts { readonly database: Database; readonly clock: Clock; readonly metrics: Metrics }

/** Inside the click's own transaction: from now on it is missed until the outbox has handed it out. */
export const expectClaim = (sql: Sql, event: LagEvent): Promise<void> => expectAt(sql, event, [atOutbox]);

/** Inside the transaction that hands the event to these destinations: each is missed until `noteDelivered`. Again is fine. */
export const expectDeliveries = (sql: Sql, event: LagEvent, destinations: readonly Destination[]): Promise<void> =>
  expectAt(sql, event, destinations.map(destination => ({ stage: 'delivered', destination })));

const expectAt = (sql: Sql, { storeId, recordId, clickedAt }: LagEvent, places: readonly LagPlace[]): Promise<void> => insertRows(
  sql, `INSERT ${sql.dialect === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO unsubscribe_lags (store_id, record_id, stage, destination, clicked_at, reached_at) VALUES`,
  places.map(({ stage, destination }) => [storeId, recordId, stage, destination, clickedAt, null]));

/** The same for many events and one destination. */
export const expectDeliveriesOf = (sql: Sql, events: readonly LagEvent[], destination: Destination): Promise<void> => insertRows(
  sql, `INSERT ${sql.dialect === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO unsubscribe_lags (store_id, record_id, stage, destination, clicked_at, reached_at) VALUES`,
  events.map(({ storeId, recordId, clickedAt }) => [storeId, recordId, 'delivered', destination, clickedAt, null]));

/** For a destination that writes its acknowledgements down itself, in that transaction; `observeLag` once it is committed. */
export const noteDeliveredIn = async (sql: Sql, storeId: StoreId, recordIds: readonly string[], destination: Destination, now: number): Promise<void> => {
  const list = padded(recordIds);
  if (list.length === 0) return;
  await sql.run(
    `UPDATE unsubscribe_lags SET reached_at = ? WHERE store_id = ? AND record_id IN (${marks(list.length)}) AND stage = 'delivered' AND destination = ?
     AND reached_at IS NULL`, [now, storeId, ...list, destination]);
};

/** The same, and answers when the clicks were whose way was not noted before: for `observeDeliveries` once it is committed. */
export const noteDeliveriesIn = async (
  sql: Sql, storeId: StoreId, recordIds: readonly string[], destination: Destination, now: number,
): Promise<readonly number[]> => {
  const list = padded(recordIds);
  if (list.length === 0) return [];
  const rows = await sql.all<{ clickedAt: number }>(
    `SELECT clicked_at AS clickedAt FROM unsubscribe_lags WHERE store_id = ? AND record_id IN (${marks(list.length)}) AND stage = 'delivered'
     AND destination = ? AND reached_at IS NULL`, [storeId, ...list, destination]);
  if (rows.length > 0) await noteDeliveredIn(sql, storeId, recordIds, destination, now);
  return rows.map(({ clickedAt }) => clickedAt);
};

export const observeDeliveries = (metrics: Metrics, destination: Destination, clicks: readonly number[], now: number): void => {
  for (const clickedAt of clicks) observeLag(metrics, { stage: 'delivered', destination }, now - clickedAt);
};

/** The destination acknowledged the event. What was not expected there, or was noted before, changes nothing. */
export const noteDelivered = async (
  { database, clock, metrics }: LagPorts, { storeId, recordId }: Omit<LagEvent, 'clickedAt'>, destination: Destination,
): Promise<void> => {
  const now = clock.now();
  const place: LagPlace = { stage: 'delivered', destination };
  const key = [storeId, recordId, place.stage, place.destination];
  const clickedAt = await database.write(async ({ sql }) => {
    const changed = await sql.run(
      'UPDATE unsubscribe_lags SET reached_at = ? WHERE store_id = ? AND record_id = ? AND stage = ? AND destination = ? AND reached_at IS NULL', [now, ...key]);
    if (changed === 0) return undefined;
    const [row] = await sql.all<{ clickedAt: number }>(
      'SELECT clicked_at AS clickedAt FROM unsubscribe_lags WHERE store_id = ? AND record_id = ? AND stage = ? AND destination = ?', key);
    return row?.clickedAt;
  });
  if (clickedAt !== undefined) observeLag(metrics, place, now - clickedAt);
};

/** Whoever is not told any more is not missed either: an endpoint that was removed or switched off. */
export const forgetDestination = async (sql: Sql, storeId: StoreId, destination: Destination): Promise<void> => {
  await sql.run('DELETE FROM unsubscribe_lags WHERE store_id = ? AND destination = ? AND reached_at IS NULL', [storeId, destination]);
};

export const observeLag = (metrics: Metrics, { stage, destination }: LagPlace, lagMs: number): void => {
  const kind = destinationKinds.find(each => destination === each || destination.startsWith(`${each}:`));
  if (kind !== undefined) metrics.observe('placet_unsubscribe_lag_seconds', [stage, kind], Math.max(0, lagMs) / 1000);
};
