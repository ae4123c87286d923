// What the documents need of a shop, from what a key may read. The settings themselves are not asked for: whoever may read one may read all, and among
// them are the passwords of the mail server and of payments.
import { ConnectorFault, parseStoreFacts, textAt, type JsonObject, type StoreFacts } from '@placet/core';
import type { ListQuery, Webservice } from './client.js';
import { localeTag } from './locales.js';

type Resource = ListQuery['resource'];

export const factsOfShop = async (shop: Webservice, storeUrl: string): Promise<StoreFacts> => {
  const read = (resource: Resource, fields: readonly string[], filters: Readonly<Record<string, string>> = {}): Promise<readonly JsonObject[]> =>
    shop.list({ resource, fields, filters, limit: 300 });
  const urls = await read('shop_urls', ['id', 'id_shop', 'active', 'main', 'domain', 'domain_ssl', 'physical_uri', 'virtual_uri']);
  const url = urlOfShop(urls, storeUrl);
  const names = await read('shops', ['id', 'name', 'active']);
  const name = textAt(names.find(row => textAt(row, 'id') === url.shopId) ?? names[0], 'name');
  const languages = await read('languages', ['id', 'iso_code', 'locale', 'active']);
  const countries = await read('countries', ['id', 'iso_code', 'active'], { active: '[1]' });
  const contacts = await read('contacts', ['id', 'email']);
  return checked({
    merchant: {
      ...name === undefined ? {} : { tradingName: line(name, 200) },
      ...firstOf(contacts.flatMap(row => emailOf(row) ?? []), email => ({ email })),
    },
    store: {
      url: url.text,
      languages: [...new Set(languages.filter(isActive).flatMap(row => localeTag(textAt(row, 'locale') ?? textAt(row, 'iso_code')) ?? []))].slice(0, 50),
      countriesShippedTo: [...new Set(countries.flatMap(row => countryOf(row) ?? []))].slice(0, 260),
    },
  });
};

/** Facts from the webservice or the module, held to the shape the documents take; what does not fit is no answer. */
export const checked = (facts: unknown): StoreFacts => {
  const parsed = parseStoreFacts(facts);
  if (!parsed.ok) throw new ConnectorFault('bad_answer', { detail: 'store_facts' });
  return parsed.value;
};

const isActive = (row: JsonObject): boolean => textAt(row, 'active') === '1';

const firstOf = <T>(items: readonly string[], make: (item: string) => T): T | object => items[0] === undefined ? {} : make(items[0]);

const line = (text: string, max: number): string => text.replace(/\s+/g, ' ').trim().slice(0, max);

const emailOf = (row: JsonObject): string | undefined => {
  const email = textAt(row, 'email');
  return email !== undefined && parseStoreFacts({ merchant: { email } }).ok ? email : undefined;
};

const countryOf = (row: JsonObject): string | undefined => {
  const code = textAt(row, 'iso_code')?.toUpperCase();
  return code !== undefined && /^[A-Z]{2}$/.test(code) ? code : undefined;
};

interface ShopUrl { readonly text: string; readonly shopId: string | undefined }

/** The main address of the shop that was called: with several shops, the one whose domain the merchant gave. */
const urlOfShop = (rows: readonly JsonObject[], storeUrl: string): ShopUrl => {
  const called = URL.canParse(storeUrl) ? new URL(storeUrl) : undefined;
  const active = rows.filter(isActive);
  const own = active.filter(row => [textAt(row, 'domain'), textAt(row, 'domain_ssl')].includes(called?.host) && isUnder(called?.pathname ?? '/', pathOf(row)))
    .sort((left, right) => pathOf(right).length - pathOf(left).length)[0];
  const shopId = textAt(own, 'id_shop');
  const main = active.find(row => textAt(row, 'main') === '1' && (own === undefined || textAt(row, 'id_shop') === shopId)) ?? own;
  const text = addressOf(main, called?.protocol ?? 'https:') ?? storeUrl;
  return { text, shopId: textAt(main, 'id_shop') };
};

const pathOf = (row: JsonObject): string => `${textAt(row, 'physical_uri') ?? '/'}${textAt(row, 'virtual_uri') ?? ''}`;

const isUnder = (path: string, base: string): boolean => `${path.replace(/\/$/, '')}/`.startsWith(base);

const addressOf = (row: JsonObject | undefined, protocol: string): string | undefined => {
  const host = textAt(row, protocol === 'https:' ? 'domain_ssl' : 'domain');
  if (row === undefined || host === undefined) return undefined;
  const text = `${protocol}//${host}${pathOf(row)}`;
  return URL.canParse(text) && parseStoreFacts({ store: { url: text } }).ok ? text : undefined;
};
