// What the roll-up asks the database, for a page of stores at once. Each question is answered from an index, however much lies behind it. (AGE-2)
import { marks } from '../../storage/sql.js';

/** Texts for so many stores. `firstOf…` step to one end of an index per store instead of counting along it. */
export const rollupQueries = {
  dead_work: count => `SELECT store_id AS storeId, COUNT(*) AS count FROM outbox WHERE store_id IN (${marks(count)}) AND state = 'dead' GROUP BY store_id`,
  first_waiting: count => firstOf('outbox', 'sequence', 'o.state = \'pending\'', count),
  first_claimed: count => firstOf('outbox', 'sequence', 'o.state = \'claimed\'', count),
  first_held: count => firstOf('outbox', 'sequence', 'o.state = \'held\'', count),
  failed_mails: count => `SELECT store_id AS storeId, COUNT(*) AS count FROM mails WHERE store_id IN (${marks(count)}) AND state = 'failed' GROUP BY store_id`,
  open_alarms: count => `SELECT store_id AS storeId, COUNT(*) AS count FROM alarms WHERE store_id IN (${marks(count)}) AND open_key IS NOT NULL GROUP BY store_id`,
  shop_attention: count => `SELECT store_id AS storeId, COUNT(*) AS count FROM connections WHERE store_id IN (${marks(count)}) AND standing = 'attention' GROUP BY store_id`,
  published_kinds: count => `SELECT p.store_id AS storeId, p.kind AS kind FROM policies p WHERE p.store_id IN (${marks(count)})
    AND EXISTS (SELECT 1 FROM policy_versions v WHERE v.store_id = p.store_id AND v.policy_id = p.id)`,
  last_record: count => `/* across stores: a page of the caller's own */ SELECT s.id AS storeId,
    (SELECT r.recorded_at FROM records r WHERE r.store_id = s.id ORDER BY r.sequence DESC LIMIT 1) AS at FROM stores s WHERE s.id IN (${marks(count)})`,
} as const satisfies Record<string, (count: number) => string>;

export type RollupQuery = keyof typeof rollupQueries;

/** Opt-ins by day since a day, its number last among the values. */
export const optInsQuery = (count: number): string =>
  `SELECT store_id AS storeId, day, SUM(opt_ins) AS count FROM opt_in_counts WHERE store_id IN (${marks(count)}) AND day >= ? GROUP BY store_id, day`;

function firstOf(table: string, column: string, condition: string, count: number): string {
  return `/* across stores: a page of the caller's own */ SELECT s.id AS storeId,
    (SELECT MIN(o.${column}) FROM ${table} o WHERE o.store_id = s.id AND ${condition}) AS sequence FROM stores s WHERE s.id IN (${marks(count)})`;
}
