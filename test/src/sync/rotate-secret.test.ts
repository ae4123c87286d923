import { expect } from 'chai';
import { loopbackShopHttp } from '@placet/server/testing';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { connect, shopKinds, until, untilPulled, type LiveShop } from './shops.js';

const hourMs = 3_600_000;
const way = loopbackShopHttp();
after(() => { way.close(); });

describeOnEach('A new secret for the messages of a shop', (house) => {
  let shop: LiveShop;
  let store: Shop;
  const told: number[] = [];

  beforeEach(async () => {
    const kind = shopKinds.find(({ platform }) => platform === 'prestashop');
    if (kind === undefined) throw new Error('no such shop');
    shop = await kind.open({ http: way.http, clock: house().services.clock });
    shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at: Date.UTC(2026, 2, 3) } } });
    store = await connect(house(), 'prestashop', shop);
    await untilPulled(store);
    told.length = 0;
    shop.outgoing.deliver = ({ headers, body }) => {
      const sent = Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));
      void fetch(`${house().url}/hooks/prestashop/${store.storeId}`, { method: 'POST', headers: sent, body: Buffer.from(body) }).then(({ status }) => told.push(status));
    };
  });
  afterEach(async () => { await shop.close(); });

  /** The shop, which still signs with the secret it was connected with, tells something; answers what it was told. */
  const tell = async (state: 'opted_in' | 'opted_out'): Promise<number | undefined> => {
    const before = told.length;
    shop.act('ada@example.com', 'email', state, house().services.clock.now());
    return (await until('an answer to the shop', () => told.slice(before), ({ length }) => length > 0))[0];
  };

  it('is shown once, and the old one counts for a day and no longer', async () => {
    const { status, body } = await store.post<{ secret: string | null }>('/connection/rotate-secret', {});
    expect([status, body.secret?.startsWith('whsec_'), body.secret === shop.keys.secrets[0]]).to.deep.equal([200, true, false]);
    expect((await store.get<{ secret?: string }>('/connection')).body.secret).to.equal(undefined);
    expect(await tell('opted_out'), 'the day after begins').to.equal(200);
    house().wait(23 * hourMs);
    expect(await tell('opted_in'), 'the day is not over').to.equal(200);
    house().wait(2 * hourMs);
    expect(await tell('opted_out'), 'the day is over').to.equal(401);
  });

  it('is made for no shop that is not connected', async () => {
    const other = await house().openShop({ platform: 'prestashop' });
    expect((await other.post('/connection/rotate-secret', {})).status).to.equal(404);
  });
});
