// The background work of this process: one queue, the relay that feeds it from the outbox, what each topic does, and what is looked at by the clock.
import type { Chores } from './chores.js';
import type { OutboxRelay } from './outbox-relay.js';
import type { JobHandlers, Queue, QueueCounts } from './queue-port.js';

/** What else works in the background of this process, and begins and ends with it. */
export interface Companion { start(): Promise<void>; stop(): Promise<void> }

export class Work {
  private stopping = false;

  constructor(
    private readonly queue: Queue, private readonly relay: OutboxRelay, private readonly handlers: JobHandlers, private readonly chores: Chores,
    private readonly companion: Companion,
  ) {}

  get isStopping(): boolean {
    return this.stopping;
  }

  /** From now on `/readyz` says so; the work goes on until `stop`. */
  announceStop(): void {
    this.stopping = true;
  }

  async start(): Promise<void> {
    await this.queue.start(this.handlers);
    await this.relay.start();
    this.chores.start();
    await this.companion.start();
  }

  /** Tells the relay that something was written to the outbox, so that it need not wait for its next look. */
  kick(): void {
    void this.relay.kick();
  }

  counts(): Promise<QueueCounts> {
    return this.queue.counts();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.companion.stop();
    await this.chores.stop();
    await this.relay.stop();
    await this.queue.close();
  }
}
