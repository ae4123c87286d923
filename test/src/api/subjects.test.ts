import { expect } from 'chai';
import { consentOf, expectFailure, ledgerSize, noTo, recordConsent, yesTo } from './builders.js';
import type { Shop } from './harness.js';
import { describeOnEach } from './installations.js';
import type { Page, Recorded, RegisterRow, SubjectReport } from './shapes.js';

describeOnEach('Subjects', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(); });

  const report = async (id: string): Promise<SubjectReport> => {
    const { status, body } = await shop.get<SubjectReport>(`/subjects/${id}`);
    expect(status, JSON.stringify(body)).to.equal(200);
    return body;
  };
  const found = async (query: string): Promise<readonly SubjectReport[]> => (await shop.get<Page<SubjectReport>>(`/subjects?${query}`)).body.items;

  it('are found by e-mail, phone and the shop\'s own id, with all that is held about them', async () => {
    const { subjectId, records } = await recordConsent(shop, { email: 'ada@tea.example', phone: '+493023125000', externalId: 'c-7', name: 'Ada' }, yesTo('email'));
    for (const query of ['email=ADA@tea.example', 'phone=%2B49%2030%2023125000', 'externalId=c-7', 'email=ada@tea.example&externalId=c-7']) {
      expect((await found(query)).map(({ id }) => id), query).to.deep.equal([subjectId]);
    }
    const body = await report(subjectId);
    expect(body).to.deep.include({ id: subjectId, email: 'ada@tea.example', phone: '+493023125000', externalId: 'c-7', name: 'Ada', globallyUnsubscribedAt: null, requests: [] });
    expect(body.channels.email).to.deep.include({ state: 'opted_in', recordId: records[0]?.id });
  });

  it('are nobody when two identifiers lead to two people', async () => {
    await recordConsent(shop, { email: 'ada@tea.example' });
    await recordConsent(shop, { email: 'bob@tea.example', externalId: 'c-8' });
    expect(await found('email=ada@tea.example&externalId=c-8')).to.deep.equal([]);
    expectFailure(await shop.get('/subjects'), 'subject_unidentified');
    expectFailure(await shop.get('/subjects?email=ada'), 'validation_failed', 'email');
  });

  it('have their channels set by staff, as new records with actor and reason', async () => {
    const { subjectId } = await recordConsent(shop, { email: 'ada@tea.example' }, yesTo('email'));
    house().wait(1000);
    const { status, body } = await shop.patch<Recorded>(`/subjects/${subjectId}/channels`, { email: 'opted_out', sms: 'opted_in', reason: 'asked on the phone', actor: 'agent 7' });
    expect(status).to.equal(200);
    expect(body.records).to.have.length(2);
    const { channels } = await report(subjectId);
    expect([channels.email?.state, channels.sms?.state]).to.deep.equal(['opted_out', 'opted_in']);
    const [newest] = (await shop.get<Page<RegisterRow>>(`/consents?subjectId=${subjectId}&channel=sms`)).body.items;
    expect(newest).to.deep.include({ source: 'admin', actor: 'merchant_user', context: { actorId: 'agent 7', notes: 'asked on the phone' } });
  });

  it('refuse a channel change that names no channel, no reason or no state', async () => {
    const { subjectId } = await recordConsent(shop, { email: 'ada@tea.example' });
    for (const [body, path] of [
      [{ reason: 'x', actor: 'y' }, 'names no channel'], [{ email: 'opted_out', actor: 'y' }, 'reason'], [{ email: 'maybe', reason: 'x', actor: 'y' }, 'email'],
      [{ fax: 'opted_out', email: 'opted_in', reason: 'x', actor: 'y' }, 'fax'],
    ] as const) {
      expectFailure(await shop.patch(`/subjects/${subjectId}/channels`, body), 'validation_failed', path);
    }
    expect(await ledgerSize(shop)).to.equal(1);
    for (const id of ['sub_00000000000000000000000000', 'x', '%00', '%E6%97%A5']) {
      expectFailure(await shop.get(`/subjects/${id}`), 'not_found');
      expectFailure(await shop.patch(`/subjects/${id}/channels`, { email: 'opted_out', reason: 'x', actor: 'y' }), 'not_found');
    }
  });

  it('are merged when the shop\'s account proves two addresses to be one person\'s', async () => {
    const byMail = await recordConsent(shop, { email: 'ada@tea.example' }, noTo('sms'));
    const byAccount = await recordConsent(shop, { externalId: 'c-9' }, yesTo('email'));
    house().wait(1000);
    const both = await recordConsent(shop, { externalId: 'c-9', email: 'ada@tea.example' }, yesTo('push'));
    expect(both.subjectId).to.equal(byAccount.subjectId);
    const merged = await report(byAccount.subjectId);
    expect([merged.channels.email?.state, merged.channels.sms?.state, merged.channels.push?.state]).to.deep.equal(['opted_in', 'opted_out', 'opted_in']);
    expect((await report(byMail.subjectId)).id).to.equal(byAccount.subjectId);
    expect((await found('email=ada@tea.example')).map(({ id }) => id)).to.deep.equal([byAccount.subjectId]);
  });

  it('show the records of all they were in the register after a merge', async () => {
    const ada = await recordConsent(shop, { email: 'ada@tea.example' }, yesTo('email'));
    const old = await recordConsent(shop, { email: 'ada@old.example' }, noTo('sms'));
    await shop.post(`/subjects/${ada.subjectId}/merges`, { subjectId: old.subjectId, reason: 'same person' });
    for (const query of ['email=ada@tea.example', 'email=ada@old.example', `subjectId=${ada.subjectId}`, `subjectId=${old.subjectId}`]) {
      const targets = (await shop.get<Page<RegisterRow>>(`/consents?${query}`)).body.items.map(({ target }) => target);
      expect(targets, query).to.deep.equal([`subject:${old.subjectId}`, 'channel:sms', 'channel:email']);
    }
  });

  it('are merged and parted by hand, and then are as they were', async () => {
    const ada = await recordConsent(shop, { email: 'ada@tea.example', name: 'Ada' }, yesTo('email'));
    const bob = await recordConsent(shop, { externalId: 'c-1', phone: '+493023125001' }, noTo('email'), yesTo('sms'));
    const before = [await report(ada.subjectId), await report(bob.subjectId)];
    const merged = await shop.post<SubjectReport>(`/subjects/${ada.subjectId}/merges`, { subjectId: bob.subjectId, reason: 'they said so' });
    expect(merged.status).to.equal(200);
    expect((await report(bob.subjectId)).id).to.equal(ada.subjectId);
    expect((await report(ada.subjectId)).channels.sms?.state).to.equal('opted_in');
    expectFailure(await shop.post(`/subjects/${ada.subjectId}/merges`, { subjectId: bob.subjectId, reason: 'again' }), 'conflict');
    const parted = await shop.delete<SubjectReport>(`/subjects/${ada.subjectId}/merges/${bob.subjectId}`);
    expect(parted.status).to.equal(200);
    expect([await report(ada.subjectId), await report(bob.subjectId)]).to.deep.equal(before);
    expectFailure(await shop.delete(`/subjects/${ada.subjectId}/merges/${bob.subjectId}`), 'conflict');
    expect((await shop.get<Page<RegisterRow>>('/consents')).body.items.map(({ action }) => action)).to.deep.equal(['unmerge', 'merge', 'opt_in', 'opt_out', 'opt_in']);
  });

  it('keep to their own when chains of merges are parted', async () => {
    const [a, b, c] = await Promise.all(['a', 'b', 'c'].map(name => recordConsent(shop, { email: `${name}@tea.example` }, yesTo(name === 'a' ? 'sms' : name === 'b' ? 'push' : 'post'))));
    const ids = [a, b, c].map(each => each?.subjectId ?? '');
    await shop.post(`/subjects/${ids[1] ?? ''}/merges`, { subjectId: ids[0], reason: 'one' });
    await shop.post(`/subjects/${ids[2] ?? ''}/merges`, { subjectId: ids[1], reason: 'two' });
    expect((await found('email=a@tea.example'))[0]?.id).to.equal(ids[2]);
    await shop.delete(`/subjects/${ids[2] ?? ''}/merges/${ids[1] ?? ''}`);
    expect((await found('email=a@tea.example'))[0]?.id).to.equal(ids[1]);
    const states = (subject: SubjectReport | undefined) => Object.entries(subject?.channels ?? {}).filter(([, { state }]) => state === 'opted_in').map(([name]) => name);
    expect(states(await report(ids[1] ?? ''))).to.have.members(['sms', 'push', 'email'].filter(name => name !== 'email'));
    expect(states(await report(ids[2] ?? ''))).to.deep.equal(['post']);
  });

  it('keep a person whose typed phone belongs to somebody else apart from that somebody', async () => {
    const ada = await recordConsent(shop, { email: 'ada@tea.example', phone: '+493023125002' });
    const bob = await shop.post<Recorded>('/consents', consentOf({ email: 'bob@tea.example', phone: '+493023125002' }));
    expect(bob.body.subjectId).not.to.equal(ada.subjectId);
    expect((await found('phone=%2B493023125002')).map(({ id }) => id)).to.deep.equal([ada.subjectId]);
  });
});
