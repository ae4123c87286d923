// How often a banner was shown and how it was answered, by day and region: counts, and nothing about anybody.
import type { ChoosableCategory, StoreId } from '@placet/core';
import { addBannerCounts, bannerCountKinds, listBannerCounts, type BannerCountKind } from '../cookies/banner-counts.js';
import { localDays } from '../drop-alarm/local-day.js';
import type { Store } from '../storage/models/index.js';
import type { Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';

export interface BannerDay {
  /** By the store's clock: `2026-11-25`. */
  readonly day: string;
  /** Where visitors' addresses are; empty where that is not known. */
  readonly region: string;
  readonly counts: Readonly<Record<BannerCountKind, number>>;
}

export interface Counted { readonly at: number; readonly region: string | undefined; readonly kind: BannerCountKind }

/** One more of a kind. */
export const countBanner = (sql: Sql, { id, timezone }: Pick<Store, 'id' | 'timezone'>, { at, region = '', kind }: Counted): Promise<void> =>
  addBannerCounts(sql, id as StoreId, [{ day: localDay(timezone, at), region, kind, count: 1 }]);

/** What a signal of the browser said is nobody's click and is counted apart. */
export const kindOfChoice = (how: 'accept_all' | 'reject_all' | 'save' | 'signal', granted: readonly ChoosableCategory[]): BannerCountKind => {
  if (how === 'signal') return 'signal';
  return how === 'accept_all' ? 'accepted' : granted.length === 0 ? 'refused' : 'chosen';
};

/** Days from `from` to `to`, both included, oldest first; days and regions without any are left out. */
export const readBannerStatistics = async (
  database: Database, storeId: StoreId, { from, to }: { readonly from: string; readonly to: string },
): Promise<BannerDay[]> => {
  const rows = await database.read(sql => listBannerCounts(sql, storeId, from, to));
  const days = new Map<string, { day: string; region: string; counts: Record<BannerCountKind, number> }>();
  for (const { day, region, kind, count } of rows) {
    const found = days.get(`${day} ${region}`) ?? { day, region, counts: noneCounted() };
    found.counts[kind] = count;
    days.set(`${day} ${region}`, found);
  }
  return [...days.values()];
};

const noneCounted = (): Record<BannerCountKind, number> => Object.fromEntries(bannerCountKinds.map(kind => [kind, 0])) as Record<BannerCountKind, number>;

const zones = new Map<string, (at: number) => number>();
const dayMs = 86_400_000;

const localDay = (timezone: string, at: number): string => {
  const daysOf = zones.get(timezone) ?? localDays(timezone);
  zones.set(timezone, daysOf);
  return new Date(daysOf(at) * dayMs).toISOString().slice(0, 10);
};
