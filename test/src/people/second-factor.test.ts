import { expect } from 'chai';
import type { House } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { bytesOf, keyIn, phoneFrom } from './authenticator.js';
import { deeds, goodPassword, invite, join, openBrowser, openOrganisation, signInAs, type Browser, type Member, type Seen } from './people-harness.js';

const halfMinute = 30_000;
const path = '/admin/account/second-factor';

const codesIn = (text: string): string[] => [...text.matchAll(/<li><code>([0-9a-z]{5}-[0-9a-z]{5})</g)].map(([, code]) => code ?? '');
const formTokenIn = (text: string): string => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';

interface Enrolled { readonly phone: (at: number) => string; readonly codes: readonly string[] }

const enrol = async (house: House, member: Browser): Promise<Enrolled> => {
  expect((await member.post(`${path}/begin`, { current: goodPassword })).status).to.equal(303);
  const phone = phoneFrom((await member.get(path)).text);
  const confirmed = await member.post(`${path}/confirm`, { code: phone(house.services.clock.now()) });
  expect(confirmed.status, confirmed.text).to.equal(200);
  return { phone, codes: codesIn(confirmed.text) };
};

/** Types a code on the page that asks for it. */
const giveCode = async (browser: Browser, code: string, to = '/sign-in/second-factor'): Promise<Seen> =>
  browser.post(to, { code, token: formTokenIn((await browser.get('/sign-in/second-factor')).text) });

const passwordOnly = async (house: House, { email }: Member): Promise<Browser> => {
  const browser = openBrowser(house);
  const half = await signInAs(browser, email);
  expect([half.status, half.location]).to.deep.equal([303, '/sign-in/second-factor']);
  return browser;
};

