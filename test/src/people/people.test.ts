import { expect } from 'chai';
import { roles, type Role } from '@placet/server';
import { describeOnEach } from '../api/installations.js';
import { deeds, goodPassword, idOf, invite, join, linkIn, openBrowser, openOrganisation, signInAs, type Member } from './people-harness.js';

/** Who may open what: the pages about people as a table. */
const table: Readonly<Record<string, readonly Role[]>> = { '/admin/account': roles, '/admin/people': ['owner'], '/admin/audit': ['owner', 'auditor'] };

const formsOf = (id: string): readonly (readonly [path: string, fields: Readonly<Record<string, string>>])[] => [
  ['/admin/people', { email: 'new@agency.example', role: 'owner' }], [`/admin/people/${id}/role`, { role: 'owner' }], [`/admin/people/${id}/disable`, {}],
  [`/admin/people/${id}/enable`, {}], [`/admin/people/${id}/link`, {}],
];

describeOnEach('The pages about people', (house) => {
  it('open to each role as the table says, and to strangers not at all', async () => {
    const { owner } = await openOrganisation(house());
    for (const role of roles) {
      const member = role === 'owner' ? owner : await join(house(), owner, role);
      for (const [path, allowed] of Object.entries(table)) expect((await member.get(path)).status, `${role} ${path}`).to.equal(allowed.includes(role) ? 200 : 403);
      if (role === 'owner') continue;
      for (const [path, fields] of formsOf(owner.id)) expect((await member.post(path, fields)).status, `${role} ${path}`).to.equal(403);
    }
    for (const path of Object.keys(table)) expect((await openBrowser(house()).get(path)).status, path).to.equal(401);
    for (const [path, fields] of formsOf(owner.id)) expect((await openBrowser(house()).post(path, fields)).status, path).to.equal(401);
  });

  it('let a session that is nobody\'s only make its account', async () => {
    const { organisationId, owner } = await openOrganisation(house());
    const browser = openBrowser(house());
    await browser.post(`/sign-in/${await house().services.sessions.makeLink(organisationId, 'owner')}`, {});
    for (const path of Object.keys(table)) expect((await browser.get(path)).location, path).to.equal('/admin/welcome');
    for (const [path, fields] of formsOf(owner.id)) expect((await browser.post(path, fields)).location, path).to.equal('/admin/welcome');
    expect(await house().services.database.models.users.count({ where: { organisationId } })).to.equal(1);
  });

  it('believe no form without the session\'s own token, nor one from another site', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const agent = await join(house(), owner, 'agent');
    const before = await deeds(house(), organisationId);
    const othersToken = /name="token" value="([^"]+)"/.exec((await agent.get('/admin/account')).text)?.[1] ?? '';
    expect(othersToken).to.have.lengthOf(43);
    for (const [path, fields] of [...formsOf(agent.id), ['/admin/account/password', { current: goodPassword, password: 'another good one' }] as const, ['/admin/account/sessions/end-others', {}] as const]) {
      for (const token of ['', 'x', othersToken]) expect((await owner.post(path, { ...fields, token })).status, `${path} with ${token}`).to.equal(403);
      for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }]) expect((await owner.post(path, fields, headers)).status, path).to.equal(403);
    }
    expect(await deeds(house(), organisationId)).to.deep.equal(before);
  });

  it('do not know the people of another organisation', async () => {
    const ours = await openOrganisation(house());
    const theirs = await openOrganisation(house());
    for (const [path, fields] of formsOf(theirs.owner.id).slice(1)) expect((await ours.owner.post(path, fields)).status, path).to.equal(404);
    for (const path of Object.keys(table)) {
      const { text } = await ours.owner.get(path);
      expect(text, path).to.include(path === '/admin/audit' ? 'Olga' : ours.owner.email).and.not.include(theirs.owner.email).and.not.include(theirs.owner.id);
    }
    const session = (await house().services.database.models.sessions.findOne({ where: { userId: theirs.owner.id, kind: 'session' } }))?.id ?? '';
    expect((await ours.owner.post(`/admin/account/sessions/${session}/end`, {})).status).to.equal(404);
    expect((await theirs.owner.get('/admin/account')).status).to.equal(200);
    const taken = await ours.owner.post('/admin/people', { email: theirs.owner.email, role: 'agent' });
    expect([taken.status, linkIn(taken.text)]).to.deep.equal([422, '']);
  });

  it('change a role from the next click on, and end everything at once when somebody is disabled', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const member = await join(house(), owner, 'agent');
    expect((await owner.post(`/admin/people/${member.id}/role`, { role: 'auditor' })).status).to.equal(303);
    expect((await member.get('/admin/audit')).status).to.equal(200);
    expect((await owner.post(`/admin/people/${member.id}/role`, { role: 'emperor' })).status).to.equal(422);
    expect((await owner.post(`/admin/people/${member.id}/disable`, {})).status).to.equal(303);
    expect([(await member.get('/admin/account')).status, (await signInAs(openBrowser(house()), member.email)).status]).to.deep.equal([401, 401]);
    expect((await owner.post(`/admin/people/${member.id}/enable`, {})).status).to.equal(303);
    expect([(await member.get('/admin/account')).status, (await signInAs(openBrowser(house()), member.email)).status]).to.deep.equal([401, 303]);
    expect(await deeds(house(), organisationId)).to.deep.equal([
      'user_joined', 'user_invited', 'user_joined', 'role_changed', 'user_disabled', 'sign_in_failed', 'user_enabled', 'signed_in',
    ]);
  });

  it('let an owner hand out a new link, which ends the sessions and the old password', async () => {
    const { owner } = await openOrganisation(house());
    const member = await join(house(), owner, 'agent');
    const link = linkIn((await owner.post(`/admin/people/${member.id}/link`, {})).text);
    expect((await member.get('/admin/account')).status).to.equal(401);
    expect((await openBrowser(house()).post(link, { name: 'A agent', password: 'another good one' })).status).to.equal(303);
    expect([(await signInAs(openBrowser(house()), member.email)).status, (await signInAs(openBrowser(house()), member.email, 'another good one')).status]).to.deep.equal([401, 303]);
  });

  it('show the way around the house on the answer to a form as well', async () => {
    const { owner } = await openOrganisation(house());
    const invited = await owner.post('/admin/people', { email: `way-${owner.id}@agency.example`, role: 'agent' });
    for (const { text } of [invited, await owner.get('/admin/people')]) expect(text).to.include('href="/admin/account"').and.include('action="/sign-out"');
    expect((await openBrowser(house()).get('/')).text).to.include('href="/sign-in"').and.not.include('action="/sign-out"');
  });

  it('escape whatever somebody calls themselves', async () => {
    const { owner } = await openOrganisation(house());
    const { link } = await invite(owner, 'agent');
    await openBrowser(house()).post(link, { name: '"><script>alert(1)</script>', password: goodPassword });
    for (const path of ['/admin/people', '/admin/audit']) expect((await owner.get(path)).text, path).to.include('&lt;script&gt;alert(1)').and.not.include('<script>alert');
  });

  it('show the log page by page, without a password or a link in it', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const { id } = await join(house(), owner, 'agent');
    for (let times = 0; times < 27; times++) {
      for (const verb of ['disable', 'enable']) await owner.post(`/admin/people/${id}/${verb}`, {});
    }
    const first = await owner.get('/admin/audit');
    const older = /href="(\/admin\/audit\?before=\d+)"/.exec(first.text.replaceAll('&#x3D;', '='))?.[1] ?? '';
    const second = await owner.get(older);
    const count = (text: string): number => text.split('<tr><td>').length - 1;
    expect([count(first.text), count(second.text)]).to.deep.equal([50, (await deeds(house(), organisationId)).length - 50]);
    expect(first.text + second.text).not.to.include(goodPassword).and.not.include('/sign-in/');
    expect((await owner.get('/admin/audit?before=none')).status).to.equal(200);
  });
});

