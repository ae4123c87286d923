import { expect } from 'chai';
import { connect } from './connect.js';
import { answerOf, scriptedShop } from './testing/recorded-shop.js';

describe('what a PrestaShop gives of somebody', () => {
  it('names every field it asks for, of every row of the person', async () => {
    const found = answerOf(200, '{"customers":[{"id":7,"email":"ada@example.com"},{"id":9,"email":"ADA@example.com"}]}');
    const shop = scriptedShop([found, found, answerOf(200, '{"addresses":[{"id":3,"city":"Example"}]}'), 'error-401-26-resource-not-allowed']);
    const { parts, missing } = await connect(shop.context).exportSubject({ email: 'ada@example.com' });
    expect(parts.map(({ name, items }) => [name, items.length])).to.deep.equal([['profile', 2], ['addresses', 1]]);
    expect(missing).to.deep.equal(['subscriptions_need_module', 'orders_not_allowed']);
    const queries = shop.asked.map(({ url }) => new URL(url).searchParams);
    expect(queries.map(query => query.get('filter[id_customer]'))).to.deep.equal([null, null, '[7|9]', '[7|9]']);
    expect(queries[1]?.get('filter[id]')).to.equal('[7|9]');
    for (const query of queries) expect(query.get('display')).to.not.match(/full|passwd|secure_key|note|reset_password/);
  });

  it('is nothing for a stranger', async () => {
    const shop = scriptedShop(['customers-page-empty']);
    expect(await connect(shop.context).exportSubject({ email: 'nobody@example.com' })).to.deep.equal({ parts: [], missing: [] });
  });
});
