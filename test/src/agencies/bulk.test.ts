import { expect } from 'chai';
import type { StoreId } from '@placet/core';
import { listAudit } from '@placet/server';
import type { Api } from '../api/api-client.js';
import { expectFailure, recordConsent } from '../api/builders.js';
import { storeFields, type Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';

interface Result { storeId: string; state: string; reason: string | null; detail: unknown }
interface Bulk { id: string; finishedAt: string | null; counts: Record<string, number>; items: Result[]; nextCursor: string | null }

const house = { policies: { terms: { kind: 'terms', name: 'Terms', locales: { en: { title: 'Terms', html: '<p>Sold by {{store.name}}.</p>' } } } } };

describeOnEach('Work on many stores', (open) => {
  let shop: Shop;
  let api: Api;
  let stores: StoreId[];
  beforeEach(async () => {
    shop = await open().openShop();
    api = open().api(shop.token);
    const more = await Promise.all(['US', 'GB'].map(country => open().services.stores.create(shop.organisationId, { ...storeFields, country }, () => null)));
    stores = [shop.storeId, ...more.map(({ id }) => id as StoreId)].sort();
    await api.post('/templates', { name: 'house', ...house });
  });

  const inherit = async (storeId: StoreId, name = 'house'): Promise<void> => {
    expect((await api.put(`/stores/${storeId}/templates`, { inherits: [name] })).status).to.equal(200);
  };

  const run = async (body: object): Promise<Bulk> => {
    const started = await api.post<Bulk>('/bulk', body);
    expect(started.status, JSON.stringify(started.body)).to.equal(202);
    for (;;) {
      const { body: bulk } = await api.get<Bulk>(`/bulk/${started.body.id}`);
      if (bulk.finishedAt !== null) return bulk;
      await new Promise(resolve => setImmediate(resolve));
    }
  };

  it('publishes a policy to the stores that inherit it, and tells of each what became of it', async () => {
    for (const storeId of stores.slice(0, 2)) await inherit(storeId);
    const wanted = { action: 'publish_policy', parameters: { template: 'house', policy: 'terms', changeSummary: 'first' } };
    const tried = await run({ ...wanted, dryRun: true });
    expect(tried.items.map(({ state, detail }) => [state, detail])).to.deep.equal([['ok', 'would publish version 1'], ['ok', 'would publish version 1'], ['refused', null]]);
    expect((await shop.get<{ items: object[] }>('/policies')).body.items).to.deep.equal([]);
    const done = await run(wanted);
    expect(done.counts).to.deep.equal({ waiting: 0, ok: 2, refused: 1, failed: 0 });
    expect(done.items.map(({ storeId }) => storeId)).to.deep.equal(stores);
    expect(done.items[2]?.reason).to.contain('does not inherit');
    const again = await run(wanted);
    expect(again.items.map(({ detail }) => detail)).to.deep.equal(['version 1 has these words already', 'version 1 has these words already', null]);
    for (const storeId of stores.slice(0, 2)) {
      const { body: { items: [policy] } } = await api.get<{ items: { id: string }[] }>(`/stores/${storeId}/policies`);
      const { body: { items } } = await api.get<{ items: { version: number; changeSummary: string }[] }>(`/stores/${storeId}/policies/${policy!.id}/versions`);
      expect(items.map(({ version, changeSummary }) => [version, changeSummary])).to.deep.equal([[1, 'first']]);
    }
    const audit = await listAudit(open().services.database, shop.organisationId, Number.MAX_SAFE_INTEGER, 20);
    expect(audit.filter(({ action }) => action === 'bulk_started').map(({ object }) => object)).to.include(done.id);
  });

  it('publishes the revision asked for, not what somebody is still writing', async () => {
    await inherit(shop.storeId);
    await api.put('/templates/house', { policies: { terms: { ...house.policies.terms, locales: { en: { title: 'Terms', html: '<p>Half a sent</p>' } } } } });
    await run({ action: 'publish_policy', parameters: { template: 'house', policy: 'terms', revision: 1 }, stores: [shop.storeId] });
    const { body: { items: [policy] } } = await shop.get<{ items: { id: string }[] }>('/policies');
    const { body } = await shop.get<{ locales: { en: { html: string } } }>(`/policies/${policy!.id}/versions/1`);
    expect(body.locales.en.html).to.equal('<p>Sold by Tea House.</p>');
  });

  it('sets a section where the law of each store lets it', async () => {
    const section = { action: 'set_section', parameters: { section: 'newsletter', placements: [{ channel: 'email', preTicked: true, text: { en: 'Letters from {{store.name}}.' } }] } };
    const { items } = await run(section);
    const byStore = new Map(items.map(item => [item.storeId, item]));
    const { body: { items: all } } = await api.get<{ items: { id: string; country: string }[] }>('/stores');
    expect(all.map(({ id, country }) => [country, byStore.get(id)?.state])).to.have.deep.members([['DE', 'refused'], ['US', 'ok'], ['GB', 'refused']]);
    expect(JSON.stringify(byStore.get(shop.storeId)?.detail)).to.contain('Planet49');
    expect((await run({ ...section, filter: { country: 'US' } })).items.map(({ detail }) => detail)).to.deep.equal(['is so already']);
  });

  it('verifies the log of each, and generates documents where the facts are there', async () => {
    await recordConsent(shop, { email: 'ada@tea.example' });
    const verified = await run({ action: 'verify_ledger', stores: [shop.storeId] });
    expect(verified.items.map(({ state, detail }) => [state, detail])).to.deep.equal([['ok', '1 records verify']]);
    const made = await run({ action: 'generate_documents', parameters: { kinds: ['terms'] } });
    expect(made.counts.refused).to.equal(3);
    expect(JSON.stringify(made.items[0]?.detail)).to.contain('merchant.legalName');
  });

  it('is paged, told by state, and nobody else\'s', async () => {
    const { id } = await run({ action: 'verify_ledger', dryRun: true });
    const first = (await api.get<Bulk>(`/bulk/${id}?limit=2`)).body;
    const second = (await api.get<Bulk>(`/bulk/${id}?limit=2&cursor=${first.nextCursor ?? ''}`)).body;
    expect([...first.items, ...second.items].map(({ storeId }) => storeId)).to.deep.equal(stores);
    expect((await api.get<Bulk>(`/bulk/${id}?state=failed`)).body.items).to.deep.equal([]);
    const stranger = await open().openShop();
    expectFailure(await open().api(stranger.token).get(`/bulk/${id}`), 'not_found');
    expectFailure(await open().api(stranger.token).post('/bulk', { action: 'verify_ledger', stores: [shop.storeId] }), 'validation_failed', 'stores[0]');
    const scoped = open().api(await open().token('owner', shop.organisationId, shop.storeId));
    expect((await scoped.get<Bulk>(`/bulk/${id}`)).body.items.map(({ storeId }) => storeId)).to.deep.equal([shop.storeId]);
    expect((await scoped.get<Bulk>(`/bulk/${id}`)).body.counts).to.deep.equal({ waiting: 0, ok: 1, refused: 0, failed: 0 });
    const sibling = open().api(await open().token('owner', shop.organisationId, stores.find(each => each !== shop.storeId)));
    const { id: mine } = await run({ action: 'verify_ledger', stores: [shop.storeId] });
    expectFailure(await sibling.get(`/bulk/${mine}`), 'not_found');
    expectFailure(await scoped.post('/bulk', { action: 'verify_ledger', stores }), 'validation_failed', 'stores[');
  });

  it('refuses what it does not know before anything is written down', async () => {
    for (const [body, path] of [
      [{ action: 'delete_all' }, 'action'], [{ action: 'publish_policy' }, 'parameters.template'], [{ action: 'verify_ledger', parameters: { x: 1 } }, 'parameters.x'],
      [{ action: 'verify_ledger', stores: [], filter: {} }, 'stores'], [{ action: 'verify_ledger', filter: { country: 'FR' } }, 'filter'],
    ] as const) expectFailure(await api.post('/bulk', body), 'validation_failed', path);
  });
});
