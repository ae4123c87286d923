import { expect } from 'chai';
import type { OrganisationId } from '@placet/core';
import { troubles } from '../../agencies/rollup/troubles.js';
import type { Principal } from '../../http/access.js';
import { Store } from '../../storage/models/index.js';
import { viewerFor } from '../viewer.js';
import { mends, needsOf, partsShown, worstFirst } from './needs.js';

const store = Object.create(Store.prototype, { id: { value: 'sto_a' }, name: { value: 'Tea' } }) as Store;
const looker = (role: Principal['role']): Principal => ({ kind: 'session', id: 'ses_a', organisationId: 'org_a' as OrganisationId, storeScope: null, role });
const needs = (kinds: readonly string[], waiting = 0, role: Principal['role'] = 'owner') =>
  needsOf({ viewer: viewerFor('en'), base: '/privacy', looker: looker(role) }, { store, parts: kinds.map(kind => ({ kind, count: 2, points: 1 })) }, waiting);

describe('What needs somebody', () => {
  it('has words and a way to mend for every trouble the roll-up knows', () => {
    expect(Object.keys(mends)).to.include.members(troubles.map(({ kind }) => kind));
  });

  it('leads to where it is mended, under the base', () => {
    expect(needs(['failed_mails'], 3).map(({ text, link }) => [text, link?.href])).to.deep.equal([
      ['2 letters could not be sent.', '/privacy/admin/stores/sto_a/mails?state=failed'],
      ['3 people have not confirmed their yes yet.', '/privacy/admin/stores/sto_a/register?answer=pending'],
    ]);
  });

  it('leads alarms to the alarms and unpublished documents to the policies', () => {
    expect(needs(['open_alarms', 'missing_documents']).map(({ link }) => link?.href))
      .to.deep.equal(['/privacy/admin/stores/sto_a/alarms', '/privacy/admin/stores/sto_a/policies']);
  });

  it('leads to the shop that needs somebody, and does not tell of its alarm as well', () => {
    const parts = [{ kind: 'open_alarms', count: 1, points: 10 }, { kind: 'shop_attention', count: 1, points: 8 }, { kind: 'shop_behind', count: 1, points: 6 }];
    const shown = needsOf({ viewer: viewerFor('en'), base: '/privacy', looker: looker('owner') }, { store, parts }, 0);
    expect(shown.map(({ link }) => link?.href)).to.deep.equal(['/privacy/admin/stores/sto_a/shop', '/privacy/admin/stores/sto_a/shop']);
    expect(partsShown([{ kind: 'open_alarms', count: 3 }, { kind: 'shop_attention', count: 1 }])).to.deep.include({ kind: 'open_alarms', count: 2 });
  });

  it('leads nobody to a room they may not enter', () => {
    expect(needs(['dead_work'])[0]?.link?.href).to.equal('/privacy/admin/system#dead-sto_a');
    expect(needs(['dead_work'], 0, 'agent')[0]?.link?.href).to.equal('/privacy/admin/stores/sto_a');
  });

  it('shows a trouble it has no words for yet, and what is broken first', () => {
    expect(worstFirst(needs(['something_new', 'missing_documents', 'open_alarms'])).map(({ text }) => text))
      .to.deep.equal(['2 alarms are open.', '2 other things need a look.', '2 standard documents are not published.']);
  });
});
