// How long clicks took to arrive, per stage and destination, in a span of time. (UNS-3)
import type { StoreId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { marks, padded } from '../storage/sql.js';

export interface LagLine {
  readonly stage: string;
  readonly destination: string;
  readonly arrived: number;
  readonly waiting: number;
  /** Milliseconds; null when nothing arrived. */
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  readonly maxMs: number | null;
}

interface CountedLag { readonly stage: string; readonly destination: string; readonly lagMs: number | null; readonly clicks: number }

/** Exact percentiles: the database counts clicks per millisecond of lag, of which there are few, however many clicks. */
export const lagReport = async (database: Database, storeId: StoreId, from: number, to: number): Promise<LagLine[]> => {
  const rows = await database.read(sql => sql.all<CountedLag>(
    `SELECT stage, destination, reached_at - clicked_at AS lagMs, COUNT(*) AS clicks FROM unsubscribe_lags WHERE store_id = ? AND clicked_at >= ? AND clicked_at < ?
     GROUP BY stage, destination, reached_at - clicked_at ORDER BY stage, destination, lagMs`, [storeId, from, to]));
  const places = new Map<string, CountedLag[]>();
  for (const row of rows) {
    const key = `${row.stage} ${row.destination}`;
    const lags = places.get(key) ?? [];
    if (lags.length === 0) places.set(key, lags);
    lags.push(row);
  }
  return [...places.values()].map(lineOf);
};

const storesAtOnce = 64;

/** Milliseconds within which 99 of 100 clicks on unsubscribe reached the slowest place, over many stores; undefined when none did. */
export const slowestOf = async (database: Database, storeIds: readonly string[], from: number, to: number): Promise<number | undefined> => {
  const places = new Map<string, Map<number, number>>();
  for (let at = 0; at < storeIds.length; at += storesAtOnce) {
    const ids = padded(storeIds.slice(at, at + storesAtOnce));
    const rows = await database.read(sql => sql.all<{ stage: string; lagMs: number; clicks: number }>(
      `SELECT stage, reached_at - clicked_at AS lagMs, COUNT(*) AS clicks FROM unsubscribe_lags WHERE store_id IN (${marks(ids.length)})
       AND clicked_at >= ? AND clicked_at < ? AND reached_at IS NOT NULL GROUP BY stage, reached_at - clicked_at`, [...ids, from, to]));
    for (const { stage, lagMs, clicks } of rows) {
      const lags = places.get(stage) ?? new Map<number, number>();
      places.set(stage, lags.set(Math.max(0, lagMs), (lags.get(Math.max(0, lagMs)) ?? 0) + clicks));
    }
  }
  const worst = [...places.values()].map((lags) => {
    const arrived = [...lags].map(([lagMs, clicks]) => ({ lagMs, clicks })).sort((left, right) => left.lagMs - right.lagMs);
    return percentile(arrived, arrived.reduce((sum, { clicks }) => sum + clicks, 0) * 0.99) ?? 0;
  });
  return worst.length === 0 ? undefined : Math.max(...worst);
};

const lineOf = (counted: readonly CountedLag[]): LagLine => {
  const arrived = counted.flatMap(({ lagMs, clicks }) => lagMs === null ? [] : [{ lagMs: Math.max(0, lagMs), clicks }]);
  const total = arrived.reduce((sum, { clicks }) => sum + clicks, 0);
  return {
    stage: counted[0]?.stage ?? '', destination: counted[0]?.destination ?? '', arrived: total,
    waiting: counted.find(({ lagMs }) => lagMs === null)?.clicks ?? 0,
    p50Ms: percentile(arrived, total * 0.5), p99Ms: percentile(arrived, total * 0.99), maxMs: arrived.at(-1)?.lagMs ?? null,
  };
};

/** The nearest rank: the least lag that so many clicks did not exceed. */
const percentile = (arrived: readonly { lagMs: number; clicks: number }[], rank: number): number | null => {
  let below = 0;
  return arrived.find(({ clicks }) => (below += clicks) >= rank)?.lagMs ?? null;
};
