import { expect } from 'chai';
import { addPolicy, publish } from '../api/builders.js';
import { describeOnEach } from '../api/installations.js';
import { openBrowser, openOrganisation } from './people-harness.js';

const account = '/admin/account';
const form = '/admin/account/preferences';

const languageOf = (text: string): string | undefined => /<html lang="(\w+)"/.exec(text)?.[1];

describeOnEach('The language and the time zone of a user', (house) => {
  it('are the browser\'s and UTC until they are chosen, and then hold on every page, with times in UTC beneath', async () => {
    const { owner } = await openOrganisation(house());
    const before = (await owner.get(account)).text;
    expect(languageOf(before)).to.equal('en');
    expect(before).to.match(/<time datetime="[\d-]+T[\d:.]+Z">[^<]+ UTC<\/time>/);
    const kept = await owner.post(form, { language: 'de', timeZone: 'America/New_York' });
    expect([kept.status, kept.location]).to.deep.equal([303, account]);
    const after = (await owner.get(account)).text;
    expect(languageOf(after)).to.equal('de');
    expect(after).to.include('Gemerkt.').and.match(/<time datetime="[\d-]+T[\d:.]+Z">[^<]+ (?:GMT-[45]|E[SD]T)<\/time>/);
    expect((await owner.get(account)).text, 'it is said once').to.not.include('Gemerkt.');
    expect(languageOf((await owner.get('/')).text)).to.equal('de');
    await owner.post(form, { language: '', timeZone: '' });
    expect(languageOf((await owner.get(account)).text)).to.equal('en');
  });

  it('are refused when there is no such zone, and nothing changes', async () => {
    const { owner } = await openOrganisation(house());
    for (const timeZone of ['Europe/Nowhere', '+01:00', 'x'.repeat(200), '<script>', 'Europe/Berlin\'--', '../etc/passwd']) {
      const { status, text } = await owner.post(form, { language: 'fr', timeZone });
      expect(status, timeZone).to.equal(422);
      expect(text).to.include('There is no such time zone.').and.not.include('<script>');
    }
    expect(languageOf((await owner.get(account)).text)).to.equal('en');
    expect((await owner.post(form, { language: 'xx', timeZone: 'UTC' })).status).to.equal(303);
    expect(languageOf((await owner.get(account)).text)).to.equal('en');
  });

  it('belong to one account alone', async () => {
    const [{ owner }, other] = [await openOrganisation(house()), await openOrganisation(house())];
    await owner.post(form, { language: 'fr', timeZone: '' });
    expect(languageOf((await other.owner.get(account)).text)).to.equal('en');
  });
});

describeOnEach('The language at the foot of a page', (house) => {
  it('is kept in the browser of a stranger, and in the account of who has one', async () => {
    const browser = openBrowser(house());
    const chosen = await browser.post('/language', { language: 'fr', back: '/sign-in' });
    expect([chosen.status, chosen.location]).to.deep.equal([303, '/sign-in']);
    expect(languageOf((await browser.get('/sign-in')).text)).to.equal('fr');
    const { owner } = await openOrganisation(house());
    await owner.post('/language', { language: 'de', back: account });
    expect((await owner.get(account)).text).to.include('<option value="de" selected>');
  });

  it('takes nothing that is no language, and leads to no other site', async () => {
    const browser = openBrowser(house());
    expect((await browser.post('/language', { language: 'constructor', back: '/' })).cookie).to.equal(null);
    expect(browser.cookie()).to.equal('');
    for (const back of ['https://evil.example/', '//evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', '', 'x'.repeat(5000)]) {
      expect((await browser.post('/language', { language: 'de', back })).location, back.slice(0, 40)).to.equal('/');
    }
    expect((await browser.post('/language', { language: 'de', back: '/ledger?before=3&lang=fr' })).location).to.equal('/ledger?before=3');
  });

  it('changes no page that caches keep for others', async () => {
    const shop = await house().openShop();
    const policy = await addPolicy(shop, 'terms');
    await publish(shop, policy, '<p>What we agree on.</p>');
    const { publicKey } = (await house().services.stores.find(shop.storeId))!;
    const browser = openBrowser(house(), 'placet_language=fr');
    const { status, text } = await browser.get(`/p/${publicKey}/terms`);
    expect(status).to.equal(200);
    expect(languageOf(text)).to.not.equal('fr');
    expect(text).to.not.include('action="/language"');
  });
});
