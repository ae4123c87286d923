// What is answered here is said to the shop as well: the order for it is part of the transaction that records the answer. (SYN-5, UNS-1)
import type { RecordId, StoreId, SubjectId } from '@placet/core';
import type { CaptureReply, CaptureRequest } from '../ledger/capture-request.js';
import { writeOutbox } from '../queue/outbox.js';
import type { Tx } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import { expectDeliveries } from '../unsubscribe/lag-meter.js';
import { stoppedScope } from '../unsubscribe/stopped-scope.js';
import { pushTopic, shopLaneOf } from './shop-topics.js';

/** Whether the store's shop is told of changes as they happen. */
export const isKeptInStep = async (sql: Sql, storeId: StoreId): Promise<boolean> =>
  (await sql.all('SELECT 1 FROM connections WHERE store_id = ? AND mode = \'realtime\'', [storeId])).length > 0;

/** Batches that gave orders to a shop. */
const withOrders = new WeakSet<readonly CaptureReply[]>();

/** Whether somebody waits for this batch at a shop, once it is committed: then the work begins at once and not with the next look. */
export const isAwaitedAtShop = (replies: readonly CaptureReply[]): boolean => withOrders.has(replies);

interface Telling { readonly storeId: StoreId; readonly now: number }

/**
 * One order per person, however much they said. A file of a million rows is not told person by person: whoever imports one has the shop compared
 * afterwards, which writes what differs.
 */
export const tellShop = async (
  tx: Tx, { storeId, now }: Telling, captures: readonly { readonly request: CaptureRequest; readonly requestId: string | null }[],
  replies: readonly CaptureReply[],
): Promise<void> => {
  const told = new Map<SubjectId, { stops: RecordId[]; requestId: string | null }>();
  for (const [at, { request, requestId }] of captures.entries()) {
    const reply = replies[at];
    if (reply?.kind !== 'captured' || request.isFromShop === true || request.mode === 'import') continue;
    const { subjectId, placed } = reply.captured;
    if (!placed.some(({ record: { target } }) => target.startsWith('channel:') || target.startsWith('subject:'))) continue;
    const stops = told.get(subjectId)?.stops ?? [];
    for (const { record } of placed) {
      if (stoppedScope(record) === undefined) continue;
      stops.push(record.id);
      await expectDeliveries(tx.sql, { storeId, recordId: record.id, clickedAt: now }, ['shop']);
    }
    told.set(subjectId, { stops, requestId });
  }
  if (told.size > 0) withOrders.add(replies);
  for (const [subjectId, { stops, requestId }] of told) {
    const payload = { subjectId, ...stops.length === 0 ? {} : { stops: stops.slice(0, stopsMax) } };
    await writeOutbox(tx, { storeId, lane: shopLaneOf(subjectId), topic: pushTopic, payload, availableAt: now, now, requestId });
  }
};

const stopsMax = 50;
