// Signs the head of a log, and finds what was signed.
import { decodeFrontier, rootOf, signCheckpoint, type StoreId } from '@placet/core';
import { digest } from '../adapters/crypto-tools.js';
import type { Keyring } from '../adapters/keyring.js';
import type { Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import { lockHead } from './write-batch.js';

export interface SignedCheckpoint { readonly size: number; readonly note: string; readonly signedAt: number }

/** The checkpoint over all records so far: the kept one when nothing was added since, a newly signed one otherwise. */
export const signHead = (database: Database, keyring: Keyring, storeId: StoreId, now: number): Promise<SignedCheckpoint> =>
  database.write(async (tx) => {
    const head = await lockHead(tx, storeId);
    const kept = await findCheckpoint(tx.sql, storeId, head.size);
    if (kept !== undefined) return kept;
    const root = rootOf(digest, decodeFrontier(head.size, head.edge));
    const note = signCheckpoint(digest, keyring.signer, { origin: head.origin, size: head.size, root, signedAt: now });
    await tx.sql.run('INSERT INTO checkpoints (store_id, size, note, signed_at) VALUES (?, ?, ?, ?)', [storeId, head.size, note, now]);
    await tx.sql.run('UPDATE ledger_heads SET signed_size = ?, revision = revision + 1 WHERE store_id = ?', [head.size, storeId]);
    return { size: head.size, note, signedAt: now };
  });

/** The newest checkpoint, signing one if there is none or (with `fresh`) if the log has grown. */
export const currentCheckpoint = async (database: Database, keyring: Keyring, storeId: StoreId, now: number): Promise<SignedCheckpoint> => {
  const [head] = await database.read(sql => sql.all<{ size: number; signed_size: number }>(
    'SELECT size, signed_size FROM ledger_heads WHERE store_id = ?', [storeId]));
  const kept = head?.size === head?.signed_size ? await database.read(sql => findCheckpoint(sql, storeId, head?.size ?? 0)) : undefined;
  return kept ?? signHead(database, keyring, storeId, now);
};

export const listCheckpoints = (database: Database, storeId: StoreId, fromSize: number, limit: number): Promise<SignedCheckpoint[]> =>
  database.read(async sql => (await sql.all<CheckpointSqlRow>(
    'SELECT size, note, signed_at FROM checkpoints WHERE store_id = ? AND size >= ? ORDER BY size LIMIT ?', [storeId, fromSize, limit])).map(fromRow));

interface CheckpointSqlRow { readonly size: number; readonly note: string; readonly signed_at: number }

const fromRow = ({ size, note, signed_at: signedAt }: CheckpointSqlRow): SignedCheckpoint => ({ size, note, signedAt });

const findCheckpoint = async (sql: Sql, storeId: StoreId, size: number): Promise<SignedCheckpoint | undefined> => {
  const [row] = await sql.all<CheckpointSqlRow>('SELECT size, note, signed_at FROM checkpoints WHERE store_id = ? AND size = ?', [storeId, size]);
  return row === undefined ? undefined : fromRow(row);
};
