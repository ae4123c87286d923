// From a shop's page to the ledger: the script as the server hands it out, a click, and the proof of it. And what all of it weighs. (COO-6, COO-7)
import { expect } from 'chai';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { cookieWords } from '@placet/templates';
import { rewritePage } from '@placet/storefront/rewrite';
import { loaderSettings, type StoreId } from '@placet/core';
import { injectedPart, markedPart, openTrackerWeb, shopPage, trackerHosts, unmarked, webFlags, type TrackerWeb } from '@placet/stand-in-shops';
import { listRegister } from '@placet/server';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { shopSettings } from '../storefront/placet-web.js';
import { openFace, type Face } from './face-harness.js';

describe('A visitor of a shop', () => {
  let face: Face;
  let web: TrackerWeb;
  let browser: Browser;
  let storeId: StoreId;
  let head: string;
  before(async function () {
    web = await openTrackerWeb();
    browser = orSkip(this, 'chromium', await withChromium(webFlags(web)));
    face = await openFace({ isDemo: true });
    const [demo] = await face.services.database.models.stores.findAll({ order: [['createdAt', 'ASC']] });
    if (demo === undefined) throw new Error('the demo has a shop');
    await face.services.stores.update(demo, { url: web.shop });
    storeId = demo.id as StoreId;
    head = `<script src="${face.url}/s/${demo.publicKey}/placet.js"></script>`;
    const published = await face.services.cookies.publish(storeId, shopSettings, { by: 'a test' });
    expect(published.ok).to.equal(true);
  });
  after(async () => {
    await browser.close();
    await web.close();
    await face.close();
  });

  const left = (): string[] => web.noted.filter(({ host }) => host !== 'shop.example').map(({ host, path }) => host + path);

  it('finds the banner, says yes to one category, and it stands in the ledger', async () => {
    web.put('/', { body: shopPage(head, injectedPart(web)) });
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(`${web.shop}/`);
    await page.getByRole('button', { name: 'Choose' }).click();
    await page.getByRole('checkbox', { name: 'Performance' }).check();
    const told = page.waitForResponse(response => response.url().endsWith('/consents'));
    await page.getByRole('button', { name: 'Save choice' }).click();
    expect((await told).status()).to.equal(201);
    expect(left()).to.deep.equal([]);
    const { entries } = await listRegister(face.services.database, face.services.keyring, storeId, { section: 'banner' }, 5);
    expect(Object.fromEntries(entries.map(({ record }) => [record.target, record.action]))).to.deep.equal({
      'cookie:performance': 'opt_in', 'cookie:functional': 'opt_out', 'cookie:targeting': 'opt_out',
    });
    await page.context().close();
  });

  it('is followed by nobody on a page whose tags nobody marked, once the server has rewritten it', async () => {
    const bare = shopPage(head, markedPart(web, unmarked));
    const { h: hosts } = loaderSettings({ version: 1, askedFrom: 1, settings: shopSettings, publishedAt: 0 }, `${face.url}/s/pk_x`, 'ui.js');
    const page = await (await browser.newContext()).newPage();
    const visit = async (body: string): Promise<void> => {
      web.put('/', { body });
      web.noted.length = 0;
      await page.goto(`${web.shop}/`);
      await page.getByRole('button', { name: 'Reject all' }).waitFor();
      await page.waitForTimeout(500);
    };
    await visit(bare);
    expect(await page.evaluate(() => (globalThis as { ran?: string[] }).ran ?? []), 'only what has no address to be held by').to.deep.equal(['inline']);
    expect(left().some(address => address.startsWith(trackerHosts.targeting)), 'browsers fetch ahead of every script').to.equal(true);
    await visit(rewritePage(bare, hosts, `${web.shop}/`));
    expect(left()).to.deep.equal([]);
    await page.getByRole('button', { name: 'Accept all' }).click();
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => [...(globalThis as { ran?: string[] }).ran ?? []].sort())).to.deep.equal(['async', 'defer', 'inline', 'module', 'sync']);
    await page.context().close();
  });

  it('loads no more than 3 KB before the page and 7.5 KB in all', () => {
    const sizeOf = (text: string): number => gzipSync(text, { level: 9 }).length;
    const [loader = 0, ui = 0] = (['loader', 'ui'] as const).map(name => sizeOf(readFileSync(createRequire(import.meta.url).resolve(`@placet/storefront/${name}.js`), 'utf8')));
    const { banner, categories } = cookieWords.en;
    expect(loader).to.be.at.most(3072);
    expect(loader + ui + sizeOf(JSON.stringify({ words: banner, categories }))).to.be.at.most(7680);
  });
});
