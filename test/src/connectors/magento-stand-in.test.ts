// The stand-in for Magento, held to what was recorded from 2.4.7-p3.
import { loopbackShopHttp } from '@placet/server/testing';
import { checkOAuth, openMagentoShop, type MagentoShop, type MagentoShopOptions, type OAuthServer } from '@placet/stand-in-shops';
import { expect } from 'chai';
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../connectors/magento/test/recorded/', import.meta.url);

interface Recorded {
  readonly request: { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: string | null };
  readonly response: { readonly status: number; readonly body: string };
  readonly oauth1?: { readonly timestamp: string };
}

const recorded = readdirSync(folder).filter(name => /^(?:oauth1-|error-40[01]-)/.test(name)).map(name =>
  [name.replace('.json', ''), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Recorded] as const);

/** The server of the recording, with the integration that may do everything. */
const recordedServer = (now: number): OAuthServer => ({
  line: '2.4.7', nonces: new Set(), now: () => now,
  consumers: [{
    id: 1, consumerKey: 'wtd8hb481h2f46g2lccb2rxjba1n4amc', consumerSecret: 'zvaopofsjlqq86sx213anmkdxfiubry0', accessToken: '9tuzrtq0i8x6wzc4ac11n6dxopv997pl',
    accessTokenSecret: 'j1yms47w8do82gt0b8vb12pwr946z4sj', resources: new Set(),
  }],
});

describe('The stand-in checks signatures as the recorded server did', () => {
  const signed = recorded.filter(([, { oauth1 }]) => oauth1 !== undefined);

  it('for every recorded request', () => { expect(signed.length).to.be.greaterThan(25); });

  for (const [name, { request, response, oauth1 }] of signed) {
    it(name, () => {
      const { protocol, host } = new URL(request.url);
      const target = request.url.slice(request.url.indexOf('/rest'));
      const header = Object.fromEntries(Object.entries(request.headers).map(([field, value]) => [field.toLowerCase(), value]));
      const ask = { method: request.method, scheme: protocol === 'https:' ? 'https' as const : 'http' as const, host, target, authorization: header.authorization ?? '',
        contentType: header['content-type'] ?? '', body: request.body ?? '' };
      const timestamp = Number(oauth1?.timestamp);
      const server = recordedServer(name.includes('future') ? timestamp - 3600 : timestamp);
      if (name.includes('nonce-reused')) checkOAuth(ask, server);
      const verdict = checkOAuth(ask, server);
      const reply = 'reply' in verdict ? verdict.reply : undefined;
      // A form is refused after its signature was found good.
      const expected = response.status === 200 || name === 'oauth1-400-form-body' ? undefined : [response.status, JSON.parse(response.body) as unknown];
      expect(reply === undefined ? undefined : [reply.status, JSON.parse(String(reply.body)) as unknown]).to.deep.equal(expected);
    });
  }
});

const filter = (group: number, place: number, field: string, condition: string, value: string): string => {
  const name = `searchCriteria[filter_groups][${group}][filters][${place}]`;
  return `&${name}[field]=${field}&${name}[condition_type]=${condition}&${name}[value]=${encodeURIComponent(value)}`;
};

