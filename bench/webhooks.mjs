// So many people a second unsubscribe, evenly; how long from each click until a webhook endpoint has acknowledged it, while consents go to it as well.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { startContender } from './contenders/start-contender.mjs';
import { withScratchFolder } from './report/scratch-folder.mjs';
import { startMariadb } from './services/mariadb.mjs';
import { startRedis } from './services/redis.mjs';

export const needs = [];

const arrivalMsMax = 60_000;

/** Options: `rate` of clicks a second, for `seconds`; as many consents of other people go on beside them. */
export const run = ({ rate = '50', seconds = '30' }) => withScratchFolder(async (folder) => {
  const plan = { rate: Number(rate), seconds: Number(seconds) };
  const found = { 'SQLite, one server': await measure(await startOnSqlite(folder), plan) };
  const [mariadb, redis] = [await startMariadb(folder), await startRedis(folder)];
  if (mariadb !== undefined && redis !== undefined) found['MariaDB and Redis, two servers'] = await measure(await startOnMariadb(folder, mariadb, redis), plan);
  await Promise.all([mariadb?.stop(), redis?.stop()]);
  return report(plan, found);
});

const environmentIn = (parent, name) => {
  const folder = join(parent, name);
  mkdirSync(folder);
  return {
    PLACET_PORT: '0', PLACET_DATA_DIR: folder, PLACET_MASTER_KEY: randomBytes(32).toString('base64'), PLACET_LOG_LEVEL: 'warn',
    PLACET_ALLOW_PRIVATE_TARGETS: '127.0.0.1',
  };
};

const startOnSqlite = async folder => [await startContender('placet.mjs', environmentIn(folder, 'sqlite'))];

const startOnMariadb = async (folder, mariadb, redis) => {
  const environment = { ...environmentIn(folder, 'both'), PLACET_DATABASE_URL: await mariadb.createDatabase('placet'), PLACET_REDIS_URL: redis.url };
  return [await startContender('placet.mjs', environment), await startContender('placet-beside.mjs', environment)];
};

const measure = async (servers, { rate, seconds }) => {
  const receiver = await startReceiver();
  try {
    const [{ address: { path, headers } }] = servers;
    const ports = servers.map(({ address: { port } }) => port);
    const store = path.replace('/consents', '');
    const call = (at, route, body) => post(ports[at % ports.length], `${store}${route}`, headers, body);
    await call(0, '/webhook-endpoints', { url: receiver.url, events: ['consent.recorded', 'subject.unsubscribed'] });
    const count = rate * seconds;
    for (let at = 0; at < count; at += 16) await Promise.all(Array.from({ length: Math.min(16, count - at) }, (_, next) => call(next, '/consents', consentOf(`leaving.${at + next}`))));
    await until(() => receiver.messages() >= count, 'not every consent arrived');
    const clickedAt = new Map();
    const answers = [];
    const startedAt = performance.now();
    for (let at = 0; at < count; at++) {
      await untilMs(startedAt + at * 1000 / rate);
      const sentAt = performance.now();
      answers.push(call(at, '/unsubscribes', { email: emailOf(`leaving.${at}`), scope: 'all', source: 'bench' }).then(({ records }) => {
        clickedAt.set(records[0].id, sentAt);
        return performance.now() - sentAt;
      }), call(at + 1, '/consents', consentOf(`coming.${at}`)).then(() => undefined));
    }
    const latencies = (await Promise.all(answers)).filter(each => each !== undefined);
    await until(() => [...clickedAt.keys()].every(id => receiver.arrivedAt.has(id)), 'not every click arrived');
    const lags = [...clickedAt].map(([id, at]) => receiver.arrivedAt.get(id) - at);
    return { answered: percentiles(latencies), arrived: percentiles(lags), messages: receiver.messages(), twice: receiver.twice() };
  } finally {
    for (const { stop } of servers.reverse()) await stop();
    receiver.stop();
  }
};

/** Acknowledges at once, and remembers when it first heard of each record. */
const startReceiver = async () => {
  const arrivedAt = new Map();
  let messages = 0;
  let twice = 0;
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', chunk => chunks.push(chunk)).on('end', () => {
      const { data: { id } } = JSON.parse(Buffer.concat(chunks).toString());
      messages++;
      if (arrivedAt.has(id)) twice++; else arrivedAt.set(id, performance.now());
      response.writeHead(204).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, arrivedAt, messages: () => messages, twice: () => twice, stop };
};

const emailOf = name => `${name}@mail.example`;
const consentOf = name => ({ subject: { email: emailOf(name) }, answers: [{ channel: 'email', answer: 'yes', text: 'Send me news.', locale: 'en' }], source: { kind: 'web' } });

const until = async (isSo, fault) => {
  for (const giveUpAt = performance.now() + arrivalMsMax; !isSo();) {
    if (performance.now() > giveUpAt) throw new Error(fault);
    await untilMs(performance.now() + 50);
  }
};

const untilMs = at => new Promise(resolve => setTimeout(resolve, Math.max(0, at - performance.now())));

const post = async (port, path, headers, body) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`POST ${path} was answered ${response.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text);
};

const percentiles = (values) => {
  const sorted = [...values].sort((left, right) => left - right);
  const at = share => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  return { p50Ms: at(0.5), p99Ms: at(0.99), maxMs: sorted.at(-1) };
};

const ms = ({ p50Ms, p99Ms, maxMs }) => [p50Ms, p99Ms, maxMs].map(each => each.toFixed(0)).join(' / ');

const report = (plan, found) => ({
  result: { ...plan, found },
  tables: [{
    title: `${plan.rate} clicks a second for ${plan.seconds} seconds, and as many consents beside them`,
    header: ['', ...Object.keys(found)],
    rows: [
      ['the click answered, p50 / p99 / max in ms', each => ms(each.answered)],
      ['acknowledged by the endpoint, p50 / p99 / max in ms (goal: p99 below 1,000)', each => ms(each.arrived)],
      ['messages in all', each => each.messages.toLocaleString('en-US')],
      ['of them sent twice', each => String(each.twice)],
    ].map(([name, show]) => [name, ...Object.values(found).map(show)]),
  }],
});
