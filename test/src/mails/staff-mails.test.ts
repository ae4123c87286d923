import { expect } from 'chai';
import { checkInstallation, readConfig } from '@placet/server';
import { temporaryFolder } from '../api/temporary-folder.js';
import { idOf, linkIn, openBrowser, openOrganisation } from '../people/people-harness.js';
import { recordConsent } from '../api/builders.js';
import { bodyOf, headerOf, openMailServer } from './mail-server.js';
import { openMailHouse, sender, settledMail, until, type MailHouse } from './mail-house.js';

describe('A link for staff', () => {
  let house: MailHouse;
  before(async function () {
    this.timeout(30_000);
    house = await openMailHouse();
  });
  after(() => house.close());

  const taken = (to: string) => until(house, `a letter to ${to}`, () => Promise.resolve(house.post.taken.find(each => each.to === to)));

  it('is mailed where there is a mail server, shown all the same, and nobody can read it here afterwards', async () => {
    const { organisationId, owner } = await openOrganisation(house);
    const invited = await owner.post('/admin/people', { email: 'new@agency.example', role: 'agent' });
    expect(invited.text).to.contain('It was sent by e-mail as well.');
    const { raw } = await taken('new@agency.example');
    expect(headerOf(raw, 'Subject')).to.equal('You are invited to An agency on Placet');
    const link = /https:\/\/placet\.test(\/sign-in\/[\w.-]+)/.exec(bodyOf(raw))?.[1] ?? '';
    expect(link).to.equal(linkIn(invited.text));
    expect(bodyOf(raw)).to.contain('Your role: Agent');
    const { mails, outbox } = house.services.database.models;
    const row = await until(house, 'the letter on record', async () => await mails.findOne({ where: { storeId: organisationId, state: 'sent' } }) ?? undefined);
    expect([row.kind, row.sealed, row.subjectId]).to.deep.equal(['invitation', null, null]);
    expect(JSON.stringify(await outbox.findAll({ where: { storeId: organisationId } }))).not.to.contain('agency.example');
    expect((await openBrowser(house).post(link, { name: 'New', password: 'four words made up' })).status).to.equal(303);
  });

  it('to somebody who has an account says that it sets a new password, in the language of who made it', async () => {
    const { owner } = await openOrganisation(house);
    await owner.post('/admin/people', { email: 'lost@agency.example', role: 'agent' });
    await taken('lost@agency.example');
    const id = await idOf(house, 'lost@agency.example');
    await owner.post(`/admin/people/${id}/link`, {}, { 'accept-language': 'de' });
    const letter = await until(house, 'the second letter', () =>
      Promise.resolve(house.post.taken.find(({ to, raw }) => to === 'lost@agency.example' && headerOf(raw, 'Subject').includes('Passwort'))));
    expect(headerOf(letter.raw, 'Subject')).to.equal('Ihr Link für ein neues Passwort in Placet');
  });

  it('goes out under the organisation\'s name, if it gave itself one', async () => {
    const { organisationId, owner } = await openOrganisation(house);
    const api = house.api(await house.token('owner', organisationId));
    expect((await api.put('/branding', { name: 'Agentur Grün' })).status).to.equal(200);
    await owner.post('/admin/people', { email: 'branded@agency.example', role: 'agent' });
    expect(headerOf((await taken('branded@agency.example')).raw, 'From')).to.contain('Agentur Grün').and.contain(sender);
  });
});

describe('An attempt at a letter', () => {
  let house: MailHouse;
  before(async function () {
    this.timeout(30_000);
    house = await openMailHouse();
  });
  after(() => house.close());

  it('whose process died in the middle is made again by another, once it must be over', async () => {
    const shop = await house.openShop({ doubleOptIn: 'by_region' });
    house.post.next('postpone');
    await recordConsent(shop, { email: 'ada@tea.example' });
    const { database, clock } = house.services;
    const row = await until(house, 'a first attempt', async () => await database.models.mails.findOne({ where: { storeId: shop.storeId, error: 'smtp_451 4.3.0' } }) ?? undefined);
    // As it stands in the middle of an attempt: claimed for a minute, and the entry handed out again because nobody settled it.
    const busyUntil = clock.now() + 60_000;
    await row.update({ nextTryAt: busyUntil, error: null });
    await database.models.outbox.update({ availableAt: clock.now() }, { where: { storeId: shop.storeId, topic: 'mail.send' } });
    await until(house, 'an entry for later', async () =>
      await database.models.outbox.count({ where: { storeId: shop.storeId, topic: 'mail.send', availableAt: busyUntil } }) > 0 ? true : undefined);
    expect(house.post.taken).to.have.length(0);
    house.wait(61_000);
    expect((await settledMail(shop, 'sent')).attempts).to.equal(2);
    expect(house.post.taken).to.have.length(1);
  });
});

describe('The settings of mail', () => {
  const settings = (more: Readonly<Record<string, string>>) => ({ NODE_ENV: 'test', PLACET_DATA_DIR: temporaryFolder(), ...more });

  it('need an address to write from, and name what is wrong without repeating it', () => {
    const lone = readConfig(settings({ PLACET_SMTP_URL: 'smtp://127.0.0.1:25' }));
    expect(lone.ok || lone.problems).to.deep.equal([{ setting: 'PLACET_MAIL_FROM', message: 'is required with PLACET_SMTP_URL: the address letters come from' }]);
    const strange = readConfig(settings({ PLACET_SMTP_URL: 'smtp://127.0.0.1:25', PLACET_MAIL_FROM: 'letters at tea' }));
    expect(strange.ok || strange.problems).to.deep.equal([{ setting: 'PLACET_MAIL_FROM', message: 'must be an e-mail address' }]);
  });

  it('are tried by placet doctor, which says whether the mail server answers', async () => {
    const post = await openMailServer();
    const reachable = await checkInstallation(settings({ PLACET_SMTP_URL: post.url, PLACET_MAIL_FROM: sender }));
    expect(reachable.find(({ what }) => what === 'mail')?.isFine).to.equal(true);
    await post.close();
    const gone = await checkInstallation(settings({ PLACET_SMTP_URL: post.url, PLACET_MAIL_FROM: sender }));
    const finding = gone.find(({ what }) => what === 'PLACET_SMTP_URL');
    expect(finding?.isFine).to.equal(false);
    expect(finding?.message).to.match(/cannot be used \((?:ECONNREFUSED|ESOCKET|ECONNECTION)\)/);
  });
});
