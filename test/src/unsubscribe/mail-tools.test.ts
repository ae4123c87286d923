import { expect } from 'chai';
import { allChannels } from '@placet/core';
import { expectFailure, ledgerSize, recordConsent, yesTo } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { hunt } from '../privacy/hunt.js';
import { may, oneClick, reachable, subscriber, type Headers_ } from './links.js';

interface Links { readonly items: readonly (Headers_ & { readonly subjectId: string } | { readonly error: string })[] }

describeOnEach('What a mail tool asks for', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(); });
  const headersOf = (subjectId: string, query = 'channel=email') => shop.get<Headers_>(`/subjects/${subjectId}/unsubscribe-headers?${query}`);

  it('is the two header fields of RFC 8058, with a link that is short and says nothing of anyone', async () => {
    const known = { email: 'grace.hopper@tea.example', phone: '+493023125071', externalId: 'customer-4711', name: 'Grace Hopper' };
    const { subjectId } = await recordConsent(shop, known, yesTo('email'));
    const { body } = await headersOf(subjectId, 'channel=email&campaignId=Winter%20tea');
    expect(body).to.deep.equal({ 'List-Unsubscribe': `<${body.url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', url: body.url });
    expect(body.url).to.match(/^https:\/\/placet\.test\/u\/[\w-]{1,89}$/);
    const bytes = Buffer.concat([Buffer.from(body.url), Buffer.from(body.url.split('/').at(-1) ?? '', 'base64url')]);
    expect(hunt([{ name: 'the link', bytes }], [...Object.values(known), subjectId, subjectId.slice(4), shop.storeId, shop.storeId.slice(4), 'Winter tea'])).to.deep.equal([]);
  });

  it('is another link for another channel, campaign, person and store, and the same for the same', async () => {
    const [one, other] = [await subscriber(shop), await subscriber(shop)];
    const asked = [[one.subjectId, 'channel=email'], [one.subjectId, 'channel=all'], [one.subjectId, 'channel=email&campaignId=a'], [one.subjectId, 'channel=email&campaignId=b'], [other.subjectId, 'channel=email']] as const;
    const urls = await Promise.all(asked.map(async ([id, query]) => (await headersOf(id, query)).body.url));
    expect(new Set(urls).size).to.equal(asked.length);
    expect((await headersOf(one.subjectId)).body.url).to.equal(urls[0]);
  });

  it('is refused in the one error shape for nobody, for no channel, and for what a campaign cannot be called', async () => {
    const { subjectId } = await subscriber(shop);
    expectFailure(await headersOf('sub_00000000000000000000000000'), 'not_found');
    expectFailure(await headersOf(subjectId, 'channel=fax'), 'validation_failed', 'channel');
    for (const campaign of ['', 'to ada@tea.example', 'a\u0000b', 'x'.repeat(121)]) {
      expectFailure(await headersOf(subjectId, `channel=email&campaignId=${encodeURIComponent(campaign)}`), 'validation_failed', 'campaignId');
    }
  });

  it('is given for a whole batch in order; whoever was not known is a person from then on, who has said nothing', async () => {
    const { subjectId, email } = await subscriber(shop);
    const size = await ledgerSize(shop);
    const people = [{ subjectId }, { email: 'new@tea.example' }, { email }, { subjectId: 'sub_00000000000000000000000000' }, { phone: '+493023125072' }, { email: 'NEW@tea.example' }];
    const { status, body } = await shop.post<Links>('/unsubscribe-links', { channel: 'email', campaignId: 'x', people });
    expect(status, JSON.stringify(body)).to.equal(200);
    const ids = body.items.map(item => 'error' in item ? item.error : item.subjectId);
    expect([ids[0], ids[2], ids[3], ids[5]]).to.deep.equal([subjectId, subjectId, 'not_found', ids[1]]);
    expect(new Set(ids).size).to.equal(4);
    expect(await ledgerSize(shop)).to.equal(size);
    expect(JSON.stringify(body)).not.to.contain('@');
    const made = body.items[1];
    if (made === undefined || 'error' in made) throw new Error('no link');
    expect((await oneClick(reachable(house(), made.url))).status).to.equal(200);
    expect(await may(shop, 'new@tea.example')).to.equal('skip no_opt_in');
    expect(await ledgerSize(shop)).to.equal(size + 1);
  });

  it('takes a thousand people at once and not one more', async () => {
    const people = Array.from({ length: 1001 }, (_, at) => ({ email: `batch${at}@tea.example` }));
    expectFailure(await shop.post('/unsubscribe-links', { channel: 'email', people }), 'validation_failed', 'people');
    const { status, body } = await shop.post<Links>('/unsubscribe-links', { channel: 'all', people: people.slice(1) });
    expect([status, new Set(body.items.map(item => 'error' in item ? '' : item.url)).size]).to.deep.equal([200, 1000]);
    expectFailure(await shop.post('/unsubscribe-links', { channel: 'email', people: [] }), 'validation_failed', 'people');
    expectFailure(await shop.post('/unsubscribe-links', { channel: 'email', people: [{ email: 'nonsense' }] }), 'validation_failed', 'people[0]');
  });
});

interface EnrolmentBody { readonly id: string; readonly subjectId: string; readonly state: string; readonly reason: string | null }
interface Payload {
  readonly subjectId: string;
  readonly scope: string;
  readonly enrolments: readonly string[];
  readonly reason: string;
  readonly records: readonly string[];
}

describeOnEach('A flow somebody is in', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(); });
  const enrol = async (subject: object, externalId: string, more: object = {}) =>
    shop.post<EnrolmentBody>('/enrolments', { subject, flow: 'winback', externalId, ...more });
  const list = async (query: string): Promise<readonly EnrolmentBody[]> => (await shop.get<{ items: readonly EnrolmentBody[] }>(`/enrolments?${query}`)).body.items;

  /** What is announced in the same transaction; read before anyone can deliver it. */
  const announcedBy = async (act: () => Promise<unknown>): Promise<Payload[]> => {
    const { database } = house().services;
    const seen: Payload[] = [];
    const write = database.write.bind(database);
    database.write = work => write(tx => work({
      ...tx, sql: {
        ...tx.sql, run: (text, values = []) => {
          if (text.startsWith('INSERT INTO outbox') && values.includes('subject.unsubscribed')) seen.push(JSON.parse(String(values[3])) as Payload);
          return tx.sql.run(text, values);
        },
      },
    }));
    try {
      await act();
      return seen;
    } finally {
      database.write = write;
    }
  };

  it('ends when they unsubscribe, and whoever registered it is told by id, with the reason', async () => {
    const person = await subscriber(shop, ['email', 'sms']);
    const [mail, sms, both] = [await enrol({ email: person.email }, 'run-1', { channel: 'email' }), await enrol({ id: person.subjectId }, 'run-2', { channel: 'sms' }), await enrol({ id: person.subjectId }, 'run-3')];
    expect([mail.status, mail.body.state, mail.body.subjectId]).to.deep.equal([201, 'running', person.subjectId]);
    const [payload] = await announcedBy(() => oneClick(person.link));
    expect(payload).to.deep.include({ subjectId: person.subjectId, scope: 'email', reason: 'exited_unsubscribed', enrolments: [mail.body.id, both.body.id] });
    expect(JSON.stringify(payload)).not.to.contain('run-').and.not.contain('@');
    expect((await list(`subjectId=${person.subjectId}&state=ended`)).map(({ id, reason }) => [id, reason])).to.deep.equal([[mail.body.id, 'exited_unsubscribed'], [both.body.id, 'exited_unsubscribed']]);
    const [rest] = await announcedBy(() => shop.post('/unsubscribes', { subjectId: person.subjectId, scope: 'all', source: 'letter' }));
    expect(rest).to.deep.include({ scope: 'all', enrolments: [sms.body.id] });
    expect(await list('state=running')).to.deep.equal([]);
  });

  it('is announced once for a click that came twice, and by staff as by the person', async () => {
    const person = await subscriber(shop, ['email', 'sms']);
    expect((await announcedBy(() => Promise.all([oneClick(person.link), oneClick(person.link), oneClick(person.link)]))).length).to.equal(1);
    const byStaff = await announcedBy(() => shop.patch(`/subjects/${person.subjectId}/channels`, { sms: 'opted_out', email: 'opted_in', reason: 'called us', actor: 'agent 7' }));
    expect(byStaff.map(({ scope }) => scope)).to.deep.equal(['sms']);
  });

  it('has ended before it began for somebody who had said no', async () => {
    const person = await subscriber(shop);
    await oneClick(person.link);
    const { status, body } = await enrol({ email: person.email }, 'late', { channel: 'email' });
    expect([status, body.state, body.reason]).to.deep.equal([201, 'ended', 'exited_unsubscribed']);
    expect((await enrol({ email: person.email }, 'other', { channel: 'sms' })).body.state).to.equal('running');
  });

  it('is never missed, whichever of click and registration comes first', async () => {
    for (let round = 0; round < 8; round++) {
      const person = await subscriber(shop);
      const [payloads, registered] = await Promise.all([announcedBy(() => oneClick(person.link)), enrol({ id: person.subjectId }, `race-${round}`, { channel: 'email' })]);
      const isTold = payloads.flatMap(({ enrolments }) => enrolments).includes(registered.body.id);
      expect([isTold, registered.body.state === 'ended']).to.satisfy(([told, ended]: boolean[]) => told !== ended);
    }
  });

  it('is registered once per flow and the tool\'s own id, for one person, and forgotten on request', async () => {
    const [first, again] = [await enrol({ email: 'flow@tea.example' }, 'run-9'), await enrol({ email: 'flow@tea.example' }, 'run-9')];
    expect([first.status, again.status, again.body.id]).to.deep.equal([201, 200, first.body.id]);
    expectFailure(await enrol({ email: 'else@tea.example' }, 'run-9'), 'conflict');
    const stranger = await house().openShop();
    expectFailure(await stranger.delete(`/enrolments/${first.body.id}`), 'not_found');
    expect((await shop.delete(`/enrolments/${first.body.id}`)).status).to.equal(204);
    expectFailure(await shop.delete(`/enrolments/${first.body.id}`), 'not_found');
    expect(await list('flow=winback')).to.deep.equal([]);
  });

  it('has a name and an id without an address, and a person that can be known', async () => {
    for (const [body, code] of [
      [{ subject: { email: 'a@tea.example' }, flow: 'x', externalId: 'ada@tea.example' }, 'validation_failed'], [{ subject: { email: 'a@tea.example' }, flow: '', externalId: 'x' }, 'validation_failed'],
      [{ subject: { id: 'sub_00000000000000000000000000' }, flow: 'x', externalId: 'x' }, 'not_found'], [{ subject: {}, flow: 'x', externalId: 'x' }, 'subject_unidentified'],
      [{ subject: { email: 'a@tea.example' }, flow: 'x', externalId: 'x', channel: allChannels }, 'validation_failed'],
    ] as const) expectFailure(await shop.post('/enrolments', body), code);
    expectFailure(await shop.get('/enrolments?cursor=x'), 'invalid_cursor');
  });

  it('is listed in pages', async () => {
    for (let at = 0; at < 5; at++) await enrol({ email: 'pages@tea.example' }, `page-${at}`);
    const first = await shop.get<{ items: readonly EnrolmentBody[]; nextCursor: string | null }>('/enrolments?limit=3');
    const second = await shop.get<{ items: readonly EnrolmentBody[]; nextCursor: string | null }>(`/enrolments?limit=3&cursor=${first.body.nextCursor ?? ''}`);
    expect([first.body.items.length, second.body.items.length, second.body.nextCursor]).to.deep.equal([3, 2, null]);
  });
});
