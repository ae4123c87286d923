// A process that delivers: database, queue, relay and handlers, on a time that moves only when the test says so.
import { expect } from 'chai';
import type { VirtualTime } from './door.js';
import {
  EmbeddedQueue, OutboxRelay, outboxJob, outboxJobName, writeOutbox, type Database, type OutboxEntry, type Queue, type RetryPolicy, type TopicHandlers,
} from './door.js';

export const retry: RetryPolicy = { attemptsMax: 3, firstDelayMs: 1000, delayMsMax: 60_000 };
export const leaseMs = 60_000;
const pollMs = 1000;
const random = { bytes: (count: number) => new Uint8Array(count).fill(255) };

export interface OutboxProcess {
  readonly relay: OutboxRelay;
  readonly queue: Queue;
  end(): Promise<void>;
}

export interface ProcessParts {
  readonly database: Database;
  readonly time: VirtualTime;
  readonly topics: TopicHandlers;
  readonly queue?: Queue;
  readonly isOnlyRelay?: boolean;
}

export const startProcess = async ({ database, time, topics, isOnlyRelay = false, ...parts }: ProcessParts): Promise<OutboxProcess> => {
  const queue = parts.queue ?? new EmbeddedQueue({ clock: time, timers: time, random, retry, concurrency: 8 });
  const errors: unknown[] = [];
  const relay = new OutboxRelay({ database, queue, clock: time, timers: time, pollMs, leaseMs, isOnlyRelay, onError: error => errors.push(error) });
  await queue.start({ [outboxJobName]: outboxJob({ database, clock: time, random, retry, topics, kick: () => relay.kick() }) });
  await relay.start();
  const end = async (): Promise<void> => {
    await relay.stop();
    await queue.close();
    expect(errors).to.deep.equal([]);
  };
  return { relay, queue, end };
};

/** A process that was killed: it claims and hands over to nobody. */
export const claimAndDie = async ({ database, time }: Pick<ProcessParts, 'database' | 'time'>): Promise<void> => {
  const nobody = new EmbeddedQueue({ clock: time, timers: time, random, retry, concurrency: 1 });
  const onError = (error: unknown): void => { throw error; };
  const relay = new OutboxRelay({ database, queue: nobody, clock: time, timers: time, pollMs, leaseMs, isOnlyRelay: false, onError });
  await relay.start();
  await relay.kick();
  await relay.stop();
};

export const writeEntries = (database: Database, time: VirtualTime, storeId: string, notes: readonly string[], topic = 'note', lane?: string): Promise<void> =>
  database.write(async (tx) => {
    for (const note of notes) {
      await writeOutbox(tx, { storeId, topic, ...lane === undefined ? {} : { lane }, payload: { note }, availableAt: time.now(), now: time.now() });
    }
  });

/** A topic handler that notes what it delivers; the entries for which `fails` holds fail instead. */
export const delivery = (fails: (entry: OutboxEntry, note: string) => boolean = () => false) => {
  const delivered: { storeId: string; note: string; attempt: number }[] = [];
  const failed: { note: string; attempt: number }[] = [];
  const note = (entry: OutboxEntry): Promise<void> => {
    const text = noteOf(entry);
    if (fails(entry, text)) {
      failed.push({ note: text, attempt: entry.attempt });
      return Promise.reject(new Error('the shop did not answer anna@shop.example'));
    }
    delivered.push({ storeId: entry.storeId, note: text, attempt: entry.attempt });
    return Promise.resolve();
  };
  return { delivered, failed, topics: { note }, notesOf: (storeId: string) => delivered.filter(one => one.storeId === storeId).map(one => one.note) };
};

export const noteOf = ({ payload }: OutboxEntry): string =>
  typeof payload === 'object' && payload !== null && 'note' in payload && typeof payload.note === 'string' ? payload.note : '';

const waitMsMax = 15_000;

/** Lets virtual time pass in steps, and the database catch up in between, until `isSo`. */
export const passTime = async (time: VirtualTime, what: string, isSo: () => boolean | Promise<boolean>, stepMs = 100): Promise<void> => {
  const giveUpAt = Date.now() + waitMsMax;
  while (!await isSo()) {
    if (Date.now() > giveUpAt) throw new Error(`never came: ${what}`);
    await time.advance(stepMs);
    await new Promise(resolve => setTimeout(resolve, 1));
  }
};

export const entriesLeft = (database: Database): Promise<number> => database.sequelize.query('SELECT COUNT(*) AS entries FROM outbox', { plain: true })
  .then(row => Number(row?.entries));

export const numberedNotes = (count: number, from = 0): string[] => Array.from({ length: count }, (_, at) => `note ${at + from}`);
