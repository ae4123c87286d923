// Group commit: captures that arrive while a batch is being written share the next transaction, and so its one disk flush.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoreId } from '@placet/core';
import type { Database, Tx } from '../storage/open-database.js';
import type { CaptureReply, CaptureRequest } from './capture-request.js';
import { prepareCapture, wordingKey, writeBatch, type BatchPorts, type PreparedCapture } from './write-batch.js';

interface Waiting extends PreparedCapture {
  resolve(reply: CaptureReply): void;
  reject(reason: unknown): void;
}

const batchMax = 256;
const keptWordingsMax = 10_000;
const preparedTogether = 128;

export class LedgerWriter {
  private readonly lines = new Map<StoreId, Waiting[]>();

  private readonly keptWordings = new Set<string>();
  private readonly ports: BatchPorts;

  /** `onWritten` hears of every batch once it is committed. */
  constructor(
    private readonly database: Database, ports: Pick<BatchPorts, 'keyring' | 'now'>,
    private readonly onWritten: (replies: readonly CaptureReply[]) => void = () => undefined,
  ) {
    this.ports = { ...ports, keptWordings: this.keptWordings };
  }

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

  /** What of captures can be made ahead of their transaction, while the one before is still being written, which is let through now and then. */
  async prepare(requests: readonly CaptureRequest[]): Promise<PreparedCapture[]> {
    const prepared: PreparedCapture[] = [];
    for (const request of requests) {
      prepared.push(prepareCapture(this.ports.keyring, request));
      if (prepared.length % preparedTogether === 0) await nextTurn();
    }
    return prepared;
  }

  /** Writes many captures of one store in one transaction, with `also` in it (an import's progress). */
  async appendTogether(
    storeId: StoreId, prepared: readonly PreparedCapture[], also: (tx: Tx, replies: readonly CaptureReply[]) => Promise<void>,
  ): Promise<CaptureReply[]> {
    const written = await this.database.write(async (tx) => {
      const replies = await writeBatch(tx, this.ports, storeId, prepared);
      await also(tx, replies);
      return replies;
    });
    this.rememberWordings(prepared, written);
    this.onWritten(written);
    return written;
  }

  /** Only words whose record was really written: replays and unchanged rows of an import keep none. */
  private rememberWordings(captures: readonly PreparedCapture[], replies: readonly CaptureReply[]): void {
    if (this.keptWordings.size > keptWordingsMax) this.keptWordings.clear();
    for (const [at, { request: { storeId, wordings } }] of captures.entries()) {
      const reply = replies[at];
      if (wordings.size === 0 || reply?.kind !== 'captured') continue;
      for (const { record: { textHash } } of reply.captured.placed) {
        if (textHash !== null && wordings.has(textHash)) this.keptWordings.add(wordingKey(storeId, textHash));
      }
    }
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
      this.rememberWordings(batch, replies);
      this.onWritten(replies);
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
