// The stand-in is held to what the platform paper says of Shopify, so that what passes against it is worth something.
import type { ShopHttp } from '@placet/core';
import { TestClock } from '@placet/core/testing';
import { expect } from 'chai';
import { openShopifyShop, shopifyApp, type ShopifyShop, type ShopifyShopOptions } from './open-shopify-shop.js';
import { parseSearch } from './search-query.js';

const nobody: ShopHttp = { send: () => Promise.reject(new Error('the stand-in itself sends nothing')) };

interface Graph { readonly data?: unknown; readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[] }
interface Granted { readonly access_token?: string; readonly refresh_token?: string; readonly expires_in?: number; readonly error?: string }
interface Answer<T> { readonly status: number; readonly json: T }

describe('The Shopify store that stands in', () => {
  const shops: ShopifyShop[] = [];
  const open = async (options: Partial<ShopifyShopOptions> = {}): Promise<ShopifyShop> => {
    const shop = await openShopifyShop({ http: nobody, ...options });
    shops.push(shop);
    return shop;
  };
  afterEach(async () => { await Promise.all(shops.splice(0).map(shop => shop.close())); });

  const post = async <T>(url: string, body: object, headers: Record<string, string> = {}): Promise<Answer<T>> => {
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });
    return { status: response.status, json: await response.json() as T };
  };
  const ask = (shop: ShopifyShop, query: string, variables: object = {}, token = shop.context.credentials.read().accessToken ?? ''): Promise<Answer<Graph>> =>
    post(`${shop.url}/admin/api/2026-10/graphql.json`, { query, variables }, { 'x-shopify-access-token': token });
  const codes = ({ json }: Answer<Graph>): readonly (string | undefined)[] => json.errors?.map(({ extensions }) => extensions?.code) ?? [];
  const page = 'query P($first: Int!, $after: String) { customers(first: $first, after: $after) { nodes { id defaultEmailAddress { emailAddress } } pageInfo { endCursor } } }';

  it('refuses a query nobody may pay for, and one that is not in the schema', async () => {
    const shop = await open({ people: 3 });
    expect(codes(await ask(shop, page, { first: 250 }))).to.deep.equal([]);
    expect(codes(await ask(shop, 'query { customers(first: 250) { nodes { id defaultAddress { city } defaultEmailAddress { emailAddress } defaultPhoneNumber { phoneNumber } } } }')))
      .to.deep.equal(['MAX_COST_EXCEEDED']);
    expect(codes(await ask(shop, 'query { customers(first: 1) { nodes { acceptsMarketing } } }'))).to.deep.equal(['undefinedField']);
    expect(codes(await ask(shop, page, { first: 251 }))).to.deep.equal(['BAD_REQUEST']);
  });

  it('turns away with 200 when the bucket is empty, and not once it has filled again', async () => {
    const clock = new TestClock();
    const shop = await open({ people: 250, clock, bucket: { maximum: 600, restoreRate: 100 } });
    const answers = [await ask(shop, page, { first: 250 }), await ask(shop, page, { first: 250 })];
    clock.advance(5000);
    answers.push(await ask(shop, page, { first: 250 }));
    expect(answers.map(answer => [answer.status, codes(answer)[0]])).to.deep.equal([[200, undefined], [200, 'THROTTLED'], [200, undefined]]);
  });

  it('pages no deeper than 25,000', async () => {
    const shop = await open({ people: 25_100 });
    const after = (place: number): string => Buffer.from(JSON.stringify({ last_id: place })).toString('base64');
    expect(codes(await ask(shop, page, { first: 100, after: after(24_900) }))).to.deep.equal([]);
    expect(codes(await ask(shop, page, { first: 100, after: after(24_901) }))).to.deep.equal(['BAD_REQUEST']);
  });

  it('finds by an address whoever shares its parts, as the search does', () => {
    const { matches } = parseSearch('email:"ada@example.com"');
    expect([matches({ email: 'ada@example.com' }), matches({ email: 'ada.more@example.com' }), matches({ email: 'bob@example.com' })]).to.deep.equal([true, true, false]);
    expect(parseSearch('id:>=7 AND tag:vip').afterId).to.equal(6n);
  });

  it('refuses a state that cannot be written, and a level that is missing', async () => {
    const shop = await open();
    const { externalId } = shop.add({ email: 'ada@example.com' });
    const mutation = `mutation M($input: CustomerEmailMarketingConsentUpdateInput!) {
      customerEmailMarketingConsentUpdate(input: $input) { customer { id } userErrors { code } } }`;
    const write = (consent: object): Promise<Answer<Graph>> => ask(shop, mutation, { input: { customerId: `gid://shopify/Customer/${externalId ?? ''}`, emailMarketingConsent: consent } });
    for (const [consent, code] of [
      [{ marketingState: 'NOT_SUBSCRIBED', marketingOptInLevel: 'SINGLE_OPT_IN' }, 'INVALID'], [{ marketingState: 'REDACTED', marketingOptInLevel: 'SINGLE_OPT_IN' }, 'INVALID'],
      [{ marketingState: 'SUBSCRIBED' }, 'MISSING_ARGUMENT'],
    ] as const) {
      expect((await write(consent)).json.data).to.deep.equal({ customerEmailMarketingConsentUpdate: { customer: null, userErrors: [{ code }] } });
    }
    expect(shop.holds('ada@example.com', 'email')).to.equal('silent');
  });

  it('shows nobody to a token that may not see customers', async () => {
    const shop = await open({ people: 3 });
    const answer = await ask(shop, page, { first: 1 }, shop.oauth.issue(['read_orders']));
    expect([answer.json.data, codes(answer)]).to.deep.equal([null, ['ACCESS_DENIED']]);
  });

  it('trades a token that lasts for one that does not, a code for a pair, and a refresh token until its successor is used', async () => {
    const shop = await open();
    const { clientId: client_id, clientSecret: client_secret } = shopifyApp;
    const grant = async (more: object): Promise<Granted> => {
      const { json } = await post<Granted>(`${shop.url}/admin/oauth/access_token`, { client_id, client_secret, ...more });
      return json;
    };
    const offline = 'urn:shopify:params:oauth:token-type:offline-access-token';
    const lasting = shop.oauth.issue();
    const migrated = await grant({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: lasting, subject_token_type: offline, expiring: '1' });
    expect([migrated.expires_in, (await ask(shop, '{ shop { name } }', {}, lasting)).status]).to.deep.equal([3600, 401]);
    const installed = await grant({ code: shop.oauth.issueCode(), expiring: '1' });
    const refresh = (): Promise<Granted> => grant({ grant_type: 'refresh_token', refresh_token: installed.refresh_token });
    const lost = await refresh();
    const second = await refresh();
    expect([typeof lost.access_token, typeof second.access_token]).to.deep.equal(['string', 'string']);
    expect((await ask(shop, '{ shop { name } }', {}, String(second.access_token))).status).to.equal(200);
    expect((await refresh()).error).to.equal('invalid_grant');
  });

  it('delivers what it says to whoever subscribed, and lets go of an address that fails eight times in a row', async () => {
    const shop = await open();
    shop.hooks.create('CUSTOMERS_UPDATE', { uri: 'http://127.0.0.1:1/hooks' }, new Set());
    const { delivered } = shop.subscribe('http://127.0.0.1:1/hooks');
    for (let person = 0; person < 8; person++) shop.add({ email: `person${person}@example.com` });
    await delivered();
    expect(shop.hooks.all()).to.deep.equal([]);
  });
});
