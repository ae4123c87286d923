// What a Shopify storefront sets before anybody chooses.
import { aYear, days, necessaryOf } from './necessary-entry.js';

const shopify = necessaryOf('Shopify');

export const shopifyCookies = [
  shopify('cart', 'basket', days(14)),
  shopify('cart_sig', 'basket', days(14)),
  shopify('cart_ts', 'basket', days(14)),
  shopify('keep_alive', 'session', days(14)),
  shopify('_shopify_essential', 'session', aYear),
  shopify('secure_customer_sig', 'signIn', aYear),
  shopify('localization', 'language', aYear),
  shopify('_tracking_consent', 'choice', aYear),
];
