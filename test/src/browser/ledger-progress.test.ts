import { expect } from 'chai';
import { findSampleShop, type Services } from '@placet/server';
import type { Browser } from 'playwright-core';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

/** Pages of the ledger are read and not handed on until `release`, as when there are very many. */
const holdLedger = (database: Services['database']): { release: () => void } => {
  const read = database.read.bind(database);
  let open: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => { open = resolve; });
  database.read = async (work) => {
    const asked: string[] = [];
    const result = await read(sql => work({ ...sql, all: (text, values) => { asked.push(text); return sql.all(text, values); } }));
    if (asked.some(text => text.includes('sequence >= ? AND sequence < ? ORDER BY sequence'))) await gate;
    return result;
  };
  return { release: () => { database.read = read; open?.(); } };
};

describe('A ledger that takes long to verify', function () {
  this.timeout(60_000);
  let browser: Browser | undefined;
  let face: Face | undefined;

  before(async function () {
    browser = orSkip(this, 'chromium', await withChromium());
  });
  after(() => browser?.close());
  // A verdict somebody waited for is kept a while, so each way has a house of its own.
  beforeEach(async () => { face = await openFace({ isDemo: true }); });
  afterEach(() => face?.close());

  for (const [width, colorScheme, way] of [[1280, 'light', 'by its button'], [360, 'dark', 'by its address'], [360, 'light', 'without scripts']] as const) {
    it(`says how far it is and then what came out, ${way}`, async () => {
      const { services, url } = face!;
      const shop = await findSampleShop(services);
      const watched = await openPage(browser!, url, { viewport: { width, height: 900 }, colorScheme, javaScriptEnabled: way !== 'without scripts' });
      const { page } = watched;
      const held = holdLedger(services.database);
      try {
        await page.goto(`/ledger/${shop?.id ?? ''}${way === 'by its address' ? '/verify' : ''}`);
        if (way !== 'by its address') await page.getByRole('button', { name: 'Verify all records' }).click();
        await page.getByRole('progressbar', { name: 'Verifying…' }).waitFor();
        if (way !== 'without scripts') await expectAccessible(page, way);
        await expectNoSidewaysScroll(page, way);
      } finally {
        held.release();
      }
      if (way === 'without scripts') await page.getByRole('link', { name: 'See how far it is' }).click();
      await page.getByText('No record was changed.').waitFor();
      expect(await page.getByRole('progressbar').count()).to.equal(0);
      watched.expectClean();
      await watched.close();
    });
  }
});
