import { expect } from 'chai';
import { expectFailure, ledgerSize, recordConsent, yesTo } from './builders.js';
import type { Shop } from './harness.js';
import { describeOnEach } from './installations.js';
import type { DecisionBody, Page, Recorded, SubjectReport } from './shapes.js';

describeOnEach('Unsubscribing', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(); });

  const email = 'ada@tea.example';
  const may = async (messageType: string, channel = 'email'): Promise<string> =>
    (await shop.post<DecisionBody>('/decisions', { subject: { email }, channel, messageType })).body.reason;
  const report = async (): Promise<SubjectReport | undefined> => (await shop.get<Page<SubjectReport>>(`/subjects?email=${email}`)).body.items[0];

  it('from everything turns every marketing channel off and leaves transactional mail alone', async () => {
    await recordConsent(shop, { email }, yesTo('email'), yesTo('sms'));
    house().wait(1000);
    const { status, body } = await shop.post<Recorded>('/unsubscribes', { email, scope: 'all', source: 'link in mail' });
    expect([status, body.records.length]).to.deep.equal([200, 1]);
    const subject = await report();
    expect(new Set(Object.values(subject?.channels ?? {}).map(({ state }) => state))).to.deep.equal(new Set(['opted_out']));
    expect(subject?.globallyUnsubscribedAt).to.be.a('string');
    expect(await may('newsletter')).to.equal('globally_unsubscribed');
    expect(await may('cart_recovery', 'sms')).to.equal('globally_unsubscribed');
    expect(await may('order_confirmation')).to.equal('transactional');
    expect(await may('data_export_confirmation')).to.equal('regulatory');
  });

  it('from one channel leaves the others', async () => {
    await recordConsent(shop, { email }, yesTo('email'), yesTo('sms'));
    house().wait(1000);
    await shop.post('/unsubscribes', { email, scope: 'sms', source: 'STOP' });
    expect([await may('newsletter'), await may('newsletter', 'sms')]).to.deep.equal(['explicit_consent', 'no_opt_in']);
    expect((await report())?.globallyUnsubscribedAt).to.equal(null);
  });

  it('works for a person not heard of before, by e-mail and by phone', async () => {
    const byMail = await shop.post<Recorded>('/unsubscribes', { email, scope: 'all', source: 'letter' });
    const byPhone = await shop.post<Recorded>('/unsubscribes', { phone: '+493023125003', scope: 'sms', source: 'STOP' });
    expect([byMail.status, byPhone.status]).to.deep.equal([200, 200]);
    house().wait(1000);
    await recordConsent(shop, { email }, yesTo('sms'));
    expect([await may('newsletter', 'sms'), await may('newsletter')]).to.deep.equal(['explicit_consent', 'no_opt_in']);
  });

  it('is a new record each time, and a later yes is one more that counts', async () => {
    const { subjectId } = await recordConsent(shop, { email }, yesTo('email'));
    house().wait(1000);
    await shop.post('/unsubscribes', { subjectId, scope: 'all', source: 'link' });
    await shop.post('/unsubscribes', { subjectId, scope: 'all', source: 'link' });
    expect(await may('newsletter')).to.equal('globally_unsubscribed');
    house().wait(1000);
    await recordConsent(shop, { email }, yesTo('email'));
    expect(await may('newsletter')).to.equal('explicit_consent');
    expect(await may('newsletter', 'sms')).to.equal('no_opt_in');
    expect(await ledgerSize(shop)).to.equal(4);
  });

  it('is done once per Idempotency-Key', async () => {
    const request = () => shop.post<Recorded>('/unsubscribes', { email, scope: 'all', source: 'link' }, { headers: { 'idempotency-key': 'click-1' } });
    const [first, second] = [await request(), await request()];
    expect(second).to.deep.include({ status: 200, body: first.body });
    expect(await ledgerSize(shop)).to.equal(1);
  });

  it('names what is wrong, and writes nothing then', async () => {
    for (const [body, code, path] of [
      [{ scope: 'all', source: 'x' }, 'validation_failed', 'exactly one'], [{ email, phone: '+493023125003', scope: 'all', source: 'x' }, 'validation_failed', 'exactly one'],
      [{ email, scope: 'fax', source: 'x' }, 'validation_failed', 'scope'], [{ email: 'ada', scope: 'all', source: 'x' }, 'validation_failed', 'email'],
      [{ email, scope: 'all' }, 'validation_failed', 'source'], [{ email: ' ', scope: 'all', source: 'x' }, 'subject_unidentified', 'body'],
      [{ subjectId: 'sub_00000000000000000000000000', scope: 'all', source: 'x' }, 'not_found', 'subject'], [{ subjectId: 'me', scope: 'all', source: 'x' }, 'validation_failed', 'subjectId'],
      [{ email, scope: 'all', source: 'bad \ud800 letter' }, 'validation_failed', 'source'],
    ] as const) {
      expectFailure(await shop.post('/unsubscribes', body), code, path);
    }
    expect(await ledgerSize(shop)).to.equal(0);
  });
});
