// What visitors' browsers send: kept in the ledger with the words that were shown, once, and refused where it is not theirs to say. (COO-7, POL-3)
import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { channelTarget, type StorefrontConfig } from '@placet/core';
import { choiceWording } from '@placet/server';
import { openHouse, type House, type Shop } from '../api/harness.js';
import type { Page, RegisterRow } from '../api/shapes.js';
import { withMariadb } from '../services/mariadb.js';
import { orSkip } from '../services/require-service.js';
import { aBrowser, anAddress, choiceOf, pagesOf, publishCookies, type Pages } from './visitors.js';

interface Recorded { readonly recorded: number }
interface Problem { readonly error: { readonly code: string; readonly details?: readonly { readonly path: string }[] } }

const installations = [
  ['SQLite', () => Promise.resolve<string | undefined>('')], ['MariaDB', withMariadb],
] as const;

for (const [name, database] of installations) {
  describe(`What visitors answer (${name})`, () => {
    let house: House;
    let shop: Shop;
    let pages: Pages;
    before(async function () {
      this.timeout(120_000);
      const url = orSkip(this, 'mariadb', await database());
      house = await openHouse({ PLACET_TRUST_PROXY: '1', ...url === '' ? {} : { PLACET_DATABASE_URL: url } });
      shop = await house.openShop({ url: 'https://tea.example', country: 'DE', locale: 'de' });
      pages = await pagesOf(house, shop);
      await publishCookies(house, shop.storeId, { entries: [{ name: '_stats', category: 'performance', provider: 'Example Stats', purpose: { en: 'Counts visits' }, duration: 'session' }] });
    });
    after(() => house.close());

    const config = async (): Promise<StorefrontConfig> => (await pages.get<StorefrontConfig>('/config.json?locale=de&region=DE')).body;
    const register = async (query = ''): Promise<readonly RegisterRow[]> => (await shop.get<Page<RegisterRow>>(`/consents?limit=20${query}`)).body.items;
    const problemIn = (body: unknown): Problem['error'] => (body as Problem).error;

    it('keeps a choice as one record a category, with the very words that were shown', async () => {
      const shown = await config();
      const choice = choiceOf({ version: shown.v, granted: ['performance'], how: 'save' });
      const { status, body } = await pages.post<Recorded>('/consents', choice);
      expect([status, body]).to.deep.equal([201, { recorded: 3 }]);
      const records = (await register()).slice(0, 3);
      expect(Object.fromEntries(records.map(({ cookieCategory, action }) => [cookieCategory, action]))).to.deep.equal({ performance: 'opt_in', functional: 'opt_out', targeting: 'opt_out' });
      for (const record of records) {
        expect(record.text).to.equal(choiceWording(shown, record.cookieCategory as 'performance'));
        expect(record).to.deep.include({ section: 'banner', source: 'web', locale: 'de' });
        expect(record.context?.pageUrl, 'without what shops carry in queries').to.equal('https://tea.example/oolong');
      }
    });

    it('takes the same letter once, however often it comes', async () => {
      const choice = choiceOf({ version: (await config()).v });
      expect((await pages.post('/consents', choice)).status).to.equal(201);
      const before = await register();
      const again = await pages.post<Recorded>('/consents', { ...choice, ageMs: 90_000 });
      expect([again.status, again.body]).to.deep.equal([200, { recorded: 3 }]);
      expect(await register()).to.deep.equal(before);
      expect((await pages.post('/consents', { ...choice, choice: { ...choice.choice, granted: ['targeting'], how: 'save' } })).status).to.equal(409);
    });

    it('dates what waited in the browser by its age, never into the future', async () => {
      const { status } = await pages.post('/consents', choiceOf({ version: (await config()).v, ageMs: 3_600_000 }));
      expect(status).to.equal(201);
      const [record] = await register();
      expect(Date.parse(record?.recordedAt ?? '') - Date.parse(record?.occurredAt ?? '')).to.be.within(3_590_000, 3_620_000);
    });

    it('takes all but targeting as all where the browser sends Global Privacy Control, and only there', async () => {
      const fields = { version: (await config()).v, granted: ['performance', 'functional'], how: 'accept_all' };
      expect((await pages.post('/consents', choiceOf({ ...fields, gpc: true }))).status).to.equal(201);
      const refused = await pages.post('/consents', choiceOf(fields));
      expect([refused.status, problemIn(refused.body).details?.[0]?.path]).to.deep.equal([400, 'choice.granted']);
    });

    it('takes the ticks of a form, and only in words that stand there', async () => {
      await shop.put('/sections/newsletter', { placements: [{ channel: 'email', required: false, text: { de: 'Neues über Tee per E-Mail' } }] });
      const letter = { section: 'newsletter', key: randomUUID(), email: 'ada@example.com', pageUrl: 'https://tea.example/', ageMs: 0,
        answers: [{ target: channelTarget('email'), text: 'Neues über Tee per E-Mail', locale: 'de' }] };
      expect((await pages.post('/consents', letter)).status).to.equal(201);
      const [record] = await register('&email=ada@example.com');
      expect(record).to.deep.include({ channel: 'email', action: 'opt_in', section: 'newsletter', text: 'Neues über Tee per E-Mail' });
      const invented = await pages.post('/consents', { ...letter, key: randomUUID(), answers: [{ ...letter.answers[0], text: 'Alles für immer' }] });
      expect([invented.status, problemIn(invented.body).details?.[0]?.path]).to.deep.equal([422, 'answers[0].text']);
      const elsewhere = await pages.post('/consents', { ...letter, key: randomUUID(), answers: [{ ...letter.answers[0], target: 'channel:sms' }] });
      expect([elsewhere.status, problemIn(elsewhere.body).details?.[0]?.path]).to.deep.equal([422, 'answers[0].target']);
    });

    it('refuses pages of others, and answers the shop\'s own, with and without www', async () => {
      const choice = (): object => choiceOf({ version: 1 });
      expect((await pages.post('/consents', choice(), { origin: 'https://evil.example' })).status).to.equal(403);
      for (const origin of ['https://tea.example', 'https://www.tea.example']) {
        const { status, headers } = await pages.post('/consents', choice(), { origin });
        expect([status, headers.get('access-control-allow-origin')], origin).to.deep.equal([201, origin]);
      }
    });

    it('names the field of what it cannot read, and keeps nothing of it', async () => {
      const before = await register();
      const good = choiceOf({ version: 1 });
      for (const [body, path] of [
        [{ ...good, choice: { ...good.choice, browserId: 'short' } }, 'choice.browserId'], [{ ...good, choice: { ...good.choice, granted: ['everything'] } }, 'choice.granted[0]'],
        [{ ...good, pageUrl: 'javascript:alert(1)' }, 'pageUrl'], [{ ...good, choice: { ...good.choice, version: 999 } }, 'choice.version'], [{ ...good, extra: 1 }, 'extra'],
      ] as const) {
        const { status, body: answer } = await pages.post('/consents', body);
        expect(status, path).to.be.oneOf([400, 422]);
        expect(JSON.stringify(problemIn(answer)), path).to.include(path);
      }
      expect((await pages.send('POST', '/consents', 'no json', { 'content-type': 'text/plain' })).status).to.equal(400);
      expect((await pages.send('POST', '/consents', 'x'.repeat(40_000), { 'content-type': 'text/plain' })).status).to.equal(413);
      expect((await pages.send('POST', '/consents', '<a/>', { 'content-type': 'text/xml' })).status).to.equal(415);
      expect(await register()).to.deep.equal(before);
    });

    it('slows down who floods it from one address, and nobody else', async () => {
      const flooder = { 'x-forwarded-for': anAddress() };
      const statuses: number[] = [];
      for (let at = 0; at < 150 && !statuses.includes(429); at++) statuses.push((await pages.post('/consents', choiceOf({ version: 1, browserId: aBrowser() }), flooder)).status);
      expect(statuses.at(-1)).to.equal(429);
      expect((await pages.post('/consents', choiceOf({ version: 1 }))).status).to.equal(201);
    });

    it('tells browsers what they hold is still good, and shops apart', async () => {
      const { headers } = await pages.get('/config.json?locale=de');
      expect(headers.get('cache-control')).to.equal('private, max-age=300');
      expect((await pages.get('/config.json?locale=de', { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' })).status).to.equal(304);
      const other = await pagesOf(house, await house.openShop({ url: 'https://coffee.example' }));
      expect((await other.get<StorefrontConfig>('/config.json?locale=de')).body.v).to.not.equal((await config()).v);
      expect((await other.post('/consents', choiceOf({ version: (await config()).v }))).status, 'a version of another shop').to.equal(422);
    });

    it('logs nothing about anybody', () => {
      const lines = house.logLines.join('\n');
      for (const personal of ['ada@example.com', '2001:db8', 'utm_source']) expect(lines).to.not.include(personal);
    });
  });
}
