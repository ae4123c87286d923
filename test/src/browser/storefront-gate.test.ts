// What a shop's page lets out before and after a choice, counted by the hosts it was sent to. (COO-1)
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { injectedPart, markedPart, markedTags, placetMarking, shopPage, trackerHosts, webFlags } from '@placet/stand-in-shops';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openPlacetWeb, type PlacetWeb } from '../storefront/placet-web.js';

const quietMs = 600;
const ours = ['shop.example', 'placet.example'];

describe('The gate of the storefront script', () => {
  let placet: PlacetWeb;
  let browser: Browser;
  before(async function () {
    placet = await openPlacetWeb();
    browser = orSkip(this, 'chromium', await withChromium(webFlags(placet.web)));
    placet.web.put('/', { body: shopPage(placet.head, markedPart(placet.web, placetMarking), injectedPart(placet.web)) });
    placet.web.put('/push-worker.js', { type: 'text/javascript', body: '' });
  });
  after(async () => {
    await browser.close();
    await placet.web.close();
  });

  const open = async (): Promise<Page> => {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    return page;
  };
  const left = (): string[] => placet.web.noted.filter(({ host }) => !ours.includes(host)).map(({ host, path }) => `${host}${path}`);
  const kept = (page: Page): Promise<string[]> => page.evaluate(() => [
    ...document.cookie.split('; ').map(text => text.split('=', 1)[0] ?? ''), ...Object.keys(localStorage).map(name => `local ${name}`),
  ].filter(name => name !== '').sort());
  const ran = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as { ran?: string[] }).ran ?? []);
  const visit = async (page: Page): Promise<void> => {
    placet.web.noted.length = 0;
    await page.goto(`${placet.web.shop}/`);
    await page.waitForTimeout(quietMs);
  };

  it('lets nothing out before a choice: no request, no cookie, no key but the necessary', async () => {
    const page = await open();
    await visit(page);
    await page.getByRole('button', { name: 'Reject all' }).waitFor();
    expect(left()).to.deep.equal([]);
    expect(await kept(page)).to.deep.equal(['cart']);
    expect(await ran(page)).to.deep.equal([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).to.equal(0);
    await page.context().close();
  });

  it('lets nothing out after a refusal, on this page and the next', async () => {
    const page = await open();
    await visit(page);
    await page.getByRole('button', { name: 'Reject all' }).click();
    await page.waitForTimeout(quietMs);
    expect(left()).to.deep.equal([]);
    await visit(page);
    expect(left()).to.deep.equal([]);
    expect((await kept(page)).filter(name => name !== 'local placet')).to.deep.equal(['cart', 'placet']);
    expect(await page.getByRole('button', { name: 'Reject all' }).count()).to.equal(0);
    await page.context().close();
  });

  it('lets one category out after a yes to it alone', async () => {
    const page = await open();
    await visit(page);
    await page.getByRole('button', { name: 'Choose' }).click();
    await page.getByRole('checkbox', { name: 'Performance' }).check();
    await page.getByRole('button', { name: 'Save choice' }).click();
    await page.waitForTimeout(quietMs);
    expect([...new Set(left().map(address => address.split('/', 1)[0]))]).to.deep.equal([trackerHosts.performance]);
    expect((await ran(page)).sort()).to.deep.equal(['async', 'inline']);
    expect((await kept(page)).filter(name => name !== 'local placet')).to.deep.equal(['cart', 'local t_async', 'placet', 't_async', 't_inline', 'visits']);
    await page.context().close();
  });

  it('lets everything out after a yes to all: each once, the awaited ones in their order', async () => {
    const page = await open();
    await visit(page);
    await page.getByRole('button', { name: 'Accept all' }).click();
    await page.waitForTimeout(2 * quietMs);
    const all = await ran(page);
    expect([...all].sort()).to.deep.equal([...Object.keys(markedTags), 'injected', 'attribute', 'fragment', 'manager', 'nested', 'written'].sort());
    expect(all.filter(name => ['inline', 'sync', 'defer'].includes(name))).to.deep.equal(['inline', 'sync', 'defer']);
    for (const name of ['img', 'innerhtml', 'image', 'made', 'adjacent', 'iframe']) expect(left().filter(address => address.endsWith(`n=${name}`)), name).to.have.length(1);
    expect(await kept(page)).to.include.members(['undeclared', 'local undeclared', 'visits', 't_injected', 'local t_nested']);
    await page.context().close();
  });

  it('runs what was chosen earlier at once on the next page', async () => {
    const page = await open();
    await visit(page);
    await page.getByRole('button', { name: 'Accept all' }).click();
    await page.waitForTimeout(quietMs);
    await visit(page);
    expect([...await ran(page)].sort()).to.deep.equal([...Object.keys(markedTags), 'injected', 'attribute', 'fragment', 'manager', 'nested', 'written'].sort());
    for (const kind of ['fetch', 'beacon', 'xhr']) expect(left().filter(address => address.endsWith(`n=${kind}`)), kind).to.have.length(1);
    await page.context().close();
  });

  it('takes back what was allowed: what was kept goes, and what ran runs no more', async () => {
    const page = await open();
    await visit(page);
    await page.getByRole('button', { name: 'Accept all' }).click();
    await page.waitForTimeout(quietMs);
    placet.web.noted.length = 0;
    await page.getByRole('link', { name: 'Cookie settings' }).click();
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Reject all' }).click()]);
    await page.waitForTimeout(quietMs);
    expect(left()).to.deep.equal([]);
    expect(await ran(page)).to.deep.equal([]);
    expect((await kept(page)).filter(name => !['local placet', 'undeclared', 'local undeclared'].includes(name))).to.deep.equal(['cart', 'placet']);
    await page.context().close();
  });
});
