// The background work of this process: one queue, the relay that feeds it from the outbox, and what each topic does.
import type { Queue, QueueCounts, JobHandlers } from './queue-port.js';

export interface Relay { start(): void; kick(): void; stop(): Promise<void> }

export class Work {
  private stopping = false;

  constructor(private readonly queue: Queue, private readonly relay: Relay, private readonly handlers: JobHandlers) {}

  get isStopping(): boolean {
    return this.stopping;
  }

  async start(): Promise<void> {
    await this.queue.start(this.handlers);
    this.relay.start();
  }

  /** Tells the relay that something was written to the outbox, so that it need not wait for its next look. */
  kick(): void {
    this.relay.kick();
  }

  counts(): Promise<QueueCounts> {
    return this.queue.counts();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.relay.stop();
    await this.queue.close();
  }
}
