import { ConnectorFault } from '@placet/core';
import { expect } from 'chai';
import { askerOf, type GraphAnswer } from './client.js';
import { answerOf, scripted, type Said } from './testing/scripted-http.js';

const outcome = async (said: Said, optional: readonly string[] = []): Promise<GraphAnswer | string> => {
  const { context } = scripted([said]);
  try {
    return await askerOf(context)('query { shop { name } }', {}, { repeat: 'safe', optional });
  } catch (error) {
    if (error instanceof ConnectorFault) return error.message;
    throw error;
  }
};

const denied = (path: readonly (string | number)[], requiredAccess?: string): object => ({ message: 'Access denied', path, extensions: { code: 'ACCESS_DENIED', requiredAccess } });

describe('An answer of the Admin API', () => {
  it('says by its status what is wrong with the connection', async () => {
    const body = { errors: 'no' };
    expect(await Promise.all([400, 401, 402, 403, 404, 423, 430, 500].map(status => outcome({ status, body })))).to.deep.equal([
      'rejected bad_request 400', 'credentials_refused token_refused 401', 'misconfigured shop_frozen 402', 'access_missing forbidden 403',
      'misconfigured no_such_shop 404', 'misconfigured shop_locked 423', 'throttled security 430', 'unreachable 500',
    ]);
  });

  it('is refused when another version answers, since a removed one is replaced in silence', async () => {
    expect(await outcome({ headers: { 'x-shopify-api-version': '2027-01' }, body: { data: { shop: {} } } })).to.equal('misconfigured api_version');
  });

  it('is no answer when it is a page', async () => {
    expect(await outcome({ headers: { 'content-type': 'text/html' }, body: '<html>password</html>' })).to.equal('bad_answer not_json 200');
  });

  it('names the right that is missing, the scope or the approval', async () => {
    expect(await outcome({ body: { data: null, errors: [denied(['customers'], '`read_customers` access scope.')] } })).to.equal('access_missing read_customers');
    const unapproved = { message: 'This app is not approved to access the Customer object.', path: ['customers'], extensions: { code: 'ACCESS_DENIED' } };
    expect(await outcome({ body: { data: null, errors: [unapproved] } })).to.equal('access_missing protected_customer_data');
  });

  it('with a person denied is a fault and not a person who is not there', async () => {
    expect(await outcome({ body: { data: { customer: null }, errors: [denied(['customer'], '`read_customers` access scope.')] } })).to.equal('access_missing read_customers');
  });

  it('with an address kept back stands, and says so', async () => {
    const errors = [denied(['customer', 'defaultEmailAddress'])];
    const found = await outcome({ body: { data: { customer: { id: '1', defaultEmailAddress: null } }, errors } });
    expect(typeof found === 'string' ? found : found.errors.map(({ path }) => path)).to.deep.equal([['customer', 'defaultEmailAddress']]);
  });

  it('with an address that only failed to load is a fault: it is neither hidden nor absent', async () => {
    const errors = [{ message: 'x', path: ['customer', 'defaultEmailAddress'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
    expect(await outcome({ body: { data: { customer: { id: '1', defaultEmailAddress: null } }, errors } })).to.equal('unreachable internal_server_error');
  });

  it('may lack what was said to be optional', async () => {
    const body = { data: { shop: {}, shopLocales: null }, errors: [denied(['shopLocales'], '`read_locales` access scope.')] };
    expect(await outcome({ body })).to.equal('access_missing read_locales');
    expect(await outcome({ body }, ['shopLocales'])).to.have.property('data');
  });

  it('may pass when the shop failed, and not when the query is wrong', async () => {
    const failed = (code: string): Said => ({ body: { errors: [{ message: 'x', extensions: { code } }] } });
    expect([await outcome(failed('INTERNAL_SERVER_ERROR')), await outcome(failed('undefinedField')), await outcome(failed('SHOP_INACTIVE'))])
      .to.deep.equal(['unreachable internal_server_error', 'rejected undefinedfield', 'misconfigured shop_inactive']);
  });

  it('never takes words of the shop into a fault', async () => {
    const body = { errors: [{ message: 'ada@example.com', extensions: { code: 'ada@example.com' } }] };
    expect(await outcome({ body })).to.equal('rejected unknown');
  });
});

describe('The pause before a query that was turned away', () => {
  const pauseOf = async (body: object | string): Promise<number | undefined> => {
    const { context, options } = scripted([{ body: { data: {} } }]);
    await askerOf(context)('query { shop { name } }', {});
    return options[0]?.throttledFor?.(answerOf({ body }));
  };
  const throttled = (requestedQueryCost: number, currentlyAvailable: number, restoreRate: number): object => ({
    errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }],
    extensions: { cost: { requestedQueryCost, actualQueryCost: null, throttleStatus: { maximumAvailable: 1000, currentlyAvailable, restoreRate } } },
  });

  it('is as long as the missing points take to come back, and a second at least', async () => {
    const pauses = await Promise.all([throttled(202, 118, 50), throttled(900, 100, 50), throttled(10, 9, 1000)].map(pauseOf));
    expect(pauses).to.deep.equal([1680, 16_000, 1000]);
  });

  it('is not taken for an answer that only speaks of it', async () => {
    expect([await pauseOf({ data: { shop: { name: 'THROTTLED' } } }), await pauseOf('THROTTLED {')]).to.deep.equal([undefined, undefined]);
  });
});

describe('A request', () => {
  it('goes to the myshopify.com name where the store has an address of its own, with the pinned version', async () => {
    const { context, requests } = scripted([{ body: { data: {} } }], { accessToken: 'shpat_0123456789abcdef', shop: 'Teas.myshopify.com' }, 'https://www.teas.example');
    await askerOf(context)('query { shop { name } }', {});
    expect(requests.map(({ url, method }) => `${method} ${url}`)).to.deep.equal(['POST https://teas.myshopify.com/admin/api/2026-10/graphql.json']);
  });
});
