import { expect } from 'chai';
import { apiOf, type Api } from '../api/api-client.js';
import { consentOf, yesTo } from '../api/builders.js';
import type { Recorded } from '../api/shapes.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { sequencesOf, upTo, verdictOf } from '../ledger/captures.js';
import { withMariadb } from '../services/mariadb.js';
import { withRedis } from '../services/redis.js';
import { orSkip } from '../services/require-service.js';
import { prepareShop, startServing, withInstallation } from './serving-child.js';
import { startProxy } from './small-proxy.js';

const callers = 6;

interface Calling { readonly statuses: number[]; readonly ids: string[]; isStopped: boolean }

/** Reads and writes without a pause and without trying anything again; a call that breaks counts as status 0. */
const keepCalling = async (api: Api, name: string, calling: Calling): Promise<void> => {
  for (let at = 0; !calling.isStopped; at++) {
    const written = await api.post<Recorded>('/consents', consentOf({ email: `${name}-${at}@tea.example` }, yesTo('email'))).catch(() => undefined);
    const read = await api.get('/changes?after=0&limit=1').catch(() => undefined);
    calling.statuses.push(written?.status ?? 0, read?.status ?? 0);
    if (written?.status === 201) calling.ids.push(...written.body.records.map(({ id }) => id));
  }
};

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise(resolve => setTimeout(resolve, 10));
};

describe('A rolling restart of two servers behind a proxy (MariaDB, Redis)', () => {
  it('fails no request and loses no record', async function () {
    this.timeout(120_000);
    const settings = {
      PLACET_DATA_DIR: temporaryFolder(), PLACET_DATABASE_URL: orSkip(this, 'mariadb', await withMariadb()), PLACET_REDIS_URL: orSkip(this, 'redis', await withRedis()),
      PLACET_DRAIN_SECONDS: '1',
    };
    const shop = await prepareShop(settings);
    const servers = await Promise.all([startServing(settings), startServing(settings)]);
    const proxy = await startProxy(servers.map(({ url }) => url));
    const calling: Calling = { statuses: [], ids: [], isStopped: false };
    const api = apiOf(`${proxy.url}/v1/stores/${shop.storeId}`, shop.token);
    const done = Promise.all(upTo(callers).map(at => keepCalling(api, `c${at}`, calling)));
    for (const place of [0, 1]) {
      await until(() => proxy.isReady(0) && proxy.isReady(1));
      const before = calling.statuses.length;
      expect(await servers[place]?.end('SIGTERM')).to.equal(0);
      expect(calling.statuses.length, 'the other one went on').to.be.greaterThan(before);
      const next = await startServing(settings);
      servers[place] = next;
      proxy.replace(place, next.url);
    }
    await until(() => proxy.isReady(0) && proxy.isReady(1));
    calling.isStopped = true;
    await done;
    expect(calling.statuses.filter(status => status !== 200 && status !== 201)).to.deep.equal([]);
    expect(calling.ids.length).to.be.greaterThan(100);
    await withInstallation(settings, async (services) => {
      expect(await sequencesOf(services, shop.storeId)).to.deep.equal(upTo(calling.ids.length));
      expect(await verdictOf(services, shop.storeId)).to.deep.include({ valid: true, records: calling.ids.length });
    });
    await proxy.close();
    expect(await Promise.all(servers.map(server => server.end('SIGTERM')))).to.deep.equal([0, 0]);
  });
});

describe('A server told to stop the moment it answers', () => {
  it('still stops in order', async function () {
    this.timeout(120_000);
    for (let start = 0; start < 3; start++) {
      const server = await startServing({ PLACET_DATA_DIR: temporaryFolder(), PLACET_DRAIN_SECONDS: '0' });
      expect(await server.end('SIGTERM'), server.output()).to.equal(0);
    }
  });
});
