import { expect } from 'chai';
import { expectFailure, consentOf, noTo, recordConsent, yesTo } from '../api/builders.js';
import { describeOnEach } from '../api/installations.js';
import type { House, Shop } from '../api/harness.js';
import type { Changes, Page, RegisterRow, SubjectReport } from '../api/shapes.js';
import { settledMail, mailsOf, until, type MailBody } from '../mails/mail-house.js';

const day = 86_400_000;
const minute = 60_000;

interface Confirming { readonly id: string; readonly channel: string; readonly askedBy: string; readonly confirmUrl?: string; readonly expiresAt: string }
interface Recorded { readonly subjectId: string; readonly records: readonly { readonly id: string; readonly confirmation?: Confirming }[] }

const record = async (shop: Shop, subject: object, ...answers: readonly object[]): Promise<Recorded> => await recordConsent(shop, subject, ...answers);

const stateOf = async (shop: Shop, subjectId: string, channel = 'email'): Promise<string> =>
  (await shop.get<SubjectReport>(`/subjects/${subjectId}`)).body.channels[channel]?.state ?? '';

let addresses = 0;

/** A shopper's browser: follows the link of a letter, looks, presses the button. */
const shopper = (house: House) => {
  const address = `2001:db8:c0de:${(addresses += 1).toString(16)}::1`;
  const send = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${house.url}${path}`, {
      redirect: 'manual', ...init, headers: { accept: 'text/html', 'accept-language': 'fr', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', 'x-forwarded-for': address },
    });
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  return {
    address,
    look: (path: string, method = 'GET') => send(path, { method }),
    press: async (path: string, from?: string) => {
      const record = /name="record" value="([^"]+)"/.exec(from ?? (await send(path)).text)?.[1] ?? '';
      return send(path, { method: 'POST', body: new URLSearchParams({ record }) });
    },
  };
};

/** The path of the link in the newest letter that could only be shown. */
const linkIn = async (shop: Shop): Promise<string> => {
  const { id } = await settledMail(shop, 'shown');
  const { body: { letter } } = await shop.get<MailBody>(`/mails/${id}`);
  return /https:\/\/placet\.test(\/c\/[\w.-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
};

describeOnEach('Double opt-in', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop({ doubleOptIn: 'by_region' }); });

  it('lets a yes wait where the region asks for it, writes to the person, and counts it once they confirm', async () => {
    const { subjectId, records: [made] } = await record(shop, { email: 'ada@tea.example' });
    expect(made?.confirmation).to.include({ channel: 'email', askedBy: 'mail' }).and.not.have.property('confirmUrl');
    expect(await stateOf(shop, subjectId)).to.equal('pending');
    const decision = { subject: { email: 'ada@tea.example' }, channel: 'email', messageType: 'newsletter' };
    expect((await shop.post<{ decision: string; reason: string }>('/decisions', decision)).body).to.include({ decision: 'skip', reason: 'not_confirmed' });
    const reader = shopper(house());
    const pressed = await reader.press(await linkIn(shop));
    expect(pressed.status, pressed.text).to.equal(200);
    expect(pressed.text).to.contain('Confirmed').and.contain('Tea House');
    expect(await stateOf(shop, subjectId)).to.equal('opted_in');
    const { body: { items: [confirmed, pending] } } = await shop.get<Page<RegisterRow>>(`/consents?subjectId=${subjectId}`);
    expect([confirmed?.action, pending?.action]).to.deep.equal(['confirm', 'pending']);
    expect([confirmed?.text, confirmed?.section, confirmed?.actor]).to.deep.equal([pending?.text, 'newsletter', 'shopper']);
    expect(confirmed?.context?.ip).to.equal(reader.address);
    expect(confirmed?.context?.userAgent).to.contain('Firefox');
  });

  it('changes nothing when somebody or something only looks at the link', async () => {
    const { subjectId } = await record(shop, { email: 'ada@tea.example' });
    const link = await linkIn(shop);
    const reader = shopper(house());
    for (const method of ['GET', 'HEAD', 'GET', 'OPTIONS']) await reader.look(link, method);
    const page = await reader.look(link);
    expect(page.text).to.contain('Send me the tea letter.').and.contain('lang="en"');
    expect(page.headers.get('referrer-policy')).to.equal('no-referrer');
    expect(page.headers.get('cache-control')).to.equal('no-store');
    expect(page.text).not.to.contain('ada@tea.example');
    expect(await stateOf(shop, subjectId)).to.equal('pending');
    expect((await shop.get<Changes>('/changes?after=-1')).body.items.length).to.equal(1);
  });

  it('confirms once, however often and however many at once press the button', async () => {
    const { subjectId } = await record(shop, { email: 'ada@tea.example' });
    const link = await linkIn(shop);
    const page = (await shopper(house()).look(link)).text;
    const pressed = await Promise.all(Array.from({ length: 12 }, () => shopper(house()).press(link, page)));
    expect(pressed.map(({ status }) => status)).to.deep.equal(Array(12).fill(200));
    expect((await shopper(house()).press(link, page)).status).to.equal(200);
    const { body: { items } } = await shop.get<Page<RegisterRow>>(`/consents?subjectId=${subjectId}`);
    expect(items.map(({ action }) => action)).to.deep.equal(['confirm', 'pending']);
  });

  it('is over after a no in between, on the channel or for everything', async () => {
    for (const [email, say] of [
      ['one@tea.example', () => record(shop, { email: 'one@tea.example' }, noTo('email'))],
      ['two@tea.example', () => shop.post('/unsubscribes', { email: 'two@tea.example', scope: 'all', source: 'a letter' })],
    ] as const) {
      const { subjectId } = await record(shop, { email });
      const link = await linkIn(shop);
      const reader = shopper(house());
      const page = (await reader.look(link)).text;
      house().wait(1000);
      await say();
      const pressed = await reader.press(link, page);
      expect(pressed.status).to.equal(410);
      expect(pressed.text).to.contain('You said no in the meantime');
      expect(await stateOf(shop, subjectId)).to.equal('opted_out');
    }
  });

  it('expires after seven days, or after as many as the store set', async () => {
    const { subjectId } = await record(shop, { email: 'ada@tea.example' });
    const link = await linkIn(shop);
    house().wait(7 * day - minute);
    expect((await shopper(house()).look(link)).status).to.equal(200);
    house().wait(2 * minute);
    const pressed = await shopper(house()).press(link);
    expect(pressed.status).to.equal(410);
    expect(pressed.text).to.contain('This link is too old');
    expect(await stateOf(shop, subjectId)).to.equal('pending');
    expect((await shop.put('/double-opt-in', { expiryDays: 2 })).status).to.equal(200);
    await record(shop, { email: 'bela@tea.example' });
    const second = await linkIn(shop);
    house().wait(2 * day + minute);
    expect((await shopper(house()).look(second)).status).to.equal(410);
  });

  it('takes the words that were on the page: a newer sign-up is shown before it can be confirmed, under the same link', async () => {
    const { subjectId } = await record(shop, { email: 'ada@tea.example' });
    const link = await linkIn(shop);
    const reader = shopper(house());
    const old = (await reader.look(link)).text;
    house().wait(1000);
    const again = await record(shop, { email: 'ada@tea.example' }, { channel: 'email', answer: 'yes', text: 'Send me the coffee letter too.', locale: 'en' });
    expect(again.records[0]?.confirmation?.askedBy).to.equal('earlier_mail');
    const refused = await reader.press(link, old);
    expect(refused.status).to.equal(409);
    expect(refused.text).to.contain('coffee letter');
    expect(await stateOf(shop, subjectId)).to.equal('pending');
    expect((await reader.press(link, refused.text)).status).to.equal(200);
    const { body: { items: [confirmed] } } = await shop.get<Page<RegisterRow>>(`/consents?subjectId=${subjectId}`);
    expect([confirmed?.action, confirmed?.text]).to.deep.equal(['confirm', 'Send me the coffee letter too.']);
  });

  it('never takes a standing yes away because somebody typed the address again', async () => {
    const { subjectId } = await record(shop, { email: 'ada@tea.example' });
    await shopper(house()).press(await linkIn(shop));
    house().wait(1000);
    const again = await record(shop, { email: 'ada@tea.example' });
    expect(again.records[0]).not.to.have.property('confirmation');
    expect(await stateOf(shop, subjectId)).to.equal('opted_in');
  });

  it('fills nobody\'s mailbox: three letters in seven days, none within five minutes, by whatever way they are asked for', async () => {
    const { subjectId } = await record(shop, { email: 'ada@tea.example' });
    for (let more = 0; more < 5; more++) await record(shop, { email: 'ada@tea.example' });
    expect(await mailsOf(shop)).to.have.length(1);
    expectFailure(await shop.post(`/subjects/${subjectId}/confirmations`, {}), 'rate_limited');
    house().wait(6 * minute);
    expect((await shop.post<Confirming>(`/subjects/${subjectId}/confirmations`, {})).body.askedBy).to.equal('mail');
    house().wait(6 * minute);
    await record(shop, { email: 'ada@tea.example' });
    expect(await mailsOf(shop)).to.have.length(3);
    house().wait(6 * minute);
    const { message } = expectFailure(await shop.post(`/subjects/${subjectId}/confirmations`, {}), 'rate_limited');
    expect(message).to.contain('three times');
    expect((await record(shop, { email: 'ada@tea.example' })).records[0]?.confirmation?.askedBy).to.equal('earlier_mail');
    expect(await mailsOf(shop)).to.have.length(3);
  });

  it('asks again only while something waits', async () => {
    const { subjectId } = await record(shop, { email: 'ada@tea.example' }, yesTo('post'));
    expectFailure(await shop.post(`/subjects/${subjectId}/confirmations`, {}), 'conflict');
    expectFailure(await shop.post('/subjects/sub_00000000000000000000000000/confirmations', {}), 'not_found');
  });

  it('hands the link of a text message to the shop, and to nobody else', async () => {
    await shop.put('/double-opt-in', { sms: 'always' });
    const { subjectId, records: [made] } = await record(shop, { phone: '+49 30 23125001' }, yesTo('sms'));
    expect(made?.confirmation).to.include({ channel: 'sms', askedBy: 'shop' });
    const url = made?.confirmation?.confirmUrl ?? '';
    const { body: { items: [listed] } } = await shop.get<Page<Confirming>>(`/subjects/${subjectId}/confirmations`);
    expect(listed?.confirmUrl).to.equal(url);
    const auditor = house().api(await house().token('auditor', shop.organisationId));
    expectFailure(await auditor.get(`/stores/${shop.storeId}/subjects/${subjectId}/confirmations`), 'forbidden');
    expect((await shopper(house()).press(new URL(url).pathname)).status).to.equal(200);
    expect(await stateOf(shop, subjectId, 'sms')).to.equal('opted_in');
  });

  it('shows the link of a letter that could not be sent to those who record answers, and to no one who only reads', async () => {
    await record(shop, { email: 'ada@tea.example' });
    const { id } = await settledMail(shop, 'shown');
    const letterFor = async (role: 'agent' | 'auditor'): Promise<string> => {
      const api = house().api(await house().token(role, shop.organisationId));
      return (await api.get<MailBody>(`/stores/${shop.storeId}/mails/${id}`)).body.letter?.text ?? '';
    };
    expect(await letterFor('agent')).to.match(/\/c\/[\w.]+\.[\w-]{32}/);
    expect(await letterFor('auditor')).to.contain('.…').and.not.match(/\/c\/[\w.]+\.[\w-]{32}/);
  });

  it('knows no link but its own: one with another letter, of another store, or made up leads nowhere', async () => {
    await record(shop, { email: 'ada@tea.example' });
    const link = await linkIn(shop);
    const [, store = '', id = '', code = ''] = /^\/c\/(\w+)\.(\w+)\.([\w-]+)$/.exec(link) ?? [];
    const other = await house().openShop({ doubleOptIn: 'by_region' });
    const strange = [
      `/c/${store}.${id}.${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`, `/c/${other.storeId.slice(4)}.${id}.${code}`, `/c/${store}.${id.slice(0, -1)}0.${code}`, '/c/x', `/c/${'a'.repeat(4000)}`,
      `${link}.`, '/c/%00',
    ];
    for (const path of strange) {
      expect((await shopper(house()).look(path)).status, path.slice(0, 100)).to.equal(404);
      expect((await shopper(house()).press(path, '')).status, path.slice(0, 100)).to.equal(404);
    }
    expect((await shopper(house()).look(`/c/${store}.${id}.${code}x`)).text).to.contain('Il n’y a rien derrière ce lien');
  });

  it('leads nowhere once the person was erased', async () => {
    const { subjectId } = await record(shop, { email: 'ada@tea.example' });
    const link = await linkIn(shop);
    const { destroySubjectKeys } = await import('@placet/server');
    await destroySubjectKeys(house().services.database, shop.storeId, subjectId as never, house().services.clock.now());
    expect((await shopper(house()).press(link)).status).to.equal(404);
  });

  it('quotes only words somebody vouches for: what a browser merely claims reaches no mailbox', async () => {
    const { policies, writer, clock } = house().services;
    const { captureFromConsent, consentSchema } = await import('@placet/server');
    const claim = async (email: string, text: string): Promise<void> => {
      const request = consentSchema.parse(consentOf({ email }, { channel: 'email', answer: 'yes', text, locale: 'en' }));
      const store = await house().services.stores.find(shop.storeId);
      if (store === undefined) throw new Error('no store');
      const capture = await captureFromConsent(policies, store, request, clock.now(), false);
      if (!capture.ok) throw new Error(capture.error.message);
      await writer.append(capture.value);
    };
    await claim('victim@tea.example', 'Your account is locked, see http://evil.example');
    const letterOf = async (): Promise<string> => (await shop.get<MailBody>(`/mails/${(await settledMail(shop, 'shown')).id}`)).body.letter?.text ?? '';
    expect(await letterOf()).not.to.contain('evil.example');
    expect((await shopper(house()).look(await linkIn(shop))).text).not.to.contain('evil.example');
    expect((await shop.put('/sections/newsletter', { placements: [{ channel: 'email', required: false, text: { en: 'The letter about tea.' } }] })).status).to.be.lessThan(300);
    house().wait(minute);
    await claim('reader@tea.example', 'The letter about tea.');
    await until(house(), 'the second letter', async () => (await mailsOf(shop)).filter(({ state }) => state === 'shown').length === 2 ? true : undefined);
    expect(await letterOf()).to.contain('> The letter about tea.');
  });

  it('lets no browser talk its way out by naming another region, time or source', async () => {
    const { policies, clock, stores } = house().services;
    const { captureFromConsent, consentSchema } = await import('@placet/server');
    const store = await stores.find(shop.storeId);
    const request = consentSchema.parse({ ...consentOf({ email: 'ada@tea.example' }), region: 'US', occurredAt: '2020-01-01T00:00:00Z', source: { kind: 'platform' } });
    if (store === undefined) throw new Error('no store');
    const claimed = await captureFromConsent(policies, store, request, clock.now(), false);
    const stated = await captureFromConsent(policies, store, request, clock.now(), true);
    expect(claimed.ok && claimed.value.toConfirm?.channels).to.deep.equal(['email']);
    expect(stated.ok && stated.value.toConfirm).to.equal(undefined);
  });

  it('is set per store; switching it off against the region\'s rule needs a reason, which is kept', async () => {
    interface Settings {
      readonly channels: Readonly<Record<string, { readonly mode: string; readonly regionAsks: string | null; readonly isAsked: boolean }>>;
      readonly override: { readonly reason: string; readonly by: string } | null;
    }
    const { body: before } = await shop.get<Settings>('/double-opt-in');
    expect(before.channels.email).to.include({ mode: 'by_region', isAsked: true });
    expect(before.channels.email?.regionAsks).to.contain('BGH I ZR 164/09');
    expect(before.channels.sms).to.deep.equal({ mode: 'by_region', regionAsks: null, isAsked: false });
    const refused = expectFailure(await shop.put('/double-opt-in', { email: 'never' }), 'guard_violated', 'email');
    expect(refused.details?.[0]?.citation).to.contain('BGH I ZR 164/09');
    const { status, body } = await shop.put<Settings>('/double-opt-in', { email: 'never', override: { reason: 'Every sign-up happens in person, on paper.' } });
    expect([status, body.channels.email?.isAsked]).to.deep.equal([200, false]);
    expect(body.override).to.include({ reason: 'Every sign-up happens in person, on paper.' });
    expect((await record(shop, { email: 'ada@tea.example' })).records[0]).not.to.have.property('confirmation');
    const actions = (await house().services.database.models.auditLog.findAll({ where: { organisationId: shop.organisationId } })).map(({ action }) => action);
    expect(actions).to.include('double_opt_in_overridden');
    const french = await house().openShop({ doubleOptIn: 'by_region', country: 'FR' });
    expect((await french.put('/double-opt-in', { email: 'never' })).status).to.equal(200);
    expect((await french.post<Recorded>('/consents', { ...consentOf({ email: 'ada@tea.example' }), region: 'DE' })).body.records[0]?.confirmation?.askedBy).to.equal('mail');
  });

  it('answers the same request again with the same confirmation, and writes one letter', async () => {
    const headers = { 'idempotency-key': `doi-${shop.storeId}` };
    const first = await shop.post('/consents', consentOf({ email: 'ada@tea.example' }), { headers });
    const second = await shop.post('/consents', consentOf({ email: 'ada@tea.example' }), { headers });
    expect(second.body).to.deep.equal(first.body);
    expect(await mailsOf(shop)).to.have.length(1);
  });
});
