// All stores at a glance: what is overdue or broken in each, and whether people still say yes. (AGE-2)
import type { DocumentKind, OrganisationId, StoreId } from '@placet/core';
import type { Services } from '../../compose.js';
import type { Store } from '../../storage/models/index.js';
import { localDays } from '../../drop-alarm/local-day.js';
import { padded } from '../../storage/sql.js';
import { allStores } from '../match-stores.js';
import { optInsQuery, rollupQueries } from './rollup-queries.js';
import { missingDocuments, oldestWork, troubles, type RollupPorts } from './troubles.js';

export interface TroublePart { readonly kind: string; readonly count: number; readonly points: number }

export interface StoreState {
  readonly store: Store;
  readonly score: number;
  /** Those with points, the worst first. */
  readonly parts: readonly TroublePart[];
  readonly missingDocuments: readonly DocumentKind[];
  /** Epoch milliseconds, or null when nothing waits. */
  readonly oldestWorkAt: number | null;
  /** Opt-ins of the last thirty days, the oldest first, today last; days are those of the store's time zone. */
  readonly optIns: readonly number[];
  /** Opt-ins of the thirty days before. */
  readonly optInsBefore: number;
  readonly lastConsentAt: number | null;
}

export const rollupSorts = ['trouble', 'name', 'last_consent', 'opt_ins'] as const;
export type RollupSort = (typeof rollupSorts)[number];

export interface RollupPlace { readonly value: string | number; readonly id: string }

export interface RollupQuestion {
  readonly organisationId: OrganisationId;
  readonly storeScope: StoreId | null;
  readonly sort: RollupSort;
  readonly after: RollupPlace | undefined;
  readonly limit: number;
}

type Ports = RollupPorts & Pick<Services, 'stores'>;

const storesAtOnce = 64;
const trendDays = 30;

/** What a list is sorted by; the worst, the newest and the most come first, names from A. */
const sortKeys: Readonly<Record<RollupSort, (state: StoreState) => string | number>> = {
  trouble: ({ score }) => -score,
  name: ({ store }) => store.name.toLowerCase(),
  last_consent: ({ lastConsentAt }) => -(lastConsentAt ?? 0),
  opt_ins: ({ optIns }) => -optIns.reduce((sum, count) => sum + count, 0),
};

/** One page; `next` is the place to go on from. */
export const rollup = async (ports: Ports, question: RollupQuestion): Promise<{ items: readonly StoreState[]; next: RollupPlace | undefined }> => {
  const { organisationId, storeScope, sort, after, limit } = question;
  const stores = storeScope === null ? await allStores(ports, organisationId) : await ports.stores.list(organisationId, storeScope, '', 1);
  const states = await statesOf(ports, stores);
  const placed = states.map(state => ({ state, place: { value: sortKeys[sort](state), id: state.store.id } }))
    .sort((left, right) => compare(left.place, right.place));
  const rest = after === undefined ? placed : placed.filter(({ place }) => compare(place, after) > 0);
  const page = rest.slice(0, limit);
  return { items: page.map(({ state }) => state), next: rest.length > limit ? page.at(-1)?.place : undefined };
};

const compare = (left: RollupPlace, right: RollupPlace): number => {
  if (left.value !== right.value) return left.value < right.value ? -1 : 1;
  return left.id < right.id ? -1 : left.id > right.id ? 1 : 0;
};

/** In the order of `stores`; any number of them, 64 per question to the database. */
export const statesOf = async (ports: RollupPorts, stores: readonly Store[]): Promise<StoreState[]> => {
  const states: StoreState[] = [];
  for (let at = 0; at < stores.length; at += storesAtOnce) states.push(...await statesOfSome(ports, stores.slice(at, at + storesAtOnce)));
  return states;
};

const statesOfSome = async (ports: RollupPorts, stores: readonly Store[]): Promise<StoreState[]> => {
  const counts = await Promise.all(troubles.map(async trouble => ({ trouble, byStore: await trouble.count(ports, stores) })));
  const [missing, oldest, trend, last] = await Promise.all([
    missingDocuments(ports, stores), oldestWork(ports, stores), trendOf(ports, stores), lastConsents(ports, stores),
  ]);
  return stores.map((store) => {
    const parts = counts.map(({ trouble: { kind, weight, countMax }, byStore }): TroublePart => {
      const count = byStore.get(store.id) ?? 0;
      return { kind, count, points: Math.min(count, countMax) * weight };
    }).filter(({ points }) => points > 0).sort((left, right) => right.points - left.points);
    const days = trend.get(store.id) ?? noDays;
    return {
      store, parts, score: parts.reduce((sum, { points }) => sum + points, 0), missingDocuments: missing.get(store.id) ?? [],
      oldestWorkAt: oldest.get(store.id) ?? null, lastConsentAt: last.get(store.id) ?? null,
      optIns: days.slice(trendDays), optInsBefore: days.slice(0, trendDays).reduce((sum, count) => sum + count, 0),
    };
  });
};

const noDays: readonly number[] = Array<number>(2 * trendDays).fill(0);

interface DayCount { readonly storeId: string; readonly day: number; readonly count: number | string }

const trendOf = async ({ database, clock }: RollupPorts, stores: readonly Store[]): Promise<ReadonlyMap<string, readonly number[]>> => {
  const ids = padded(stores.map(({ id }) => id));
  const now = clock.now();
  // Counted by the wall clock of each store.
  const firsts = new Map(stores.map(({ id, timezone }) => [id, localDays(timezone)(now) - 2 * trendDays + 1]));
  const rows = await database.read(sql => sql.all<DayCount>(optInsQuery(ids.length), [...ids, Math.min(...firsts.values())]));
  // MariaDB writes sums as text, so that none is too large.
  const trend = new Map<string, number[]>();
  for (const { storeId, day, count } of rows) {
    const days = trend.get(storeId) ?? [...noDays];
    const at = day - (firsts.get(storeId) ?? day);
    if (at >= 0 && at < days.length) days[at] = Number(count);
    trend.set(storeId, days);
  }
  return trend;
};

const lastConsents = async ({ database }: RollupPorts, stores: readonly Store[]): Promise<ReadonlyMap<string, number>> => {
  const ids = padded(stores.map(({ id }) => id));
  const rows = await database.read(sql => sql.all<{ storeId: string; at: number | null }>(rollupQueries.last_record(ids.length), ids));
  return new Map(rows.flatMap(({ storeId, at }) => at === null ? [] : [[storeId, at]]));
};
