import { expect } from 'chai';
import type { OrganisationId } from '@placet/core';
import { permissionsOf, roles, type Permission, type Principal } from '../http/access.js';
import type { Store } from '../storage/models/index.js';
import { menuFor, roomPath, rooms, storesOffered, type Menu, type Room } from './navigation.js';
import { texts } from './texts/index.js';
import { viewerFor } from './viewer.js';

const visitor = (role: Principal['role'], kind: Principal['kind'] = 'session'): Principal =>
  ({ kind, id: 'ses_a', organisationId: 'org_a' as OrganisationId, storeScope: null, role });
const storeOf = (id: string): Store => Object.assign(Object.create(null) as Store, { id, name: `Shop ${id}` });
const viewer = viewerFor('en');
const linksOf = ({ start, store, house }: Menu) => [...start, ...store?.groups ?? [], ...house].flatMap(({ links }) => links);
const rows = Object.entries(rooms) as (readonly [Room, { readonly permission: Permission; readonly scope: string; readonly only?: string }])[];

describe('The way around the house', () => {
  it('names every room in every language, each once in its place', () => {
    for (const [language, t] of Object.entries(texts)) {
      for (const [key, { text, scope }] of Object.entries(rooms)) {
        expect(text(t), `${language} ${key}`).to.match(/\S/);
        const alike = Object.entries(rooms).filter(([, other]) => other.scope === scope && other.text(t) === text(t));
        expect(alike.map(([name]) => name), language).to.deep.equal([key]);
      }
    }
  });

  it('shows each role the rooms it may enter, and no other', () => {
    const store = storeOf('sto_a');
    for (const role of roles) {
      const allowed: readonly Permission[] = permissionsOf[role];
      const expected = rows.filter(([, { permission, only }]) => allowed.includes(permission) && (only === undefined || only === 'session')).map(([key]) => roomPath(key, store.id));
      const menu = menuFor(viewer, '', visitor(role), { room: 'register', store }, []);
      expect(linksOf(menu).map(({ href }) => href), role).to.have.members(expected);
    }
  });

  it('leads who only looks at a demo to nothing that needs an account', () => {
    const shown = linksOf(menuFor(viewer, '', visitor('auditor', 'demo'), undefined, [])).map(({ href }) => href);
    expect(shown).to.include('/demo/shop').and.not.include('/admin/audit').and.not.include('/admin/account');
  });

  it('says where one is, and folds the house away while one is in a store', () => {
    const inStore = menuFor(viewer, '/privacy', visitor('owner'), { room: 'people', store: storeOf('sto_a'), isInside: true }, []);
    expect(linksOf(inStore).filter(({ current }) => current !== undefined)).to.deep.equal([{ text: 'People', href: '/privacy/admin/stores/sto_a/people', current: 'true' }]);
    expect(inStore.house.some(({ isOpen }) => isOpen)).to.equal(false);
    const outside = menuFor(viewer, '', visitor('owner'), { room: 'team' }, []);
    expect(outside.store).to.equal(undefined);
    expect(outside.house.every(({ isOpen }) => isOpen)).to.equal(true);
    expect(linksOf(outside).find(({ current }) => current === 'page')?.href).to.equal('/admin/people');
  });

  it('leads to the same room of other stores, of which it offers a few', () => {
    const stores = Array.from({ length: 30 }, (_, at) => storeOf(`sto_${at}`));
    const { store } = menuFor(viewer, '', visitor('owner'), { room: 'ledger', store: storeOf('sto_3') }, stores);
    expect(store?.others.length).to.equal(storesOffered);
    expect(store?.others[0]?.href).to.equal('/ledger/sto_0');
    expect(store?.others.map(({ href }) => href)).to.not.include('/ledger/sto_3');
  });
});
