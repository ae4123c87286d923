// Makes sure that the shop still tells us of changes: some switch their webhooks off by themselves, and for good.
import { ConnectorFault, type StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import { changeConnection, openShopSecret, type ConnectionRow } from './connection-row.js';
import type { ReachedShop, ReachPorts } from './reach-shop.js';

const everyMs = 3_600_000;

/** Where a shop's messages go. */
export const deliveryUrlOf = ({ baseUrl }: Services['config'], { platform, id }: ReachedShop['store']): string => `${baseUrl}/hooks/${platform}/${id}`;

/** At most once an hour. A shop that will not have it is looked through all the same. */
export const keepSubscribed = async (
  ports: ReachPorts & Pick<Services, 'config'>, { connector, store }: ReachedShop, connection: ConnectionRow,
): Promise<void> => {
  const { database, keyring, clock, config } = ports;
  const now = clock.now();
  if (connection.subscribedAt > now - everyMs) return;
  const secret = openShopSecret(keyring, connection.storeId, connection.sealedSecret);
  const subscriptions = await subscribe(connector, deliveryUrlOf(config, store), secret);
  await database.write(({ sql }) => changeConnection(sql, store.id as StoreId, {
    subscribedAt: now, report: { ...connection.report, subscriptions },
  }, now));
};

const subscribe = async (connector: ReachedShop['connector'], url: string, secret: string) => {
  try {
    return await connector.ensureSubscriptions(url, secret);
  } catch (error) {
    if (error instanceof ConnectorFault) return { active: [], repaired: [], missing: [{ topic: '*', reason: error.kind }] };
    throw error;
  }
};
