// Carries a plan out, store by store. One that fails stops at the step that failed and keeps nobody else; running again goes on where it stopped,
// because the plan is made anew from what is there. (AGE-3)
import { err, ok, type OrganisationId, type Result, type StoreId } from '@placet/core';
import type { Store } from '../storage/models/index.js';
import { isDuplicate } from '../storage/open-database.js';
import { writeAudit, type Actor } from '../users/audit-log.js';
import { appliers } from './appliers/index.js';
import type { ApplyPorts } from './appliers/applier.js';
import { sealCredentials } from './credentials.js';
import { moveRegion } from './move-region.js';
import type { Prepared, PreparedStore } from './plan.js';
import type { WantedStore } from './read-file.js';
import { freeFileKey, saveSetup, saveTemplate } from './template-shelf.js';

export interface StoreOutcome {
  readonly key: string;
  readonly name: string;
  readonly storeId: string | null;
  readonly outcome: 'created' | 'changed' | 'unchanged' | 'removed' | 'failed';
  readonly reason?: string;
}

export interface Applied { readonly templates: readonly { readonly name: string; readonly revision: number }[]; readonly stores: readonly StoreOutcome[] }

const outcomes = { create: 'created', change: 'changed', nothing: 'unchanged', remove: 'removed' } as const;

/** `onStore` hears of each store as it is done. `conflict` when a template was changed by somebody else meanwhile: then no store was touched. */
export const applyPlan = async (
  ports: ApplyPorts, actor: Actor, { templates, stores }: Prepared, onStore: (done: number) => void = () => undefined,
): Promise<Result<Applied, 'conflict'>> => {
  const revisions: Applied['templates'][number][] = [];
  for (const [name, body] of templates) {
    const saved = await saveTemplate(ports.database, actor.organisationId, name, body, ports.clock.now());
    if (!saved.ok) return saved;
    await ports.database.write(({ sql }) => writeAudit(sql, ports.clock.now(), actor, { action: 'template_set', object: actor.organisationId, detail: `${name}, ${saved.value.revision}` }));
    revisions.push({ name, revision: saved.value.revision });
  }
  const done: StoreOutcome[] = [];
  for (const prepared of stores) {
    done.push(await applyToStore(ports, actor, prepared));
    onStore(done.length);
  }
  return ok({ templates: revisions, stores: done });
};

const applyToStore = async (ports: ApplyPorts, actor: Actor, prepared: PreparedStore): Promise<StoreOutcome> => {
  const { plan: { key, name, deed, storeId }, wanted, existing } = prepared;
  const outcome = { key, name, storeId, outcome: outcomes[deed] };
  if (wanted === undefined) {
    if (existing !== undefined) await removeStore(ports, actor, existing.store);
    return outcome;
  }
  if (prepared.isSetUp) return outcome;
  const store = await standingStore(ports, actor.organisationId, prepared, wanted);
  if (!store.ok) return { ...outcome, outcome: 'failed', reason: store.error.message };
  const set = await setAll(ports, actor, prepared, store.value);
  return set.ok ? { ...outcome, storeId: store.value.id } : { ...outcome, storeId: store.value.id, outcome: 'failed', reason: set.error.message };
};

/** The store itself, made or changed. Its name in the file is taken in the transaction that makes it, so that two runs at once make one. */
const standingStore = async (
  { stores, database, keyring, clock, sections, policies }: ApplyPorts, organisationId: OrganisationId, { existing, plan }: PreparedStore, wanted: WantedStore,
): Promise<Result<Store>> => {
  const { key, fields, credentials } = wanted;
  const sealed = (id: StoreId): Buffer | null => credentials === undefined ? null : sealCredentials(keyring, id, credentials);
  if (existing === undefined) {
    try {
      return ok(await stores.create(organisationId, fields, sealed, async (tx, store) => {
        await freeFileKey(tx, organisationId, key, { isOnlyRemoved: true });
        await saveSetup(tx, database, store, { fileKey: key }, clock.now());
      }));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return err('conflict', 'Another run is making this store just now. Run it again.');
    }
  }
  const { store } = existing;
  const isMoved = plan.changes.some(({ path }) => path in fields);
  const isRekeyed = plan.changes.some(({ path }) => path === 'credentials');
  if (!isMoved && !isRekeyed) return ok(store);
  if (fields.country !== store.country) await moveRegion({ sections, policies }, store, fields);
  return ok(await stores.update(store, { ...isMoved ? fields : {}, ...isRekeyed ? { sealedCredentials: sealed(store.id as StoreId) } : {} }));
};

const setAll = async (ports: ApplyPorts, actor: Actor, prepared: PreparedStore, store: Store): Promise<Result<unknown>> => {
  const { whole, wanted, existing, plan, applied } = prepared;
  for (const { kind, set } of appliers) {
    const value = whole[kind];
    const isAsWanted = !plan.changes.some(({ path }) => path === kind || path.startsWith(`${kind}.`));
    if (value === undefined || isAsWanted) continue;
    const done = await set(value, { ports, store, wanted: whole, actor: actor.by });
    if (!done.ok) return done;
  }
  if (existing !== undefined) await pruneParts(ports, prepared, existing);
  const now = ports.clock.now();
  await ports.database.write(async (tx) => {
    await freeFileKey(tx, store.organisationId, plan.key, { isOnlyRemoved: false });
    const setup = { fileKey: wanted?.key ?? null, inherits: wanted?.inherits ?? [], own: wanted?.own ?? {}, applied, appliedAt: now };
    await saveSetup(tx, ports.database, store, setup, now);
    const detail = `${plan.changes.length + plan.pruned.removed.length} changes`;
    if (plan.deed !== 'nothing') await writeAudit(tx.sql, now, actor, { action: 'configuration_applied', object: store.id, detail });
  });
  return ok(undefined);
};

const pruneParts = async (ports: ApplyPorts, { plan: { pruned } }: PreparedStore, existing: NonNullable<PreparedStore['existing']>): Promise<void> => {
  for (const { kind, prune } of [...appliers].reverse()) {
    const names = pruned.removed.filter(path => path.startsWith(`${kind}.`)).map(path => path.slice(kind.length + 1));
    if (names.length > 0) await prune?.(names, ports, existing);
  }
};

const removeStore = async ({ stores, database, clock }: ApplyPorts, actor: Actor, store: Store): Promise<void> => {
  await stores.remove(store);
  await database.write(async (tx) => {
    await saveSetup(tx, database, store, { fileKey: null }, clock.now());
    await writeAudit(tx.sql, clock.now(), actor, { action: 'store_removed', object: store.id });
  });
};
