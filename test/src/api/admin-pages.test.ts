import { expect } from 'chai';
import { isId } from '@placet/core';
import { adminPages, buildApp, destroySubjectKeys, formTokenOf, permissionsOf, roles, type Role } from '@placet/server';
import { addAlarm, addBulk, addImport, addPolicy, addTemplate, addWebhook, consentOf, noTo, publish, recordConsent, yesTo } from './builders.js';
import type { House, Shop } from './harness.js';
import { describeOnEach } from './installations.js';
import type { Recorded } from './shapes.js';

interface Page { readonly status: number; readonly text: string; readonly location: string | null; readonly headers: Headers }

const cookieFor = async ({ services: { sessions } }: House, organisationId: Shop['organisationId'], role: Role = 'owner'): Promise<string> => {
  const session = await sessions.redeem(await sessions.makeLink(organisationId, role));
  return `placet_session=${session ?? ''}`;
};

const openPage = async (house: House, path: string, cookie?: string, more: Readonly<Record<string, string>> = {}): Promise<Page> => {
  const headers = { accept: 'text/html', 'accept-language': 'en', ...cookie === undefined ? {} : { cookie }, ...more };
  const response = await fetch(`${house.url}${path}`, { redirect: 'manual', headers });
  return { status: response.status, text: await response.text(), location: response.headers.get('location'), headers: response.headers };
};

const mailId = `mai_${'0'.repeat(26)}`;

/** A letter nobody can read, so that there is one. */
const addMail = ({ services: { database, clock } }: House, storeId: string): Promise<unknown> => database.models.mails.create({
  storeId, id: mailId, kind: 'double_opt_in', locale: 'en', subjectId: null, reference: null, state: 'failed', attempts: 9, sealed: null, error: 'mailbox_full', createdAt: clock.now(),
  triedAt: clock.now(), nextTryAt: null, settledAt: clock.now(), expiresAt: null,
});

/** Ids are filled in once there is something of the kind. */
const samples: Record<string, string> = { region: 'DE', number: '1', locale: 'de', section: 'newsletter', box: 'email' };

/** A page with another parameter in its address gets a row here. */
const pathOf = (path: string, shop: Shop, subjectId: string): string =>
  Object.entries({ storeId: shop.storeId, subjectId, mailId, ...samples }).reduce((shown, [name, value]) => shown.replace(`:${name}`, value), path);

/** The numbers of the records on a page, as they stand there. */
const numbersOn = (text: string): number[] => [...text.matchAll(/aria-label="Receipt of record ([\d,]+)"/g)].map(([, number]) => Number(number?.replace(',', '')));

const linkOn = (text: string, rel: 'prev' | 'next'): string | undefined => new RegExp(`<a rel="${rel}" href="([^"]+)"`).exec(text)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=');

const looks = adminPages.filter(({ method }) => method === 'get');
const forms = adminPages.filter(({ method }) => method === 'post');

