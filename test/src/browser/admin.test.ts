import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { isId, type StoreId } from '@placet/core';
import { createToken, demoOrganisationId, destroySubjectKeys, firstOrganisation } from '@placet/server';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { apiOf } from '../api/api-client.js';
import { addOrganisation, storeFields } from '../api/harness.js';
import type { Recorded } from '../api/shapes.js';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage, type Watched } from './watched-page.js';

const bytesMax = 60_000;

describe('The rooms of the admin in a browser', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let face: Face | undefined;
  const paths = new Map<string, string>();

  before(async function () {
    browser = orSkip(this, 'chromium', await withChromium());
    face = await openFace({ isDemo: false });
    const { services, url } = face;
    const now = services.clock.now();
    const { id: organisationId } = await firstOrganisation(services.database, now);
    const fields = { ...storeFields, platform: 'woocommerce' };
    const store = await services.stores.create(organisationId, fields, () => null);
    const silent = await services.stores.create(organisationId, { ...fields, name: 'Donaudampfschifffahrtsgesellschaftskapitänsbedarf', url: 'https://long.example' }, () => null);
    const { text: token } = await createToken(services.database, { organisationId, storeScope: null, role: 'owner', label: 'a test', expiresAt: null }, now);
    const shop = apiOf(`${url}/v1/stores/${store.id}`, token);
    const say = async (subject: object, answers: readonly object[], more: object = {}): Promise<string> => {
      const { body } = await shop.post<Recorded>('/consents', { subject, answers, section: 'newsletter', source: { kind: 'web', widget: 'footer form' }, ...more });
      return body.subjectId;
    };
    const yes = (channel: string) => ({ channel, answer: 'yes', text: 'Yes, send me the tea letter. I can withdraw this at any time, by the link in every letter.', locale: 'en' });
    const { body: policy } = await shop.post<{ id: string }>('/policies', { kind: 'privacy', name: 'Privacy' });
    await shop.post(`/policies/${policy.id}/versions`, { locales: { en: { title: 'Privacy', html: '<p>What we keep.</p>' } }, material: true, changeSummary: 'first' });
    const ada = await say({ email: 'ada@mail.example', phone: '+493023125001', externalId: '1042', name: 'Ada Example' }, [yes('email'), yes('push'), { policyId: policy.id, answer: 'yes', text: 'I have read it.', locale: 'en' }],
      { ip: '2001:db8:85a3:8d3:1319:8a2e:370:7348', userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', region: 'DE' });
    await say({ email: 'ada@mail.example' }, [{ ...yes('email'), answer: 'no', text: 'Unsubscribe' }], { occurredAt: '2026-03-03T13:02:00Z' });
    const everyone = await say({ email: `${'a-very-long-name-that-does-not-end'.repeat(1)}.${'and-goes-on'.repeat(2)}@mail.example` }, [yes('sms')]);
    await shop.post('/unsubscribes', { subjectId: everyone, scope: 'all', source: 'phone' });
    for (let at = 0; at < 60; at++) await say({ email: `shopper.${at}@mail.example`, name: `Shopper ${at}` }, [yes('email')]);
    const gone = await say({ email: 'gone@mail.example' }, [yes('email')]);
    if (isId('subject', gone)) await destroySubjectKeys(services.database, store.id as StoreId, gone, now);
    const rooms = `/admin/stores/${store.id}`;
    for (const [name, path] of Object.entries({
      'the stores': '/admin', 'the register': `${rooms}/register`, 'the register of a person': `${rooms}/register?person=ada%40mail.example`, 'no match': `${rooms}/register?section=checkout`,
      'a filter that cannot be': `${rooms}/register?person=ada&from=never`, 'an empty register': `/admin/stores/${silent.id}/register`, 'the search': `${rooms}/people`,
      'a search without an answer': `${rooms}/people?q=nobody%40mail.example`, 'a person': `${rooms}/people/${ada}`, 'someone who left': `${rooms}/people/${everyone}`, 'an erased person': `${rooms}/people/${gone}`,
      'the ledger': `/ledger/${store.id}`,
    })) paths.set(name, path);
  });

  after(async () => {
    await face?.close();
    await browser?.close();
  });

  const openSignedIn = async (options: BrowserContextOptions): Promise<Watched> => {
    const watched = await openPage(browser!, face!.url, options);
    const { id } = await firstOrganisation(face!.services.database, face!.services.clock.now());
    const session = await face!.services.sessions.redeem(await face!.services.sessions.makeLink(id, 'owner'));
    await watched.page.context().addCookies([{ name: 'placet_session', value: session ?? '', url: face!.url }]);
    return watched;
  };

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      it(`have nothing for axe-core to say at ${width} pixels in the ${colorScheme}`, async () => {
        const watched = await openSignedIn({ colorScheme, viewport: { width, height: 900 } });
        for (const [name, path] of paths) {
          await watched.page.goto(path);
          await expectAccessible(watched.page, name);
          await expectNoSidewaysScroll(watched.page, name);
          const shots = process.env.PLACET_SCREENSHOTS;
          if (shots !== undefined) await watched.page.screenshot({ path: `${shots}/${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`, fullPage: true });
        }
        watched.expectClean();
        await watched.close();
      });
    }
  }

  it('speak German without scrolling sideways', async () => {
    const watched = await openSignedIn({ locale: 'de-DE', viewport: { width: 360, height: 900 } });
    for (const [name, path] of paths) {
      await watched.page.goto(path);
      await expectNoSidewaysScroll(watched.page, name);
    }
    await watched.close();
  });

  it(`weigh less than ${bytesMax} bytes each, packed as a proxy packs them`, async () => {
    for (const [name, path] of paths) {
      const watched = await openSignedIn({});
      const sizes: Promise<number>[] = [];
      watched.page.on('response', (response) => { sizes.push(response.body().then(body => gzipSync(body).byteLength)); });
      await watched.page.goto(path, { waitUntil: 'load' });
      expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0), name).to.be.within(1000, bytesMax);
      await watched.close();
    }
  });

  it('lead by keyboard and without scripts from the stores to a person, their words and their receipt', async () => {
    const watched = await openSignedIn({ javaScriptEnabled: false });
    const { page } = watched;
    await page.goto('/admin');
    await page.getByRole('link', { name: 'Register of Tea House' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Register of Tea House' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Main' }).locator('[aria-current="page"]').innerText()).to.equal('Register');
    await page.getByLabel('E-mail or phone, exactly').fill('Ada@mail.example');
    await page.getByLabel('Answer', { exact: true }).selectOption('no');
    await page.getByRole('button', { name: 'Show' }).press('Enter');
    expect(await page.getByRole('row').count()).to.equal(2);
    await page.getByRole('cell').getByRole('link', { name: 'Ada Example' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ada Example' }).waitFor();
    expect(await page.locator('.timeline blockquote').first().innerText()).to.equal('Unsubscribe');
    await page.locator('.timeline').getByRole('link', { name: /^Receipt/ }).first().press('Enter');
    await page.getByText('In these words').or(page.getByText('Receipt of an answer')).first().waitFor();
    watched.expectClean();
    await watched.close();
  });

  it('without a store say how to add one', async () => {
    const empty = await openFace({ isDemo: false });
    const organisationId = await addOrganisation(empty);
    const session = await empty.services.sessions.redeem(await empty.services.sessions.makeLink(organisationId, 'owner'));
    const watched = await openPage(browser!, empty.url, { viewport: { width: 360, height: 900 } });
    await watched.page.context().addCookies([{ name: 'placet_session', value: session ?? '', url: empty.url }]);
    await watched.page.goto('/admin');
    expect(await watched.page.getByRole('link', { name: 'Add a store' }).getAttribute('href')).to.equal('/admin/stores/new');
    await watched.page.locator('summary', { hasText: /command/i }).click();
    expect(await watched.page.locator('.command').innerText()).to.include('npx placet store add');
    await watched.page.getByRole('button', { name: 'Copy' }).waitFor();
    await expectAccessible(watched.page, 'no stores');
    watched.expectClean();
    await watched.close();
    await empty.close();
  });

  it('show a demo\'s visitors the shoppers by their first letter only', async () => {
    const demo = await openFace({ isDemo: true });
    const store = (await demo.services.stores.list(demoOrganisationId, null, '', 1))[0];
    const watched = await openPage(browser!, demo.url, { viewport: { width: 1280, height: 900 } });
    await watched.page.goto(`/admin/stores/${store?.id ?? ''}/register`);
    expect(await watched.page.getByRole('row').count()).to.be.greaterThan(20);
    expect(await watched.page.content()).to.match(/\w…@mail\.example/).and.not.match(/\w{3}@mail\.example/);
    await watched.page.locator('td.who a').first().click();
    await watched.page.getByRole('heading', { name: 'May we write to them?' }).waitFor();
    expect(await watched.page.content()).not.to.match(/\w{3}@mail\.example/);
    watched.expectClean();
    await watched.close();
    await demo.close();
  });
});
