// How often a store's banner was shown and answered, per day and place: numbers only, nobody in them.
import type { StoreId } from '@placet/core';
import type { Sql } from '../storage/sql.js';

export const bannerCountKinds = ['shown', 'accepted', 'refused', 'chosen', 'signal'] as const;
export type BannerCountKind = (typeof bannerCountKinds)[number];

export interface BannerCounted {
  /** In the store's time, such as 2026-11-25. */
  readonly day: string;
  /** A region's code, or nothing where none is known. */
  readonly region: string;
  /** `signal` is a no by Global Privacy Control. */
  readonly kind: BannerCountKind;
  readonly count: number;
}

const insert = 'INSERT INTO banner_counts (store_id, day, region, kind, count) VALUES (?, ?, ?, ?, ?)';
const adding = {
  sqlite: `${insert} ON CONFLICT (store_id, day, region, kind) DO UPDATE SET count = count + excluded.count`,
  mysql: `${insert} ON DUPLICATE KEY UPDATE count = count + VALUES(count)`,
} as const;

/** Adds to what was counted; callers gather, so that a busy shop does not write a row per visitor. */
export const addBannerCounts = async (sql: Sql, storeId: StoreId, counted: readonly BannerCounted[]): Promise<void> => {
  for (const { day, region, kind, count } of counted) await sql.run(adding[sql.dialect], [storeId, day, region, kind, count]);
};

/** From day to day, both included, by day, region and kind. */
export const listBannerCounts = (sql: Sql, storeId: StoreId, from: string, to: string): Promise<BannerCounted[]> => sql.all<BannerCounted>(
  'SELECT day, region, kind, count FROM banner_counts WHERE store_id = ? AND day >= ? AND day <= ? ORDER BY day, region, kind', [storeId, from, to]);
