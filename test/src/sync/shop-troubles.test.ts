import { expect } from 'chai';
import { loopbackShopHttp } from '@placet/server/testing';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { connect, shopKinds, untilPulled, type LiveShop } from './shops.js';

const way = loopbackShopHttp();
after(() => { way.close(); });

describeOnEach('The roll-up of all stores', (house) => {
  let shop: LiveShop;
  let store: Shop;

  before(async () => {
    const kind = shopKinds.find(({ platform }) => platform === 'woocommerce');
    if (kind === undefined) throw new Error('no such shop');
    shop = await kind.open({ http: way.http, clock: house().services.clock });
    store = await connect(house(), 'woocommerce', shop);
    await untilPulled(store);
  });
  after(async () => { await shop.close(); });

  const troublesAfter = async (change: string, ...values: readonly (string | number)[]): Promise<string[]> => {
    const { database, clock } = house().services;
    await database.write(({ sql }) => sql.run(
      'UPDATE connections SET standing = \'ok\', mode = \'realtime\', failures = 0, walk = NULL, next_changes_at = ?, next_full_at = ? WHERE store_id = ?',
      [clock.now() + 60_000, clock.now() + 60_000, store.storeId]));
    await database.write(({ sql }) => sql.run(`UPDATE connections SET ${change} WHERE store_id = ?`, [...values, store.storeId]));
    const { body } = await house().api(store.token).get<{ items: readonly { storeId: string; trouble: { parts: readonly { kind: string }[] } }[] }>('/rollup');
    const parts = body.items.find(({ storeId }) => storeId === store.storeId)?.trouble.parts ?? [];
    return parts.map(({ kind }) => kind).filter(kind => kind.startsWith('shop_'));
  };

  it('names a shop that needs somebody, and one that is behind, each once', async () => {
    expect(await troublesAfter('failures = 4')).to.deep.equal([]);
    expect(await troublesAfter('standing = \'attention\'')).to.deep.equal(['shop_attention']);
    expect(await troublesAfter('standing = \'attention\', failures = 9')).to.deep.equal(['shop_attention']);
    expect(await troublesAfter('failures = 5')).to.deep.equal(['shop_behind']);
  });

  it('leaves a shop alone that is kept by files', async () => {
    expect(await troublesAfter('mode = \'manual\', failures = 9')).to.deep.equal([]);
  });
});
