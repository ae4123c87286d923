// Readers of the change feed that wait for something new. However many wait, one small query twice a second tells for all their stores, and a change made by
// this process is known at once.
import type { StoreId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { marks, padded } from '../storage/sql.js';
import type { Timers } from '../queue/timers.js';

interface Waiter { readonly storeId: StoreId; readonly from: number; readonly resolve: () => void }

/** More are not kept waiting: they get their empty answer at once. */
export const waitersMax = 1000;
const lookAgainMs = 500;

export class FeedWaiters {
  private readonly waiting = new Set<Waiter>();
  private isLooking = false;
  private isClosed = false;

  constructor(private readonly database: Database, private readonly timers: Timers, private readonly onError: (error: unknown) => void) {}

  /** Resolves when the store's feed has an entry at the place `from`, when `ms` are over, when the reader went away, or when the process stops. */
  wait(storeId: StoreId, from: number, ms: number, gone: AbortSignal): Promise<void> {
    if (ms <= 0 || this.isClosed || gone.aborted || this.waiting.size >= waitersMax) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        this.waiting.delete(waiter);
        callOff();
        gone.removeEventListener('abort', end);
        resolve();
      };
      const waiter: Waiter = { storeId, from, resolve: end };
      const callOff = this.timers.after(ms, end);
      gone.addEventListener('abort', end);
      this.waiting.add(waiter);
      // Something may have come between the reader's look and this one.
      this.wake();
    });
  }

  /** Something was committed: whoever waits for it need not wait for the next look. */
  wake(): void {
    if (this.waiting.size > 0) void this.look();
  }

  close(): void {
    this.isClosed = true;
    for (const waiter of [...this.waiting]) waiter.resolve();
  }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      const ends = await this.ends([...new Set([...this.waiting].map(({ storeId }) => storeId))]);
      for (const waiter of [...this.waiting]) if ((ends.get(waiter.storeId) ?? 0) > waiter.from) waiter.resolve();
    } catch (error) {
      this.onError(error);
    }
    this.timers.after(lookAgainMs, () => {
      this.isLooking = false;
      this.wake();
    });
  }

  private async ends(storeIds: readonly StoreId[]): Promise<ReadonlyMap<string, number>> {
    const list = padded(storeIds);
    const rows = await this.database.read(sql => sql.all<{ storeId: string; ends: number }>(
      `SELECT store_id AS storeId, size + events AS ends FROM ledger_heads WHERE store_id IN (${marks(list.length)})`, list));
    return new Map(rows.map(({ storeId, ends }) => [storeId, ends]));
  }
}
