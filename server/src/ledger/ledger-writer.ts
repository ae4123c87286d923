// Group commit: captures that arrive while a batch is being written share the next transaction, and so its one disk flush.
import type { StoreId } from '@placet/core';
import type { Database, Tx } from '../storage/open-database.js';
import type { CaptureReply, CaptureRequest } from './capture-request.js';
import { prepareCapture, writeBatch, type BatchPorts, type PreparedCapture } from './write-batch.js';

interface Waiting extends PreparedCapture {
  resolve(reply: CaptureReply): void;
  reject(reason: unknown): void;
}

const batchMax = 256;

export class LedgerWriter {
  private readonly lines = new Map<StoreId, Waiting[]>();

  constructor(private readonly database: Database, private readonly ports: BatchPorts) {}

  /** Resolves when the capture is committed and flushed to disk. */
  append(request: CaptureRequest): Promise<CaptureReply> {
    return new Promise((resolve, reject) => {
      const waiting = { ...prepareCapture(this.ports.keyring, request), resolve, reject };
      const line = this.lines.get(request.storeId);
      if (line !== undefined) {
        line.push(waiting);
        return;
      }
      this.lines.set(request.storeId, [waiting]);
      // The captures of one turn of the event loop go together from the first batch on.
      setImmediate(() => { void this.drain(request.storeId); });
    });
  }

  /** Writes many captures of one store in one transaction, with `also` in it (an import's progress). */
  appendTogether(storeId: StoreId, requests: readonly CaptureRequest[], also: (tx: Tx, replies: readonly CaptureReply[]) => Promise<void>): Promise<CaptureReply[]> {
    const prepared = requests.map(request => prepareCapture(this.ports.keyring, request));
    return this.database.write(async (tx) => {
      const replies = await writeBatch(tx, this.ports, storeId, prepared);
      await also(tx, replies);
      return replies;
    });
  }

  private async drain(storeId: StoreId): Promise<void> {
    for (let line = this.lines.get(storeId); line !== undefined && line.length > 0; line = this.lines.get(storeId)) {
      await this.commit(storeId, line.splice(0, batchMax));
    }
    this.lines.delete(storeId);
  }

  private async commit(storeId: StoreId, batch: readonly Waiting[]): Promise<void> {
    try {
      const replies = await this.database.write(tx => writeBatch(tx, this.ports, storeId, batch));
      batch.forEach((waiting, at) => { settle(waiting, replies[at]); });
    } catch (error) {
      // One capture that cannot be written must not take its neighbours down: each gets a transaction of its own.
      if (batch.length > 1) for (const waiting of batch) await this.commit(storeId, [waiting]);
      else batch[0]?.reject(error);
    }
  }
}

const settle = (waiting: Waiting, reply: CaptureReply | undefined): void => {
  if (reply === undefined) waiting.reject(new Error('a capture was not answered')); else waiting.resolve(reply);
};
