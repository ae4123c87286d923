import { expect } from 'chai';
import { createHash } from 'node:crypto';
import type { Shop } from './harness.js';
import { addPolicy, consentOf, expectFailure, ledgerSize, newsletterWords, noTo, publish, recordConsent, yesTo } from './builders.js';
import { describeOnEach } from './installations.js';
import type { Page, Recorded, RegisterRow, SubjectReport } from './shapes.js';

describeOnEach('Consents', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(); });

  const register = async (query: string): Promise<readonly RegisterRow[]> => (await shop.get<Page<RegisterRow>>(`/consents?${query}`)).body.items;

  it('answer with place, hash and receipt of every record', async () => {
    const { subjectId, records } = await recordConsent(shop, { email: 'ada@tea.example' }, yesTo('email'), noTo('sms'));
    expect(subjectId).to.match(/^sub_[0-9a-z]{26}$/);
    expect(records.map(({ sequence }) => sequence)).to.deep.equal([0, 1]);
    for (const record of records) {
      expect(record).to.have.all.keys('id', 'sequence', 'leafHash', 'receiptUrl');
      expect(record.id).to.match(/^rec_[0-9a-z]{26}$/);
      expect(record.leafHash).to.match(/^[0-9a-f]{64}$/);
      expect(record.receiptUrl).to.match(new RegExp(`^https://placet\\.test/r/${shop.storeId}/${record.id}/[\\w-]{32}$`));
    }
  });

  it('point at the version, locale and wording the person saw', async () => {
    const policyId = await addPolicy(shop);
    await publish(shop, policyId, '<p>One</p>');
    await publish(shop, policyId, '<p>Two</p>');
    const text = 'Ich stimme den AGB zu ✓';
    await recordConsent(shop, { email: 'ada@tea.example' }, { policyId, answer: 'yes', text, locale: 'de' });
    await recordConsent(shop, { email: 'bob@tea.example' }, { policyId, version: 1, answer: 'yes', text: 'Old words', locale: 'en-GB' });
    const [bob, ada] = await register(`policyId=${policyId}`);
    expect(ada).to.deep.include({
      action: 'accept', version: 2, locale: 'de', text, textHash: createHash('sha256').update(text).digest('hex'), section: 'newsletter', source: 'web', policyId,
    });
    expect(bob).to.deep.include({ action: 'accept', version: 1, locale: 'en-GB', text: 'Old words' });
  });

  it('keep what was asked about the circumstances, for those who may read it', async () => {
    const circumstances = { ip: '203.0.113.7', userAgent: 'Kettle/1.0', device: 'tablet', region: 'US-CA', actor: { kind: 'cashier', id: 'till 4' }, notes: 'said at the counter' };
    const occurredAt = '2024-02-29T23:59:59.123+02:00';
    await shop.post('/consents', { ...consentOf({ email: 'ada@tea.example', name: 'Ada' }), source: { kind: 'pos' }, occurredAt, ...circumstances });
    const [row] = await register('email=ada@tea.example');
    expect(row).to.deep.include({ actor: 'cashier', occurredAt: '2024-02-29T21:59:59.123Z', source: 'pos', person: { email: 'ada@tea.example', name: 'Ada' } });
    expect(row?.context).to.deep.equal({ ip: '203.0.113.7', userAgent: 'Kettle/1.0', device: 'tablet', actorId: 'till 4', notes: 'said at the counter' });
  });

  it('say nothing about a box that was left empty', async () => {
    const { subjectId } = await recordConsent(shop, { email: 'ada@tea.example' }, yesTo('email'));
    await recordConsent(shop, { email: 'ada@tea.example' }, noTo('sms'));
    const { body } = await shop.get<SubjectReport>(`/subjects/${subjectId}`);
    expect(Object.fromEntries(Object.entries(body.channels).map(([channel, { state }]) => [channel, state]))).to.deep.equal({
      email: 'opted_in', sms: 'opted_out', whatsapp: 'unknown', push: 'unknown', phone: 'unknown', post: 'unknown',
    });
  });

  it('find one person however the address is written', async () => {
    const first = await recordConsent(shop, { email: ' Ada@Tea.Example ' });
    const second = await recordConsent(shop, { email: 'ada@tea.example', phone: '+49 30 23125 000' });
    const third = await recordConsent(shop, { phone: '030 23125000' });
    expect(new Set([first, second, third].map(({ subjectId }) => subjectId)).size).to.equal(1);
  });

  it('are answered again, and not recorded again, under the same Idempotency-Key', async () => {
    const options = { headers: { 'idempotency-key': 'order-17' } };
    const body = consentOf({ email: 'ada@tea.example' });
    const first = await shop.post<Recorded>('/consents', body, options);
    const again = await shop.post<Recorded>('/consents', body, options);
    expect(again).to.deep.include({ status: 201, body: first.body });
    expect(await ledgerSize(shop)).to.equal(1);
    expectFailure(await shop.post('/consents', consentOf({ email: 'bob@tea.example' }), options), 'idempotency_conflict');
    expect(await ledgerSize(shop)).to.equal(1);
  });

  it('are recorded once when two requests with one key come at the same moment', async () => {
    const body = consentOf({ email: 'ada@tea.example' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => shop.post<Recorded>('/consents', body, { headers: { 'idempotency-key': 'twice' } })));
    expect(await ledgerSize(shop)).to.equal(1);
    expect(answers.map(({ status }) => status)).to.include(201);
    for (const answer of answers) if (answer.status !== 201) expectFailure(answer, 'idempotency_conflict');
    expect(new Set(answers.filter(({ status }) => status === 201).map(({ body: { records } }) => records[0]?.id)).size).to.equal(1);
  });

  it('of two shops do not meet: neither people, nor keys, nor logs', async () => {
    const other = await house().openShop();
    const options = { headers: { 'idempotency-key': 'shared' } };
    const here = await shop.post<Recorded>('/consents', consentOf({ email: 'ada@tea.example' }), options);
    const there = await other.post<Recorded>('/consents', consentOf({ email: 'ada@tea.example' }), options);
    expect([here.status, there.status]).to.deep.equal([201, 201]);
    expect(here.body.subjectId).not.to.equal(there.body.subjectId);
    expect([await ledgerSize(shop), await ledgerSize(other)]).to.deep.equal([1, 1]);
  });

  it('are refused for a policy without a version in force, and nothing is written', async () => {
    const policyId = await addPolicy(shop);
    const terms = { policyId, answer: 'yes', text: newsletterWords, locale: 'en' };
    expectFailure(await shop.post('/consents', consentOf({ email: 'ada@tea.example' }, yesTo('email'), terms)), 'policy_not_published', 'answers[1].policyId');
    await publish(shop, policyId, '<p>One</p>');
    expectFailure(await shop.post('/consents', consentOf({ email: 'ada@tea.example' }, { ...terms, version: 2 })), 'policy_not_published');
    expect(await ledgerSize(shop)).to.equal(0);
  });
});

