// Which stores are meant: those named, or all that a filter lets through; never one the caller does not reach.
import { err, ok, type FailureDetail, type Result } from '@placet/core';
import type { Principal } from '../../http/access.js';
import type { ApplyPorts } from '../appliers/applier.js';
import { allStores } from '../match-stores.js';
import { setupsOf } from '../template-shelf.js';

export const storesMax = 1000;

export interface StoreFilter { readonly country?: string | undefined; readonly platform?: string | undefined; readonly inherits?: string | undefined }

export interface StoreChoice { readonly stores?: readonly string[] | undefined; readonly filter?: StoreFilter | undefined }

/** Ids in the order of the stores. `validation_failed` names each store that is not one of the caller's. */
export const chooseStores = async (
  ports: Pick<ApplyPorts, 'stores' | 'database'>, { organisationId, storeScope }: Principal, { stores, filter = {} }: StoreChoice,
): Promise<Result<string[], 'validation_failed'>> => {
  const reached = (await allStores(ports, organisationId)).filter(({ id }) => storeScope === null || id === storeScope);
  if (stores !== undefined) {
    const known = new Set(reached.map(({ id }) => id));
    const details = stores.flatMap((id, at): FailureDetail[] => known.has(id) ? [] : [{ path: `stores[${at}]`, message: 'is not a store of yours' }]);
    if (details.length > 0) return err('validation_failed', `${details[0]?.path ?? ''}: is not a store of yours`, details.slice(0, 50));
    return ok([...new Set(stores)]);
  }
  const setups = await setupsOf(ports.database, organisationId);
  const chosen = reached.filter(({ id, country, platform }) => (filter.country === undefined || filter.country === country) &&
    (filter.platform === undefined || filter.platform === platform) &&
    (filter.inherits === undefined || setups.get(id)?.inherits.includes(filter.inherits) === true));
  if (chosen.length > storesMax) return err('validation_failed', `filter: lets more than ${storesMax} stores through`);
  return ok(chosen.map(({ id }) => id));
};
