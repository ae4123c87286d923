// One person does everything a person can do, is erased, and is then looked for in every byte. (LED-4)
import { expect } from 'chai';
import type { SubjectId } from '@placet/core';
import { destroySubjectKeys, verifyLedgerStream } from '@placet/server';
import { consentOf, expectFailure, noTo, recordConsent, yesTo } from '../api/builders.js';
import type { House, Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import type { DecisionBody, Page, Recorded, RegisterRow, SubjectReport } from '../api/shapes.js';
import { verdictOf } from '../ledger/captures.js';
import { databaseBytes, hunt, type Haystack } from './hunt.js';

const person = {
  email: 'zelda.quillfeather@secret-garden.example', phone: '+493023125432', externalId: 'customer-90817263', browserId: 'browser-zq-55443322', name: 'Zelda Quillfeather',
  ip: '203.0.113.77', userAgent: 'QuillBrowser/7.7', device: 'Quillpad 9000', actorId: 'cashier-quincy', notes: 'prefers chamomile on Thursdays',
  pageUrl: 'https://tea.example/private/quill-page', reason: 'rang up about chamomile',
};
const oldEmail = 'zelda.oldnest@former-garden.example';
const needles = [...Object.values(person), oldEmail, 'zelda.quillfeather', 'zelda.oldnest', 'quillfeather', '3023125432'];

/** Through every door that takes something about a person. */
const live = async (shop: Shop): Promise<SubjectId> => {
  const { email, phone, externalId, browserId, name, ip, userAgent, device, actorId, notes, pageUrl, reason } = person;
  const before = await recordConsent(shop, { email: oldEmail, browserId }, yesTo('post'));
  const older = await recordConsent(shop, { externalId: 'older-account' }, yesTo('push'));
  const keyed = (key: string) => ({ headers: { 'idempotency-key': `${email}-${key}` } });
  const { body: { subjectId } } = await shop.post<Recorded>('/consents', {
    ...consentOf({ email, phone, externalId, name }, yesTo('email'), noTo('sms')), source: { kind: 'pos', pageUrl }, ip, userAgent, device, notes, actor: { kind: 'cashier', id: actorId },
  }, keyed('consent'));
  for (const { status } of [
    await shop.post(`/subjects/${before.subjectId}/merges`, { subjectId: older.subjectId, reason }, keyed('first-merge')),
    await shop.post(`/subjects/${subjectId}/merges`, { subjectId: before.subjectId, reason }, keyed('merge')),
    await shop.patch(`/subjects/${subjectId}/channels`, { phone: 'opted_in', reason, actor: actorId }, keyed('channels')),
    await shop.post('/unsubscribes', { email, scope: 'all', source: 'letter' }, keyed('unsubscribe')),
    await shop.post('/decisions', { subject: { email, phone }, channel: 'email', messageType: 'newsletter', evidence: { ip } }, keyed('decision')),
  ]) expect(status).to.equal(200);
  for (const query of [`email=${email}`, `phone=${encodeURIComponent(phone)}`, `externalId=${externalId}`]) await shop.get(`/subjects?${query}`);
  await shop.get(`/consents?email=${encodeURIComponent(email)}`);
  await fail(shop);
  await importFile(shop);
  return subjectId as SubjectId;
};

/** Requests that go wrong while they hold somebody's data. */
const fail = async (shop: Shop): Promise<void> => {
  await shop.post('/consents', consentOf({ email: `${person.email} ${person.phone}`, name: person.name }));
  await shop.post(`/consents?email=${person.email}`, consentOf({ email: person.email }));
  await shop.get(`/subjects?email=${person.email}@`);
  await shop.send('POST', '/consents', `{"subject":{"email":"${person.email}"`, { headers: { 'content-type': 'application/json' } });
  await shop.get(`/nothing/${person.email}?name=${encodeURIComponent(person.name)}`);
  await shop.get('', { headers: { authorization: `Bearer ${person.email}`, 'user-agent': person.userAgent, 'x-request-id': person.email } });
};

const importFile = async (shop: Shop): Promise<void> => {
  const csv = `email,phone,email_consent\n${person.email},${person.phone},yes\n${person.email.replace('@', '@@')},${person.phone},yes\n${person.name},,maybe\n`;
  const { status, body } = await shop.send<{ id: string }>('POST', '/imports?source=a+list', csv, { headers: { 'content-type': 'text/csv' } });
  expect([201, 202], JSON.stringify(body)).to.include(status);
  while ((await shop.get<{ finishedAt: string | null }>(`/imports/${body.id}`)).body.finishedAt === null) await new Promise(resolve => setImmediate(resolve));
};

const haystacks = async (house: House): Promise<Haystack[]> => [
  ...await databaseBytes(house.services, house.dataDir), { name: 'the log', bytes: Buffer.from(house.logLines.join('\n')) },
];

describeOnEach('A person', (house) => {
  let shop: Shop;
  let subjectId: SubjectId;
  let keys: string[];
  before(async function () {
    this.timeout(60_000);
    shop = await house().openShop();
    subjectId = await live(shop);
    const rows = await house().services.database.read(sql => sql.all<{ wrapped_key: Buffer }>('SELECT wrapped_key FROM subjects WHERE store_id = ?', [shop.storeId]));
    keys = rows.map(row => row.wrapped_key.toString('latin1'));
  });

  it('is nowhere in clear while held: not in the database, not in its files, not in the log', async () => {
    expect(hunt(await haystacks(house()), needles)).to.deep.equal([]);
    const report = (await shop.get<SubjectReport>(`/subjects/${subjectId}`)).body;
    expect(report).to.deep.include({ email: person.email, phone: person.phone, name: person.name });
    expect(keys.length).to.be.greaterThan(2);
  });

  it('would be found if written anywhere, in whatever encoding', () => {
    for (const encoding of ['utf8', 'base64', 'base64url', 'hex', 'utf16le'] as const) {
      const text = Buffer.from(`..${person.email.toUpperCase()}..`);
      const bytes = Buffer.from(encoding === 'utf16le' ? Buffer.from(text.toString(), 'utf16le') : encoding === 'utf8' ? text : text.toString(encoding));
      expect(hunt([{ name: encoding, bytes }], [person.email]), encoding).not.to.deep.equal([]);
    }
  });

  it('whose keys were destroyed can be read by nobody, while the log still verifies', async () => {
    const { services, dataDir } = house();
    const before = (await shop.get<Page<RegisterRow>>('/consents')).body.items;
    expect(await destroySubjectKeys(services.database, shop.storeId, subjectId, services.clock.now())).to.equal(true);
    expect(await destroySubjectKeys(services.database, shop.storeId, subjectId, services.clock.now())).to.equal(false);
    expectFailure(await shop.get(`/subjects/${subjectId}`), 'not_found');
    for (const query of [`email=${person.email}`, `email=${oldEmail}`, `externalId=${person.externalId}`, `phone=${encodeURIComponent(person.phone)}`, 'externalId=older-account']) {
      expect((await shop.get<Page<SubjectReport>>(`/subjects?${query}`)).body.items, query).to.deep.equal([]);
    }
    const after = (await shop.get<Page<RegisterRow>>('/consents')).body.items;
    expect(after).to.deep.equal(before.map(row => ({ ...row, person: null, context: null })));
    const question = { subject: { email: person.email }, channel: 'email', messageType: 'newsletter' };
    expect((await shop.post<DecisionBody>('/decisions', question)).body).to.deep.include({ decision: 'skip', reason: 'no_opt_in' });
    expect(await verdictOf(services, shop.storeId)).to.deep.include({ valid: true, records: before.length });
    const exported = Buffer.from((await shop.get<string>('/ledger/export')).body);
    expect((await verifyLedgerStream(only(exported), services.keyring.signer.publicKey)).valid).to.equal(true);
    expect(hunt([...await haystacks(house()), { name: 'the export', bytes: exported }], needles)).to.deep.equal([]);
    const kept = (await databaseBytes(services, dataDir)).map(({ name, bytes }) => ({ name, text: bytes.toString('latin1') }));
    for (const key of keys) expect(kept.filter(({ text }) => text.includes(key)).map(({ name }) => name), 'a destroyed key').to.deep.equal([]);
  });

  it('who comes back after it is a new person', async () => {
    const { subjectId: anew } = await recordConsent(shop, { email: person.email }, yesTo('email'));
    expect(anew).not.to.equal(subjectId);
    expect((await shop.get<Page<RegisterRow>>(`/consents?subjectId=${anew}`)).body.items).to.have.length(1);
  });
});

const only = async function* (bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
};

describeOnEach('A person parted from another', (house) => {
  it('takes their data with them: erasing the one leaves nothing of it with the other', async () => {
    const shop = await house().openShop();
    const ada = await recordConsent(shop, { externalId: 'ada-1' }, yesTo('email'));
    const bob = await recordConsent(shop, { email: 'bob.parting@secret-garden.example', name: 'Bob Parting' }, yesTo('sms'));
    await shop.post(`/subjects/${ada.subjectId}/merges`, { subjectId: bob.subjectId, reason: 'a mistake' });
    await shop.delete(`/subjects/${ada.subjectId}/merges/${bob.subjectId}`);
    await destroySubjectKeys(house().services.database, shop.storeId, bob.subjectId as SubjectId, house().services.clock.now());
    expect((await shop.get<SubjectReport>(`/subjects/${ada.subjectId}`)).body).to.include({ externalId: 'ada-1' }).and.not.have.any.keys('email', 'name');
    expectFailure(await shop.get(`/subjects/${bob.subjectId}`), 'not_found');
  });
});
