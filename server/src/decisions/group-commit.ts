// What is written for many at once shares a transaction, and so one disk flush: whatever comes while one is under way goes with the next.
import type { StoreId } from '@placet/core';
import type { Database, Tx } from '../storage/open-database.js';

interface Waiting<Item> {
  readonly item: Item;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

export class GroupCommit<Item> {
  private readonly lines = new Map<StoreId, Waiting<Item>[]>();

  /** `save` writes items of one store; at most `togetherMax` in a transaction. */
  constructor(
    private readonly database: Database, private readonly togetherMax: number,
    private readonly save: (tx: Tx, storeId: StoreId, items: readonly Item[]) => Promise<void>,
  ) {}

  /** Resolves when the item is committed and flushed to disk. */
  add(storeId: StoreId, item: Item): Promise<void> {
    return new Promise((resolve, reject) => {
      const line = this.lines.get(storeId);
      if (line !== undefined) {
        line.push({ item, resolve, reject });
        return;
      }
      this.lines.set(storeId, [{ item, resolve, reject }]);
      // Whatever this turn of the event loop still brings goes with the first.
      setImmediate(() => { void this.drain(storeId); });
    });
  }

  private async drain(storeId: StoreId): Promise<void> {
    for (let line = this.lines.get(storeId); line !== undefined && line.length > 0; line = this.lines.get(storeId)) {
      await this.commit(storeId, line.splice(0, this.togetherMax));
    }
    this.lines.delete(storeId);
  }

  private async commit(storeId: StoreId, together: readonly Waiting<Item>[]): Promise<void> {
    try {
      await this.database.write(tx => this.save(tx, storeId, together.map(({ item }) => item)));
      for (const { resolve } of together) resolve();
    } catch (error) {
      // One that cannot be written must not take its neighbours down: each gets a transaction of its own.
      if (together.length > 1) for (const waiting of together) await this.commit(storeId, [waiting]);
      else together[0]?.reject(error);
    }
  }
}
