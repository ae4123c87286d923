import { expect } from 'chai';
import { createToken, firstOrganisation } from '@placet/server';
import type { Browser, Page } from 'playwright-core';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

describe('The way through the room of cookies', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let face: Face | undefined;

  before(async function () {
    browser = orSkip(this, 'chromium', await withChromium());
    face = await openFace({ isDemo: false });
  });
  after(async () => { await face?.close(); await browser?.close(); });

  const openStore = async (name: string): Promise<{ storeId: string; publicKey: string; signIn: string }> => {
    const { services: { database, clock, sessions, stores } } = face!;
    const { id } = await firstOrganisation(database, clock.now());
    await createToken(database, { organisationId: id, storeScope: null, role: 'owner', label: 'test', expiresAt: null }, clock.now());
    const store = await stores.create(id, { name, platform: 'shopify', url: 'https://shop.example', country: 'DE', locale: 'de', timezone: 'Europe/Berlin' }, () => null);
    const day = new Date(clock.now()).toISOString().slice(0, 10);
    for (const [region, kind, count] of [['DE', 'shown', 40], ['DE', 'accepted', 21], ['', 'shown', 3], ['', 'refused', 2]] as const) {
      await database.write(({ sql }) => sql.run(
        'INSERT INTO banner_counts (store_id, day, region, kind, count) VALUES (?, ?, ?, ?, ?)', [store.id, day, region, kind, count]));
    }
    return { storeId: store.id, publicKey: store.publicKey, signIn: `/sign-in/${await sessions.makeLink(id, 'owner')}` };
  };

  const fillEntry = async (page: Page): Promise<void> => {
    await page.getByText('Add a cookie', { exact: true }).click();
    const form = page.locator('form:has(#entry-name)');
    await form.getByLabel('Name', { exact: true }).fill('_tea *');
    await form.getByRole('button', { name: 'Add this cookie' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('#entry-name').inputValue(), 'what was typed is still there').to.equal('_tea *');
    await page.locator('#entry-name').fill('_tea_*');
    await page.locator('#entry-category').selectOption('performance');
    await page.locator('#entry-provider').fill('Tea Statistics Ltd');
    await page.locator('#entry-purpose-de').fill('Zählt Besuche.');
    await page.locator('#entry-duration').selectOption('year');
    await page.locator('#entry-amount').fill('2');
    await page.getByRole('button', { name: 'Add this cookie' }).click();
    await page.getByRole('heading', { name: 'Not published yet' }).waitFor();
  };

  interface Listed { readonly entries: readonly { readonly name: string }[] }
  const listed = async (publicKey: string): Promise<string[]> => {
    const answer = await fetch(`${face!.url}/s/${publicKey}/cookies.json?locale=de&category=performance`);
    expect(answer.status).to.equal(200);
    const text = await answer.text();
    const found = JSON.parse(text) as Listed | { readonly categories: readonly Listed[] };
    return JSON.stringify(found).includes('_tea_*') ? ['_tea_*'] : [];
  };

  for (const [width, colorScheme, javaScriptEnabled] of [[360, 'dark', true], [1280, 'light', true], [1280, 'dark', false]] as const) {
    it(`adds a cookie, publishes it and shows it to visitors, at ${width} pixels in the ${colorScheme}${javaScriptEnabled ? '' : ' without scripts'}`, async () => {
      const { storeId, publicKey, signIn } = await openStore(`Shop ${width} ${colorScheme}`);
      const watched = await openPage(browser!, face!.url, { viewport: { width, height: 900 }, colorScheme, javaScriptEnabled });
      const { page } = watched;
      const looks = async (name: string): Promise<void> => {
        if (process.env.LOOK !== undefined) await page.screenshot({ path: `${process.env.LOOK}/${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`, fullPage: true });
        if (!javaScriptEnabled) return;
        await expectAccessible(page, name);
        await expectNoSidewaysScroll(page, name);
      };
      await page.goto(signIn);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.goto(`/admin/stores/${storeId}/cookies`);
      expect(await page.locator('.command code').first().textContent()).to.match(new RegExp(`^<script src="http.*/s/${publicKey}/placet\\.js"></script>$`));
      await looks('nothing yet');

      await fillEntry(page);
      expect(await page.getByLabel('Ask everybody again').isChecked()).to.equal(true);
      await looks('a change that waits');
      expect(await listed(publicKey)).to.deep.equal([]);
      await page.getByRole('button', { name: 'Publish version 1' }).click();
      await page.getByText('Version 1 is published. Every visitor is asked again.').waitFor();
      await looks('published');
      expect(await listed(publicKey)).to.deep.equal(['_tea_*']);

      await page.getByLabel('A wall').check();
      await page.getByRole('button', { name: 'Set the banner like this' }).click();
      expect(await page.getByLabel('Ask everybody again').isChecked()).to.equal(false);
      await page.getByRole('button', { name: 'Remove _tea_*', exact: true }).click();
      await page.getByRole('button', { name: 'Take back: Set the banner' }).click();
      expect(await page.getByRole('button', { name: /^Take back/ }).count()).to.equal(1);
      await page.getByRole('button', { name: 'Publish version 2' }).click();
      await page.getByText('Version 2 is published. Earlier answers still count.').waitFor();
      expect(await listed(publicKey)).to.deep.equal([]);
      watched.expectClean();
      await watched.close();
    });
  }
});
