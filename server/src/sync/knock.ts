// Knocks at shops that failed, now and then: what waits for them backs off by the hour, and should not wait that long for a shop that is back.
import { ConnectorFault, type StoreId } from '@placet/core';
import { reachShop, ShopPaused, visitShop, type ReachPorts } from './reach-shop.js';

const atOnce = 8;

/** Asks each shop that failed last and is not being left alone just now for its name; the first answer wakes whatever waits for it. */
export const knockAtShops = async (ports: ReachPorts): Promise<void> => {
  const { database, clock } = ports;
  const due = await database.read(sql => sql.all<{ storeId: StoreId }>(
    `/* across stores: whose shop failed last */ SELECT store_id AS storeId FROM connections
     WHERE mode = 'realtime' AND standing <> 'attention' AND failures > 0 AND paused_until <= ? ORDER BY fault_at LIMIT ${atOnce}`, [clock.now()]));
  await Promise.all(due.map(({ storeId }) => knock(ports, storeId)));
};

const knock = async (ports: ReachPorts, storeId: StoreId): Promise<void> => {
  const shop = await reachShop(ports, storeId);
  if (shop === undefined) return;
  try {
    await visitShop(ports, storeId, () => shop.connector.testConnection());
  } catch (error) {
    // Noted with the connection already.
    if (!(error instanceof ConnectorFault) && !(error instanceof ShopPaused)) throw error;
  }
};
