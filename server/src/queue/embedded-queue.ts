// The queue of one process, in memory: the durable record is the outbox, which hands everything out again after a crash.
import type { Clock, Random } from '@placet/core';
import { attemptJob } from './attempt-job.js';
import { payloadText } from './job-payload.js';
import { deadLettersMax, type AddOptions, type DeadLetter, type Job, type JobHandlers, type Queue, type QueueCounts, type RetryPolicy } from './queue-port.js';
import { retryDelay } from './retry-delay.js';
import type { Timers } from './timers.js';

export interface EmbeddedQueueSettings {
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  readonly retry: RetryPolicy;
  /** Jobs that run at the same time, each of another lane. */
  readonly concurrency: number;
  /** Jobs known at once; more are refused. */
  readonly jobsMax?: number;
}

const jobsMaxUsual = 100_000;

interface Entry { readonly job: Job; attempts: number }

export class EmbeddedQueue implements Queue {
  private readonly entries = new Map<string, Entry>();
  /** Jobs in order per lane; the first is running, pausing, or its lane is in `ready`. */
  private readonly lanes = new Map<string, Entry[]>();
  private readonly ready: string[] = [];
  private readonly alarms = new Set<() => void>();
  private readonly deadLetters = new Map<string, DeadLetter>();
  private handlers: JobHandlers | undefined;
  private active = 0;
  private isClosed = false;
  private finishClosing: () => void = () => undefined;

  constructor(private readonly settings: EmbeddedQueueSettings) {}

  // eslint-disable-next-line @typescript-eslint/require-await -- what `take` throws becomes a rejection
  async add(job: Job, { delayMs = 0 }: AddOptions = {}): Promise<void> {
    this.take(job, delayMs);
  }

  start(handlers: JobHandlers): Promise<void> {
    if (this.handlers !== undefined) return Promise.reject(new Error('the queue was started before'));
    this.handlers = handlers;
    this.pump();
    return Promise.resolve();
  }

  counts(): Promise<QueueCounts> {
    const delayed = this.alarms.size;
    return Promise.resolve({ waiting: this.entries.size - this.active - delayed, active: this.active, delayed, dead: this.deadLetters.size });
  }

  dead(): Promise<readonly DeadLetter[]> {
    return Promise.resolve([...this.deadLetters.values()]);
  }

  async retryDead(id: string): Promise<boolean> {
    const letter = this.deadLetters.get(id);
    if (letter === undefined) return false;
    await this.add(letter.job);
    return true;
  }

  close(): Promise<void> {
    this.isClosed = true;
    for (const callOff of this.alarms) callOff();
    this.alarms.clear();
    if (this.active === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const finishBefore = this.finishClosing;
      this.finishClosing = () => {
        finishBefore();
        resolve();
      };
    });
  }

  private take(job: Job, delayMs: number): void {
    payloadText(job.payload);
    if (this.isClosed) throw new Error('the queue is closed');
    if (this.entries.has(job.id)) return;
    if (this.entries.size >= (this.settings.jobsMax ?? jobsMaxUsual)) throw new Error('the queue is full');
    const entry = { job, attempts: 0 };
    this.deadLetters.delete(job.id);
    this.entries.set(job.id, entry);
    if (delayMs === 0) this.enter(entry); else this.later(delayMs, () => this.enter(entry));
  }

  private enter(entry: Entry): void {
    const lane = laneOf(entry.job);
    const line = this.lanes.get(lane);
    if (line === undefined) {
      this.lanes.set(lane, [entry]);
      this.ready.push(lane);
    } else {
      line.push(entry);
    }
    this.pump();
  }

  private pump(): void {
    while (!this.isClosed && this.handlers !== undefined && this.active < this.settings.concurrency) {
      const lane = this.ready.shift();
      const entry = lane === undefined ? undefined : this.lanes.get(lane)?.[0];
      if (entry === undefined) return;
      this.active++;
      void this.run(entry, this.handlers);
    }
  }

  private async run(entry: Entry, handlers: JobHandlers): Promise<void> {
    entry.attempts++;
    const failure = await attemptJob(entry.job, handlers);
    this.active--;
    if (failure === undefined) this.leave(entry); else this.fail(entry, failure);
    if (this.isClosed && this.active === 0) this.finishClosing();
    this.pump();
  }

  private leave({ job }: Entry): void {
    const lane = laneOf(job);
    const line = this.lanes.get(lane);
    this.entries.delete(job.id);
    line?.shift();
    if (line === undefined || line.length === 0) this.lanes.delete(lane); else this.ready.push(lane);
  }

  private fail(entry: Entry, reason: string): void {
    const { retry, random, clock } = this.settings;
    if (entry.attempts < retry.attemptsMax) {
      if (this.isClosed) return;
      this.later(retryDelay(retry, entry.attempts, random), () => {
        this.ready.push(laneOf(entry.job));
        this.pump();
      });
      return;
    }
    this.bury({ job: entry.job, reason, attempts: entry.attempts, diedAt: clock.now() });
    this.leave(entry);
  }

  private bury(letter: DeadLetter): void {
    const [oldest] = this.deadLetters.keys();
    if (oldest !== undefined && this.deadLetters.size >= deadLettersMax) this.deadLetters.delete(oldest);
    this.deadLetters.set(letter.job.id, letter);
  }

  private later(delayMs: number, work: () => void): void {
    const callOff = this.settings.timers.after(delayMs, () => {
      this.alarms.delete(callOff);
      work();
    });
    this.alarms.add(callOff);
  }
}

const laneOf = ({ id, lane }: Job): string => lane === null ? `job ${id}` : `lane ${lane}`;
