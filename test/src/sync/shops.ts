// The four shops that stand in for real ones, as a running Placet meets them.
import type { Clock, ShopHttp } from '@placet/core';
import type { StandInShop } from '@placet/core/testing';
import { openMagentoShop, openPrestashopShop, openShopifyShop, openWooCommerceShop, type Outgoing, type ShopServer } from '@placet/stand-in-shops';
import type { House, Shop } from '../api/harness.js';

export interface LiveShop extends StandInShop { readonly server: ShopServer; readonly outgoing: Outgoing }

/** The shops live by the house's clock: a signature is dated. */
interface OpenOptions { readonly http: ShopHttp; readonly clock: Clock; readonly people?: number; readonly latencyMs?: number }

export const shopKinds: readonly { readonly platform: string; readonly title: string; readonly open: (options: OpenOptions) => Promise<LiveShop> }[] = [
  { platform: 'shopify', title: 'Shopify', open: options => openShopifyShop(options) },
  { platform: 'woocommerce', title: 'WooCommerce with the plugin', open: options => openWooCommerceShop({ ...options, hasPlugin: true }) },
  { platform: 'magento', title: 'Magento with the module', open: options => openMagentoShop({ ...options, hasPlugin: true }) },
  { platform: 'prestashop', title: 'PrestaShop with the module', open: options => openPrestashopShop({ ...options, hasPlugin: true }) },
];

/** The same without anything of Placet in them. */
export const bareShopKinds: typeof shopKinds = [
  { platform: 'woocommerce', title: 'WooCommerce without the plugin', open: options => openWooCommerceShop(options) },
  { platform: 'magento', title: 'Magento without the module', open: options => openMagentoShop(options) },
  { platform: 'prestashop', title: 'PrestaShop without the module', open: options => openPrestashopShop(options) },
];

export interface ConnectionBody {
  readonly mode: string;
  readonly standing: string;
  readonly fault: string | null;
  readonly walk: object | null;
  readonly lastReport: { readonly seen: number; readonly learned: number; readonly drifted: number; readonly gone: number; readonly outweighed: number } | null;
  readonly accounts: { readonly known: number; readonly unresolved: number };
  readonly secret?: string;
}

/** A store at Placet for this shop, connected; messages of the shop go there from now on. */
export const connect = async (house: House, platform: string, shop: LiveShop, mode: 'realtime' | 'manual' = 'realtime'): Promise<Shop> => {
  const store = await house.openShop({ platform, url: shop.context.storeUrl, timezone: shop.context.timeZone });
  const { status, body } = await store.put('/connection', { credentials: shop.context.credentials.read(), secret: shop.keys.secrets[0], mode });
  if (status !== 200) throw new Error(`the shop was not connected: ${JSON.stringify(body)}`);
  deliverTo(house, platform, store, shop);
  return store;
};

export const deliverTo = (house: House, platform: string, { storeId }: Pick<Shop, 'storeId'>, { outgoing }: LiveShop): void => {
  outgoing.deliver = ({ headers, body }) => {
    void fetch(`${house.url}/hooks/${platform}/${storeId}`, {
      method: 'POST', body: Buffer.from(body), headers: Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, value]])),
    }).then(response => response.arrayBuffer()).catch(() => undefined);
  };
};

const waitMsMax = 90_000;

/** Asks until it is so; throws what it last was. */
export const until = async <T>(what: string, ask: () => Promise<T> | T, isSo: (value: T) => boolean): Promise<T> => {
  for (const giveUpAt = Date.now() + waitMsMax; ;) {
    const value = await ask();
    if (isSo(value)) return value;
    if (Date.now() > giveUpAt) throw new Error(`never came: ${what}; last ${JSON.stringify(value)}`);
    await new Promise((resolve) => { setTimeout(resolve, 15); });
  }
};

export const connectionOf = async (store: Shop): Promise<ConnectionBody> => (await store.get<ConnectionBody>('/connection')).body;

/** The first pull is through. */
export const untilPulled = (store: Shop): Promise<ConnectionBody> =>
  until('the first pull', () => connectionOf(store), ({ walk, lastReport }) => walk === null && lastReport !== null);

/** What Placet holds about an address and a channel. */
export const stateOf = async (store: Shop, email: string, channel = 'email'): Promise<string> => {
  const { body } = await store.get<{ items: readonly { channels: Readonly<Record<string, { state: string } | undefined>> }[] }>(`/subjects?email=${encodeURIComponent(email)}`);
  return body.items[0]?.channels[channel]?.state ?? 'nobody';
};
