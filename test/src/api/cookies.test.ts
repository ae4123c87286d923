// What a store says about cookies, set and read by programs: versions, what is asked again, and what visitors see of it. (COO-3, COO-4)
import { expect } from 'chai';
import type { StorefrontConfig } from '@placet/core';
import { pagesOf } from '../storefront/visitors.js';
import type { Answer } from './api-client.js';
import { expectFailure } from './builders.js';
import type { Shop } from './harness.js';
import { describeOnEach } from './installations.js';
import type { Page } from './shapes.js';

interface Head { readonly version: number; readonly askedFrom: number; readonly publishedAt: string | null; readonly publishedBy: string | null }
interface Kept extends Head { readonly settings: { readonly entries: readonly { readonly name: string }[]; readonly unknownHosts: string } }
interface Published extends Head {
  readonly material: boolean;
  readonly comparison: { readonly isSame: boolean; readonly entries: { readonly added: readonly object[] }; readonly settings: readonly string[] };
  readonly suggestion: { readonly material: boolean; readonly reasons: readonly object[] };
}

const entry = (name: string, more: object = {}) =>
  ({ name, category: 'performance', provider: 'Example Stats', purpose: { en: 'Counts visits.' }, duration: { amount: 13, unit: 'month' }, ...more });

describeOnEach('Cookie settings', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop({ url: 'https://tea.example' }); });

  const put = (settings: object, more: object = {}): Promise<Answer<Published>> => shop.put<Published>('/cookies', { settings, ...more });
  const published = async (settings: object, more: object = {}): Promise<Published> => {
    const { status, body } = await put(settings, more);
    expect(status, JSON.stringify(body)).to.equal(200);
    return body;
  };
  const current = async (): Promise<Kept> => (await shop.get<Kept>('/cookies')).body;

  it('are there before anybody says anything, as version 0', async () => {
    expect(await current()).to.deep.include({ version: 0, askedFrom: 0, publishedAt: null, publishedBy: null });
    expect((await shop.get('/cookies/versions')).body).to.deep.equal({ items: [], nextCursor: null });
  });

  it('are published as the next version, with what changed and whom to ask again', async () => {
    const first = await published({ entries: [entry('_st')] });
    expect(first).to.deep.include({ version: 1, askedFrom: 1, material: true });
    expect(first.comparison.entries.added).to.deep.include({ name: '_st', category: 'performance' });
    expect(first.suggestion).to.deep.equal({ material: true, reasons: [
      { reason: 'new_purpose', category: 'performance', name: '' }, { reason: 'new_vendor', category: 'performance', name: 'Example Stats' },
    ] });
    const second = await published({ entries: [entry('_st')], unknownHosts: 'hold' });
    expect(second).to.deep.include({ version: 2, askedFrom: 1, material: false, suggestion: { material: false, reasons: [] } });
    expect(second.comparison.settings).to.deep.equal(['unknownHosts']);
    const kept = await current();
    expect(kept).to.deep.include({ version: 2, askedFrom: 1, publishedAt: second.publishedAt, publishedBy: second.publishedBy });
    expect(kept.settings).to.deep.include({ unknownHosts: 'hold', isOn: true });
  });

  it('ask again, or not, when the merchant says so', async () => {
    expect(await published({ entries: [entry('_st')] }, { material: false })).to.deep.include({ version: 1, askedFrom: 0, material: false });
    expect(await published({ entries: [entry('_st')], isOn: false }, { material: true })).to.deep.include({ version: 2, askedFrom: 2, material: true });
  });

  it('are not published when another version came in between', async () => {
    await published({ entries: [entry('_st')] }, { expectedVersion: 0 });
    expectFailure(await put({ entries: [] }, { expectedVersion: 0 }), 'conflict');
    expect(await current()).to.deep.include({ version: 1 });
    await published({ entries: [] }, { expectedVersion: 1 });
    expect(await current()).to.deep.include({ version: 2 });
  });

  it('that say what they said are the same version, and no deed', async () => {
    const first = await published({ entries: [entry('_st')] });
    const again = await published({ entries: [entry('_st')] });
    expect(again).to.deep.include({ version: 1, publishedAt: first.publishedAt, material: false });
    expect(again.comparison.isSame).to.equal(true);
    const rows = await house().services.database.models.auditLog.findAll({ where: { organisationId: shop.organisationId } });
    expect(rows.map(({ action, object, detail }) => [action, object, detail])).to.deep.equal([['cookies_published', shop.storeId, 'cookies']]);
  });

  it('name the field that is wrong, and publish nothing', async () => {
    for (const [settings, path] of [
      [{ entries: [entry('_st', { category: 'fun' })] }, 'settings.entries[0].category'],
      [{ entries: [entry('_st'), entry('_st')] }, 'settings.entries[1].name'],
      [{ entries: [entry('a b')] }, 'settings.entries[0].name'],
      [{ entries: [entry('_st', { purpose: {} })] }, 'settings.entries[0].purpose'],
      [{ hosts: [{ host: 'https://stats.example/x', category: 'performance', provider: 'Stats' }] }, 'settings.hosts[0].host'],
      [{ banner: { accent: 'green' } }, 'settings.banner.accent'], [{ banner: { policyUrl: 'javascript:alert(1)' } }, 'settings.banner.policyUrl'],
      [{ colour: 'red' }, 'colour'], ['all', 'settings'],
    ] as const) expectFailure(await shop.put('/cookies', { settings }), 'validation_failed', path);
    expectFailure(await put({}, { material: 'yes' }), 'validation_failed', 'material');
    expectFailure(await put({}, { expectedVersion: -1 }), 'validation_failed', 'expectedVersion');
    expectFailure(await shop.put('/cookies', {}), 'validation_failed', 'settings');
    expect(await current()).to.deep.include({ version: 0 });
  });

  it('are kept as they were published, version by version', async () => {
    for (const name of ['_one', '_two', '_three']) await published({ entries: [entry(name)] });
    const first = (await shop.get<Page<Head>>('/cookies/versions?limit=2')).body;
    expect(first.items.map(({ version }) => version)).to.deep.equal([3, 2]);
    expect((await shop.get<Page<Head>>(`/cookies/versions?cursor=${first.nextCursor ?? ''}`)).body).to.deep.include({ nextCursor: null })
      .and.to.have.nested.property('items[0].version', 1);
    expect((await shop.get<Kept>('/cookies/versions/1')).body.settings.entries.map(({ name }) => name)).to.deep.equal(['_one']);
    for (const version of ['0', '4', 'x', '-1', '9999999999']) expectFailure(await shop.get(`/cookies/versions/${version}`), 'not_found');
    expectFailure(await shop.get('/cookies/versions?cursor=x'), 'invalid_cursor');
    for (const method of ['PUT', 'PATCH', 'DELETE']) expect((await shop.send(method, '/cookies/versions/1', undefined)).status, method).to.be.oneOf([404, 405]);
    const { database } = house().services;
    for (const text of ['UPDATE cookie_versions SET asked_from = 9 WHERE store_id = ?', 'DELETE FROM cookie_versions WHERE store_id = ?']) {
      const refused = await database.write(({ sql }) => sql.run(text, [shop.storeId])).then(() => false, () => true);
      expect(refused, text).to.equal(true);
    }
  });

  it('are nobody else\'s', async () => {
    await published({ entries: [entry('_st')] });
    const stranger = house().api((await house().openShop()).token);
    for (const path of ['/cookies', '/cookies/versions', '/cookies/versions/1']) expectFailure(await stranger.get(`/stores/${shop.storeId}${path}`), 'not_found');
    expectFailure(await stranger.put(`/stores/${shop.storeId}/cookies`, { settings: {} }), 'not_found');
    expect(await current()).to.deep.include({ version: 1 });
  });

  it('are what the pages of the shop say from then on', async () => {
    const pages = await pagesOf(house(), shop);
    const config = async (): Promise<StorefrontConfig> => (await pages.get<StorefrontConfig>('/config.json?locale=de&region=DE')).body;
    expect((await config()).v).to.equal(0);
    await published({ entries: [entry('_st')], banner: { title: { de: 'Kekse zum Tee?' } } });
    const shown = await config();
    expect([shown.v, shown.m, shown.words.title]).to.deep.equal([1, 1, 'Kekse zum Tee?']);
  });
});
