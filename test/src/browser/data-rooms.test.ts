import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { firstOrganisation } from '@placet/server';
import type { Browser, Page } from 'playwright-core';
import { temporaryFolder } from '../api/temporary-folder.js';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

const csv = [
  'First Name,Last Name,Email,Accepts Email Marketing,Phone,Default Address Company,Total Orders', 'Ada,Example,ada@mail.example,yes,,A rather long name of a company,3', 'Bela,Example,bela@mail.example,no,,,',
  'Cleo,Example,nobody,yes,,,',
].join('\n');

describe('The way of a file in and out', function () {
  this.timeout(90_000);
  let browser: Browser | undefined;
  let face: Face | undefined;
  let file: string;

  before(async function () {
    browser = orSkip(this, 'chromium', await withChromium());
    face = await openFace({ isDemo: false });
    file = join(temporaryFolder(), 'customers.csv');
    writeFileSync(file, csv);
  });
  after(async () => { await face?.close(); await browser?.close(); });

  for (const [width, colorScheme] of [[360, 'dark'], [1280, 'light']] as const) {
    it(`is walked at ${width} pixels in the ${colorScheme}, accessible all along`, async () => {
      const { services: { database, clock, sessions, stores }, url } = face!;
      const { id } = await firstOrganisation(database, clock.now());
      const store = await stores.create(id, { name: `Shop ${width}`, platform: 'shopify', url: 'https://shop.example', country: 'DE', locale: 'de', timezone: 'Europe/Berlin' }, () => null);
      const watched = await openPage(browser!, url, { viewport: { width, height: 900 }, colorScheme });
      const { page } = watched;
      const looks = async (name: string): Promise<void> => {
        await expectAccessible(page, name);
        await expectNoSidewaysScroll(page, name);
      };
      await page.goto(`/sign-in/${await sessions.makeLink(id, 'owner')}`);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.goto(`/admin/stores/${store.id}/imports`);
      await looks('no imports');
      await page.getByLabel('CSV file').setInputFiles(file);
      await page.getByRole('button', { name: 'Upload and look at it' }).click();
      await page.getByRole('heading', { name: 'How to read this file' }).waitFor();
      await page.getByText('Which column is which').click();
      await looks('the settings');
      await page.getByRole('button', { name: 'Check the file' }).click();
      await page.getByRole('alert').waitFor();
      await looks('settings that came back');
      await page.getByLabel('Where is the file from?').fill('Shop export of November');
      await page.getByRole('button', { name: 'Check the file' }).click();
      await page.getByRole('heading', { name: 'What would be recorded' }).waitFor();
      await looks('the dry run');
      await page.getByRole('button', { name: 'Record one answer' }).click();
      await page.getByRole('heading', { name: 'What was recorded' }).waitFor();
      await looks('the report');
      await page.getByRole('link', { name: 'All imports' }).click();
      await looks('one import');
      await page.goto(`/admin/stores/${store.id}/exports`);
      await looks('the exports');
      expect(await downloaded(page)).to.equal('register.csv');
      await page.goto(`/admin/stores/${store.id}/register?answer=yes`);
      await page.getByRole('link', { name: 'Ada Example' }).click();
      await page.getByText('Note what they told you').click();
      await page.getByText('Link to unsubscribe').click();
      await looks('the contact report');
      await page.getByRole('radio', { name: /No, do not/ }).check();
      await page.getByRole('button', { name: 'Record this' }).click();
      await page.getByRole('alert').waitFor();
      await looks('an answer that came back');
      await page.getByLabel('How do you know?').fill('Called on Monday.');
      await page.getByRole('button', { name: 'Record this' }).click();
      await page.getByText('Recorded in your name').waitFor();
      await looks('an answer noted');
      await page.getByRole('button', { name: /^Undo/ }).click();
      await page.getByText('Taken back.').waitFor();
      watched.expectClean();
      await watched.close();
    });
  }
});

const downloaded = async (page: Page): Promise<string> => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'The register: CSV, for spreadsheets' }).click()]);
  await page.getByText('✓ 1 rows').waitFor();
  return download.suggestedFilename();
};
