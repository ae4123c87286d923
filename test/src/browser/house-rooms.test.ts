import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { captureFromConsent, consentSchema, firstOrganisation } from '@placet/server';
import type { Browser, Page } from 'playwright-core';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

const looks = [[360, 'light'], [360, 'dark'], [1280, 'light'], [1280, 'dark']] as const;

/** Where pictures go when somebody wants to look at them. */
const pictures = process.env.PLACET_TEST_PICTURES;

const look = async (page: Page, name: string): Promise<void> => {
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  await page.screenshot({ path: join(pictures, `${name.replaceAll(' ', '-')}-${page.viewportSize()?.width ?? 0}-${dark ? 'dark' : 'light'}.png`), fullPage: true });
};

describe('The rooms of the house', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let face: Face | undefined;

  before(async function () { browser = orSkip(this, 'chromium', await withChromium()); });
  beforeEach(async () => { face = await openFace({ isDemo: false }); });
  afterEach(async () => { await face?.close(); });
  after(async () => { await browser?.close(); });

  const signInLink = async (): Promise<string> => {
    const { id } = await firstOrganisation(face!.services.database, face!.services.clock.now());
    return `/sign-in/${await face!.services.sessions.makeLink(id, 'owner')}`;
  };

  it('lead from the sign-in link to a first answer in the register by what the screen says, in six clicks', async () => {
    const watched = await openPage(browser!, face!.url, { viewport: { width: 1280, height: 900 }, locale: 'de-DE' });
    const { page } = watched;
    let clicks = 0;
    const click = async (role: 'button' | 'link', name: string): Promise<void> => {
      await page.getByRole(role, { name, exact: true }).first().click();
      clicks += 1;
    };
    await page.goto(await signInLink());
    await click('button', 'Anmelden');
    await page.getByLabel('Name').fill('Ada Example');
    await page.getByLabel('E-Mail').fill('ada@mail.example');
    await page.locator('input[type=password]').fill('ein langes Kennwort 17');
    await page.locator('form button').first().click();
    clicks += 1;
    await page.getByRole('heading', { name: 'Heute' }).waitFor();
    await look(page, 'today without stores');
    await click('link', 'Shop hinzufügen');
    await page.getByLabel('Name').fill('Teehaus Grün');
    await page.getByLabel('Adresse des Shops').fill('tee.example');
    await click('button', 'Diesen Shop hinzufügen');
    await page.getByText('Teehaus Grün ist hinzugefügt. Sein Register ist eröffnet.').waitFor();
    await look(page, 'a new store');
    await click('link', 'Eine erste Antwort aufzeichnen');
    expect(await page.locator('input[type=email]').inputValue()).to.equal('ada@mail.example');
    await look(page, 'the first answer');
    await click('button', 'Dieses Ja aufzeichnen');
    await page.getByRole('heading', { name: /Teehaus Grün/ }).waitFor();
    expect(await page.locator('main').textContent()).to.include('ada@mail.example').and.include('✓');
    expect(clicks).to.equal(6);
    const [store] = await face!.services.database.models.stores.findAll();
    expect([store?.country, store?.locale, store?.timezone, store?.url]).to.deep.equal(['DE', 'de', 'Europe/Berlin', 'https://tee.example']);
    watched.expectClean();
    await watched.close();
  });

  for (const [width, colorScheme] of looks) {
    it(`are fine with axe-core at ${width} pixels in the ${colorScheme}, empty, in use and with something wrong`, async () => {
      const { services } = face!;
      const { id } = await firstOrganisation(services.database, services.clock.now());
      const made = await services.stores.create(id, { name: 'Teehaus Grün & Söhne', platform: 'woocommerce', url: 'https://tea.example', country: 'DE', locale: 'de', timezone: 'Europe/Berlin' }, () => null);
      const now = services.clock.now();
      await services.database.write(async ({ sql }) => {
        await sql.run('INSERT INTO alarms (store_id, id, kind, about, open_key, detail, seen, opened_at, seen_at) VALUES (?,?,?,?,?,?,1,?,?)',
          [made.id, 'alm_1', 'webhook_disabled', 'wh_1', 'webhook_disabled:wh_1', '{}', now, now]);
        await sql.run('INSERT INTO outbox (store_id, lane, topic, payload, state, attempts, available_at, created_at, last_error) VALUES (?,?,?,?,\'dead\',9,?,?,?)',
          [made.id, 'hook-1', 'webhook.deliver', '{}', now, now - 7_200_000, 'timeout']);
        for (let at = 0; at < 30; at++) {
          await sql.run('INSERT INTO opt_in_counts (store_id, source, day, opt_ins, last_at) VALUES (?,?,?,?,?)',
            [made.id, 'newsletter', Math.floor(now / 86_400_000) - at, 20 + (at * 7) % 23, now]);
        }
      });
      const watched = await openPage(browser!, face!.url, { colorScheme, viewport: { width, height: 900 } });
      const { page } = watched;
      await page.goto(await signInLink());
      await page.locator('form button').first().click();
      await page.waitForURL(/welcome/);
      const store = `/admin/stores/${made.id}`;
      for (const [name, path] of [
        ['today', '/'], ['stores', '/admin'], ['store', store], ['letters empty', `${store}/mails`], ['settings', `${store}/settings`], ['remove', `${store}/settings/remove`], ['system', '/admin/system'],
        ['api', '/admin/api'], ['ledger', `/ledger/${made.id}`],
      ] as const) {
        await page.goto(path);
        await look(page, name);
      }
      await page.goto('/admin/api');
      await page.locator('.route summary').nth(1).click();
      await look(page, 'api open');
      await page.goto('/admin/stores/new');
      await page.getByRole('button', { name: 'Add this store' }).click();
      await page.getByRole('alert').waitFor();
      await look(page, 'new store returned');
      await page.goto(`${store}/first-answer`);
      await page.locator('input[type=email]').fill('ada@mail.example');
      await page.getByRole('button', { name: 'Record this yes' }).click();
      await page.getByRole('heading', { name: /^Register/ }).waitFor();
      const asked = await captureFromConsent(services.policies, made, consentSchema.parse({
        subject: { email: 'bela@mail.example' }, section: 'newsletter', answers: [{ channel: 'email', answer: 'yes', text: 'Ja, gern.', locale: 'de' }], source: { kind: 'web' },
      }), services.clock.now(), true);
      if (!asked.ok) throw new Error(asked.error.message);
      await services.writer.append(asked.value);
      await page.goto(`${store}/mails`);
      await look(page, 'letters');
      await page.getByRole('link', { name: 'Please confirm' }).click();
      await look(page, 'letter');
      await page.goto(`${store}/settings`);
      await page.locator('#s-country').selectOption('US');
      await page.getByRole('button', { name: 'Keep these', exact: true }).click();
      await page.getByRole('heading', { name: 'From Germany to United States' }).waitFor();
      await look(page, 'moving');
      await page.goto(`${store}/settings`);
      await page.locator('#d-email').selectOption('never');
      await page.locator('form[action$="/double-opt-in"] button').click();
      await page.getByRole('alert').waitFor();
      await look(page, 'settings returned');
      watched.expectClean();
      await watched.close();
    });
  }
});
