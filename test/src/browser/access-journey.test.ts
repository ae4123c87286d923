import { expect } from 'chai';
import { firstOrganisation } from '@placet/server';
import type { Browser, Page } from 'playwright-core';
import { phoneFrom } from '../people/authenticator.js';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

const password = 'four words made up';
const halfMinute = 30_000;

describe('The way to a second factor, a token and the log of it', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let face: Face | undefined;

  before(async function () {
    browser = orSkip(this, 'chromium', await withChromium());
    face = await openFace({ isDemo: false });
  });
  after(async () => { await face?.close(); await browser?.close(); });

  for (const [width, locale, colorScheme, javaScriptEnabled] of [[360, 'en-GB', 'dark', true], [1280, 'en-GB', 'light', false], [1280, 'en-GB', 'light', true]] as const) {
    it(`is walked at ${width} pixels in the ${colorScheme}, ${javaScriptEnabled ? 'and accessible all along' : 'without scripts'}`, async () => {
      const { services: { database, clock, sessions }, url } = face!;
      const watched = await openPage(browser!, url, { viewport: { width, height: 900 }, locale, colorScheme, javaScriptEnabled });
      const { page } = watched;
      const check = async (name: string): Promise<void> => {
        await expectNoSidewaysScroll(page, name);
        if (javaScriptEnabled) await expectAccessible(page, name);
      };
      const email = `olga.${width}.${String(javaScriptEnabled)}@agency.example`;
      const { id } = await firstOrganisation(database, clock.now());
      await page.goto(`/sign-in/${await sessions.makeLink(id, 'owner')}`);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByLabel('Name').fill('Olga Owner');
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Make the account' }).click();
      await page.waitForURL(address => address.pathname === '/');

      await page.goto('/admin/account');
      await check('the account');
      await page.getByRole('link', { name: 'Set up a second factor' }).click();
      await check('a second factor to begin');
      await page.getByLabel('Current password').fill(password);
      await page.getByRole('button', { name: 'Set it up' }).click();
      await page.getByRole('img', { name: 'QR code' }).waitFor();
      await check('the key to scan');
      const phone = phoneFrom(await page.content());
      await page.getByLabel('Code from the app').fill('000000');
      await page.getByRole('button', { name: 'Turn it on' }).click();
      await page.getByText('This code did not work.').waitFor();
      await check('a code that did not work');
      await page.getByLabel('Code from the app').fill(phone(clock.now()));
      await page.getByRole('button', { name: 'Turn it on' }).click();
      const codes = await page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allTextContents();
      expect(codes).to.have.lengthOf(10);
      await check('the recovery codes');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download as text' }).click();
      expect((await download).suggestedFilename()).to.equal('placet-recovery-codes.txt');
      await page.getByRole('link', { name: 'I have kept them' }).click();
      await page.getByRole('link', { name: 'Manage' }).click();
      await page.getByText('10 recovery codes are left.').waitFor();
      await check('a second factor that is on');

      await signOut(page);
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').fill(email);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'The second factor' }).waitFor();
      await check('the page that asks for the code');
      await page.getByLabel('Code').fill('000000');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').waitFor();
      await check('a refused code');
      await page.getByLabel('Code').fill(phone(clock.now() + halfMinute));
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL(address => address.pathname === '/');

      await page.goto('/admin/people');
      await page.getByRole('button', { name: 'Require it of everyone' }).click();
      await page.getByRole('button', { name: 'Leave it to each person' }).waitFor();
      await check('the people, who all need one');
      await page.getByRole('button', { name: 'Leave it to each person' }).click();
      await page.getByRole('button', { name: 'Require it of everyone' }).waitFor();
      await page.goto('/admin/tokens');
      await check('no token yet');
      await page.getByRole('button', { name: 'Make the token' }).click();
      await page.getByRole('alert').waitFor();
      await check('a token without a name');
      await page.getByLabel('Name').fill('The export to the warehouse, every night');
      await page.getByRole('radio', { name: /Auditor/ }).check();
      await page.getByRole('button', { name: 'Make the token' }).click();
      await page.getByText(/^plc_/).waitFor();
      await check('a token, shown once');
      await page.getByRole('link', { name: /^Revoke The export/ }).first().click();
      await page.getByRole('heading', { name: /^Revoke The export/ }).waitFor();
      await check('the question before');
      await page.getByRole('button', { name: 'Revoke it' }).click();
      await page.waitForURL(address => address.pathname === '/admin/tokens');

      await page.goto('/admin/audit');
      await check('the audit log');
      await page.getByLabel('What').selectOption({ label: 'made a token' });
      await page.getByRole('button', { name: 'Show' }).click();
      expect(await page.locator('tbody tr').count()).to.be.at.least(1);
      await check('the audit log, filtered');
      await page.goto('/admin/audit?day=2026-02-30');
      await check('a day that is none');
      watched.expectClean();
      await watched.close();
    });
  }
});

/** On a phone the button is in the menu. */
const signOut = async (page: Page): Promise<void> => {
  const menu = page.locator('summary').filter({ hasText: 'Menu' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('button', { name: 'Sign out' }).filter({ visible: true }).click();
  await page.waitForURL(address => address.pathname === '/');
};
