import { expect } from 'chai';
import { expectFailure, ledgerSize, noTo, recordConsent, yesTo } from './builders.js';
import type { Shop } from './harness.js';
import { describeOnEach } from './installations.js';
import type { DecisionBody } from './shapes.js';

describeOnEach('Decisions', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(); });

  const subject = { email: 'ada@tea.example' };
  const decide = async (question: object): Promise<DecisionBody> => {
    const { status, body } = await shop.post<DecisionBody>('/decisions', { subject, channel: 'email', messageType: 'newsletter', ...question });
    expect(status, JSON.stringify(body)).to.equal(200);
    return body;
  };

  it('skip a person nobody asked, with step, region and the rule\'s citation', async () => {
    const answer = await decide({});
    expect(answer).to.deep.include({ decision: 'skip', reason: 'no_opt_in', step: 1, records: [] });
    expect(answer.region.id).to.equal('DE');
    expect(answer.region.why).to.be.a('string').and.not.equal('');
    expect(answer.rule.citation).to.match(/\w/);
    expect(await ledgerSize(shop)).to.equal(0);
  });

  it('allow on an opt-in and name the record it rests on; an opt-out and the global unsubscribe stop it', async () => {
    const { records } = await recordConsent(shop, subject, yesTo('email'));
    expect(await decide({})).to.deep.include({ decision: 'allow', reason: 'explicit_consent', records: [records[0]?.id] });
    house().wait(1000);
    const { body } = await shop.post<{ records: { id: string }[] }>('/unsubscribes', { ...subject, scope: 'all', source: 'link' });
    expect(await decide({})).to.deep.include({ decision: 'skip', reason: 'globally_unsubscribed', step: 2, records: [body.records[0]?.id] });
    house().wait(1000);
    await recordConsent(shop, subject, noTo('email'));
    expect(await decide({})).to.deep.include({ decision: 'skip', reason: 'no_opt_in', step: 1 });
  });

  it('let the shipping country decide the region', async () => {
    expect((await decide({ evidence: { shippingCountry: 'US' } })).region.id).not.to.equal('DE');
    const purchase = { evidence: { shippingCountry: 'CA', billingCountry: 'CA', lastPurchaseAt: new Date(house().services.clock.now() - 86_400_000).toISOString() } };
    expect((await decide(purchase)).region.id).to.be.a('string');
  });

  it('always let through what is no marketing, and no marketing under its name', async () => {
    for (const messageType of ['order_confirmation', 'shipping_update', 'password_reset']) {
      expect(await decide({ messageType })).to.deep.include({ decision: 'allow', reason: 'transactional', step: null });
    }
    for (const messageType of ['cart_recovery', 'newsletter', 'campaign', 'win_back', 'review_request']) {
      expect((await decide({ messageType })).decision, messageType).to.equal('skip');
    }
    expect(await decide({ messageType: 'data_export_confirmation' })).to.deep.include({ decision: 'allow', reason: 'regulatory' });
  });

  it('name what is wrong with the question', async () => {
    for (const [question, code, path] of [
      [{ messageType: 'constructor' }, 'validation_failed', 'messageType'], [{ messageType: '__proto__' }, 'validation_failed', 'messageType'],
      [{ channel: 'fax' }, 'validation_failed', 'channel'], [{ subject: {} }, 'subject_unidentified', 'subject'], [{ subject: { email: 'ada' } }, 'validation_failed', 'subject.email'],
      [{ at: 'now' }, 'validation_failed', 'at'], [{ evidence: { shippingCountry: 'Germany' } }, 'validation_failed', 'evidence.shippingCountry'],
      [{ evidence: { ip: '300.1.1.1' } }, 'validation_failed', 'evidence.ip'], [{ force: true }, 'validation_failed', 'force'],
    ] as const) {
      expectFailure(await shop.post('/decisions', { subject, channel: 'email', messageType: 'newsletter', ...question }), code, path);
    }
  });
});
