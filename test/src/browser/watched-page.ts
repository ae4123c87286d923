// A browser page that remembers what went wrong in it: console errors, faults, and requests that left the host.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import axe from 'axe-core';
import { expect } from 'chai';

export interface Watched {
  readonly page: Page;
  /** Fails when anything was complained about or asked of another host since the page was opened. */
  expectClean(): void;
  close(): Promise<void>;
}

export const openPage = async (browser: Browser, baseUrl: string, options: BrowserContextOptions = {}): Promise<Watched> => {
  const context = await browser.newContext({ baseURL: baseUrl, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  // Chromium reports every answer of 400 and above as an error, also the page that was asked for.
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text()); });
  page.on('pageerror', (error) => { complaints.push(error.message); });
  page.on('request', (request) => { if (!request.url().startsWith(baseUrl) && !request.url().startsWith('data:')) complaints.push(`left the host: ${request.url()}`); });
  page.on('requestfailed', (request) => { if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`); });
  return { page, expectClean: () => { expect(complaints).to.deep.equal([]); }, close: () => context.close() };
};

/** Every rule of axe-core, best practices too. */
export const expectAccessible = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await tool.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html, failureSummary = '' }) => `${html} ${failureSummary}`).join('\n')}`);
  });
  expect(violations, name).to.deep.equal([]);
};

/** Nothing on a page may be wider than the screen. */
export const expectNoSidewaysScroll = async (page: Page, name: string): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} scrolls sideways`).to.equal(0);
};
