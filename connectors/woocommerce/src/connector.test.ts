// What a shop can be like before anybody stands in for it: answers written by hand, one after the other.
import { ConnectorFault, type Connector, type ConnectorContext, type ShopAnswer, type ShopRequest } from '@placet/core';
import { seededRandom, TestClock } from '@placet/core/testing';
import { expect } from 'chai';
import { connector } from './connector.js';

type Answers = (request: ShopRequest) => readonly [number, unknown] | undefined;

const asked: ShopRequest[] = [];

const shopThat = (answers: Answers, storeUrl = 'https://Shop.Example:443/store/'): Connector => {
  asked.length = 0;
  const context: ConnectorContext = {
    storeUrl, timeZone: 'Europe/Berlin', clock: new TestClock(), random: seededRandom(3),
    credentials: {
      read: () => ({ consumerKey: `ck_${'a'.repeat(40)}`, consumerSecret: `cs_${'b'.repeat(40)}` }), replace: () => Promise.resolve(), alone: work => work(),
    },
    http: {
      send: (make) => {
        const request = make();
        asked.push(request);
        const [status, json] = answers(request) ?? [404, { code: 'rest_no_route', message: '', data: { status: 404 } }];
        const answer: ShopAnswer = { status, headers: { 'content-type': 'application/json; charset=UTF-8' }, body: new TextEncoder().encode(JSON.stringify(json)) };
        return Promise.resolve(answer);
      },
    },
  };
  return connector.connect(context);
};

const index = (request: ShopRequest, namespaces: readonly string[]) => request.url.includes('/wp-json/?') ? [200, { name: 'Shop', home: 'https://shop.example/store', namespaces }] as const : undefined;

const faultOf = async (work: Promise<unknown>): Promise<string | undefined> => {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof ConnectorFault) return [error.kind, error.detail].join(' ');
    throw error;
  }
};

