// The head of a store's log as it stands, and the last signature over it.
import { decodeFrontier, openCheckpoint, rootOf, toHex, type StoreId } from '@placet/core';
import { digest, verifySignature } from '../adapters/crypto-tools.js';
import type { Services } from '../compose.js';

export interface LedgerState {
  readonly size: number;
  readonly rootHash: string;
  /** The newest checkpoint; younger records wait for the next. */
  readonly signed: { readonly size: number; readonly at: number; readonly note: string } | undefined;
}

type StateServices = Pick<Services, 'database' | 'keyring'>;

export const readLedgerState = ({ database, keyring }: StateServices, storeId: StoreId): Promise<LedgerState> => database.read(async (sql) => {
  const [head] = await sql.all<{ size: number; edge: Buffer }>('SELECT size, edge FROM ledger_heads WHERE store_id = ?', [storeId]);
  if (head === undefined) throw new Error('a store has no ledger');
  const [row] = await sql.all<{ size: number; note: string }>('SELECT size, note FROM checkpoints WHERE store_id = ? ORDER BY size DESC LIMIT 1', [storeId]);
  const opened = row === undefined ? undefined : openCheckpoint({ digest, verifySignature }, keyring.signer.publicKey, row.note);
  return {
    size: head.size, rootHash: toHex(rootOf(digest, decodeFrontier(head.size, head.edge))),
    signed: row === undefined || opened?.ok !== true ? undefined : { size: row.size, at: opened.value.signedAt, note: row.note },
  };
});
