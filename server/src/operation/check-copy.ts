// Is a copy of the database whole, does it open under our master key, and does every ledger in it verify?
import {
  decodeFrontier, encodeRecord, equalBytes, err, GrowingTree, hashLeaf, openCheckpoint, rootOf, type Result, type StoreId,
} from '@placet/core';
import { digest, signerFromPem, verifySignature } from '../adapters/crypto-tools.js';
import { contextOf } from '../adapters/keyring.js';
import { UnknownMasterKey, type Vault } from '../adapters/vault.js';
import { recordColumns, recordFromRow, type RecordSqlRow } from '../ledger/read-records.js';
import { migrations } from '../storage/migrations/index.js';
import { openSqliteFile, type SqliteFile } from '../storage/sqlite-file.js';

export interface CheckedCopy { readonly stores: number; readonly records: number }

/** Reads everything once; writes nothing. Fails with what is wrong first. */
export const checkCopy = async (file: string, vault: Vault): Promise<Result<CheckedCopy>> => {
  const copy = await openSqliteFile(file, 'read');
  try {
    const whole = await copy.all<{ integrity_check: string }>('PRAGMA integrity_check');
    if (whole[0]?.integrity_check !== 'ok') return err('validation_failed', 'The file is damaged: SQLite\'s integrity check fails.');
    const tables = await copy.all('SELECT name FROM sqlite_master WHERE type = \'table\' AND name IN (\'migrations\', \'vault_keys\', \'ledger_heads\')');
    if (tables.length < 3) return err('validation_failed', 'The file is not a database of Placet.');
    const unknown = (await copy.all<{ name: string }>('SELECT name FROM migrations')).filter(({ name }) => !migrations.some(each => each.name === name));
    if (unknown.length > 0) return err('validation_failed', `The file is from a newer Placet (${unknown.map(({ name }) => name).join(', ')}). Update Placet first.`);
    const publicKey = await signingKeyIn(copy, vault);
    return publicKey.ok ? await checkLedgers(copy, publicKey.value) : publicKey;
  } catch (error) {
    if (error instanceof Error && /SQLITE_(?:NOTADB|CORRUPT)/.test(error.message)) return err('validation_failed', 'The file is damaged, or no SQLite database.');
    throw error;
  } finally {
    await copy.close();
  }
};

const signingKeyIn = async (copy: SqliteFile, vault: Vault): Promise<Result<Uint8Array>> => {
  const [row] = await copy.all<{ master_key_id: string; wrapped: Buffer }>('SELECT master_key_id, wrapped FROM vault_keys WHERE name = \'signing\'');
  if (row === undefined) return err('validation_failed', 'The file holds no signing key: no Placet has run on it yet.');
  try {
    return { ok: true, value: signerFromPem(vault.unwrap(row.wrapped, row.master_key_id, contextOf('signing')).toString()).publicKey };
  } catch (error) {
    if (!(error instanceof UnknownMasterKey)) throw error;
    return err('validation_failed', 'The configured master key does not open this file. Set PLACET_MASTER_KEY (or master.key in the data directory) to the one it was made under.');
  }
};

interface Head { readonly store_id: StoreId; readonly size: number; readonly edge: Buffer }

const checkLedgers = async (copy: SqliteFile, publicKey: Uint8Array): Promise<Result<CheckedCopy>> => {
  const heads = await copy.all<Head>('SELECT store_id, size, edge FROM ledger_heads ORDER BY store_id');
  for (const head of heads) if (!await isWhole(copy, head, publicKey)) return err('validation_failed', `The ledger of the store ${head.store_id} does not verify.`);
  return { ok: true, value: { stores: heads.length, records: heads.reduce((sum, { size }) => sum + size, 0) } };
};

const pageSize = 1000;

/** Every record hashed again, up to the newest signed checkpoint and on to the head. */
const isWhole = async (copy: SqliteFile, { store_id: storeId, size, edge }: Head, publicKey: Uint8Array): Promise<boolean> => {
  const [newest] = await copy.all<{ note: string }>('SELECT note FROM checkpoints WHERE store_id = ? ORDER BY size DESC LIMIT 1', [storeId]);
  const checkpoint = newest === undefined ? undefined : openCheckpoint({ digest, verifySignature }, publicKey, newest.note);
  if (checkpoint?.ok === false) return false;
  const tree = new GrowingTree(digest);
  const isSignedHere = (): boolean => checkpoint?.value.size !== tree.size || equalBytes(tree.root(), checkpoint.value.root);
  if (!isSignedHere()) return false;
  for (let page: RecordSqlRow[] | undefined; page === undefined || page.length === pageSize;) {
    page = await copy.all<RecordSqlRow>(`SELECT ${recordColumns} FROM records WHERE store_id = ? AND sequence >= ? ORDER BY sequence LIMIT ${pageSize}`, [storeId, tree.size]);
    for (const row of page) {
      const leaf = hashLeaf(digest, encodeRecord(recordFromRow(row)));
      if (row.sequence !== tree.size || !equalBytes(leaf, row.leaf_hash)) return false;
      tree.append(leaf);
      if (!isSignedHere()) return false;
    }
  }
  const isSignedBeyond = checkpoint !== undefined && checkpoint.value.size > tree.size;
  return !isSignedBeyond && tree.size === size && equalBytes(tree.root(), rootOf(digest, decodeFrontier(size, edge)));
};
