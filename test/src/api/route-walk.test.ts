// Every route of the table, whoever added it: who is let in, who is turned away, and that strangers' stores do not exist.
import { expect } from 'chai';
import type { StoreId } from '@placet/core';
import { apiRoutes, permissionsOf, roles, type Route } from '@placet/server';
import type { Answer, Api } from './api-client.js';
import { expectFailure } from './builders.js';
import { addOrganisation, storeFields, type House, type Shop } from './harness.js';
import { describeOnEach } from './installations.js';

/** Ids that are well-formed and nobody's, by the name of the path's parameter; other parameters get a name nothing has. */
const nobodys: Readonly<Record<string, string>> = {
  policyId: 'pol_00000000000000000000000000', version: '1', section: 'newsletter', recordId: 'rec_00000000000000000000000000',
  subjectId: 'sub_00000000000000000000000000', otherId: 'sub_00000000000000000000000001', importId: 'imp_00000000000000000000000000',
  documentId: 'doc_00000000000000000000000000', reservationId: 'snd_00000000000000000000000000', endpointId: 'whe_00000000000000000000000000',
};

const pathOf = ({ path }: Route, storeId: string): string =>
  path.replace('/v1', '').replace(/\{(\w+)\}/g, (_, name: string) => name === 'storeId' ? storeId : nobodys[name] ?? 'nothing');

