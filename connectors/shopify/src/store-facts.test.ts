import { parseStoreFacts } from '@placet/core';
import { expect } from 'chai';
import { askerOf } from './client.js';
import { storeFacts } from './store-facts.js';
import { scripted } from './testing/scripted-http.js';

const factsOf = async (data: object, errors: readonly object[] = []): Promise<unknown> => storeFacts(askerOf(scripted([{ body: { data, errors } }]).context));

describe('The facts of a Shopify store', () => {
  it('are read as the documents name them', async () => {
    expect(await factsOf({
      shop: {
        name: 'Stand-in Teas', email: 'owner@shop.example', contactEmail: 'hello@shop.example', url: 'https://teas.myshopify.com', primaryDomain: { url: 'https://www.shop.example' },
        enabledPresentmentCurrencies: ['EUR'], shipsToCountries: ['DE', 'ZZ'],
        shopAddress: { company: 'Teas GmbH', address1: 'Beispielstraße 1', address2: null, city: 'Berlin', province: 'Berlin', zip: '10115', countryCodeV2: 'DE', phone: '+493023125000' },
      },
      shopLocales: [{ locale: 'en', primary: false, published: true }, { locale: 'de', primary: true, published: true }, { locale: 'fr', primary: false, published: false }],
      businessEntities: [{ companyName: 'Teas Holding GmbH', primary: true, archived: false }],
    })).to.deep.equal({
      merchant: {
        tradingName: 'Stand-in Teas', legalName: 'Teas Holding GmbH', email: 'hello@shop.example', phone: '+493023125000',
        address: { street: 'Beispielstraße 1', postalCode: '10115', city: 'Berlin', region: 'Berlin', country: 'DE' },
      },
      store: { url: 'https://www.shop.example', languages: ['de', 'en'], currencies: ['EUR'], countriesShippedTo: ['DE'] },
    });
  });

  it('leave out what no document could use, and keep the rest', async () => {
    const facts = await factsOf({ shop: {
      name: 'x'.repeat(300), email: 'owner@shop.example', contactEmail: 'not an address', url: 'javascript:alert(1)', primaryDomain: null, enabledPresentmentCurrencies: [null, 7, 'EUR'],
      shipsToCountries: 'DE', shopAddress: { phone: 'call us' },
    }, shopLocales: [{ locale: 'zh-Hant-TW', published: true }], businessEntities: null });
    expect(facts).to.deep.equal({ merchant: { email: 'owner@shop.example' }, store: { currencies: ['EUR'] } });
    expect(parseStoreFacts(facts).ok).to.equal(true);
  });

  it('are read without the right to read languages', async () => {
    const denied = { message: 'Access denied', path: ['shopLocales'], extensions: { code: 'ACCESS_DENIED', requiredAccess: '`read_locales` access scope.' } };
    expect(await factsOf({ shop: { name: 'Teas' }, shopLocales: null, businessEntities: [] }, [denied])).to.deep.equal({ merchant: { tradingName: 'Teas' } });
  });
});