describeOnEach('A second factor', (house) => {
  const now = (): number => house().services.clock.now();

  it('is set up with the password and a first code, ends every other session, and shows ten recovery codes once', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const elsewhere = openBrowser(house());
    await signInAs(elsewhere, owner.email);
    expect((await owner.post(`${path}/begin`, { current: 'not the password' })).status).to.equal(422);
    expect((await owner.get(path)).text).to.not.include('factor-key');
    await owner.post(`${path}/begin`, { current: goodPassword });
    const page = (await owner.get(path)).text;
    expect(page).to.include('<svg class="qr"').and.not.match(/style=|<script(?! type="module" src)/);
    expect((await owner.post(`${path}/confirm`, { code: '000000' })).status).to.equal(422);
    const phone = phoneFrom(page);
    const confirmed = await owner.post(`${path}/confirm`, { code: ` ${phone(now()).slice(0, 3)} ${phone(now()).slice(3)} ` });
    const codes = codesIn(confirmed.text);
    expect(new Set(codes).size).to.equal(10);
    const after = await owner.get(path);
    expect(after.text).to.include('10 recovery codes are left').and.not.include('factor-key');
    for (const code of codes) expect(after.text).to.not.include(code);
    expect((await elsewhere.get('/admin/account')).status).to.equal(401);
    expect(await deeds(house(), organisationId)).to.deep.equal(['user_joined', 'signed_in', 'factor_added']);
  });

  it('is asked for after the password, and until then nothing is open', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const { phone } = await enrol(house(), owner);
    const browser = await passwordOnly(house(), owner);
    for (const each of ['/admin/account', '/admin/people', path]) expect((await browser.get(each)).status, each).to.equal(401);
    expect((await giveCode(browser, '000000')).status).to.equal(401);
    house().wait(halfMinute);
    const entered = await giveCode(browser, phone(now()));
    expect([entered.status, entered.location]).to.deep.equal([303, '/']);
    expect((await browser.get('/admin/account')).text).to.include(owner.email);
    expect((await deeds(house(), organisationId)).slice(-2)).to.deep.equal(['factor_failed', 'signed_in']);
  });

  it('takes a code once, also from two browsers at the same moment, and no older one after it', async () => {
    const { owner } = await openOrganisation(house());
    const { phone } = await enrol(house(), owner);
    expect((await giveCode(await passwordOnly(house(), owner), phone(now()))).status, 'the code that confirmed').to.equal(401);
    house().wait(halfMinute);
    const browsers = [await passwordOnly(house(), owner), await passwordOnly(house(), owner)];
    const [code, older] = [phone(now()), phone(now() - halfMinute)];
    expect((await Promise.all(browsers.map(each => giveCode(each, code)))).map(({ status }) => status).sort()).to.deep.equal([303, 401]);
    expect((await giveCode(await passwordOnly(house(), owner), older)).status).to.equal(401);
  });

  it('forgives a clock that is half a minute off, either way, and no more', async () => {
    const { owner } = await openOrganisation(house());
    const { phone } = await enrol(house(), owner);
    for (const [off, status] of [[-halfMinute, 303], [2 * halfMinute, 401], [-2 * halfMinute, 401], [halfMinute, 303]] as const) {
      house().wait(10 * halfMinute);
      expect((await giveCode(await passwordOnly(house(), owner), phone(now() + off))).status, String(off)).to.equal(status);
    }
  });

  it('lets a recovery code stand in for it once, however it was copied', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const { codes } = await enrol(house(), owner);
    const [first = '', second = ''] = codes;
    expect((await giveCode(await passwordOnly(house(), owner), ` ${first.toUpperCase().replace('-', ' ')}`)).status).to.equal(303);
    expect((await giveCode(await passwordOnly(house(), owner), first)).status).to.equal(401);
    const browser = await passwordOnly(house(), owner);
    expect((await giveCode(browser, second)).status).to.equal(303);
    expect((await browser.get(path)).text).to.include('8 recovery codes are left');
    expect((await deeds(house(), organisationId)).filter(action => action === 'recovery_code_used')).to.have.lengthOf(2);
    const kept = await house().services.database.models.recoveryCodes.findAll({ where: { userId: owner.id } });
    for (const { codeHash } of kept) expect(codeHash).to.have.lengthOf(32);
  });

  it('gives new recovery codes for old ones, and its file holds the codes and nothing that was sent beside them', async () => {
    const { owner } = await openOrganisation(house());
    const { codes: old } = await enrol(house(), owner);
    expect((await owner.post(`${path}/codes`, { current: 'not the password' })).status).to.equal(422);
    const codes = codesIn((await owner.post(`${path}/codes`, { current: goodPassword })).text);
    const file = await owner.post(`${path}/codes.txt`, { shown: codes[0] ?? '' });
    expect(file.text).to.include(codes[0]).and.include('placet.test');
    for (const shown of ['aaaaa-aaaaa', '<script>', old[0] ?? '']) expect((await owner.post(`${path}/codes.txt`, { shown })).status, shown).to.equal(404);
    expect((await giveCode(await passwordOnly(house(), owner), old[1] ?? '')).status).to.equal(401);
    expect((await giveCode(await passwordOnly(house(), owner), codes[1] ?? '')).status).to.equal(303);
  });

  it('makes the account wait after five wrong codes; the right password in between forgives none of them', async () => {
    const { owner } = await openOrganisation(house());
    const { phone } = await enrol(house(), owner);
    for (let tries = 0; tries < 4; tries++) await giveCode(await passwordOnly(house(), owner), '000000');
    const browser = await passwordOnly(house(), owner);
    expect((await giveCode(browser, '000000')).status).to.equal(401);
    house().wait(halfMinute);
    expect((await giveCode(browser, phone(now()))).status, 'a right one while it waits').to.equal(401);
    expect((await signInAs(openBrowser(house()), owner.email)).status, 'the password too').to.equal(401);
    house().wait(2 * halfMinute);
    expect((await giveCode(browser, phone(now()))).status).to.equal(303);
  });

  it('does not let codes guessed at once slip in together', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    await enrol(house(), owner);
    const browsers = await Promise.all([1, 2, 3, 4].map(() => passwordOnly(house(), owner)));
    await Promise.all([...browsers, ...browsers].map(each => giveCode(each, '000000')));
    expect((await deeds(house(), organisationId)).filter(action => action === 'factor_failed')).to.have.lengthOf(5);
  });

  it('waits ten minutes for the code, and not at all after the password was changed elsewhere', async () => {
    const { owner } = await openOrganisation(house());
    const { phone } = await enrol(house(), owner);
    const [late, other] = [await passwordOnly(house(), owner), await passwordOnly(house(), owner)];
    const token = formTokenIn((await late.get('/sign-in/second-factor')).text);
    await owner.post('/admin/account/password', { current: goodPassword, password: 'another good one' });
    expect((await other.get('/sign-in/second-factor')).location).to.equal('/sign-in');
    house().wait(10 * 60_000);
    expect((await late.post('/sign-in/second-factor', { code: phone(now()), token })).location).to.equal('/sign-in');
  });

  it('is taken away with the password, and reset by an owner for a colleague, which ends the colleague\'s sessions', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const colleague = await join(house(), owner, 'admin');
    await enrol(house(), owner);
    await enrol(house(), colleague);
    expect((await colleague.post(`/admin/people/${colleague.id}/second-factor/reset`, {})).status).to.equal(403);
    expect((await owner.post(`/admin/people/${owner.id}/second-factor/reset`, {})).status).to.equal(404);
    expect((await owner.post(`/admin/people/${colleague.id}/second-factor/reset`, {})).status).to.equal(303);
    expect((await colleague.get('/admin/account')).status).to.equal(401);
    expect((await signInAs(colleague, colleague.email)).location).to.equal('/');
    expect((await owner.post(`${path}/remove`, { current: 'not the password' })).status).to.equal(422);
    expect((await owner.post(`${path}/remove`, { current: goodPassword })).status).to.equal(303);
    expect((await signInAs(openBrowser(house()), owner.email)).location).to.equal('/');
    expect(await deeds(house(), organisationId)).to.include.members(['factor_reset', 'factor_removed']);
    expect(await house().services.database.models.recoveryCodes.count({ where: { userId: [owner.id, colleague.id] } })).to.equal(0);
  });

  it('is kept sealed: the key is neither in the database nor in the log', async () => {
    const { owner } = await openOrganisation(house());
    await owner.post(`${path}/begin`, { current: goodPassword });
    const key = keyIn((await owner.get(path)).text);
    const sealed = (await house().services.database.models.users.findByPk(owner.id))?.factorSealed ?? Buffer.alloc(0);
    expect([sealed.length > 20, sealed.includes(bytesOf(key)), sealed.includes(key)]).to.deep.equal([true, false, false]);
    const { logLines } = house();
    expect(logLines.filter(line => line.includes(key))).to.deep.equal([]);
  });
});

