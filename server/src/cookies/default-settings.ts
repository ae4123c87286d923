// What a store of a platform says about cookies before anybody says anything: those the platform cannot work without, so that nothing holds them back.
import { cookieSettingsSchema, defaultCookieSettings, type CookieEntry, type CookieSettings } from '@placet/core';
import { magentoCookies } from './platform-cookies/magento.js';
import { prestashopCookies } from './platform-cookies/prestashop.js';
import { shopifyCookies } from './platform-cookies/shopify.js';
import { woocommerceCookies } from './platform-cookies/woocommerce.js';

const necessaryCookies: ReadonlyMap<string, readonly CookieEntry[]> = new Map([
  ['magento', magentoCookies], ['prestashop', prestashopCookies], ['shopify', shopifyCookies], ['woocommerce', woocommerceCookies],
]);

/** Their platform's necessary entries; a store of a platform of its own begins with an empty register. */
export const defaultSettingsFor = (platform: string): CookieSettings => {
  const entries = necessaryCookies.get(platform);
  return entries === undefined ? defaultCookieSettings : cookieSettingsSchema.parse({ entries });
};
