// The banner as visitors meet it: by mouse, by keyboard, by ear, in the dark, on a phone; and when something is in its way. (COO-3, COO-5, COO-6)
import { expect } from 'chai';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { shopPage, webFlags } from '@placet/stand-in-shops';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { configFor, openPlacetWeb, shopSettings, type PlacetWeb } from '../storefront/placet-web.js';
import { expectAccessible, expectNoSidewaysScroll } from './watched-page.js';

const box = { target: 'channel:email', required: false, preTicked: false, text: 'News about tea by e-mail', locale: 'en' } as const;

describe('The banner', () => {
  let placet: PlacetWeb;
  let browser: Browser;
  before(async function () {
    placet = await openPlacetWeb();
    browser = orSkip(this, 'chromium', await withChromium(webFlags(placet.web)));
  });
  after(async () => {
    await browser.close();
    await placet.web.close();
  });
  beforeEach(() => {
    placet.setSettings(shopSettings);
    placet.setConfig(configFor('en'));
    placet.web.put('/', { body: shopPage(placet.head) });
    placet.web.put('/s/pk_x/consents', { type: 'application/json', body: '{"recorded":3}', status: 201 }, 'placet.example');
    placet.web.posted.length = 0;
  });

  const open = async (options: BrowserContextOptions = {}, before: (page: Page) => Promise<unknown> = () => Promise.resolve()): Promise<Page> => {
    const page = await (await browser.newContext(options)).newPage();
    page.setDefaultTimeout(10_000);
    await before(page);
    await page.goto(`${placet.web.shop}/`);
    return page;
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name });
  const cookie = (page: Page): Promise<string> => page.evaluate(() => /placet=([^;]*)/.exec(document.cookie)?.[1] ?? '');
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let at = 0; at < 100 && !isSo(); at++) await new Promise(resolve => setTimeout(resolve, 50));
    expect(isSo()).to.equal(true);
  };

  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280]) {
      it(`has no fault of accessibility, bar and dialog, ${scheme}, ${width} px wide`, async () => {
        const page = await open({ colorScheme: scheme, viewport: { width, height: 740 } });
        await button(page, 'Accept all').waitFor();
        await expectAccessible(page, 'bar');
        await expectNoSidewaysScroll(page, 'bar');
        await button(page, 'Choose').click();
        await page.getByRole('dialog').waitFor();
        await expectAccessible(page, 'dialog');
        await page.context().close();
      });
    }
  }

  it('offers refusing as easily as accepting: the same size, height and look', async () => {
    const page = await open();
    const looks = await Promise.all(['Reject all', 'Accept all', 'Choose'].map(async (name) => {
      const { width, height, y } = (await button(page, name).boundingBox())!;
      const style = await button(page, name).evaluate((element) => {
        const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(element);
        return [color, backgroundColor, fontSize, fontWeight];
      });
      return [Math.round(width), height, y, ...style];
    }));
    expect(looks[0]).to.deep.equal(looks[1]);
    expect(looks[2]).to.deep.equal(looks[1]);
    await page.context().close();
  });

  it('takes no focus and moves nothing', async () => {
    const page = await open();
    await button(page, 'Accept all').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).to.equal('BODY');
    const shift = await page.evaluate(() => new Promise<number>((resolve) => {
      new PerformanceObserver((list) => { resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0)); }).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => { resolve(0); }, 300);
    }));
    expect(shift).to.equal(0);
    await page.context().close();
  });

  it('is walked through by keyboard alone: opened, chosen, closed, saved', async () => {
    const page = await open();
    await button(page, 'Accept all').waitFor();
    const focused = (): Promise<string> => page.evaluate(() => (document.getElementById('placet')?.shadowRoot?.activeElement as HTMLElement | null)?.textContent ?? '');
    await page.keyboard.press('Tab');
    expect(await focused()).to.equal('Cookie policy');
    for (const name of ['Reject all', 'Accept all', 'Choose']) {
      await page.keyboard.press('Tab');
      expect(await focused()).to.equal(name);
    }
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).to.equal(0);
    expect(await cookie(page), 'closing says nothing').to.equal('');
    await button(page, 'Choose').press('Enter');
    await page.getByRole('checkbox', { name: 'Functional' }).press('Space');
    await button(page, 'Save choice').press('Enter');
    await until(() => placet.told().length === 1);
    expect(placet.told()[0]).to.deep.nested.include({ 'choice.how': 'save', 'choice.granted': ['functional'] });
    await page.context().close();
  });

  it('keeps the choice and tells it later when the server is down', async () => {
    placet.web.put('/s/pk_x/consents', { body: 'down', status: 503 }, 'placet.example');
    const page = await open();
    await button(page, 'Reject all').click();
    await until(() => placet.told().length === 1);
    expect(await cookie(page)).to.match(/^1\.1\.1\.\w+\.[\w-]+$/);
    placet.web.put('/s/pk_x/consents', { type: 'application/json', body: '{"recorded":3}', status: 201 }, 'placet.example');
    await page.reload();
    await until(() => placet.told().length === 2);
    const [first, second] = placet.told();
    expect(second?.key).to.equal(first?.key);
    await page.waitForTimeout(200);
    await page.reload();
    await page.waitForTimeout(500);
    expect(placet.told()).to.have.length(2);
    await page.context().close();
  });

  it('stays closed when nothing of Placet but the loader can be reached', async () => {
    placet.web.put('/s/pk_x/config.json', { body: 'down', status: 500 }, 'placet.example');
    const page = await open();
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => { document.cookie = 't_x=1'; return document.cookie; })).to.equal('');
    await page.context().close();
  });

  it('asks again after a material change, also on a page kept from before it', async () => {
    const page = await open();
    await button(page, 'Accept all').click();
    await until(() => placet.told().length === 1);
    placet.setConfig(configFor('en', { v: 2, m: 1 }));
    await page.reload();
    await page.waitForTimeout(400);
    expect(await button(page, 'Accept all').count(), 'a change that is not material').to.equal(0);
    placet.setConfig(configFor('en', { v: 3, m: 3 }));
    await page.reload();
    await button(page, 'Accept all').waitFor();
    expect(await page.evaluate(() => (globalThis as unknown as { placet: { granted: (name: string) => boolean } }).placet.granted('targeting'))).to.equal(false);
    await page.context().close();
  });

  it('honours Global Privacy Control and says so; accepting all does not overrule it', async () => {
    const page = await open({}, each => each.addInitScript(() => { Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }); }));
    await page.getByText('Your browser sends Global Privacy Control').waitFor();
    await button(page, 'Accept all').click();
    await until(() => placet.told().length === 1);
    expect(placet.told()[0]).to.deep.nested.include({ 'choice.gpc': true, 'choice.granted': ['performance', 'functional'] });
    await page.context().close();
  });

  it('runs by default only where the law lets it, and lets sale be refused there', async () => {
    placet.setConfig(configFor('en', { stance: 'opt_out', region: 'US-CA', hasSaleLink: true }));
    const page = await open();
    await button(page, 'Accept all').waitFor();
    const granted = (): Promise<boolean> => page.evaluate(() => (globalThis as unknown as { placet: { granted: (name: string) => boolean } }).placet.granted('targeting'));
    expect(await granted()).to.equal(true);
    await page.getByRole('link', { name: 'Do Not Sell or Share My Personal Information' }).click();
    await until(() => placet.told().length === 1);
    expect(await granted()).to.equal(false);
    await page.context().close();
  });

  it('is a wall that Escape does not pass, where the shop wants one', async () => {
    placet.setConfig(configFor('en', { layout: 'wall' }));
    const page = await open();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).to.equal(1);
    await expectAccessible(page, 'wall');
    await button(page, 'Reject all').click();
    expect(await page.getByRole('dialog').count()).to.equal(0);
    await page.context().close();
  });

  it('follows a choice made in another tab', async () => {
    const page = await open();
    const other = await page.context().newPage();
    await other.goto(`${placet.web.shop}/`);
    await button(other, 'Accept all').click();
    await until(() => placet.told().length === 1);
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    expect(await page.evaluate(() => (globalThis as unknown as { placet: { granted: (name: string) => boolean } }).placet.granted('targeting'))).to.equal(true);
    await page.context().close();
  });

  it('works under a strict policy with Trusted Types, and on a page that replaces what browsers bring', async () => {
    const policy = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src http://placet.example:${placet.web.port}; require-trusted-types-for 'script'; trusted-types placet`;
    const hostile = `<script nonce="abc">window.fetch = function () { throw 1; }; JSON.stringify = JSON.parse = function () { throw 2; };
      EventTarget.prototype.addEventListener = function () {};</script>`;
    placet.web.put('/', { body: shopPage(placet.head.replace('<script', '<script nonce="abc"') + hostile), headers: { 'content-security-policy': policy } });
    const faults: string[] = [];
    const page = await open({}, (each) => {
      each.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
      return Promise.resolve();
    });
    await button(page, 'Reject all').click();
    await until(() => placet.web.posted.some(({ path }) => path.endsWith('/consents')));
    expect(faults.filter(fault => /Content Security Policy|TrustedType/.test(fault))).to.deep.equal([]);
    await page.context().close();
  });

  it('puts a section\'s boxes into its form and sends what was ticked, in the words beside it', async () => {
    placet.setConfig(configFor('en', { sections: { newsletter: { form: '#newsletter', boxes: [box] } } }));
    const page = await open();
    await button(page, 'Reject all').click();
    await page.getByRole('checkbox', { name: box.text }).check();
    await page.getByLabel('E-mail', { exact: true }).fill('ada@example.com');
    await button(page, 'Sign up').click();
    await until(() => placet.told().some(told => told.section === 'newsletter'));
    expect(placet.told().find(told => told.section === 'newsletter')).to.deep.include({ email: 'ada@example.com', answers: [{ target: box.target, text: box.text, locale: 'en' }] });
    await page.context().close();
  });
});
