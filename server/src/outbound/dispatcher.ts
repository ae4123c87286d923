// Delivers: every endpoint has a line of its own with a few places, so that one that hangs keeps nobody else waiting. Which delivery is whose is decided in
// the database, so any number of processes may run this; what a killed one had in hand comes back when its lease runs out. (SYN-5, SYN-6)
import { setMaxListeners } from 'node:events';
import type { Clock, Random, StoreId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import type { Timers } from '../queue/timers.js';
import type { Message } from './build-message.js';
import { endpointsWithWork, endLeases, storesWithEndpoints } from './due-endpoints.js';
import type { Endpoint, EndpointKey } from './endpoint-row.js';
import type { Attempt } from './judge-attempt.js';
import { takeDeliveries, type Outcome, type Taken, type TakenDelivery } from './take-deliveries.js';

export interface DispatcherSettings {
  readonly database: Database;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  /** By their places in the feed. */
  readonly build: (endpoint: Endpoint, deliveries: readonly TakenDelivery[]) => Promise<ReadonlyMap<number, Message>>;
  readonly send: (endpoint: Endpoint, message: Message, signal: AbortSignal) => Promise<Attempt>;
  /** Hears of deliveries that were acknowledged or failed, and of endpoints that were switched off, once it is written down. */
  readonly onSettled: (taken: Taken, outcomes: readonly Outcome[]) => void;
  readonly onError: (error: unknown) => void;
  /** True when no other process delivers: what was under way when this one starts is then lost, and is tried again at once. */
  readonly isOnlyDispatcher: boolean;
}

/** Longer than an attempt can take, so that a lease runs out only on whoever died. */
export const leaseMs = 20_000;
export const concurrencyPerEndpoint = 16;
const inHandMax = 256;
const pollMs = 1000;
/** Between two turns of one line. */
const turnMs = 20;
/** How long a stopping process waits for receivers before it lets go of them. */
const stopWithinMs = 4000;

export class Dispatcher {
  private readonly lines = new Map<string, Line>();
  private readonly cut = new AbortController();
  /** Stores that have an endpoint, so that a change in any other costs nothing. */
  private stores: ReadonlySet<string> = new Set();
  private callOffPoll: () => void = () => undefined;
  private pass: Promise<void> = Promise.resolve();
  private isRunning = false;
  private inHand = 0;
  /** Stores a look is ordered for and has not begun. */
  private readonly ordered = new Set<StoreId>();

  constructor(private readonly settings: DispatcherSettings) {
    // Every delivery under way listens to the one signal.
    setMaxListeners(0, this.cut.signal);
  }

  async start(): Promise<void> {
    const { database, clock, isOnlyDispatcher } = this.settings;
    if (isOnlyDispatcher) await endLeases(database, clock.now());
    this.isRunning = true;
    await this.look();
    this.pollAgain();
  }

  /** Something happened in the store, and is committed. Costs nothing when nobody there wants to know. */
  wake(storeId: StoreId): void {
    if (!this.isRunning || !this.stores.has(storeId) || this.ordered.has(storeId)) return;
    this.ordered.add(storeId);
    void this.look(storeId);
  }

  /** An endpoint was added or changed: looks at once, whatever was known of the store. */
  async refresh(storeId: StoreId): Promise<void> {
    if (!this.isRunning) return;
    this.stores = new Set([...this.stores, storeId]);
    await this.look(storeId);
  }

  /** Takes nothing more; resolves when what is under way is settled. Receivers that do not answer in time are let go of, and told again later. */
  async stop(): Promise<void> {
    this.isRunning = false;
    this.callOffPoll();
    const callOffCut = this.settings.timers.after(stopWithinMs, () => { this.cut.abort(); });
    await this.pass;
    await Promise.all([...this.lines.values()].map(line => line.idle()));
    callOffCut();
  }

  private pollAgain(): void {
    this.callOffPoll = this.settings.timers.after(pollMs, () => {
      void this.look().then(() => { if (this.isRunning) this.pollAgain(); });
    });
  }

  /** Looks at all stores, or at one; never rejects. */
  private look(storeId?: StoreId): Promise<void> {
    const { database, clock, onError } = this.settings;
    const looked = this.pass.then(async () => {
      if (storeId !== undefined) this.ordered.delete(storeId);
      if (!this.isRunning) return;
      if (storeId === undefined) this.stores = await storesWithEndpoints(database);
      for (const key of await endpointsWithWork(database, clock.now(), storeId)) this.lineOf(key).nudge();
    }).catch(onError);
    this.pass = looked;
    return looked;
  }

  private lineOf(key: EndpointKey): Line {
    const known = this.lines.get(key.id);
    if (known !== undefined) return known;
    const line = new Line(key, this.settings, {
      signal: this.cut.signal,
      room: () => this.isRunning ? inHandMax - this.inHand : 0,
      onBegun: (count) => { this.inHand += count; },
      onEnded: () => { this.inHand--; },
      onIdle: () => { this.lines.delete(key.id); },
    });
    this.lines.set(key.id, line);
    return line;
  }
}

interface LineHost {
  readonly signal: AbortSignal;
  /** How many more deliveries this process may have in hand. */
  room(): number;
  onBegun(count: number): void;
  onEnded(): void;
  onIdle(): void;
}

/** One endpoint in this process: takes, sends, settles, until there is nothing more. */
class Line {
  private readonly outcomes: Outcome[] = [];
  private readonly waiters: (() => void)[] = [];
  private sending = 0;
  private isAtWork = false;
  private isNudged = false;
  private nextTurnAt = 0;

  constructor(private readonly key: EndpointKey, private readonly settings: DispatcherSettings, private readonly host: LineHost) {}

  nudge(): void {
    this.isNudged = true;
    if (!this.isAtWork) void this.work();
  }

  idle(): Promise<void> {
    return this.isIdle() ? Promise.resolve() : new Promise((resolve) => { this.waiters.push(resolve); });
  }

  private isIdle(): boolean {
    return !this.isAtWork && this.sending === 0;
  }

  private async work(): Promise<void> {
    this.isAtWork = true;
    while (this.isNudged) {
      await this.pace();
      this.isNudged = false;
      try {
        await this.turn();
      } catch (error) {
        // What is not settled is tried again when its lease runs out, like after a kill.
        this.settings.onError(error);
      }
    }
    this.isAtWork = false;
    if (!this.isIdle()) return;
    this.host.onIdle();
    for (const resolve of this.waiters.splice(0)) resolve();
  }

  /** The first turn comes at once; those right after it wait for each other's outcomes, so that a busy endpoint costs few transactions. */
  private pace(): Promise<void> {
    const { clock, timers } = this.settings;
    const waitMs = this.nextTurnAt - clock.now();
    this.nextTurnAt = clock.now() + Math.max(0, waitMs) + turnMs;
    return waitMs <= 0 || waitMs > turnMs ? Promise.resolve() : new Promise((resolve) => { timers.after(waitMs, resolve); });
  }

  private async turn(): Promise<void> {
    const { database, clock, random, onSettled } = this.settings;
    const outcomes = this.outcomes.splice(0);
    const room = Math.max(0, Math.min(concurrencyPerEndpoint - this.sending, this.host.room()));
    const taken = await takeDeliveries(database, this.key, { outcomes, room, concurrency: concurrencyPerEndpoint, now: clock.now(), leaseMs, random });
    const { endpoint } = taken;
    if (endpoint !== undefined && taken.deliveries.length > 0) void this.begin(endpoint, taken.deliveries);
    if (outcomes.length > 0) onSettled(taken, outcomes);
  }

  /** Never rejects. */
  private async begin(endpoint: Endpoint, deliveries: readonly TakenDelivery[]): Promise<void> {
    const { build, onError } = this.settings;
    this.sending += deliveries.length;
    this.host.onBegun(deliveries.length);
    const messages = await build(endpoint, deliveries)
      .catch((error: unknown) => {
        onError(error);
        return undefined;
      });
    for (const delivery of deliveries) void this.send(endpoint, delivery, messages);
  }

  private async send(endpoint: Endpoint, delivery: TakenDelivery, messages: ReadonlyMap<number, Message> | undefined): Promise<void> {
    const { clock, send, onError } = this.settings;
    const startedAt = clock.now();
    let attempt: Attempt = { fault: 'own_fault' };
    try {
      const message = messages?.get(delivery.sequence);
      if (message !== undefined) attempt = await send(endpoint, message, this.host.signal);
      else if (messages !== undefined) attempt = goneFromFeed;
    } catch (error) {
      onError(error);
    }
    this.outcomes.push({ delivery, attempt, latencyMs: clock.now() - startedAt });
    this.sending--;
    this.host.onEnded();
    this.nudge();
  }
}

/** Nothing to tell counts as told. */
const goneFromFeed: Attempt = { status: 204, retryAfterMs: undefined };