describeOnEach('Every page of the admin', (house) => {
  let shop: Shop;
  let cookie: string;
  let ada: Recorded;
  before(async () => {
    shop = await house().openShop();
    cookie = await cookieFor(house(), shop.organisationId);
    ada = await recordConsent(shop, { email: 'ada@mail.example', name: 'Ada Example' });
    await addMail(house(), shop.storeId);
    samples.alarmId = await addAlarm(house(), shop.storeId);
    samples.endpointId = await addWebhook(house(), shop.storeId);
    samples.importId = await addImport(shop);
    samples.template = await addTemplate(shop);
    samples.bulkId = await addBulk(shop);
    samples.policyId = await addPolicy(shop);
    await publish(shop, samples.policyId, '<p>Our terms.</p>');
    const body = new URLSearchParams({ token: formTokenOf({ headers: { cookie } }), origin: 'version' });
    const begin = `${house().url}/admin/stores/${shop.storeId}/policies/${samples.policyId}/draft/begin`;
    await fetch(begin, { method: 'POST', redirect: 'manual', headers: { accept: 'text/html', cookie }, body });
  });

  it('is in the table, and nothing else answers under /admin/stores', () => {
    const { stack } = (buildApp(house().services) as unknown as { router: { stack: { route?: { path: unknown; methods: object } }[] } }).router;
    const here = /^\/admin(?:$|\/(?:stores|api$|system))/;
    const mounted = stack.flatMap(({ route }) => typeof route?.path === 'string' && here.test(route.path) ? [route] : []);
    const shown = mounted.map(({ path, methods }) => `${Object.keys(methods).join()} ${String(path)}`);
    expect(shown).to.have.members(adminPages.filter(({ path }) => here.test(path)).map(({ method, path }) => `${method} ${path}`));
  });

  it('is shown to the store\'s own people, never kept, without a script of its own', async () => {
    for (const { path } of looks) {
      const { status, text, headers } = await openPage(house(), pathOf(path, shop, ada.subjectId), cookie);
      expect(status, path).to.equal(200);
      expect(headers.get('cache-control'), path).to.equal('no-store');
      expect(text, path).to.include('aria-current="').and.not.match(/<script(?! type="module" src="[^"]+">)|style="|onclick/);
    }
  });

  it('tells a stranger how to sign in, and nothing else', async () => {
    for (const { path } of looks) {
      for (const given of [undefined, 'placet_session=', `${cookie}x`, 'placet_session=00000000000000000000000000.0000000000000000000000000000000000000000000']) {
        const { status, text } = await openPage(house(), pathOf(path, shop, ada.subjectId), given);
        expect(status, path).to.equal(401);
        expect(text, path).to.include('npx placet sign-in').and.not.include('ada').and.not.include('Tea House');
      }
    }
  });

  it('does not exist for people of another organisation', async () => {
    const stranger = await cookieFor(house(), (await house().openShop()).organisationId);
    for (const { path } of looks) {
      const { status, text } = await openPage(house(), pathOf(path, shop, ada.subjectId), stranger);
      expect(text, path).to.not.include('Ada Example').and.not.include(shop.storeId);
      if (path.includes(':storeId')) expect(status, path).to.equal(404);
    }
  });

  it('is closed to roles without its permission', async () => {
    for (const role of roles) {
      const seat = await cookieFor(house(), shop.organisationId, role);
      for (const { path, permission } of looks.filter(each => !permissionsOf[role].some(every => every === each.permission))) {
        const { status, text } = await openPage(house(), pathOf(path, shop, ada.subjectId), seat);
        expect(status, `${role} ${permission} ${path}`).to.equal(403);
        expect(text, path).to.not.include('Ada Example');
      }
    }
  });

  it('takes no form without a session, from elsewhere, without its token, from a role that may not, or for other people\'s stores', async () => {
    const stranger = await cookieFor(house(), (await house().openShop()).organisationId);
    const post = async (path: string, seat: string | undefined, more: Readonly<Record<string, string>> = {}, token = ''): Promise<number> => {
      const headers = { accept: 'text/html', ...seat === undefined ? {} : { cookie: seat }, ...more };
      const to = `${house().url}${pathOf(path, shop, ada.subjectId)}`;
      return (await fetch(to, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams({ token }) })).status;
    };
    const tokenOf = (seat: string): string => formTokenOf({ headers: { cookie: seat } });
    for (const { path, permission } of forms) {
      expect(await post(path, undefined), path).to.equal(401);
      expect(await post(path, cookie), path).to.equal(403);
      expect(await post(path, cookie, { 'sec-fetch-site': 'cross-site' }, tokenOf(cookie)), path).to.equal(403);
      if (path.includes(':storeId')) expect(await post(path, stranger, {}, tokenOf(stranger)), path).to.equal(404);
      for (const role of roles.filter(each => !permissionsOf[each].some(every => every === permission))) {
        const seat = await cookieFor(house(), shop.organisationId, role);
        expect(await post(path, seat, {}, tokenOf(seat)), `${role} ${path}`).to.equal(403);
      }
    }
  });

  it('takes whatever is put into its address', async () => {
    const strange = ['?about=%00', '?about=%E0%A4%A', '?person[]=1&person=2', '?before=-1&after=x', '?after=99999999999999999999', `?person=${'x'.repeat(5000)}`, '?q=%F0%9F%8D%B5', '?q=%27%3B--', '?from=9999-99-99', '?to=0000-00-00', '?section=%3Cscript%3E'];
    for (const { path } of looks) {
      for (const query of strange) {
        const { status, text } = await openPage(house(), pathOf(path, shop, ada.subjectId) + query, cookie);
        expect([200, 400, 404], `${path}${query}`).to.include(status);
        expect(text).to.not.include('<script>');
      }
    }
    for (const id of ['sub_x', 'sub_00000000000000000000000000', '%00', 'rec_00000000000000000000000000']) {
      expect((await openPage(house(), `/admin/stores/${shop.storeId}/people/${id}`, cookie)).status).to.be.oneOf([400, 404]);
    }
  });

  it('writes no address that was looked for into the log', async () => {
    await openPage(house(), `/admin/stores/${shop.storeId}/people?q=searched.for%40mail.example`, cookie);
    await openPage(house(), `/admin/stores/${shop.storeId}/register?person=searched.for%40mail.example`, cookie);
    expect(house().logLines.join('\n')).to.include('/admin/stores/:storeId/people').and.not.include('searched.for');
  });
});

