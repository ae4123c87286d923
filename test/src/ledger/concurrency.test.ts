import { expect } from 'chai';
import { consentOf, noTo, yesTo } from '../api/builders.js';
import { describeOnEach } from '../api/installations.js';
import type { Recorded } from '../api/shapes.js';
import { sequencesOf, upTo, verdictOf } from './captures.js';

describeOnEach('Two hundred consents at once', (house) => {
  it('leave one log without gaps that verifies, with every answer where it was promised', async function () {
    this.timeout(60_000);
    const shop = await house().openShop();
    const answers = await Promise.all(Array.from({ length: 200 }, (_, at) => shop.post<Recorded>('/consents',
      consentOf({ email: `p${at % 150}@tea.example` }, ...at % 3 === 0 ? [yesTo('email'), noTo('sms')] : [yesTo('email')]))));
    expect(new Set(answers.map(({ status }) => status))).to.deep.equal(new Set([201]));
    const promised = answers.flatMap(({ body }) => body.records);
    const kept = await house().services.database.read(sql => sql.all<{ id: string; sequence: number }>(
      'SELECT id, sequence FROM records WHERE store_id = ? ORDER BY sequence', [shop.storeId]));
    expect(kept.map(({ sequence }) => sequence)).to.deep.equal(upTo(267));
    expect(new Map(promised.map(({ id, sequence }) => [sequence, id]))).to.deep.equal(new Map(kept.map(({ id, sequence }) => [sequence, id])));
    expect(await verdictOf(house().services, shop.storeId)).to.deep.include({ valid: true, records: 267 });
    expect(new Set(answers.map(({ body }) => body.subjectId)).size).to.equal(150);
  });

  it('to many shops leave as many logs', async function () {
    this.timeout(60_000);
    const shops = await Promise.all(Array.from({ length: 5 }, () => house().openShop()));
    await Promise.all(shops.flatMap(shop => upTo(20).map(at => shop.post('/consents', consentOf({ email: `p${at}@tea.example` })))));
    for (const { storeId } of shops) {
      expect(await sequencesOf(house().services, storeId)).to.deep.equal(upTo(20));
      expect(await verdictOf(house().services, storeId)).to.deep.include({ valid: true, records: 20 });
    }
  });
});
