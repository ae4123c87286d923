// What a store would publish and ask if it took over what it inherits now. A changed template waits here as a draft: nothing of it is public before
// somebody publishes it. (AGE-3)
import type { FailureDetail, StoreId } from '@placet/core';
import type { Store } from '../storage/models/index.js';
import { appliers } from './appliers/index.js';
import type { ApplyPorts, Existing } from './appliers/applier.js';
import { changesBetween, writtenFieldPaths, type FieldChange } from './fields.js';
import { resolveParts, type ResolvedParts } from './inherit.js';
import { keyPolicies, storedPolicies } from './keyed-policies.js';
import type { StoreSetup } from './template-shelf.js';
import type { Written } from './written.js';

export interface StoreDraft {
  readonly parts: ResolvedParts;
  readonly existing: Existing;
  /** Empty when the store is what it inherits. */
  readonly changes: readonly FieldChange[];
  /** Why it cannot be taken over as it is: guards, missing words. */
  readonly problems: readonly FailureDetail[];
}

type Bodies = ReadonlyMap<string, Written>;
type Inherits = Pick<StoreSetup, 'inherits' | 'own'>;

export const draftOf = async (ports: ApplyPorts, store: Store, { inherits, own }: Inherits, templates: Bodies): Promise<StoreDraft> => {
  const { parts, problems } = resolveParts(inherits.flatMap(name => templates.get(name) ?? []), own, store);
  const existing = { store, policies: keyPolicies(await storedPolicies(ports, store.id as StoreId), parts.policies) };
  const found: FailureDetail[] = [...problems, ...inherits.filter(name => !templates.has(name)).map(name => ({ path: 'inherits', message: `there is no template ${name}` }))];
  const changes: FieldChange[] = [];
  for (const { kind, fields, read, check } of appliers.filter(each => each.kind in parts)) {
    const value = parts[kind as keyof ResolvedParts];
    const current = await read(ports, existing, value);
    changes.push(...changesBetween(current === undefined ? new Map<string, string>() : fields(current), fields(value)));
    found.push(...check?.(value, { wanted: { ...parts }, country: store.country, existing }) ?? []);
  }
  return { parts, existing, changes, problems: found };
};

export interface FieldOrigin {
  readonly path: string;
  /** A template's name, or null for the store's own words. */
  readonly template: string | null;
}

/** Of each field, whose words it has: the store's own, or the last template that speaks of it. */
export const originsOf = ({ inherits, own }: Inherits, templates: Bodies): readonly FieldOrigin[] => {
  const origins = new Map<string, string | null>();
  for (const name of inherits) for (const path of writtenFieldPaths(templates.get(name) ?? {})) origins.set(path, name);
  for (const path of writtenFieldPaths(own)) origins.set(path, null);
  return [...origins].map(([path, template]) => ({ path, template })).sort((left, right) => left.path < right.path ? -1 : 1);
};