describeOnEach('The last owner', (house) => {
  it('can neither be disabled nor made anything less', async () => {
    const { owner } = await openOrganisation(house());
    await invite(owner, 'owner');
    for (const [path, fields] of [[`/admin/people/${owner.id}/disable`, {}], [`/admin/people/${owner.id}/role`, { role: 'admin' }]] as const) {
      const answer = await owner.post(path, fields);
      expect([answer.status, answer.text.includes('the only owner')], path).to.deep.equal([409, true]);
    }
    const second = await join(house(), owner, 'owner');
    expect((await second.post(`/admin/people/${owner.id}/role`, { role: 'agent' })).status).to.equal(303);
    expect((await second.post(`/admin/people/${second.id}/disable`, {})).status).to.equal(409);
  });

  it('is still there when two owners demote each other at the same moment', async () => {
    for (let round = 0; round < 3; round++) {
      const { owner, organisationId } = await openOrganisation(house());
      const second = await join(house(), owner, 'owner');
      const demote = (by: Member, whom: Member) => by.post(`/admin/people/${whom.id}/role`, { role: 'agent' });
      await Promise.all([demote(owner, second), demote(second, owner)]);
      expect(await house().services.database.models.users.count({ where: { organisationId, role: 'owner', disabledAt: null } })).to.be.at.least(1);
    }
  });
});

