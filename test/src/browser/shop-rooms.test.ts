import { expect } from 'chai';
import { firstOrganisation, listAudit, type Services } from '@placet/server';
import { loopbackShopHttp } from '@placet/server/testing';
import type { Browser, Page } from 'playwright-core';
import { storeFields } from '../api/harness.js';
import { withChromium } from '../services/chromium.js';
import { orSkip } from '../services/require-service.js';
import { shopKinds, until, type LiveShop } from '../sync/shops.js';
import { openFace, type Face } from './face-harness.js';
import { expectAccessible, expectNoSidewaysScroll, openPage } from './watched-page.js';

const looks = async (page: Page, name: string): Promise<void> => {
  await expectAccessible(page, name);
  await expectNoSidewaysScroll(page, name);
};

const at = Date.UTC(2026, 2, 3, 10, 20, 30);

/** The kind a merchant would choose whose credentials are these. */
const kinds: Readonly<Record<string, string | undefined>> = { shopify: 'Custom app made in the Shopify admin', magento: 'Integration (four values' };

describe('The way to connect a shop and to keep it in step', function () {
  this.timeout(120_000);
  const way = loopbackShopHttp();
  let browser: Browser | undefined;
  let face: Face | undefined;
  let shop: LiveShop | undefined;

  before(async function () {
    browser = orSkip(this, 'chromium', await withChromium());
    face = await openFace({ isDemo: false, environment: { PLACET_ALLOW_PRIVATE_TARGETS: '127.0.0.1' } });
  });
  afterEach(async () => {
    await shop?.close();
    shop = undefined;
  });
  after(async () => {
    await face?.close();
    await browser?.close();
    way.close();
  });

  const services = (): Services => face!.services;

  const openShop = async (platform: string): Promise<LiveShop> => {
    const kind = shopKinds.find(each => each.platform === platform);
    if (kind === undefined) throw new Error(`no shop of ${platform}`);
    shop = await kind.open({ http: way.http, clock: services().clock });
    shop.add({ email: 'yes@example.com', name: 'Ada', says: { email: { state: 'opted_in', at } } });
    shop.add({ email: 'silent@example.com' });
    return shop;
  };

  const openStore = async (platform: string, url: string) => {
    const { database, clock, sessions, stores } = services();
    const { id } = await firstOrganisation(database, clock.now());
    const store = await stores.create(id, { ...storeFields, name: `Shop on ${platform}`, locale: 'en', platform, url, timezone: 'UTC' }, () => null);
    return { store, link: await sessions.makeLink(id, 'owner'), organisationId: id };
  };

  const signIn = async (page: Page, link: string): Promise<void> => {
    await page.goto(`/sign-in/${link}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(address => !address.pathname.startsWith('/sign-in'));
  };

  /** Types what the shop gave, each value under the name it has there. */
  const enter = async (page: Page, { context: { credentials } }: Pick<LiveShop, 'context'>): Promise<void> => {
    const more = page.locator('form details.form-part summary');
    if (await more.count() > 0 && !await page.locator('form details.form-part').evaluate(part => part.hasAttribute('open'))) await more.click();
    for (const [name, value] of Object.entries(credentials.read())) {
      const field = page.locator(`#f-c-${name}`);
      if (await field.count() > 0) await field.fill(value);
    }
  };

  const untilCompared = (storeId: string): Promise<unknown> => until('the first reading', () => services().database.read(sql => sql.all<{ walk: string | null; last: string | null }>(
    'SELECT walk, last_report AS last FROM connections WHERE store_id = ?', [storeId])), ([row]) => row?.walk === null && row.last !== null);

  for (const { platform } of shopKinds) {
    it(`connects ${platform} by its own steps, tested first, and shows the secret once`, async () => {
      const live = await openShop(platform);
      const { store, link } = await openStore(platform, live.context.storeUrl);
      const watched = await openPage(browser!, face!.url, { viewport: { width: 1280, height: 900 } });
      const { page } = watched;
      await signIn(page, link);
      await page.goto(`/admin/stores/${store.id}/shop/connect`);
      if (kinds[platform] !== undefined) {
        await looks(page, `${platform}: which kind`);
        await page.getByRole('link', { name: kinds[platform] }).click();
      }
      await looks(page, `${platform}: the steps`);
      await enter(page, live);
      await page.getByRole('button', { name: 'Test the connection' }).click();
      await page.getByRole('heading', { name: 'The shop answers' }).waitFor();
      await looks(page, `${platform}: tested`);
      const secrets = await page.locator('input[type=password]').evaluateAll(fields => fields.map(field => (field as HTMLInputElement).value));
      expect(secrets.length).to.be.greaterThan(0);
      expect(secrets.join(''), 'a secret came back').to.equal('');
      for (const value of Object.values(live.context.credentials.read())) {
        if (value.length > 30) expect((await page.content()).includes(value) && secrets.includes(value)).to.equal(false);
      }
      // The secrets are not typed again.
      await page.getByRole('button', { name: 'Connect', exact: true }).click();
      await page.getByRole('heading', { name: 'The shop is connected' }).waitFor();
      await looks(page, `${platform}: connected`);
      expect(await page.getByText(`${face!.url}/hooks/${platform}/${store.id}`).count()).to.equal(1);
      expect(await page.getByText('whsec_').count()).to.equal(platform === 'shopify' ? 0 : 1);
      await page.getByRole('link', { name: 'See how it is going' }).click();
      expect(await page.getByText('whsec_').count()).to.equal(0);
      await untilCompared(store.id);
      await page.reload();
      await page.locator('dl.table').getByText(/in step/).waitFor();
      await looks(page, `${platform}: in step`);
      expect(await page.getByRole('row', { name: /Accounts and guests the shop showed/ }).textContent()).to.match(/2$/);
      await page.setViewportSize({ width: 360, height: 800 });
      const kind = live.context.credentials.read().consumerKey === undefined ? 'client_credentials' : 'integration';
      for (const language of ['de', 'fr']) {
        for (const rest of ['', '/connect', `/connect?kind=${kind}`, '/disconnect']) {
          const path = `/admin/stores/${store.id}/shop${rest}`;
          await page.goto(`${path}${rest.includes('?') ? '&' : '?'}lang=${language}`);
          await looks(page, `${platform} in ${language}: ${path}`);
        }
      }
      watched.expectClean();
      await watched.close();
    });
  }

  for (const [width, colorScheme] of [[360, 'dark'], [1280, 'light']] as const) {
    it(`is walked at ${width} pixels in the ${colorScheme}: refused, connected, by files, secret anew, given up and tried again, disconnected`, async () => {
      const live = await openShop('woocommerce');
      const { store, link, organisationId } = await openStore('woocommerce', live.context.storeUrl);
      const { database, clock } = services();
      const watched = await openPage(browser!, face!.url, { viewport: { width, height: 900 }, colorScheme });
      const { page } = watched;
      await signIn(page, link);
      await page.goto(`/admin/stores/${store.id}`);
      await page.getByRole('link', { name: 'Connect the shop' }).waitFor();
      await looks(page, 'the store before');
      await page.goto(`/admin/stores/${store.id}/shop`);
      await looks(page, 'not connected');
      await page.getByRole('link', { name: 'Connect the shop' }).click();
      await page.getByLabel('Consumer key').fill('not a key');
      await page.getByRole('button', { name: 'Connect', exact: true }).click();
      await page.getByRole('alert').getByText('This does not look like “Consumer key”').waitFor();
      await looks(page, 'values that cannot be');
      await enter(page, { context: live.strangerContext });
      await page.getByRole('button', { name: 'Connect', exact: true }).click();
      await page.getByText('The shop refuses the credentials.').waitFor();
      await looks(page, 'refused');
      expect(await page.getByPlaceholder('kept').count(), 'refused secrets are typed anew').to.equal(0);
      await enter(page, { context: live.poorerContext.context });
      await page.getByRole('button', { name: 'Test the connection' }).click();
      await page.getByText('Rights are missing').waitFor();
      expect(await page.locator('.callout.warning').textContent()).to.include(live.poorerContext.lacks).and.include('without it:');
      await looks(page, 'rights are missing');
      await enter(page, live);
      await page.getByRole('button', { name: 'Connect', exact: true }).click();
      await page.getByRole('heading', { name: 'The shop is connected' }).waitFor();
      await page.getByRole('link', { name: 'See how it is going' }).click();
      await untilCompared(store.id);

      await page.reload();
      await page.getByRole('radio', { name: /^By files/ }).check();
      await page.getByRole('button', { name: 'Keep this' }).click();
      await page.getByText('By files from now on.').waitFor();
      await looks(page, 'by files');
      await page.getByRole('button', { name: /^Undo/ }).click();
      await page.getByText('In real time from now on.').waitFor();
      await untilCompared(store.id);
      await page.goto(`/admin/stores/${store.id}/shop`);
      await page.getByRole('button', { name: 'Compare everybody now' }).click();
      await page.getByText('Placet is comparing everybody.').waitFor();
      await page.getByRole('button', { name: 'Make a new secret' }).click();
      await page.getByRole('heading', { name: 'Keep the new secret now' }).waitFor();
      expect(await page.getByText('whsec_').count()).to.equal(1);
      await page.getByText('The old secret counts until').waitFor();
      await looks(page, 'a new secret');

      await database.write(({ sql }) => sql.run(
        `INSERT INTO outbox (store_id, lane, topic, payload, state, attempts, available_at, created_at, last_error) VALUES (?,?,'shop.push','{"subjectId":"sub_x"}','dead',20,0,?,'unreachable 503')`,
        [store.id, `${store.id}/shop-9`, clock.now()]));
      await database.write(({ sql }) => sql.run('UPDATE shop_people SET problem = \'no_address\' WHERE store_id = ?', [store.id]));
      await database.write(({ sql }) => sql.run('UPDATE connections SET standing = \'attention\', fault = \'access_missing write\', walk = NULL WHERE store_id = ?', [store.id]));
      await page.goto('/');
      await page.getByRole('link', { name: `See the shop: ${store.name}` }).first().waitFor();
      await page.goto('/admin/shops');
      await looks(page, 'all shops');
      await page.getByRole('link', { name: 'See the shop' }).first().waitFor();
      await page.goto(`/admin/stores/${store.id}/shop`);
      await page.getByText('The shop needs you').waitFor();
      await page.getByText('The shop does not answer.').waitFor();
      await page.getByText('The account has no such address or number.').waitFor();
      await looks(page, 'everything is wrong');
      await page.getByRole('button', { name: 'Try all again' }).click();
      await page.getByText('It is being tried again.').waitFor();
      await page.getByRole('link', { name: 'Disconnect…' }).click();
      await page.getByRole('dialog').getByText('What people said stays here').waitFor();
      await looks(page, 'once more');
      await page.getByRole('button', { name: 'Disconnect the shop' }).click();
      await page.getByText('The shop is disconnected.').waitFor();
      await looks(page, 'disconnected');
      const actions = (await listAudit(database, organisationId, Number.MAX_SAFE_INTEGER, 14)).map(({ action }) => action);
      expect(actions).to.include.members(['shop_connected', 'shop_mode_changed', 'shop_walk_asked', 'shop_secret_rotated', 'work_retried', 'shop_disconnected']);
      watched.expectClean();
      await watched.close();
    });
  }

  it('says of a shop of its own that it uses the API, and works without scripts', async () => {
    const { store, link } = await openStore('custom', 'https://tea.example');
    const watched = await openPage(browser!, face!.url, { viewport: { width: 360, height: 800 }, javaScriptEnabled: false });
    const { page } = watched;
    await signIn(page, link);
    for (const rest of ['', '/connect', '/disconnect']) {
      await page.goto(`/admin/stores/${store.id}/shop${rest}`);
      await page.getByRole('heading', { name: 'This shop uses the API' }).waitFor();
    }
    await watched.close();
  });
});
