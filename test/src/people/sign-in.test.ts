import { expect } from 'chai';
import { describeOnEach } from '../api/installations.js';
import { deeds, goodPassword, invite, join, openBrowser, openOrganisation, signInAs } from './people-harness.js';

const minute = 60_000;

describeOnEach('Sign-in', (house) => {
  it('lets in who has the e-mail and the password, however the address is capitalised', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const browser = openBrowser(house());
    const entered = await signInAs(browser, owner.email.toUpperCase());
    expect([entered.status, entered.location]).to.deep.equal([303, '/']);
    expect((await browser.get('/admin/account')).text).to.include(owner.email).and.include('Firefox on Linux');
    expect(await deeds(house(), organisationId)).to.deep.equal(['user_joined', 'signed_in']);
  });

  it('says the same to an unknown address, a wrong password, an account that waits, a disabled one and one without a password', async () => {
    const { owner } = await openOrganisation(house());
    const waiting = await join(house(), owner, 'agent');
    for (let tries = 0; tries < 5; tries++) await signInAs(openBrowser(house()), waiting.email, 'a wrong password');
    const disabled = await join(house(), owner, 'agent');
    await owner.post(`/admin/people/${disabled.id}/disable`, {});
    const invited = await invite(owner, 'agent');
    const answers = await Promise.all([
      signInAs(openBrowser(house()), 'nobody@agency.example'), signInAs(openBrowser(house()), owner.email, 'a wrong password'),
      signInAs(openBrowser(house()), waiting.email), signInAs(openBrowser(house()), disabled.email), signInAs(openBrowser(house()), invited.email),
      signInAs(openBrowser(house()), 'no address at all'),
    ]);
    const same = answers.map(({ status, text, cookie }) => ({ status, cookie, text: text.replace(/value="[^"]*"/g, '') }));
    expect(new Set(same.map(each => JSON.stringify(each))).size).to.equal(1);
    expect([same[0]?.status, same[0]?.cookie]).to.deep.equal([401, null]);
  });

  it('makes an account wait after five wrong passwords, longer after each further one, and forgets that after a right one', async () => {
    const { owner } = await openOrganisation(house());
    const [at, email] = [() => openBrowser(house()), owner.email];
    const right = async (): Promise<number> => (await signInAs(at(), email)).status;
    const wrong = async (): Promise<number> => (await signInAs(at(), email, 'a wrong password')).status;
    for (let tries = 0; tries < 5; tries++) await wrong();
    expect(await right()).to.equal(401);
    house().wait(minute + 1);
    await wrong();
    house().wait(minute + 1);
    expect(await right(), 'after one minute of two').to.equal(401);
    house().wait(minute + 1);
    expect(await right(), 'after two minutes').to.equal(303);
    await wrong();
    expect(await right(), 'one failure after a success').to.equal(303);
  });

  it('does not let guesses sent at once slip in together', async () => {
    const { owner, organisationId } = await openOrganisation(house());
    const guesses = await Promise.all(Array.from({ length: 12 }, () => signInAs(openBrowser(house()), owner.email, 'a wrong password')));
    expect(guesses.every(({ status }) => status === 401)).to.equal(true);
    expect((await deeds(house(), organisationId)).filter(action => action === 'sign_in_failed')).to.have.lengthOf(5);
    expect((await signInAs(openBrowser(house()), owner.email)).status).to.equal(401);
  });

  it('slows down one address that tries many accounts', async () => {
    const browser = openBrowser(house());
    const statuses = await Promise.all(Array.from({ length: 12 }, (_, at) => signInAs(browser, `guess-${at}@agency.example`).then(({ status }) => status)));
    expect(statuses.filter(status => status === 429).length).to.equal(2);
  });

  it('takes no form another site had the browser send', async () => {
    const { owner } = await openOrganisation(house());
    const fields = { email: owner.email, password: goodPassword };
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }]) {
      const answer = await openBrowser(house()).post('/sign-in', fields, headers);
      expect([answer.status, answer.cookie]).to.deep.equal([403, null]);
    }
  });

  it('keeps its cookie from scripts, from other sites, and from connections in the clear', async () => {
    const { owner } = await openOrganisation(house());
    const response = await fetch(`${house().url}/sign-in`, {
      method: 'POST', redirect: 'manual', headers: { 'x-forwarded-for': '2001:db8:ffff::1' }, body: new URLSearchParams({ email: owner.email, password: goodPassword }),
    });
    expect(response.headers.get('set-cookie')).to.match(/^placet_session=[\w.-]+; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('survives passwords that are too long, sent twice, or not text at all', async () => {
    const { owner } = await openOrganisation(house());
    expect((await signInAs(openBrowser(house()), owner.email, 'x'.repeat(15_000))).status).to.equal(401);
    const body = `email=${encodeURIComponent(owner.email)}&password=${encodeURIComponent(goodPassword)}&password=x`;
    const twice = await fetch(`${house().url}/sign-in`, { method: 'POST', redirect: 'manual', headers: { 'x-forwarded-for': '2001:db8:fffe::1', 'content-type': 'application/x-www-form-urlencoded' }, body });
    expect(twice.status).to.equal(401);
    const { logLines } = house();
    expect(logLines.filter(line => line.includes(goodPassword) || line.includes(owner.email))).to.deep.equal([]);
  });
});

describeOnEach('A one-time link', (house) => {
  it('sets a password once: used a second time, or by two at once, it is used up', async () => {
    const { owner } = await openOrganisation(house());
    const { email, link } = await invite(owner, 'admin');
    expect((await openBrowser(house()).get(link)).text).to.include(email).and.include('Set your password');
    const outcomes = await Promise.all([1, 2, 3].map(number => openBrowser(house()).post(link, { name: `Number ${number}`, password: goodPassword }).then(({ status }) => status)));
    expect(outcomes.sort()).to.deep.equal([303, 410, 410]);
    expect((await openBrowser(house()).post(link, { name: 'Late', password: goodPassword })).status).to.equal(410);
    expect((await openBrowser(house()).get(link)).status).to.equal(410);
    expect((await signInAs(openBrowser(house()), email)).status).to.equal(303);
  });

  it('is not used up by a form with something wrong in it, and keeps the name that was typed', async () => {
    const { owner } = await openOrganisation(house());
    const { link } = await invite(owner, 'agent');
    const browser = openBrowser(house());
    const short = await browser.post(link, { name: 'Ada <Agent>', password: 'short' });
    expect(short.status).to.equal(422);
    expect(short.text).to.include('At least 12 characters, please.').and.include('value="Ada &lt;Agent&gt;"').and.not.include('value="short"');
    expect((await browser.post(link, { name: '', password: goodPassword })).status).to.equal(422);
    expect((await browser.post(link, { name: 'Ada', password: goodPassword })).status).to.equal(303);
  });

  it('is good for a day', async () => {
    const { owner } = await openOrganisation(house());
    const { link } = await invite(owner, 'agent');
    house().wait(24 * 60 * minute);
    expect((await openBrowser(house()).post(link, { name: 'Ada', password: goodPassword })).status).to.equal(410);
  });

  it('of the server makes one account, also when the form is sent twice at once', async () => {
    const { services } = house();
    const { organisationId } = await openOrganisation(house());
    const browser = openBrowser(house());
    await browser.post(`/sign-in/${await services.sessions.makeLink(organisationId, 'owner')}`, {});
    const outcomes = await Promise.all(['one', 'two'].map(name => browser.post('/admin/welcome', { name, email: `${name}-${organisationId}@agency.example`, password: goodPassword }).then(({ status }) => status)));
    expect(outcomes.filter(status => status === 303)).to.have.lengthOf(1);
    expect(await services.database.models.users.count({ where: { organisationId } })).to.equal(2);
  });
});
