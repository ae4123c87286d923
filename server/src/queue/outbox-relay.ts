// Moves due entries from the outbox to the queue. One runs in every process; the database keeps them out of each other's way.
import type { Clock } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { claimBatches, endLeases, isAnythingDue, readyLanes } from './outbox-claim.js';
import { jobOf } from './outbox-job.js';
import type { Queue } from './queue-port.js';
import type { Timers } from './timers.js';

export interface OutboxRelaySettings {
  readonly database: Database;
  readonly queue: Queue;
  readonly clock: Clock;
  readonly timers: Timers;
  /** Milliseconds between looks at the outbox when nobody kicks. */
  readonly pollMs: number;
  /** Milliseconds after which an entry that was handed out and never settled is handed out again. */
  readonly leaseMs: number;
  /** True when no other process hands out: what was out when this one starts is then lost, and is handed out again at once. */
  readonly isOnlyRelay: boolean;
  /** Hears why a look failed; the next one comes with the next poll. */
  readonly onError: (error: unknown) => void;
}

export const defaultPollMs = 1000;
export const defaultLeaseMs = 60_000;

const lanesPerTransaction = 16;

export class OutboxRelay {
  private pass: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | undefined;
  private callOffPoll: () => void = () => undefined;
  private isRunning = false;

  constructor(private readonly settings: OutboxRelaySettings) {}

  async start(): Promise<void> {
    const { database, clock, isOnlyRelay } = this.settings;
    if (isOnlyRelay) await endLeases(database, clock.now());
    this.isRunning = true;
    this.pollAgain();
    void this.kick();
  }

  /**
   * Looks now: call it after a transaction that wrote to the outbox has committed. Resolves when a look that began after the call is over; never rejects.
   * Calls while one is under way share the next.
   */
  kick(): Promise<void> {
    this.waiting ??= this.pass.then(() => {
      this.waiting = undefined;
      this.pass = this.isRunning ? this.handOut().catch(this.settings.onError) : Promise.resolve();
      return this.pass;
    });
    return this.waiting;
  }

  /** Begins no more looks, and resolves when the one under way is over. Call it before the queue is closed. */
  async stop(): Promise<void> {
    this.isRunning = false;
    this.callOffPoll();
    await this.pass;
  }

  private pollAgain(): void {
    this.callOffPoll = this.settings.timers.after(this.settings.pollMs, () => {
      void this.kick().then(() => { if (this.isRunning) this.pollAgain(); });
    });
  }

  private async handOut(): Promise<void> {
    const { database, clock } = this.settings;
    if (!await database.read(sql => isAnythingDue(sql, clock.now()))) return;
    for (let after: string | undefined, isMore = true; isMore && this.isRunning;) {
      const from: string | undefined = after;
      const { ready, next } = await database.read(sql => readyLanes(sql, clock.now(), from));
      for (let at = 0; at < ready.length; at += lanesPerTransaction) await this.handOutLanes(ready.slice(at, at + lanesPerTransaction));
      after = next;
      isMore = next !== undefined;
    }
  }

  /** The queue is filled after the commit, so that a slow Redis never holds a transaction open; what is lost in between comes back with the lease. */
  private async handOutLanes(lanes: readonly string[]): Promise<void> {
    const { database, queue, clock, leaseMs } = this.settings;
    const now = clock.now();
    for (const entry of await claimBatches(database, lanes, now, now + leaseMs)) await queue.add(jobOf(entry));
  }
}
