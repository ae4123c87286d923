import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { openPage } from './watched-page.js';

describe('The demo in a browser', () => {
  let browser: Browser | undefined;
  let face: Face | undefined;

  before(async function () {
    this.timeout(60_000);
    browser = orSkip(this, 'chromium', await withChromium());
    face = await openFace({ isDemo: true });
  });

  after(async () => {
    await face?.close();
    await browser?.close();
  });

  const subscribe = async (page: Page): Promise<void> => {
    const form = page.locator('form[action$="/newsletter"]');
    await form.getByLabel('E-mail', { exact: true }).fill('newcomer@mail.example');
    await form.getByLabel(/send me news and offers by e-mail/).check();
    await form.getByRole('button', { name: 'Subscribe' }).click();
  };

  for (const javaScriptEnabled of [true, false]) {
    it(`shows a consent arrive in the ledger and be proven, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
      const watched = await openPage(browser!, face!.url, { javaScriptEnabled });
      const { page } = watched;
      await page.goto('/');
      await page.getByRole('link', { name: 'Open the sample shop' }).click();
      await subscribe(page);
      await page.getByRole('heading', { level: 1, name: 'What was recorded' }).waitFor();
      const words = await page.getByRole('blockquote').innerText();
      expect(words).to.match(/^Yes, Kaffee Beispiel may send me news and offers by e-mail\./);
      await page.getByRole('link', { name: 'See it in the ledger' }).click();
      const row = page.locator('.records li.yours');
      expect(await row.innerText()).to.match(/E-mail: yes/).and.include('your record').and.include('n…@mail.example');
      expect(await page.content()).not.to.include('newcomer@mail.example');
      await page.getByRole('button', { name: 'Verify all records' }).click();
      await page.getByText('No record was changed.').waitFor();
      expect(await page.getByRole('status').innerText()).to.match(/\d+ records and \d+ signatures checked in \d+ ms/);
      watched.expectClean();
      await watched.close();
    });
  }

  it('says beside the box what is missing and keeps what was typed', async () => {
    const watched = await openPage(browser!, face!.url);
    const { page } = watched;
    await page.goto('/demo/shop');
    const form = page.locator('form[action$="/checkout"]');
    const typed = { Name: 'Ada "Quote" Example', 'E-mail': 'ada@mail.example', 'Street and number': '1 <Example> Street', 'Postcode and town': '20095 Hamburg' };
    for (const [label, text] of Object.entries(typed)) await form.getByLabel(label, { exact: true }).fill(text);
    await form.getByLabel(/by text message/).check();
    await form.getByRole('button', { name: 'Order with obligation to pay' }).click();
    await form.getByRole('alert').waitFor();
    expect(await form.getByRole('alert').innerText()).to.equal('2 things are missing. Everything you typed is still here.');
    const terms = form.getByLabel('I accept the terms and conditions.');
    expect(await terms.getAttribute('aria-invalid')).to.equal('true');
    expect(await page.locator(`#${await terms.getAttribute('aria-describedby') ?? ''}`).innerText()).to.equal('This box has to be ticked to go on.');
    expect(await terms.evaluate(element => element === document.activeElement)).to.equal(true);
    for (const [label, text] of Object.entries(typed)) expect(await form.getByLabel(label, { exact: true }).inputValue()).to.equal(text);
    expect(await form.getByLabel(/by text message/).isChecked()).to.equal(true);
    expect(await form.getByLabel(/offers by e-mail/).isChecked()).to.equal(false);
    watched.expectClean();
    await watched.close();
  });

  it('can be used with the keyboard alone, from the first key to the proof', async () => {
    const watched = await openPage(browser!, face!.url);
    const { page } = watched;
    const tabTo = async (isThere: (element: Element) => boolean): Promise<void> => {
      for (let steps = 0; steps < 80; steps++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(`(${isThere.toString()})(document.activeElement)`) === true) return;
      }
      throw new Error('the keyboard does not reach it');
    };
    await page.goto('/demo/shop');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).to.equal('Skip to the content');
    await tabTo(element => element.id === 'newsletter-email');
    await page.keyboard.type('keys@mail.example');
    await tabTo(element => element.id === 'newsletter-box-0');
    expect(await page.evaluate(() => document.activeElement === null ? '' : getComputedStyle(document.activeElement).outlineStyle)).to.equal('solid');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What was recorded' }).waitFor();
    await tabTo(element => element.textContent === 'See it in the ledger');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/ledger\//);
    await tabTo(element => element.textContent === 'Verify all records');
    await page.keyboard.press('Enter');
    await page.getByText('No record was changed.').waitFor();
    watched.expectClean();
    await watched.close();
  });

  it('shows an answer in an open ledger without a reload, and stops when told to', async function () {
    this.timeout(30_000);
    const watching = await openPage(browser!, face!.url);
    const shopping = await openPage(browser!, face!.url);
    await watching.page.goto('/ledger');
    const first = watching.page.locator('.records li').first();
    const before = await first.getAttribute('id');
    await shopping.page.goto('/demo/shop');
    await subscribe(shopping.page);
    await shopping.page.getByRole('heading', { name: 'What was recorded' }).waitFor();
    await watching.page.locator('.records li.fresh').first().waitFor();
    expect(await first.getAttribute('id')).not.to.equal(before);
    expect(await watching.page.locator('[data-size]').innerText()).to.equal(String(Number((await first.getAttribute('id'))?.slice('record-'.length)) + 1));
    await watching.page.getByRole('button', { name: 'Pause updates' }).click();
    await watching.page.getByRole('button', { name: 'Resume updates' }).waitFor();
    watching.expectClean();
    shopping.expectClean();
    await watching.close();
    await shopping.close();
  });

  it('shows the receipt of a record, checked, and gives it as a file', async () => {
    const watched = await openPage(browser!, face!.url);
    const { page } = watched;
    await page.goto('/ledger');
    await page.locator('.proof a').first().click();
    await page.getByText('Checked just now: this record is in the signed log').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download the signed receipt' }).click()]);
    expect(download.suggestedFilename()).to.match(/^placet-receipt-rec_\w{26}\.json$/);
    watched.expectClean();
    await watched.close();
  });

  it('opens the very version of a document the box is about', async () => {
    const watched = await openPage(browser!, face!.url);
    const { page } = watched;
    await page.goto('/demo/shop');
    const [opened] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: /^Read: Terms, version 2/ }).click()]);
    await opened.getByRole('heading', { level: 1, name: 'Terms and Conditions' }).waitFor();
    expect(opened.url()).to.match(/\/v\/2\?locale=en$/);
    await opened.getByRole('link', { name: 'See the version in force' }).first().click();
    await opened.getByRole('heading', { name: 'All versions' }).waitFor();
    expect(await opened.locator('.lines li').count()).to.equal(2);
    watched.expectClean();
    await watched.close();
  });
});
