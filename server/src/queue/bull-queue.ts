// The queue of many processes: Bull on Redis runs and recovers, a line per lane in Redis keeps the order.
//
// Bull knows no order by key: its workers take the next job of any store, and its per-group limiter holds jobs back by time, not until the one
// before is done. So Bull never sees more than the head of each line. A job enters its lane's line; the head of a line is given to Bull; when it
// is done it leaves the line, and the new head is given to Bull, before Bull hears that the old one is finished. From that follows, for a worker
// killed anywhere: either its head is still in the line, and Bull's recovery of stalled jobs runs it again, or it has left, and the recovered job
// finds itself no longer the head and only gives Bull the new one. Giving Bull the same head twice is one job, by its id.
import Bull from 'bull';
import { Redis, type RedisOptions } from 'ioredis';
import type { Clock, Random } from '@placet/core';
import { attemptJob } from './attempt-job.js';
import { openLines, type Lines, type Place } from './bull-scripts.js';
import { payloadText } from './job-payload.js';
import { deadLettersMax, type AddOptions, type DeadLetter, type Job, type JobHandlers, type Queue, type QueueCounts, type RetryPolicy } from './queue-port.js';
import { retryDelay } from './retry-delay.js';

export interface BullQueueSettings {
  readonly redisUrl: string;
  /** Queues of one name share their jobs. */
  readonly name: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly retry: RetryPolicy;
  /** Jobs this process runs at the same time, each of another lane. */
  readonly concurrency: number;
  /** Milliseconds after which a worker that no longer renews its lock counts as dead. */
  readonly lockDurationMs?: number;
  /** Hears of lost connections and the like, which Bull and ioredis mend by themselves. */
  readonly onError: (error: unknown) => void;
}

/** What Bull is given: which line to look at, and why. */
interface Errand extends Place { readonly kind: 'run' | 'enter' }

const lockDurationMsUsual = 30_000;
const endless = 1_000_000_000;

export class BullQueue implements Queue {
  /** Bull leaves connections it did not make itself open when it closes. */
  private readonly connections: Redis[] = [];
  private readonly lines: Lines;
  private readonly bull: Bull.Queue<Errand>;
  private handlers: JobHandlers | undefined;
  private closing: Promise<void> | undefined;

  constructor(private readonly settings: BullQueueSettings) {
    const connect = (options: RedisOptions): Redis => {
      const connection = new Redis(settings.redisUrl, options).on('error', settings.onError);
      this.connections.push(connection);
      return connection;
    };
    this.lines = openLines(connect({}), `{placet}:${settings.name}`);
    // Bull asks for connections that wait for Redis to come back instead of failing.
    this.bull = openBull(settings, () => connect({ maxRetriesPerRequest: null, enableReadyCheck: false }));
  }

  async add(job: Job, { delayMs = 0 }: AddOptions = {}): Promise<void> {
    if (this.closing !== undefined) throw new Error('the queue is closed');
    payloadText(job.payload);
    const { id, name, lane, payload } = job;
    const later = await this.lines.admit(job, JSON.stringify({ id, name, lane, payload }), delayMs > 0);
    if (later === undefined) await this.offerHead(job);
    else await this.bull.add({ kind: 'enter', ...later }, { jobId: `enter ${later.place}`, delay: delayMs });
  }

  async start(handlers: JobHandlers): Promise<void> {
    if (this.handlers !== undefined) throw new Error('the queue was started before');
    this.handlers = handlers;
    await this.bull.isReady();
    this.bull.process(this.settings.concurrency, ({ data }) => this.work(data, handlers)).catch(this.settings.onError);
  }

  async counts(): Promise<QueueCounts> {
    const [{ known, dead }, { active, delayed }] = await Promise.all([this.lines.counts(), this.bull.getJobCounts()]);
    return { waiting: Math.max(0, known - active - delayed), active, delayed, dead };
  }

  async dead(): Promise<readonly DeadLetter[]> {
    return (await this.lines.deadLetters(deadLettersMax)).map(parseDeadLetter);
  }

  async retryDead(id: string): Promise<boolean> {
    const letter = await this.lines.deadLetter(id);
    if (letter === undefined) return false;
    await this.add(parseDeadLetter(letter).job);
    return true;
  }

  close(): Promise<void> {
    this.closing ??= this.bull.close().finally(() => { for (const connection of this.connections) connection.disconnect(); });
    return this.closing;
  }

  private async work({ kind, ...at }: Errand, handlers: JobHandlers): Promise<void> {
    // Bull still starts a job or two while it closes; they go back, for another worker.
    if (this.closing !== undefined) throw new AttemptFailed('the worker is closing');
    if (kind === 'enter') await this.lines.enter(at); else await this.runHead(at, handlers);
    await this.offerHead(at);
  }

  /** Throws, for Bull to come back later, when the attempt failed and more are left. */
  private async runHead(at: Place, handlers: JobHandlers): Promise<void> {
    const begun = await this.lines.begin(at);
    if (begun === undefined) return;
    const { retry, clock } = this.settings;
    const job = parseJob(begun.job);
    // Attempts are counted as they begin: a job that takes its worker down with it must come to an end too.
    const isOver = begun.attempt > retry.attemptsMax;
    const reason = isOver ? 'the worker stopped in the middle of it' : await attemptJob(job, handlers);
    if (reason !== undefined && begun.attempt < retry.attemptsMax) throw new AttemptFailed(reason);
    if (reason === undefined) return this.lines.leave(at);
    const letter: DeadLetter = { job, reason, attempts: Math.min(begun.attempt, retry.attemptsMax), diedAt: clock.now() };
    return this.lines.leave(at, JSON.stringify(letter));
  }

  private async offerHead(line: Pick<Place, 'id' | 'lane'>): Promise<void> {
    const head = await this.lines.headOf(line);
    if (head !== undefined) await this.bull.add({ kind: 'run', ...head }, { jobId: `run ${head.place}` });
  }
}

/** Bull keeps message and stack in Redis: neither may hold more than the cleaned reason. */
class AttemptFailed extends Error {
  constructor(reason: string) {
    super(reason);
    this.stack = reason;
  }
}

const openBull = ({ name, retry, random, lockDurationMs = lockDurationMsUsual, onError }: BullQueueSettings, createClient: () => Redis): Bull.Queue<Errand> => {
  const bull = new Bull<Errand>(name, {
    prefix: '{placet}', createClient,
    defaultJobOptions: { attempts: endless, backoff: { type: 'placet' }, removeOnComplete: true, removeOnFail: true, stackTraceLimit: 1 },
    settings: {
      lockDuration: lockDurationMs, lockRenewTime: lockDurationMs / 3, stalledInterval: lockDurationMs / 2, maxStalledCount: endless,
      backoffStrategies: { placet: attemptsMade => retryDelay(retry, attemptsMade, random) },
    },
  });
  return bull.on('error', onError);
};

/** Redis holds only what `add` and `runHead` wrote. */
const parseJob = (text: string): Job => JSON.parse(text) as Job;
const parseDeadLetter = (text: string): DeadLetter => JSON.parse(text) as DeadLetter;
