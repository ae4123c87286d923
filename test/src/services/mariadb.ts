// A MariaDB (or MySQL) of this test process alone, started on first use; every caller gets an empty database in it.
import { mkdirSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import mysql from 'mysql2/promise';
import { startPrivateServer, type PrivateServer } from './private-server.js';
import { findProgram } from './require-service.js';

const run = promisify(execFile);

let started: Promise<PrivateServer> | undefined;
let databases = 0;

/** `mysql://root@127.0.0.1:<port>/placet_<n>`, empty and only the caller's; undefined when no server is installed. Throws when REQUIRE names mariadb. */
export const withMariadb = async (): Promise<string | undefined> => {
  const program = findProgram('mariadb', ['mariadbd', 'mysqld']);
  if (program === undefined) return undefined;
  started ??= start(program);
  const { port } = await started;
  const name = `placet_${++databases}`;
  await query(port, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  return `mysql://root@127.0.0.1:${port}/${name}`;
};

const start = (program: string): Promise<PrivateServer> => startPrivateServer({
  name: 'mariadb',
  command: async ({ folder, port }) => {
    const data = join(folder, 'data');
    await initialise(program, data);
    // A server that starts clears its folder of temporary tables: shared with another, it would take that one's away.
    const temporary = join(folder, 'tmp');
    mkdirSync(temporary);
    return [program, '--no-defaults', `--datadir=${data}`, `--tmpdir=${temporary}`, `--socket=${join(folder, 'socket')}`, `--pid-file=${join(folder, 'pid')}`, `--port=${port}`,
      '--bind-address=127.0.0.1', '--innodb-buffer-pool-size=64M', '--innodb-log-file-size=32M', '--innodb-flush-log-at-trx-commit=2', '--skip-log-bin',
      ...asRoot];
  },
  probe: ({ port }) => query(port, 'SELECT 1'),
});

/** Both leave a root without a password who may come in from 127.0.0.1 only, as the server listens nowhere else. */
const initialise = async (program: string, data: string): Promise<void> => {
  const install = findProgram('mariadb', ['mariadb-install-db', 'mysql_install_db']);
  if (install === undefined) await run(program, ['--no-defaults', '--initialize-insecure', `--datadir=${data}`, ...asRoot]);
  else await run(install, ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...asRoot]);
};

/** The servers refuse to run as root unless told so. */
const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];

const query = async (port: number, text: string): Promise<void> => {
  const connection = await mysql.createConnection({ host: '127.0.0.1', port, user: 'root', connectTimeout: 2000 });
  try {
    await connection.query(text);
  } finally {
    await connection.end();
  }
};
