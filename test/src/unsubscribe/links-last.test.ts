import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import type { StoreId } from '@placet/core';
import { compose, readConfig, rotateMasterKey, serve, silentLog, type Running, type Services } from '@placet/server';
import { consentOf, yesTo } from '../api/builders.js';
import type { Recorded } from '../api/shapes.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { prepareShop, startServing, withInstallation, type Settings } from '../faults/serving-child.js';
import { sequencesOf, upTo, verdictOf } from '../ledger/captures.js';
import { withMariadb } from '../services/mariadb.js';
import { withRedis } from '../services/redis.js';
import { orSkip } from '../services/require-service.js';
import { fetchPage, oneClick, type Headers_ } from './links.js';

const newKey = (): string => randomBytes(32).toString('base64');

const open = async (settings: Settings): Promise<Services> => {
  const read = readConfig({ NODE_ENV: 'test', PLACET_PORT: '0', PLACET_BASE_URL: 'https://placet.test', ...settings });
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join());
  return compose(read.config, { log: silentLog });
};

const listening = async (settings: Settings): Promise<{ services: Services; running: Running; url: string }> => {
  const services = await open(settings);
  const running = await serve(services, '127.0.0.1');
  return { services, running, url: `http://127.0.0.1:${running.port}` };
};

for (const make of ['SQLite', 'MariaDB'] as const) {
  describe(`An unsubscribe link in a message that was sent (${make})`, () => {
    it('works as before when the master key was changed', async function () {
      this.timeout(60_000);
      const [old, next] = [newKey(), newKey()];
      const place: Settings = { PLACET_DATA_DIR: temporaryFolder(), ...make === 'SQLite' ? {} : { PLACET_DATABASE_URL: orSkip(this, 'mariadb', await withMariadb()) } };
      const { storeId } = await prepareShop({ ...place, PLACET_MASTER_KEY: old });
      const first = await open({ ...place, PLACET_MASTER_KEY: old });
      const reply = await first.writer.append({
        storeId, subject: { identifiers: [{ kind: 'email', value: 'ada@tea.example' }] }, isProven: true, mode: 'record', wordings: new Map(),
        answers: [{ target: 'channel:email', action: 'opt_in', version: null, textHash: null, locale: 'de' }],
        circumstances: {
          section: null, source: 'api', widget: null, region: null, regionBasis: null, occurredAt: 1000, timeGrade: 'stated', actor: 'shopper', context: {},
        },
      });
      if (reply.kind !== 'captured') throw new Error('not captured');
      const { subjectId } = reply.captured;
      const linkOf = async ({ unsubscribeLinks }: Services): Promise<string> =>
        (await unsubscribeLinks.headersFor({ storeId, scope: 'email', campaignId: 'Autumn' }, [subjectId]))[0]?.url ?? '';
      const link = await linkOf(first);
      await first.close();
      const rotating = await open({ ...place, PLACET_MASTER_KEY: next, PLACET_MASTER_KEY_PREVIOUS: old });
      await rotateMasterKey(rotating.database, rotating.keyring.vault);
      await rotating.close();

      const later = await listening({ ...place, PLACET_MASTER_KEY: next });
      expect(await linkOf(later.services)).to.equal(link);
      const answered = await oneClick(`${later.url}${new URL(link).pathname}`);
      expect([answered.status, await sequencesOf(later.services, storeId)]).to.deep.equal([200, [0, 1]]);
      await later.running.stop();
    });
  });
}

describe('Two servers on one MariaDB', () => {
  it('take the same clicks at the same time as one each, keep one log, and see each other\'s at once', async function () {
    this.timeout(120_000);
    const settings: Settings = {
      PLACET_DATA_DIR: temporaryFolder(), PLACET_DATABASE_URL: orSkip(this, 'mariadb', await withMariadb()), PLACET_REDIS_URL: orSkip(this, 'redis', await withRedis()),
    };
    const shop = await prepareShop(settings);
    const servers = await Promise.all([startServing(settings), startServing(settings)]);
    const [api, other] = servers.map(server => server.api(shop));
    if (api === undefined || other === undefined) throw new Error('two servers were started');
    const people = await Promise.all(upTo(20).map(async (at) => {
      const { body } = await api.post<Recorded>('/consents', consentOf({ email: `p${at}@tea.example` }, yesTo('email')));
      const { body: { url } } = await other.get<Headers_>(`/subjects/${body.subjectId}/unsubscribe-headers?channel=email`);
      return { email: `p${at}@tea.example`, path: new URL(url).pathname };
    }));
    await Promise.all(people.flatMap(({ path }) => servers.flatMap(({ url }) => [oneClick(`${url}${path}`), oneClick(`${url}${path}`)])))
      .then((answers) => { expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200])); });
    for (const [at, { email, path }] of people.entries()) {
      const { body } = await (at % 2 === 0 ? api : other).post<{ decision: string }>('/decisions', { subject: { email }, channel: 'email', messageType: 'newsletter' });
      expect(body.decision, email).to.equal('skip');
      expect((await fetchPage(`${servers[at % 2]?.url ?? ''}${path}?lang=en`)).html).to.contain('Off since');
    }
    await withInstallation(settings, async (services) => {
      expect(await sequencesOf(services, shop.storeId satisfies StoreId)).to.deep.equal(upTo(40));
      expect(await verdictOf(services, shop.storeId)).to.deep.include({ valid: true, records: 40 });
    });
    expect(await Promise.all(servers.map(server => server.end('SIGTERM')))).to.deep.equal([0, 0]);
  });
});
