// A MariaDB of this bench alone, as durable as one that holds consents has to be (innodb_flush_log_at_trx_commit=1).
import { execFile, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import mysql from 'mysql2/promise';

const run = promisify(execFile);
const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
/** Debian keeps servers in sbin, which is not on everybody's PATH. */
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];
const startMsMax = 30_000;

/** `{createDatabase(name) -> url, stop()}`, or undefined when MariaDB is not installed. Keeps its files in `folder`. */
export const startMariadb = async (folder) => {
  const [program, install] = [findProgram('mariadbd'), findProgram('mariadb-install-db')];
  if (program === undefined || install === undefined) return undefined;
  const [data, port] = [join(folder, 'mariadb'), await freePort()];
  await run(install, ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...asRoot]);
  // Its temporary tables apart from those of any other server, which clears the folder when it starts.
  const temporary = join(folder, 'mariadb-tmp');
  mkdirSync(temporary);
  const child = spawn(program, ['--no-defaults', `--datadir=${data}`, `--tmpdir=${temporary}`, `--socket=${join(data, 'socket')}`, `--pid-file=${join(data, 'pid')}`, `--port=${port}`,
    '--bind-address=127.0.0.1', '--innodb-buffer-pool-size=512M', '--innodb-flush-log-at-trx-commit=1', '--skip-log-bin', ...asRoot], { stdio: 'ignore' });
  await untilItAnswers(port);
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  return {
    createDatabase: async (name) => {
      await query(port, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
      return `mysql://root@127.0.0.1:${port}/${name}`;
    },
    stop: () => { child.kill('SIGTERM'); return ended; },
  };
};

const untilItAnswers = async (port) => {
  const giveUpAt = Date.now() + startMsMax;
  for (;;) {
    try {
      return await query(port, 'SELECT 1');
    } catch (error) {
      if (Date.now() > giveUpAt) throw new Error('MariaDB did not come up', { cause: error });
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }
};

const query = async (port, text) => {
  const connection = await mysql.createConnection({ host: '127.0.0.1', port, user: 'root', connectTimeout: 2000 });
  try {
    await connection.query(text);
  } finally {
    await connection.end();
  }
};

const findProgram = name => folders.map(folder => join(folder, name)).find((path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
});

const freePort = () => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => resolve(port));
  });
});
