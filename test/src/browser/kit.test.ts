import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { adminPages, demoOrganisationId } from '@placet/server';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage, type Watched } from './watched-page.js';

const kit = '/admin/_kit';
const bytesMax = 60_000;

describe('The kit', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let face: Face | undefined;

  before(async function () {
    browser = orSkip(this, 'chromium', await withChromium());
    face = await openFace({ isDemo: true });
  });

  after(async () => {
    await face?.close();
    await browser?.close();
  });

  const openSignedIn = async (options: BrowserContextOptions): Promise<Watched> => {
    const watched = await openPage(browser!, face!.url, options);
    const { sessions } = face!.services;
    const session = await sessions.redeem(await sessions.makeLink(demoOrganisationId, 'owner'));
    await watched.page.context().addCookies([{ name: 'placet_session', value: session ?? '', url: face!.url }]);
    return watched;
  };

  const orderOn = (page: Page): Promise<string[]> => page.locator('.sortable li').evaluateAll(items => items.map(item => item.getAttribute('data-key') ?? ''));

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [360, 768, 1280]) {
      it(`has nothing for axe-core to say at ${width} pixels in the ${colorScheme}`, async () => {
        const watched = await openSignedIn({ colorScheme, viewport: { width, height: 900 } });
        for (const path of [kit, `${kit}/erase`]) {
          await watched.page.goto(path);
          await expectAccessible(watched.page, path);
          await expectNoSidewaysScroll(watched.page, path);
        }
        const menu = watched.page.locator('details.menu > summary');
        if (await menu.isVisible()) {
          await menu.click();
          await expectAccessible(watched.page, 'the open menu');
          await expectNoSidewaysScroll(watched.page, 'the open menu');
        }
        watched.expectClean();
        await watched.close();
      });
    }
  }

  for (const locale of ['de-DE', 'fr-FR']) {
    it(`speaks ${locale} without scrolling sideways, also at twice the size`, async () => {
      const watched = await openSignedIn({ locale, viewport: { width: 320, height: 700 } });
      await watched.page.goto(kit);
      expect(await watched.page.locator('html').getAttribute('lang')).to.equal(locale.slice(0, 2));
      await expectNoSidewaysScroll(watched.page, locale);
      await watched.close();
    });
  }

  it('puts a list in order by the arrow keys, says each move, and keeps it', async () => {
    const watched = await openSignedIn({});
    const { page } = watched;
    await page.goto(kit);
    expect(await orderOn(page)).to.deep.equal(['newsletter', 'terms', 'privacy', 'sms']);
    const kept = page.waitForResponse(response => response.request().method() === 'POST' && response.url().endsWith(`${kit}/order`));
    const handle = page.getByRole('button', { name: /^Move Terms: / });
    await handle.focus();
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('[data-say]').innerText()).to.equal('Terms is now 1 of 4.');
    await kept;
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('[data-say]').innerText()).to.equal('Terms is now 3 of 4.');
    expect(await orderOn(page)).to.deep.equal(['newsletter', 'privacy', 'terms', 'sms']);
    expect(await handle.evaluate(element => element === document.activeElement)).to.equal(true);
    await page.getByRole('button', { name: 'Move News by SMS up' }).press('Enter');
    expect(await orderOn(page)).to.deep.equal(['newsletter', 'privacy', 'sms', 'terms']);
    watched.expectClean();
    await watched.close();
  });

  it('puts a list in order by dragging', async () => {
    const watched = await openSignedIn({ viewport: { width: 1280, height: 2400 } });
    const { page } = watched;
    await page.goto(kit);
    const middleOf = async (key: string): Promise<{ x: number; y: number }> => {
      const box = await page.locator(`.sortable li[data-key="${key}"] .handle`).boundingBox();
      return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
    };
    await page.locator('.sortable').scrollIntoViewIfNeeded();
    const [from, to] = [await middleOf('newsletter'), await middleOf('sms')];
    const kept = page.waitForResponse(response => response.request().method() === 'POST');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y + 12, { steps: 30 });
    await page.mouse.up();
    await kept;
    expect(await orderOn(page)).to.deep.equal(['terms', 'privacy', 'sms', 'newsletter']);
    watched.expectClean();
    await watched.close();
  });

  it('opens a question as a dialog that holds the keyboard, closes by Escape and gives the focus back', async () => {
    const watched = await openSignedIn({});
    const { page } = watched;
    await page.goto(kit);
    const opener = page.getByRole('link', { name: 'Erase Ada Example…' });
    await opener.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Erase Ada Example' });
    await dialog.waitFor();
    await expectAccessible(page, 'the open dialog');
    expect(await page.getByLabel('Type ERASE ADA to confirm').evaluate(element => element === document.activeElement)).to.equal(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await opener.evaluate(element => element === document.activeElement)).to.equal(true);
    await opener.press('Enter');
    await dialog.getByLabel('Type ERASE ADA to confirm').fill('erase ada');
    await dialog.getByRole('button', { name: 'Erase' }).press('Enter');
    await page.getByText('Nothing was erased: this is a sample.').waitFor();
    await page.reload();
    expect(await page.getByText('Nothing was erased: this is a sample.').count()).to.equal(0);
    watched.expectClean();
    await watched.close();
  });

  it('does all of it without scripts: buttons move, the question is a page, what was done is said and undone', async () => {
    const watched = await openSignedIn({ javaScriptEnabled: false, viewport: { width: 360, height: 900 } });
    const { page } = watched;
    await page.goto(kit);
    await page.getByRole('button', { name: 'Move Terms up' }).press('Enter');
    await page.getByText('The order is kept.').waitFor();
    expect(await page.locator('.sortable li').first().getAttribute('data-key')).to.equal('terms');
    await page.getByRole('button', { name: 'Undo: The order is kept.' }).press('Enter');
    await page.getByText('The order is as it was.').waitFor();
    expect(await page.locator('.sortable li').first().getAttribute('data-key')).to.equal('newsletter');
    await page.getByRole('link', { name: 'Erase Ada Example…' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Erase Ada Example' }).waitFor();
    await page.getByLabel('Type ERASE ADA to confirm').fill('no');
    await page.getByRole('button', { name: 'Erase' }).press('Enter');
    await page.getByText('This is not ERASE ADA. Nothing was done.').waitFor();
    await page.goto(kit);
    await page.getByRole('link', { name: 'See how far it is' }).first().press('Enter');
    expect(new URL(page.url()).search).to.equal('?step=5');
    await page.locator('details.menu > summary').click();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Stores' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Stores' }).waitFor();
    watched.expectClean();
    await watched.close();
  });

  it('shows what is wrong in a form above it and beside each field, with everything typed still there', async () => {
    const watched = await openSignedIn({});
    const { page } = watched;
    await page.goto(kit);
    await page.getByLabel('Name of the document').first().fill('Typed by hand');
    await page.getByRole('button', { name: 'Publish version 4' }).first().click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').evaluate(element => element === document.activeElement)).to.equal(true);
    expect(await page.getByLabel('Name of the document').inputValue()).to.equal('Typed by hand');
    await page.getByRole('alert').getByRole('link', { name: 'Name of the document' }).press('Enter');
    expect(await page.getByLabel('Name of the document').evaluate(element => element === document.activeElement)).to.equal(true);
    await expectAccessible(page, 'a form that came back');
    await watched.close();
  });

  it('prints without what only a screen needs', async () => {
    const watched = await openSignedIn({});
    await watched.page.goto(kit);
    await watched.page.emulateMedia({ media: 'print' });
    for (const selector of ['.side', '.menu', 'button', '.filters', '.pager']) expect(await watched.page.locator(`${selector}:visible`).count(), selector).to.equal(0);
    await watched.close();
  });

  it(`leaves every page of the admin under ${bytesMax} bytes, packed, and whole before any script`, async () => {
    const store = (await face!.services.stores.list(demoOrganisationId, null, '', 1))[0];
    const paths = adminPages.filter(({ method, path }) => method === 'get' && !/:(?!storeId)/.test(path)).map(({ path }) => path.replace(':storeId', store?.id ?? ''));
    for (const path of [...paths, '/', '/admin/people', '/admin/audit', `/ledger/${store?.id ?? ''}`, kit]) {
      const watched = await openSignedIn({});
      const sizes: Promise<number>[] = [];
      watched.page.on('response', (response) => { sizes.push(response.body().then(body => gzipSync(body).byteLength, () => 0)); });
      await watched.page.goto(path, { waitUntil: 'load' });
      expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0), path).to.be.within(1000, bytesMax);
      await watched.close();
      const still = await openSignedIn({ javaScriptEnabled: false });
      await still.page.goto(path);
      expect((await still.page.locator('main').innerText()).length, path).to.be.greaterThan(20);
      await still.close();
    }
  });
});

describe('The kit in production', () => {
  it('is not there', async () => {
    const face = await openFace({ isDemo: true, environment: { NODE_ENV: 'production', PLACET_MASTER_KEY: Buffer.alloc(32, 7).toString('base64') } });
    try {
      for (const path of [kit, `${kit}/erase`, `${kit}/progress`]) {
        expect((await fetch(`${face.url}${path}`, { headers: { accept: 'text/html' } })).status, path).to.equal(404);
      }
    } finally {
      await face.close();
    }
  }).timeout(30_000);
});
