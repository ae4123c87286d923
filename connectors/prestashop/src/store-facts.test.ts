import { ConnectorFault, parseStoreFacts } from '@placet/core';
import { expect } from 'chai';
import { connect } from './connect.js';
import { answerOf, scriptedShop } from './testing/recorded-shop.js';

const facts = async (storeUrl: string, answers: Parameters<typeof scriptedShop>[0]) => {
  const shop = scriptedShop(answers);
  return { read: await connect({ ...shop.context, storeUrl }).storeFacts(), asked: shop.asked };
};

describe('the facts of a PrestaShop', () => {
  it('come from shops, addresses, languages, countries and contacts as recorded, and from no setting', async () => {
    const { read, asked } = await facts('https://127.0.0.1:18444', ['shop-urls', 'shops', 'languages', 'countries-all-languages', 'contacts']);
    expect(read).to.deep.equal({
      merchant: { tradingName: 'Example Shop', email: 'admin@example.test' },
      store: { url: 'https://127.0.0.1:18444/', languages: ['en-US', 'de-DE'], countriesShippedTo: ['DE', 'FR'] },
    });
    expect(parseStoreFacts(read).ok).to.equal(true);
    expect(asked.some(({ url }) => /configurations|display=full/.test(url))).to.equal(false);
  });

  it('are those of the shop that was called, where several share one database', async () => {
    const urls = answerOf(200, JSON.stringify({ shop_urls: [
      { id: 1, id_shop: 1, active: '1', main: '1', domain: 'shop.example', domain_ssl: 'shop.example', physical_uri: '/', virtual_uri: '' },
      { id: 2, id_shop: 2, active: '1', main: '1', domain: 'shop.example', domain_ssl: 'shop.example', physical_uri: '/', virtual_uri: 'outlet/' },
    ] }));
    const shops = answerOf(200, '{"shops":[{"id":1,"active":1,"name":"First"},{"id":2,"active":1,"name":"Outlet"}]}');
    const rest = ['languages', 'countries-all-languages', 'contacts'];
    expect((await facts('https://shop.example/outlet', [urls, shops, ...rest])).read.merchant?.tradingName).to.equal('Outlet');
    const { read } = await facts('https://shop.example', [urls, shops, ...rest]);
    expect([read.merchant?.tradingName, read.store?.url]).to.deep.equal(['First', 'https://shop.example/']);
  });

  it('are held to their shape when the module tells them', async () => {
    const shop = scriptedShop([answerOf(200, '{"merchant":{"email":7}}')], { moduleSecret: 'module-secret-0123456789abcdef' });
    const outcome = await connect(shop.context).storeFacts().catch((error: unknown) => error instanceof ConnectorFault && error.message);
    expect(outcome).to.equal('bad_answer store_facts');
  });
});
