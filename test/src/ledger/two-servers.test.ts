import { expect } from 'chai';
import { consentOf, yesTo } from '../api/builders.js';
import type { Recorded } from '../api/shapes.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { prepareShop, startServing, withInstallation, type Settings } from '../faults/serving-child.js';
import { withMariadb } from '../services/mariadb.js';
import { withRedis } from '../services/redis.js';
import { orSkip } from '../services/require-service.js';
import { sequencesOf, upTo, verdictOf } from './captures.js';

describe('Two servers on one MariaDB', () => {
  it('capturing for one shop at once write one log without gaps, know one person as one, and do a repeated request once', async function () {
    this.timeout(90_000);
    const settings: Settings = {
      PLACET_DATA_DIR: temporaryFolder(), PLACET_DATABASE_URL: orSkip(this, 'mariadb', await withMariadb()), PLACET_REDIS_URL: orSkip(this, 'redis', await withRedis()),
    };
    const shop = await prepareShop(settings);
    const servers = await Promise.all([startServing(settings), startServing(settings)]);
    const apis = servers.map(server => server.api(shop));
    const answers = await Promise.all(upTo(150).flatMap(at => apis.map(api => api.post<Recorded>(
      '/consents', consentOf({ email: `p${at % 40}@tea.example` }, yesTo('email')), { headers: { 'idempotency-key': `request-${at}` } }))));
    const done = answers.filter(({ status }) => status === 201);
    expect(new Set(answers.map(({ status }) => status))).to.satisfy((seen: Set<number>) => [...seen].every(status => status === 201 || status === 409));
    expect(new Set(done.flatMap(({ body }) => body.records.map(({ id }) => id))).size).to.equal(150);
    expect(new Set(done.map(({ body }) => body.subjectId)).size).to.equal(40);
    await withInstallation(settings, async (services) => {
      expect(await sequencesOf(services, shop.storeId)).to.deep.equal(upTo(150));
      expect(await verdictOf(services, shop.storeId)).to.deep.include({ valid: true, records: 150 });
    });
    expect(await Promise.all(servers.map(server => server.end('SIGTERM')))).to.deep.equal([0, 0]);
  });
});
