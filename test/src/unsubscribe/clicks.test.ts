import { expect } from 'chai';
import { destroySubjectKeys } from '@placet/server';
import { isId, type SubjectId } from '@placet/core';
import { ledgerSize, recordConsent, yesTo } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import type { Page, RegisterRow } from '../api/shapes.js';
import { fetchPage, headingOf, linkTo, may, oneClick, press, subscriber, type Person } from './links.js';

describeOnEach('A click on unsubscribe', (house) => {
  let shop: Shop;
  let person: Person;
  beforeEach(async () => {
    shop = await house().openShop();
    person = await subscriber(shop, ['email', 'post']);
  });
  const records = async (): Promise<readonly RegisterRow[]> => (await shop.get<Page<RegisterRow>>(`/consents?subjectId=${person.subjectId}`)).body.items;

  it('changes nothing while somebody only looks: people, link scanners, browsers that fetch ahead', async () => {
    const looks: readonly RequestInit[] = [
      {}, { method: 'HEAD' }, { headers: { 'sec-purpose': 'prefetch;prerender', purpose: 'prefetch' } },
      { headers: { 'user-agent': 'Mozilla/5.0 (compatible; a mail scanner)', accept: '*/*' } }, { headers: { 'sec-fetch-mode': 'navigate', accept: 'text/html' } },
    ];
    for (const look of looks) {
      const { status, headers } = await fetchPage(person.link, look);
      expect([status, headers.get('set-cookie'), headers.get('location')], JSON.stringify(look)).to.deep.equal([200, null, null]);
    }
    for (const method of ['OPTIONS', 'PUT', 'DELETE', 'PATCH']) expect((await fetchPage(person.link, { method })).status, method).to.equal(404);
    expect(await ledgerSize(shop)).to.equal(2);
    expect(await may(shop, person.email)).to.equal('allow explicit_consent');
  });

  it('shows what is about to stop, in the shop\'s name, and is kept by nobody', async () => {
    const { html, headers } = await fetchPage(person.link, { headers: { 'accept-language': 'en' } });
    expect(html).to.contain('Messages from Tea House').and.contain('Stop e-mail from Tea House').and.contain('Stop everything').and.contain('Nothing has changed yet.');
    expect(html).not.to.contain('<script').and.not.contain(person.email).and.not.contain(person.subjectId);
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).to.deep.equal(['no-store', 'no-referrer']);
  });

  it('acts on the one button of a mail program, at once, without cookie, sign-in or redirect', async () => {
    const { status, html, headers } = await oneClick(person.link);
    expect([status, headers.get('location'), headers.get('set-cookie')]).to.deep.equal([200, null, null]);
    expect(html).to.contain('Tea House');
    expect([await may(shop, person.email), await may(shop, person.email, 'newsletter', 'post')]).to.deep.equal(['skip no_opt_in', 'allow explicit_consent']);
    expect(await may(shop, person.email, 'order_confirmation')).to.equal('allow transactional');
    const [newest] = await records();
    expect(newest).to.deep.include({ action: 'opt_out', target: 'channel:email', source: 'center', actor: 'shopper', textHash: null, context: null });
  });

  for (const [name, init] of Object.entries({
    'multipart/form-data': () => { const body = new FormData(); body.set('List-Unsubscribe', 'One-Click'); return { body }; },
    'an empty body': () => ({}),
    'an empty urlencoded body': () => ({ body: '', headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
    'a body of another kind': () => ({ body: '{"List-Unsubscribe":"One-Click"}', headers: { 'content-type': 'application/json' } }),
  } satisfies Record<string, () => RequestInit>)) {
    it(`acts on ${name} just the same`, async () => {
      expect((await fetchPage(person.link, { method: 'POST', ...init() })).status).to.equal(200);
      expect(await may(shop, person.email)).to.equal('skip no_opt_in');
    });
  }

  it('is one record, however often and however simultaneously it comes', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => oneClick(person.link)));
    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([200]));
    await oneClick(person.link);
    house().wait(60_000);
    await oneClick(person.link);
    expect(await ledgerSize(shop)).to.equal(3);
  });

  it('stops everything when the link or the second button says so, also what nobody asked about', async () => {
    const { status, html } = await press(person.link, { do: 'all', lang: 'en' });
    expect([status, headingOf(html)]).to.deep.equal([200, 'Tea House no longer sends you any marketing']);
    expect([await may(shop, person.email), await may(shop, person.email, 'newsletter', 'post')]).to.deep.equal(['skip globally_unsubscribed', 'skip globally_unsubscribed']);
    const other = await subscriber(shop, ['email'], 'all');
    await oneClick(other.link);
    expect(await may(shop, other.email)).to.equal('skip globally_unsubscribed');
    expect((await press(other.link, { do: 'stop' })).status).to.equal(200);
    expect(await ledgerSize(shop)).to.equal(5);
  });

  it('keeps the words of the button that was pressed, in the language they were in, and the campaign', async () => {
    const link = await linkTo(shop, person.subjectId, 'email', 'Winter tea, 2026');
    await press(link, { do: 'stop', lang: 'fr' });
    const [newest] = await records();
    expect(newest).to.deep.include({ text: 'Ne plus recevoir les e-mails de Tea House', locale: 'fr', widget: 'unsubscribe page, Winter tea, 2026' });
  });

  it('wins against a yes that was dated by a clock ahead of ours', async () => {
    await recordConsent(shop, { email: person.email }, yesTo('email'));
    const soon = new Date(house().services.clock.now() + 200_000).toISOString();
    await shop.post('/consents', { subject: { email: person.email }, answers: [yesTo('email')], source: { kind: 'web' }, occurredAt: soon });
    await oneClick(person.link);
    expect(await may(shop, person.email)).to.equal('skip no_opt_in');
  });

  it('is followed by a later yes as by any other no: that is a new record', async () => {
    await oneClick(person.link);
    house().wait(1000);
    await recordConsent(shop, { email: person.email }, yesTo('email'));
    expect(await may(shop, person.email)).to.equal('allow explicit_consent');
    expect((await fetchPage(person.link)).html).to.contain('name="do" value="stop"');
    await oneClick(person.link);
    expect(await may(shop, person.email)).to.equal('skip no_opt_in');
    expect(await ledgerSize(shop)).to.equal(5);
  });

  it('reaches the person that two turned out to be', async () => {
    const other = await subscriber(shop, ['email']);
    await shop.post(`/subjects/${person.subjectId}/merges`, { subjectId: other.subjectId, reason: 'wrote from both' });
    house().wait(1000);
    await oneClick(other.link);
    expect([await may(shop, person.email), await may(shop, other.email)]).to.deep.equal(['skip no_opt_in', 'skip no_opt_in']);
  });

  it('answers for somebody erased as for anybody, and writes nothing', async () => {
    if (!isId('subject', person.subjectId)) throw new Error('not a subject');
    const before = await fetchPage(person.link, { headers: { 'accept-language': 'en' } });
    await destroySubjectKeys(house().services.database, shop.storeId, person.subjectId satisfies SubjectId, house().services.clock.now());
    const size = await ledgerSize(shop);
    const [look, click] = [await fetchPage(person.link, { headers: { 'accept-language': 'en' } }), await press(person.link, { do: 'stop', lang: 'en' })];
    expect([look.status, look.html]).to.deep.equal([200, before.html]);
    const alive = await subscriber(shop);
    expect([click.status, headingOf(click.html)]).to.deep.equal([200, headingOf((await press(alive.link, { do: 'stop', lang: 'en' })).html)]);
    expect((await oneClick(person.link)).status).to.equal(200);
    expect(await ledgerSize(shop)).to.equal(size + 2);
  });

  it('has one answer for every link that is none: forged, cut, altered, of another installation, of a shop that is gone', async () => {
    const stranger = await house().openShop();
    const theirs = await subscriber(stranger);
    await stranger.delete('');
    const token = person.link.split('/').at(-1) ?? '';
    const swapped = `${token.slice(0, 40)}${(theirs.link.split('/').at(-1) ?? '').slice(40)}`;
    const base = person.link.slice(0, -token.length);
    const flipped = `${token.slice(0, 30)}${token[30] === 'A' ? 'B' : 'A'}${token.slice(31)}`;
    const links = [`${base}${token.slice(0, 50)}`, `${base}x`, `${base}${'A'.repeat(76)}`, `${base}${flipped}`, `${base}${swapped}`, `${base}${token}AAAA`, `${base}${'é'.repeat(40)}`, theirs.link];
    house().wait(10_000);
    for (const method of ['GET', 'POST']) {
      const answers = await Promise.all(links.map(link => fetchPage(link, { method, headers: { 'accept-language': 'en' } })));
      expect(new Set(answers.map(({ status }) => status)), method).to.deep.equal(new Set([404]));
      expect(new Set(answers.map(({ html }) => html)).size, method).to.equal(1);
    }
    expect(await ledgerSize(shop)).to.equal(2);
  });

  it('is never turned away because many come from one address, as they do from mail providers; guesses are', async () => {
    const headers = { 'x-forwarded-for': `203.0.113.${(Date.now() % 200) + 1}` };
    const guesses = await Promise.all(Array.from({ length: 330 }, (_, at) => fetchPage(`${person.link.slice(0, -20)}${String(at).padStart(20, '0')}`, { headers })));
    expect(new Set(guesses.map(({ status }) => status))).to.deep.equal(new Set([404, 429]));
    expect(Number(guesses.find(({ status }) => status === 429)?.headers.get('retry-after'))).to.be.greaterThan(0);
    const { status } = await fetchPage(person.link, { method: 'POST', headers });
    expect([status, await may(shop, person.email)]).to.deep.equal([200, 'skip no_opt_in']);
  });

  it('reads no more of a body than a click can be', async () => {
    const { status } = await fetchPage(person.link, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `a=${'b'.repeat(20_000)}` });
    expect([status, await ledgerSize(shop)]).to.deep.equal([413, 2]);
  });

  it('speaks the language the person was spoken to in, another when asked, and the browser\'s when nobody knows', async () => {
    const languageOf = async (link: string, headers: Record<string, string> = {}): Promise<string | null> => (await fetchPage(link, { headers })).headers.get('content-language');
    expect(await languageOf(person.link, { 'accept-language': 'pl' })).to.equal('en');
    expect(await languageOf(`${person.link}?lang=bg`, { 'accept-language': 'pl' })).to.equal('bg');
    expect(await languageOf(`${person.link}?lang=xx`)).to.equal('en');
    const { body } = await shop.post<{ items: readonly { url: string }[] }>('/unsubscribe-links', { channel: 'email', people: [{ email: 'nobody.yet@tea.example' }] });
    const unheard = `${house().url}${new URL(body.items[0]?.url ?? '').pathname}`;
    expect(await languageOf(unheard, { 'accept-language': 'pt-PT,pt;q=0.9' })).to.equal('pt-BR');
    expect(await languageOf(unheard, { 'accept-language': 'ja' })).to.equal('de');
  });
});
