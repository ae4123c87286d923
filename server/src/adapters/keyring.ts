// The installation's own keys: the one identifiers are looked up under, the one checkpoints are signed with, and the one links are made with.
import type { Signer } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { isDuplicate } from '../storage/open-database.js';
import { newSigningKeyPem, signerFromPem } from './crypto-tools.js';
import type { Vault } from './vault.js';

export interface Keyring {
  readonly vault: Vault;
  /** HMAC key for identifier lookups; kept through master key rotations, or nobody would be found again. */
  readonly lookupKey: Uint8Array;
  /** HMAC key for links handed out (receipts, sign-in). */
  readonly linkKey: Uint8Array;
  /** Seals the shops' credentials. */
  readonly credentialsKey: Uint8Array;
  /** Seals the second factors of those who sign in, and hashes their recovery codes. */
  readonly signInKey: Uint8Array;
  readonly signer: Signer;
}

/** Loads the keys, making them at the first start. Throws `UnknownMasterKey` when the configured master key is not the one in use. */
export const openKeyring = async (database: Database, vault: Vault, now: number): Promise<Keyring> => {
  const lookupKey = await loadOrMake(database, vault, 'lookup', () => vault.newDataKey(), now);
  const linkKey = await loadOrMake(database, vault, 'link', () => vault.newDataKey(), now);
  const credentialsKey = await loadOrMake(database, vault, 'credentials', () => vault.newDataKey(), now);
  const signInKey = await loadOrMake(database, vault, 'sign-in', () => vault.newDataKey(), now);
  const pem = await loadOrMake(database, vault, 'signing', () => Buffer.from(newSigningKeyPem()), now);
  return { vault, lookupKey, linkKey, credentialsKey, signInKey, signer: signerFromPem(pem.toString()) };
};

/** What the wrapped key of this name is bound to. */
export const contextOf = (name: string): string => `vault key ${name}`;

const loadOrMake = async (database: Database, vault: Vault, name: string, make: () => Buffer, now: number): Promise<Buffer> => {
  const row = await database.models.vaultKeys.findByPk(name);
  if (row !== null) return vault.unwrap(row.wrapped, row.masterKeyId, contextOf(name));
  const made = make();
  try {
    await database.write(({ transaction }) => database.models.vaultKeys.create(
      { name, masterKeyId: vault.masterKeyId, wrapped: vault.wrap(made, contextOf(name)), publicPart: null }, { transaction }));
    return made;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return loadOrMake(database, vault, name, make, now);
  }
};

/** Wraps every key anew under the current master key; safe to stop and run again. Answers with the number of keys rewrapped. */
export const rotateMasterKey = async (database: Database, vault: Vault, onProgress: (done: number) => void = () => undefined): Promise<number> => {
  let done = 0;
  for (const row of await database.models.vaultKeys.findAll()) {
    if (row.masterKeyId === vault.masterKeyId) continue;
    const plain = vault.unwrap(row.wrapped, row.masterKeyId, contextOf(row.name));
    await database.write(({ transaction }) => row.update({ masterKeyId: vault.masterKeyId, wrapped: vault.wrap(plain, contextOf(row.name)) }, { transaction }));
    done += 1;
  }
  for (const table of ['subjects', 'imports'] as const) {
    for (let count = 1; count > 0;) {
      count = await rotateRows(database, vault, table);
      done += count;
      onProgress(done);
    }
  }
  return done;
};

/** What a wrapped key is bound to in each table that holds some. */
const contextIn = { subjects: (id: string) => id, imports: (id: string) => `upload of ${id}` } as const;

const batchSize = 500;

const rotateRows = (database: Database, vault: Vault, table: keyof typeof contextIn): Promise<number> => database.write(async ({ sql }) => {
  const rows = await sql.all<{ store_id: string; id: string; master_key_id: string; wrapped_key: Buffer }>(
    `/* across stores: master key rotation */ SELECT store_id, id, master_key_id, wrapped_key FROM ${table}
     WHERE wrapped_key IS NOT NULL AND master_key_id <> ? LIMIT ${batchSize}`, [vault.masterKeyId]);
  for (const row of rows) {
    const context = contextIn[table](row.id);
    const dataKey = vault.unwrap(row.wrapped_key, row.master_key_id, context);
    await sql.run(`UPDATE ${table} SET master_key_id = ?, wrapped_key = ? WHERE store_id = ? AND id = ?`,
      [vault.masterKeyId, vault.wrap(dataKey, context), row.store_id, row.id]);
  }
  return rows.length;
});
