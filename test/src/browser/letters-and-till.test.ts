import { expect } from 'chai';
import type { StoreId } from '@placet/core';
import { consentSchema, captureFromConsent, firstOrganisation, type Services } from '@placet/server';
import type { Browser } from 'playwright-core';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

const locales = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt-BR', 'bg'] as const;

describe('The page behind a letter, and the form at the till', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let face: Face | undefined;
  let storeId: StoreId;
  const links = new Map<string, string>();

  before(async function () {
    browser = orSkip(this, 'chromium', await withChromium());
    face = await openFace({ isDemo: false });
    const { id } = await firstOrganisation(face.services.database, face.services.clock.now());
    const fields = { name: 'Teehaus Grün & Söhne', platform: 'custom', url: 'https://tea.example', country: 'DE', locale: 'de', timezone: 'Europe/Berlin' };
    const store = await face.services.stores.create(id, fields, () => null);
    storeId = store.id as StoreId;
    await face.services.sections.put(store, 'counter', {
      placements: [
        { channel: 'email', required: false, preTicked: false, text: { de: 'Dürfen wir Ihnen zweimal im Monat schreiben, welche Tees neu da sind und welche es nur kurz gibt?' } },
        { channel: 'sms', required: false, preTicked: false, text: { de: 'Dürfen wir Ihnen eine SMS schicken, wenn ein vergriffener Tee wieder da ist?' } },
      ],
    });
    for (const locale of locales) links.set(locale, await linkFor(face.services, storeId, locale));
  });

  after(async () => {
    await face?.close();
    await browser?.close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      it(`is fine with axe-core in nine languages at ${width} pixels in the ${colorScheme}, and never scrolls sideways`, async () => {
        const watched = await openPage(browser!, face!.url, { colorScheme, viewport: { width, height: 900 } });
        for (const [locale, link] of links) {
          await watched.page.goto(link);
          expect(await watched.page.locator('html').getAttribute('lang')).to.equal(locale);
          await expectAccessible(watched.page, `the question in ${locale}`);
          await expectNoSidewaysScroll(watched.page, `the question in ${locale}`);
        }
        await watched.close();
      });

      it(`lets the till be used at ${width} pixels in the ${colorScheme}`, async () => {
        const watched = await openPage(browser!, face!.url, { colorScheme, viewport: { width, height: 900 } });
        const { page } = watched;
        const { id } = await firstOrganisation(face!.services.database, face!.services.clock.now());
        await page.goto(`/sign-in/${await face!.services.sessions.makeLink(id, 'owner')}`);
        await page.locator('form button').first().click();
        await page.waitForURL(/welcome/);
        await page.goto(`/admin/stores/${storeId}/counter`);
        await expectAccessible(page, 'the till');
        await expectNoSidewaysScroll(page, 'the till');
        expect(await page.locator('input[type=checkbox]:checked').count()).to.equal(0);
        await page.locator('.counter button').click();
        await page.getByRole('alert').waitFor();
        await expectAccessible(page, 'the till, returned');
        await expectNoSidewaysScroll(page, 'the till, returned');
        expect(await page.evaluate(() => document.activeElement?.id)).to.equal('cashier');
        // By keyboard alone: cashier, back to the address, yes, what was said, Enter.
        await page.keyboard.type('till 4');
        await page.locator('#email').focus();
        await page.keyboard.type(`ada-${width}-${colorScheme}@tea.example`);
        await page.locator('#yes-email').focus();
        await page.keyboard.press('Space');
        await page.locator('#spoken').focus();
        await page.keyboard.type('Ja, gern');
        await page.keyboard.press('Enter');
        await page.waitForURL(/taken=/);
        await expectAccessible(page, 'the till, answered');
        await expectNoSidewaysScroll(page, 'the till, answered');
        expect(await page.locator('#cashier').inputValue()).to.equal('till 4');
        await page.getByRole('button', { name: /Take it back|Zurücknehmen/ }).click();
        await page.waitForURL(/undone=1/);
        await watched.close();
      });
    }
  }

  it('is confirmed by its one button, without scripts', async () => {
    const context = await browser!.newContext({ javaScriptEnabled: false, baseURL: face!.url });
    const page = await context.newPage();
    await page.goto(links.get('bg') ?? '');
    await page.getByRole('button').click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).to.contain('Потвърдено');
    await context.close();
  });
});

/** Signs somebody up and reads the link out of the letter that could only be shown. */
const linkFor = async (services: Services, storeId: StoreId, locale: string): Promise<string> => {
  const store = await services.stores.find(storeId);
  if (store === undefined) throw new Error('no store');
  const request = consentSchema.parse({
    subject: { email: `${locale.toLowerCase()}@tea.example` }, source: { kind: 'web' }, section: 'newsletter',
    answers: [{ channel: 'email', answer: 'yes', locale, text: 'Teehaus Grün & Söhne darf mir zweimal im Monat schreiben, welche Tees neu da sind und welche es nur kurz gibt.' }],
  });
  const capture = await captureFromConsent(services.policies, store, request, services.clock.now(), true);
  if (!capture.ok) throw new Error(capture.error.message);
  const reply = await services.writer.append(capture.value);
  const confirming = reply.kind === 'captured' ? reply.captured.confirming?.[0] : undefined;
  if (confirming === undefined) throw new Error('nothing to confirm');
  return new URL(services.links.confirmUrl(storeId, confirming.confirmationId)).pathname;
};
