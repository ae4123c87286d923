// The policies of a store under the names a file has for them. Nothing is remembered: kind and name find them, in the order they were made.
import type { Policy, PolicyId, PolicyText, StoreId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import type { PolicyShelf } from '../policies/policy-shelf.js';
import type { ResolvedPolicies } from './inherit.js';

export interface LastVersion {
  readonly number: number;
  readonly material: boolean;
  readonly changeSummary: string;
  readonly contentHash: string;
  readonly locales: Readonly<Record<string, PolicyText>>;
}

export interface StoredPolicy extends Policy { readonly last: LastVersion | undefined }

export interface KeyedPolicy extends StoredPolicy { readonly key: string }

export const storedPolicies = async (ports: { readonly database: Database; readonly policies: PolicyShelf }, storeId: StoreId): Promise<StoredPolicy[]> => {
  const policies = await ports.policies.list(storeId);
  return Promise.all(policies.map(async ({ id, kind, name }) => ({ id, kind, name, last: await lastVersionOf(ports.database, storeId, id) })));
};

const lastVersionOf = async ({ models }: Database, storeId: StoreId, policyId: PolicyId): Promise<LastVersion | undefined> => {
  const row = await models.policyVersions.findOne({ where: { storeId, policyId }, order: [['number', 'DESC']] });
  return row === null ? undefined : {
    number: row.number, material: row.material === 1, changeSummary: row.changeSummary, contentHash: row.contentHash,
    locales: JSON.parse(row.locales) as LastVersion['locales'],
  };
};

/**
 * Each stored policy under one key: that of the wanted policy of its kind and name; else that of the only wanted one left of its kind, when it is
 * also the only stored one left (a policy that gets another name); else one of its own. Never two under one key.
 */
export const keyPolicies = (stored: readonly StoredPolicy[], wanted: ResolvedPolicies): readonly KeyedPolicy[] => {
  const keys = new Map<PolicyId, string>();
  const open = new Map(Object.entries(wanted));
  const take = (policy: StoredPolicy | undefined, key: string): void => {
    if (policy === undefined) return;
    keys.set(policy.id, key);
    open.delete(key);
  };
  for (const [key, { kind, name }] of [...open]) take(stored.find(each => !keys.has(each.id) && each.kind === kind && each.name === name), key);
  for (const [key, { kind }] of [...open]) {
    const left = stored.filter(each => !keys.has(each.id) && each.kind === kind);
    const isOnlyOne = kind !== 'custom' && left.length === 1 && [...open.values()].filter(each => each.kind === kind).length === 1;
    if (isOnlyOne) take(left[0], key);
  }
  const taken = new Set([...Object.keys(wanted), ...keys.values()]);
  return stored.map((policy) => {
    const key = keys.get(policy.id) ?? freeKey(policy, taken);
    taken.add(key);
    return { ...policy, key };
  });
};

const freeKey = ({ kind, name }: Policy, taken: ReadonlySet<string>): string => {
  const base = kind === 'custom' ? keyFrom(name) : kind;
  for (let count = 1; ; count++) {
    const key = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(key)) return key;
  }
};

/** A name as a key of a file: small letters, digits and hyphens, beginning with a letter. */
export const keyFrom = (name: string): string => {
  const plain = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '').slice(0, 40).replace(/-+$/, '');
  return plain === '' ? 'policy' : plain;
};
