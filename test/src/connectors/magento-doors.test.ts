// Signing in to Magento, what it says when it does not like us, and what is done with a person's data.
import { connector } from '@placet/connector-magento';
import { ConnectorFault, type Connector } from '@placet/core';
import { loopbackShopHttp } from '@placet/server/testing';
import { openMagentoShop, type MagentoShop, type MagentoShopOptions } from '@placet/stand-in-shops';
import { expect } from 'chai';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const at = Date.UTC(2026, 1, 3, 10, 20, 30);
const faultOf = async (work: Promise<unknown>): Promise<ConnectorFault> => {
  const error = await work.then(() => undefined, (thrown: unknown) => thrown);
  if (error instanceof ConnectorFault) return error;
  throw new Error('there was no fault');
};

describe('A Magento that', () => {
  const way = loopbackShopHttp();
  let shop: MagentoShop;
  let reach: Connector;
  const open = async (options: Omit<MagentoShopOptions, 'http'> = {}): Promise<void> => {
    shop = await openMagentoShop({ ...options, http: way.http });
    reach = connector.connect(shop.context);
  };
  afterEach(() => shop.close());
  after(() => { way.close(); });

  const nonces = (): (string | undefined)[] => shop.server.calls.map(({ headers }) => /oauth_nonce="([^"]+)"/.exec(headers.authorization ?? '')?.[1]);

  it('fails once gets another nonce with the next try', async () => {
    await open();
    const { externalId } = shop.add({ email: 'ada@example.com' });
    shop.trouble('server_error', 2);
    expect(await reach.readSubject({ externalId })).to.have.lengthOf(1);
    expect(new Set(nonces()).size).to.equal(shop.server.calls.length).and.to.be.greaterThan(3);
  });

  it('is asked twice by a proxy refuses the nonce: that passes, and the credentials are still good', async () => {
    await open();
    const { externalId } = shop.add({ email: 'ada@example.com' });
    await reach.readSubject({ externalId });
    shop.interrupt((_method, target) => target.includes('/customers/'), {
      status: 401, headers: { 'content-type': 'application/json' }, body: '{"message":"The nonce is already being used by the consumer with ID %1","parameters":["1"]}',
    });
    expect(await faultOf(reach.readSubject({ externalId }))).to.include({ kind: 'unreachable', detail: 'nonce_replayed', mayPass: true });
    expect(await reach.readSubject({ externalId })).to.have.lengthOf(1);
  });

  it('does not let access tokens stand alone says so, and takes them when it does', async () => {
    await open({ byBearer: true });
    expect((await reach.testConnection()).missing).to.deep.equal([]);
    shop.settings.allowsBearer = false;
    expect(await faultOf(connector.connect(shop.context).testConnection())).to.include({ kind: 'credentials_refused', detail: 'bearer' });
  });

  it('is no Magento is told from one that is down', async () => {
    await open();
    const elsewhere = connector.connect({ ...shop.context, storeUrl: `${shop.context.storeUrl}/blog` });
    expect(await faultOf(elsewhere.testConnection())).to.include({ kind: 'misconfigured', detail: 'no_api' });
  });

  it('is tried changes nothing, though rights to write are found out', async () => {
    await open();
    const { externalId } = shop.add({ email: 'ada@example.com' });
    await reach.testConnection();
    expect([shop.writes, (await reach.readSubject({ externalId })).length]).to.deep.equal([0, 1]);
    expect(shop.server.calls.filter(({ method }) => method !== 'GET').map(({ method, target }) => `${method} ${target}`))
      .to.deep.equal(['PUT /rest/all/V1/customers/0', 'DELETE /rest/all/V1/customers/0']);
  });

  it('has a firewall before it that stops writing is warned of', async () => {
    await open();
    shop.interrupt(method => method === 'PUT', { status: 403, headers: { 'content-type': 'text/html' }, body: '<html>Forbidden</html>' });
    expect((await reach.testConnection()).warnings.map(({ code }) => code)).to.deep.equal(['no_module', 'writes_blocked']);
  });

  it('dies in PHP, or answers with a page, may be better later', async () => {
    await open();
    const { externalId } = shop.add({ email: 'ada@example.com' });
    const died = { status: 500, headers: { 'content-type': 'application/json' }, body: '{"messages":{"error":[{"code":500,"message":"Server internal error. See details in report api/1"}]}}' };
    for (let tries = 0; tries < 4; tries++) shop.interrupt((_method, target) => target.includes('/customers/'), died);
    expect(await faultOf(reach.readSubject({ externalId }))).to.include({ kind: 'unreachable', mayPass: true });
    shop.interrupt((_method, target) => target.includes('/customers/'), { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>Please wait</html>' });
    expect(await faultOf(reach.readSubject({ externalId }))).to.include({ kind: 'bad_answer', mayPass: true });
  });

  describe('holds a person\'s data', () => {
    it('gives it without secrets, guest orders of the same address too, page by page', async () => {
      await open({ pageSizeMax: 3 });
      const { id } = shop.addCustomer({ email: 'Ada@example.com', more: { confirmation: 'opens-the-account' }, addresses: [{ id: 1, city: 'Berlin' }] });
      for (let order = 0; order < 7; order++) shop.addOrder({ email: 'ada@example.com', customerId: order % 2 === 0 ? id : null });
      shop.addOrder({ email: 'bea@example.com', customerId: null });
      const { parts, missing } = await reach.exportSubject({ externalId: String(id) });
      expect(parts.map(({ name, items }) => [name, items.length])).to.deep.equal([['profile', 1], ['addresses', 1], ['orders', 7]]);
      expect(JSON.stringify(parts)).to.not.match(/opens-the-account|protect_code|bea@/);
      expect(missing).to.deep.equal(['subscriptions', 'reviews', 'carts']);
    });

    it('gives the rest where orders may not be seen', async () => {
      await open();
      const { externalId } = shop.add({ email: 'ada@example.com' });
      const { parts, missing } = await connector.connect(shop.poorerContext.context).exportSubject({ externalId });
      expect([parts[0]?.items.length, missing[0]]).to.deep.equal([1, 'orders']);
    });

    it('deletes an account that never ordered, and only such', async () => {
      await open();
      const ada = shop.add({ email: 'ada@example.com' });
      const bea = shop.add({ email: 'bea@example.com' });
      shop.addOrder({ email: 'bea@example.com', customerId: Number(bea.externalId) });
      shop.addOrder({ email: 'ada@example.com', customerId: null });
      const erased = await reach.anonymiseSubject({ externalId: ada.externalId, email: 'ada@example.com' });
      expect(erased.items).to.deep.include.members([
        { what: 'account', count: 1, treatment: 'deleted' }, { what: 'orders', count: 1, treatment: 'kept', reason: 'needs_module' },
        { what: 'guest_subscriptions', count: 0, treatment: 'untouched', reason: 'not_shown_without_module' },
      ]);
      const kept = await reach.anonymiseSubject({ email: 'bea@example.com' });
      expect(kept.items).to.deep.include.members([{ what: 'account', count: 1, treatment: 'untouched', reason: 'has_orders_needs_module' }]);
      expect([shop.holds('ada@example.com', 'email'), shop.holds('bea@example.com', 'email')]).to.deep.equal(['absent', 'off']);
    });

    it('deletes nothing where orders cannot be counted', async () => {
      await open();
      const { externalId } = shop.add({ email: 'ada@example.com' });
      expect(await faultOf(connector.connect(shop.poorerContext.context).anonymiseSubject({ externalId }))).to.include({ kind: 'access_missing' });
      expect(shop.holds('ada@example.com', 'email')).to.equal('off');
    });
  });

  describe('has Placet\'s module', () => {
    it('answers with text that holds JSON, and tells refusal, silence and waiting apart, with their times', async () => {
      await open({ hasPlugin: true });
      for (const state of ['opted_in', 'opted_out', 'pending'] as const) shop.add({ email: `${state}@example.com`, says: { email: { state, at } } });
      shop.add({ email: 'silent@example.com' });
      const { subjects } = await reach.pullSubjects({ cursor: null, since: null });
      expect(subjects.map(({ channels }) => [channels.email?.state, channels.email?.at]))
        .to.deep.equal([['opted_in', at], ['opted_out', at], ['pending', at], ['silent', null]]);
    });

    it('takes every state without a mail, also over an opt-in that waits', async () => {
      await open({ hasPlugin: true, needsConfirmation: true });
      const { key } = shop.add({ email: 'ada@example.com', says: { email: { state: 'pending', at } } });
      for (const state of ['opted_out', 'opted_in', 'pending'] as const) {
        const outcome = await reach.pushConsent({ who: {}, key, channel: 'email', state, at: at + 1000, isConfirmed: true, recordId: 'rec_1' });
        expect([outcome.kind, shop.holds('ada@example.com', 'email')]).to.deep.equal(['written', state]);
      }
      expect(shop.mails).to.deep.equal([]);
    });

    it('asked for what changed looks back a little further, since clocks differ', async () => {
      await open({ hasPlugin: true });
      await reach.pullSubjects({ cursor: null, since: at });
      const target = shop.server.calls.at(-1)?.target ?? '';
      expect(new URL(target, shop.context.storeUrl).searchParams.get('since')).to.equal(new Date(at - 600_000).toISOString());
    });

    it('without its right is there and is not used', async () => {
      await open({ hasPlugin: true });
      shop.add({ email: 'ada@example.com' });
      for (let tries = 0; tries < 3; tries++) {
        shop.interrupt((_method, target) => target.includes('/placet/'), {
          status: 401, headers: { 'content-type': 'application/json' },
          body: '{"message":"The consumer isn\'t authorized to access %resources.","parameters":{"resources":"Placet_Consent::api"}}',
        });
      }
      const { plugin, missing } = await reach.testConnection();
      expect([plugin, missing]).to.deep.equal([{ version: null }, ['Placet_Consent::api']]);
      expect((await reach.readSubject({ email: 'ada@example.com' }))[0]?.channels.email?.state).to.equal('off');
    });

    it('loses it is noticed, and read by Magento\'s own routes soon after', async () => {
      let now = Date.now();
      await open({ hasPlugin: true, clock: { now: () => now } });
      shop.add({ email: 'ada@example.com' });
      await reach.readSubject({ email: 'ada@example.com' });
      const gone = { status: 404, headers: { 'content-type': 'application/json' }, body: '{"message":"Request does not match any route."}' };
      for (let tries = 0; tries < 2; tries++) shop.interrupt((_method, target) => target.includes('/placet/'), gone);
      expect(await faultOf(reach.readSubject({ email: 'ada@example.com' }))).to.include({ kind: 'misconfigured', detail: 'module_gone' });
      now += 6 * 60_000;
      expect((await reach.readSubject({ email: 'ada@example.com' }))[0]?.channels.email?.state).to.equal('off');
    });

    it('posts its messages to whoever subscribed, again until they are taken', async () => {
      await open({ hasPlugin: true });
      const ids: (string | string[] | undefined)[] = [];
      const placet = createServer((request, response) => {
        ids.push(request.headers['webhook-id']);
        request.resume().on('end', () => { response.writeHead(ids.length === 1 ? 503 : 204).end(); });
      }).listen(0, '127.0.0.1');
      await once(placet, 'listening');
      shop.subscribe(`http://127.0.0.1:${(placet.address() as AddressInfo).port}/hooks/magento/store_1`);
      const { key } = shop.add({ email: 'ada@example.com' });
      shop.act('ada@example.com', 'email', 'opted_in', at);
      while (ids.length < 2) await once(placet, 'request');
      placet.closeAllConnections();
      placet.close();
      expect([ids[0], ids[1] === ids[0], key]).to.deep.equal([shop.messages()[0]?.headers['webhook-id'], true, key]);
    });
  });
});
