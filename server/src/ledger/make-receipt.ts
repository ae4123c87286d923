// A receipt for one record, proven against the newest checkpoint.
import { issueReceipt, openCheckpoint, type Receipt, type StoreId } from '@placet/core';
import { digest, verifySignature } from '../adapters/crypto-tools.js';
import type { Services } from '../compose.js';
import { wordingOf } from '../consents/list-register.js';
import type { Store } from '../storage/models/index.js';
import { currentCheckpoint } from './checkpoints.js';
import { inclusionProof } from './prove.js';
import { readRecord, recordFromRow } from './read-records.js';

/** Undefined when the store has no such record. */
export const makeReceipt = async ({ database, keyring, clock }: Services, store: Store, recordId: string): Promise<Receipt | undefined> => {
  const storeId = store.id as StoreId;
  const row = await readRecord(database, storeId, recordId);
  if (row === undefined) return undefined;
  const { note, size } = await currentCheckpoint(database, keyring, storeId, clock.now());
  const opened = openCheckpoint({ digest, verifySignature }, keyring.signer.publicKey, note);
  if (!opened.ok) throw new Error('a kept checkpoint does not verify under our own key');
  return issueReceipt({ digest }, keyring.signer, {
    record: recordFromRow(row), text: await wordingOf(database, storeId, row.text_hash), checkpoint: note, treeSize: size, issuedAt: clock.now(),
    parties: { controllerName: store.name, controllerUrl: store.url }, inclusion: await inclusionProof(database, storeId, row.sequence, size),
  });
};
