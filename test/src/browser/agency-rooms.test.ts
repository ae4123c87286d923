import { expect } from 'chai';
import { createToken, firstOrganisation } from '@placet/server';
import type { Browser } from 'playwright-core';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

const template = {
  name: 'house',
  policies: { terms: { kind: 'terms', name: 'Terms', locales: { en: { title: 'Terms and conditions of the whole house', html: '<p>Sold by {{store.name}}, and by nobody else.</p>' } } } },
  sections: { newsletter: { placements: [{ channel: 'email', text: { en: 'News from {{store.name}}?', de: 'Neues von {{store.name}}?' } }] } },
};

describe('The way through what many shops share', function () {
  this.timeout(90_000);
  let browser: Browser | undefined;
  let face: Face | undefined;

  before(async function () { browser = orSkip(this, 'chromium', await withChromium()); });
  beforeEach(async () => { face = await openFace({ isDemo: false }); });
  afterEach(() => face?.close());
  after(() => browser?.close());

  for (const [width, colorScheme] of [[360, 'dark'], [1280, 'light']] as const) {
    it(`is walked at ${width} pixels in the ${colorScheme}, accessible all along`, async () => {
      const { services: { database, clock, sessions, stores }, url } = face!;
      const { id } = await firstOrganisation(database, clock.now());
      const { text: token } = await createToken(database, { organisationId: id, storeScope: null, role: 'owner', label: 'test', expiresAt: null }, clock.now());
      const call = async (method: string, path: string, body: object): Promise<void> => {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
        expect((await fetch(`${url}/v1${path}`, { method, headers, body: JSON.stringify(body) })).status, path).to.be.lessThan(300);
      };
      await call('POST', '/templates', template);
      const fields = { platform: 'custom', url: 'https://shop.example', country: 'DE', locale: 'en', timezone: 'Europe/Berlin' };
      for (const name of ['Tea House', 'Coffee House']) {
        const made = await stores.create(id, { ...fields, name }, () => null);
        await call('PUT', `/stores/${made.id}/templates`, { inherits: ['house'], ...name === 'Tea House' ? {} : { overrides: { texts: {}, policies: { terms: { name: 'Our terms' } } } } });
      }
      const watched = await openPage(browser!, url, { viewport: { width, height: 900 }, colorScheme });
      const { page } = watched;
      const looks = async (name: string): Promise<void> => {
        await expectAccessible(page, name);
        await expectNoSidewaysScroll(page, name);
      };
      await page.goto(`/sign-in/${await sessions.makeLink(id, 'owner')}`);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.goto('/admin/shops');
      await looks('all shops');
      await page.getByRole('link', { name: 'Shared texts' }).click();
      await looks('the templates');
      await page.getByRole('link', { name: 'house', exact: true }).click();
      await looks('a template');
      await page.getByRole('link', { name: 'Change: terms, text, English' }).click();
      await page.getByLabel('The new words').fill(' ');
      await page.getByRole('button', { name: 'Keep the new words' }).click();
      await page.getByRole('alert').waitFor();
      await looks('a text that came back');
      await page.getByLabel('The new words').fill('<p>Sold and sent by {{store.name}}.</p>');
      await page.getByRole('button', { name: 'Keep the new words' }).click();
      await page.getByText('Kept as revision 2.').waitFor();
      await page.getByRole('link', { name: 'Publish to the shops' }).click();
      expect(await page.getByRole('combobox', { name: 'What to do' }).inputValue()).to.equal('publish_policy house terms');
      await looks('the form of many');
      await page.getByRole('button', { name: 'See what would happen' }).click();
      await page.getByText('All shops had their turn.').waitFor();
      expect(await page.getByText('would publish version 1').count()).to.equal(2);
      await looks('what would happen');
      await page.getByRole('button', { name: 'Do it now in these shops' }).click();
      await page.getByText('All shops had their turn.').waitFor();
      await page.getByText('published version 1').first().waitFor();
      await looks('what became of it');
      await page.getByRole('link', { name: 'Work on many' }).first().click();
      await looks('the list of what was done');
      watched.expectClean();
      await watched.close();
    });
  }
});
