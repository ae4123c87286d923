// The connector alone, in a process of its own: reads the same pages one after the other and throws them away.
import { connector as magento } from '@placet/connector-magento';
import { connector as shopify } from '@placet/connector-shopify';
import { loopbackShopHttp } from '@placet/server/testing';
import { randomBytes } from 'node:crypto';

const { PLATFORM, URL: storeUrl, CREDENTIALS } = process.env;
const way = loopbackShopHttp();
const credentials = JSON.parse(CREDENTIALS);
const connector = { magento, shopify }[PLATFORM].connect({
  storeUrl, timeZone: 'UTC', http: way.http, clock: { now: () => Date.now() }, random: { bytes: count => randomBytes(count) },
  credentials: { read: () => credentials, replace: () => Promise.resolve(), alone: work => work() },
});
process.once('message', async () => {
  const startedAt = performance.now();
  let [rows, pages, cursor] = [0, 0, null];
  do {
    const page = await connector.pullSubjects({ cursor, since: null });
    if (page.waitMs !== undefined) await new Promise((resolve) => { setTimeout(resolve, page.waitMs); });
    [rows, pages, cursor] = [rows + page.subjects.length, pages + 1, page.next];
  } while (cursor !== null);
  process.send({ rows, pages, seconds: (performance.now() - startedAt) / 1000 });
  way.close();
  process.disconnect();
});
process.send('ready');
