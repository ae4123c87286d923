// What goes along with every no to a channel, in its own transaction: flows end, the meter starts, and the change is announced. (UNS-1, UNS-5)
import type { ConsentRecord, StoreId } from '@placet/core';
import type { CaptureRequest, Written } from '../ledger/capture-request.js';
import { writeOutbox } from '../queue/outbox.js';
import type { Tx } from '../storage/open-database.js';
import { allAtOnce } from '../storage/sql.js';
import { exitEnrolments } from './exit-enrolments.js';
import { expectClaim } from './lag-meter.js';
import { stoppedScope } from './stopped-scope.js';
import type { Scope } from './unsubscribe-token.js';

export const unsubscribedTopic = 'subject.unsubscribed';

/** What the topic carries: ids, the time of the click, and nothing of the person. */
export interface UnsubscribedPayload {
  readonly subjectId: string;
  readonly scope: Scope;
  /** The record that says it. */
  readonly records: readonly string[];
  /** The flows that have to end, by the ids they were registered under. */
  readonly enrolments: readonly string[];
  readonly reason: 'exited_unsubscribed';
  /** Epoch milliseconds. */
  readonly clickedAt: number;
}

/** Lanes of their own: nothing that hangs in the store's other work may hold up a no, and a thousand clicks need not stand in one line. */
const laneCount = 8;

/** Where a store's unsubscriptions wait, as the outbox writes it. */
export const unsubscribedLanes = (storeId: StoreId): string[] => Array.from({ length: laneCount }, (_, at) => `${storeId}/unsubscribe-${at}`);

/** One person's are in one lane, so that they keep their order. */
const laneOf = (subjectId: string): string => `unsubscribe-${subjectId.charCodeAt(subjectId.length - 1) % laneCount}`;

/** For captures in which somebody says no to channels. `clickedAt` is when we heard of it, in epoch milliseconds. */
export const announceUnsubscribed = (clickedAt: number): NonNullable<CaptureRequest['alongside']> => async (tx, written) => {
  for (const { record } of written.captured.placed) {
    const scope = stoppedScope(record);
    if (scope !== undefined) await announceOne(tx, written, { record, scope, clickedAt });
  }
};

interface Stop { readonly record: ConsentRecord; readonly scope: Scope; readonly clickedAt: number }

const announceOne = async (tx: Tx, { captured: { subjectId }, now, requestId }: Written, { record, scope, clickedAt }: Stop): Promise<void> => {
  const storeId: StoreId = record.storeId;
  const [enrolments] = await allAtOnce([
    exitEnrolments(tx.sql, storeId, subjectId, scope, now),
    expectClaim(tx.sql, { storeId, recordId: record.id, clickedAt }),
  ]);
  const payload = { subjectId, scope, records: [record.id], enrolments, reason: 'exited_unsubscribed', clickedAt } satisfies UnsubscribedPayload;
  await writeOutbox(tx, { storeId, lane: laneOf(subjectId), topic: unsubscribedTopic, payload, availableAt: now, now, requestId });
};
