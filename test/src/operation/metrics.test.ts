import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { apiRoutes, metricNames, metricTable, serveProbes } from '@placet/server';
import { loopbackShopHttp } from '@placet/server/testing';
import { openMagentoShop } from '@placet/stand-in-shops';
import { consentOf, noTo, recordConsent, yesTo } from '../api/builders.js';
import { openHouse, type House, type Shop } from '../api/harness.js';
import { installations } from '../api/installations.js';
import { withRedis } from '../services/redis.js';
import { orSkip } from '../services/require-service.js';
import { root } from '../tidy/repository.js';
import { addEndpoint, untilAll } from '../outbound/endpoints.js';
import { openReceiver, type Receiver } from '../outbound/receiver.js';
import { connect, until, untilPulled } from '../sync/shops.js';
import { metricsToken, scrape, valueOf } from './scrape.js';

const email = 'metric-ada@tea.example';
/** A scrape within two seconds of another is given the same gauges. */
const untilFresh = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 2050));

for (const installation of installations) {
  describe(`The metrics (${installation.name})`, () => {
    let house: House;
    let shop: Shop;
    let receiver: Receiver;

    before(async function () {
      this.timeout(60_000);
      house = await openHouse({ ...await installation.settings(this), PLACET_METRICS_TOKEN: metricsToken });
      shop = await house.openShop();
      receiver = await openReceiver();
      const { id } = await addEndpoint(shop, receiver.url);
      await recordConsent(shop, { email }, yesTo('email'), noTo('sms'));
      await untilAll(shop, id, 'delivered', 2);
      await shop.delete(`/webhook-endpoints/${id}`);
      await shop.get(`/subjects?email=${email}`);
      await shop.post('/consents', consentOf({ email: 'not an address' }));
      await shop.get(`/nothing/${email}`);
      await fetch(`${house.url}/p/${email}/terms?${email}`);
      const file = `email,email_opt_in\nmetric-bea@tea.example,yes\nmetric-cid@tea.example,unsubscribed\nnobody,yes\n`;
      const done = await shop.send('POST', '/imports?source=a+list', file, { headers: { 'content-type': 'text/csv' } });
      expect(done.status, JSON.stringify(done.body)).to.be.below(300);
    });
    after(() => {
      receiver.close();
      return house.close();
    });

    it('count requests by route template, and everything else as unmatched', async () => {
      const { samples } = await scrape(house.url);
      const consents = { method: 'POST', route: '/v1/stores/{storeId}/consents' };
      expect(valueOf(samples, 'placet_http_requests_total', { ...consents, status: '201' })).to.equal(1);
      expect(valueOf(samples, 'placet_http_requests_total', { ...consents, status: '400' })).to.equal(1);
      expect(valueOf(samples, 'placet_http_request_duration_seconds_count', consents)).to.equal(2);
      expect(valueOf(samples, 'placet_http_requests_total', { route: 'unmatched', status: '404' })).to.be.at.least(1);
      expect(valueOf(samples, 'placet_http_requests_in_flight')).to.equal(1);
    });

    it('count captures, records and rows once they are committed', async () => {
      const { samples } = await scrape(house.url);
      expect(valueOf(samples, 'placet_records_written_total', { source: 'web' })).to.equal(2);
      expect(valueOf(samples, 'placet_records_written_total', { source: 'import' })).to.equal(2);
      expect(valueOf(samples, 'placet_captures_total', { result: 'captured' })).to.equal(3);
      expect([valueOf(samples, 'placet_import_rows_total', { result: 'taken' }), valueOf(samples, 'placet_import_rows_total', { result: 'error' })]).to.deep.equal([2, 1]);
    });

    it('name nobody: no label holds what a caller sent, a store, a person or a token', async () => {
      const { text, samples } = await scrape(house.url);
      for (const secret of [email, 'metric-', 'tea.example', shop.storeId, shop.organisationId, shop.token, metricsToken]) expect(text).not.to.contain(secret);
      const templates = new Set(apiRoutes.map(({ path }) => path));
      const routes = samples.flatMap(({ labels }) => labels.route === undefined ? [] : [labels.route]);
      expect(routes.filter(route => route.startsWith('/v1/stores') && !templates.has(route))).to.deep.equal([]);
    });

    it('tell what waits in the outbox, what was given up and how old the oldest is', async function () {
      this.timeout(20_000);
      const { database, clock } = house.services;
      const add = (state: string, createdAt: number, availableAt: number) => database.write(({ sql }) => sql.run(
        'INSERT INTO outbox (store_id, topic, payload, state, attempts, available_at, created_at) VALUES (?, \'policy.published\', \'{}\', ?, 1, ?, ?)',
        ['sto_metrics', state, availableAt, createdAt]));
      const now = clock.now();
      await add('held', now - 90_000, now + 3_600_000);
      await add('pending', now - 900_000, now + 3_600_000);
      await add('dead', now - 9_000_000, now);
      await untilFresh();
      const { samples } = await scrape(house.url);
      expect(valueOf(samples, 'placet_outbox_dead')).to.equal(1);
      expect(valueOf(samples, 'placet_outbox_waiting')).to.be.at.least(2);
      expect(valueOf(samples, 'placet_outbox_oldest_age_seconds')).to.be.within(90, 120);
      expect(valueOf(samples, 'placet_database_up')).to.equal(1);
      for (const state of ['waiting', 'active', 'delayed', 'dead']) expect(valueOf(samples, 'placet_queue_jobs', { state })).to.be.at.least(0);
      await database.write(({ sql }) => sql.run('DELETE FROM outbox WHERE store_id = ?', ['sto_metrics']));
    });

    it('are for the bearer of the token only', async () => {
      for (const authorization of [undefined, '', 'Bearer', `Bearer ${metricsToken}x`, `Bearer ${metricsToken.slice(1)}`, `bearer ${metricsToken}`, metricsToken, `Bearer ${shop.token}`]) {
        const response = await fetch(`${house.url}/metrics`, { headers: authorization === undefined ? {} : { authorization } });
        expect([response.status, (await response.json() as { error: { code: string } }).error.code]).to.deep.equal([401, 'unauthenticated']);
      }
    });

    it('are also told by a worker that has a port for them', async () => {
      const probes = await serveProbes(house.services, 0, '127.0.0.1');
      const url = `http://127.0.0.1:${probes.port}`;
      expect((await scrape(url)).samples.length).to.be.greaterThan(10);
      expect((await fetch(`${url}/readyz`)).status).to.equal(200);
      expect((await fetch(`${url}/v1/stores`)).status).to.equal(404);
      await probes.stop();
    });

    it('count what shops are told, and what they tell', async () => {
      const way = loopbackShopHttp();
      const standIn = await openMagentoShop({ http: way.http, hasPlugin: true, clock: house.services.clock });
      standIn.add({ email, says: { email: { state: 'opted_in', at: Date.UTC(2026, 2, 3) } } });
      const kept = await connect(house, 'magento', standIn);
      await untilPulled(kept);
      await recordConsent(kept, { email }, noTo('email'));
      const counted = async (name: string, labels: Readonly<Record<string, string>>) => valueOf((await scrape(house.url)).samples, name, { platform: 'magento', ...labels });
      await until('the push', () => counted('placet_shop_pushes_total', { result: 'written' }), count => count === 1);
      standIn.act(email, 'email', 'opted_in', house.services.clock.now() + 1500);
      await until('the message', () => counted('placet_shop_messages_total', { verdict: 'genuine' }), count => count === 1);
      await standIn.close();
      way.close();
    });

    it('each appear, with help and type, and are each documented, no more and no fewer', async () => {
      const { text, samples } = await scrape(house.url);
      for (const name of metricNames) {
        expect(text).to.contain(`# TYPE ${name} ${metricTable[name].type}\n`);
        expect(samples.some(sample => sample.name === name || sample.name === `${name}_count`), `${name} has no sample`).to.equal(true);
      }
      const rows = readFileSync(join(root, 'docs', 'operation.md'), 'utf8').split('\n').filter(line => line.startsWith('| `placet_'));
      expect(rows).to.deep.equal(metricNames.map((name) => {
        const { labels, of, help } = metricTable[name];
        return `| \`${name}\` | ${labels.length === 0 ? '' : `${labels.map(label => `\`${label}\``).join(', ')} `}| ${of} | ${help} |`;
      }));
    });
  });
}

