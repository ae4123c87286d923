import { expect } from 'chai';
import type { StoreId } from '@placet/core';
import type { Api } from '../api/api-client.js';
import { addPolicy, expectFailure, publish, recordConsent } from '../api/builders.js';
import { storeFields, type Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';

interface Line {
  storeId: string; name: string; overdueRequests: number; deadWork: number; missingDocuments: string[];
  oldestWorkAt: string | null; lastConsentAt: string | null;
  optIns: { days: number[]; last30Days: number; before30Days: number }; trouble: { score: number; parts: { kind: string; count: number; points: number }[] };
}
interface Page { items: Line[]; nextCursor: string | null }

const dayMs = 86_400_000;

describeOnEach('The roll-up', (open) => {
  let shop: Shop;
  let api: Api;
  beforeEach(async () => {
    shop = await open().openShop({ name: 'B', timezone: 'UTC' });
    api = open().api(shop.token);
  });

  const add = async (name: string): Promise<StoreId> =>
    (await open().services.stores.create(shop.organisationId, { ...storeFields, name }, () => null)).id as StoreId;
  const lineOf = async (storeId: string): Promise<Line> => {
    const { body } = await api.get<Page>('/rollup');
    const line = body.items.find(each => each.storeId === storeId);
    if (line === undefined) throw new Error('the store is not in the roll-up');
    return line;
  };
  const dead = (storeId: string, count: number): Promise<void> => open().services.database.write(async ({ sql }) => {
    for (let at = 0; at < count; at++) {
      await sql.run('INSERT INTO outbox (store_id, topic, payload, state, attempts, available_at, created_at) VALUES (?, \'policy.published\', \'{}\', \'dead\', 60, 1, 1)', [storeId]);
    }
  });

  it('shows of each store what is missing and broken, with the parts of its score', async () => {
    const line = await lineOf(shop.storeId);
    expect(line).to.deep.include({ name: 'B', overdueRequests: 0, deadWork: 0, oldestWorkAt: null, lastConsentAt: null });
    expect(line.missingDocuments).to.deep.equal(['terms', 'privacy', 'cookies', 'consent_declaration']);
    await publish(shop, await addPolicy(shop, 'terms'), '<p>Terms.</p>');
    await recordConsent(shop, { email: 'ada@tea.example' });
    await dead(shop.storeId, 2);
    const later = await lineOf(shop.storeId);
    expect(later.missingDocuments).to.deep.equal(['privacy', 'cookies', 'consent_declaration']);
    expect(later.trouble.parts).to.deep.include({ kind: 'dead_work', count: 2, points: 16 });
    expect(later.trouble.score).to.equal(later.trouble.parts.reduce((sum, { points }) => sum + points, 0));
    expect(later.lastConsentAt).not.to.equal(null);
  });

  it('counts opt-ins of the last thirty days and of the thirty before', async () => {
    const { database, clock } = open().services;
    const today = Math.floor(clock.now() / dayMs);
    await database.write(async ({ sql }) => {
      for (const [day, source, count] of [[today, 'web', 3], [today, 'pos', 1], [today - 29, 'web', 5], [today - 30, 'web', 7], [today - 59, 'web', 11], [today - 60, 'web', 13]] as const) {
        await sql.run('INSERT INTO opt_in_counts (store_id, source, day, opt_ins, last_at) VALUES (?, ?, ?, ?, 1)', [shop.storeId, source, day, count]);
      }
    });
    const { optIns } = await lineOf(shop.storeId);
    expect(optIns).to.deep.equal({ days: [5, ...Array<number>(28).fill(0), 4], last30Days: 9, before30Days: 18 });
  });

  it('lists the worst first, or by name, page by page', async () => {
    const [a, c] = [await add('a'), await add('C')];
    await dead(c, 1);
    expect((await api.get<Page>('/rollup')).body.items[0]?.storeId).to.equal(c);
    for (const sort of ['trouble', 'name', 'last_consent', 'opt_ins']) {
      const whole = (await api.get<Page>(`/rollup?sort=${sort}`)).body.items.map(({ storeId }) => storeId);
      const paged: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const { body }: { body: Page } = await api.get<Page>(`/rollup?sort=${sort}&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
        paged.push(...body.items.map(({ storeId }) => storeId));
        cursor = body.nextCursor;
      }
      expect(paged, sort).to.deep.equal(whole);
      if (sort === 'name') expect(whole).to.deep.equal([a, shop.storeId, c]);
    }
    expectFailure(await api.get('/rollup?cursor=nonsense'), 'invalid_cursor');
    expectFailure(await api.get(`/rollup?sort=trouble&cursor=${Buffer.from('["a","sto_x"]').toString('base64url')}`), 'invalid_cursor');
  });

  it('shows a token for one store that store, and strangers nothing of it', async () => {
    await add('another');
    const scoped = open().api(await open().token('auditor', shop.organisationId, shop.storeId));
    expect((await scoped.get<Page>('/rollup')).body.items.map(({ storeId }) => storeId)).to.deep.equal([shop.storeId]);
    const stranger = await open().openShop();
    expect((await open().api(stranger.token).get<Page>('/rollup')).body.items.map(({ storeId }) => storeId)).to.deep.equal([stranger.storeId]);
  });
});
