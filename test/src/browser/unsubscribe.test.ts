import { expect } from 'chai';
import type { StoreId, SubjectId } from '@placet/core';
import { firstOrganisation } from '@placet/server';
import type { Browser } from 'playwright-core';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

/** The nine languages, and how each says that this is over. */
const languages = {
  en: 'no longer sends', de: 'keine Werbung mehr', fr: 'ne vous envoie plus', es: 'ya no le envía', it: 'non Le invia più', nl: 'geen reclame meer',
  pl: 'nie wysyła już', 'pt-BR': 'não envia mais', bg: 'вече не Ви изпраща',
} as const;

/** A name as long as names get, to see what breaks. */
const storeName = 'Kaffeehandelsgesellschaft Nordlicht & Söhne';

describe('The page behind an unsubscribe link', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let face: Face | undefined;
  let storeId: StoreId;

  before(async function () {
    browser = orSkip(this, 'chromium', await withChromium());
    face = await openFace({ isDemo: false });
    const { stores, database, clock } = face.services;
    const { id } = await firstOrganisation(database, clock.now());
    const store = await stores.create(id, { name: storeName, platform: 'custom', url: 'https://kaffee.example', country: 'DE', locale: 'de', timezone: 'Europe/Berlin' }, () => null);
    storeId = store.id as StoreId;
  });

  after(async () => {
    await face?.close();
    await browser?.close();
  });

  let people = 0;
  const linkOfSomebody = async (scope: 'email' | 'all' = 'email'): Promise<string> => {
    const { writer, clock, unsubscribeLinks } = face!.services;
    const reply = await writer.append({
      storeId, subject: { identifiers: [{ kind: 'email', value: `reader${people++}@kaffee.example` }] }, isProven: true, mode: 'record', wordings: new Map(),
      answers: (['email', 'sms', 'push'] as const).map(channel => ({ target: `channel:${channel}`, action: 'opt_in', version: null, textHash: null, locale: null })),
      circumstances: {
        section: null, source: 'web', widget: null, region: 'DE', regionBasis: 'stated', occurredAt: clock.now() - 1000, timeGrade: 'stated', actor: 'shopper', context: {},
      },
    });
    const subjectId: SubjectId | undefined = reply.kind === 'captured' ? reply.captured.subjectId : undefined;
    if (subjectId === undefined) throw new Error('nobody was made');
    return (await unsubscribeLinks.headersFor({ storeId, scope, campaignId: undefined }, [subjectId]))[0]?.url ?? '';
  };

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      it(`has nothing for axe-core to say in nine languages, at ${width} pixels in the ${colorScheme}, before, after, taken back and as no link at all`, async () => {
        const watched = await openPage(browser!, face!.url, { colorScheme, viewport: { width, height: 900 }, javaScriptEnabled: true });
        const { page } = watched;
        for (const [language, over] of Object.entries(languages)) {
          const check = async (what: string): Promise<void> => {
            expect(await page.evaluate(() => document.documentElement.lang), what).to.equal(language);
            await expectAccessible(page, `${what} in ${language}`);
            await expectNoSidewaysScroll(page, `${what} in ${language}`);
          };
          await page.goto(`${await linkOfSomebody()}?lang=${language}`);
          await check('the question');
          await page.locator('button[value="stop"]').click();
          await page.getByRole('heading', { level: 1 }).filter({ hasText: over }).waitFor();
          await check('the answer');
          await page.locator('button[value="undo"]').click();
          await page.locator('blockquote').waitFor();
          await check('what was taken back');
        }
        await page.goto('/u/none?lang=bg');
        await expectAccessible(page, 'no link');
        await expectNoSidewaysScroll(page, 'no link');
        watched.expectClean();
        await watched.close();
      });
    }
  }

  it('does everything without scripts: stop, stop everything, take back, stop again', async () => {
    const watched = await openPage(browser!, face!.url, { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const { page } = watched;
    await page.goto(`${await linkOfSomebody()}?lang=en`);
    await page.getByRole('button', { name: `Stop e-mail from ${storeName}` }).click();
    await page.getByRole('heading', { name: `${storeName} no longer sends you marketing by e-mail` }).waitFor();
    await page.getByRole('button', { name: 'Stop everything' }).click();
    await page.getByRole('heading', { name: `${storeName} no longer sends you any marketing` }).waitFor();
    expect(await page.getByRole('button', { name: 'Stop everything' }).count()).to.equal(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: `${storeName} may send you marketing by text message and by push message again` }).waitFor();
    await page.getByRole('link', { name: 'Receipt of this answer' }).click();
    await page.getByRole('heading', { name: 'Receipt of an answer' }).waitFor();
    watched.expectClean();
    await watched.close();
  });

  it('is switched to another language, and used by keyboard alone', async () => {
    const watched = await openPage(browser!, face!.url, { viewport: { width: 360, height: 740 } });
    const { page } = watched;
    await page.goto(await linkOfSomebody('all'));
    await page.getByRole('link', { name: 'Nederlands' }).click();
    await page.getByText('Er is nog niets veranderd.').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `${storeName} stuurt u helemaal geen reclame meer` }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: `${storeName} stuurt u helemaal geen reclame meer` }).waitFor();
    watched.expectClean();
    await watched.close();
  });
});