describe('Without a token set', () => {
  it('there are no metrics, whatever is sent', async () => {
    const house = await openHouse();
    for (const headers of [{}, { authorization: 'Bearer ' }, { authorization: 'Bearer undefined' }]) expect((await fetch(`${house.url}/metrics`, { headers })).status).to.equal(404);
    await house.close();
  });
});

describe('/readyz', () => {
  it('says not ready, and which check fails, when the disk has less room than asked for', async () => {
    const house = await openHouse({ PLACET_DISK_FREE_MB_MIN: '999999999' });
    const response = await fetch(`${house.url}/readyz`);
    expect(response.status).to.equal(503);
    expect(await response.json()).to.deep.equal({
      status: 'not ready', checks: { database: 'ok', migrations: 'ok', queue: 'ok', disk: 'failing', shutdown: 'ok' },
    });
    expect((await fetch(`${house.url}/healthz`)).status).to.equal(200);
    await house.close();
  });

  it('says within seconds that the queue fails when Redis does not answer, and that it is ready again when it does', async function () {
    this.timeout(30_000);
    const redisUrl = orSkip(this, 'redis', await withRedis());
    const house = await openHouse({ PLACET_REDIS_URL: redisUrl });
    const redis = new Redis(redisUrl);
    await redis.client('PAUSE', 4000, 'ALL');
    const startedAt = Date.now();
    const response = await fetch(`${house.url}/readyz`);
    expect([response.status, (await response.json() as { checks: object }).checks]).to.deep.equal([
      503, { database: 'ok', migrations: 'ok', queue: 'failing', disk: 'ok', shutdown: 'ok' }]);
    expect(Date.now() - startedAt).to.be.below(3900);
    while (!(await fetch(`${house.url}/readyz`)).ok) expect(Date.now() - startedAt).to.be.below(20_000);
    redis.disconnect();
    await house.close();
  });

  it('does not look at the disk when the floor is 0', async () => {
    const house = await openHouse({ PLACET_DISK_FREE_MB_MIN: '0' });
    expect((await fetch(`${house.url}/readyz`)).status).to.equal(200);
    await house.close();
  });
});
