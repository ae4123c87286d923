import { expect } from 'chai';
import { loopbackShopHttp } from '@placet/server/testing';
import { openWooCommerceShop } from '@placet/stand-in-shops';
import { createHmac, randomUUID } from 'node:crypto';
import { describeOnEach } from '../api/installations.js';
import { connect, connectionOf, until, untilPulled, type ConnectionBody } from './shops.js';

const way = loopbackShopHttp();
after(() => { way.close(); });

interface WithReport extends ConnectionBody { readonly report: { readonly plugin: object | null } }

describeOnEach('A shop that says it was disconnected', (house) => {
  it('is asked before it is believed: without its plugin it goes on, and what is then not seen is said', async () => {
    const { clock } = house().services;
    const shop = await openWooCommerceShop({ http: way.http, clock, hasPlugin: true });
    const [secret = ''] = shop.keys.secrets;
    const store = await connect(house(), 'woocommerce', shop);
    await untilPulled(store);
    const say = async (): Promise<void> => {
      const body = JSON.stringify({ events: [{ type: 'disconnected' }] });
      const timestamp = Math.floor(clock.now() / 1000);
      const id = `msg_${randomUUID()}`;
      const signature = createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64')).update(`${id}.${timestamp}.${body}`).digest('base64');
      const response = await fetch(`${house().url}/hooks/woocommerce/${store.storeId}`, {
        method: 'POST', body, headers: { 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': `v1,${signature}` },
      });
      expect(response.status).to.equal(200);
    };
    const report = async (): Promise<WithReport> => await connectionOf(store) as WithReport;
    expect((await report()).report.plugin).to.not.equal(null);
    shop.removePlugin();
    await say();
    const without = await until('a look at the shop', report, ({ report: { plugin } }) => plugin === null);
    expect([without.standing, without.fault]).to.deep.equal(['ok', null]);
    await shop.close();
  });
});
