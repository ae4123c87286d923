// What Shopify knows of the shop that the documents need. It has no tax number, register or managing director: those the merchant must tell.
import { itemsAt, parseStoreFacts, textAt, type Json, type StoreFacts } from '@placet/core';
import type { Ask } from './client.js';

const document = `query StoreFacts { shop { name email contactEmail url primaryDomain { url } enabledPresentmentCurrencies shipsToCountries
    shopAddress { company address1 address2 city province zip countryCodeV2 phone } }
  shopLocales { locale primary published }
  businessEntities { companyName primary archived } }`;

export const storeFacts = async (ask: Ask): Promise<StoreFacts> => {
  // Without the right to read languages the rest is still of use.
  const { data } = await ask(document, {}, { repeat: 'safe', optional: ['shopLocales', 'businessEntities'] });
  const shop = data.shop ?? null;
  const merchant = usable(merchantFacts(shop, data), merchantFact => ({ merchant: merchantFact }));
  const store = usable(shopFacts(shop, data), storeFact => ({ store: storeFact }));
  return { ...Object.keys(merchant).length === 0 ? {} : { merchant }, ...Object.keys(store).length === 0 ? {} : { store } };
};

type Merchant = NonNullable<StoreFacts['merchant']>;
type Store = NonNullable<StoreFacts['store']>;

/** Each fact by itself, so that one the documents cannot use takes no other with it; of several for the same field the last that is usable. */
const usable = <T extends object>(candidates: readonly T[], asFacts: (candidate: T) => StoreFacts): T =>
  Object.assign({}, ...candidates.filter(candidate => parseStoreFacts(asFacts(candidate)).ok)) as T;

const merchantFacts = (shop: Json, data: Json): Merchant[] => {
  const text = (...path: readonly string[]): string => (textAt(shop, ...path) ?? '').trim();
  const at = (field: string): string => text('shopAddress', field);
  const company = itemsAt(data, 'businessEntities').find(entity => textAt(entity, 'companyName') !== undefined && !isTrue(entity, 'archived') && isTrue(entity, 'primary'));
  const street = [at('address1'), at('address2')].filter(line => line !== '').join(', ');
  const address = compact({ street, postalCode: at('zip'), city: at('city'), region: at('province'), country: at('countryCodeV2') });
  return [
    { tradingName: text('name') },
    { legalName: at('company') }, { legalName: textAt(company, 'companyName') ?? '' },
    { email: text('email') }, { email: text('contactEmail') },
    { phone: at('phone') },
    ...Object.keys(address).length === 0 ? [] : [{ address }],
  ];
};

const isTrue = (value: Json, field: string): boolean => typeof value === 'object' && value !== null && !Array.isArray(value) && (value as Readonly<Record<string, Json>>)[field] === true;

const compact = <T extends Readonly<Record<string, string>>>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;

const shopFacts = (shop: Json, data: Json): Store[] => {
  const locales = itemsAt(data, 'shopLocales').filter(locale => isTrue(locale, 'published'));
  // The shop's own language first.
  const sorted = [...locales.filter(locale => isTrue(locale, 'primary')), ...locales.filter(locale => !isTrue(locale, 'primary'))];
  const languages = sorted.flatMap(locale => textAt(locale, 'locale') ?? []).filter(tag => /^[a-z]{2}(?:-[A-Z]{2})?$/.test(tag)).slice(0, 50);
  const currencies = codesOf(shop, 'enabledPresentmentCurrencies', /^[A-Z]{3}$/);
  const countriesShippedTo = codesOf(shop, 'shipsToCountries', /^(?!ZZ$)[A-Z]{2}$/);
  return [
    { url: textAt(shop, 'url') ?? '' }, { url: textAt(shop, 'primaryDomain', 'url') ?? '' },
    ...languages.length === 0 ? [] : [{ languages }], ...currencies.length === 0 ? [] : [{ currencies }],
    ...countriesShippedTo.length === 0 ? [] : [{ countriesShippedTo }],
  ];
};

const codesOf = (shop: Json, field: string, pattern: RegExp): string[] =>
  itemsAt(shop, field).filter((code): code is string => typeof code === 'string' && pattern.test(code)).slice(0, 200);
