// What the server asks of a queue; embedded and Bull answer alike, and queue-contract.ts holds both to it.
// At least once, never exactly once: every handler must be safe to run again.
import type { Json } from '@placet/core';

export type JobName = string;

export interface Job {
  /** Adding the same id again while it waits or runs changes nothing; adding the id of a dead letter brings it back to life. */
  readonly id: string;
  readonly name: JobName;
  /** Jobs of one lane run one at a time, in the order they were added; jobs without a lane know no order. */
  readonly lane: string | null;
  /** Ids only: it lies in plain text in memory or Redis. */
  readonly payload: Json;
}

/** Resolves when the effect is done. Rejects to be tried again after a pause, during which the lane's later jobs wait. */
export type JobHandler = (job: Job) => Promise<void>;

export type JobHandlers = Readonly<Record<JobName, JobHandler>>;

export interface AddOptions {
  /** Milliseconds before the job takes its place in line; until then it holds nobody up. */
  readonly delayMs?: number;
}

export interface QueueCounts {
  readonly waiting: number;
  readonly active: number;
  /** Added with a delay, or pausing before another attempt. */
  readonly delayed: number;
  readonly dead: number;
}

export interface DeadLetter {
  readonly job: Job;
  /** Why the last attempt failed, bounded and cleaned of what looks like a person's data. */
  readonly reason: string;
  readonly attempts: number;
  /** Epoch milliseconds. */
  readonly diedAt: number;
}

export interface Queue {
  /** Throws on a payload that is too large or holds an address, when the queue is full, and after `close`. */
  add(job: Job, options?: AddOptions): Promise<void>;
  /** Begins to work; once per queue. A process that only adds never calls it. */
  start(handlers: JobHandlers): Promise<void>;
  counts(): Promise<QueueCounts>;
  /** At most `deadLettersMax`, in no promised order. */
  dead(): Promise<readonly DeadLetter[]>;
  /** Adds a dead letter again with all its attempts; false when there is none of this id. */
  retryDead(id: string): Promise<boolean>;
  /** Takes no new jobs, and resolves when the running ones have finished. */
  close(): Promise<void>;
}

export interface RetryPolicy {
  readonly attemptsMax: number;
  readonly firstDelayMs: number;
  readonly delayMsMax: number;
}

/** About two days of attempts: a shop that is down for one is caught up with. (SYN-5) */
export const defaultRetry: RetryPolicy = { attemptsMax: 60, firstDelayMs: 1000, delayMsMax: 3_600_000 };

export const deadLettersMax = 1000;
