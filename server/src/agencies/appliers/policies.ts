// Policies of a store: made when they are missing, renamed, and published anew when their words differ. A published version is never touched. (POL-2)
import { err, ok, parseWith, versionDraftSchema, type FailureDetail, type Result, type StoreId } from '@placet/core';
import { policyFields } from '../fields.js';
import type { ResolvedPolicies, ResolvedPolicy } from '../inherit.js';
import { keyPolicies, storedPolicies, type KeyedPolicy } from '../keyed-policies.js';
import { applier, type SetContext } from './applier.js';

const asWritten = ({ kind, name, last }: KeyedPolicy): ResolvedPolicy =>
  ({ kind, name, material: last?.material ?? true, changeSummary: last?.changeSummary ?? '', locales: last?.locales ?? {} });

/** The words of a policy of which the file says nothing are not compared. */
const withoutUnsaidWords = (policy: ResolvedPolicy, wanted: ResolvedPolicy | undefined): ResolvedPolicy =>
  wanted !== undefined && Object.keys(wanted.locales).length === 0 ? { ...policy, locales: {} } : policy;

export const policiesApplier = applier<ResolvedPolicies>({
  kind: 'policies',
  fields: policyFields,
  read: (_ports, { policies }, wanted) => Promise.resolve(Object.fromEntries(policies
    .filter(({ key }) => wanted === undefined || Object.hasOwn(wanted, key))
    .map(policy => [policy.key, withoutUnsaidWords(asWritten(policy), wanted?.[policy.key])]))),
  check: policies => Object.entries(policies).flatMap(([key, { locales, material, changeSummary }]): readonly FailureDetail[] => {
    if (Object.keys(locales).length === 0) return [];
    const parsed = parseWith(versionDraftSchema, { locales, material, changeSummary });
    return parsed.ok ? [] : (parsed.error.details ?? []).map(detail => ({ ...detail, path: `policies.${key}.${detail.path}` }));
  }),
  set: async (policies, context) => {
    const stored = keyPolicies(await storedPolicies(context.ports, context.store.id as StoreId), policies);
    for (const [key, policy] of Object.entries(policies)) {
      const done = await setPolicy(policy, stored.find(each => each.key === key), context);
      if (!done.ok) return err(done.error.code, `policies.${key}: ${done.error.message}`, done.error.details);
    }
    return ok(undefined);
  },
  prune: async (keys, { database }, { store, policies }) => {
    const storeId = store.id as StoreId;
    const asked = new Set((await database.models.sections.findAll({ where: { storeId } })).flatMap(({ placements }) => placements.match(/pol_[0-9a-z]{26}/g) ?? []));
    for (const { key, id, last } of policies) {
      if (!keys.includes(key) || last !== undefined || asked.has(id)) continue;
      await database.write(({ sql }) => sql.run(
        'DELETE FROM policies WHERE store_id = ? AND id = ? AND NOT EXISTS (SELECT 1 FROM policy_versions v WHERE v.store_id = ? AND v.policy_id = ?)',
        [storeId, id, storeId, id]));
    }
  },
});

const setPolicy = async (policy: ResolvedPolicy, stored: KeyedPolicy | undefined, { ports, store }: SetContext): Promise<Result<unknown>> => {
  const { kind, name, locales, material, changeSummary } = policy;
  const storeId = store.id as StoreId;
  if (stored !== undefined && stored.name !== name) {
    await ports.database.write(({ sql }) => sql.run('UPDATE policies SET name = ? WHERE store_id = ? AND id = ?', [name, storeId, stored.id]));
  }
  if (Object.keys(locales).length === 0) return stored === undefined ? ok(await ports.policies.create(storeId, kind, name)) : ok(undefined);
  const { id } = stored ?? await ports.policies.create(storeId, kind, name);
  const published = await ports.policies.publish(storeId, id, { locales, material, changeSummary });
  // The same words are published already: that is what was wanted.
  return !published.ok && published.error.code === 'conflict' ? ok(undefined) : published;
};
