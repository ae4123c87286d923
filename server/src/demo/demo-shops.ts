// The shops of the demo: opened by whoever starts it, connected like any other, and the only thing on this machine the demo may call.
import type { StoreId } from '@placet/core';
import type { Credentials } from '../agencies/credentials.js';
import type { Services } from '../compose.js';
import type { Config } from '../config.js';
import { changeMode, connectShop } from '../sync/connections.js';
import { findConnection } from '../sync/connection-row.js';
import type { Store } from '../storage/models/index.js';
import { unsubscribeFrom } from './act-as-shopper.js';
import type { Shopper } from './demo-shoppers.js';

export interface DemoShop {
  readonly platform: string;
  /** Its address on this machine, another one at every start. */
  readonly url: string;
  readonly credentials: Credentials;
  /** What it signs its messages with. */
  readonly secret: string;
  /** Whoever has an account there now, the longest known first. */
  people(): readonly Shopper[];
  /** Its shoppers begin to act, and what they do is told to this address. */
  open(messagesGoTo: string): void;
}

/** Called once the configuration is known to be good. */
export type OpenDemoShops = () => Promise<readonly DemoShop[]>;

const machine = '127.0.0.1';

/** Where production runs, no way to the machine itself is opened, and so the demo's stores stay without a shop. */
export const openShops = async ({ isDemo, isProduction }: Config, open: OpenDemoShops | undefined): Promise<readonly DemoShop[]> =>
  isDemo && !isProduction && open !== undefined ? open() : [];

/** The same configuration, by which the shops of the demo can be reached. */
export const withWayTo = (config: Config, shops: readonly DemoShop[]): Config => shops.length === 0 ? config : Object.freeze({
  ...config, allowedTargets: { isAny: true, allowsAddress: (address: string) => address === machine || config.allowedTargets.allowsAddress(address) },
});

export type ConnectedShops = ReadonlyMap<StoreId, DemoShop>;

/** How many said no here before their shop was connected, and are found out by the first pull. */
const leftBefore = 3;

/** By their stores. Whichever was connected at an earlier start is now at another address, and has forgotten what happened since. */
export const connectShops = async (services: Services, stores: readonly Store[], shops: readonly DemoShop[]): Promise<ConnectedShops> => {
  const connected = new Map<StoreId, DemoShop>();
  for (const shop of shops) {
    const found = stores.find(({ platform }) => platform === shop.platform);
    if (found === undefined) continue;
    const storeId = found.id as StoreId;
    const store = await services.stores.update(found, { url: shop.url });
    if (await services.database.read(sql => findConnection(sql, storeId)) === undefined) {
      for (const shopper of shop.people().slice(0, leftBefore)) await unsubscribeFrom(services, store, shopper, 'email');
    }
    const outcome = await connectShop(services, store, { credentials: shop.credentials, mode: 'realtime', secret: shop.secret });
    if (outcome.ok) connected.set(storeId, shop);
    else services.log.warn('demo_shop_not_connected', { platform: shop.platform, error: outcome.error.code });
  }
  return connected;
};

export const openForShoppers = (shops: ConnectedShops, port: number): void => {
  for (const [storeId, shop] of shops) shop.open(`http://${machine}:${port}/hooks/${shop.platform}/${storeId}`);
};

/** Left in real time, a start without the demo would look for shops that are gone. */
export const leaveShops = async (services: Services, shops: ConnectedShops): Promise<void> => {
  for (const storeId of shops.keys()) await changeMode(services, storeId, 'manual');
};
