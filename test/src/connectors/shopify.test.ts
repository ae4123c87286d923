import { connector } from '@placet/connector-shopify';
import { describeConnector } from '@placet/core/testing';
import { loopbackShopHttp } from '@placet/server/testing';
import { openShopifyShop } from '@placet/stand-in-shops';

const way = loopbackShopHttp();
const { http } = way;
after(() => { way.close(); });

describeConnector('of Shopify', connector, () => openShopifyShop({ http }));