describeOnEach('An account', (house) => {
  it('changes its password with the current one, which ends all other sessions', async () => {
    const { owner } = await openOrganisation(house());
    const other = openBrowser(house());
    await signInAs(other, owner.email);
    expect((await owner.post('/admin/account/password', { current: 'not the one it is', password: 'another good one' })).status).to.equal(422);
    expect((await owner.post('/admin/account/password', { current: goodPassword, password: 'short' })).status).to.equal(422);
    expect((await other.get('/admin/account')).status).to.equal(200);
    const old = openBrowser(house(), owner.cookie());
    expect((await owner.post('/admin/account/password', { current: goodPassword, password: 'another good one' })).status).to.equal(303);
    expect([(await owner.get('/admin/account')).status, (await other.get('/admin/account')).status, (await old.get('/admin/account')).status]).to.deep.equal([200, 401, 401]);
    expect((await signInAs(openBrowser(house()), owner.email, 'another good one')).status).to.equal(303);
  });

  it('counts wrong current passwords like those at the door', async () => {
    const { owner } = await openOrganisation(house());
    for (let tries = 0; tries < 5; tries++) await owner.post('/admin/account/password', { current: 'not the one it is', password: 'another good one' });
    expect((await owner.post('/admin/account/password', { current: goodPassword, password: 'another good one' })).status).to.equal(422);
    expect((await signInAs(openBrowser(house()), owner.email)).status).to.equal(401);
  });

  it('ends one of its sessions, or all others', async () => {
    const { owner } = await openOrganisation(house());
    const browsers = [openBrowser(house()), openBrowser(house()), openBrowser(house())];
    for (const each of browsers) await signInAs(each, owner.email);
    const statuses = (): Promise<number[]> => Promise.all(browsers.map(async each => (await each.get('/admin/account')).status));
    const newest = /sessions\/(ses_\w+)\/end/.exec((await owner.get('/admin/account')).text)?.[1] ?? '';
    expect((await owner.post(`/admin/account/sessions/${newest}/end`, {})).status).to.equal(303);
    expect((await statuses()).filter(status => status === 401)).to.have.lengthOf(1);
    expect((await owner.post(`/admin/account/sessions/${newest}/end`, {})).status).to.equal(404);
    await owner.post('/admin/account/sessions/end-others', {});
    expect([await statuses(), (await owner.get('/admin/account')).status]).to.deep.equal([[401, 401, 401], 200]);
  });

  it('is over in this browser after signing out, also for who kept the cookie', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const kept = openBrowser(house(), owner.cookie());
    await owner.post('/sign-out', {});
    expect([(await owner.get('/admin/account')).status, (await kept.get('/admin/account')).status]).to.deep.equal([401, 401]);
    expect(await deeds(house(), organisationId)).to.include('signed_out');
    expect(await idOf(house(), owner.email)).to.equal(owner.id);
  });
});
