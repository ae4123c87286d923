// Puts what is no record of the ledger into the change feed: an erasure, a request, a published version. The feed is one order with the ledger, because
// both take their places under the lock of the ledger's head. (SYN-6)
import type { StoreId } from '@placet/core';
import type { Tx } from '../storage/open-database.js';
import type { EventType } from './change-types.js';

export interface ChangeDraft {
  readonly storeId: StoreId;
  readonly type: EventType;
  readonly subjectId?: string;
  /** The id of the policy, the request or whatever else it is about. */
  readonly objectId?: string;
  readonly version?: number;
  readonly now: number;
}

/**
 * Adds one entry inside the caller's transaction, which holds the ledger's head from here to its end: call it first, as captures take that lock first, or
 * last when little follows. Answers with its place in the feed.
 */
export const announceChange = async ({ sql }: Tx, { storeId, type, subjectId, objectId, version, now }: ChangeDraft): Promise<number> => {
  await sql.run('UPDATE ledger_heads SET events = events + 1, revision = revision + 1 WHERE store_id = ?', [storeId]);
  const [head] = await sql.all<{ size: number; events: number }>('SELECT size, events FROM ledger_heads WHERE store_id = ?', [storeId]);
  if (head === undefined) throw new Error(`the store ${storeId} has no ledger`);
  const sequence = head.size + head.events - 1;
  await sql.run('INSERT INTO feed_events (store_id, sequence, ledger_size, type, subject_id, object_id, version, at) VALUES (?,?,?,?,?,?,?,?)',
    [storeId, sequence, head.size, type, subjectId ?? null, objectId ?? null, version ?? null, now]);
  return sequence;
};