describeOnEach('The register\'s room', (house) => {
  let shop: Shop;
  let cookie: string;
  const show = (query = '') => openPage(house(), `/admin/stores/${shop.storeId}/register${query}`, cookie);

  before(async function () {
    this.timeout(60_000);
    shop = await house().openShop();
    cookie = await cookieFor(house(), shop.organisationId);
  });

  it('says what to do while there is nothing in it', async () => {
    const { text } = await show();
    expect(text).to.include('Nobody has answered anything yet.').and.not.include('<form class="filters');
  });

  it('pages through all records and back, each once, also with a filter and while new ones come', async function () {
    this.timeout(60_000);
    for (let at = 0; at < 130; at++) await shop.post('/consents', consentOf({ email: `p${at % 100}@mail.example` }, at % 13 === 0 ? noTo('email') : yesTo('email'), ...at % 2 === 0 ? [yesTo('sms')] : []));
    for (const [query, isWanted] of [['', () => true], ['?about=channel:email', (text: string) => text.includes('E-mail')], ['?from=2020-01-01', () => true]] as const) {
      const seen: number[] = [];
      let page = await show(query);
      let older = linkOn(page.text, 'next');
      for (seen.push(...numbersOn(page.text)); older !== undefined; older = linkOn(page.text, 'next')) {
        if (seen.length === 50) await recordConsent(shop, { email: 'late@mail.example' });
        page = await openPage(house(), older, cookie);
        seen.push(...numbersOn(page.text));
      }
      const whole = (await shop.get<{ items: { sequence: number }[] }>(`/consents?limit=200${query === '' ? '' : `&${query.slice(1).replace('about=channel:', 'channel=').replace('2020-01-01', '2020-01-01T00:00:00Z')}`}`)).body.items;
      const expected = whole.map(({ sequence }) => sequence).filter(sequence => sequence <= (seen[0] ?? 0));
      expect(seen, query).to.deep.equal(expected.slice(0, seen.length)).and.satisfy((all: number[]) => new Set(all).size === all.length);
      expect(seen.length, query).to.be.greaterThan(100);
      expect(isWanted(page.text)).to.equal(true);
      const back: number[] = numbersOn(page.text);
      for (let newer = linkOn(page.text, 'prev'); newer !== undefined; newer = linkOn(page.text, 'prev')) {
        page = await openPage(house(), newer, cookie);
        back.unshift(...numbersOn(page.text).filter(number => !back.includes(number)));
      }
      expect(back.slice(-seen.length), query).to.deep.equal(seen);
    }
  });

  it('shows who, what, where and with which proof', async () => {
    const policyId = await addPolicy(shop);
    await publish(shop, policyId, '<p>Our terms.</p>');
    await shop.post('/consents', {
      ...consentOf({ email: 'bela@mail.example', name: 'Bela <Example>' }, { policyId, answer: 'yes', text: 'I accept.', locale: 'en' }), ip: '192.0.2.7', userAgent: 'A browser', region: 'DE',
    });
    const { text } = await show('?person=BELA%40mail.example');
    for (const words of ['Bela &lt;Example&gt;', 'bela@mail.example', 'Terms, version 1', '✓', 'newsletter form', 'footer form', 'region DE', '192.0.2.7', 'A browser', '/r/', `/people/sub_`]) {
      expect(text).to.include(words);
    }
    expect(numbersOn(text)).to.have.length(1);
  });

  it('narrows by answer and section, and by days as the store counts them', async () => {
    const refusals = await show('?answer=no&about=channel:email');
    expect(numbersOn(refusals.text)).to.have.length(10);
    expect(refusals.text).to.include('<option value="no" selected>');
    expect(numbersOn((await show('?section=newsletter&answer=no')).text)).to.have.length(10);
    expect((await show('?section=checkout')).text).to.include('No record matches.');
    await shop.post('/consents', { ...consentOf({ email: 'night@mail.example' }), occurredAt: '2024-03-31T22:30:00Z' });
    const [night] = numbersOn((await show('?from=2024-04-01&to=2024-04-01')).text);
    expect(night).to.be.a('number');
    expect((await show('?from=2024-03-31&to=2024-03-31')).text).to.include('No record matches.');
  });

  it('says beside the field what is wrong, and keeps what was typed', async () => {
    for (const [query, field, words] of [
      ['person=ada', 'person', 'neither an e-mail address nor a phone number'], ['from=yesterday', 'from', 'This is not a day'], ['to=2024-02-30', 'to', 'This is not a day'],
      ['from=2024-02-02&to=2024-02-01', 'to', 'before the first one'], ['about=channel:fax', 'about', 'not one of the choices'], ['answer=maybe', 'answer', 'not one of the choices'],
      ['section=%3Cb%3E', 'section', 'not one of the choices'],
    ] as const) {
      const { status, text } = await show(`?${query}`);
      expect(status, query).to.equal(400);
      expect(text.slice(text.indexOf(`id="${field}-error"`)), query).to.match(new RegExp(`^id="${field}-error">[^<]*${words}`));
      expect(text, query).to.include('aria-invalid="true"').and.not.include('<table');
    }
    expect((await show('?person=ada%22%3E')).text).to.include('value="ada&quot;&gt;"');
    expect((await show('?person=nobody%40mail.example')).text).to.include('Nobody is known under this address or number.');
  });

  it('offers the whole of it as a file, which the same browser may fetch', async () => {
    const [, href = ''] = /href="([^"]+register\.csv)"/.exec((await show()).text) ?? [];
    const { status, text } = await openPage(house(), href, cookie);
    expect(status).to.equal(200);
    expect(text.split('\n')[0]).to.include('sequence');
  });

  it('says erased where a person was, and keeps the record', async () => {
    const { subjectId } = await recordConsent(shop, { email: 'gone@mail.example', name: 'Gone Example' });
    if (!isId('subject', subjectId)) throw new Error('no subject');
    await destroySubjectKeys(house().services.database, shop.storeId, subjectId, house().services.clock.now());
    const { text } = await show();
    expect(text).to.match(new RegExp(`people/${subjectId}">erased<`)).and.not.include('Gone Example');
    const person = await openPage(house(), `/admin/stores/${shop.storeId}/people/${subjectId}`, cookie);
    expect(person.status).to.equal(200);
    expect(person.text).to.include('Nothing can be read about this person.').and.not.include('gone@').and.not.include('May we write');
    expect(numbersOn(person.text)).to.have.length(1);
  });
});

