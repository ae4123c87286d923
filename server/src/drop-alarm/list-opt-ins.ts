// Opt-ins by source and day, from the counters the alarm is judged by. (LED-11)
import type { StoreId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { localDays } from './local-day.js';

export interface SourceDays {
  readonly source: string;
  readonly total: number;
  /** By day, `2026-11-25` where the store is. */
  readonly days: ReadonlyMap<string, number>;
}

const dayMs = 86_400_000;

/**
 * The last `days` days of a store until `now`, the sources with most opt-ins first.
 * Counted behind the log: what came in the last minutes may still be missing.
 */
export const listOptIns = async (database: Database, store: { readonly id: StoreId; readonly timezone: string }, now: number,
  days: number): Promise<readonly SourceDays[]> => {
  const today = localDays(store.timezone)(now);
  const rows = await database.read(sql => sql.all<{ source: string; day: number; optIns: number }>(
    'SELECT source, day, opt_ins AS optIns FROM opt_in_counts WHERE store_id = ? AND day > ? AND day <= ? ORDER BY source, day',
    [store.id, today - days, today]));
  const sources = new Map<string, Map<string, number>>();
  for (const { source, day, optIns } of rows) {
    const own = sources.get(source) ?? new Map<string, number>();
    sources.set(source, own.set(dayName(day), optIns));
  }
  return [...sources].map(([source, own]) => ({ source, days: own, total: [...own.values()].reduce((sum, each) => sum + each, 0) })).sort((left,
    right) => right.total - left.total);
};

/** The names of those days, the oldest first. */
export const lastDays = (timezone: string, now: number, days: number): readonly string[] => {
  const today = localDays(timezone)(now);
  return Array.from({ length: days }, (_, at) => dayName(today - days + 1 + at));
};

const dayName = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
