// Verifies a store's log as it stands in the database. Requests that come while it runs get the same verdict: one run per store at a time.
import type { StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import { exportLedger } from '../ledger/export-ledger.js';
import { verifyLedgerStream } from '../ledger/verify-file.js';
import type { Verification } from './ledger-view.js';

export class StoreVerifier {
  private readonly running = new Map<StoreId, Promise<Verification>>();

  constructor(private readonly services: Pick<Services, 'database' | 'keyring' | 'clock'>) {}

  verify(storeId: StoreId): Promise<Verification> {
    const known = this.running.get(storeId);
    if (known !== undefined) return known;
    const run = this.run(storeId).finally(() => { this.running.delete(storeId); });
    this.running.set(storeId, run);
    return run;
  }

  private async run(storeId: StoreId): Promise<Verification> {
    const { database, keyring, clock } = this.services;
    const startedAt = performance.now();
    const at = clock.now();
    const verdict = await verifyLedgerStream(bytesOf(exportLedger(database, keyring, storeId, at)), keyring.signer.publicKey);
    return { verdict, at, tookMs: Math.max(1, Math.round(performance.now() - startedAt)) };
  }
}

const bytesOf = async function* (chunks: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
};
