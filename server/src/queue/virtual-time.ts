// A clock and timers that move only when a test says so.
import type { Clock } from '@placet/core';
import type { Timers } from './timers.js';

interface Alarm { readonly at: number; readonly work: () => void }

export class VirtualTime implements Clock, Timers {
  private alarms: Alarm[] = [];

  constructor(private time = 1_700_000_000_000) {}

  now(): number {
    return this.time;
  }

  after(delayMs: number, work: () => void): () => void {
    const alarm = { at: this.time + delayMs, work };
    this.alarms.push(alarm);
    return () => { this.alarms = this.alarms.filter(other => other !== alarm); };
  }

  /** Lets `ms` pass: each alarm rings at its own moment, with everything it sets off done before the next. */
  async advance(ms: number): Promise<void> {
    const end = this.time + ms;
    await settled();
    for (let next = this.takeBefore(end); next !== undefined; next = this.takeBefore(end)) {
      this.time = Math.max(this.time, next.at);
      next.work();
      await settled();
    }
    this.time = end;
  }

  private takeBefore(end: number): Alarm | undefined {
    const [first] = this.alarms.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
    if (first !== undefined) this.alarms = this.alarms.filter(alarm => alarm !== first);
    return first;
  }
}

/** Runs out what is already under way in memory: promises first, then one turn of the event loop. */
const settled = (): Promise<void> => new Promise(resolve => void setImmediate(resolve));
