// WooCommerce's webhooks over their life: made, gathered, out of order, lost, switched off, and brought back.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connector } from '@placet/connector-woocommerce';
import { ConnectorFault, type Connector, type InboundMessage } from '@placet/core';
import { loopbackShopHttp } from '@placet/server/testing';
import { openWooCommerceShop, wooWebhookSecret, type WooCommerceShop, type WooCommerceShopOptions } from '@placet/stand-in-shops';
import { expect } from 'chai';

const at = Date.UTC(2026, 1, 3, 10, 20, 30);
const topics = ['customer.created', 'customer.updated', 'customer.deleted', 'order.created', 'order.updated'];
const loopback = loopbackShopHttp();

let shop: WooCommerceShop;
const open = async (options: Omit<WooCommerceShopOptions, 'http'> = {}): Promise<Connector> => {
  shop = await openWooCommerceShop({ http: loopback.http, ...options });
  return connector.connect(shop.context);
};

const writesOf = (): string[] => shop.server.calls.filter(({ method }) => method === 'POST' || method === 'PUT').map(({ method, url }) => `${method} ${url.pathname}`);

describe('the webhooks of a WooCommerce', () => {
  afterEach(async () => { await shop.close(); });
  after(() => { loopback.close(); });

  describe('subscribing', () => {
    const secret = 'a-secret-of-the-store-0123456789';
    const deliveryUrl = (): string => `${shop.context.storeUrl}/hooks/woocommerce/str_1`;

    it('makes what is missing once, with our secret, and after that writes nothing', async () => {
      const woo = await open({ isSubscribed: false });
      expect(await woo.ensureSubscriptions(deliveryUrl(), secret)).to.deep.equal({ active: topics, repaired: topics, missing: [] });
      expect(shop.webhooks.all.map(each => [each.topic, each.secret])).to.deep.equal(topics.map(topic => [topic, secret]));
      expect(shop.webhooks.all.map(({ name }) => name).join(' ')).to.not.contain(secret);
      const before = writesOf().length;
      expect(await woo.ensureSubscriptions(deliveryUrl(), secret)).to.deep.equal({ active: topics, repaired: [], missing: [] });
      expect(writesOf()).to.have.lengthOf(before);
    });

    it('leaves the webhooks of others alone', async () => {
      const woo = await open();
      await woo.ensureSubscriptions(deliveryUrl(), secret);
      expect(shop.webhooks.all.filter(({ deliveryUrl: url }) => url === 'https://placet.example/hooks').map(each => each.secret)).to.deep.equal(topics.map(() => wooWebhookSecret));
      expect(shop.webhooks.all).to.have.lengthOf(10);
    });

    it('gives a new secret to webhooks that hold the old one, though none can be read', async () => {
      const woo = await open({ isSubscribed: false });
      await woo.ensureSubscriptions(deliveryUrl(), secret);
      expect((await woo.ensureSubscriptions(deliveryUrl(), `${secret}-new`)).repaired).to.deep.equal(topics);
      expect(shop.webhooks.all.map(each => each.secret)).to.deep.equal(topics.map(() => `${secret}-new`));
    });

    it('switches on again what seven failures switched off, when somebody answers there; and knows that one more is enough', async () => {
      const woo = await open({ isSubscribed: false });
      await woo.ensureSubscriptions(deliveryUrl(), secret);
      for (let failure = 1; failure <= 7; failure++) {
        expect(shop.webhooks.all[1]?.status, `before failure ${failure}`).to.equal('active');
        shop.webhooks.answered(2, 303);
      }
      expect(shop.webhooks.all[1]?.status).to.equal('disabled');
      expect((await woo.ensureSubscriptions(deliveryUrl(), secret)).repaired).to.deep.equal(['customer.updated']);
      shop.webhooks.answered(2, 500);
      expect(shop.webhooks.all[1]?.status).to.equal('disabled');
      await woo.ensureSubscriptions(deliveryUrl(), secret);
      shop.webhooks.answered(2, 302);
      shop.webhooks.answered(2, 500);
      expect(shop.webhooks.all[1]?.status).to.equal('active');
    });

    it('leaves it off while nobody answers, since the next failure would be the last', async () => {
      const woo = await open({ isSubscribed: false });
      const nowhere = 'http://127.0.0.1:1/hooks';
      await woo.ensureSubscriptions(nowhere, secret);
      for (const webhook of shop.webhooks.all) webhook.status = 'disabled';
      const { active, missing } = await woo.ensureSubscriptions(nowhere, secret);
      expect([active, missing]).to.deep.equal([[], topics.map(topic => ({ topic, reason: 'delivery_unreachable' }))]);
      expect(shop.webhooks.all.every(({ status }) => status === 'disabled')).to.equal(true);
    });

    it('refuses secrets that WordPress would read otherwise', async () => {
      const woo = await open({ isSubscribed: false });
      const fault = await woo.ensureSubscriptions(deliveryUrl(), 'a&b').then(() => undefined, (error: unknown) => error);
      expect(fault instanceof ConnectorFault && fault.detail).to.equal('webhook_secret');
      expect(shop.webhooks.all).to.deep.equal([]);
    });

    it('is the plugin\'s own business where it is there', async () => {
      const woo = await open({ hasPlugin: true, isSubscribed: false });
      expect(await woo.ensureSubscriptions(deliveryUrl(), secret)).to.deep.equal({ active: ['plugin'], repaired: [], missing: [] });
      expect(writesOf()).to.deep.equal([]);
    });

    it('begins with a ping that is answered and forgotten', async () => {
      const woo = await open({ isSubscribed: false });
      await woo.ensureSubscriptions(deliveryUrl(), secret);
      expect(shop.messages().map(message => connector.verifyWebhook(message, { ...shop.keys, secrets: [secret] }).kind)).to.deep.equal(topics.map(() => 'ping'));
    });
  });

  describe('listening', () => {
    const idOf = (message: InboundMessage): string => {
      const verdict = connector.verifyWebhook(message, shop.keys);
      return verdict.kind === 'genuine' ? verdict.id : verdict.kind;
    };

    it('hears of three changes once, and reads what stands there then', async () => {
      const woo = await open();
      shop.add({ email: 'ada@example.com' });
      shop.messages();
      for (const [step, state] of (['opted_in', 'opted_out', 'opted_in'] as const).entries()) shop.act('ada@example.com', 'email', state, at + step * 1000);
      const heard = shop.messages();
      expect(heard).to.have.lengthOf(1);
      const [event] = heard.flatMap(message => connector.parseEvent(message));
      if (event?.kind !== 'changed') throw new Error('no change was heard');
      expect((await woo.readSubject(event.who))[0]?.channels.email).to.deep.equal({ state: 'opted_in', at: at + 2000 });
    });

    it('bears an update that comes before the creation, and deliveries of one second that share their id', async () => {
      await open({ clock: { now: () => at } });
      shop.placeOrder({ email: 'guest@example.com' });
      const heard = shop.messages();
      expect(heard.map(({ headers }) => headers['x-wc-webhook-topic'])).to.deep.equal(['order.updated', 'order.created']);
      expect(heard.flatMap(message => connector.parseEvent(message)).map(event => 'who' in event ? event.who.key : '')).to.deep.equal(['guest:guest@example.com', 'guest:guest@example.com']);
      shop.add({ email: 'ada@example.com' });
      shop.add({ email: 'bea@example.com' });
      const [one, other] = shop.messages();
      if (one === undefined || other === undefined) throw new Error('too little was heard');
      expect(one.headers['x-wc-webhook-delivery-id']).to.equal(other.headers['x-wc-webhook-delivery-id']);
      expect(idOf(one)).to.not.equal(idOf(other));
    });

    it('hears that an account is gone, by its number alone', async () => {
      await open();
      const { key } = shop.add({ email: 'ada@example.com' });
      shop.messages();
      shop.remove('ada@example.com');
      expect(shop.messages().flatMap(message => connector.parseEvent(message))).to.deep.equal([{ kind: 'deleted', who: { key, externalId: key } }]);
    });

    it('refuses a copy of the shop that speaks from elsewhere with the same secret', async () => {
      await open();
      shop.add({ email: 'ada@example.com' });
      const [message] = shop.messages();
      if (message === undefined) throw new Error('nothing was heard');
      expect(connector.verifyWebhook(message, { ...shop.keys, storeUrl: 'https://shop.example' })).to.deep.equal({ kind: 'refused', reason: 'other_shop' });
    });

    it('is posted as a shop posts: once, also when the answer is an error', async () => {
      await open();
      const bodies: string[] = [];
      const server = createServer((request, response) => {
        request.setEncoding('utf8').on('data', (part: string) => bodies.push(part)).on('end', () => {
          response.writeHead(500).end();
          server.emit('heard');
        });
      });
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      shop.subscribe(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`);
      const heard = once(server, 'heard');
      shop.add({ email: 'ada@example.com' });
      await heard;
      expect(bodies.join('')).to.contain('ada@example.com');
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    });
  });
});
