import { expect } from 'chai';
import { loopbackShopHttp } from '@placet/server/testing';
import { noTo, recordConsent, yesTo } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { connect, connectionOf, shopKinds, stateOf, until, untilPulled, type LiveShop } from './shops.js';

const way = loopbackShopHttp();
after(() => { way.close(); });
const at = Date.UTC(2026, 2, 3, 10, 20, 30);

for (const { platform, title, open } of shopKinds) {
  describeOnEach(`A shop on ${title}, kept in step`, (house) => {
    let shop: LiveShop;
    let store: Shop;
    beforeEach(async () => { shop = await open({ http: way.http, clock: house().services.clock }); });
    afterEach(async () => { await shop.close(); });

    const held = (email: string): string => shop.holds(email, 'email');
    const untilHeld = (email: string, ...states: readonly string[]): Promise<string> => until(`${email} ${states.join(' or ')} at the shop`, () => held(email), state => states.includes(state));
    const untilKnown = (email: string, state: string): Promise<string> => until(`${email} ${state} here`, () => stateOf(store, email), known => known === state);

    it('is read at first as what people said, and silence as nothing', async () => {
      shop.add({ email: 'yes@example.com', name: 'Ada', says: { email: { state: 'opted_in', at } } });
      shop.add({ email: 'no@example.com', says: { email: { state: 'opted_out', at } } });
      shop.add({ email: 'silent@example.com' });
      store = await connect(house(), platform, shop);
      const { lastReport, standing } = await untilPulled(store);
      expect([lastReport?.seen, standing]).to.deep.equal([3, 'ok']);
      // A switch that is off may be silence, and then it is.
      expect([await stateOf(store, 'yes@example.com'), await stateOf(store, 'no@example.com'), await stateOf(store, 'silent@example.com')])
        .to.deep.equal(['opted_in', held('no@example.com') === 'off' ? 'nobody' : 'opted_out', 'nobody']);
      const { body } = await store.get<{ items: readonly { source: string; timeGrade?: string }[] }>('/consents?email=yes@example.com');
      expect(body.items.map(({ source }) => source)).to.deep.equal(['platform']);
      expect(shop.writes, 'nothing was written back').to.equal(0);
    });

    it('is told a no and a yes given here, and echoes nothing', async () => {
      shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at } } });
      store = await connect(house(), platform, shop);
      await untilPulled(store);
      await recordConsent(store, { email: 'ada@example.com' }, noTo('email'));
      await untilHeld('ada@example.com', 'opted_out', 'off');
      await recordConsent(store, { email: 'ada@example.com' }, yesTo('email'));
      await untilHeld('ada@example.com', 'opted_in');
      await store.post('/reconcile', {});
      await untilPulled(store);
      const { body } = await store.get<{ items: readonly object[] }>('/consents?email=ada@example.com');
      expect(body.items).to.have.lengthOf(3);
    });

    it('tells what is said there, which is looked up again and believed', async () => {
      shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at } } });
      store = await connect(house(), platform, shop);
      await untilPulled(store);
      shop.act('ada@example.com', 'email', 'opted_out', house().services.clock.now());
      await untilKnown('ada@example.com', 'opted_out');
      shop.act('ada@example.com', 'email', 'opted_in', house().services.clock.now() + 1500);
      await untilKnown('ada@example.com', 'opted_in');
    });

    it('learns from a reconciliation what no message told', async () => {
      shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at } } });
      shop.add({ email: 'bob@example.com' });
      store = await connect(house(), platform, shop);
      await untilPulled(store);
      shop.outgoing.deliver = undefined;
      shop.act('ada@example.com', 'email', 'opted_out', house().services.clock.now());
      shop.remove('bob@example.com');
      expect((await store.post('/reconcile', {})).status).to.equal(200);
      const { lastReport } = await until('the reconciliation', () => connectionOf(store), ({ walk, lastReport: last }) => walk === null && (last?.gone ?? 0) > 0);
      expect([lastReport?.learned, lastReport?.gone]).to.deep.equal([1, 1]);
      expect(await stateOf(store, 'ada@example.com')).to.equal('opted_out');
    });

    it('that was down is caught up with when it is back', async () => {
      for (const each of ['ada', 'bob', 'cleo']) shop.add({ email: `${each}@example.com`, says: { email: { state: 'opted_in', at } } });
      store = await connect(house(), platform, shop);
      await untilPulled(store);
      shop.trouble('maintenance_page', 10_000);
      for (const each of ['ada', 'bob', 'cleo']) await recordConsent(store, { email: `${each}@example.com` }, noTo('email'));
      await until('a failure', () => connectionOf(store), ({ fault }) => fault !== null);
      expect(held('ada@example.com')).to.equal('opted_in');
      shop.server.endTrouble();
      house().wait(3_700_000);
      for (const each of ['ada', 'bob', 'cleo']) await untilHeld(`${each}@example.com`, 'opted_out', 'off');
    });

    it('is set right after a file said no', async () => {
      shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at } } });
      store = await connect(house(), platform, shop);
      await untilPulled(store);
      const { status } = await store.send('POST', '/imports?source=a list', 'email,channel,state\nada@example.com,email,opted_out\n', { headers: { 'content-type': 'text/csv' } });
      expect(status).to.be.oneOf([200, 201, 202]);
      await untilHeld('ada@example.com', 'opted_out', 'off');
    });

    it('is told nothing by hand, and everything once it is switched back', async () => {
      shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at } } });
      store = await connect(house(), platform, shop);
      await untilPulled(store);
      expect((await store.patch<{ mode: string }>('/connection', { mode: 'manual' })).body.mode).to.equal('manual');
      const { writes } = shop;
      await recordConsent(store, { email: 'ada@example.com' }, noTo('email'));
      expect((await store.post('/sync', {})).status).to.equal(409);
      expect([shop.writes, held('ada@example.com')]).to.deep.equal([writes, 'opted_in']);
      await store.patch('/connection', { mode: 'realtime' });
      await untilHeld('ada@example.com', 'opted_out', 'off');
    });
  });
}