describe('The stand-in for Magento', () => {
  const way = loopbackShopHttp();
  let shop: MagentoShop;
  const open = async (options: Omit<MagentoShopOptions, 'http'> = {}): Promise<void> => {
    shop = await openMagentoShop({ ...options, byBearer: true, http: way.http });
  };
  afterEach(() => shop.close());
  after(() => { way.close(); });

  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<{ status: number; json: unknown }> => {
    const { accessToken = '' } = shop.context.credentials.read();
    const answer = await fetch(`${shop.context.storeUrl}${path}`, {
      method, headers: { accept: 'application/json', authorization: `Bearer ${accessToken}`, ...body === undefined ? {} : { 'content-type': 'application/json' }, ...headers },
      ...body === undefined ? {} : { body: JSON.stringify(body) },
    });
    return { status: answer.status, json: answer.headers.get('content-type')?.includes('json') === true ? await answer.json() : await answer.text() };
  };
  const found = async (query: string): Promise<unknown> => (await ask('GET', `/rest/all/V1/customers/search?fields=items[id],total_count${query}`)).json;

  it('joins groups by AND and the filters of one by OR, under every condition', async () => {
    await open({ people: 6 });
    const ids = (...all: readonly number[]) => ({ items: all.length === 0 ? null : all.map(id => ({ id })), total_count: all.length });
    expect(await found(filter(0, 0, 'entity_id', 'eq', '2') + filter(0, 1, 'entity_id', 'eq', '5'))).to.deep.equal(ids(2, 5));
    expect(await found(filter(0, 0, 'entity_id', 'gt', '2') + filter(1, 0, 'entity_id', 'lteq', '4'))).to.deep.equal(ids(3, 4));
    expect(await found(filter(0, 0, 'email', 'in', 'PERSON1@example.com,person6@example.com'))).to.deep.equal(ids(1, 6));
    expect(await found(filter(0, 0, 'email', 'eq', 'Pérson3@Example.com'))).to.deep.equal(ids(3));
    expect(await found(filter(0, 0, 'email', 'like', '%4@%'))).to.deep.equal(ids(4));
    expect(await found(filter(0, 0, 'entity_id', 'nin', '1,2,3,4'))).to.deep.equal(ids(5, 6));
    expect(await found(filter(0, 0, 'updated_at', 'gteq', '2026-01-01 00:00:05'))).to.deep.equal(ids(5, 6));
    expect(await found(filter(0, 0, 'entity_id', 'gt', '99'))).to.deep.equal(ids());
    expect(await found('&searchCriteria[pageSize]=2&searchCriteria[currentPage]=2')).to.deep.equal({ items: [{ id: 3 }, { id: 4 }], total_count: 6 });
    expect(await found('&searchCriteria[pageSize]=2&searchCriteria[currentPage]=9')).to.deep.equal({ items: null, total_count: 6 });
  });

  it('refuses as recorded', async () => {
    await open({ pageSizeMax: 300 });
    for (const [name, method, path, body] of [
      ['error-400-missing-search-criteria', 'GET', '/rest/all/V1/customers/search', undefined],
      ['error-400-page-size-limit', 'GET', '/rest/all/V1/customers/search?searchCriteria[pageSize]=301', undefined],
      ['error-400-unknown-filter-field', 'GET', `/rest/all/V1/customers/search?x=1${filter(0, 0, 'nosuchfield', 'eq', '1')}`, undefined],
      ['error-400-unknown-store-code', 'GET', '/rest/nosuchstore/V1/store/websites', undefined],
      ['error-400-id-not-a-number', 'GET', '/rest/all/V1/customers/abc', undefined],
      ['error-404-customer', 'GET', '/rest/all/V1/customers/9999', undefined],
      ['error-404-route', 'GET', '/rest/all/V1/nope', undefined],
      ['error-400-unknown-property', 'PUT', '/rest/all/V1/customers/7', { customer: { is_subscribed: true } }],
      ['error-400-unknown-extension-attribute', 'PUT', '/rest/all/V1/customers/7', { customer: { extension_attributes: { sms_consent: true } } }],
    ] as const) {
      const { response } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Recorded;
      expect(await ask(method, path, body), name).to.deep.equal({ status: response.status, json: JSON.parse(response.body) as unknown });
    }
    expect((await ask('GET', '/rest/all/V1/store/websites', undefined, { accept: 'text/html' })).status).to.equal(500);
    expect((await ask('PUT', '/rest/all/V1/customers/7', {}, { 'content-type': 'text/plain' })).status).to.equal(400);
  });

  it('deletes all addresses when they are written as an empty list, and keeps them when they are left out', async () => {
    await open();
    const { id } = shop.addCustomer({ email: 'ada@example.com', addresses: [{ id: 1 }, { id: 2 }], more: { default_billing: '1' } });
    await ask('PUT', `/rest/all/V1/customers/${id}`, { customer: { id, extension_attributes: { is_subscribed: true } } });
    expect([shop.customer(id)?.addresses.length, shop.rows('ada@example.com')[0]?.status]).to.deep.equal([2, 1]);
    await ask('PUT', `/rest/all/V1/customers/${id}`, { customer: { id, addresses: [] } });
    expect([shop.customer(id)?.addresses, shop.customer(id)?.more]).to.deep.equal([[], {}]);
  });

  it('by the default store answers for another website, and writes a second row', async () => {
    await open({ websites: 2 });
    const { id } = shop.addCustomer({ email: 'sven@example.com', websiteId: 2 });
    shop.setRow({ email: 'sven@example.com', customerId: id, storeId: 2, status: 1 });
    const off = await ask('PUT', `/rest/default/V1/customers/${id}`, { customer: { id, extension_attributes: { is_subscribed: false } } });
    expect(off.json).to.have.nested.property('extension_attributes.is_subscribed', false);
    expect(shop.rows('sven@example.com').map(({ storeId, status }) => [storeId, status])).to.deep.equal([[2, 1]]);
    await ask('PUT', `/rest/default/V1/customers/${id}`, { customer: { id, extension_attributes: { is_subscribed: true } } });
    expect(shop.rows('sven@example.com').map(({ storeId, status }) => [storeId, status])).to.deep.equal([[2, 1], [1, 1]]);
  });

  it('mails with every further opt-in that waits, and keeps an opt-out nowhere unless somebody was subscribed', async () => {
    await open({ needsConfirmation: true });
    const { id } = shop.addCustomer({ email: 'ada@example.com' });
    const put = (isSubscribed: boolean) => ask('PUT', `/rest/all/V1/customers/${id}`, { customer: { id, extension_attributes: { is_subscribed: isSubscribed } } });
    await put(false);
    expect(shop.rows('ada@example.com')).to.deep.equal([]);
    await put(true);
    await put(true);
    await put(false);
    expect([shop.mails, shop.rows('ada@example.com')[0]?.status]).to.deep.equal([['confirmation', 'confirmation'], 2]);
  });
});
