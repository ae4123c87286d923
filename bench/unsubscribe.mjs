// A thousand people unsubscribe by the button of their mail program while a campaign asks about everybody, without end: how long a click takes, and how
// long after its answer somebody is still told that writing is fine.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startContender } from './contenders/start-contender.mjs';
import { perSecond } from './report/print-table.mjs';
import { withScratchFolder } from './report/scratch-folder.mjs';
import { startMariadb } from './services/mariadb.mjs';
import { startRedis } from './services/redis.mjs';
import { streamDecisions } from './unsubscribe/stream-decisions.mjs';

export const needs = [];

const lateMsMax = 1000;
const quietMs = 3000;

/** Options: `people` in the campaign, `clicks` of them who unsubscribe, `connections` their clicks come over. */
export const run = ({ people = '5000', clicks = '1000', connections = '8' }) => withScratchFolder(async (folder) => {
  const plan = { people: Number(people), clicks: Number(clicks), connections: Number(connections) };
  const found = { 'SQLite, one server': await measure(await startOnSqlite(folder), plan) };
  const [mariadb, redis] = [await startMariadb(folder), await startRedis(folder)];
  if (mariadb !== undefined && redis !== undefined) found['MariaDB and Redis, two servers'] = await measure(await startOnMariadb(folder, mariadb, redis), plan);
  await Promise.all([mariadb?.stop(), redis?.stop()]);
  return report(plan, found);
});

const environmentIn = folder => ({ PLACET_PORT: '0', PLACET_DATA_DIR: folder, PLACET_MASTER_KEY: randomBytes(32).toString('base64'), PLACET_LOG_LEVEL: 'warn' });

const folderIn = (parent, name) => {
  const folder = join(parent, name);
  mkdirSync(folder);
  return folder;
};

const startOnSqlite = async folder => [await startContender('placet.mjs', environmentIn(folderIn(folder, 'sqlite')))];

const startOnMariadb = async (folder, mariadb, redis) => {
  const environment = { ...environmentIn(folderIn(folder, 'first')), PLACET_DATABASE_URL: await mariadb.createDatabase('placet'), PLACET_REDIS_URL: redis.url };
  return [await startContender('placet.mjs', environment), await startContender('placet-beside.mjs', environment)];
};

/** The campaign asks the last server, the clicks go to all in turn. */
const measure = async (servers, { people, clicks, connections }) => {
  try {
    const [{ address: { path, headers } }] = servers;
    const store = path.replace('/consents', '');
    const [first, last] = [servers[0], servers.at(-1)].map(({ address: { port } }) => port);
    const emails = Array.from({ length: people }, (_, at) => `reader.${at}@mail${at % 97}.example`);
    await eachOver(64, emails, email => call(first, 'POST', path, headers, consentOf(email), 201));
    const leaving = emails.filter((_, at) => at % Math.floor(people / clicks) === 0).slice(0, clicks);
    const asked = { channel: 'email', campaignId: 'bench', people: leaving.map(email => ({ email })) };
    const { items } = await call(first, 'POST', `${store}/unsubscribe-links`, headers, asked, 200);
    const answeredAt = new Map();
    const allows = { atAll: 0, afterwards: [] };
    const batch = streamDecisions({
      port: last, path: `${store}/decisions/batch`, headers, emails,
      onAnswer: (email, { decision }, heardAt) => {
        if (decision !== 'allow') return;
        allows.atAll++;
        const clicked = answeredAt.get(email);
        if (clicked !== undefined && heardAt > clicked) allows.afterwards.push(heardAt - clicked);
      },
    });
    const startedAt = performance.now();
    const latencies = [];
    const ports = servers.map(({ address: { port } }) => port);
    const presses = leaving.map((email, at) => ({ email, link: new URL(items[at].url).pathname, port: ports[at % ports.length] }));
    await eachOver(connections, presses, async ({ email, link, port }) => {
      const sentAt = performance.now();
      await click(port, link);
      latencies.push(performance.now() - sentAt);
      answeredAt.set(email, Date.now());
    });
    const seconds = (performance.now() - startedAt) / 1000;
    await new Promise(resolve => setTimeout(resolve, quietMs));
    const answered = await batch.end();
    const { lines } = await call(first, 'GET', `${store}/unsubscribe-lag`, headers, undefined, 200);
    return {
      clicksPerSecond: clicks / seconds, ...percentiles(latencies), answersPerSecond: answered / (seconds + quietMs / 1000), allows: allows.atAll,
      allowsAfterAnswer: allows.afterwards.length, latestAllowMs: Math.max(0, ...allows.afterwards),
      allowsTooLate: allows.afterwards.filter(after => after > lateMsMax).length, stages: lines,
    };
  } finally {
    for (const { stop } of servers.reverse()) await stop();
  }
};

const consentOf = email => ({ subject: { email }, answers: [{ channel: 'email', answer: 'yes', text: 'Send me news.', locale: 'en' }], source: { kind: 'web' } });

const call = async (port, method, path, headers, body, expected) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method, headers: { ...headers, ...body === undefined ? {} : { 'content-type': 'application/json' } }, ...body === undefined ? {} : { body: JSON.stringify(body) },
  });
  const text = await response.text();
  if (response.status !== expected) throw new Error(`${method} ${path} was answered ${response.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
};

/** What a mail provider posts; the page that comes back is read to its end. */
const click = async (port, path) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click',
  });
  await response.text();
  if (response.status !== 200) throw new Error(`a click was answered ${response.status}`);
};

const eachOver = async (connections, values, work) => {
  const rest = values.values();
  await Promise.all(Array.from({ length: connections }, async () => { for (const value of rest) await work(value); }));
};

const percentiles = (values) => {
  const sorted = [...values].sort((left, right) => left - right);
  const at = share => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  return { p50Ms: at(0.5), p99Ms: at(0.99), maxMs: sorted.at(-1) };
};

const ms = value => value === null ? '' : value.toFixed(value < 100 ? 1 : 0);

const report = (plan, found) => ({
  result: { ...plan, found },
  tables: [{
    title: `${perSecond(plan.clicks)} clicks over ${plan.connections} connections while a batch asks about ${perSecond(plan.people)} people`,
    header: ['', ...Object.keys(found)],
    rows: [
      ['a click, p50 / p99 / max in ms', each => `${ms(each.p50Ms)} / ${ms(each.p99Ms)} / ${ms(each.maxMs)}`],
      ['clicks per second', each => perSecond(each.clicksPerSecond)],
      ['answers of the batch per second meanwhile', each => perSecond(each.answersPerSecond)],
      ['allows heard after the click was answered', each => String(each.allowsAfterAnswer)],
      ['the latest of them, ms after', each => ms(each.latestAllowMs)],
      ['later than a second (goal: none)', each => String(each.allowsTooLate)],
      ['in the ledger, p50 / p99 / max in ms', each => stage(each, 'committed')],
      ['out of the outbox, p50 / p99 / max in ms', each => stage(each, 'claimed')],
    ].map(([name, show]) => [name, ...Object.values(found).map(show)]),
  }],
});

const stage = ({ stages }, name) => {
  const line = stages.find(each => each.stage === name);
  return line === undefined ? '' : `${ms(line.p50Ms)} / ${ms(line.p99Ms)} / ${ms(line.maxMs)}`;
};
