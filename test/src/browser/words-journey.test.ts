import { expect } from 'chai';
import { firstOrganisation } from '@placet/server';
import type { Browser, Page } from 'playwright-core';
import { storeFields } from '../api/harness.js';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

const looks = async (page: Page, name: string): Promise<void> => {
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
};

describe('The way from a text to a version and to the box that asks for it', function () {
  this.timeout(60_000);
  let browser: Browser | undefined;
  let face: Face | undefined;

  before(async function () {
    browser = orSkip(this, 'chromium', await withChromium());
    face = await openFace({ isDemo: false });
  });
  after(async () => { await face?.close(); await browser?.close(); });

  for (const [width, colorScheme] of [[360, 'dark'], [1280, 'light']] as const) {
    it(`is walked at ${width} pixels in the ${colorScheme}, accessible all along`, async () => {
      const { services: { database, clock, sessions, stores, sections }, url } = face!;
      const { id } = await firstOrganisation(database, clock.now());
      const store = await stores.create(id, { ...storeFields, locale: 'en' }, () => null);
      const watched = await openPage(browser!, url, { viewport: { width, height: 900 }, colorScheme });
      const { page } = watched;
      await page.goto(`/sign-in/${await sessions.makeLink(id, 'owner')}`);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL(address => !address.pathname.startsWith('/sign-in'));
      await page.goto(`/admin/stores/${store.id}/policies`);
      await looks(page, 'no policy');
      await page.getByRole('radio', { name: /Terms/ }).check();
      await page.getByLabel('Name').fill('General terms');
      await page.getByRole('button', { name: 'Add the policy' }).click();
      await looks(page, 'a policy without a version');
      await page.getByRole('radio', { name: /an empty page/ }).check();
      await page.getByRole('button', { name: 'Begin the draft' }).click();
      await page.getByLabel('Title').fill('Terms');
      await page.getByLabel('Text', { exact: false }).last().fill('Delivery takes three days.\n\nReturns within thirty days.');
      await page.getByText('Kept.', { exact: true }).waitFor();
      expect(await page.locator('[data-shown] p').allTextContents()).to.deep.equal(['Terms', 'Delivery takes three days.', 'Returns within thirty days.']);
      await looks(page, 'the editor');
      await page.getByRole('link', { name: 'Publish…' }).click();
      await page.getByRole('button', { name: 'Read it once more' }).click();
      await page.getByText('Say yes or no.').first().waitFor();
      await looks(page, 'what goes along, with something missing');
      await page.getByRole('radio', { name: /^Yes/ }).check();
      await page.getByRole('button', { name: 'Read it once more' }).click();
      await looks(page, 'once more');
      await page.getByRole('button', { name: 'Publish version 1' }).click();
      await page.getByText('Version 1 is published.').waitFor();
      await looks(page, 'a policy in force');
      await page.getByRole('link', { name: 'Version 1', exact: true }).last().click();
      await looks(page, 'a version');

      await page.goto(`/admin/stores/${store.id}/sections`);
      await looks(page, 'the places');
      await page.getByRole('link', { name: 'Checkout' }).click();
      await looks(page, 'a place that asks nothing');
      await page.getByRole('link', { name: 'E-mail', exact: true }).click();
      expect(await page.getByLabel('Needed to go on').isDisabled()).to.equal(true);
      await page.getByLabel('Words in English').fill('Send me the letter.');
      expect(await page.locator('[data-of="f-text-en"]').textContent()).to.equal('Send me the letter.');
      await looks(page, 'a box with its reasons');
      await page.getByRole('button', { name: 'Add the box' }).click();
      await page.getByText('Nobody has to accept the terms at checkout').waitFor();
      await looks(page, 'a place with a warning');
      await page.getByRole('link', { name: 'Terms', exact: true }).click();
      await page.getByLabel('Needed to go on').check();
      await page.getByRole('button', { name: 'Use Placet\'s wording (en)' }).click();
      await page.getByText('Terms was added.').waitFor();
      await page.getByRole('link', { name: 'Leave it as it is' }).click();
      await page.getByRole('button', { name: /^Move Terms:/ }).press('ArrowUp');
      await page.locator('#seen-boxes .asked-box').first().getByText('I accept the terms').waitFor();
      await looks(page, 'a place with two boxes');
      expect((await sections.find(store.id as never, 'checkout')).map(({ required }) => required)).to.deep.equal([true, false]);
      watched.expectClean();
      await watched.close();
    });
  }
});
