// One store's part of a piece of bulk work, as the outbox hands it out. It may come twice: what is settled stays settled.
import type { StoreId } from '@placet/core';
import { z } from 'zod';
import { PolicyShelf } from '../../policies/policy-shelf.js';
import { SectionShelf } from '../../policies/section-shelf.js';
import { failureReason } from '../../queue/failure-reason.js';
import type { OutboxEntry } from '../../queue/outbox-job.js';
import { StoreRegistry } from '../../stores/store-registry.js';
import type { Services } from '../../compose.js';
import type { ApplyPorts } from '../appliers/applier.js';
import { bulkActionNames, bulkActions, parametersOf } from './bulk-actions.js';
import { refuse, type Verdict } from './bulk-action.js';

const payloadSchema = z.object({ bulkId: z.string() });

/** Faults are tried again this often; a store that goes on failing keeps nobody waiting. */
const attemptsMax = 4;

type WorkerPorts = Pick<Services, 'database' | 'keyring' | 'clock'>;

export const workOnBulk = async (worker: WorkerPorts, { storeId, payload, attempt }: Pick<OutboxEntry, 'storeId' | 'payload' | 'attempt'>): Promise<void> => {
  const { bulkId } = payloadSchema.parse(payload);
  const { database, clock } = worker;
  const [row] = await database.read(sql => sql.all<{ state: string }>('SELECT state FROM bulk_results WHERE store_id = ? AND bulk_id = ?', [storeId, bulkId]));
  if (row?.state !== 'waiting') return;
  const settle = (state: string, reason: string | null, detail: string | null): Promise<number> => database.write(({ sql }) => sql.run(
    'UPDATE bulk_results SET state = ?, reason = ?, detail = ?, settled_at = ? WHERE store_id = ? AND bulk_id = ? AND state = \'waiting\'',
    [state, reason, detail, clock.now(), storeId, bulkId]));
  try {
    const verdict = await carryOut(portsOf(worker), storeId as StoreId, bulkId);
    await (verdict.state === 'ok'
      ? settle('ok', null, verdict.detail)
      : settle('refused', verdict.reason, verdict.details === undefined ? null : JSON.stringify(verdict.details)));
  } catch (error) {
    if (attempt < attemptsMax) throw error;
    await settle('failed', failureReason(error), null);
  }
};

const portsOf = ({ database, keyring, clock }: WorkerPorts): ApplyPorts => {
  const now = (): number => clock.now();
  const policies = new PolicyShelf(database, now);
  // A worker makes no stores, so it needs no name for their ledgers.
  return { database, keyring, clock, policies, sections: new SectionShelf(database, policies, now), stores: new StoreRegistry(database, now, '') };
};

const carryOut = async (ports: ApplyPorts, storeId: StoreId, bulkId: string): Promise<Verdict> => {
  const run = await ports.database.models.bulkRuns.findByPk(bulkId);
  const store = await ports.stores.find(storeId);
  if (run === null || store === undefined || store.organisationId !== run.organisationId) return refuse('The store is not there any more.');
  const name = bulkActionNames.find(each => each === run.action);
  if (name === undefined) return refuse(`Nothing here knows the action ${run.action}.`);
  const parsed = parametersOf(name, JSON.parse(run.parameters));
  if (!parsed.success) return refuse('The request was written by another version. Ask again.');
  return bulkActions[name].run({ ports, store, parameters: parsed.data.parameters, isDryRun: run.isDryRun === 1, actor: run.actor });
};
