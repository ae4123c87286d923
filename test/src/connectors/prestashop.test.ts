import { connector } from '@placet/connector-prestashop';
import { describeConnector } from '@placet/core/testing';
import { loopbackShopHttp } from '@placet/server/testing';
import { openPrestashopShop } from '@placet/stand-in-shops';

const shop = loopbackShopHttp();
after(() => { shop.close(); });

describeConnector('prestashop 8 by its webservice', connector, () => openPrestashopShop({ http: shop.http, version: '8.1.2' }));
describeConnector('prestashop 9 by its webservice', connector, () => openPrestashopShop({ http: shop.http, version: '9.0.3' }));
describeConnector('prestashop 1.7 with the module', connector, () => openPrestashopShop({ http: shop.http, version: '1.7.8', hasPlugin: true }));
describeConnector('prestashop 8 with the module', connector, () => openPrestashopShop({ http: shop.http, version: '8.1.2', hasPlugin: true }));
