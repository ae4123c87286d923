// What cost others years with WooCommerce, one test each, against the shop that stands in for it.
import { connector } from '@placet/connector-woocommerce';
import { ConnectorFault, type Connector, type ConnectorContext, type PushOutcome, type ShopHttp, type ShopSubject } from '@placet/core';
import { loopbackShopHttp } from '@placet/server/testing';
import { anonymiseWooOrder, openWooCommerceShop, wooApiKeys, type WooCommerceShop, type WooCommerceShopOptions } from '@placet/stand-in-shops';
import { expect } from 'chai';
import fc from 'fast-check';

const at = Date.UTC(2026, 1, 3, 10, 20, 30);
const loopback = loopbackShopHttp();

let shop: WooCommerceShop;
const open = async (options: Omit<WooCommerceShopOptions, 'http'> = {}): Promise<Connector> => {
  shop = await openWooCommerceShop({ http: loopback.http, ...options });
  return connector.connect(shop.context);
};

const faultOf = async (work: Promise<unknown>): Promise<string | undefined> => {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof ConnectorFault) return [error.kind, error.detail].join(' ');
    throw error;
  }
};

const pullAll = async (from: Connector, between: (page: number) => void = () => undefined, since: number | null = null): Promise<ShopSubject[]> => {
  const found: ShopSubject[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 200; page++) {
    const { subjects, next } = await from.pullSubjects({ cursor, since });
    found.push(...subjects);
    if (next === null) return found;
    cursor = next;
    between(page);
  }
  throw new Error('the pull does not end');
};

const push = (to: Connector, email: string, externalId: string | undefined, state: 'opted_in' | 'opted_out' = 'opted_out'): Promise<PushOutcome> =>
  to.pushConsent({ who: { email, externalId }, key: externalId ?? null, channel: 'email', state, at, isConfirmed: false, recordId: 'rec_1' });

const emailsOf = (subjects: readonly ShopSubject[]): string[] => subjects.flatMap(({ email }) => email ?? []);

/** The shop behind a server that ends TLS and says so. */
const behindTls = (context: ConnectorContext): ConnectorContext => {
  const http: ShopHttp = {
    send: (make, options) => context.http.send(() => {
      const { url, headers, ...rest } = make();
      return { ...rest, url: url.replace('https:', 'http:'), headers: { ...headers, 'x-forwarded-proto': 'https' } };
    }, options),
  };
  return { ...context, storeUrl: context.storeUrl.replace('http:', 'https:'), http };
};

