// Verifies the log of each store as it stands in the database. (LED-3)
import type { StoreId } from '@placet/core';
import { z } from 'zod';
import { exportLedger } from '../../ledger/export-ledger.js';
import { verifyLedgerStream } from '../../ledger/verify-file.js';
import { bulkAction, done, refuse } from './bulk-action.js';

export const verifyLedger = bulkAction({
  parameters: z.strictObject({}),
  run: async ({ ports: { database, keyring, clock }, store, isDryRun }) => {
    if (isDryRun) return done('would verify the log');
    const verdict = await verifyLedgerStream(bytesOf(exportLedger(database, keyring, store.id as StoreId, clock.now())), keyring.signer.publicKey);
    return verdict.valid ? done(`${verdict.records} records verify`) : refuse(`The log does not verify at record ${verdict.record}: ${verdict.message}`);
  },
});

const bytesOf = async function* (chunks: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.from(chunk);
};
