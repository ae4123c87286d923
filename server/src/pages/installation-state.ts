// What the first page tells of the installation: its stores, how far each is, and what is wrong.
import type { OrganisationId, StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import { pendingMigrations } from '../storage/migrations/index.js';
import type { Store } from '../storage/models/index.js';
import { marks, type Sql } from '../storage/sql.js';

export interface StoreState {
  readonly store: Store;
  readonly policies: number;
  /** Policies with at least one version. */
  readonly published: number;
  readonly sections: number;
  readonly records: number;
  readonly signedRecords: number;
  /** Epoch milliseconds. */
  readonly signedAt: number | undefined;
}

export type Problem =
  | { readonly kind: 'queue' }
  | { readonly kind: 'migrations' | 'dead'; readonly count: number }
  | { readonly kind: 'unsigned'; readonly store: string; readonly count: number };

export interface InstallationState {
  readonly stores: readonly StoreState[];
  readonly hasMoreStores: boolean;
  readonly queue: { readonly waiting: number; readonly dead: number } | undefined;
  readonly problems: readonly Problem[];
}

const storesShown = 50;
const unsignedMsMax = 60_000;

export const readInstallation = async (services: Services, organisationId: OrganisationId, scope: StoreId | null): Promise<InstallationState> => {
  const stores = await services.stores.list(organisationId, scope, '', storesShown + 1);
  const states = await readStores(services, stores.slice(0, storesShown));
  const queue = await services.work.counts().then(({ waiting, active, delayed, dead }) => ({ waiting: waiting + active + delayed, dead }), () => undefined);
  const pending = (await pendingMigrations(services.database)).length;
  const problems: Problem[] = [
    ...pending > 0 ? [{ kind: 'migrations', count: pending } as const] : [],
    ...queue === undefined ? [{ kind: 'queue' } as const] : queue.dead > 0 ? [{ kind: 'dead', count: queue.dead } as const] : [],
    ...await unsignedStores(services, states),
  ];
  return { stores: states, hasMoreStores: stores.length > storesShown, queue, problems };
};

export const readStores = async ({ database }: Pick<Services, 'database'>, stores: readonly Store[]): Promise<StoreState[]> => {
  if (stores.length === 0) return [];
  const ids = stores.map(({ id }) => id);
  return database.read(async (sql) => {
    const policies = await countBy(sql, 'COUNT(*)', 'policies', ids);
    const published = await countBy(sql, 'COUNT(DISTINCT policy_id)', 'policy_versions', ids);
    const sections = await countBy(sql, 'COUNT(*)', 'sections', ids);
    const records = await countBy(sql, 'MAX(size)', 'ledger_heads', ids);
    const signed = await countBy(sql, 'MAX(signed_size)', 'ledger_heads', ids);
    const signedAt = await countBy(sql, 'MAX(signed_at)', 'checkpoints', ids);
    return stores.map(store => ({
      store, policies: policies.get(store.id) ?? 0, published: published.get(store.id) ?? 0, sections: sections.get(store.id) ?? 0,
      records: records.get(store.id) ?? 0, signedRecords: signed.get(store.id) ?? 0, signedAt: signedAt.get(store.id),
    }));
  });
};

type Counted = 'policies' | 'policy_versions' | 'sections' | 'ledger_heads' | 'checkpoints';

const countBy = async (sql: Sql, what: string, table: Counted, ids: readonly string[]): Promise<Map<string, number>> => {
  const rows = await sql.all<{ store_id: string; number: number }>(
    `SELECT store_id, ${what} AS number FROM ${table} WHERE store_id IN (${marks(ids.length)}) GROUP BY store_id`, ids);
  return new Map(rows.map(({ store_id: id, number }) => [id, number]));
};

/** Stores whose oldest unsigned record has waited longer than signing takes. */
const unsignedStores = async ({ database, clock }: Services, states: readonly StoreState[]): Promise<Problem[]> => {
  const behind = states.filter(({ records, signedRecords }) => records > signedRecords);
  return (await Promise.all(behind.map(async ({ store, records, signedRecords }): Promise<Problem[]> => {
    const [oldest] = await database.read(sql => sql.all<{ recorded_at: number }>(
      'SELECT recorded_at FROM records WHERE store_id = ? AND sequence = ?', [store.id, signedRecords]));
    return oldest !== undefined && clock.now() - oldest.recorded_at > unsignedMsMax ? [{ kind: 'unsigned', store: store.name, count: records - signedRecords }] : [];
  }))).flat();
};