describe('the traps of WooCommerce', () => {
  afterEach(async () => { await shop.close(); });
  after(() => { loopback.close(); });

  describe('signing in', () => {
    it('signs every try anew, since a nonce is taken once, and never sends the secret in an address', async () => {
      const woo = await open();
      const { externalId } = shop.add({ email: 'ada@example.com' });
      shop.trouble('server_error', 2);
      expect(await woo.readSubject({ externalId })).to.have.lengthOf(1);
      await woo.testConnection();
      const nonces = shop.server.calls.flatMap(({ url }) => url.searchParams.get('oauth_nonce') ?? []);
      expect(new Set(nonces).size).to.equal(nonces.length);
      expect(shop.server.calls.map(({ target }) => target).join(' ')).to.not.match(/consumer_secret|cs_/);
    });

    it('uses the header over TLS, and tells a header that got lost from a wrong key', async () => {
      await open();
      const woo = connector.connect(behindTls(shop.context));
      expect((await woo.testConnection()).missing).to.deep.equal([]);
      shop.loseHeader();
      expect(await faultOf(woo.testConnection())).to.equal('misconfigured authorization_header_lost');
      expect(await faultOf(connector.connect(behindTls(shop.strangerContext)).testConnection())).to.match(/^credentials_refused/);
      expect(shop.server.calls.map(({ target }) => target).join(' ')).to.not.match(/consumer_secret|cs_/);
    });

    it('is refused the header over plain http, and a signed address a second time, by the shop that stands in', async () => {
      const woo = await open();
      await woo.testConnection();
      const used = shop.server.calls.find(({ target }) => target.includes('/customers?'))?.url.href ?? '';
      expect(await (await fetch(used)).text()).to.contain('nonce has already been used');
      const { consumerKey, consumerSecret } = wooApiKeys.administrator;
      const basic = await fetch(`${shop.context.storeUrl}/wp-json/wc/v3/customers`, { headers: { authorization: `Basic ${btoa(`${consumerKey}:${consumerSecret}`)}` } });
      expect([basic.status, await basic.text()]).to.deep.equal([401, '{"code":"woocommerce_rest_cannot_view","message":"Sorry, you cannot list resources.","data":{"status":401}}']);
    });

    it('finds out that a key may only read, without changing anything', async () => {
      await open();
      const { externalId } = shop.add({ email: 'ada@example.com' });
      const woo = connector.connect(shop.contextOf(wooApiKeys.readOnly));
      expect((await woo.testConnection()).missing).to.deep.equal(['write']);
      expect(await faultOf(push(woo, 'ada@example.com', externalId))).to.equal('access_missing write');
      expect(shop.writes).to.equal(0);
    });

    it('does not take the 200 of a shop manager\'s write for one, since nothing of it could be read back', async () => {
      await open();
      const { externalId } = shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at } } });
      const woo = connector.connect(shop.poorerContext.context);
      expect((await woo.readSubject({ externalId }))[0]?.channels.email?.state).to.equal('hidden');
      expect(await faultOf(push(woo, 'ada@example.com', externalId))).to.equal('access_missing administrator');
      expect([shop.holds('ada@example.com', 'email'), shop.writes]).to.deep.equal(['opted_in', 0]);
    });

    it('says what works but should be known', async () => {
      const { warnings, shop: found } = await (await open()).testConnection();
      expect(warnings.map(({ code }) => code)).to.deep.equal(['other_opt_in', 'no_timer', 'plain_http']);
      expect(found.version).to.equal('10.0.2');
    });

    it('keeps a key that was approved only when the answer was exactly 200', async () => {
      await open();
      const callbackUrl = `${shop.context.storeUrl}/wp-json/`;
      const kept = await shop.approve({ callbackUrl, userId: 'state-1' });
      if (kept === undefined) throw new Error('the key was not kept');
      expect((await connector.connect(shop.contextOf(kept)).testConnection()).missing).to.deep.equal([]);
      expect(await shop.approve({ callbackUrl: `${shop.context.storeUrl}/nowhere`, userId: 'state-2' })).to.equal(undefined);
    });
  });

  describe('reading', () => {
    it('misses nobody when accounts are deleted between two pages, whichever they are', async () => {
      await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.nat({ max: 22 }), { maxLength: 8 }), { maxLength: 6 }), async (deletions) => {
        const woo = await open({ pageSizeMax: 4 });
        try {
          const emails = Array.from({ length: 23 }, (_, each) => `person${each}@example.com`);
          for (const email of emails) shop.add({ email });
          const found = new Set(emailsOf(await pullAll(woo, (page) => { for (const each of deletions[page] ?? []) shop.remove(`person${each}@example.com`); })));
          for (const email of emails) if (shop.holds(email, 'email') !== 'absent') expect([...found]).to.include(email);
        } finally {
          await shop.close();
        }
      }), { numRuns: 15 });
      await open();
    });

    it('goes on in the middle of 250,000 accounts without having read those before', async () => {
      const woo = await open({ people: 250_000 });
      const { subjects, next, total } = await woo.pullSubjects({ cursor: 'accounts:200000:200001', since: null });
      expect([total, subjects[0]?.key, subjects.length, next]).to.deep.equal([250_001, '200002', 99, 'accounts:200099:200100']);
      expect(shop.server.calls.filter(({ target }) => target.includes('/customers'))).to.have.lengthOf(1);
    });

    it('asks orders in UTC without a Z, and customers not at all for what changed: the one is shifted, the other ignored', async () => {
      const woo = await open();
      shop.placeOrder({ email: 'old@example.com', modifiedAt: at - 86_400_000 });
      shop.placeOrder({ email: 'new@example.com', modifiedAt: at });
      expect(emailsOf(await pullAll(woo, undefined, at - 1000))).to.deep.equal(['new@example.com']);
      const asked = (path: string) => shop.server.calls.find(({ url }) => url.pathname.endsWith(path))?.url.searchParams;
      expect([asked('/orders')?.get('modified_after'), asked('/orders')?.get('dates_are_gmt')]).to.deep.equal(['2026-02-03T10:15:29', 'true']);
      expect(asked('/customers')?.has('modified_after')).to.equal(false);
    });

    it('brings every guest, also when more than a page changed in one second and orders move to the end meanwhile, whichever they are', async () => {
      await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.nat({ max: 16 }), { maxLength: 2 }), { maxLength: 5 }), async (changes) => {
        const woo = await open({ pageSizeMax: 4 });
        try {
          const emails = Array.from({ length: 17 }, (_, each) => `guest${each}@example.com`);
          const orders = emails.map((email, each) => shop.placeOrder({ email, modifiedAt: at + (each < 9 ? 0 : each * 1000) }));
          const found = emailsOf(await pullAll(woo, (page) => {
            for (const each of changes[page] ?? []) { const order = orders[each]; if (order !== undefined) order.modifiedAt = at + 60_000 + page * 1000; }
          }));
          expect([...new Set(found)].sort()).to.deep.equal([...emails].sort());
        } finally {
          await shop.close();
        }
      }), { numRuns: 25 });
      await open();
    });

    it('counts no orders of different seconds, so that a shop in which much happens is read to its end', async () => {
      const woo = await open({ pageSizeMax: 4 });
      for (let each = 0; each < 12; each++) shop.placeOrder({ email: `guest${each}@example.com`, modifiedAt: at + each * 1000 });
      await pullAll(woo);
      const asked = shop.server.calls.filter(({ url }) => url.pathname.endsWith('/orders')).map(({ url }) => url.searchParams);
      expect(new Set(asked.map(query => query.get('offset')))).to.deep.equal(new Set(['0']));
      expect(new Set(asked.map(query => query.get('modified_after'))).size).to.equal(asked.length);
    });

    it('ignores drafts of a checkout, orders of accounts, and what an erasure left with its yes still in it', async () => {
      const woo = await open();
      shop.placeOrder({ email: 'draft@example.com', status: 'checkout-draft' });
      shop.placeOrder({ email: 'account@example.com', customerId: 7 });
      shop.add({ email: 'erased@example.com', isGuest: true, says: { email: { state: 'opted_in', at } } });
      for (const order of shop.people.guestOrders('erased@example.com')) anonymiseWooOrder(order);
      expect(await pullAll(woo)).to.deep.equal([]);
      expect(await woo.readSubject({ email: 'erased@example.com' })).to.deep.equal([]);
      expect(await woo.readSubject({ email: 'deleted@site.invalid' })).to.deep.equal([]);
    });

    it('sees what another plugin changed in silence when everybody is compared again', async () => {
      const woo = await open();
      shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at } } });
      shop.messages();
      const ada = shop.people.withEmail('ada@example.com');
      ada?.meta.forEach((entry) => { if (entry.key === 'placet_email_consent') entry.value = 'denied'; });
      expect(shop.messages()).to.deep.equal([]);
      expect((await pullAll(woo))[0]?.channels.email?.state).to.equal('opted_out');
    });

    it('asks anew each time, so that no cache of the host answers', async () => {
      const woo = await open();
      const { externalId } = shop.add({ email: 'ada@example.com' });
      for (let each = 0; each < 3; each++) await woo.readSubject({ externalId });
      const marks = shop.server.calls.map(({ url }) => url.searchParams.get('_'));
      expect(new Set(marks).size).to.equal(marks.length);
      expect(shop.server.calls.every(({ headers }) => headers['cache-control'] === 'no-cache')).to.equal(true);
    });
  });

  describe('writing', () => {
    it('does not give an answer to the address an account moved to', async () => {
      const woo = await open();
      const { externalId } = shop.add({ email: 'new@example.com' });
      expect(await push(woo, 'old@example.com', externalId, 'opted_in')).to.deep.equal({ kind: 'refused', reason: 'other_address' });
      expect(shop.holds('new@example.com', 'email')).to.equal('silent');
    });

    it('says that a guest\'s answer has no place, instead of making an account', async () => {
      const woo = await open();
      const { key } = shop.add({ email: 'guest@example.com', isGuest: true });
      const outcome = await woo.pushConsent({ who: { email: 'guest@example.com' }, key, channel: 'email', state: 'opted_out', at, isConfirmed: false, recordId: 'rec_1' });
      expect([outcome, shop.writes]).to.deep.equal([{ kind: 'refused', reason: 'guest' }, 0]);
    });

    it('changes a field in place, and leaves what Mailchimp keeps alone, since writing that sends mail', async () => {
      const woo = await open();
      const { externalId } = shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at: at - 1 } } });
      shop.people.withEmail('ada@example.com')?.meta.push({ id: 1, key: 'mailchimp_woocommerce_is_subscribed', value: '1' });
      expect((await push(woo, 'ada@example.com', externalId)).kind).to.equal('written');
      expect((await push(woo, 'ada@example.com', externalId)).kind).to.equal('unchanged');
      expect(shop.people.withEmail('ada@example.com')?.meta.map(({ key, value }) => [key, value])).to.deep.equal([
        ['placet_email_consent', 'denied'], ['placet_email_consent_at', new Date(at).toISOString()], ['mailchimp_woocommerce_is_subscribed', '1'],
      ]);
    });

    it('deletes no staff, though an old WooCommerce would let it, and says which orders stay', async () => {
      const woo = await open();
      const boss = shop.people.add('boss@example.com', 'Boss Example', '', at, 'shop_manager');
      expect((await woo.anonymiseSubject({ externalId: String(boss.id) })).items).to.deep.equal([{ what: 'account', count: 1, treatment: 'untouched', reason: 'role_of_staff' }]);
      expect((await woo.anonymiseSubject({ email: 'admin@example.test' })).items[0]?.treatment).to.equal('untouched');
      const { externalId } = shop.add({ email: 'ada@example.com' });
      shop.placeOrder({ email: 'ada@example.com', customerId: Number(externalId) });
      expect((await woo.anonymiseSubject({ externalId, email: 'ada@example.com' })).items)
        .to.deep.equal([{ what: 'account', count: 1, treatment: 'deleted' }, { what: 'orders', count: 1, treatment: 'kept', reason: 'needs_plugin' }]);
      expect(shop.server.calls.filter(({ method }) => method === 'DELETE')).to.have.lengthOf(1);
    });

    it('gives away no link that opens an order', async () => {
      const woo = await open();
      const { externalId } = shop.add({ email: 'ada@example.com', name: 'Ada Example' });
      shop.placeOrder({ email: 'ada@example.com', customerId: Number(externalId) });
      const exported = await woo.exportSubject({ externalId, email: 'ada@example.com' });
      expect(exported.parts.find(({ name }) => name === 'orders')?.items).to.have.lengthOf(1);
      expect(JSON.stringify(exported)).to.not.match(/wc_order_|order-pay/);
    });
  });

  describe('the plugin', () => {
    it('gone in the middle, the connector goes on with what WooCommerce itself offers', async () => {
      const woo = await open({ hasPlugin: true, pageSizeMax: 4 });
      for (let each = 0; each < 9; each++) shop.add({ email: `person${each}@example.com` });
      const found = emailsOf(await pullAll(woo, (page) => { if (page === 0) shop.removePlugin(); }));
      expect(new Set(found).size).to.equal(9);
      expect((await woo.testConnection()).plugin).to.equal(null);
    });
  });
});
