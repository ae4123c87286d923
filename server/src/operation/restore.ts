// Puts a backup in the place of the database. Nothing is touched before the backup has proved to be whole; what was there is kept under another name.
import { constants, existsSync, statSync } from 'node:fs';
import { chmod, copyFile, rename, rm } from 'node:fs/promises';
import { err, type Result } from '@placet/core';
import type { Vault } from '../adapters/vault.js';
import { isHeld } from '../storage/sqlite-file.js';
import { flush } from './back-up.js';
import { checkCopy, type CheckedCopy } from './check-copy.js';

export interface Restored extends CheckedCopy {
  /** Where the database that was there is kept, if there was one. */
  readonly keptAs: string | null;
}

export interface Restoring { readonly file: string; readonly database: string; readonly vault: Vault; readonly isForced: boolean; readonly now: number }

export const restore = async ({ file, database, vault, isForced, now }: Restoring): Promise<Result<Restored>> => {
  if (!existsSync(file)) return err('not_found', `${file} is not there.`);
  const isThere = existsSync(database) && statSync(database).size > 0;
  if (isThere && await isHeld(database)) return err('conflict', 'A server, worker or command has the database open. Stop it first.');
  if (isThere && !isForced) return err('conflict', 'There is a database already. --force puts the backup in its place and keeps it under another name.');
  const arriving = `${database}.restoring`;
  await clear(arriving);
  try {
    await copyFile(file, arriving, constants.COPYFILE_EXCL);
    await chmod(arriving, 0o600);
    const checked = await checkCopy(arriving, vault);
    if (!checked.ok) return checked;
    await flush(arriving);
    const keptAs = isThere ? `${database}.before-${new Date(now).toISOString().replace(/[:.]/g, '-')}` : null;
    if (keptAs !== null) await moveAside(database, keptAs);
    await rename(arriving, database);
    return { ok: true, value: { ...checked.value, keptAs } };
  } finally {
    await clear(arriving);
  }
};

/** With what SQLite puts beside a file in WAL that is only read. */
const clear = async (arriving: string): Promise<void> => {
  for (const suffix of ['', '-wal', '-shm']) await rm(`${arriving}${suffix}`, { force: true });
};

/** A damaged database may still have its WAL beside it, which must not be taken for the restored one's. */
const moveAside = async (database: string, keptAs: string): Promise<void> => {
  for (const suffix of ['-wal', '-shm']) if (existsSync(`${database}${suffix}`)) await rename(`${database}${suffix}`, `${keptAs}${suffix}`);
  await rename(database, keptAs);
};
