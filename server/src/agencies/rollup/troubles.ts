// What can be wrong with a store, and how much each counts. Whoever watches something new adds a row. (AGE-2)
import { checkCompleteness, documentKinds, type DocumentKind } from '@placet/core';
import { documentLocales, type DocumentLocale } from '@placet/templates';
import { factsOf } from '../../documents/store-facts.js';
import type { Store } from '../../storage/models/index.js';
import type { Database } from '../../storage/open-database.js';
import { marks, padded, type Sql } from '../../storage/sql.js';
import { rollupQueries, type RollupQuery } from './rollup-queries.js';

export interface RollupPorts { readonly database: Database; readonly clock: { now(): number } }

export interface Trouble {
  /** As the API names it. */
  readonly kind: string;
  readonly weight: number;
  /** More than so many make it no worse: one broken thing must not hide ten others. */
  readonly countMax: number;
  /** How many, by store; a store that is not there has none. At most 64 stores at once. */
  readonly count: (ports: RollupPorts, stores: readonly Store[]) => Promise<ReadonlyMap<string, number>>;
}

const idsOf = (stores: readonly Store[]): string[] => padded(stores.map(({ id }) => id));

/** Counts a query gives per store. */
const counted = (query: RollupQuery): Trouble['count'] => async ({ database }, stores) => {
  const ids = idsOf(stores);
  const rows = await database.read(sql => sql.all<{ storeId: string; count: number }>(rollupQueries[query](ids.length), ids));
  return new Map(rows.map(({ storeId, count }) => [storeId, count]));
};

/** Since when a store's oldest piece of work waits, epoch ms. What is only due later does not wait yet. */
export const oldestWork = async ({ database, clock }: RollupPorts, stores: readonly Store[]): Promise<ReadonlyMap<string, number>> => {
  const ids = idsOf(stores);
  const now = clock.now();
  return database.read(async (sql) => {
    const sequences: number[] = [];
    for (const query of ['first_waiting', 'first_claimed', 'first_held'] as const) sequences.push(...await firstSequences(sql, query, ids));
    if (sequences.length === 0) return new Map();
    const wanted = padded(sequences);
    const rows = await sql.all<{ storeId: string; createdAt: number; availableAt: number; state: string }>(
      `SELECT store_id AS storeId, created_at AS createdAt, available_at AS availableAt, state FROM outbox
       WHERE store_id IN (${marks(ids.length)}) AND sequence IN (${marks(wanted.length)})`, [...ids, ...wanted]);
    const oldest = new Map<string, number>();
    for (const { storeId, createdAt, availableAt, state } of rows) {
      if (state === 'pending' && availableAt > now) continue;
      oldest.set(storeId, Math.min(createdAt, oldest.get(storeId) ?? Infinity));
    }
    return oldest;
  });
};

const firstSequences = async (sql: Sql, query: RollupQuery, ids: readonly string[]): Promise<number[]> =>
  (await sql.all<{ sequence: number | null }>(rollupQueries[query](ids.length), ids)).flatMap(({ sequence }) => sequence ?? []);

/** The standard documents of which nothing is published. */
export const missingDocuments = async ({ database }: RollupPorts, stores: readonly Store[]): Promise<ReadonlyMap<string, readonly DocumentKind[]>> => {
  const ids = idsOf(stores);
  const rows = await database.read(sql => sql.all<{ storeId: string; kind: string }>(rollupQueries.published_kinds(ids.length), ids));
  const published = new Set(rows.map(({ storeId, kind }) => `${storeId} ${kind}`));
  return new Map(stores.map(({ id }) => [id, documentKinds.filter(kind => !published.has(`${id} ${kind}`))]));
};

const knownMax = 5000;
const known = new Map<string, { readonly updatedAt: number; readonly clauses: number }>();

/** Clauses of the standard documents that lack a fact, in the store's language or English. Facts change seldom, so what was counted is kept. */
const incompleteClauses = (store: Store): number => {
  const before = known.get(store.id);
  if (before?.updatedAt === store.updatedAt) return before.clauses;
  const locale: DocumentLocale = documentLocales.find(each => each === store.locale.split('-', 1)[0]) ?? 'en';
  const facts = { ...factsOf(store), doc: { version: 1, lastUpdated: '2000-01-01' } };
  const clauses = documentKinds.flatMap(kind => checkCompleteness({ kind, facts, locale })).filter(({ present }) => !present).length;
  if (known.size >= knownMax) known.clear();
  known.set(store.id, { updatedAt: store.updatedAt, clauses });
  return clauses;
};

/** So many failures in a row, and a shop is left alone for a while. */
const failuresBehind = 5;
const unlookedMs = 3_600_000;

/** Shops that do not answer, or that nobody has looked at though it was due. Those that need somebody are counted apart. */
const shopsBehind: Trouble['count'] = async ({ database, clock }, stores) => {
  const ids = idsOf(stores);
  const rows = await database.read(sql => sql.all<{ storeId: string }>(
    `SELECT store_id AS storeId FROM connections WHERE store_id IN (${marks(ids.length)}) AND mode = 'realtime' AND standing <> 'attention'
     AND (failures >= ? OR (walk IS NULL AND next_changes_at < ?))`, [...ids, failuresBehind, clock.now() - unlookedMs]));
  return new Map(rows.map(({ storeId }) => [storeId, 1]));
};

const lateAfterMs = 15 * 60_000;
const hourMs = 3_600_000;

export const troubles: readonly Trouble[] = [
  { kind: 'open_alarms', weight: 10, countMax: 5, count: counted('open_alarms') },
  { kind: 'shop_attention', weight: 8, countMax: 1, count: counted('shop_attention') },
  { kind: 'dead_work', weight: 8, countMax: 5, count: counted('dead_work') },
  {
    // In hours begun, once it is late at all.
    kind: 'late_work', weight: 4, countMax: 12,
    count: async (ports, stores) => new Map([...await oldestWork(ports, stores)].flatMap(([id, since]) => {
      const age = ports.clock.now() - since;
      return age < lateAfterMs ? [] : [[id, Math.ceil(age / hourMs)]];
    })),
  },
  { kind: 'shop_behind', weight: 6, countMax: 1, count: shopsBehind },
  { kind: 'missing_documents', weight: 5, countMax: 4, count: async (ports, stores) => new Map([...await missingDocuments(ports, stores)].map(([id, kinds]) => [id, kinds.length])) },
  { kind: 'failed_mails', weight: 3, countMax: 10, count: counted('failed_mails') },
  { kind: 'incomplete_clauses', weight: 1, countMax: 10, count: (_ports, stores) => Promise.resolve(new Map(stores.map(store => [store.id, incompleteClauses(store)]))) },
];
