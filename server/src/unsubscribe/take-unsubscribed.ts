// The outbox hands out that somebody unsubscribed. Feed and webhooks read the ledger itself; what is left to do here is to measure that it came this far.
import type { RecordId, StoreId } from '@placet/core';
import { z } from 'zod';
import type { OutboxEntry } from '../queue/outbox-job.js';
import type { LagBook } from './lag-book.js';

/** Entries written before there was a meter do not say when the click was. */
const payloadSchema = z.object({ records: z.array(z.string()), clickedAt: z.int().optional() });

export const takeUnsubscribed = (lags: LagBook, { storeId, payload }: Pick<OutboxEntry, 'storeId' | 'payload'>): Promise<void> => {
  const { records, clickedAt } = payloadSchema.parse(payload);
  if (clickedAt !== undefined) for (const recordId of records) lags.noteClaimed({ storeId: storeId as StoreId, recordId: recordId as RecordId, clickedAt });
  return Promise.resolve();
};
