// The demo's shops: one per platform beside the sample shop, with invented names, addresses under .example, and their usual shoppers.
import { parseStoreFacts, type Channel, type StoreFacts } from '@placet/core';
import { sampleFacts } from '@placet/templates';
import type { StoreFields } from '../stores/store-registry.js';
import { sampleShopUrl } from './demo-organisation.js';

export interface DemoStore {
  readonly fields: StoreFields;
  /** How many shoppers answered in the last thirty days. */
  readonly shoppers: number;
  /** The channels its forms ask for. */
  readonly channels: readonly Channel[];
}

const shop = (name: string, platform: string, url: string, country: string, locale: string, timezone: string): StoreFields =>
  ({ name, platform, url, country, locale, timezone });

export const demoStores: readonly DemoStore[] = [
  { fields: shop('Kaffee Beispiel', 'custom', sampleShopUrl, 'DE', 'de', 'Europe/Berlin'), shoppers: 48, channels: ['email', 'sms'] },
  { fields: shop('Northern Kettle', 'shopify', 'https://kettle.example/', 'GB', 'en', 'Europe/London'), shoppers: 24, channels: ['email', 'sms'] },
  { fields: shop('Radhaus Muster', 'woocommerce', 'https://radhaus.example/', 'AT', 'de', 'Europe/Vienna'), shoppers: 20, channels: ['email'] },
  { fields: shop('Atelier Exemple', 'magento', 'https://atelier.example/', 'FR', 'fr', 'Europe/Paris'), shoppers: 16, channels: ['email', 'post'] },
  { fields: shop('Tejidos Ejemplo', 'prestashop', 'https://tejidos.example/', 'ES', 'es', 'Europe/Madrid'), shoppers: 12, channels: ['email', 'whatsapp'] },
];

/** Known by its name and platform: a shop of the demo is at another address at every start. */
export const isStoreOf = ({ fields }: DemoStore, { name, platform }: Pick<StoreFields, 'name' | 'platform'>): boolean =>
  fields.name === name && fields.platform === platform;

/** Where its pages are said to be, wherever its shop is. */
export const siteOf = (store: Pick<StoreFields, 'name' | 'platform' | 'url'>): string =>
  demoStores.find(demo => isStoreOf(demo, store))?.fields.url ?? store.url;

/** The sample store's facts under a shop's own name and address. */
export const factsFor = ({ name, url }: StoreFields): StoreFacts => {
  const text = JSON.stringify(sampleFacts).replaceAll('kaffee.example', new URL(url).host).replaceAll('Beispiel Kaffee', name);
  const parsed = parseStoreFacts(JSON.parse(text));
  if (!parsed.ok) throw new Error('the sample facts are not facts');
  return parsed.value;
};
