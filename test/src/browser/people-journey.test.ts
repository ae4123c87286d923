import { expect } from 'chai';
import { firstOrganisation } from '@placet/server';
import type { Browser, Page } from 'playwright-core';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

const password = 'four words made up';

const looks = async (page: Page, name: string): Promise<void> => {
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
};

describe('The way from the first link to a team', function () {
  this.timeout(60_000);
  let browser: Browser | undefined;
  let face: Face | undefined;

  before(async function () {
    browser = orSkip(this, 'chromium', await withChromium());
    face = await openFace({ isDemo: false });
  });
  after(async () => { await face?.close(); await browser?.close(); });

  for (const [width, locale, colorScheme, javaScriptEnabled] of [[360, 'en-GB', 'dark', true], [1280, 'en-GB', 'light', false]] as const) {
    it(`is walked at ${width} pixels in the ${colorScheme}, ${javaScriptEnabled ? 'and accessible all along' : 'without scripts'}`, async () => {
      const { services: { database, clock, sessions }, url } = face!;
      const check = (page: Page, name: string): Promise<void> => javaScriptEnabled ? looks(page, name) : expectNoSidewaysScroll(page, name);
      const watched = await openPage(browser!, url, { viewport: { width, height: 900 }, locale, colorScheme, javaScriptEnabled });
      const { page } = watched;
      const { id } = await firstOrganisation(database, clock.now());
      await page.goto(`/sign-in/${await sessions.makeLink(id, 'owner')}`);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('button', { name: 'Make the account' }).click();
      await page.getByRole('alert').waitFor();
      await check(page, 'the account form that came back');
      await page.getByLabel('Name').fill('Olga Owner');
      await page.getByLabel('E-mail').fill(`olga${width}@agency.example`);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Make the account' }).click();
      await page.waitForURL(address => address.pathname === '/');
      await page.goto('/admin/people');
      await check(page, 'the people');
      await page.getByLabel('E-mail', { exact: true }).fill(`a.rather.long.name.${width}@agency.example`);
      await page.getByRole('radio', { name: /Auditor/ }).check();
      await page.getByRole('button', { name: 'Make the link' }).click();
      await page.getByRole('heading', { name: /The link for/ }).waitFor();
      await check(page, 'the link, shown once');
      const link = (await page.locator('.command code').textContent() ?? '').trim();

      const other = await openPage(browser!, url, { viewport: { width, height: 900 }, locale, colorScheme, javaScriptEnabled });
      await other.page.goto(link);
      await check(other.page, 'the page of an invitation');
      await other.page.getByLabel('Name').fill('Adam Auditor');
      await other.page.getByLabel('Password').fill(password);
      await other.page.getByRole('button', { name: 'Set the password and sign in' }).click();
      await other.page.waitForURL(address => address.pathname === '/');
      await other.page.goto('/admin/people');
      await other.page.getByRole('heading', { name: 'Your role does not allow this' }).waitFor();
      await other.page.goto('/admin/audit');
      expect(await other.page.locator('tbody tr').count()).to.be.at.least(3);
      await check(other.page, 'the audit log');

      await page.goto('/admin/people');
      await page.getByRole('button', { name: 'Disable Adam Auditor' }).last().click();
      await page.getByText('may not sign in').last().waitFor();
      await other.page.goto('/admin/account');
      await other.page.getByRole('heading', { name: 'Sign in to see this' }).waitFor();
      await other.page.getByRole('link', { name: 'Sign in' }).click();
      await other.page.getByLabel('E-mail').fill(`a.rather.long.name.${width}@agency.example`);
      await other.page.getByLabel('Password').fill(password);
      await other.page.getByRole('button', { name: 'Sign in' }).click();
      await other.page.getByRole('alert').waitFor();
      await check(other.page, 'a refused sign-in');

      await page.goto('/admin/account');
      await check(page, 'the account');
      await page.getByLabel('Current password').fill(password);
      await page.getByLabel('New password').fill('another good one');
      await page.getByRole('button', { name: 'Change the password' }).click();
      await page.getByText('The password is changed.').waitFor();
      watched.expectClean();
      other.expectClean();
      await watched.close();
      await other.close();
    });
  }
});
