import { expect } from 'chai';
import { sweepSending } from '@placet/server';
import { expectFailure, recordConsent, yesTo } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import type { Page } from '../api/shapes.js';
import { ada, ask, askBatch, french, newsletter, rolling, send, setSending } from './ask.js';

interface Logged {
  readonly id: string;
  readonly decidedAt: string;
  readonly decision: string;
  readonly reason: string;
  readonly campaignId: string | null;
  readonly subjectId: string | null;
  readonly records: readonly string[];
}

interface Counted {
  readonly day: string;
  readonly campaignId: string | null;
  readonly decision: string;
  readonly reason: string;
  readonly decisions: number;
}

describeOnEach('The log of decisions', (house) => {
  let shop: Shop;
  const now = () => house().services.clock.now();
  const dayMs = 86_400_000;
  beforeEach(async () => { shop = await house().openShop(french); });

  const log = async (query = ''): Promise<Page<Logged>> => {
    const { status, body } = await shop.get<Page<Logged>>(`/decisions?${query}`);
    expect(status, JSON.stringify(body)).to.equal(200);
    return body;
  };
  const counts = async (query = ''): Promise<readonly Counted[]> => (await shop.get<Page<Counted>>(`/decision-statistics?${query}`)).body.items;

  it('keeps every answer with its reasons and the records it rests on, and no address', async () => {
    const { subjectId, records } = await recordConsent(shop, ada, yesTo('email'));
    const answer = await ask(shop, { campaignId: 'spring' });
    const { items } = await log();
    expect(items).to.have.length(1);
    expect(items[0]).to.deep.include({
      id: answer.id, decidedAt: answer.decidedAt, decision: 'allow', reason: 'explicit_consent', channel: 'email', messageType: 'newsletter', campaignId: 'spring', subjectId,
      region: answer.region, rule: answer.rule, records: [records[0]?.id],
    });
    expect(JSON.stringify(items)).to.not.contain('tea.example');
  });

  it('is found by campaign, reason, decision, channel and time, page by page', async () => {
    await recordConsent(shop, ada, yesTo('email'));
    const strangers = Array.from({ length: 7 }, (_, at) => ({ email: `p${at}@tea.example` }));
    await askBatch(shop, `${newsletter}&campaignId=spring`, [ada, ...strangers]);
    house().wait(2000);
    const between = new Date(now()).toISOString();
    await askBatch(shop, `${newsletter}&campaignId=autumn`, [ada, ...strangers.slice(0, 2)]);
    await ask(shop, { channel: 'sms' });
    const sizes = await Promise.all(['', 'campaignId=spring', 'campaignId=winter', 'reason=no_opt_in', 'reason=explicit_consent', 'decision=skip&campaignId=autumn',
      'channel=sms', `from=${between}`, `to=${between}`, `from=${between}&reason=no_opt_in`].map(async query => (await log(query)).items.length));
    expect(sizes).to.deep.equal([12, 8, 0, 10, 2, 2, 1, 4, 8, 3]);
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const page = await log(`reason=no_opt_in&limit=3${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).to.deep.equal((await log('reason=no_opt_in')).items.map(({ id }) => id));
    expect(seen).to.deep.equal([...new Set(seen)].sort().reverse());
    expectFailure(await shop.get('/decisions?cursor=x'), 'invalid_cursor');
    expectFailure(await shop.get('/decisions?reason=No%20reason'), 'validation_failed', 'reason');
  });

  it('counts per campaign, day, channel and reason, whatever is kept one by one', async () => {
    await recordConsent(shop, ada, yesTo('email'));
    const lines = [ada, { email: 'p1@tea.example' }, { email: 'p2@tea.example' }];
    for (const [detail, kept] of [['all', 3], ['skips', 2], ['none', 0]] as const) {
      await askBatch(shop, `${newsletter}&campaignId=${detail}&log=${detail}`, lines);
      expect((await log(`campaignId=${detail}`)).items, detail).to.have.length(kept);
      const day = new Date(now()).toISOString().slice(0, 10);
      expect(await counts(`campaignId=${detail}`), detail).to.deep.equal([
        { day, campaignId: detail, channel: 'email', decision: 'allow', reason: 'explicit_consent', decisions: 1 },
        { day, campaignId: detail, channel: 'email', decision: 'skip', reason: 'no_opt_in', decisions: 2 },
      ]);
    }
    house().wait(dayMs);
    await askBatch(shop, `${newsletter}&campaignId=all`, lines);
    expect((await counts('campaignId=all')).map(({ decisions }) => decisions)).to.deep.equal([1, 2, 1, 2]);
    expect(await counts(`campaignId=all&to=${new Date(now() - 2 * dayMs).toISOString()}`)).to.deep.equal([]);
    const first = await shop.get<Page<Counted>>('/decision-statistics?limit=3');
    const rest = await shop.get<Page<Counted>>(`/decision-statistics?limit=50&cursor=${first.body.nextCursor ?? ''}`);
    expect([...first.body.items, ...rest.body.items]).to.have.length(8);
  });

  it('loses none of those who ask at once', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, at) => ask(shop, { subject: { email: `p${at}@tea.example` }, campaignId: 'rush' })));
    expect((await log('campaignId=rush&limit=200')).items).to.have.length(60);
    expect((await counts('campaignId=rush')).map(({ decisions }) => decisions)).to.deep.equal([60]);
  });

  it('forgets decisions and sends after the store\'s own time, and keeps the counts', async () => {
    await setSending(shop, { caps: [rolling(1, 48)], retention: { decisionDays: 3, sendDays: 40 } });
    await recordConsent(shop, ada, yesTo('email'));
    await ask(shop, { campaignId: 'old' });
    await send(shop);
    const { database, sending } = house().services;
    const sends = () => database.models.sends.count({ where: { storeId: shop.storeId } });
    house().wait(2 * dayMs);
    await ask(shop, { campaignId: 'newer' });
    house().wait(1.5 * dayMs);
    await sweepSending(database, sending, now());
    expect([(await log('campaignId=old')).items.length, (await log('campaignId=newer')).items.length, await sends()]).to.deep.equal([0, 1, 1]);
    house().wait(40 * dayMs);
    await sweepSending(database, sending, now());
    expect([(await log()).items.length, await sends()]).to.deep.equal([0, 0]);
    expect((await counts(`campaignId=old&from=${new Date(now() - 60 * dayMs).toISOString()}`)).map(({ decisions }) => decisions)).to.deep.equal([1]);
    house().wait(800 * dayMs);
    await sweepSending(database, sending, now());
    expect(await database.models.decisionGrounds.count({ where: { storeId: shop.storeId } })).to.equal(0);
  });
});