describeOnEach('A second factor for everyone', (house) => {
  const now = (): number => house().services.clock.now();

  it('is asked for by an owner who has one, and ends the sessions of those who have none', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const agent = await join(house(), owner, 'agent');
    expect((await owner.post('/admin/people/second-factor', { required: 'yes' })).status, 'without one of one\'s own').to.equal(409);
    expect((await agent.get('/admin/account')).status).to.equal(200);
    await enrol(house(), owner);
    expect((await owner.post('/admin/people/second-factor', { required: 'yes' })).status).to.equal(303);
    expect([(await agent.get('/admin/account')).status, (await owner.get('/admin/account')).status]).to.deep.equal([401, 200]);
    expect((await owner.post(`${path}/remove`, { current: goodPassword })).text).to.include('cannot be removed');
    expect((await owner.post('/admin/people/second-factor', { required: 'no' })).status).to.equal(303);
    expect((await deeds(house(), organisationId)).slice(-2)).to.deep.equal(['factor_required', 'factor_optional']);
  });

  it('is set up in the middle of the next sign-in, and by who comes with an invitation', async () => {
    const { owner } = await openOrganisation(house());
    const agent = await join(house(), owner, 'agent');
    await enrol(house(), owner);
    await owner.post('/admin/people/second-factor', { required: 'yes' });
    const invited = await invite(owner, 'admin');
    const newcomer = openBrowser(house());
    expect((await newcomer.post(invited.link, { name: 'New', password: goodPassword })).location).to.equal('/sign-in/second-factor');
    for (const browser of [await passwordOnly(house(), agent), newcomer]) {
      const phone = phoneFrom((await browser.get('/sign-in/second-factor')).text);
      expect((await giveCode(browser, '000000', '/sign-in/second-factor/set-up')).status).to.equal(422);
      expect((await browser.get('/admin/account')).status).to.equal(401);
      const confirmed = await giveCode(browser, phone(now()), '/sign-in/second-factor/set-up');
      expect(codesIn(confirmed.text)).to.have.lengthOf(10);
      expect((await browser.get('/admin/account')).status).to.equal(200);
    }
  });
});
