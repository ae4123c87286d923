// Which endpoints there is something to do for: the one look an idle server takes.
import type { StoreId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import type { EndpointKey } from './endpoint-row.js';

const endpointsAtOnce = 500;

const dueText = (isOneStore: boolean): string => `/* across stores: every endpoint gets its turn */
SELECT e.store_id AS storeId, e.id FROM webhook_endpoints e JOIN ledger_heads h ON h.store_id = e.store_id JOIN stores s ON s.id = e.store_id
WHERE e.state = 'enabled' AND e.paused_until <= ? AND s.deleted_at IS NULL${isOneStore ? ' AND e.store_id = ?' : ''} AND (
  h.size + h.events > e.feed_position
  OR EXISTS (SELECT 1 FROM webhook_deliveries d WHERE d.store_id = e.store_id AND d.endpoint_id = e.id AND d.state IN ('waiting', 'sending') AND d.next_at <= ?))
ORDER BY e.store_id, e.id LIMIT ${endpointsAtOnce}`;

/** Those with something new in the feed or something due, of one store or of all. */
export const endpointsWithWork = (database: Database, now: number, storeId?: StoreId): Promise<EndpointKey[]> => database.read(sql =>
  sql.all<EndpointKey>(dueText(storeId !== undefined), storeId === undefined ? [now, now] : [now, storeId, now]));

export const storesWithEndpoints = async (database: Database): Promise<ReadonlySet<string>> => new Set((await database.read(sql => sql.all<{ storeId: string }>(
  '/* across stores: whose changes somebody is told of */ SELECT DISTINCT store_id AS storeId FROM webhook_endpoints WHERE state = \'enabled\''))).map(({ storeId }) => storeId));

/** Ends every lease: for the start of the only process there is, which knows that nobody else delivers. */
export const endLeases = (database: Database, now: number): Promise<number> => database.write(({ sql }) => sql.run(
  '/* across stores: no other process delivers */ UPDATE webhook_deliveries SET next_at = ? WHERE state = \'sending\' AND next_at > ?', [now, now]));