describe('a WooCommerce met for the first time', () => {
  const hidden = [401, { code: 'rest_not_logged_in', message: '', data: { status: 401 } }] as const;
  const health = { plugin: 'placet', version: '1.2.0', outboxDepth: 0 };
  const ada = { key: '7', externalId: '7', email: 'ada@example.com', standing: 'active', channels: {} };

  it('that hides its index from strangers is asked for the plugin itself', async () => {
    const withPlugin = shopThat(({ url }) => {
      if (url.includes('/wp-json/?')) return hidden;
      if (url.includes('/wc-placet/v1/health')) return [200, health];
      return url.includes('/wc-placet/v1/subjects/find') ? [200, { items: [ada], next: null }] : undefined;
    });
    expect((await withPlugin.readSubject({ externalId: '7' })).map(({ email }) => email)).to.deep.equal(['ada@example.com']);
    const without = shopThat(({ url }) => url.includes('/wp-json/?') ? hidden : url.includes('/wc/v3/customers/7') ? [200, { id: 7, email: 'ada@example.com', role: 'customer', meta_data: [] }] : undefined);
    expect((await without.readSubject({ externalId: '7' })).map(({ key }) => key)).to.deep.equal(['7']);
  });

  it('is looked at for the plugin once, and again only when that failed', async () => {
    let isDown = true;
    const woo = shopThat((request) => {
      if (isDown) return [502, {}];
      return index(request, ['wc/v3', 'wc-placet/v1']) ?? (request.url.includes('subjects/find') ? [200, { items: [], next: null }] : undefined);
    });
    expect(await faultOf(woo.readSubject({ externalId: '7' }))).to.match(/^unreachable/);
    isDown = false;
    for (let each = 0; each < 3; each++) await woo.readSubject({ externalId: '7' });
    expect(asked.filter(({ url }) => url.includes('/wp-json/?'))).to.have.lengthOf(2);
  });

  it('stands in a folder, and is addressed as WordPress writes it', async () => {
    await shopThat(request => index(request, ['wc/v3']) ?? [200, []]).readSubject({ email: 'ada@example.com' });
    for (const { url } of asked) expect(url).to.match(/^https:\/\/shop\.example\/store\/wp-json\//);
  });

  it('is no WooCommerce, or an address nobody can mean', async () => {
    expect(await faultOf(shopThat(request => index(request, ['wp/v2'])).testConnection())).to.equal('misconfigured woocommerce_not_found');
    for (const address of ['ftp://shop.example', 'https://user:pass@shop.example', 'shop']) {
      expect(() => shopThat(() => undefined, address), address).to.throw(ConnectorFault, 'misconfigured');
    }
  });

  it('calls itself otherwise than the merchant does, and is told that its messages will be refused', async () => {
    const woo = shopThat((request) => {
      if (request.url.includes('/wp-json/?')) return [200, { name: 'Shop', home: 'https://www.shop.example/store', namespaces: ['wc/v3'] }];
      return request.url.includes('system_status') ? [403, { code: 'woocommerce_rest_cannot_view', message: '' }] : [200, [{ id: 1, meta_data: [] }]];
    });
    const { warnings, shop } = await woo.testConnection();
    expect([warnings.map(({ code }) => code), shop.version]).to.deep.equal([['other_address'], null]);
  });

  it('keeps some facts in shapes no document could use, which does not cost the others', async () => {
    const facts = await shopThat((request) => {
      const found = index(request, ['wc/v3']);
      if (found !== undefined) return found;
      if (request.url.includes('settings/general')) return [200, [{ id: 'woocommerce_currency', value: 'EUR' }, { id: 'woocommerce_store_city', value: 'Berlin <b>' }, { id: 'woocommerce_default_country', value: 'DE:DE-BE' }]];
      if (request.url.includes('settings/email')) return [200, [{ id: 'woocommerce_email_from_address', value: 'not an address' }]];
      return request.url.includes('system_status') ? [200, { environment: { language: 'de_DE_formal' } }] : [200, [{ id: 'x', method_title: 'A & B &amp; C', enabled: true }]];
    }).storeFacts();
    expect(facts).to.deep.equal({
      merchant: { tradingName: 'Shop', address: { city: 'Berlin', country: 'DE' } },
      store: { url: 'https://shop.example/store', languages: ['de-DE'], currencies: ['EUR'], paymentProviders: ['A & B & C'] },
    });
  });

  it('drops a written answer, and that is no success', async () => {
    const row = { id: 7, email: 'ada@example.com', role: 'customer', meta_data: [] };
    const woo = shopThat(request => index(request, ['wc/v3']) ?? [200, row]);
    const outcome = await woo.pushConsent({ who: { externalId: '7', email: 'ada@example.com' }, key: '7', channel: 'sms', state: 'opted_out', at: 0, isConfirmed: false, recordId: 'rec_1' });
    expect(outcome).to.deep.equal({ kind: 'refused', reason: 'not_kept' });
  });

  it('tells a right to write that is missing in its own language', async () => {
    const row = { id: 7, email: 'ada@example.com', role: 'customer', meta_data: [] };
    const woo = shopThat((request) => {
      if (request.method === 'PUT') return [401, { code: 'woocommerce_rest_authentication_error', message: 'Der Schlüssel darf nicht schreiben.' }];
      return index(request, ['wc/v3']) ?? [200, row];
    });
    const push = woo.pushConsent({ who: { externalId: '7' }, key: '7', channel: 'email', state: 'opted_in', at: 0, isConfirmed: true, recordId: 'rec_1' });
    expect(await faultOf(push)).to.equal('access_missing write');
  });

  it('whose proxy tells no totals is read to its end all the same', async () => {
    const all = Array.from({ length: 7 }, (_, each) => ({ id: each + 1, email: `p${each}@example.com`, role: 'customer', meta_data: [] }));
    const orders = Array.from({ length: 7 }, (_, each) => ({
      id: each + 1, status: 'completed', customer_id: 0, billing: { email: `g${each}@example.com` }, date_modified_gmt: `2026-02-03T10:00:0${Math.floor(each / 5)}`, meta_data: [],
    }));
    const woo = shopThat((request) => {
      const { pathname, searchParams } = new URL(request.url);
      const offset = Number(searchParams.get('offset'));
      if (pathname.endsWith('/customers')) return [200, all.slice(offset, offset + 3)];
      const after = searchParams.get('modified_after') ?? '';
      return pathname.endsWith('/orders') ? [200, orders.filter(({ date_modified_gmt: changed }) => changed > after).slice(offset, offset + 3)] : index(request, ['wc/v3']);
    });
    const found = new Set<string>();
    let cursor: string | null = null;
    for (let pages = 0; pages === 0 || cursor !== null; pages++) {
      const page = await woo.pullSubjects({ cursor, since: null });
      for (const { key } of page.subjects) found.add(key);
      cursor = page.next;
      expect(pages).to.be.lessThan(30);
    }
    expect(found.size).to.equal(14);
  });
});
