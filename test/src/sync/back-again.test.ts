import { expect } from 'chai';
import { choresOf } from '@placet/server';
import { loopbackShopHttp } from '@placet/server/testing';
import { openMagentoShop } from '@placet/stand-in-shops';
import { noTo, recordConsent } from '../api/builders.js';
import { describeOnEach } from '../api/installations.js';
import { connect, connectionOf, until, untilPulled } from './shops.js';

const way = loopbackShopHttp();
after(() => { way.close(); });

describeOnEach('A shop that is back', (house) => {
  it('is told what waited for it at the next knock, not when the last try would come again', async () => {
    const { services } = house();
    const shop = await openMagentoShop({ http: way.http, clock: services.clock, hasPlugin: true });
    shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at: Date.UTC(2026, 2, 3) } } });
    const store = await connect(house(), 'magento', shop);
    await untilPulled(store);
    const knock = choresOf(services).find(({ name }) => name === 'shop_knocks');
    if (knock === undefined) throw new Error('nobody knocks');
    shop.trouble('maintenance_page', 10_000);
    await recordConsent(store, { email: 'ada@example.com' }, noTo('email'));
    await until('a failure', () => connectionOf(store), ({ fault }) => fault !== null);
    await knock.run();
    expect((await connectionOf(store)).fault, 'it knocked in vain').to.be.a('string');
    // The order waits for an hour by now.
    const { database, clock } = services;
    await database.write(({ sql }) => sql.run('UPDATE outbox SET available_at = ? WHERE store_id = ? AND topic = \'shop.push\'', [clock.now() + 3_600_000, store.storeId]));
    shop.server.endTrouble();
    // Past the longest pause it may have been given.
    house().wait(601_000);
    await knock.run();
    await until('the no at the shop', () => shop.holds('ada@example.com', 'email'), state => state !== 'opted_in');
    expect((await connectionOf(store)).fault).to.equal(null);
    await shop.close();
  });
});
