// A piece of work on many stores: written down with one entry in the outbox per store, so that it survives whoever carries it out. (AGE-2)
import { makeId, type OrganisationId } from '@placet/core';
import { randomBytes } from '../../adapters/vault.js';
import { writeOutbox } from '../../queue/outbox.js';
import type { Database } from '../../storage/open-database.js';
import type { BulkActionName } from './bulk-actions.js';

/** `waiting`: its turn has not come, or it is being tried again. */
export const bulkStates = ['waiting', 'ok', 'refused', 'failed'] as const;
export type BulkState = (typeof bulkStates)[number];

export interface NewBulk {
  readonly organisationId: OrganisationId;
  readonly action: BulkActionName;
  readonly parameters: object;
  readonly isDryRun: boolean;
  readonly storeIds: readonly string[];
  /** Who asked: a user's, a session's or a token's id. */
  readonly actor: string;
}

export const bulkTopic = 'bulk.requested';

/** Kick the relay afterwards. */
export const startBulk = (database: Database, bulk: NewBulk, now: number): Promise<string> => {
  const id = makeId('bulk', now, randomBytes(10));
  return database.write(async (tx) => {
    const { organisationId, action, parameters, isDryRun, storeIds, actor } = bulk;
    await database.models.bulkRuns.create({
      id, organisationId, action, parameters: JSON.stringify(parameters), isDryRun: isDryRun ? 1 : 0, actor, createdAt: now,
    }, { transaction: tx.transaction });
    for (const storeId of storeIds) {
      await tx.sql.run('INSERT INTO bulk_results (bulk_id, store_id, state) VALUES (?, ?, \'waiting\')', [id, storeId]);
      await writeOutbox(tx, { storeId, lane: 'bulk', topic: bulkTopic, payload: { bulkId: id }, availableAt: now, now });
    }
    return id;
  });
};

export interface BulkProgress {
  readonly id: string;
  readonly action: string;
  readonly parameters: object;
  readonly isDryRun: boolean;
  readonly actor: string;
  readonly createdAt: number;
  /** Null while stores wait. */
  readonly finishedAt: number | null;
  readonly counts: Readonly<Record<BulkState, number>>;
}

/** With a store, as far as that one is concerned; undefined when it is not among those meant. */
export const findBulk = async (
  database: Database, organisationId: OrganisationId, id: string, storeId: string | null = null,
): Promise<BulkProgress | undefined> => {
  const run = await database.models.bulkRuns.findOne({ where: { organisationId, id } });
  if (run === null) return undefined;
  const rows = await database.read(sql => sql.all<{ state: BulkState; stores: number; last: number | null }>(
    `/* across stores: the stores of one run */ SELECT state, COUNT(*) AS stores, MAX(settled_at) AS last FROM bulk_results
     WHERE bulk_id = ?${storeId === null ? '' : ' AND store_id = ?'} GROUP BY state`, [id, ...storeId === null ? [] : [storeId]]));
  if (rows.length === 0) return undefined;
  const counts = Object.fromEntries(bulkStates.map(state => [state, rows.find(row => row.state === state)?.stores ?? 0])) as Record<BulkState, number>;
  return {
    id, action: run.action, parameters: JSON.parse(run.parameters) as object, isDryRun: run.isDryRun === 1, actor: run.actor, createdAt: run.createdAt, counts,
    finishedAt: counts.waiting > 0 ? null : Math.max(run.createdAt, ...rows.map(({ last }) => last ?? 0)),
  };
};

/** The last pieces of work of an organisation, newest first. */
export const lastBulks = async (database: Database, organisationId: OrganisationId, limit: number): Promise<readonly BulkProgress[]> => {
  const rows = await database.models.bulkRuns.findAll({ where: { organisationId }, order: [['id', 'DESC']], limit });
  const found = await Promise.all(rows.map(({ id }) => findBulk(database, organisationId, id)));
  return found.filter(each => each !== undefined);
};

export interface BulkResultRow {
  readonly storeId: string;
  readonly state: BulkState;
  readonly reason: string | null;
  readonly detail: string | null;
  readonly settledAt: number | null;
}

export interface BulkPage {
  readonly after: string;
  readonly state: BulkState | undefined;
  /** Only this store: for a caller who reaches no other. */
  readonly storeId: string | null;
  readonly limit: number;
}

/** In the order of the stores' ids, those after `after`. */
export const bulkResults = (database: Database, bulkId: string, { after, state, storeId, limit }: BulkPage): Promise<BulkResultRow[]> =>
  database.read(sql => sql.all<BulkResultRow>(
    `/* across stores: the stores of one run */ SELECT store_id AS storeId, state, reason, detail, settled_at AS settledAt FROM bulk_results
     WHERE bulk_id = ? AND store_id > ?${state === undefined ? '' : ' AND state = ?'}${storeId === null ? '' : ' AND store_id = ?'} ORDER BY store_id LIMIT ?`,
    [bulkId, after, ...state === undefined ? [] : [state], ...storeId === null ? [] : [storeId], limit]));