describeOnEach('The contact report', (house) => {
  let shop: Shop;
  let cookie: string;
  const people = (rest: string) => openPage(house(), `/admin/stores/${shop.storeId}/people${rest}`, cookie);

  before(async () => {
    shop = await house().openShop({ platform: 'woocommerce' });
    cookie = await cookieFor(house(), shop.organisationId);
  });

  it('is found by exact e-mail, phone or customer number, and not by less', async () => {
    const { subjectId } = await recordConsent(shop, { email: 'ada@mail.example', phone: '+493023125001', externalId: '1042', name: 'Ada Example' });
    for (const text of ['ada@mail.example', ' ADA@mail.example', '+49 30 23125001', '030 23125001', '1042']) {
      expect((await people(`?q=${encodeURIComponent(text)}`)).location, text).to.equal(`/admin/stores/${shop.storeId}/people/${subjectId}`);
    }
    for (const text of ['ada@', 'ada', '104', 'ada@mail.test']) {
      const { status, text: page } = await people(`?q=${encodeURIComponent(text)}`);
      expect([status, page.includes('Nobody is known under this.')], text).to.deep.equal([200, true]);
    }
  });

  it('tells each channel\'s state, since when and from where, and everything said in its very words', async () => {
    const { subjectId, records } = await recordConsent(shop, { email: 'ada@mail.example' }, { ...noTo('email'), text: 'Stop the "letter".' }, yesTo('push'));
    const policyId = await addPolicy(shop, 'privacy');
    await publish(shop, policyId, '<p>What we keep.</p>');
    await recordConsent(shop, { email: 'ada@mail.example' }, { policyId, answer: 'yes', text: 'I have read it.', locale: 'en' });
    const { text } = await people(`/${subjectId}`);
    const report = text.slice(text.indexOf('May we write to them?'), text.indexOf('<h2 id="policies"'));
    const lines = report.split('<li>').map(line => line.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim());
    expect(lines.find(line => line.startsWith('E-mail'))).to.match(/^E-mail ✕ no since .+, newsletter form, shop, footer form/);
    expect(lines.find(line => line.startsWith('Push'))).to.match(/^Push messages ✓ yes since /);
    expect(lines.find(line => line.startsWith('Post'))).to.match(/^Post – not asked(?: Why may we write|$)/);
    expect(text).to.include('Privacy policy, version 1').and.include(`/${policyId}/v/1`).and.include('Stop the &quot;letter&quot;.').and.include('customer 1042 on WooCommerce (Tea House)');
    expect(text).to.include(`/r/${shop.storeId}/${records[0]?.id ?? ''}/`);
    expect(text).not.to.include('Unsubscribed from everything');
  });

  it('shows a global unsubscribe before everything else', async () => {
    const { subjectId } = await recordConsent(shop, { email: 'enough@mail.example' });
    await shop.post('/unsubscribes', { subjectId, scope: 'all', source: 'phone' });
    const { text } = await people(`/${subjectId}`);
    expect(text.indexOf('Unsubscribed from everything')).to.be.within(text.indexOf('May we write'), text.indexOf('<ul class="lines standings">'));
    expect(text).to.include('unsubscribed from everything');
  });

  it('leads from a merged person to the one they became, and names them there', async () => {
    const into = await recordConsent(shop, { email: 'one@mail.example' });
    const from = await recordConsent(shop, { email: 'two@mail.example' });
    expect((await shop.post(`/subjects/${into.subjectId}/merges`, { subjectId: from.subjectId, reason: 'she said so' })).status).to.equal(200);
    expect((await people(`/${from.subjectId}`)).location).to.equal(`/admin/stores/${shop.storeId}/people/${into.subjectId}`);
    const { text } = await people(`/${into.subjectId}`);
    expect(text).to.include('Known before as').and.include(from.subjectId);
    expect(numbersOn(text.slice(text.indexOf('class="timeline"')))).to.have.length(3);
  });

  it('of another store of the same organisation is not there', async () => {
    const { subjectId } = await recordConsent(shop, { email: 'here@mail.example' });
    const sibling = await house().services.stores.create(shop.organisationId, { name: 'B', platform: 'custom', url: 'https://b.example', country: 'DE', locale: 'de', timezone: 'UTC' }, () => null);
    expect((await openPage(house(), `/admin/stores/${sibling.id}/people/${subjectId}`, cookie)).status).to.equal(404);
    expect((await openPage(house(), `/admin/stores/${sibling.id}/people?q=here%40mail.example`, cookie)).status).to.equal(200);
  });
});
