// Consents captured per second over HTTP: Placet against a bare route that inserts one row, and against another self-hosted backend.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { startContender } from './contenders/start-contender.mjs';
import { startLoadGenerator } from './load/load-generator.mjs';
import { median } from './report/print-table.mjs';
import { reportCapture } from './report/report-capture.mjs';
import { withScratchFolder } from './report/scratch-folder.mjs';
import { startMariadb } from './services/mariadb.mjs';

export const needs = ['better-sqlite3'];

const connectionCounts = [1, 8, 64];
const warmUpSeconds = 1;

/** Options: `seconds` per measurement, `rounds` whose median counts, `only` names of contenders (comma-separated). */
export const run = ({ seconds = '4', rounds = '3', only = '' }) => withScratchFolder(async (folder) => {
  const mariadb = await startMariadb(folder);
  if (mariadb === undefined) process.stdout.write('MariaDB is not installed here: measured on SQLite alone.\n');
  const wanted = only === '' ? undefined : only.split(',');
  const contenders = await startAll(folder, mariadb, wanted);
  const generator = startLoadGenerator();
  try {
    const measured = await measure(generator, contenders, { seconds: Number(seconds), rounds: Number(rounds) });
    return reportCapture(measured, { secondsPerRun: Number(seconds), rounds: Number(rounds) });
  } finally {
    generator.stop();
    for (const { stop } of contenders) await stop();
    await mariadb?.stop();
  }
});

const placetEnvironment = (folder, url) => ({
  PLACET_PORT: '0', PLACET_DATA_DIR: folder, PLACET_MASTER_KEY: randomBytes(32).toString('base64'), PLACET_LOG_LEVEL: 'warn',
  ...url === undefined ? {} : { PLACET_DATABASE_URL: url },
});

const startAll = async (folder, mariadb, wanted) => {
  const plans = [
    { name: 'placet-sqlite', kind: 'placet', script: 'placet.mjs', environment: own => placetEnvironment(own) },
    { name: 'bare-sqlite', kind: 'placet', script: 'bare-sqlite.mjs', environment: own => ({ BENCH_DIR: own }) },
    { name: 'peer-sqlite', kind: 'peer', script: 'peer.mjs', environment: own => ({ BENCH_DIR: own, BENCH_JOURNAL: 'delete' }) },
    { name: 'peer-sqlite-wal', kind: 'peer', script: 'peer.mjs', environment: own => ({ BENCH_DIR: own, BENCH_JOURNAL: 'wal' }) },
    ...mariadb === undefined ? [] : [
      { name: 'placet-mariadb', kind: 'placet', script: 'placet.mjs', environment: async own => placetEnvironment(own, await mariadb.createDatabase('placet')) },
      { name: 'bare-mariadb', kind: 'placet', script: 'bare-mariadb.mjs', environment: async () => ({ BENCH_MARIADB_URL: await mariadb.createDatabase('bare') }) },
    ],
  ];
  const started = [];
  for (const plan of plans.filter(({ name }) => wanted?.includes(name) ?? true)) {
    const own = join(folder, plan.name);
    mkdirSync(own);
    started.push({ ...plan, ...await startContender(plan.script, await plan.environment(own)) });
  }
  return started;
};

/** Contenders take turns within a round, so that a slow minute of the machine falls on all of them. */
const measure = async (generator, contenders, { seconds, rounds }) => {
  const runs = new Map(contenders.map(({ name }) => [name, new Map(connectionCounts.map(count => [count, []]))]));
  for (const { kind, address } of contenders) await generator.drive({ kind, address, connections: 8, seconds: warmUpSeconds });
  for (let round = 1; round <= rounds; round++) {
    for (const connections of connectionCounts) {
      for (const { name, kind, address } of contenders) {
        runs.get(name).get(connections).push(await generator.drive({ kind, address, connections, seconds }));
      }
    }
    process.stdout.write(`round ${round} of ${rounds} done\n`);
  }
  return mapValues(runs, byCount => mapValues(byCount, summary));
};

const mapValues = (map, change) => new Map([...map].map(([key, value]) => [key, change(value)]));

const summary = results => ({
  perSecond: median(results.map(each => each.perSecond)), p50Ms: median(results.map(each => each.p50Ms)), p99Ms: median(results.map(each => each.p99Ms)),
  runs: results.map(each => Math.round(each.perSecond)),
});
