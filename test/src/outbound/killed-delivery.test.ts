import { expect } from 'chai';
import { consentOf } from '../api/builders.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { prepareShop, startServing, type ServingChild, type Settings } from '../faults/serving-child.js';
import { withMariadb } from '../services/mariadb.js';
import { withRedis } from '../services/redis.js';
import { orSkip } from '../services/require-service.js';
import type { EndpointBody } from './endpoints.js';
import { isSigned, openReceiver, type Receiver } from './receiver.js';

const people = 9;
const besides = { PLACET_ALLOW_PRIVATE_TARGETS: '127.0.0.1' };

/** A lease runs twenty seconds, on the clock of a real process. */
const waitMs = 90_000;

const installations: readonly { readonly name: string; readonly settings: (context: Mocha.Context) => Promise<Settings>; readonly hasAnother: boolean }[] = [
  { name: 'SQLite and the embedded queue', hasAnother: false, settings: () => Promise.resolve({ ...besides, PLACET_DATA_DIR: temporaryFolder() }) },
  {
    name: 'MariaDB, Redis and Bull', hasAnother: true,
    settings: async context => ({
      ...besides, PLACET_DATA_DIR: temporaryFolder(), PLACET_DATABASE_URL: orSkip(context, 'mariadb', await withMariadb()),
      PLACET_REDIS_URL: orSkip(context, 'redis', await withRedis()),
    }),
  },
];

for (const { name, settings: settingsOf, hasAnother } of installations) {
  describe(`A process killed in the middle of telling others (${name})`, () => {
    const open: ServingChild[] = [];
    let receiver: Receiver;
    before(async () => { receiver = await openReceiver(); });
    after(async () => {
      receiver.close();
      for (const child of open) if (child.process.exitCode === null && child.process.signalCode === null) await child.end('SIGKILL');
    });

    it(`has ${hasAnother ? 'another process' : 'its successor'} tell what nobody acknowledged, under the ids of before`, async function () {
      this.timeout(150_000);
      const settings = await settingsOf(this);
      const shop = await prepareShop(settings);
      const start = async (): Promise<ServingChild> => {
        const child = await startServing(settings);
        open.push(child);
        return child;
      };
      const first = await start();
      const another = hasAnother ? await start() : undefined;
      const { body: { secret } } = await first.api(shop).post<EndpointBody>('/webhook-endpoints', { url: receiver.url });
      // Some are taken, the rest never answered: the kill comes while those are under way.
      receiver.react = ({ data }) => data.sequence % 3 === 0 ? { status: 200 } : 'hang';
      for (let at = 0; at < people; at++) await first.api(shop).post('/consents', consentOf({ email: `p${at}@tea.example` }));
      await receiver.until(people);
      const unanswered = receiver.received.filter(({ data }) => data.sequence % 3 !== 0);
      expect(new Set(unanswered.map(({ id }) => id)).size).to.equal(people * 2 / 3);
      await first.end('SIGKILL');
      receiver.react = () => ({ status: 200 });
      if (another === undefined) await start();
      // Some may have been tried again before the kill already, by the process that hung.
      const toldBefore = receiver.received.length;
      const again = (): ReadonlySet<string> => new Set(receiver.received.slice(toldBefore).map(({ id }) => id));
      await receiver.until(1, () => unanswered.every(({ id }) => again().has(id)), waitMs);
      // Whoever acts once per id acts once per change.
      expect(new Set(receiver.received.map(({ id }) => id)).size).to.equal(people);
      expect(receiver.received.every(message => isSigned(secret ?? '', message))).to.equal(true);
    });
  });
}
