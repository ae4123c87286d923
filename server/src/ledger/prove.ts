// Inclusion and consistency proofs from the stored leaf hashes and tiles.
import { proveConsistency, proveInclusion, readSubtreeFromTiles, type Hash, type StoreId } from '@placet/core';
import { digest } from '../adapters/crypto-tools.js';
import type { Database } from '../storage/open-database.js';

export const inclusionProof = (database: Database, storeId: StoreId, sequence: number, size: number): Promise<Hash[]> =>
  proveInclusion(digest, readSubtreeFromTiles(digest, storedHashes(database, storeId)), sequence, size);

export const consistencyProof = (database: Database, storeId: StoreId, from: number, to: number): Promise<Hash[]> =>
  proveConsistency(digest, readSubtreeFromTiles(digest, storedHashes(database, storeId)), from, to);

const storedHashes = (database: Database, storeId: StoreId) => async (level: number, start: number, count: number): Promise<Hash[]> => {
  const rows = await database.read(sql => level === 0
    ? sql.all<{ hash: Buffer }>('SELECT leaf_hash AS hash FROM records WHERE store_id = ? AND sequence >= ? AND sequence < ? ORDER BY sequence',
        [storeId, start, start + count])
    : sql.all<{ hash: Buffer }>('SELECT hash FROM ledger_tiles WHERE store_id = ? AND level = ? AND position >= ? AND position < ? ORDER BY position',
        [storeId, level, start, start + count]));
  return rows.map(({ hash }) => hash);
};
