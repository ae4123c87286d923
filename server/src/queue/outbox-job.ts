// The one job of the queue that carries out outbox entries. The entry is the record: what it says now counts, not what the job was told.
import { z } from 'zod';
import type { Clock, Json, Random } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { underRequest } from '../operation/request-trace.js';
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

export type TopicHandler = (entry: OutboxEntry) => Promise<void>;
export type TopicHandlers = Readonly<Record<string, TopicHandler>>;

/** Whether an entry is marketing to somebody who has said no since it was written. */
export type CallOff = (entry: OutboxEntry) => Promise<boolean>;

export interface OutboxJobPorts {
  readonly database: Database;
  readonly clock: Clock;
  readonly random: Random;
  readonly retry: RetryPolicy;
  readonly topics: TopicHandlers;
  /** Asked before every attempt; an entry that is called off is done. */
  readonly isCalledOff?: CallOff;
  /** Called when a batch is through and the lane may have more. */
  readonly kick: () => unknown;
  /** Hears of every attempt, for the log. */
  readonly onAttempt?: (attempt: OutboxAttempt) => void;
}

export interface OutboxAttempt extends Omit<OutboxEntry, 'payload'> {
  readonly requestId: string | null;
  /** Why it failed, cleaned of what looks like a person's data. */
  readonly reason: string | undefined;
  readonly ms: number;
}

export const outboxJobName = 'outbox';

export const jobOf = ({ sequence, lane, wasLost, isLast }: ClaimedEntry): Job =>
  ({ id: `outbox-${sequence}`, name: outboxJobName, lane, payload: { sequence, wasLost, isLast } });

const orderSchema = z.object({ sequence: z.int(), wasLost: z.boolean(), isLast: z.boolean() });

/** The handler for jobs named `outboxJobName`. It fails only when the database does; then the lease runs out and the entry is handed out again. */
export const outboxJob = (ports: OutboxJobPorts): JobHandler => async ({ lane, payload }) => {
  const order = orderSchema.parse(payload);
  if (lane === null) throw new Error('an outbox job without a lane');
  const row = await firstOut(ports.database, lane);
  // Settled by an earlier run, or held behind another entry of its lane.
  if (row?.sequence !== order.sequence) return;
  const { storeId } = row;
  const attempts = order.wasLost ? row.attempts + 1 : row.attempts;
  if (order.wasLost) await noteAttempt(ports.database, storeId, row.sequence, attempts);
  if (attempts >= ports.retry.attemptsMax) {
    await settleDead(ports.database, { storeId, lane, sequence: row.sequence, attempts, reason: 'the process stopped in the middle of it' });
  } else {
    await carryOut(ports, lane, row, attempts + 1);
  }
  if (order.isLast) ports.kick();
};

const carryOut = async (ports: OutboxJobPorts, lane: string, row: OutEntryRow, attempt: number): Promise<void> => {
  const { database, clock, random, retry } = ports;
  const { sequence, storeId } = row;
  const reason = await underRequestOf(row, () => tryAndTell(ports, row, attempt));
  const failure = { storeId, lane, sequence, attempts: attempt, reason: reason ?? '' };
  if (reason === undefined) await settleDone(database, storeId, sequence);
  else if (attempt >= retry.attemptsMax) await settleDead(database, failure);
  else await settleHeld(database, failure, clock.now() + retryDelay(retry, attempt, random));
};

const underRequestOf = <T>({ requestId }: OutEntryRow, work: () => T): T => requestId === null ? work() : underRequest(requestId, work);

const tryAndTell = async ({ topics, isCalledOff, onAttempt }: OutboxJobPorts, row: OutEntryRow, attempt: number): Promise<string | undefined> => {
  const { sequence, storeId, topic, requestId } = row;
  const startedAt = performance.now();
  const reason = await tryOnce(topics, isCalledOff, { sequence, storeId, topic, attempt, payload: parsePayload(row.payload) });
  onAttempt?.({ sequence, storeId, topic, attempt, requestId, reason, ms: Math.round(performance.now() - startedAt) });
  return reason;
};

const tryOnce = async (topics: TopicHandlers, isCalledOff: CallOff | undefined, entry: OutboxEntry): Promise<string | undefined> => {
  const handler = Object.hasOwn(topics, entry.topic) ? topics[entry.topic] : undefined;
  if (handler === undefined) return `nothing here handles the topic ${entry.topic}`;
  try {
    if (await isCalledOff?.(entry) !== true) await handler(entry);
    return undefined;
  } catch (error) {
    return failureReason(error);
  }
};

/** The column holds what `writeOutbox` wrote. */
const parsePayload = (text: unknown): Json => JSON.parse(String(text)) as Json;
