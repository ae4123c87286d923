// The ledger as a file anyone can check: header, records, checkpoints where they were signed, in constant memory.
import { checkpointLine, headerLine, recordLine, type StoreId } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import type { Database } from '../storage/open-database.js';
import { currentCheckpoint, listCheckpoints, type SignedCheckpoint } from './checkpoints.js';
import { readRecordPages, recordFromRow } from './read-records.js';

/** Chunks of NDJSON text up to the checkpoint signed at the call. Throws when the store has no ledger. */
export const exportLedger = async function* (database: Database, keyring: Keyring, storeId: StoreId, now: number): AsyncGenerator<string> {
  const last = await currentCheckpoint(database, keyring, storeId, now);
  yield `${headerLine(originOf(last.note))}\n`;
  const checkpoints = new CheckpointCursor(database, storeId);
  yield await checkpoints.linesAt(0);
  for await (const page of readRecordPages(database, storeId, 0, last.size)) {
    let text = '';
    for (const row of page) {
      text += `${recordLine(recordFromRow(row), row.leaf_hash)}\n`;
      text += await checkpoints.linesAt(row.sequence + 1);
    }
    yield text;
  }
};

export const originOf = (note: string): string => note.slice(0, note.indexOf('\n'));

const pageSize = 200;

/** Walks a store's checkpoints in step with its records. */
class CheckpointCursor {
  private page: SignedCheckpoint[] | undefined;

  constructor(private readonly database: Database, private readonly storeId: StoreId) {}

  async linesAt(size: number): Promise<string> {
    let next = (this.page ??= await this.load(size))[0];
    if (next === undefined || next.size > size) return '';
    const line = `${checkpointLine(next.note)}\n`;
    this.page.shift();
    next = this.page[0];
    if (next === undefined) this.page = await this.load(size + 1);
    return line;
  }

  private load(fromSize: number): Promise<SignedCheckpoint[]> {
    return listCheckpoints(this.database, this.storeId, fromSize, pageSize);
  }
}
