// Sections of a store: what each asks, in order, held to the guards before anything is done. (POL-4, POL-5)
import {
  err, guardSection, ok, preTickedAllowedIn, type FailureDetail, type GuardedPlacement, type Placement, type PolicyId, type PolicyKind, type StoreId,
} from '@placet/core';
import { sectionFields } from '../fields.js';
import type { ResolvedPlacement, ResolvedSections } from '../inherit.js';
import { keyPolicies, storedPolicies } from '../keyed-policies.js';
import { applier, type CheckContext } from './applier.js';

export const sectionsApplier = applier<ResolvedSections>({
  kind: 'sections',
  fields: sectionFields,
  read: async ({ sections }, { store, policies }, wanted) => {
    const storeId = store.id as StoreId;
    const keys = new Map(policies.map(({ id, key }) => [id, key]));
    const names = (await sections.list(storeId)).map(({ name }) => name).filter(name => wanted === undefined || Object.hasOwn(wanted, name));
    const read = await Promise.all(names.map(async name => [name, (await sections.find(storeId, name)).map(each => asWritten(each, keys))] as const));
    return Object.fromEntries(read);
  },
  check: (sections, context) => Object.entries(sections).flatMap(([name, placements]) => checkSection(name, placements, context)),
  set: async (sections, { ports, store, wanted }) => {
    const storeId = store.id as StoreId;
    const policies = keyPolicies(await storedPolicies(ports, storeId), wanted.policies ?? {});
    const current = sectionFields((await sectionsApplier.read(ports, { store, policies }, sections) ?? {}) as ResolvedSections);
    const ids = new Map(policies.map(({ id, key }) => [key, id]));
    for (const [name, placements] of Object.entries(sections)) {
      const isAsWanted = sameFields(name, current, sectionFields({ [name]: placements }));
      const put = isAsWanted ? ok(undefined) : await ports.sections.put(store, name, { placements: placements.map(each => placementOf(each, ids)) });
      if (!put.ok) return err(put.error.code, `sections.${name}: ${put.error.message}`, put.error.details);
    }
    return ok(undefined);
  },
  prune: async (names, { database }, { store }) => {
    for (const name of names) await database.write(({ sql }) => sql.run('DELETE FROM sections WHERE store_id = ? AND name = ?', [store.id, name]));
  },
});

const sameFields = (section: string, current: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): boolean => {
  const mine = [...current].filter(([path]) => path.startsWith(`sections.${section}.`));
  return mine.length === wanted.size && mine.every(([path, value]) => wanted.get(path) === value);
};

const asWritten = (placement: Placement, keys: ReadonlyMap<PolicyId, string>): ResolvedPlacement => {
  const { required, preTicked, text } = placement;
  return 'channel' in placement
    ? { channel: placement.channel, required, preTicked, text }
    : { policy: keys.get(placement.policyId) ?? 'gone', required, preTicked, text };
};

const placementOf = ({ policy, channel, required, preTicked, text }: ResolvedPlacement, ids: ReadonlyMap<string, PolicyId>): Placement => {
  if (channel !== undefined) return { channel, required, preTicked, text };
  const policyId = ids.get(policy ?? '');
  if (policyId === undefined) throw new Error('a section asks for a policy that was checked to be there');
  return { policyId, required, preTicked, text };
};

const checkSection = (name: string, placements: readonly ResolvedPlacement[], context: CheckContext): FailureDetail[] => {
  const { wanted, country, existing } = context;
  const kinds = new Map<string, PolicyKind>([
    ...(existing?.policies ?? []).map(({ key, kind }) => [key, kind] as const),
    ...Object.entries(wanted.policies ?? {}).map(([key, { kind }]) => [key, kind] as const),
  ]);
  const path = `sections.${name}`;
  const unknown = placements.flatMap(({ policy }, at) => policy === undefined || kinds.has(policy)
    ? []
    : [{ path: `${path}.placements[${at}].policy`, message: `is not a policy of this store: ${policy}` }]);
  if (unknown.length > 0) return unknown;
  const guarded = guardSection({ section: name, preTickedAllowed: preTickedAllowedIn([country]), placements: placements.map(each => guardedOf(each, kinds)) });
  return guarded.ok ? [] : (guarded.error.details ?? []).map(detail => ({ ...detail, path: `${path}.${detail.path}` }));
};

const guardedOf = ({ policy, channel, required, preTicked, text }: ResolvedPlacement, kinds: ReadonlyMap<string, PolicyKind>): GuardedPlacement =>
  channel === undefined
    ? { policyId: `pol_${policy ?? ''}` as PolicyId, kind: kinds.get(policy ?? '') ?? 'custom', required, preTicked, text }
    : { channel, required, preTicked, text };
