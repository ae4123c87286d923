import { expect } from 'chai';
import { expectFailure, ledgerSize, recordConsent, yesTo } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { ada, ask, brief, french, perDay, rolling, send, setSending } from './ask.js';

const hourMs = 3_600_000;

describeOnEach('Sends and caps', (house) => {
  let shop: Shop;
  const now = () => house().services.clock.now();
  const iso = (at: number) => new Date(at).toISOString();
  beforeEach(async () => {
    shop = await house().openShop(french);
    await recordConsent(shop, { ...ada, phone: '+493023125123' }, yesTo('email'), yesTo('sms'));
  });

  it('let through as many as the cap says, and then tell when there is room again', async () => {
    await setSending(shop, { caps: [rolling(2, 48, 'email')] });
    const first = now() - 10 * hourMs;
    await send(shop, { at: iso(first) });
    expect(brief(await ask(shop))).to.equal('allow explicit_consent');
    await send(shop);
    const held = await ask(shop);
    expect(brief(held)).to.equal('skip channel_cap 3');
    expect(Date.parse(held.notBefore ?? '')).to.equal(first + 48 * hourMs);
    expect(brief(await ask(shop, { at: held.notBefore }))).to.equal('allow explicit_consent');
  });

  it('count all channels together where the cap names none, by the recipient\'s own day', async () => {
    await setSending(shop, { caps: [perDay(1)] });
    await send(shop, { channel: 'sms' });
    const here = { evidence: { timezone: 'Europe/Paris' } };
    const held = await ask(shop, here);
    expect(brief(held)).to.equal('skip daily_cap 3');
    const midnight = new Date(held.notBefore ?? '');
    expect(midnight.toLocaleTimeString('en-GB', { timeZone: 'Europe/Paris' })).to.equal('00:00:00');
    expect(brief(await ask(shop, { ...here, at: midnight.toISOString() }))).to.equal('allow explicit_consent');
  });

  it('count marketing only, and hold marketing only', async () => {
    await setSending(shop, { caps: [perDay(1)] });
    expect(await send(shop, { messageType: 'order_confirmation' })).to.deep.include({ isCounted: false });
    expect(brief(await ask(shop))).to.equal('allow explicit_consent');
    expect(await send(shop)).to.deep.include({ isCounted: true });
    expect(brief(await ask(shop))).to.equal('skip daily_cap 3');
    expect(brief(await ask(shop, { messageType: 'order_confirmation' }))).to.equal('allow transactional');
  });

  it('count what went to somebody the store had not heard of, who becomes known without a record', async () => {
    await setSending(shop, { caps: [rolling(1, 48)] });
    const [stranger, size] = [{ email: 'new@tea.example' }, await ledgerSize(shop)];
    const { subjectId } = await send(shop, { subject: stranger });
    expect((await send(shop, { subject: stranger })).subjectId).to.equal(subjectId);
    expect(await ledgerSize(shop)).to.equal(size);
    await recordConsent(shop, stranger, yesTo('email'));
    expect(brief(await ask(shop, { subject: stranger }))).to.equal('skip channel_cap 3');
  });

  it('count what went to either of two who turn out to be one', async () => {
    await setSending(shop, { caps: [rolling(2, 48)] });
    await send(shop);
    await send(shop, { subject: { externalId: 'customer 7' } });
    expect(brief(await ask(shop))).to.equal('allow explicit_consent');
    await recordConsent(shop, { ...ada, externalId: 'customer 7' }, yesTo('post'));
    expect(brief(await ask(shop))).to.equal('skip channel_cap 3');
    expect(brief(await ask(shop, { subject: { externalId: 'customer 7' } }))).to.equal('skip channel_cap 3');
  });

  it('ask everybody whom the identifiers lead to: one person\'s no holds the message', async () => {
    await recordConsent(shop, { email: 'bea@tea.example' }, yesTo('email'));
    await shop.post('/unsubscribes', { ...ada, scope: 'all', source: 'a letter' });
    await recordConsent(shop, { externalId: 'customer 8' }, yesTo('email'));
    expect(brief(await ask(shop, { subject: { externalId: 'customer 8' } }))).to.equal('allow explicit_consent');
    expect(brief(await ask(shop, { subject: { externalId: 'customer 8', ...ada } }))).to.equal('skip globally_unsubscribed 2');
  });

  it('name what is wrong with a send', async () => {
    for (const [body, path] of [
      [{ channel: 'email', messageType: 'newsletter' }, 'subject'], [{ subject: ada, messageType: 'newsletter' }, 'channel'], [{ subject: ada, channel: 'email' }, 'messageType'],
      [{ subject: ada, channel: 'email', messageType: 'newsletter', at: iso(now() + hourMs) }, 'at'],
      [{ subject: ada, channel: 'email', messageType: 'newsletter', at: iso(now() - 400 * 24 * hourMs) }, 'at'],
      [{ subject: ada, channel: 'email', messageType: 'newsletter', campaignId: 'a\u0000b' }, 'campaignId'], [{ reservationId: 'x' }, 'reservationId'],
      [{ reservationId: 'snd_00000000000000000000000000', channel: 'email' }, 'channel'],
    ] as const) expectFailure(await shop.post('/sends', body), 'validation_failed', path);
    expectFailure(await shop.post('/sends', { subject: {}, channel: 'email', messageType: 'newsletter' }), 'subject_unidentified');
    expectFailure(await shop.post('/sends', { reservationId: 'snd_00000000000000000000000000' }), 'not_found');
  });

  it('are counted once when the same request comes again', async () => {
    await setSending(shop, { caps: [rolling(2, 48)] });
    const say = () => shop.post('/sends', { subject: ada, channel: 'email', messageType: 'newsletter' }, { headers: { 'idempotency-key': 'send-1' } });
    const first = await say();
    expect((await say()).body).to.deep.equal(first.body);
    expect(brief(await ask(shop))).to.equal('allow explicit_consent');
  });
});