/** Calls with the least a route takes: an empty object, or an empty stream. */
const call = (api: Api, route: Route, storeId: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer<unknown>> => {
  const type = route.body !== undefined ? 'application/json' : route.streams?.[0];
  const body = route.body !== undefined ? '{}' : route.streams === undefined ? undefined : '';
  return api.send<unknown>(route.method.toUpperCase(), pathOf(route, storeId), body, { headers: { ...type === undefined ? {} : { 'content-type': type }, ...headers } });
};

const nameOf = ({ method, path }: Route): string => `${method.toUpperCase()} ${path}`;

let guessers = 0;

const storeRoutes = apiRoutes.filter(({ path }) => path.includes('{storeId}'));

const addStore = async ({ services }: House, organisationId: Shop['organisationId']): Promise<StoreId> =>
  (await services.stores.create(organisationId, storeFields, () => null)).id as StoreId;

describeOnEach('Every route', (house) => {
  let shop: Shop;
  before(async () => { shop = await house().openShop(); });

  it('turns away callers without a token, and tokens that are not ones, with the one error shape', async () => {
    const { token } = shop;
    const tampered = [undefined, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`, token.replace('plc_', 'plc_0').slice(0, token.length), '', 'plc_', `${token} `.repeat(50)];
    for (const [at, route] of apiRoutes.entries()) {
      // From many addresses, since one that guesses this often is soon told to wait.
      const from = { 'x-forwarded-for': `198.51.100.${at % 250}` };
      const answer = await call(house().api(tampered[at % tampered.length]), route, shop.storeId, from);
      const error = expectFailure(answer, 'unauthenticated');
      expect(JSON.stringify(error), nameOf(route)).not.to.contain(token.slice(4));
    }
  });

  it('slows down an address that keeps guessing tokens, by any route', async () => {
    const address = `198.51.100.${251 + guessers++}`;
    const guess = () => house().api('plc_00000000000000000000000000_0000000000000000000000000000000000000000000')
      .get(`/stores/${shop.storeId}`, { headers: { 'x-forwarded-for': address } });
    const statuses = new Set((await Promise.all(Array.from({ length: 150 }, guess))).map(({ status }) => status));
    expect(statuses).to.deep.equal(new Set([401, 429]));
    const limited = await guess();
    expectFailure(limited, 'rate_limited');
    expect(Number(limited.headers.get('retry-after'))).to.be.greaterThan(0);
    expect((await shop.get('', { headers: { 'x-forwarded-for': address } })).status).to.equal(200);
  });

  for (const role of roles) {
    it(`lets a token of the role ${role} do exactly what the table says`, async () => {
      const organisationId = await addOrganisation(house());
      const api = house().api(await house().token(role, organisationId));
      let storeId = await addStore(house(), organisationId);
      for (const route of apiRoutes) {
        const answer = await call(api, route, storeId);
        if ((permissionsOf[role] as readonly string[]).includes(route.permission)) {
          expect([401, 403, 500], `${nameOf(route)}: ${JSON.stringify(answer.body)}`).not.to.include(answer.status);
        } else {
          expectFailure(answer, 'forbidden');
        }
        if (answer.status === 204) storeId = await addStore(house(), organisationId);
      }
    });
  }

  it('hides a store from other organisations: it is as if it did not exist', async () => {
    const stranger = await house().openShop();
    for (const route of storeRoutes) expectFailure(await call(house().api(stranger.token), route, shop.storeId), 'not_found');
    expect((await shop.get('')).status).to.equal(200);
  });

  it('hides other stores from a token for one store, also those of its own organisation', async () => {
    const sibling = await addStore(house(), shop.organisationId);
    const api = house().api(await house().token('owner', shop.organisationId, sibling));
    for (const route of storeRoutes) expectFailure(await call(api, route, shop.storeId), 'not_found');
    expectFailure(await api.post('/stores', storeFields), 'forbidden');
    expect((await api.get<{ items: { id: string }[] }>('/stores')).body.items.map(({ id }) => id)).to.deep.equal([sibling]);
    expect((await api.get(`/stores/${sibling}`)).status).to.equal(200);
  });

  it('refuses query fields it does not know, and names them', async () => {
    for (const route of storeRoutes.filter(({ method, query }) => method === 'get' || query !== undefined)) {
      const answer = await call(shop.house.api(shop.token), { ...route, path: `${route.path}?colour=red` }, shop.storeId);
      expectFailure(answer, 'validation_failed', 'colour');
    }
  });

  it('answers a body that is no JSON object with what is missing, never with a fault of its own', async () => {
    const bodies = ['null', '[]', '"text"', '1', '{"subject":null,"answers":{"length":1}}', '{"__proto__":{"admin":true}}'];
    for (const route of storeRoutes.filter(({ body }) => body !== undefined)) {
      for (const body of bodies) {
        const answer = await shop.house.api(shop.token).send(route.method.toUpperCase(), pathOf(route, shop.storeId), body, { headers: { 'content-type': 'application/json' } });
        expect([400, 404, 422], `${nameOf(route)} with ${body}: ${JSON.stringify(answer.body)}`).to.include(answer.status);
      }
    }
  });

  it('takes a store id that is none for one that does not exist', async () => {
    for (const storeId of ['sto_x', 'é', '%00', '..', 'sto_%F0%9F%8D%B5', 'x'.repeat(500)]) {
      expectFailure(await house().api(shop.token).get(`/stores/${storeId === 'é' ? encodeURIComponent(storeId) : storeId}/consents`), 'not_found');
    }
    expectFailure(await house().api(shop.token).get('/stores/%E0%A4%A/consents'), 'validation_failed');
  });
});

describeOnEach('The API', (house) => {
  it('says so when there is no such route, or not with this method', async () => {
    const shop = await house().openShop();
    expectFailure(await shop.get('/nothing'), 'not_found');
    expectFailure(await house().api().get('/nothing'), 'not_found');
    expectFailure(await shop.delete('/consents'), 'method_not_allowed');
    expectFailure(await shop.put('/ledger/checkpoint', {}), 'method_not_allowed');
  });

  it('keeps the request id it is given, and makes one when it is given none or a strange one', async () => {
    const shop = await house().openShop();
    const given = await shop.get('/nothing', { headers: { 'x-request-id': 'my-request_1' } });
    expect(expectFailure(given, 'not_found').requestId).to.equal('my-request_1');
    for (const strange of ['a b', 'x'.repeat(65), '<script>']) {
      const answer = await shop.get('', { headers: { 'x-request-id': strange } });
      expect(answer.headers.get('x-request-id')).to.match(/^[0-9a-f-]{36}$/);
    }
  });

  it('sends headers that keep browsers from doing anything with its answers', async () => {
    const { headers } = await (await house().openShop()).get('');
    expect(headers.get('content-security-policy')).to.contain('default-src \'none\'');
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('x-powered-by')).to.equal(null);
  });

  it('answers whether it is alive and ready', async () => {
    const root = house().url;
    expect((await (await fetch(`${root}/healthz`)).json() as { status: string }).status).to.equal('ok');
    const ready = await fetch(`${root}/readyz`);
    expect([ready.status, (await ready.json() as { status: string }).status]).to.deep.equal([200, 'ready']);
  });

  it('no longer takes a token that was revoked or has expired', async () => {
    const shop = await house().openShop();
    const { database, tokens } = house().services;
    const [row] = await database.models.tokens.findAll({ where: { organisationId: shop.organisationId } });
    await row?.update({ revokedAt: house().services.clock.now() });
    tokens.forget(row?.id ?? '');
    expectFailure(await shop.get(''), 'unauthenticated');
    await row?.update({ revokedAt: null, expiresAt: house().services.clock.now() + 1000 });
    expect((await shop.get('')).status).to.equal(200);
    house().wait(1001);
    expectFailure(await shop.get(''), 'unauthenticated');
  });
});
