// Two servers behind a proxy, on one database and one Redis: people and their sessions are of the installation, not of a process.
import { expect } from 'chai';
import { firstOrganisation } from '@placet/server';
import { consentOf } from '../api/builders.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { withMariadb } from '../services/mariadb.js';
import { withRedis } from '../services/redis.js';
import { orSkip } from '../services/require-service.js';
import { prepareShop, startServing, withInstallation, type Prepared, type ServingChild, type Settings } from '../faults/serving-child.js';
import { startProxy, type SmallProxy } from '../faults/small-proxy.js';
import { goodPassword, openBrowser, signInAs, type Browser } from './people-harness.js';

const email = 'olga@agency.example';

/** The first owner, by the server's own link, through the proxy: no two requests need go to the same process. */
const firstOwner = async (settings: Settings, url: string): Promise<Browser> => {
  const link = await withInstallation(settings, async ({ database, clock, sessions }) => {
    const { id } = await firstOrganisation(database, clock.now());
    return sessions.makeLink(id, 'owner');
  });
  const owner = openBrowser({ url });
  expect((await owner.post(`/sign-in/${link}`, {})).status).to.equal(303);
  expect((await owner.post('/admin/welcome', { name: 'Olga Owner', email, password: goodPassword })).status).to.equal(303);
  return owner;
};

const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!await isSo()) await new Promise(resolve => setTimeout(resolve, 20));
};

describe('Two servers behind a proxy (MariaDB, Redis)', function () {
  this.timeout(180_000);
  let settings: Settings;
  let shop: Prepared;
  let servers: readonly ServingChild[] = [];
  let proxy: SmallProxy | undefined;
  let owner: Browser;

  const at = (place: number, cookie = ''): Browser => openBrowser({ url: servers[place]?.url ?? '' }, cookie);

  before(async function () {
    settings = {
      PLACET_DATA_DIR: temporaryFolder(), PLACET_DATABASE_URL: orSkip(this, 'mariadb', await withMariadb()), PLACET_REDIS_URL: orSkip(this, 'redis', await withRedis()),
      PLACET_TRUST_PROXY: '1',
    };
    shop = await prepareShop(settings);
    servers = await Promise.all([startServing(settings), startServing(settings)]);
    proxy = await startProxy(servers.map(({ url }) => url));
    owner = await firstOwner(settings, proxy.url);
  });
  after(async () => {
    await proxy?.close();
    expect(await Promise.all(servers.map(server => server.end('SIGTERM')))).to.deep.equal([0, 0]);
  });

  it('share sessions: who signs in on one is known to the other, and a session ended on one is over on the other at once', async () => {
    const browser = at(0);
    expect((await signInAs(browser, email, goodPassword)).status).to.equal(303);
    const there = at(1, browser.cookie());
    expect((await there.get('/admin/account')).text).to.include(email);
    expect((await owner.post('/admin/account/sessions/end-others', {})).status).to.equal(303);
    expect([(await browser.get('/admin/account')).status, (await there.get('/admin/account')).status, (await owner.get('/admin/account')).status]).to.deep.equal([401, 401, 200]);
  });

  it('share what a session is allowed: a sign-out on one is a sign-out', async () => {
    const browser = at(0);
    await signInAs(browser, email, goodPassword);
    const kept = at(1, browser.cookie());
    expect((await kept.get('/admin/people')).status).to.equal(200);
    expect((await browser.post('/sign-out', {})).status).to.equal(303);
    expect((await kept.get('/admin/people')).status).to.equal(401);
  });

  it('do each job once, whichever takes it', async () => {
    const apis = servers.map(server => server.api(shop));
    const people = Array.from({ length: 40 }, (_, number) => ({ email: `p${number}@tea.example` }));
    const recorded = await Promise.all(people.flatMap((person, number) => apis.slice(number % 2, number % 2 + 1).map(api => api.post('/consents', consentOf(person)))));
    expect(recorded.map(({ status }) => status)).to.deep.equal(Array.from({ length: 40 }, () => 201));
    await withInstallation(settings, async ({ database }) => {
      const count = async (text: string): Promise<number> => (await database.read(sql => sql.all<{ many: number }>(text, [shop.storeId])))[0]?.many ?? 0;
      await until(async () => await count('SELECT COUNT(*) AS many FROM outbox WHERE store_id = ?') === 0);
      expect(await count('SELECT COUNT(*) AS many FROM checkpoints WHERE store_id = ? AND size = 40')).to.equal(1);
      expect(await count('SELECT COUNT(*) AS many FROM (SELECT size FROM checkpoints WHERE store_id = ? GROUP BY size HAVING COUNT(*) > 1) AS twice')).to.equal(0);
    });
  });

  it('count wrong passwords together: five tries, not five on each', async () => {
    for (let tries = 0; tries < 5; tries++) expect((await signInAs(at(tries % 2), email, 'a wrong password')).status).to.equal(401);
    for (const place of [0, 1]) expect((await signInAs(at(place), email, goodPassword)).status, `server ${place}`).to.equal(401);
    const failed = await withInstallation(settings, ({ database }) => database.models.auditLog.count({ where: { action: 'sign_in_failed' } }));
    expect(failed).to.equal(5);
  });
});
