import { expect } from 'chai';
import { createToken, firstOrganisation } from '@placet/server';
import type { Browser, Page } from 'playwright-core';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

const alarmId = `alm_${'0'.repeat(26)}`;

describe('The way through the rooms about sending', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let face: Face | undefined;

  before(async function () {
    browser = orSkip(this, 'chromium', await withChromium());
    face = await openFace({ isDemo: false });
  });
  after(async () => { await face?.close(); await browser?.close(); });

  /** A store somebody said yes in, was asked about, and whose opt-ins fell silent; and its owner's way in. */
  const openStore = async (name: string): Promise<{ storeId: string; signIn: string }> => {
    const { services: { database, clock, sessions, stores }, url } = face!;
    const now = clock.now();
    const { id } = await firstOrganisation(database, now);
    const store = await stores.create(id, { name, platform: 'custom', url: 'https://shop.example', country: 'DE', locale: 'de', timezone: 'Europe/Berlin' }, () => null);
    const { text: token } = await createToken(database, { organisationId: id, storeScope: null, role: 'owner', label: 'test', expiresAt: null }, now);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const post = async (path: string, body: object): Promise<void> => {
      expect((await fetch(`${url}/v1/stores/${store.id}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).status, path).to.be.lessThan(300);
    };
    await post('/consents', { subject: { email: 'ada@mail.example' }, answers: [{ channel: 'email', answer: 'yes', text: 'News?', locale: 'en' }], source: { kind: 'web' } });
    await post('/decisions', { subject: { email: 'ada@mail.example' }, channel: 'sms', messageType: 'newsletter', campaignId: 'spring' });
    const detail = JSON.stringify({ source: 'web / newsletter / footer form', rule: 'silent', since: new Date(now - 86_400_000).toISOString(), expected: 12, seen: 0 });
    await database.write(({ sql }) => sql.run(
      'INSERT INTO alarms (store_id, id, kind, about, open_key, detail, seen, opened_at, seen_at, resolved_at) VALUES (?, ?, ?, ?, ?, ?, 3, ?, ?, NULL)',
      [store.id, alarmId, 'opt_ins_dropped', 'source_1', 'opt_ins_dropped:source_1', detail, now, now]));
    return { storeId: store.id, signIn: `/sign-in/${await sessions.makeLink(id, 'owner')}` };
  };

  const why = async (page: Page): Promise<void> => {
    await page.getByLabel('Who', { exact: true }).fill('ada@mail.example');
    await page.getByRole('button', { name: 'Ask' }).click();
    await page.getByRole('heading', { name: 'The four steps' }).waitFor();
  };

  const webhook = async (page: Page, looks: (name: string) => Promise<void>): Promise<void> => {
    await page.getByLabel('Address').fill('https://receiver.example/hook');
    await page.getByRole('button', { name: 'Add this webhook' }).click();
    await page.getByRole('heading', { name: 'Keep the secret now' }).waitFor();
    await looks('a secret shown once');
    await page.getByRole('link', { name: 'To the webhook' }).click();
    await page.getByRole('heading', { name: 'Send again' }).waitFor();
    await page.getByLabel('From', { exact: true }).fill('yesterday');
    await page.getByLabel('To', { exact: true }).fill('2026-11-25 08:30');
    await page.getByRole('button', { name: 'Send these again' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByLabel('From', { exact: true }).inputValue()).to.equal('yesterday');
    await looks('a span that came back');
    await page.getByRole('link', { name: 'Remove it…' }).click();
    await page.getByRole('dialog').waitFor();
    await looks('the question before it goes');
  };

  for (const [width, colorScheme] of [[360, 'light'], [360, 'dark'], [1280, 'light'], [1280, 'dark']] as const) {
    it(`is walked at ${width} pixels in the ${colorScheme}, accessible all along`, async () => {
      const { storeId, signIn } = await openStore(`Shop ${width} ${colorScheme}`);
      const watched = await openPage(browser!, face!.url, { viewport: { width, height: 900 }, colorScheme });
      const { page } = watched;
      const looks = async (name: string): Promise<void> => {
        await expectAccessible(page, name);
        await expectNoSidewaysScroll(page, name);
      };
      const at = (path: string): string => `/admin/stores/${storeId}/${path}`;
      await page.goto(signIn);
      await page.getByRole('button', { name: 'Sign in' }).click();

      await page.goto(at('why'));
      await looks('why, before it is asked');
      await why(page);
      await looks('why');
      for (const path of ['/admin/rules', '/admin/rules/DE', at('sending'), at('statistics'), at('statistics/decisions'), at('alarms/lag'), at('alarms/opt-ins'),
        at(`alarms/${alarmId}`)]) {
        await page.goto(path);
        await looks(path);
      }
      expect(await page.getByText('web / newsletter / footer form').count()).to.equal(1);

      await page.goto(at('alarms'));
      await looks('an open alarm');
      await page.getByRole('button', { name: /^End it/ }).click();
      await page.getByText('The alarm was ended.').waitFor();
      await looks('an alarm that was ended');
      await page.getByRole('button', { name: /Undo/ }).click();
      await page.getByText('The alarm is open again.').waitFor();
      expect(await page.getByRole('button', { name: /^End it/ }).count()).to.equal(1);

      await page.goto(at('webhooks'));
      await looks('no webhooks');
      await webhook(page, looks);
      watched.expectClean();
      await watched.close();
    });
  }
});
