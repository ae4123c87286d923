// The one job of the queue that carries out outbox entries. The entry is the record: what it says now counts, not what the job was told.
import { z } from 'zod';
import type { Clock, Json, Random } from '@placet/core';
import type { Database, Tx } from '../storage/open-database.js';
import { underRequest } from '../operation/request-trace.js';
import { failureReason } from './failure-reason.js';
import type { ClaimedEntry } from './outbox-claim.js';
import { firstOut, moreOut, noteAttempt, settleDead, settleDone, settleHeld, type OutEntryRow } from './outbox-settle.js';
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

/**
 * For topics whose entries name what to look at and not what to do: those of a lane that wait together may be carried out together, and in another order
 * than they were written. One that failed before is carried out alone.
 */
export interface TogetherHandler {
  together(entries: readonly OutboxEntry[]): Promise<Together>;
}

export interface Together {
  /** The sequences of the entries whose effect is done; the others are left for another attempt. */
  readonly done: ReadonlySet<number>;
  /** Why others are not. */
  readonly failure?: unknown;
  /** What is left to write, in the transaction that settles what is done. It may be asked for twice. */
  readonly finish?: (tx: Tx) => Promise<void>;
  /** Once that is committed; for what may be lost. */
  readonly afterwards?: () => void;
}

export type TopicHandlers = Readonly<Record<string, TopicHandler | TogetherHandler>>;

/** Short, so that what is done is soon settled, and a process that is killed leaves little to be done again. */
const togetherMax = 16;

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
  // Otherwise it was settled by an earlier run, or is held behind another entry of its lane.
  if (row?.sequence === order.sequence) await carryOutFirst(ports, lane, row, order.wasLost);
  if (order.isLast) ports.kick();
};

const carryOutFirst = async (ports: OutboxJobPorts, lane: string, row: OutEntryRow, wasLost: boolean): Promise<void> => {
  const { database, retry, topics } = ports;
  const { storeId, sequence } = row;
  const attempts = wasLost ? row.attempts + 1 : row.attempts;
  if (wasLost) await noteAttempt(database, storeId, sequence, attempts);
  if (attempts >= retry.attemptsMax) {
    await settleDead(database, { storeId, lane, sequence, attempts, reason: 'the process stopped in the middle of it' });
    return;
  }
  const handler = Object.hasOwn(topics, row.topic) ? topics[row.topic] : undefined;
  if (typeof handler === 'object') await carryOutTogether(ports, lane, row, attempts + 1, handler);
  else await carryOut(ports, lane, row, attempts + 1, handler);
};

const carryOut = async (ports: OutboxJobPorts, lane: string, row: OutEntryRow, attempt: number, handler: TopicHandler | undefined): Promise<void> => {
  const reason = await underRequestOf(row, () => tryAndTell(ports, row, attempt, handler));
  if (reason === undefined) await settleDone(ports.database, row.storeId, [row.sequence]);
  else await settleFailed(ports, lane, row, attempt, reason);
};

const carryOutTogether = async (
  ports: OutboxJobPorts, lane: string, first: OutEntryRow, attempt: number, handler: TogetherHandler,
): Promise<void> => {
  const { database, onAttempt } = ports;
  const startedAt = performance.now();
  const rows = [first, ...attempt === 1 ? await moreOut(database, lane, first, togetherMax - 1) : []];
  const work = (): Promise<Together> => handler.together(rows.map(row => entryOf(row, row === first ? attempt : 1)));
  const settle = async (): Promise<Together> => {
    const outcome = await (rows.length === 1 ? underRequestOf(first, work) : work());
    if (outcome.done.size > 0) await settleDone(database, first.storeId, [...outcome.done], outcome.finish);
    outcome.afterwards?.();
    return outcome;
  };
  const { done, failure } = await settle().catch((error: unknown): Together => ({ done: new Set(), failure: error }));
  const ms = Math.round(performance.now() - startedAt);
  const isFirstDone = done.has(first.sequence);
  const reason = isFirstDone ? undefined : failureReason(failure);
  for (const row of rows) {
    const { sequence, storeId, topic, requestId } = row;
    const own = row === first ? { attempt, reason } : { attempt: 1, reason: undefined };
    if (row === first || done.has(sequence)) onAttempt?.({ sequence, storeId, topic, requestId, ms, ...own });
  }
  if (reason !== undefined) await settleFailed(ports, lane, first, attempt, reason);
};

const settleFailed = async (
  { database, clock, random, retry }: OutboxJobPorts, lane: string, { storeId, sequence }: OutEntryRow, attempt: number, reason: string,
): Promise<void> => {
  const failure = { storeId, lane, sequence, attempts: attempt, reason };
  if (attempt >= retry.attemptsMax) await settleDead(database, failure);
  else await settleHeld(database, failure, clock.now() + retryDelay(retry, attempt, random));
};

const underRequestOf = <T>({ requestId }: OutEntryRow, work: () => T): T => requestId === null ? work() : underRequest(requestId, work);

const entryOf = ({ sequence, storeId, topic, payload }: OutEntryRow, attempt: number): OutboxEntry =>
  ({ sequence, storeId, topic, attempt, payload: parsePayload(payload) });

const tryAndTell = async (
  { isCalledOff, onAttempt }: OutboxJobPorts, row: OutEntryRow, attempt: number, handler: TopicHandler | undefined,
): Promise<string | undefined> => {
  const { sequence, storeId, topic, requestId } = row;
  const startedAt = performance.now();
  const reason = await tryOnce(handler, isCalledOff, entryOf(row, attempt));
  onAttempt?.({ sequence, storeId, topic, attempt, requestId, reason, ms: Math.round(performance.now() - startedAt) });
  return reason;
};

const tryOnce = async (handler: TopicHandler | undefined, isCalledOff: CallOff | undefined, entry: OutboxEntry): Promise<string | undefined> => {
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
