// What has to be looked at again and again, whether or not anything happened. Every process does its chores, so each must bear to be done by several at once.
import type { Timers } from './timers.js';

export interface Chore {
  readonly name: string;
  /** Milliseconds between the end of one round and the beginning of the next. */
  readonly everyMs: number;
  run(): Promise<void>;
}

export class Chores {
  private readonly calledOff = new Map<string, () => void>();
  private readonly running = new Set<Promise<void>>();
  private isRunning = false;

  /** `onError` hears why a round failed; the next one comes all the same. */
  constructor(private readonly chores: readonly Chore[], private readonly timers: Timers, private readonly onError: (chore: string, error: unknown) => void) {}

  /** The first round of each comes after its first pause: a process that starts has better things to do. */
  start(): void {
    this.isRunning = true;
    for (const chore of this.chores) this.again(chore);
  }

  /** Begins no more rounds, and resolves when those under way are over. */
  async stop(): Promise<void> {
    this.isRunning = false;
    for (const callOff of this.calledOff.values()) callOff();
    await Promise.all(this.running);
  }

  private again(chore: Chore): void {
    this.calledOff.set(chore.name, this.timers.after(chore.everyMs, () => {
      const round = chore.run().catch((error: unknown) => { this.onError(chore.name, error); }).then(() => {
        this.running.delete(round);
        if (this.isRunning) this.again(chore);
      });
      this.running.add(round);
    }));
  }
}
