import { createToken, firstOrganisation } from '@placet/server';
import type { Browser } from 'playwright-core';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

describe('The way to those who accepted an older version', function () {
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
      const { services: { database, clock, sessions, stores }, url } = face!;
      const { id } = await firstOrganisation(database, clock.now());
      const store = await stores.create(id,
        { name: `Shop ${width}`, platform: 'custom', url: 'https://shop.example', country: 'DE', locale: 'en', timezone: 'Europe/Berlin' }, () => null);
      const { text: token } = await createToken(database, { organisationId: id, storeScope: null, role: 'owner', label: 'test', expiresAt: null }, clock.now());
      const post = async (path: string, body: object): Promise<{ readonly id?: string }> => {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        const response = await fetch(`${url}/v1/stores/${store.id}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
        if (!response.ok) throw new Error(`${path} answered ${response.status}`);
        return await response.json() as { readonly id?: string };
      };
      const { id: policyId = '' } = await post('/policies', { kind: 'terms', name: 'Terms of sale' });
      const version = (html: string): object => ({ locales: { en: { title: 'Terms', html } }, material: true, changeSummary: 'Returns within 60 days.' });
      await post(`/policies/${policyId}/versions`, version('<p>One.</p>'));
      await post('/consents', { subject: { email: 'ada@mail.example' }, answers: [{ policyId, answer: 'yes', text: 'I accept.', locale: 'en' }], source: { kind: 'web' } });
      await post(`/policies/${policyId}/versions`, version('<p>Two.</p>'));

      const watched = await openPage(browser!, url, { viewport: { width, height: 900 }, colorScheme });
      const { page } = watched;
      const looks = async (name: string): Promise<void> => {
        await expectAccessible(page, name);
        await expectNoSidewaysScroll(page, name);
      };
      await page.goto(`/sign-in/${await sessions.makeLink(id, 'owner')}`);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.goto(`/admin/stores/${store.id}/policies/${policyId}`);
      await looks('the policy');
      await page.getByRole('link', { name: 'Tell those who accepted an older version…' }).click();
      await looks('how many they are');
      await page.getByRole('button', { name: 'Write to one person' }).click();
      await page.getByText('Everybody with an address has a letter.').waitFor();
      await looks('all letters written');
      await page.getByRole('link', { name: 'See the letters' }).click();
      await page.getByText('A document changed').first().waitFor();
      watched.expectClean();
      await watched.close();
    });
  }
});
