// What PrestaShop sets. Its own cookie lasts the 480 hours `PS_COOKIE_LIFETIME_FO` is delivered with.
import { days, forTheSession, necessaryOf } from './necessary-entry.js';

const prestashop = necessaryOf('PrestaShop');

export const prestashopCookies = [
  prestashop('PrestaShop-*', 'session', days(20)),
  prestashop('PHPSESSID', 'session', forTheSession),
];
