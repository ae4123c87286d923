// What the documents may know of a Magento: without the module only addresses, languages and money, since name and address of the merchant are not in its API.
import { ConnectorFault, parseStoreFacts, type Json, type StoreFacts } from '@placet/core';
import type { StoreView } from './stores.js';

const unique = (values: readonly (string | undefined)[], pattern: RegExp): string[] =>
  [...new Set(values.flatMap(value => value !== undefined && pattern.test(value) ? [value] : []))];

const checked = (facts: unknown, detail: string): StoreFacts => {
  const parsed = parseStoreFacts(facts);
  if (!parsed.ok) throw new ConnectorFault('bad_answer', { detail });
  return parsed.value;
};

export const factsOfViews = (views: readonly StoreView[], storeUrl: string): StoreFacts => checked({
  store: {
    url: views.find(({ url }) => url !== undefined)?.url ?? storeUrl,
    languages: unique(views.map(({ locale }) => locale), /^[a-z]{2}-[A-Z]{2}$/).slice(0, 50),
    currencies: unique(views.map(({ currency }) => currency), /^[A-Z]{3}$/).slice(0, 200),
  },
}, 'store_configs');

export const factsOfPlugin = (answer: Json): StoreFacts => checked(answer, 'plugin_answer');
