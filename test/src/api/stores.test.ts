import { expect } from 'chai';
import { expectFailure } from './builders.js';
import { addOrganisation, storeFields, type House } from './harness.js';
import type { Api } from './api-client.js';
import { describeOnEach } from './installations.js';
import type { Page, StoreBody } from './shapes.js';

describeOnEach('Stores', (house) => {
  let api: Api;
  const apiOfNewOwner = async (at: House): Promise<Api> => at.api(await at.token('owner', await addOrganisation(at)));
  beforeEach(async () => { api = await apiOfNewOwner(house()); });

  const add = async (fields: object = {}): Promise<StoreBody> => {
    const { status, body } = await api.post<StoreBody>('/stores', { ...storeFields, ...fields });
    expect(status, JSON.stringify(body)).to.equal(201);
    return body;
  };

  it('are added for each platform, with an id and a public key of their own', async () => {
    const stores = [];
    for (const platform of ['shopify', 'woocommerce', 'magento', 'prestashop', 'custom']) stores.push(await add({ platform }));
    for (const store of stores) expect(store).to.have.property('id').that.matches(/^sto_[0-9a-z]{26}$/);
    expect(new Set(stores.map(({ publicKey }) => publicKey)).size).to.equal(5);
    expect((await api.get<Page<StoreBody>>('/stores')).body.items).to.deep.equal(stores);
  });

  it('never show their credentials again', async () => {
    const secret = 'shpat_0123456789';
    const store = await add({ credentials: { accessToken: secret } });
    expect(store.hasCredentials).to.equal(true);
    for (const answer of [store, (await api.get(`/stores/${store.id}`)).body, (await api.get('/stores')).body]) expect(JSON.stringify(answer)).not.to.contain(secret);
    const [row] = await house().services.database.sequelize.query('SELECT * FROM stores WHERE id = ?', { replacements: [store.id] });
    expect(Buffer.from(JSON.stringify(row)).includes(secret)).to.equal(false);
  });

  it('are changed field by field', async () => {
    const store = await add();
    const { body } = await api.patch<StoreBody>(`/stores/${store.id}`, { name: 'Coffee House' });
    expect(body.name).to.equal('Coffee House');
    expect((await api.get<StoreBody>(`/stores/${store.id}`)).body).to.deep.equal(body);
    expect({ ...body, name: '', updatedAt: '' }).to.deep.equal({ ...store, name: '', updatedAt: '' });
    expectFailure(await api.patch(`/stores/${store.id}`, {}), 'validation_failed');
  });

  it('are gone for callers once removed, while their ledger stays', async () => {
    const store = await add();
    expect((await api.delete(`/stores/${store.id}`)).status).to.equal(204);
    expectFailure(await api.get(`/stores/${store.id}`), 'not_found');
    expectFailure(await api.get(`/stores/${store.id}/consents`), 'not_found');
    expect((await api.get<Page<StoreBody>>('/stores')).body.items).to.deep.equal([]);
    const [heads] = await house().services.database.sequelize.query('SELECT origin FROM ledger_heads WHERE store_id = ?', { replacements: [store.id] });
    expect(heads).to.have.length(1);
  });

  it('are listed page by page, and only to their organisation', async () => {
    const ids = [];
    for (let at = 0; at < 5; at++) ids.push((await add({ name: `Shop ${at}` })).id);
    const first = (await api.get<Page<StoreBody>>('/stores?limit=3')).body;
    const second = (await api.get<Page<StoreBody>>(`/stores?limit=3&cursor=${first.nextCursor ?? ''}`)).body;
    expect([...first.items, ...second.items].map(({ id }) => id)).to.deep.equal(ids.sort());
    expect(second.nextCursor).to.equal(null);
    expect((await (await apiOfNewOwner(house())).get<Page<StoreBody>>('/stores')).body.items).to.deep.equal([]);
    for (const cursor of ['é', '日本', '%00', '\u{1f375}']) {
      expect([200, 400], cursor).to.include((await api.get(`/stores?cursor=${cursor === '%00' ? cursor : encodeURIComponent(cursor)}`)).status);
    }
  });

  it('name the field that is wrong', async () => {
    for (const [fields, path] of [
      [{ name: '' }, 'name'], [{ name: 'x'.repeat(201) }, 'name'], [{ platform: 'opencart' }, 'platform'], [{ url: 'tea.example' }, 'url'],
      [{ url: 'ftp://tea.example' }, 'url'], [{ country: 'Germany' }, 'country'], [{ locale: '!' }, 'locale'], [{ timezone: 'Mars/Base' }, 'timezone'],
      [{ colour: 'red' }, 'colour'], [{ credentials: { key: 1 } }, 'credentials.key'], [{ name: undefined }, 'name'],
    ] as const) {
      expectFailure(await api.post('/stores', { ...storeFields, ...fields }), 'validation_failed', path);
    }
    expect((await api.get<Page<StoreBody>>('/stores')).body.items).to.deep.equal([]);
  });

  it('are added once when a request is repeated with its Idempotency-Key', async () => {
    const options = { headers: { 'idempotency-key': 'new-store' } };
    const answers = await Promise.all(Array.from({ length: 4 }, () => api.post<StoreBody>('/stores', storeFields, options)));
    const again = await api.post<StoreBody>('/stores', storeFields, options);
    const { items } = (await api.get<Page<StoreBody>>('/stores')).body;
    expect(items).to.deep.equal([again.body]);
    for (const answer of answers) if (answer.status !== 201) expectFailure(answer, 'idempotency_conflict');
    expectFailure(await api.post('/stores', { ...storeFields, name: 'Another' }, options), 'idempotency_conflict');
  });
});
