// What waits for a shop, what was given up, and what the shop would not take. (SYN-5, SYN-7)
import type { StoreId } from '@placet/core';
import { retryDeadEntry, type DeadEntry } from '../queue/outbox.js';
import type { Database } from '../storage/open-database.js';
import { marks } from '../storage/sql.js';
import { heardTopic, pushTopic, shopLanes, walkTopic } from './shop-topics.js';

export interface ShopQueue {
  readonly waiting: number;
  /** Epoch milliseconds of the change that has waited longest; null when nothing waits. */
  readonly oldestAt: number | null;
}

/** The lanes of the store's shop; what was given up is not among it. */
export const shopQueue = async (database: Database, storeId: StoreId): Promise<ShopQueue> => {
  const lanes = shopLanes(storeId);
  const [row] = await database.read(sql => sql.all<{ entries: number | string; oldest: number | null }>(
    `SELECT COUNT(*) AS entries, MIN(created_at) AS oldest FROM outbox WHERE store_id = ? AND state <> 'dead' AND lane IN (${marks(lanes.length)})`,
    [storeId, ...lanes]));
  return { waiting: Number(row?.entries ?? 0), oldestAt: row?.oldest ?? null };
};

const topics = [pushTopic, heardTopic, walkTopic] as const;
export type ShopTopic = (typeof topics)[number];

export interface DeadShopWork extends DeadEntry { readonly topic: ShopTopic }

export const deadShopWorkMax = 100;

/** Work for the shop that was given up, the oldest first, at most a hundred. */
export const deadShopWork = (database: Database, storeId: StoreId): Promise<readonly DeadShopWork[]> => database.read(sql => sql.all<DeadShopWork>(
  `SELECT sequence, topic, attempts, created_at AS createdAt, COALESCE(last_error, '') AS reason FROM outbox
   WHERE store_id = ? AND state = 'dead' AND topic IN (${marks(topics.length)}) ORDER BY sequence LIMIT ${deadShopWorkMax}`, [storeId, ...topics]));

/** Gives all of it its attempts again, or the one of a sequence; answers how many there were. Kick the relay afterwards. */
export const retryShopWork = async (
  database: Database, storeId: StoreId, { sequence, now }: { readonly sequence: number | undefined; readonly now: number },
): Promise<number> => {
  if (sequence !== undefined) return await retryDeadEntry(database, { storeId, sequence, now }) ? 1 : 0;
  return database.write(({ sql }) => sql.run(
    `UPDATE outbox SET state = 'pending', attempts = 0, available_at = ? WHERE store_id = ? AND state = 'dead' AND topic IN (${marks(topics.length)})`,
    [now, storeId, ...topics]));
};

/** A short code, and how many accounts the shop gave it for. */
export interface ShopProblem { readonly problem: string; readonly accounts: number }

const problemsMax = 20;

/** Why accounts hold something else than what is known here, the commonest first. */
export const shopProblems = async (database: Database, storeId: StoreId): Promise<readonly ShopProblem[]> => {
  const rows = await database.read(sql => sql.all<{ problem: string; accounts: number | string }>(
    `SELECT problem, COUNT(*) AS accounts FROM shop_people WHERE store_id = ? AND problem IS NOT NULL GROUP BY problem ORDER BY accounts DESC, problem LIMIT ${problemsMax}`,
    [storeId]));
  return rows.map(({ problem, accounts }) => ({ problem, accounts: Number(accounts) }));
};
