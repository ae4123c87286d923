import { expect } from 'chai';
import { expectFailure, recordConsent, yesTo } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { ada, ask, brief, french, perDay, rolling, send, setSending } from './ask.js';

interface SendingBody { readonly version: number; readonly caps: readonly object[]; readonly updatedAt: string | null; readonly updatedBy: string | null }

describeOnEach('What a store says about sending', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(french); });

  it('is nothing at first, and then the newest version of it, with who set it and when', async () => {
    const { body: before } = await shop.get<SendingBody>('/sending');
    expect(before).to.deep.equal({
      caps: [], overrides: [], messageTypes: [], retention: { decisionDays: 90, sendDays: 400 }, version: 0, updatedAt: null, updatedBy: null,
    });
    await setSending(shop, { caps: [perDay(2)] });
    await setSending(shop, { caps: [perDay(3, 'email')], retention: { decisionDays: 30, sendDays: 60 }, version: 1 });
    const { body: after } = await shop.get<SendingBody>('/sending');
    expect(after).to.deep.include({ version: 2, caps: [perDay(3, 'email')], retention: { decisionDays: 30, sendDays: 60 } });
    expect([after.updatedAt, after.updatedBy?.slice(0, 4)]).to.satisfy(([at, by]: string[]) => !Number.isNaN(Date.parse(at ?? '')) && by === 'tok_');
  });

  it('names the field at fault, wherever it lies', async () => {
    for (const [settings, path] of [
      [{ caps: [perDay(1), { max: -1, window: { kind: 'day' } }] }, 'caps[1].max'], [{ caps: [{ max: 1, window: { kind: 'rolling' } }] }, 'caps[0].window.hours'],
      [{ caps: [perDay(1, 'pigeon')] }, 'caps[0].channel'], [{ colour: 'red' }, 'colour'], [{ messageTypes: [{ name: 'Tea!', class: 'marketing' }] }, 'messageTypes[0].name'],
      [{ overrides: [{ region: 'DE', setting: 'double_opt_in', value: 'no' }] }, 'overrides[0].value'], [{ retention: { sendDays: 5 } }, 'retention.sendDays'],
      [{ caps: [rolling(9, 8760)], retention: { decisionDays: 90, sendDays: 300 } }, 'retention.sendDays'],
    ] as const) expectFailure(await shop.put('/sending', settings), 'validation_failed', path);
    expectFailure(await shop.put('/sending', { messageTypes: [{ name: 'newsletter', class: 'transactional' }] }), 'conflict', 'newsletter');
    expect((await shop.get<SendingBody>('/sending')).body.version).to.equal(0);
  });

  it('is never below a statute without the name of who answers for it, and every answer it touches says so', async () => {
    const loosened = { region: 'US-TX', channel: 'sms', setting: 'quiet_hours_instead', value: [] };
    expectFailure(await shop.put('/sending', { overrides: [loosened] }), 'guard_violated', 'overrides[0].approval');
    const approval = { name: 'A. Counsel', reason: 'all recipients are our own staff', at: '2026-11-01T09:00:00Z' };
    await setSending(shop, { overrides: [{ ...loosened, approval }] });
    await recordConsent(shop, { phone: '+12025550123' }, yesTo('sms'));
    const answer = await ask(shop, { subject: { phone: '+12025550123' }, channel: 'sms', evidence: { shippingCountry: 'US-TX', timezone: 'America/Chicago' } });
    expect(answer).to.have.nested.property('warnings[0].name', 'A. Counsel');
  });

  it('is not overwritten by somebody who saw an older version', async () => {
    await setSending(shop, { caps: [perDay(2)], version: 0 });
    expectFailure(await shop.put('/sending', { caps: [perDay(9)], version: 0 }), 'conflict');
    expect((await shop.get<SendingBody>('/sending')).body.caps).to.deep.equal([perDay(2)]);
  });

  it('gives the store message types of its own, which nobody can send as something else', async () => {
    await setSending(shop, { messageTypes: [{ name: 'tea_of_the_month', class: 'marketing' }, { name: 'invoice', class: 'transactional' }] });
    expect(brief(await ask(shop, { messageType: 'invoice' }))).to.equal('allow transactional');
    expect(brief(await ask(shop, { messageType: 'tea_of_the_month' }))).to.equal('skip no_opt_in 1');
    expectFailure(await shop.post('/decisions', { subject: ada, channel: 'email', messageType: 'invoice', template: 'tea_of_the_month' }), 'message_class_mismatch', 'template');
    expectFailure(await shop.post('/sends', { subject: ada, channel: 'email', messageType: 'invoice', template: 'unheard_of' }), 'message_class_mismatch');
    expectFailure(await shop.post('/decisions', { subject: ada, channel: 'email', messageType: 'bill' }), 'validation_failed', 'messageType');
    const other = await house().openShop();
    expectFailure(await other.post('/decisions', { subject: ada, channel: 'email', messageType: 'invoice' }), 'validation_failed', 'messageType');
  });

  it('asks for a confirmed yes once the store wants none but confirmed ones', async () => {
    await recordConsent(shop, ada, yesTo('email'));
    expect(brief(await ask(shop))).to.equal('allow explicit_consent');
    await setSending(shop, { overrides: [{ region: '*', setting: 'double_opt_in', value: true }] });
    expect(brief(await ask(shop))).to.equal('skip not_confirmed 1');
  });

  it('holds for one store only', async () => {
    await setSending(shop, { caps: [perDay(0)] });
    const other = await house().openShop(french);
    for (const each of [shop, other]) await recordConsent(each, ada, yesTo('email'));
    expect([brief(await ask(shop)), brief(await ask(other))]).to.deep.equal(['skip daily_cap 3', 'allow explicit_consent']);
    await send(other);
    expect(brief(await ask(other))).to.equal('allow explicit_consent');
  });
});