describeOnEach('The register', (house) => {
  let shop: Shop;
  let people: Recorded[];
  before(async () => {
    shop = await house().openShop();
    people = [];
    for (const [at, name] of ['ada', 'bob', 'cyd', 'dee', 'eve'].entries()) {
      const { body } = await shop.post<Recorded>('/consents', {
        ...consentOf({ email: `${name}@tea.example` }, yesTo(at % 2 === 0 ? 'email' : 'sms'), { cookieCategory: 'targeting', answer: 'no', text: 'Ads?', locale: 'en' }),
        occurredAt: `2024-03-0${at + 1}T12:00:00Z`,
      });
      people.push(body);
    }
  });

  const register = async (query: string): Promise<readonly RegisterRow[]> => {
    const { status, body } = await shop.get<Page<RegisterRow>>(`/consents?${query}`);
    expect(status, JSON.stringify(body)).to.equal(200);
    return body.items;
  };

  it('lists the newest first', async () => {
    expect((await register('')).map(({ sequence }) => sequence)).to.deep.equal([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('filters by person, channel and time, alone and together', async () => {
    expect((await register('email=BOB@tea.example')).map(({ sequence }) => sequence)).to.deep.equal([3, 2]);
    expect((await register(`subjectId=${people[1]?.subjectId ?? ''}`)).map(({ sequence }) => sequence)).to.deep.equal([3, 2]);
    expect((await register('channel=email')).map(({ sequence }) => sequence)).to.deep.equal([8, 4, 0]);
    expect((await register('from=2024-03-02T12:00:00Z&to=2024-03-04T12:00:00Z')).map(({ sequence }) => sequence)).to.deep.equal([5, 4, 3, 2]);
    expect((await register('channel=email&from=2024-03-02T00:00:00Z')).map(({ sequence }) => sequence)).to.deep.equal([8, 4]);
    expect(await register('email=nobody@tea.example')).to.deep.equal([]);
    expect(await register('email=bob@tea.example&channel=email')).to.deep.equal([]);
  });

  it('is paged through by cursor, each row once', async () => {
    const seen: number[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: Page<RegisterRow> } = await shop.get<Page<RegisterRow>>(`/consents?limit=3${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ sequence }) => sequence));
      cursor = body.nextCursor;
    }
    expect(seen).to.deep.equal([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('is paged through in the order of time when a channel or a span of time is asked for, and takes no cursor of another list', async () => {
    for (const query of ['channel=email', 'from=2001-01-01T00:00:00Z', 'channel=email&from=2001-01-01T00:00:00Z']) {
      const whole = (await shop.get<Page<RegisterRow>>(`/consents?${query}&limit=200`)).body.items;
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body }: { body: Page<RegisterRow> } = await shop.get<Page<RegisterRow>>(`/consents?limit=2&${query}${cursor === '' ? '' : `&cursor=${cursor}`}`);
        seen.push(...body.items.map(({ id }) => id));
        cursor = body.nextCursor;
      }
      expect(seen, query).to.deep.equal(whole.map(({ id }) => id)).and.not.deep.equal([]);
      const times = whole.map(({ occurredAt }) => occurredAt);
      expect(times, query).to.deep.equal([...times].sort().reverse());
      expectFailure(await shop.get(`/consents?${query}&cursor=3`), 'invalid_cursor');
    }
    expectFailure(await shop.get('/consents?cursor=1700000000000.3'), 'invalid_cursor');
  });

  it('names what is wrong with a filter', async () => {
    for (const [query, path] of [
      ['limit=0', 'limit'], ['limit=201', 'limit'], ['limit=ten', 'limit'], ['limit=1&limit=2', 'limit'], ['cursor=x', 'cursor'], ['channel=fax', 'channel'],
      ['policyId=1', 'policyId'], ['from=yesterday', 'from'], ['to=2024-02-30T00:00:00Z', 'to'], ['colour=red', 'colour'], ['email=nobody', 'email'],
    ] as const) {
      expectFailure(await shop.get(`/consents?${query}`), 'validation_failed', path);
    }
  });

  it('takes any text for a subject id and finds nobody under it', async () => {
    for (const text of ['sub_x', 'é', '日本', '\'; DROP TABLE records; --', '%00']) {
      const { status, body } = await shop.get<Page<RegisterRow>>(`/consents?subjectId=${text === '%00' ? text : encodeURIComponent(text)}`);
      expect([200, 400], `${text}: ${JSON.stringify(body)}`).to.include(status);
      if (status === 200) expect(body.items).to.deep.equal([]);
    }
  });
});
