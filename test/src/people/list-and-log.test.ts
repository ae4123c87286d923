import { expect } from 'chai';
import { makeId, type OrganisationId } from '@placet/core';
import { writeAudit } from '@placet/server';
import type { House } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { deeds, goodPassword, invite, linkIn, openBrowser, openOrganisation } from './people-harness.js';

const addPeople = async ({ services: { database, clock } }: House, organisationId: OrganisationId, count: number): Promise<void> => {
  await database.models.users.bulkCreate(Array.from({ length: count }, (_, at) => {
    const id = makeId('user', clock.now(), crypto.getRandomValues(new Uint8Array(10)));
    return {
      id, organisationId, email: `${id}@agency.example`, name: `Person ${String(at).padStart(3, '0')}`, role: 'agent', passwordHash: 'none', failedAttempts: 0, lockedUntil: null,
      createdAt: clock.now(), signedInAt: null, disabledAt: null,
    };
  }));
};

const namesOn = (text: string): string[] => [...text.matchAll(/<strong>(Person \d{3})</g)].map(([, name]) => name ?? '');
const nextOn = (text: string): string | undefined => /<a rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');

describeOnEach('The list of people', (house) => {
  it('has pages, each person on one of them, and finds by a part of a name or an address, taken literally', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    await addPeople(house(), organisationId, 120);
    const seen: string[] = [];
    for (let path: string | undefined = '/admin/people'; path !== undefined;) {
      const { text } = await owner.get(path);
      seen.push(...namesOn(text));
      path = nextOn(text);
    }
    expect([seen.length, new Set(seen).size]).to.deep.equal([120, 120]);
    const find = async (q: string): Promise<string[]> => namesOn((await owner.get(`/admin/people?${new URLSearchParams({ q }).toString()}`)).text);
    expect(await find('pERSON 01')).to.have.lengthOf(10);
    expect(await find('Person_01')).to.deep.equal([]);
    expect(await find('%')).to.deep.equal([]);
    expect((await owner.get('/admin/people?q=%22%3E%3Cscript%3E')).text).to.include('Nobody has this name').and.not.include('"><script>');
    expect((await owner.get(`/admin/people?q=${owner.email}`)).text).to.include('Olga Owner');
  });

  it('has the open invitations, which can be sent again and taken back', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const { email, link } = await invite(owner, 'agent');
    const id = new RegExp('people/(usr_\\w+)/cancel').exec((await owner.get('/admin/people')).text)?.[1] ?? '';
    const again = linkIn((await owner.post(`/admin/people/${id}/link`, {})).text);
    expect((await openBrowser(house()).get(link)).status, 'the first link').to.equal(410);
    expect((await openBrowser(house()).get(again)).status).to.equal(200);
    expect((await owner.post(`/admin/people/${id}/cancel`, {})).status).to.equal(303);
    expect((await openBrowser(house()).post(again, { name: 'Late', password: goodPassword })).status).to.equal(410);
    expect((await owner.get('/admin/people')).text).to.include('No invitation is open').and.not.include(email);
    expect((await owner.post(`/admin/people/${id}/cancel`, {})).status).to.equal(404);
    expect((await owner.post(`/admin/people/${owner.id}/cancel`, {})).status, 'somebody who joined').to.equal(404);
    expect((await invite(owner, 'agent', email)).link).to.not.equal('');
    expect((await deeds(house(), organisationId)).slice(1)).to.deep.equal(['user_invited', 'link_made', 'invitation_cancelled', 'user_invited']);
  });
});

describeOnEach('The page of the audit log', (house) => {
  const day = 86_400_000;
  const start = Date.UTC(2026, 2, 31);

  it('shows what was done by action, by whom and on which day, page by page, and as a file', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const { database } = house().services;
    const note = (at: number, by: string, action: 'role_changed' | 'store_changed', object: string): Promise<void> =>
      database.write(({ sql }) => writeAudit(sql, at, { organisationId, by, address: null }, { action, object }));
    for (let at = 0; at < 60; at++) await note(start + at, 'command_line', 'role_changed', `early-${at}`);
    await note(start + day - 1, owner.id, 'store_changed', 'last-of-the-day');
    await note(start + day, owner.id, 'store_changed', '=SUM(next)');
    const objects = async (query: string): Promise<string[]> => [...(await owner.get(`/admin/audit${query}`)).text.matchAll(/<code class="quiet small">([^<]+)</g)].map(([, object]) => object ?? '');
    expect(await objects('?day=2026-03-31&action=store_changed')).to.deep.equal(['last-of-the-day']);
    expect(await objects(`?who=${owner.id}&day=2026-04-01`)).to.have.lengthOf(1);
    const first = await owner.get('/admin/audit?day=2026-03-31&who=command_line');
    const second = await owner.get(nextOn(first.text) ?? '');
    expect(second.text).to.include('early-9').and.not.include('early-10').and.not.include('last-of-the-day');
    expect(await objects('?action=token_made')).to.deep.equal([]);
    expect((await owner.get('/admin/audit?day=2026-02-30')).status).to.equal(400);
    const file = await owner.get('/admin/audit.csv?action=store_changed');
    expect(file.text.split('\r\n')[0]).to.match(/^\ufeff?sequence,time,actor,actor_name,action,object,detail,address$/);
    expect(file.text).to.include('2026-04-01T00:00:00.000Z').and.include('Olga Owner').and.include('\'=SUM(next)').and.not.include('early-');
    expect((await deeds(house(), organisationId)).at(-1)).to.equal('audit_exported');
  });
});
