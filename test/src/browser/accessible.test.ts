import { firstOrganisation } from '@placet/server';
import type { Browser } from 'playwright-core';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

describe('Every page, at both ends of the width and in both lights', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let demo: Face | undefined;
  let empty: Face | undefined;
  const paths = new Map<string, string>();

  before(async function () {
    browser = orSkip(this, 'chromium', await withChromium());
    demo = await openFace({ isDemo: true });
    empty = await openFace({ isDemo: false });
    const watched = await openPage(browser, demo.url);
    const { page } = watched;
    await page.goto('/ledger');
    const ledger = new URL(page.url()).pathname;
    const receipt = await page.locator('.proof a').first().getAttribute('href') ?? '';
    await page.goto('/demo/shop');
    const frozen = await page.locator('.box a').first().getAttribute('href') ?? '';
    await page.locator('#contact-name').fill('Ada');
    await page.locator('#contact-email').fill('ada@mail.example');
    await page.locator('#contact-message').fill('How fine?');
    await page.locator('#contact-box-0').check();
    await page.locator('form[action$="/contact"] button').click();
    await page.waitForURL(/\/demo\/recorded\?/);
    const recorded = new URL(page.url());
    await watched.close();
    for (const [name, path] of Object.entries({
      'the first page': '/', 'the sample shop': '/demo/shop', 'the ledger': ledger, 'the ledger, verified': `${ledger}/verify`, 'an older page of the ledger': `${ledger}?before=20`,
      'what was recorded': recorded.pathname + recorded.search, 'nothing recorded': '/demo/recorded', 'a receipt': new URL(receipt).pathname,
      'a frozen document': frozen, 'the document in force': frozen.replace(/\/v\/.*/, ''), 'a page that is not there': '/nothing', 'a used sign-in link': '/sign-in/none',
    })) paths.set(name, path);
  });

  after(async () => {
    await demo?.close();
    await empty?.close();
    await browser?.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      it(`has nothing for axe-core to say at ${width} pixels in the ${colorScheme}`, async () => {
        const watched = await openPage(browser!, demo!.url, { colorScheme, viewport: { width, height: 900 } });
        for (const [name, path] of paths) {
          await watched.page.goto(path);
          await expectAccessible(watched.page, name);
          await expectNoSidewaysScroll(watched.page, name);
        }
        watched.expectClean();
        await watched.close();
      });
    }

    it(`has nothing for axe-core to say of a form that came back, in the ${colorScheme}`, async () => {
      const watched = await openPage(browser!, demo!.url, { colorScheme, viewport: { width: 360, height: 900 } });
      await watched.page.goto('/demo/shop');
      await watched.page.locator('form[action$="/checkout"] button').click();
      await watched.page.getByRole('alert').waitFor();
      await expectAccessible(watched.page, 'a form that came back');
      await expectNoSidewaysScroll(watched.page, 'a form that came back');
      watched.expectClean();
      await watched.close();
    });

    it(`has nothing for axe-core to say of an installation without stores, in the ${colorScheme}`, async () => {
      const watched = await openPage(browser!, empty!.url, { colorScheme, viewport: { width: 360, height: 900 } });
      await watched.page.goto('/');
      await expectAccessible(watched.page, 'a stranger\'s first page');
      const { id } = await firstOrganisation(empty!.services.database, empty!.services.clock.now());
      await watched.page.goto(`/sign-in/${await empty!.services.sessions.makeLink(id, 'owner')}`);
      await expectAccessible(watched.page, 'a sign-in link');
      await watched.page.getByRole('button', { name: 'Sign in' }).click();
      await watched.page.getByRole('heading', { name: 'Make your account' }).waitFor();
      await expectAccessible(watched.page, 'the page where an account is made');
      await watched.page.getByRole('link', { name: 'Only look around for now' }).click();
      await watched.page.getByRole('heading', { name: 'What to do next' }).waitFor();
      await expectAccessible(watched.page, 'the first page without stores');
      await expectNoSidewaysScroll(watched.page, 'the first page without stores');
      watched.expectClean();
      await watched.close();
    });
  }

  it('speaks German, with long words, without scrolling sideways', async () => {
    const watched = await openPage(browser!, demo!.url, { locale: 'de-DE', viewport: { width: 360, height: 900 } });
    for (const [name, path] of paths) {
      await watched.page.goto(path);
      await expectNoSidewaysScroll(watched.page, name);
    }
    await watched.close();
  });
});
