// Looks at every source of every store, once an hour, and raises or resolves its alarm. Several processes may do it at once: of one cause only one alarm is
// open, and counting moves on once. (LED-11)
import { judgeSource, type DayCount, type DropVerdict, type StoreId } from '@placet/core';
import { raiseAlarm, resolveAlarm, type AlarmDetail } from '../alarms/alarms.js';
import type { Services } from '../compose.js';
import type { Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import { countOptIns, type WatchedStore } from './count-opt-ins.js';
import { localDays, startOfLocalDay } from './local-day.js';
import { alarmAbout } from './source-of.js';

const storesPerPage = 200;

export const watchSources = async ({ database, clock }: Pick<Services, 'database' | 'clock'>): Promise<void> => {
  for (let after = ''; ;) {
    const stores = await nextStores(database, after);
    for (const store of stores) await watchStore(database, store, clock.now());
    const last = stores.at(-1);
    if (last === undefined || stores.length < storesPerPage) return;
    after = last.id;
  }
};

const nextStores = (database: Database, after: string): Promise<WatchedStore[]> => database.read(sql => sql.all<WatchedStore>(
  `SELECT id, timezone FROM stores WHERE deleted_at IS NULL AND id > ? ORDER BY id LIMIT ${storesPerPage}`, [after]));

/** While a long log is still being counted, nothing is judged by half of it. */
export const watchStore = async (database: Database, store: WatchedStore, now: number): Promise<void> => {
  if (!await countOptIns(database, store, now)) return;
  const today = localDays(store.timezone)(now);
  const sources = await database.read(sql => readSources(sql, store.id, today));
  const judged = [...sources].map(([source, { days, lastAt }]) => ({ source, lastAt, verdict: judgeSource({ days, lastAt }, { now, today }) }));
  const open = await openSources(database, store.id);
  if (open.length === 0 && judged.every(({ verdict }) => verdict.verdict === 'unknown' || verdict.verdict === 'usual')) return;
  await database.write(async ({ sql }) => {
    for (const each of judged) await tell(sql, store, each, now);
    const watched = new Set(judged.map(({ source }) => alarmAbout(source)));
    // Nothing for two months: the form is gone, and so is what its alarm was about.
    for (const about of open.filter(each => !watched.has(each))) await resolveAlarm(sql, { storeId: store.id as StoreId, kind, about }, now);
  });
  await database.write(({ sql }) => sql.run('DELETE FROM opt_in_counts WHERE store_id = ? AND day < ?', [store.id, today - keptDays]));
};

const kind = 'opt_ins_dropped';
const keptDays = 60;

const openSources = async (database: Database, storeId: string): Promise<readonly string[]> => (await database.read(sql => sql.all<{ about: string }>(
  'SELECT about FROM alarms WHERE store_id = ? AND kind = ? AND resolved_at IS NULL', [storeId, kind]))).map(({ about }) => about);

interface Source { readonly days: DayCount[]; lastAt: number }

const readSources = async (sql: Sql, storeId: string, today: number): Promise<ReadonlyMap<string, Source>> => {
  const rows = await sql.all<DayCount & { source: string; lastAt: number }>(
    'SELECT source, day, opt_ins AS optIns, last_at AS lastAt FROM opt_in_counts WHERE store_id = ? AND day >= ? ORDER BY source, day', [storeId, today - keptDays]);
  const sources = new Map<string, Source>();
  for (const { source, day, optIns, lastAt } of rows) {
    const known = sources.get(source) ?? { days: [], lastAt: 0 };
    known.days.push({ day, optIns });
    known.lastAt = Math.max(known.lastAt, lastAt);
    sources.set(source, known);
  }
  return sources;
};

interface Judged { readonly source: string; readonly lastAt: number; readonly verdict: DropVerdict }

/** What was quiet for so long that quiet became usual is not well again for that. */
const wellWithinMs = 7 * 86_400_000;

const tell = async (sql: Sql, store: WatchedStore, { source, lastAt, verdict }: Judged, now: number): Promise<void> => {
  const cause = { storeId: store.id as StoreId, kind, about: alarmAbout(source) } as const;
  const detail = detailOf(store, source, verdict);
  if (detail !== undefined) await raiseAlarm(sql, cause, detail, now);
  else if (verdict.verdict === 'usual' && now - lastAt < wellWithinMs) await resolveAlarm(sql, cause, now);
};

/** `since`: from when on people may have come by without being asked. */
const detailOf = ({ timezone }: WatchedStore, source: string, verdict: DropVerdict): AlarmDetail | undefined => {
  switch (verdict.verdict) {
    case 'silent': return { source, rule: 'silent', since: rfc3339(verdict.since), expected: verdict.expected, seen: 0 };
    case 'dropped': return { source, rule: 'dropped', since: rfc3339(startOfLocalDay(timezone, verdict.day)), expected: verdict.expected, seen: verdict.seen };
    case 'usual': case 'unknown': return undefined;
  }
};

const rfc3339 = (at: number): string => new Date(at).toISOString();
