import { expect } from 'chai';
import { loopbackShopHttp } from '@placet/server/testing';
import { noTo, recordConsent, yesTo } from '../api/builders.js';
import { openHouse, type House, type Shop } from '../api/harness.js';
import { installations } from '../api/installations.js';
import { hurried, reconcile, untilQuiet } from './serving-shops.js';
import { connect, connectionOf, shopKinds, stateOf, until, untilPulled, type LiveShop } from './shops.js';

const way = loopbackShopHttp();
after(() => { way.close(); });
const at = Date.UTC(2026, 2, 3, 10, 20, 30);
const hourMs = 3_600_000;

interface Kept { readonly shop: LiveShop; readonly store: Shop; readonly platform: string }

const people = ['ada', 'bob', 'cleo', 'dora'].map(name => `${name}@example.com`);

/** What each says in the hours of the outage; all but the last are nobody's business any more when it is over. */
const sayings: Readonly<Record<string, readonly ('yes' | 'no')[]>> = {
  'ada@example.com': ['no'], 'bob@example.com': ['no', 'yes', 'no'], 'cleo@example.com': ['no', 'yes'], 'dora@example.com': ['no', 'yes', 'no', 'yes', 'no'],
};

const isHeld = ({ shop }: Kept, email: string): string => shop.holds(email, 'email') === 'opted_in' ? 'yes' : 'no';

/** When it was said, of all that the shop was told of somebody; twice where it was tried again. */
const saidTo = ({ server }: LiveShop, email: string): readonly string[] => server.calls.filter(({ method, target }) => method === 'POST' && target.includes('consents'))
  .map(({ body }) => JSON.parse(body.toString()) as { readonly email: string; readonly at: string }).filter(told => told.email === email).map(told => told.at);

for (const { name, settings } of installations) {
  describe(`Shops that are down (${name})`, () => {
    let house: House;
    let kept: Kept[];
    before(async function () {
      this.timeout(60_000);
      house = await openHouse(await settings(this));
    });
    after(() => house.close());
    beforeEach(async () => {
      kept = [];
      for (const { platform, open } of shopKinds) {
        const shop = await open({ http: way.http, clock: house.services.clock });
        for (const email of people) shop.add({ email, says: { email: { state: 'opted_in', at } } });
        const store = await connect(house, platform, shop);
        kept.push({ shop, store, platform });
      }
      await hurried(house, () => Promise.all(kept.map(({ store }) => untilPulled(store))));
    });
    afterEach(async () => { for (const { shop } of kept) await shop.close(); });

    const answer = (store: Shop, email: string, said: 'yes' | 'no') => recordConsent(store, { email }, said === 'yes' ? yesTo('email') : noTo('email'));
    const down = (some: readonly Kept[]): void => { for (const { shop } of some) shop.trouble('maintenance_page', 50_000); };
    const back = (some: readonly Kept[]): void => { for (const { shop } of some) shop.server.endTrouble(); };
    const dead = (): Promise<readonly object[]> => house.services.database.read(sql => sql.all(
      `SELECT topic FROM outbox WHERE state = 'dead' AND store_id IN (${kept.map(() => '?').join()})`, kept.map(({ store }) => store.storeId)));

    it('for a day hold up nobody else, are knocked at seldom, and have what each said last once they are back', async function () {
      this.timeout(60_000);
      const [up, ...others] = kept;
      if (up === undefined) throw new Error('there is no shop');
      down(others);
      const calls = others.map(({ shop }) => shop.server.calls.length);
      const writes = others.map(({ shop }) => shop.writes);
      for (let hour = 0; hour < 24; hour++) {
        for (const email of people) {
          const said = sayings[email]?.[Math.floor(hour / 4)];
          if (hour % 4 === 0 && said !== undefined) for (const { store } of kept) await answer(store, email, said);
        }
        if (hour === 0) await until('a failure of each', () => Promise.all(others.map(({ store }) => connectionOf(store))), all => all.every(({ fault }) => fault !== null));
        if (hour % 4 === 0) {
          for (const email of people) {
            const last = sayings[email]?.slice(0, hour / 4 + 1).at(-1);
            await until(`${email} at the shop that is up`, () => isHeld(up, email), held => held === last);
          }
        }
        house.wait(hourMs);
        house.services.work.kick();
      }
      const knocks = others.map(({ shop }, place) => shop.server.calls.length - (calls[place] ?? 0));
      // With all that waits, a few tries each time they are not left alone.
      for (const count of knocks) expect(count).to.be.within(1, 24 * 30);
      expect(others.map(({ shop }) => shop.writes)).to.deep.equal(writes);
      back(others);
      await hurried(house, () => Promise.all(others.map(({ store }) => untilQuiet(store))));
      for (const one of others) {
        for (const email of people) expect([email, isHeld(one, email), await stateOf(one.store, email)]).to.deep.equal([email, sayings[email]?.at(-1), sayings[email]?.at(-1) === 'no' ? 'opted_out' : 'opted_in']);
      }
      // A push that was under way may have said what was taken back since; never does an older one follow.
      for (const { shop } of others) {
        for (const email of people) {
          const times = saidTo(shop, email);
          expect(times).to.deep.equal([...times].sort());
        }
      }
      expect(await dead()).to.deep.equal([]);
    });

    it('for a fortnight are compared when they are back, though what waited was given up', async function () {
      this.timeout(60_000);
      down(kept);
      for (const { store } of kept) await answer(store, 'ada@example.com', 'no');
      for (const { store } of kept) expect((await store.post('/reconcile', {})).status).to.equal(200);
      // Sixty attempts later.
      for (const { store: { storeId } } of kept) {
        await house.services.database.write(({ sql }) => sql.run('UPDATE outbox SET state = \'dead\', attempts = 60 WHERE store_id = ? AND topic LIKE \'shop.%\'', [storeId]));
      }
      house.wait(14 * 24 * hourMs);
      back(kept);
      await hurried(house, async () => {
        await until('the next comparison', () => Promise.all(kept.map(({ store }) => connectionOf(store))), all => all.every(({ walk, fault }) => walk === null && fault === null));
        await Promise.all(kept.map(({ store }) => reconcile(store)));
      });
      expect(kept.map(one => isHeld(one, 'ada@example.com'))).to.deep.equal(kept.map(() => 'no'));
    });
  });
}
