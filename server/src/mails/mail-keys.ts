// Letters are sealed: a shopper's under the shopper's own key, so that erasure takes them along; staff's under the organisation's.
import type { Keyring } from '../adapters/keyring.js';
import { seal, unseal } from '../adapters/vault.js';
import { contextOf } from '../adapters/keyring.js';
import { isDuplicate, type Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';

/** What is sealed: the recipient and what the letter is filled with; once it was made, the letter itself, which every attempt then sends alike. */
export interface MailContent {
  readonly to: string;
  readonly content: Readonly<Record<string, string>>;
  readonly made?: { readonly subject: string; readonly text: string; readonly html: string } | undefined;
}

const mailContext = (mailId: string): string => `mail ${mailId}`;

export const sealMail = (key: Uint8Array, mailId: string, content: MailContent): Buffer =>
  seal(key, Buffer.from(JSON.stringify(content)), mailContext(mailId));

export const openMail = (key: Uint8Array, mailId: string, sealed: Uint8Array): MailContent =>
  JSON.parse(unseal(key, sealed, mailContext(mailId)).toString()) as MailContent;

const organisationKeyName = (organisationId: string): string => `organisation ${organisationId}`;

/** The key of an organisation's own letters, made at its first. Not inside a transaction: it opens one. */
export const organisationKey = async (database: Database, { vault }: Keyring, organisationId: string): Promise<Buffer> => {
  const name = organisationKeyName(organisationId);
  const kept = await database.models.vaultKeys.findByPk(name);
  if (kept !== null) return vault.unwrap(kept.wrapped, kept.masterKeyId, contextOf(name));
  const made = vault.newDataKey();
  try {
    await database.write(({ transaction }) => database.models.vaultKeys.create(
      { name, masterKeyId: vault.masterKeyId, wrapped: vault.wrap(made, contextOf(name)), publicPart: null }, { transaction }));
    return made;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return organisationKey(database, { vault } as Keyring, organisationId);
  }
};

interface KeyRow { readonly wrapped_key: Buffer | null; readonly master_key_id: string | null }

/** The key a person had when the letter was written, merged since or not; undefined once it was destroyed. */
export const subjectKey = async (sql: Sql, { vault }: Keyring, storeId: string, subjectId: string): Promise<Buffer | undefined> => {
  const [row] = await sql.all<KeyRow>('SELECT wrapped_key, master_key_id FROM subjects WHERE store_id = ? AND id = ?', [storeId, subjectId]);
  return row === undefined || row.wrapped_key === null || row.master_key_id === null ? undefined : vault.unwrap(row.wrapped_key, row.master_key_id, subjectId);
};

/** The key of a letter, whoever it is to; undefined when nobody can read it any more. */
export const mailKey = (
  database: Database, keyring: Keyring, { store_id: ownerId, subject_id: subjectId }: { store_id: string; subject_id: string | null },
): Promise<Buffer | undefined> =>
  subjectId === null ? organisationKey(database, keyring, ownerId) : database.read(sql => subjectKey(sql, keyring, ownerId, subjectId));
