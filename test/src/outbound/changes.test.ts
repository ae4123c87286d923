import { expect } from 'chai';
import type { SubjectId } from '@placet/core';
import { destroySubjectKeys } from '@placet/server';
import { addPolicy, expectFailure, noTo, publish, recordConsent, yesTo } from '../api/builders.js';
import { apiOf } from '../api/api-client.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import type { Change } from './receiver.js';

interface Item extends Change { readonly type: string; readonly ledgerSequence?: number; readonly action?: string; readonly leafHash?: string }
interface Feed { readonly items: readonly Item[]; readonly nextCursor: string | null; readonly lastSequence: number }

describeOnEach('The change feed of everything', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(); });

  const feed = async (query = ''): Promise<Feed> => {
    const { status, body } = await shop.get<Feed>(`/changes?${query}`);
    expect(status, JSON.stringify(body)).to.equal(200);
    return body;
  };

  /** A story with a bit of all: consents, a published version, an unsubscription, an erasure, and a consent after it. */
  const story = async (): Promise<{ ada: string; bob: string; policyId: string }> => {
    const { subjectId: ada } = await recordConsent(shop, { email: 'ada@tea.example', phone: '+493023125044', externalId: 'c-1' }, yesTo('email'), noTo('sms'));
    const policyId = await addPolicy(shop);
    await publish(shop, policyId, '<p>Terms</p>');
    await publish(shop, policyId, '<p>Terms two</p>');
    const { subjectId: bob } = await recordConsent(shop, { email: 'bob@tea.example' });
    await shop.post('/unsubscribes', { email: 'bob@tea.example', scope: 'all', source: 'link' });
    await destroySubjectKeys(house().services.database, shop.storeId, bob as SubjectId, house().services.clock.now());
    await recordConsent(shop, { email: 'cleo@tea.example' }, yesTo('push'));
    return { ada, bob, policyId };
  };

  it('is one order without gaps of records, published versions and erasures, each with its ids', async () => {
    const { ada, bob, policyId } = await story();
    const { items } = await feed();
    expect(items.map(({ sequence }) => sequence)).to.deep.equal(items.map((_, at) => at));
    const told = items.slice(0, 7).map(({ type, subjectId, ledgerSequence, policyId: of, version }) => [type, subjectId, ledgerSequence ?? of, version]);
    expect(told).to.deep.equal([
      ['consent.recorded', ada, 0, null], ['subject.unsubscribed', ada, 1, null],
      ['policy.published', null, policyId, 1], ['policy.published', null, policyId, 2],
      ['consent.recorded', bob, 2, null], ['subject.unsubscribed', bob, 3, null], ['subject.erased', bob, undefined, undefined],
    ]);
    expect(items[7]).to.include({ type: 'consent.recorded', ledgerSequence: 4, channel: 'push', answer: 'yes', target: 'channel:push', action: 'opt_in' });
    expect(items.map(({ answer }) => answer)).to.deep.equal(['yes', 'no', undefined, undefined, 'yes', 'no', undefined, 'yes']);
  });

  it('is the same in pages of any size, from any place on', async () => {
    await story();
    const whole = (await feed()).items;
    for (const limit of [1, 2, 3, 7, 8, 100]) {
      const read: Item[] = [];
      for (let page = await feed(`limit=${limit}`); ; page = await feed(`limit=${limit}&after=${page.nextCursor}`)) {
        read.push(...page.items);
        if (page.nextCursor === null) break;
      }
      expect(read, `pages of ${limit}`).to.deep.equal(whole);
    }
    for (let after = -1; after < whole.length; after++) expect((await feed(`after=${after}`)).items, `after ${after}`).to.deep.equal(whole.slice(after + 1));
  });

  it('says nothing of who somebody is, unless it is asked to by someone who may', async () => {
    await story();
    const { body } = await shop.get<Feed>('/changes');
    expect(JSON.stringify(body)).to.not.match(/\b(?:ada|bob|cleo)\b|@|\b23125044\b|\bc-1\b/i);
    const named = await feed('include=identifiers');
    expect(named.items.map(({ identifiers }) => identifiers)).to.deep.equal([
      { email: 'ada@tea.example', phone: '+493023125044', externalId: 'c-1' }, { email: 'ada@tea.example', phone: '+493023125044', externalId: 'c-1' },
      undefined, undefined, null, null, null, { email: 'cleo@tea.example' },
    ]);
    const auditor = apiOf(`${house().url}/v1/stores/${shop.storeId}`, await house().token('auditor', shop.organisationId));
    expectFailure(await auditor.get('/changes?include=identifiers'), 'forbidden');
    expect((await auditor.get('/changes')).status).to.equal(200);
    expectFailure(await shop.get('/changes?include=everything'), 'validation_failed', 'include');
  });

  it('tells which people became one, and are two again', async () => {
    const { subjectId: into } = await recordConsent(shop, { email: 'ada@tea.example' });
    const { subjectId: from } = await recordConsent(shop, { phone: '+493023125044' }, yesTo('sms'));
    await shop.post(`/subjects/${into}/merges`, { subjectId: from, reason: 'she said so' });
    await shop.delete(`/subjects/${into}/merges/${from}`);
    const [, , merged, unmerged] = (await feed()).items as readonly (Item & { otherSubjectId?: string })[];
    expect([merged?.type, merged?.subjectId, merged?.otherSubjectId]).to.deep.equal(['subject.merged', into, from]);
    expect([unmerged?.type, unmerged?.subjectId, unmerged?.otherSubjectId]).to.deep.equal(['subject.unmerged', into, from]);
  });

  it('names the flows an unsubscription ended', async () => {
    const { subjectId } = await recordConsent(shop, { email: 'ada@tea.example' });
    for (const [flow, channel] of [['welcome', 'email'], ['texts', 'sms'], ['everywhere', undefined]] as const) {
      const { status, body } = await shop.post('/enrolments', { subject: { id: subjectId }, flow, externalId: `${flow}-1`, ...channel === undefined ? {} : { channel } });
      expect(status, JSON.stringify(body)).to.equal(201);
    }
    await shop.post('/unsubscribes', { subjectId, scope: 'email', source: 'link' });
    const [, stop] = (await feed()).items;
    expect(stop).to.include({ type: 'subject.unsubscribed', reason: 'exited_unsubscribed' });
    expect(stop?.enrolments?.map(({ externalId }) => externalId)).to.have.members(['welcome-1', 'everywhere-1']);
  });

  it('is waited for: the answer comes with the change, or empty when nothing comes', async () => {
    expect(await feed('wait=1')).to.deep.equal({ items: [], nextCursor: null, lastSequence: -1 });
    const waiting = feed('after=-1&wait=30');
    await recordConsent(shop, { email: 'ada@tea.example' });
    expect((await waiting).items.map(({ sequence }) => sequence)).to.deep.equal([0]);
    const forVersion = feed('after=0&wait=30');
    await publish(shop, await addPolicy(shop), '<p>Terms</p>');
    expect((await forVersion).items.map(({ type }) => type)).to.deep.equal(['policy.published']);
    expectFailure(await shop.get('/changes?wait=31'), 'validation_failed', 'wait');
  });

  it('never shows a place before all places before it, however many write and read at once', async function () {
    this.timeout(60_000);
    const writers = 12;
    const progress = { isOver: false };
    const policyId = await addPolicy(shop);
    const writing = Promise.all(Array.from({ length: writers }, async (_, at) => {
      for (let times = 0; times < 6; times++) {
        if (at % 4 === 0) await publish(shop, policyId, `<p>${at}.${times}</p>`);
        else await recordConsent(shop, { email: `p${at}@tea.example` }, yesTo('email'), noTo('sms'));
      }
    })).finally(() => { progress.isOver = true; });
    const followed: Item[] = [];
    const next = async (): Promise<readonly Item[]> => (await feed(`after=${followed.length - 1}&limit=7`)).items;
    for (let items = await next(); !progress.isOver || items.length > 0; items = await next()) followed.push(...items);
    await writing;
    expect(followed.map(({ sequence }) => sequence)).to.deep.equal(followed.map((_, at) => at));
    expect(followed).to.deep.equal((await feed('limit=1000')).items);
    expect(followed.length).to.equal(3 * 6 + 9 * 6 * 2);
  });
});
