// Writing to a Shopify store, signing in to it and hearing from it, against the one that stands in.
import { connector } from '@placet/connector-shopify';
import { ConnectorFault, type ConnectorContext, type ConsentPush, type CredentialVault, type PushOutcome } from '@placet/core';
import { TestClock } from '@placet/core/testing';
import { loopbackShopHttp } from '@placet/server/testing';
import { openShopifyShop, shopifyApp, shopifyVaultOf, type ShopifyShop, type ShopifyShopOptions } from '@placet/stand-in-shops';
import { expect } from 'chai';

const way = loopbackShopHttp();
const { http } = way;
const at = Date.UTC(2026, 1, 3, 10, 20, 30);
const hour = 3_600_000;

const shops: ShopifyShop[] = [];
const open = async (options: Partial<ShopifyShopOptions> = {}): Promise<ShopifyShop> => {
  const shop = await openShopifyShop({ http, ...options });
  shops.push(shop);
  return shop;
};

const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(() => 'no fault', (error: unknown) => error instanceof ConnectorFault ? error.message : String(error));

describe('A Shopify store', () => {
  afterEach(async () => { await Promise.all(shops.splice(0).map(shop => shop.close())); });
  after(() => { way.close(); });

  describe('written to', () => {
    const push = (context: ConnectorContext, key: string, more: Partial<ConsentPush>): Promise<PushOutcome> => connector.connect(context).pushConsent({
      who: { externalId: key }, key, channel: 'email', state: 'opted_in', at: at + hour, isConfirmed: false, recordId: 'rec_1', ...more,
    });

    it('keeps what was said later, and says that it did', async () => {
      const shop = await open();
      const { key } = shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_out', at } } });
      const { kind, reason, seen } = await push(shop.context, key, { at: at - hour });
      expect([kind, reason, seen?.channels.email]).to.deep.equal(['refused', 'newer_at_shop', { state: 'opted_out', at }]);
    });

    it('is left alone when it holds the same already, since it would keep the older time anyway', async () => {
      const shop = await open();
      const { key } = shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at } } });
      const { kind, seen } = await push(shop.context, key, {});
      expect([kind, seen?.channels.email, shop.writes]).to.deep.equal(['unchanged', { state: 'opted_in', at, isConfirmed: false }, 0]);
    });

    it('holds the time at which the person spoke, and that the address was confirmed', async () => {
      const shop = await open();
      const { key } = shop.add({ email: 'ada@example.com' });
      const confirmed = await push(shop.context, key, { isConfirmed: true });
      expect([confirmed.kind, confirmed.seen?.channels.email]).to.deep.equal(['written', { state: 'opted_in', at: at + hour, isConfirmed: true }]);
      const plain = await push(shop.context, key, { at: at + 2 * hour });
      expect([plain.kind, plain.seen?.channels.email?.isConfirmed]).to.deep.equal(['unchanged', true]);
      const pending = await push(shop.context, key, { state: 'pending', at: at + 3 * hour });
      expect([pending.kind, shop.holds('ada@example.com', 'email')]).to.deep.equal(['written', 'pending']);
    });

    it('is told nothing from the future, which it would refuse', async () => {
      const shop = await open({ clock: new TestClock(at) });
      const { key } = shop.add({ email: 'ada@example.com' });
      expect((await push(shop.context, key, { at: at + 90 * 24 * hour })).seen?.channels.email?.at).to.equal(at);
    });

    it('takes SMS and WhatsApp apart, and neither without a phone', async () => {
      const shop = await open();
      const { key } = shop.add({ email: 'ada@example.com', phone: '+447700900123' });
      for (const [channel, other] of [['sms', 'whatsapp'], ['whatsapp', 'email']] as const) {
        const { kind, seen } = await push(shop.context, key, { channel });
        expect([kind, seen?.channels[channel]?.state, seen?.channels[other]?.state]).to.deep.equal(['written', 'opted_in', 'silent']);
      }
      const bare = shop.add({ email: 'bob@example.com' });
      for (const channel of ['sms', 'whatsapp'] as const) {
        const { kind, reason } = await push(shop.context, bare.key, { channel });
        expect([kind, reason]).to.deep.equal(['refused', 'no_address']);
      }
    });

    it('did it though the answer was lost, and is not made to do it twice', async () => {
      const shop = await open();
      const { key } = shop.add({ email: 'ada@example.com' });
      shop.messages();
      let requests = 0;
      // The second request is the change itself; the first only looks.
      const context: ConnectorContext = { ...shop.context, http: { send: (make, options) => {
        if (++requests === 2) shop.trouble('reset_after_commit', 1);
        return http.send(make, options);
      } } };
      const { kind } = await push(context, key, { state: 'opted_out' });
      expect([kind, shop.holds('ada@example.com', 'email'), shop.writes, shop.messages().length]).to.deep.equal(['written', 'opted_out', 1, 2]);
    });

    it('says which right it lacks', async () => {
      const shop = await open();
      const { key } = shop.add({ email: 'ada@example.com' });
      expect(await messageOf(push(shop.poorerContext.context, key, {}))).to.equal('access_missing write_customers');
    });

    it('erases by itself and in its own time, and nobody is asked about twice', async () => {
      const shop = await open({ people: 8 });
      const connected = connector.connect(shop.context);
      expect(await connected.anonymiseSubject({ email: 'shopper3@example.com' })).to.deep.equal({
        state: 'pending', items: [{ what: 'customer', count: 1, treatment: 'anonymised' }, { what: 'orders', count: 3, treatment: 'anonymised' }] });
      await connected.anonymiseSubject({ email: 'shopper3@example.com' });
      expect(shop.writes).to.equal(1);
      expect(await connected.anonymiseSubject({ email: 'nobody@example.com' })).to.deep.equal({
        state: 'done', items: [{ what: 'customer', count: 0, treatment: 'untouched', reason: 'unknown_person' }] });
    });

    it('gives the orders of a person with what was bought', async () => {
      const shop = await open({ people: 8 });
      const { parts, missing } = await connector.connect(shop.context).exportSubject({ email: 'shopper3@example.com' });
      expect([missing, parts.map(({ name, items }) => [name, items.length])]).to.deep.equal([[], [['profile', 1], ['addresses', 1], ['orders', 3]]]);
      expect(JSON.stringify(parts.find(({ name }) => name === 'orders'))).to.contain('"name":"Tea","quantity":2');
    });
  });

  describe('signed in to', () => {
    const { clientId, clientSecret } = shopifyApp;

    it('with client credentials: one token for all who ask at once, and another the next day', async () => {
      const clock = new TestClock(at);
      const shop = await open({ clock });
      const context = shop.contextWith({ clientId, clientSecret });
      await Promise.all(Array.from({ length: 6 }, () => connector.connect(context).testConnection()));
      expect([shop.oauth.granted, context.credentials.read().accessTokenExpiresAt]).to.deep.equal([1, String(at + 86_399_000)]);
      clock.advance(24 * hour);
      await connector.connect(context).testConnection();
      expect(shop.oauth.granted).to.equal(2);
    });

    it('with a refresh token: traded in once whoever notices first, and kept before it is used', async () => {
      const clock = new TestClock(at);
      const shop = await open({ clock });
      const deeds: string[] = [];
      const inner = shopifyVaultOf({ clientId, clientSecret, ...shop.oauth.issueExpiring(), accessTokenExpiresAt: String(at + hour) });
      const vault: CredentialVault = { ...inner, replace: (values) => { deeds.push('kept'); return inner.replace(values); } };
      const context: ConnectorContext = { ...shop.contextWith(vault), http: { send: (make, options) => {
        deeds.push(new URL(make().url).pathname.split('/').at(-1) ?? '');
        return http.send(make, options);
      } } };
      await connector.connect(context).readSubject({ email: 'ada@example.com' });
      const before = context.credentials.read().refreshToken;
      clock.advance(hour - 4 * 60_000);
      await Promise.all([1, 2, 3].map(() => connector.connect(context).readSubject({ email: 'ada@example.com' })));
      expect(deeds).to.deep.equal(['graphql.json', 'access_token', 'kept', 'graphql.json', 'graphql.json', 'graphql.json']);
      expect([shop.oauth.granted, context.credentials.read().refreshToken === before]).to.deep.equal([1, false]);
    });

    it('though the answer to the refresh was lost', async () => {
      const clock = new TestClock(at);
      const shop = await open({ clock });
      const context = shop.contextWith({ clientId, clientSecret, ...shop.oauth.issueExpiring(), accessTokenExpiresAt: String(at + hour) });
      clock.advance(hour);
      shop.trouble('reset_after_commit', 1);
      expect((await connector.connect(context).testConnection()).missing).to.deep.equal([]);
      // The pair that came in the end is used by now, so the one before is of no use to a thief.
      expect(shop.oauth.granted).to.equal(2);
    });

    it('when Shopify took a token back before its time, once and no more', async () => {
      const shop = await open();
      const context = shop.contextWith({ clientId, clientSecret });
      await connector.connect(context).testConnection();
      shop.oauth.revoke(context.credentials.read().accessToken ?? '');
      expect((await connector.connect(context).testConnection()).shop.name).to.equal('Stand-in Teas');
      expect(shop.oauth.granted).to.equal(2);
      const stolen = shop.contextWith({ clientId, clientSecret: 'not-the-secret' });
      expect(await messageOf(connector.connect(stolen).testConnection())).to.equal('credentials_refused token_refused 400');
    });

    it('with a token that does not expire, which is never made anew', async () => {
      const shop = await open();
      const context = shop.contextWith({ accessToken: shop.oauth.issue(), clientSecret });
      expect((await connector.connect(context).testConnection()).missing).to.deep.equal([]);
      shop.oauth.revoke(context.credentials.read().accessToken ?? '');
      expect(await messageOf(connector.connect(context).testConnection())).to.equal('credentials_refused token_refused 401');
      expect(shop.oauth.granted).to.equal(0);
    });
  });

  describe('heard', () => {
    const url = 'https://placet.example/hooks/shopify/sto_1';

    it('is subscribed to once, and again when Shopify has let go after failed deliveries', async () => {
      const shop = await open();
      const connected = connector.connect(shop.context);
      const first = await connected.ensureSubscriptions(url, 'unused');
      expect([first.active.length, first.repaired.length, first.missing]).to.deep.equal([9, 9, []]);
      expect((await connected.ensureSubscriptions(url, 'unused')).repaired).to.deep.equal([]);
      for (let failures = 0; failures < 8; failures++) shop.hooks.delivered(url, false);
      expect((await connected.ensureSubscriptions(url, 'unused')).repaired.length).to.equal(9);
    });

    it('says which messages it cannot have, and why', async () => {
      const shop = await open();
      const token = shop.oauth.issue(['read_customers', 'write_customers']);
      const { missing, active } = await connector.connect(shop.contextWith({ accessToken: token, webhookSecret: shopifyApp.clientSecret })).ensureSubscriptions(url, 'unused');
      expect([missing, active.length]).to.deep.equal([[{ topic: 'customers/merge', reason: 'access_missing' }], 8]);
    });

    it('is not subscribed to again where the app\'s own file does it', async () => {
      const shop = await open();
      const context = shop.contextWith({ accessToken: shop.oauth.issue(), clientSecret: shopifyApp.clientSecret });
      expect([await connector.connect(context).ensureSubscriptions(url, 'unused'), shop.hooks.all()]).to.deep.equal([{ active: [], repaired: [], missing: [] }, []]);
    });

    it('says one thing in two messages and each of them twice, which are told apart by their ids', async () => {
      const shop = await open({ sendsTwice: true });
      const { key } = shop.add({ email: 'ada@example.com' });
      shop.messages();
      shop.act('ada@example.com', 'email', 'opted_out', at);
      const messages = shop.messages();
      const ids = messages.map(message => connector.verifyWebhook(message, shop.keys)).map(verdict => verdict.kind === 'genuine' ? verdict.id : verdict.kind);
      expect([messages.length, new Set(ids).size, ids.includes('refused')]).to.deep.equal([4, 2, false]);
      expect(messages.flatMap(message => connector.parseEvent(message)).map(event => 'who' in event ? event.who.key : '')).to.deep.equal([key, key, key, key]);
    });

    it('passes on what the law lets a person ask for', async () => {
      const shop = await open();
      const { key } = shop.add({ email: 'ada@example.com' });
      shop.messages();
      shop.askInTheirName('customers/data_request', 'ada@example.com');
      shop.askInTheirName('customers/redact', 'ada@example.com');
      const messages = shop.messages();
      expect(messages.map(message => connector.verifyWebhook(message, shop.keys).kind)).to.deep.equal(['genuine', 'genuine']);
      expect(messages.flatMap(message => connector.parseEvent(message)).map(event => [event.kind, 'reference' in event ? event.reference : '']))
        .to.deep.equal([['export_requested', 'data_request:9999'], ['erasure_requested', `redact:${key}`]]);
    });
  });
});
