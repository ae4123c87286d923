// A copy of a SQLite database while servers read and write it: consistent, compact, checked, and complete as soon as it has its name. (OPS-2)
import { existsSync } from 'node:fs';
import { link, open, rm, stat } from 'node:fs/promises';
import { err, type Result } from '@placet/core';
import type { Vault } from '../adapters/vault.js';
import { openSqliteFile } from '../storage/sqlite-file.js';
import { checkCopy, type CheckedCopy } from './check-copy.js';

export interface BackedUp extends CheckedCopy { readonly bytes: number }

/** VACUUM INTO reads one snapshot and takes no free pages along, so nothing of a destroyed key. Only the owner may read the copy. */
export const backUp = async (database: string, file: string, vault: Vault): Promise<Result<BackedUp>> => {
  if (!existsSync(database)) return err('not_found', 'There is no database to back up yet.');
  if (existsSync(file)) return err('conflict', `${file} is there already, and is not overwritten.`);
  const partial = `${file}.partial`;
  await claim(partial);
  try {
    await copyInto(database, partial);
    const checked = await checkCopy(partial, vault);
    if (!checked.ok) return checked;
    await flush(partial);
    // A link fails where a rename would replace what came to be there meanwhile.
    await link(partial, file);
    return { ok: true, value: { ...checked.value, bytes: (await stat(file)).size } };
  } finally {
    await rm(partial, { force: true });
  }
};

/** An empty file of ours; what a backup that was killed left there goes. */
const claim = async (partial: string): Promise<void> => {
  await rm(partial, { force: true });
  await (await open(partial, 'wx', 0o600)).close();
};

const copyInto = async (database: string, partial: string): Promise<void> => {
  const source = await openSqliteFile(database, 'write');
  try {
    await source.run('VACUUM INTO ?', [partial]);
  } finally {
    await source.close();
  }
};

export const flush = async (file: string): Promise<void> => {
  const opened = await open(file, 'r+');
  await opened.sync();
  await opened.close();
};
