// What the ledger wrote, for the metrics.
import type { StoreId } from '@placet/core';
import type { CaptureReply } from '../ledger/capture-request.js';
import type { Metrics } from './metrics.js';

/** Called after the commit, with every reply of the batch. */
export const countWrites = (metrics: Metrics) => (replies: readonly CaptureReply[]): void => {
  for (const reply of replies) {
    metrics.add('placet_captures_total', [reply.kind]);
    if (reply.kind !== 'captured') continue;
    for (const { record } of reply.captured.placed) metrics.add('placet_records_written_total', [record.source]);
  }
};

/** Whose ledgers grew. */
export const storesIn = (replies: readonly CaptureReply[]): ReadonlySet<StoreId> =>
  new Set(replies.flatMap(reply => reply.kind === 'captured' ? reply.captured.placed.slice(0, 1).map(({ record }) => record.storeId) : []));
