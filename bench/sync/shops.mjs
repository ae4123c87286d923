// Four shops that stand in for real ones, in the bench's process, and how a store is connected to one.
import { loopbackShopHttp } from '@placet/server/testing';
import { openMagentoShop, openPrestashopShop, openShopifyShop, openWooCommerceShop } from '@placet/stand-in-shops';

const kinds = { shopify: openShopifyShop, woocommerce: openWooCommerceShop, magento: openMagentoShop, prestashop: openPrestashopShop };

/** Shopify's own bucket as the largest plans have it: the figures are Placet's. */
const roomy = { maximum: 20_000, restoreRate: 1000 };

/** `{way, shops: [{platform, shop}], close()}`; `people` are there from the start. */
export const openShops = async (platforms, people = 0) => {
  const way = loopbackShopHttp();
  const clock = { now: () => Date.now() };
  const shops = await Promise.all(platforms.map(async platform =>
    ({ platform, shop: await kinds[platform]({ http: way.http, clock, people, hasPlugin: true, bucket: roomy }) })));
  return {
    shops,
    environment: JSON.stringify(shops.map(({ platform, shop: { context: { storeUrl, timeZone } } }) => ({ platform, url: storeUrl, timezone: timeZone }))),
    close: async () => {
      for (const { shop } of shops) await shop.close();
      way.close();
    },
  };
};

/** Gives the store the shop's credentials; the first pull begins. Messages of the shop go to the store. */
export const connectShop = async (call, { storeId, shop, platform, port }) => {
  await call('PUT', `/v1/stores/${storeId}/connection`, { credentials: shop.context.credentials.read(), secret: shop.keys.secrets[0] });
  shop.outgoing.deliver = ({ headers, body }) => {
    void fetch(`http://127.0.0.1:${port}/hooks/${platform}/${storeId}`, { method: 'POST', headers, body }).then(answer => answer.arrayBuffer()).catch(() => undefined);
  };
};

/** Resolves with the report of the first pull. */
export const untilPulled = async (call, storeId, onLook = () => undefined) => {
  for (;;) {
    const { walk, lastReport, fault } = await call('GET', `/v1/stores/${storeId}/connection`);
    if (walk === null && lastReport !== null) return lastReport;
    if (fault !== null) throw new Error(`the pull stopped: ${fault}`);
    onLook(walk);
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
};

/** The API of a server. */
export const callerOf = ({ port, headers }) => async (method, path, body) => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method, headers: { ...headers, ...body === undefined ? {} : { 'content-type': 'application/json' } }, ...body === undefined ? {} : { body: JSON.stringify(body) },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text.slice(0, 300)}`);
  return text === '' ? undefined : JSON.parse(text);
};
