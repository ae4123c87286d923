// The one job of the queue that carries out outbox entries. The entry is the record: what it says now counts, not what the job was told.
import { z } from 'zod';
import type { Clock, Json, Random } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { failureReason } from './failure-reason.js';
import type { ClaimedEntry } from './outbox-claim.js';
import { firstOut, noteAttempt, settleDead, settleDone, settleHeld, type OutEntryRow } from './outbox-settle.js';
import type { Job, JobHandler, RetryPolicy } from './queue-port.js';
import { retryDelay } from './retry-delay.js';

/** What a topic's handler is given. It may be given the same entry twice, so its effect must bear that. */
export interface OutboxEntry {
  readonly sequence: number;
  readonly storeId: string;
  readonly topic: string;
  readonly payload: Json;
  /** 1 for the first. */
  readonly attempt: number;
}

export type TopicHandlers = Readonly<Record<string, (entry: OutboxEntry) => Promise<void>>>;

export interface OutboxJobPorts {
  readonly database: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly retry: RetryPolicy;
  readonly topics: TopicHandlers;
  /** Called when a batch is through and the store may have more. */
  readonly kick: () => unknown;
}

export const outboxJobName = 'outbox';

export const jobOf = ({ sequence, storeId, wasLost, isLast }: ClaimedEntry): Job =>
  ({ id: `outbox-${sequence}`, name: outboxJobName, storeId, payload: { sequence, wasLost, isLast } });

const orderSchema = z.object({ sequence: z.int(), wasLost: z.boolean(), isLast: z.boolean() });

/** The handler for jobs named `outboxJobName`. It fails only when the database does; then the lease runs out and the entry is handed out again. */
export const outboxJob = (ports: OutboxJobPorts): JobHandler => async ({ storeId, payload }) => {
  const order = orderSchema.parse(payload);
  if (storeId === null) throw new Error('an outbox job without a store');
  const row = await firstOut(ports.database, storeId);
  // Settled by an earlier run, or held behind another entry of its store.
  if (row?.sequence !== order.sequence) return;
  const attempts = order.wasLost ? row.attempts + 1 : row.attempts;
  if (order.wasLost) await noteAttempt(ports.database, storeId, row.sequence, attempts);
  if (attempts >= ports.retry.attemptsMax) {
    await settleDead(ports.database, { storeId, sequence: row.sequence, attempts, reason: 'the process stopped in the middle of it' });
  } else {
    await carryOut(ports, storeId, row, attempts + 1);
  }
  if (order.isLast) ports.kick();
};

const carryOut = async ({ database, clock, random, retry, topics }: OutboxJobPorts, storeId: string, row: OutEntryRow, attempt: number): Promise<void> => {
  const { sequence, topic } = row;
  const reason = await tryOnce(topics, { sequence, storeId, topic, attempt, payload: parsePayload(row.payload) });
  const failure = { storeId, sequence, attempts: attempt, reason: reason ?? '' };
  if (reason === undefined) await settleDone(database, storeId, sequence);
  else if (attempt >= retry.attemptsMax) await settleDead(database, failure);
  else await settleHeld(database, failure, clock.now() + retryDelay(retry, attempt, random));
};

const tryOnce = async (topics: TopicHandlers, entry: OutboxEntry): Promise<string | undefined> => {
  const handler = Object.hasOwn(topics, entry.topic) ? topics[entry.topic] : undefined;
  if (handler === undefined) return `nothing here handles the topic ${entry.topic}`;
  try {
    await handler(entry);
    return undefined;
  } catch (error) {
    return failureReason(error);
  }
};

/** The column holds what `writeOutbox` wrote. */
const parsePayload = (text: unknown): Json => JSON.parse(String(text)) as Json;
