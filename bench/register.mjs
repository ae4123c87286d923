// Pages of a register of millions, over HTTP: any filter, first pages and pages from the middle, and the whole of it as a file.
import { compose, createToken, firstOrganisation, readConfig, serve } from '@placet/server';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';
import { multiplyRecords } from './register/multiply-records.mjs';
import { captureSamples } from './register/capture-samples.mjs';
import { median, megabytes, perSecond } from './report/print-table.mjs';
import { withScratchFolder } from './report/scratch-folder.mjs';
import { startMariadb } from './services/mariadb.mjs';

export const needs = [];

const goalMs = 200;
const store = { name: 'Bench', platform: 'custom', url: 'https://shop.example', country: 'NL', locale: 'en', timezone: 'Europe/Amsterdam' };

/** Options: `sqlite` and `mariadb` records (0 leaves one out), `rounds` of every question. */
export const run = ({ sqlite = '1000000', mariadb = '5000000', rounds = '40' }) => withScratchFolder(async (folder) => {
  const measured = [];
  if (Number(sqlite) > 0) measured.push(await measure('SQLite', Number(sqlite), {}, join(folder, 'lite'), Number(rounds)));
  const server = Number(mariadb) > 0 ? await startMariadb(folder) : undefined;
  if (server !== undefined) {
    const url = await server.createDatabase('register');
    measured.push(await measure('MariaDB', Number(mariadb), { PLACET_DATABASE_URL: url }, join(folder, 'maria'), Number(rounds)));
    await server.stop();
  }
  return report(measured);
});

const measure = async (database, records, settings, dataDir, rounds) => {
  mkdirSync(dataDir, { recursive: true });
  const read = readConfig({ NODE_ENV: 'production', PLACET_BASE_URL: 'http://127.0.0.1', PLACET_PORT: '0', PLACET_DATA_DIR: dataDir,
    PLACET_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'), PLACET_LOG_LEVEL: 'error', ...settings });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const services = await compose(read.config);
  const now = services.clock.now();
  const { id: organisationId } = await firstOrganisation(services.database, now);
  const { id: storeId } = await services.stores.create(organisationId, store, () => null);
  const { text: token } = await createToken(services.database, { organisationId, storeScope: storeId, role: 'owner', label: 'bench', expiresAt: null }, now);
  const running = await serve(services, '127.0.0.1');
  const base = `http://127.0.0.1:${running.port}/v1/stores/${storeId}`;
  const call = async (path, init = {}) => {
    const response = await fetch(`${base}${path}`, { ...init, headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  await captureSamples(call);
  await multiplyRecords(services.database, storeId, records);
  const questions = await ask(call, rounds);
  const file = await download(call);
  await running.stop();
  return { database, records, questions, file };
};

const span = { from: '2026-02-01T00:00:00Z', to: '2026-02-08T00:00:00Z' };

/** What people ask of a register; the rare ones are in no page's reach by luck. */
const filters = {
  everything: {}, 'one channel': { channel: 'email' }, 'a week': span, 'one channel in a week': { channel: 'sms', ...span },
  'everyone who said no': { answer: 'no' }, 'no to one channel': { channel: 'sms', answer: 'no' }, 'one section': { section: 'newsletter' },
  'a section nobody answers at': { section: 'after_login' }, 'an answer a channel never had': { channel: 'post', answer: 'pending' }, 'one person': { email: 'shopper17@example.test' },
};

const ask = async (call, rounds) => {
  const found = [];
  for (const [name, filter] of Object.entries(filters)) {
    const times = [];
    const query = new URLSearchParams({ ...filter, limit: '50' });
    let cursor;
    for (let round = 0; round < rounds; round++) {
      const startedAt = performance.now();
      const { nextCursor } = await (await call(`/consents?${query}${cursor === undefined ? '' : `&cursor=${cursor}`}`)).json();
      times.push(performance.now() - startedAt);
      // On to the next page, then from a place deep inside, then from the start again.
      cursor = nextCursor === null ? undefined : round % 10 === 5 ? deep(nextCursor) : nextCursor;
    }
    times.sort((left, right) => left - right);
    found.push({ name, p50: median(times), p95: times[Math.ceil(times.length * 0.95) - 1], max: times.at(-1) });
  }
  return found;
};

/** A place in the middle of all there is: times of the sample lie within a known year. */
const deep = cursor => cursor.includes('.') ? `1775000000000.${cursor.split('.')[1]}` : String(Math.floor(Number(cursor) / 2));

const download = async (call) => {
  const startedAt = performance.now();
  let rssMax = 0;
  const watch = setInterval(() => { rssMax = Math.max(rssMax, process.memoryUsage().rss); }, 200);
  const response = await call('/exports/register.csv');
  let bytes = 0;
  for await (const chunk of response.body) bytes += chunk.length;
  clearInterval(watch);
  return { bytes, rssMax, seconds: (performance.now() - startedAt) / 1000 };
};

const ms = value => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

const report = measured => ({
  result: { goalMs, measured },
  tables: [
    ...measured.map(({ database, records, questions }) => ({
      title: `A page of 50 from ${perSecond(records)} records on ${database}, over HTTP (goal: p95 under ${goalMs} ms)`, header: ['asked for', 'p50', 'p95', 'max'],
      rows: questions.map(({ name, p50, p95, max }) => [name, ms(p50), ms(p95), ms(max)]),
    })),
    {
      title: 'The whole register as CSV', header: ['', 'records/s', 'file', 'memory of the process (RSS, peak)'],
      rows: measured.map(({ database, records, file }) => [`${database}, ${perSecond(records)} records`, perSecond(records / file.seconds), megabytes(file.bytes), megabytes(file.rssMax)]),
    },
  ],
});
