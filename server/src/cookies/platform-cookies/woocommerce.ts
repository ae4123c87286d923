// What WooCommerce and the WordPress under it set. The names end in a hash of the site's address or the user's number.
import { aYear, days, forTheSession, inTheTab, necessaryOf, untilDeleted } from './necessary-entry.js';

const woo = necessaryOf('WooCommerce');
const wordPress = necessaryOf('WordPress');

export const woocommerceCookies = [
  woo('woocommerce_cart_hash', 'basket', forTheSession),
  woo('woocommerce_items_in_cart', 'basket', forTheSession),
  woo('wp_woocommerce_session_*', 'session', days(2)),
  woo('wc_cart_hash_*', 'basket', untilDeleted),
  woo('wc_cart_hash_*', 'basket', inTheTab),
  woo('wc_fragments_*', 'basket', inTheTab),
  // Two weeks with "remember me", else until the browser is closed: the longer of the two is told.
  wordPress('wordpress_logged_in_*', 'signIn', days(14)),
  wordPress('wordpress_sec_*', 'signIn', days(14)),
  wordPress('wp-settings-*', 'view', aYear),
];
