// The shop that stands in for WooCommerce answers what the real one answered: errors to the letter, and the quirks a connector must live with.
import { readFileSync } from 'node:fs';
import { loopbackShopHttp } from '@placet/server/testing';
import { openWooCommerceShop, wooApiKeys, type WooCommerceShop } from '@placet/stand-in-shops';
import { expect } from 'chai';

interface Recorded { readonly response: { readonly status: number; readonly body: string } }

const recorded = (name: string): { status: number; json: unknown } => {
  const { response } = JSON.parse(readFileSync(new URL(`../../../connectors/woocommerce/test/recorded/10.0.2/${name}.json`, import.meta.url), 'utf8')) as Recorded;
  return { status: response.status, json: JSON.parse(response.body) };
};

type Key = keyof typeof wooApiKeys;

describe('the WooCommerce that stands in', () => {
  const loopback = loopbackShopHttp();
  let shop: WooCommerceShop;
  beforeEach(async () => { shop = await openWooCommerceShop({ http: loopback.http }); });
  afterEach(async () => { await shop.close(); });
  after(() => { loopback.close(); });

  const ask = async (method: string, path: string, body?: unknown, key: Key = 'administrator', secret = wooApiKeys[key].consumerSecret) => {
    const answer = await fetch(`${shop.context.storeUrl}/wp-json/wc/v3/${path}`, {
      method, headers: { 'x-forwarded-proto': 'https', authorization: `Basic ${btoa(`${wooApiKeys[key].consumerKey}:${secret}`)}` },
      ...body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) },
    });
    return { status: answer.status, json: await answer.json() as unknown, headers: answer.headers };
  };

  const cases: Readonly<Record<string, () => ReturnType<typeof ask>>> = {
    'error-401-wrong-secret': () => ask('GET', 'customers', undefined, 'administrator', 'cs_wrong'),
    'error-401-read-key-writes': () => ask('PUT', 'customers/1', { first_name: 'X' }, 'readOnly'),
    'error-401-write-key-reads': () => ask('GET', 'customers', undefined, 'writeOnly'),
    'error-404-customer': () => ask('GET', 'customers/999999'),
    'error-404-order': () => ask('GET', 'orders/999999'),
    'error-404-rest-no-route': () => ask('GET', 'no-such-route'),
    'error-400-invalid-json': () => ask('PUT', 'customers/1', '{"first_name":'),
    'customer-delete-501-without-force': () => ask('DELETE', 'customers/1'),
    'customer-delete-an-administrator': () => ask('DELETE', 'customers/1?force=true'),
    'customers-batch-413': () => ask('POST', 'customers/batch', { update: Array.from({ length: 101 }, (_, id) => ({ id })) }),
    'webhook-create-400-invalid-topic': () => ask('POST', 'webhooks', { topic: 'customer.subscribed', delivery_url: 'http://192.0.2.1/x' }),
    'webhook-create-400-invalid-url': () => ask('POST', 'webhooks', { topic: 'customer.updated', delivery_url: 'ftp://192.0.2.1/x' }),
  };
  for (const [name, act] of Object.entries(cases)) {
    it(`answers as recorded in ${name}`, async () => {
      const { status, json } = await act();
      expect({ status, json }).to.deep.equal(recorded(name));
    });
  }

  it('names the parameters it refuses', async () => {
    for (const [path, name] of [['customers?per_page=101', 'error-400-per-page-101'], ['customers?email=zoe+newsletter@example.com', 'customers-email-filter-unencoded-plus']] as const) {
      const { status, json } = await ask('GET', path);
      const { status: expected, json: real } = recorded(name);
      const paramsOf = (value: unknown): unknown => (value as { code: string; data: { params: unknown } }).data.params;
      expect([status, paramsOf(json)]).to.deep.equal([expected, paramsOf(real)]);
    }
  });

  it('answers a batch 200 whatever happens to its items', async () => {
    const { externalId } = shop.add({ email: 'ada@example.com' });
    const { status, json } = await ask('POST', 'customers/batch', { update: [
      { id: Number(externalId), meta_data: [{ key: 'placet_email_consent', value: 'denied' }] }, { id: 999999, first_name: 'X' }, { id: 1, email: 'other@example.com' },
    ] });
    const errors = (value: unknown): unknown => (value as { update: { error?: unknown }[] }).update.map(({ error }) => error);
    expect([status, errors(json)]).to.deep.equal([200, errors(recorded('customers-batch-partial-failure').json)]);
    expect(shop.holds('ada@example.com', 'email')).to.equal('opted_out');
  });

  it('changes meta by its key, takes null for a deletion, drops keys with an underscore, and shows none to a shop manager', async () => {
    const { externalId = '' } = shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at: 0 } } });
    const metaOf = (json: unknown): unknown => (json as { meta_data?: { key: string; value: unknown }[] }).meta_data?.map(({ key, value }) => [key, value]);
    const put = (key: string, value: unknown, by: Key = 'administrator') => ask('PUT', `customers/${externalId}`, { meta_data: [{ key, value }] }, by);
    await put('_hidden', 'x');
    await put('placet_email_consent_at', null);
    expect(metaOf((await put('placet_email_consent', 'denied')).json)).to.deep.equal([['placet_email_consent', 'denied']]);
    const { status, json } = await put('placet_email_consent', 'granted', 'shopManager');
    expect([status, metaOf(json), shop.holds('ada@example.com', 'email')]).to.deep.equal([200, undefined, 'opted_in']);
  });

  it('ignores a filter it does not know, counts in headers, and repeats the whole address with its secret', async () => {
    for (let each = 0; each < 3; each++) shop.add({ email: `person${each}@example.com` });
    const { consumerKey, consumerSecret } = wooApiKeys.administrator;
    const answer = await fetch(
      `${shop.context.storeUrl}/wp-json/wc/v3/customers?modified_after=2099-01-01T00:00:00&per_page=2&consumer_key=${consumerKey}&consumer_secret=${consumerSecret}`,
      { headers: { 'x-forwarded-proto': 'https' } });
    expect([answer.headers.get('x-wp-total'), answer.headers.get('x-wp-totalpages'), await answer.json()].slice(0, 2)).to.deep.equal(['3', '2']);
    expect(answer.headers.get('link')).to.contain(consumerSecret);
  });

  it('shifts a time with a Z once more when it is told that times are UTC', async () => {
    shop.placeOrder({ email: 'guest@example.com', modifiedAt: Date.UTC(2026, 9, 25, 0, 30) });
    const found = async (query: string): Promise<number> => ((await ask('GET', `orders?status=any&${query}`)).json as unknown[]).length;
    expect(await found('modified_after=2026-10-25T00:00:00&dates_are_gmt=true')).to.equal(1);
    expect(await found('modified_after=2026-10-25T00:00:00Z&dates_are_gmt=true')).to.equal(0);
    expect(await found('modified_after=2026-10-25T00:30:00&dates_are_gmt=true')).to.equal(0);
    expect(await found('modified_after=2026-10-25T01:00:00')).to.equal(1);
  });
});
