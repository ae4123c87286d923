import { connector } from '@placet/connector-magento';
import { describeConnector, type StandInShop } from '@placet/core/testing';
import { loopbackShopHttp } from '@placet/server/testing';
import { openMagentoShop, type MagentoShopOptions } from '@placet/stand-in-shops';

const open = (options: Omit<MagentoShopOptions, 'http'>) => async (): Promise<StandInShop> => {
  const way = loopbackShopHttp();
  const shop = await openMagentoShop({ ...options, http: way.http });
  return Object.assign(shop, { close: async () => { await shop.server.close(); way.close(); } });
};

// Pages small enough that twenty people fill several.
describeConnector('magento without the module', connector, open({ pageSizeMax: 5 }));
describeConnector('magento without the module, with two websites', connector, open({ websites: 2, line: '2.4.9', isStrict: true }));
describeConnector('magento by its access token alone', connector, open({ byBearer: true }));
describeConnector('magento with the module', connector, open({ hasPlugin: true }));