describeOnEach('A place held in the caps', (house) => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await house().openShop(french);
    await recordConsent(shop, ada, yesTo('email'));
    await setSending(shop, { caps: [rolling(1, 48)] });
  });

  it('counts at once, and no more when it was given back', async () => {
    const { reservation } = await ask(shop, { reserve: true, campaignId: 'spring' });
    expect(brief(await ask(shop))).to.equal('skip channel_cap 3');
    expect((await shop.delete(`/reservations/${reservation?.id ?? ''}`)).status).to.equal(204);
    expect(brief(await ask(shop))).to.equal('allow explicit_consent');
    expectFailure(await shop.delete(`/reservations/${reservation?.id ?? ''}`), 'not_found');
  });

  it('ends after the time it was asked for, and becomes a send when the message went', async () => {
    const { reservation, decidedAt } = await ask(shop, { reserve: true, reserveSeconds: 60 });
    expect(Date.parse(reservation?.expiresAt ?? '') - Date.parse(decidedAt)).to.equal(60_000);
    house().wait(61_000);
    expect(brief(await ask(shop))).to.equal('allow explicit_consent');
    const sent = await shop.post<{ id: string; at: string }>('/sends', { reservationId: reservation?.id });
    expect([sent.status, sent.body.id]).to.deep.equal([201, reservation?.id]);
    expect(brief(await ask(shop))).to.equal('skip channel_cap 3');
    expect((await shop.post<{ at: string }>('/sends', { reservationId: reservation?.id })).body.at).to.equal(sent.body.at);
    expectFailure(await shop.delete(`/reservations/${reservation?.id ?? ''}`), 'conflict');
  });

  it('is taken only for marketing that may go', async () => {
    expect(await ask(shop, { reserve: true, messageType: 'order_confirmation' })).to.not.have.property('reservation');
    expect(await ask(shop, { reserve: true, subject: { email: 'nobody@tea.example' } })).to.not.have.property('reservation');
    expect((await shop.get<{ items: readonly object[] }>('/subjects?email=nobody@tea.example')).body.items).to.deep.equal([]);
    expectFailure(await shop.post('/decisions', { subject: ada, channel: 'email', messageType: 'newsletter', reserveSeconds: 60 }), 'validation_failed', 'reserveSeconds');
  });

  it('is taken for somebody not known yet where they may be written to', async () => {
    const bought = { shippingCountry: 'US-NY', lastPurchaseAt: new Date(house().services.clock.now() - 86_400_000).toISOString() };
    const question = { subject: { email: 'guest@tea.example' }, reserve: true, evidence: bought };
    expect(await ask(shop, question)).to.have.property('reservation');
    expect(brief(await ask(shop, question))).to.equal('skip channel_cap 3');
  });

  it('can be asked for and given back by who may act, not by who may only look', async () => {
    const auditor = house().api(await house().token('auditor', shop.organisationId));
    const path = `/stores/${shop.storeId}/decisions`;
    expect((await auditor.post(path, { subject: ada, channel: 'email', messageType: 'newsletter' })).status).to.equal(200);
    expectFailure(await auditor.post(path, { subject: ada, channel: 'email', messageType: 'newsletter', reserve: true }), 'forbidden');
    expectFailure(await auditor.send('POST', `${path}/batch?reserve=true`, ''), 'forbidden');
  });
});
