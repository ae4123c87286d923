// Commands that keep a copy of everything, and bring it back.
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { Vault } from '../adapters/vault.js';
import { readConfig, type Config } from '../config.js';
import { CliFailure, failWith, print } from './session.js';

export const addBackupCommands = (program: Command): void => {
  program.command('backup').description('copy the SQLite database to a file, also while servers run; the master key is not in it').argument('<file>')
    .action(async (file: string, _options: object, command: Command) => {
      const { database, vault } = installation();
      const { backUp } = await import('../operation/back-up.js');
      const done = await backUp(database, resolve(file), vault);
      if (!done.ok) return failWith(done.error);
      const { bytes, stores, records } = done.value;
      print(command, { file, bytes, stores, records, hasMasterKey: false }, [
        `Wrote ${file}, ${bytes} bytes: ${stores} stores, ${records} records. It is whole, and every ledger in it verifies.`,
        'The master key is NOT in it. Keep PLACET_MASTER_KEY (or master.key of the data directory) somewhere else: without it nothing personal in this file can be read.',
      ]);
    });

  program.command('restore').description('put a backup in the place of the SQLite database; no server may be running').argument('<file>')
    .option('--force', 'also when there is a database already, which is kept under another name')
    .action(async (file: string, { force = false }: { force?: boolean }, command: Command) => {
      const { database, vault } = installation();
      mkdirSync(dirname(database), { recursive: true, mode: 0o700 });
      const { restore } = await import('../operation/restore.js');
      const done = await restore({ file: resolve(file), database, vault, isForced: force, now: Date.now() });
      if (!done.ok) return failWith(done.error);
      const { stores, records, keptAs } = done.value;
      print(command, { file, stores, records, keptAs }, [
        `Restored ${stores} stores, ${records} records. It is whole, and every ledger in it verifies.`,
        ...keptAs === null ? [] : [`The database that was there is kept as ${keptAs}.`],
        'Whoever was erased after the backup was made is readable again: repeat those erasures before you start a server.',
      ]);
    });
};

const installation = (): { database: string; vault: Vault } => {
  const read = readConfig(process.env);
  if (!read.ok) throw new CliFailure(read.problems.map(({ setting, message }) => `${setting} ${message}`).join('\n'));
  return { database: sqliteFileOf(read.config), vault: new Vault({ current: read.config.masterKey, previous: read.config.previousMasterKey }) };
};

const sqliteFileOf = ({ databaseUrl }: Config): string => {
  if (databaseUrl.startsWith('sqlite:')) return resolve(databaseUrl.slice('sqlite:'.length));
  throw new CliFailure('This installation is on MySQL or MariaDB, which has tools of its own for this: "Back up" in docs/operation.md shows mariadb-dump.');
};
