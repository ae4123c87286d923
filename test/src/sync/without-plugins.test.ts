import { expect } from 'chai';
import { loopbackShopHttp } from '@placet/server/testing';
import { noTo, recordConsent, yesTo } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { bareShopKinds, connect, connectionOf, stateOf, until, untilPulled, type LiveShop } from './shops.js';

const way = loopbackShopHttp();
after(() => { way.close(); });
const at = Date.UTC(2026, 2, 3, 10, 20, 30);

for (const { platform, title, open } of bareShopKinds) {
  describeOnEach(`A shop on ${title}, kept in step`, (house) => {
    let shop: LiveShop;
    let store: Shop;
    beforeEach(async () => { shop = await open({ http: way.http, clock: house().services.clock }); });
    afterEach(async () => { await shop.close(); });

    const untilHeld = (email: string, ...states: readonly string[]): Promise<string> =>
      until(`${email} ${states.join(' or ')} at the shop`, () => shop.holds(email, 'email'), state => states.includes(state));
    const compare = async (): Promise<void> => {
      const before = (await connectionOf(store)).lastReport;
      await until('room for a comparison', async () => (await store.post('/reconcile', {})).status, status => status === 200);
      await until('the comparison', () => connectionOf(store), ({ walk, lastReport }) => walk === null && JSON.stringify(lastReport) !== JSON.stringify(before));
    };

    it('is read at first, told a no and a yes, and echoes nothing', async () => {
      shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at } } });
      shop.add({ email: 'bob@example.com' });
      store = await connect(house(), platform, shop);
      await untilPulled(store);
      expect([await stateOf(store, 'ada@example.com'), await stateOf(store, 'bob@example.com')]).to.deep.equal(['opted_in', 'nobody']);
      await recordConsent(store, { email: 'ada@example.com' }, noTo('email'));
      await untilHeld('ada@example.com', 'opted_out', 'off');
      await recordConsent(store, { email: 'bob@example.com' }, yesTo('email'));
      await untilHeld('bob@example.com', 'opted_in');
      await compare();
      const { body } = await store.get<{ items: readonly object[] }>('/consents');
      expect(body.items, 'a yes read, a no and a yes given here').to.have.lengthOf(3);
    });

    it('is heard to say no by comparing, and never to say yes against a no without a time', async () => {
      shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at } } });
      store = await connect(house(), platform, shop);
      await untilPulled(store);
      shop.act('ada@example.com', 'email', 'opted_out', house().services.clock.now());
      await compare();
      expect(await stateOf(store, 'ada@example.com')).to.equal('opted_out');
      shop.act('ada@example.com', 'email', 'opted_in', at);
      await compare();
      expect(await stateOf(store, 'ada@example.com')).to.equal('opted_out');
      await untilHeld('ada@example.com', 'opted_out', 'off');
    });
  });
}
