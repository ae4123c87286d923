import { expect } from 'chai';
import type { StoreId } from '@placet/core';
import { apiOf, type Api } from '../api/api-client.js';
import { expectFailure } from '../api/builders.js';
import { storeFields, type Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';

interface Change { path: string; before?: string; after?: string; diff?: string[] }
interface Draft { storeId: string; changes: Change[]; problems: { path: string; message: string }[] }
interface Inheritance { inherits: string[]; overrides: object; fields: { path: string; template: string | null }[]; draft: Draft }

const house = {
  policies: { terms: { kind: 'terms', name: 'Terms', locales: { en: { title: 'Terms', html: '<p>Sold by {{store.name}}.</p>' } } } },
  sections: { newsletter: { placements: [{ channel: 'email', text: { en: 'Letters from {{store.name}}.' } }] } },
};

describeOnEach('Templates', (open) => {
  let shop: Shop;
  let api: Api;
  beforeEach(async () => {
    shop = await open().openShop({ name: 'Tea & Co' });
    api = open().api(shop.token);
  });

  const inherit = async (body: object, storeId = shop.storeId): Promise<Inheritance> => {
    const answer = await api.put<Inheritance>(`/stores/${storeId}/templates`, body);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return answer.body;
  };

  it('are kept in revisions; the same words make no new one', async () => {
    expect((await api.post<{ revision: number }>('/templates', { name: 'house', ...house })).body.revision).to.equal(1);
    expectFailure(await api.post('/templates', { name: 'house' }), 'conflict');
    expect((await api.put<{ revision: number }>('/templates/house', house)).body.revision).to.equal(1);
    expect((await api.put<{ revision: number }>('/templates/house', { ...house, sections: {} })).body.revision).to.equal(2);
    expect((await api.get<{ body: object }>('/templates/house?revision=1')).body.body).to.deep.equal(house);
    expectFailure(await api.get('/templates/house?revision=9'), 'not_found');
    expectFailure(await api.put('/templates/nothing', house), 'not_found');
    expect((await api.get<{ items: { name: string }[] }>('/templates')).body.items.map(({ name }) => name)).to.deep.equal(['house']);
  });

  it('publish nothing by themselves: a store that inherits gets a draft, and sees whose words each field has', async () => {
    await api.post('/templates', { name: 'house', ...house });
    const { draft, fields } = await inherit({ inherits: ['house'], overrides: { policies: { terms: { name: 'Our terms' } } } });
    expect(draft.problems).to.deep.equal([]);
    expect(draft.changes.map(({ path, after }) => [path, after])).to.deep.include.members([
      ['policies.terms.name', 'Our terms'], ['policies.terms.locales.en.html', '<p>Sold by Tea &amp; Co.</p>'], ['sections.newsletter.channel:email.text.en', 'Letters from Tea & Co.'],
    ]);
    expect(fields.find(({ path }) => path === 'policies.terms.name')).to.deep.equal({ path: 'policies.terms.name', template: null });
    expect(fields.find(({ path }) => path === 'policies.terms.kind')).to.deep.equal({ path: 'policies.terms.kind', template: 'house' });
    expect((await shop.get<{ items: object[] }>('/policies')).body.items).to.deep.equal([]);
    const changed = await api.put<{ drafts: Draft[] }>('/templates/house', { ...house, policies: { terms: { ...house.policies.terms, locales: { en: { title: 'Terms', html: '<p>New words.</p>' } } } } });
    expect(changed.body.drafts.map(({ storeId }) => storeId)).to.deep.equal([shop.storeId]);
    expect((await shop.get<{ items: object[] }>('/policies')).body.items).to.deep.equal([]);
  });

  it('name what keeps a draft from being published: the guards of the store\'s own country', async () => {
    await api.post('/templates', { name: 'eager', sections: { newsletter: { placements: [{ channel: 'email', preTicked: true, text: { en: 'Letters.' } }] } } });
    expect((await inherit({ inherits: ['eager'] })).draft.problems.map(({ path }) => path)).to.deep.equal(['sections.newsletter.placements[0].preTicked']);
    const { services } = open();
    const american = await services.stores.create(shop.organisationId, { ...storeFields, country: 'US' }, () => null);
    expect((await inherit({ inherits: ['eager'] }, american.id as StoreId)).draft.problems).to.deep.equal([]);
  });

  it('belong to their organisation, and are not changed by a token for one store', async () => {
    await api.post('/templates', { name: 'house', ...house });
    const stranger = await open().openShop();
    expectFailure(await open().api(stranger.token).get('/templates/house'), 'not_found');
    expectFailure(await stranger.put('/templates', { inherits: ['house'] }), 'validation_failed', 'inherits[0]');
    const scoped = apiOf(`${open().url}/v1`, await open().token('owner', shop.organisationId, shop.storeId));
    expectFailure(await scoped.put('/templates/house', {}), 'forbidden');
    expectFailure(await scoped.post('/templates', { name: 'mine' }), 'forbidden');
    expectFailure(await scoped.get('/templates/house'), 'not_found');
    await inherit({ inherits: ['house'] });
    expect((await scoped.get<{ inheritedBy: string[] }>('/templates/house')).body.inheritedBy).to.deep.equal([shop.storeId]);
  });

  it('refuse what is no template, and name the field', async () => {
    for (const [body, path] of [
      [{ policies: { terms: { kind: 'law' } } }, 'policies.terms.kind'], [{ sections: { newsletter: { placements: [{ text: { en: 'x' } }] } } }, 'sections.newsletter.placements[0]'],
      [{ colour: 'red' }, 'colour'], [{ policies: { Terms: {} } }, 'policies'], [{ policies: { terms: { locales: { en: { file: '/etc/passwd' } } } } }, 'file'],
    ] as const) expectFailure(await api.post('/templates', { name: 'house', ...body }), 'validation_failed', path);
    await api.post('/templates', { name: 'odd', policies: { terms: { kind: 'terms', name: '{{store.owner}}' } } });
    expect((await inherit({ inherits: ['odd'] })).draft.problems.map(({ path }) => path)).to.deep.equal(['policies.terms.name']);
  });
});
