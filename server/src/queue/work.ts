// The background work of this process: one queue, the relay that feeds it from the outbox, and what each topic does.
import type { OutboxRelay } from './outbox-relay.js';
import type { JobHandlers, Queue, QueueCounts } from './queue-port.js';

export class Work {
  private stopping = false;

  constructor(private readonly queue: Queue, private readonly relay: OutboxRelay, private readonly handlers: JobHandlers) {}

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
    await this.relay.stop();
    await this.queue.close();
  }
}
