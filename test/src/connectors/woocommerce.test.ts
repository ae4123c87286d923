// WooCommerce held to the contract of all connectors: alone, on a host that hands out five rows a page, and with Placet's plugin.
import { connector } from '@placet/connector-woocommerce';
import { describeConnector } from '@placet/core/testing';
import { loopbackShopHttp } from '@placet/server/testing';
import { openWooCommerceShop, type WooCommerceShop, type WooCommerceShopOptions } from '@placet/stand-in-shops';

const opening = (options: Omit<WooCommerceShopOptions, 'http'>) => async (): Promise<WooCommerceShop> => {
  const loopback = loopbackShopHttp();
  const shop = await openWooCommerceShop({ http: loopback.http, ...options });
  const closeShop = shop.close.bind(shop);
  return Object.assign(shop, { close: async () => { loopback.close(); await closeShop(); } });
};

describeConnector('WooCommerce without the plugin', connector, opening({}));
describeConnector('WooCommerce without the plugin, five rows a page', connector, opening({ pageSizeMax: 5 }));
describeConnector('WooCommerce with the plugin', connector, opening({ hasPlugin: true, pageSizeMax: 7 }));
