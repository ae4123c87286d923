// What was last seen of the accounts of a shop. Every change to it is made under the lock on the store's head, like the records it leads to.
import type { Channel, ShopMemory, ShopReference, StoreId, SubjectId } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { lookupHash, seal, unseal } from '../adapters/vault.js';
import { insertRows, marks, padded, type Sql } from '../storage/sql.js';

/** The problem of an account whose shop has asked its owner itself; any other is something the shop would not take. */
export const awaitsConfirmation = 'awaits_confirmation';

export type ShopMemories = Readonly<Partial<Record<Channel, ShopMemory>>>;

export interface ShopPersonRow {
  readonly keyHash: Buffer;
  readonly subjectId: SubjectId | null;
  readonly sealedReference: Buffer;
  readonly standing: 'active' | 'gone' | 'erased';
  readonly memory: ShopMemories;
  readonly problem: string | null;
}

export const shopKeyHash = ({ lookupKey }: Keyring, storeId: StoreId, key: string): Buffer => lookupHash(lookupKey, storeId, `shop:${key}`);

/** How the shop is asked about this account; sealed, because a guest's is their address. */
export interface KeptReference extends ShopReference { readonly key: string }

const contextOf = (storeId: StoreId): string => `account at the shop of ${storeId}`;

export const sealReference = ({ credentialsKey }: Keyring, storeId: StoreId, reference: KeptReference): Buffer =>
  seal(credentialsKey, Buffer.from(JSON.stringify(reference)), contextOf(storeId));

export const openReference = ({ credentialsKey }: Keyring, storeId: StoreId, sealed: Uint8Array): KeptReference =>
  JSON.parse(unseal(credentialsKey, sealed, contextOf(storeId)).toString()) as KeptReference;

interface RawRow extends Omit<ShopPersonRow, 'memory'> { readonly memory: string }

const columns = 'key_hash AS keyHash, subject_id AS subjectId, sealed_reference AS sealedReference, standing, memory, problem';

const fromRow = (row: RawRow): ShopPersonRow => ({ ...row, memory: JSON.parse(row.memory) as ShopMemories });

/** By the key's hash as latin1 text. */
export const loadShopPeople = async (sql: Sql, storeId: StoreId, hashes: readonly Buffer[]): Promise<ReadonlyMap<string, ShopPersonRow>> => {
  if (hashes.length === 0) return new Map();
  const list = padded(hashes);
  const rows = await sql.all<RawRow>(`SELECT ${columns} FROM shop_people WHERE store_id = ? AND key_hash IN (${marks(list.length)})`, [storeId, ...list]);
  return new Map(rows.map(row => [row.keyHash.toString('latin1'), fromRow(row)]));
};

/** The accounts of one person, who may stand under several ids since merges. */
export const accountsOf = async (sql: Sql, storeId: StoreId, family: readonly SubjectId[]): Promise<readonly ShopPersonRow[]> => {
  const list = padded(family);
  const rows = await sql.all<RawRow>(
    `SELECT ${columns} FROM shop_people WHERE store_id = ? AND subject_id IN (${marks(list.length)}) AND standing = 'active' ORDER BY key_hash`,
    [storeId, ...list]);
  return rows.map(fromRow);
};

export interface SavedShopPerson extends ShopPersonRow { readonly seenIn: string | null; readonly seenAt: number }

const upsert = {
  sqlite: `ON CONFLICT (store_id, key_hash) DO UPDATE SET subject_id = excluded.subject_id, sealed_reference = excluded.sealed_reference,
    standing = excluded.standing,
    memory = excluded.memory, problem = excluded.problem, seen_in = COALESCE(excluded.seen_in, seen_in), seen_at = excluded.seen_at`,
  mysql: `ON DUPLICATE KEY UPDATE subject_id = VALUES(subject_id), sealed_reference = VALUES(sealed_reference), standing = VALUES(standing),
    memory = VALUES(memory), problem = VALUES(problem), seen_in = COALESCE(VALUES(seen_in), seen_in), seen_at = VALUES(seen_at)`,
};

export const saveShopPeople = (sql: Sql, storeId: StoreId, people: readonly SavedShopPerson[]): Promise<void> => insertRows(
  sql, 'INSERT INTO shop_people (store_id, key_hash, subject_id, sealed_reference, standing, memory, problem, seen_in, seen_at) VALUES',
  people.map(({ keyHash, subjectId, sealedReference, standing, memory, problem, seenIn, seenAt }) =>
    [storeId, keyHash, subjectId, sealedReference, standing, JSON.stringify(memory), problem, seenIn, seenAt]),
  upsert[sql.dialect]);

/** After a look or a push: what is known of this one account now. */
export const noteAccount = async (
  sql: Sql, storeId: StoreId, keyHash: Buffer, { memory, standing, problem }: Pick<ShopPersonRow, 'memory' | 'standing' | 'problem'>, now: number,
): Promise<void> => {
  await sql.run('UPDATE shop_people SET memory = ?, standing = ?, problem = ?, problem_at = ? WHERE store_id = ? AND key_hash = ?',
    [JSON.stringify(memory), standing, problem, problem === null ? null : now, storeId, keyHash]);
};
