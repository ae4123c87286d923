// What a shop says of itself, to anybody and to its administrators.
import { fieldsOf } from './replies.js';
import { jsonReply, type ShopCall, type ShopReply } from '../shop-server.js';

export const indexReply = (call: ShopCall, homeUrl: string, hasPlugin: boolean): ShopReply => jsonReply(200, fieldsOf(call, {
  name: 'Example &amp; Sons', description: '', url: homeUrl, home: homeUrl, gmt_offset: 1, timezone_string: 'Europe/Berlin',
  namespaces: ['oembed/1.0', 'wc/v3', 'wc/v2', ...hasPlugin ? ['wc-placet/v1'] : [], 'wp/v2'],
  authentication: { 'application-passwords': { endpoints: { authorization: `${homeUrl}/wp-admin/authorize-application.php` } } },
}));

const settings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  general: {
    woocommerce_store_address: 'Teststr. 1', woocommerce_store_address_2: '', woocommerce_store_city: 'Berlin', woocommerce_default_country: 'DE:DE-BE',
    woocommerce_store_postcode: '10115', woocommerce_allowed_countries: 'specific', woocommerce_specific_allowed_countries: ['DE', 'AT'], woocommerce_currency: 'EUR',
  },
  email: { woocommerce_email_from_name: 'Test Store', woocommerce_email_from_address: 'shop@example.test' },
};

/** Undefined for what is no route of these. */
export const siteReply = (call: ShopCall, path: string, homeUrl: string): ShopReply | undefined => {
  const group = settings[/^settings\/(\w+)$/.exec(path)?.[1] ?? ''];
  if (group !== undefined) return jsonReply(200, Object.entries(group).map(([id, value]) => fieldsOf(call, { id, label: id, type: 'text', default: '', value })));
  if (path === 'system_status') {
    return jsonReply(200, fieldsOf(call, {
      environment: { home_url: homeUrl, site_url: homeUrl, version: '10.0.2', wp_version: '7.0', wp_cron: false, language: 'de_DE_formal' },
      active_plugins: [{ plugin: 'woocommerce/woocommerce.php', name: 'WooCommerce' }, { plugin: 'mailchimp-for-woocommerce/mailchimp-woocommerce.php', name: 'Mailchimp' }],
    }));
  }
  if (path === 'payment_gateways') {
    return jsonReply(200, [{ id: 'bacs', title: 'Bank', method_title: 'Direct bank transfer', enabled: true }, { id: 'cod', title: 'Cash', method_title: 'Cash', enabled: false }]);
  }
  return path === 'products/reviews' || /^customers\/\d+\/downloads$/.test(path) ? jsonReply(200, []) : undefined;
};
