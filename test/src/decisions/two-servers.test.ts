// Several processes on one database: places are held exactly, sends survive whoever dies, and settings hold everywhere at once.
import { expect } from 'chai';
import { apiOf, type Api } from '../api/api-client.js';
import { recordConsent, yesTo } from '../api/builders.js';
import { openHouse, type Shop } from '../api/harness.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { prepareShop, startServing, withInstallation, type Prepared, type ServingChild, type Settings } from '../faults/serving-child.js';
import { withMariadb } from '../services/mariadb.js';
import { withRedis } from '../services/redis.js';
import { orSkip } from '../services/require-service.js';
import { ada, ask, askBatch, brief, newsletter, rolling, send, setSending } from './ask.js';

const bea = { email: 'bea@tea.example' };

const makes: Readonly<Record<string, (context: Mocha.Context) => Promise<Settings>>> = {
  SQLite: () => Promise.resolve({ PLACET_DATA_DIR: temporaryFolder() }),
  MariaDB: async context => ({
    PLACET_DATA_DIR: temporaryFolder(), PLACET_DATABASE_URL: orSkip(context, 'mariadb', await withMariadb()),
    PLACET_REDIS_URL: orSkip(context, 'redis', await withRedis()),
  }),
};

for (const [name, settingsOf] of Object.entries(makes)) {
  describe(`Two servers with one gate (${name})`, () => {
    let settings: Settings;
    let shop: Prepared;
    let servers: readonly ServingChild[] = [];
    let one: Api;
    let other: Api;

    before(async function () {
      this.timeout(120_000);
      settings = await settingsOf(this);
      shop = await prepareShop(settings);
      await withInstallation(settings, async ({ stores }) => {
        const store = await stores.find(shop.storeId);
        // A country where a yes needs no confirmation.
        if (store !== undefined) await stores.update(store, { country: 'FR' });
      });
      servers = await Promise.all([startServing(settings), startServing(settings)]);
      [one, other] = servers.map(server => server.api(shop)) as [Api, Api];
      for (const subject of [ada, bea]) await recordConsent(one as Shop, subject, yesTo('email'));
    });
    after(() => Promise.all(servers.map(server => server.end('SIGKILL'))));

    it('hold exactly three places of a cap of three, for fifty who ask at once', async function () {
      this.timeout(120_000);
      await setSending(one, { caps: [rolling(3, 48)] });
      const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => ask(at % 2 === 0 ? one : other, { reserve: true })));
      expect(answers.filter(({ decision }) => decision === 'allow')).to.have.length(3);
      expect(new Set(answers.map(brief))).to.deep.equal(new Set(['allow explicit_consent', 'skip channel_cap 3']));
      const [first, second, third] = answers.flatMap(({ reservation }) => reservation?.id ?? []);
      expect((await other.delete(`/reservations/${first ?? ''}`)).status).to.equal(204);
      const more = await Promise.all([one, other, one, other].map(api => ask(api, { reserve: true })));
      expect(more.filter(({ decision }) => decision === 'allow')).to.have.length(1);
      for (const reservationId of [second, third]) expect((await one.post('/sends', { reservationId })).status).to.equal(201);
    });

    it('keep to settings made through the other from the next question on', async function () {
      this.timeout(120_000);
      for (let times = 0; times < 5; times++) {
        await setSending(one, { caps: [rolling(0, 48)] });
        expect(brief(await ask(other, { subject: bea })), `time ${times}`).to.equal('skip channel_cap 3');
        await setSending(other, {});
        expect((await askBatch(one, newsletter, [bea])).map(brief), `time ${times}`).to.deep.equal(['allow explicit_consent']);
      }
    });

    it('count what was sent through either, and still do after both were killed', async function () {
      this.timeout(120_000);
      await setSending(other, { caps: [rolling(2, 48)] });
      await send(one, { subject: bea });
      expect(brief(await ask(other, { subject: bea }))).to.equal('allow explicit_consent');
      await send(other, { subject: bea });
      for (const api of [one, other]) expect(brief(await ask(api, { subject: bea }))).to.equal('skip channel_cap 3');
      await Promise.all(servers.map(server => server.end('SIGKILL')));
      const house = await openHouse(settings);
      const again = apiOf(`${house.url}/v1/stores/${shop.storeId}`, shop.token);
      expect(brief(await ask(again, { subject: bea }))).to.equal('skip channel_cap 3');
      await setSending(again, { caps: [rolling(3, 48)] });
      expect(brief(await ask(again, { subject: bea }))).to.equal('allow explicit_consent');
      await house.close();
    });
  });
}
