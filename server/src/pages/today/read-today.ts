// What the first page tells, read at once: the state of every store, what waits to be confirmed, how fast unsubscribing is, and how far all is signed.
import type { OrganisationId, StoreId } from '@placet/core';
import { statesOf, type StoreState as Rollup } from '../../agencies/rollup/rollup.js';
import { allStores } from '../../agencies/match-stores.js';
import type { Services } from '../../compose.js';
import { marks, padded } from '../../storage/sql.js';
import { slowestOf } from '../../unsubscribe/lag-report.js';

export interface Today {
  readonly states: readonly Rollup[];
  /** Open confirmations by store. */
  readonly waiting: ReadonlyMap<string, number>;
  readonly records: number;
  readonly signedAt: number | undefined;
  /** Milliseconds within which 99 of 100 clicks of the last day arrived everywhere; undefined without clicks. */
  readonly lagP99Ms: number | undefined;
}

type Ports = Pick<Services, 'database' | 'stores' | 'clock'>;

const storesAtOnce = 64;
const dayMs = 86_400_000;

export const readToday = async (ports: Ports, organisationId: OrganisationId, scope: StoreId | null): Promise<Today> => {
  const stores = scope === null ? await allStores(ports, organisationId) : await ports.stores.list(organisationId, scope, '', 1);
  const ids = stores.map(({ id }) => id);
  const states = await statesOf(ports, stores);
  const now = ports.clock.now();
  const [waiting, sizes, signed] = [new Map<string, number>(), [] as number[], [] as number[]];
  for (let at = 0; at < ids.length; at += storesAtOnce) {
    const some = ids.slice(at, at + storesAtOnce);
    for (const [id, count] of await waitingOf(ports, some, now)) waiting.set(id, count);
    const seal = await sealOf(ports, some);
    sizes.push(seal.records);
    if (seal.signedAt !== null) signed.push(seal.signedAt);
  }
  return {
    states, waiting, records: sizes.reduce((sum, size) => sum + size, 0), signedAt: signed.length === 0 ? undefined : Math.max(...signed),
    lagP99Ms: await slowestOf(ports.database, ids, now - dayMs, now),
  };
};

/** Confirmations that are still waited for, by store. */
export const waitingOf = async ({ database }: Pick<Services, 'database'>, storeIds: readonly string[], now: number): Promise<ReadonlyMap<string, number>> => {
  const ids = padded(storeIds);
  const rows = await database.read(sql => sql.all<{ storeId: string; count: number }>(
    `SELECT store_id AS storeId, COUNT(*) AS count FROM confirmations WHERE store_id IN (${marks(ids.length)}) AND state = 'open' AND expires_at > ? GROUP BY store_id`,
    [...ids, now]));
  return new Map(rows.map(({ storeId, count }) => [storeId, count]));
};

const sealOf = ({ database }: Ports, storeIds: readonly string[]): Promise<{ records: number; signedAt: number | null }> => database.read(async (sql) => {
  const ids = padded(storeIds);
  const heads = await sql.all<{ size: number; signedSize: number; storeId: string }>(
    `SELECT store_id AS storeId, size, signed_size AS signedSize FROM ledger_heads WHERE store_id IN (${marks(ids.length)})`, ids);
  const signed = heads.filter(({ signedSize }) => signedSize > 0);
  // The newest checkpoint of each is found by its key, however many there are.
  const at = signed.length === 0 ? [] : await sql.all<{ signedAt: number }>(
    `SELECT signed_at AS signedAt FROM checkpoints WHERE ${signed.map(() => '(store_id = ? AND size = ?)').join(' OR ')}`,
    signed.flatMap(({ storeId, signedSize }) => [storeId, signedSize]));
  return { records: heads.reduce((sum, { size }) => sum + size, 0), signedAt: at.length === 0 ? null : Math.max(...at.map(({ signedAt }) => signedAt)) };
});
