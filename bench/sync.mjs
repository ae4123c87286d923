// Shops kept in step: how long from a click until the shop holds it, and how fast a shop of 250,000 is met for the first time.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { startContender } from './contenders/start-contender.mjs';
import { megabytes, percent, perSecond } from './report/print-table.mjs';
import { withScratchFolder } from './report/scratch-folder.mjs';
import { startMariadb } from './services/mariadb.mjs';
import { startRedis } from './services/redis.mjs';
import { measureLag } from './sync/measure-lag.mjs';
import { measurePull } from './sync/measure-pull.mjs';

export const needs = [];

/** Options: `rate` of clicks a second over four shops, for `seconds`; `people` of a first pull; `only=lag` or `only=pull`. */
export const run = ({ rate = '50', seconds = '30', people = '250000', only }) => withScratchFolder(async (folder) => {
  const plan = { rate: Number(rate), seconds: Number(seconds), people: Number(people) };
  const tables = [];
  const result = { ...plan };
  if (only !== 'pull') {
    result.lag = await lags(folder, plan);
    tables.push(lagTable(plan, result.lag));
  }
  if (only !== 'lag') {
    result.pull = {};
    for (const platform of ['shopify', 'magento']) result.pull[platform] = await measurePull(platform, onSqlite(folder, `pull-${platform}`, { HURRIED: '1' }), plan.people);
    tables.push(pullTable(plan, result.pull));
  }
  return { result: { ...result, load: loadavg() }, tables };
});

/** As shipped, PrestaShop is asked twice a second and Shopify ten times: the four together bear fewer than fifty changes a second, so both are measured. */
const sparedRate = 4;

const lags = async (folder, { rate, seconds }) => {
  const found = { [`SQLite, ${rate}/s`]: await measureLag(onSqlite(folder, 'lag', { HURRIED: '1' }), { rate, seconds }) };
  found[`SQLite, ${sparedRate}/s, shops spared`] = await measureLag(onSqlite(folder, 'spared', {}), { rate: sparedRate, seconds });
  const [mariadb, redis] = [await startMariadb(folder), await startRedis(folder)];
  if (mariadb !== undefined && redis !== undefined) {
    found[`MariaDB, Redis, two servers, ${rate}/s`] = await measureLag(onMariadb(folder, mariadb, redis, { HURRIED: '1' }), { rate, seconds });
  }
  await Promise.all([mariadb?.stop(), redis?.stop()]);
  return found;
};

const environmentIn = (parent, name) => {
  const folder = join(parent, name);
  mkdirSync(folder);
  return {
    PLACET_PORT: '0', PLACET_DATA_DIR: folder, PLACET_MASTER_KEY: randomBytes(32).toString('base64'), PLACET_LOG_LEVEL: 'warn',
    PLACET_BASE_URL: 'https://placet.example', PLACET_ALLOW_PRIVATE_TARGETS: '127.0.0.1',
  };
};

const serving = '../sync/serve-shops.mjs';

const onSqlite = (folder, name, more) => async environment => [await startContender(serving, { ...environmentIn(folder, name), ...more, ...environment })];

const onMariadb = (folder, mariadb, redis, more) => async (environment) => {
  const common = { ...environmentIn(folder, 'both'), ...more, PLACET_DATABASE_URL: await mariadb.createDatabase('placet_sync'), PLACET_REDIS_URL: redis.url };
  return [await startContender(serving, { ...common, ...environment }), await startContender(serving, common)];
};

const ms = ({ p50Ms, p99Ms, maxMs }) => [p50Ms, p99Ms, maxMs].map(each => each.toFixed(0)).join(' / ');

const lagTable = ({ seconds }, found) => ({
  title: `People say no for ${seconds} seconds, evenly over four shops`,
  header: ['', ...Object.keys(found)],
  rows: [
    ['answered, p50 / p99 / max in ms', each => ms(each.answered)],
    ['the shop holds it, p50 / p99 / max in ms (goal: p99 below 1,000)', each => ms(each.written)],
    ...['shopify', 'woocommerce', 'magento', 'prestashop'].map(platform => [`… ${platform}`, each => ms(each.byShop[platform])]),
  ].map(([name, show]) => [name, ...Object.values(found).map(show)]),
});

const names = { shopify: 'Shopify, bulk file', magento: 'Magento, pages of 200' };

const pullTable = ({ people }, found) => ({
  title: `First pull of ${people.toLocaleString('en-US')} customers, SQLite`,
  header: ['', 'rows/s', 'reading alone, rows/s', 'share', 'answers', 'RSS at a quarter, half, three, end', 'RSS at most'],
  rows: Object.entries(found).map(([platform, each]) => [
    names[platform], perSecond(each.rowsPerSecond), perSecond(each.barePerSecond), percent(each.share), perSecond(each.answers),
    each.memoryAt.map(megabytes).join(', '), megabytes(each.memoryMax),
  ]),
});
