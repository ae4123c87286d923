// Recipients decided per second in one batch, a million against a million people: through the whole gate, against the same lines echoed by Express and
// against one SQL query per thousand of them; and the memory it takes.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { driveBatch } from './batch/drive-batch.mjs';
import { megabytes, percent, perSecond } from './report/print-table.mjs';
import { withScratchFolder } from './report/scratch-folder.mjs';
import { startMariadb } from './services/mariadb.mjs';

export const needs = [];

const goalPerCore = 100_000;
const logs = ['none', 'skips', 'all'];

/** Options: `size` people and recipients, `only` of `sqlite` and `mariadb`. */
export const run = ({ size = '1000000', only = '' }) => withScratchFolder(async (folder) => {
  const count = Number(size);
  const wanted = only === '' ? ['sqlite', 'mariadb'] : only.split(',');
  const mariadb = wanted.includes('mariadb') ? await startMariadb(folder) : undefined;
  if (wanted.includes('mariadb') && mariadb === undefined) process.stdout.write('MariaDB is not installed here: measured on SQLite alone.\n');
  try {
    const echoPerSecond = await measureEcho(count);
    const measured = [];
    if (wanted.includes('sqlite')) measured.push(await measure('SQLite', count, environmentOf(folder, 'sqlite')));
    if (mariadb !== undefined) measured.push(await measure('MariaDB', count, environmentOf(folder, 'mariadb', await mariadb.createDatabase('batch'))));
    return report(count, echoPerSecond, measured);
  } finally {
    await mariadb?.stop();
  }
});

const environmentOf = (folder, name, url) => {
  const own = join(folder, `placet-${name}`);
  mkdirSync(own);
  return {
    PLACET_PORT: '0', PLACET_DATA_DIR: own, PLACET_MASTER_KEY: randomBytes(32).toString('base64'), PLACET_LOG_LEVEL: 'warn',
    ...url === undefined ? {} : { PLACET_DATABASE_URL: url },
  };
};

const start = (script, environment) => new Promise((resolve, reject) => {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), { env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment } });
  child.once('exit', code => reject(new Error(`${script} ended with ${code}`)));
  child.once('message', address => resolve({
    address,
    ask: name => new Promise((answer) => { child.once('message', ({ value }) => answer(value)); child.send(name); }),
    stop: () => new Promise((ended) => { child.removeAllListeners('exit').once('exit', ended); child.send('stop'); }),
  }));
});

const measureEcho = async (count) => {
  const echo = await start('batch/serve-echo.mjs', {});
  const seconds = await driveBatch(echo.address, count);
  await echo.stop();
  return count / seconds;
};

/** Each log setting after the other on the same people; what the first run reads into memory, the others find there. */
const measure = async (name, count, environment) => {
  process.stdout.write(`${name}: ${perSecond(count)} people are brought in\n`);
  const placet = await start('batch/serve-batch.mjs', { ...environment, BENCH_SIZE: String(count) });
  const querySeconds = await placet.ask('query');
  const runs = [];
  for (const log of logs) {
    const memory = [await placet.ask('memory')];
    const cpu = await placet.ask('cpu');
    let next = count / 10;
    const waiting = [];
    const seconds = await driveBatch({ ...placet.address, path: `${placet.address.path}&campaignId=${log}&log=${log}` }, count, (answered) => {
      if (answered < next) return;
      next = Infinity;
      waiting.push(placet.ask('memory').then((bytes) => { memory.push(bytes); }));
    });
    await Promise.all(waiting);
    memory.push(await placet.ask('memory'));
    const perCpu = count / (await placet.ask('cpu') - cpu);
    runs.push({ log, perSecond: count / seconds, perCpuSecond: perCpu, rssBytes: memory });
    process.stdout.write(`${name}, log=${log}: ${perSecond(count / seconds)} a second\n`);
  }
  await placet.stop();
  return { name, queryPerSecond: count / querySeconds, runs };
};

const report = (count, echoPerSecond, measured) => ({
  result: { recipients: count, echoPerSecond, goalPerCore, databases: measured },
  tables: [rateTable(count, echoPerSecond, measured), memoryTable(count, measured)],
});

const rateTable = (count, echoPerSecond, measured) => ({
  title: `Recipients per second, ${perSecond(count)} of ${perSecond(count)} people`,
  header: ['', 'recipients/s', 'per second of processor', 'of one query per thousand', 'of the echo'],
  rows: [
    ['the same lines echoed by Express', perSecond(echoPerSecond), '', '', ''],
    ...measured.flatMap(({ name, queryPerSecond, runs }) => [
      [`${name}: one query per thousand, no HTTP`, perSecond(queryPerSecond), '', '', percent(queryPerSecond / echoPerSecond)],
      ...runs.map(each => [
        `${name}: decided, log=${each.log}`, perSecond(each.perSecond), perSecond(each.perCpuSecond), percent(each.perSecond / queryPerSecond),
        percent(each.perSecond / echoPerSecond),
      ]),
    ]),
  ],
});

const memoryTable = (count, measured) => ({
  title: 'Memory of the server', header: ['', 'before', `after ${perSecond(count / 10)}`, `after ${perSecond(count)}`],
  rows: measured.flatMap(({ name, runs }) => runs.map(({ log, rssBytes }) => [`${name}, log=${log}`, ...rssBytes.map(megabytes)])),
});
