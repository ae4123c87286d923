// What `--prune` may remove: only what an earlier run of the file set and the file does not have any more, and never a published version. (POL-2)
import { policyKinds } from '@placet/core';
import type { Existing } from './appliers/applier.js';
import type { ResolvedParts, ResolvedPolicies } from './inherit.js';
import type { StoreSetup } from './template-shelf.js';

export interface Pruned {
  /** As `policies.old` and `sections.footer`. */
  readonly removed: readonly string[];
  readonly kept: readonly { readonly path: string; readonly reason: string }[];
}

const nothing: Pruned = { removed: [], kept: [] };

export const pruneOf = ({ applied }: StoreSetup, parts: ResolvedParts, { policies }: Existing): Pruned => {
  if (applied === undefined) return nothing;
  const gone = goneNames(applied, parts);
  const stored = gone.policies.flatMap(key => policies.filter(each => each.key === key));
  return {
    removed: [...stored.filter(({ last }) => last === undefined).map(({ key }) => `policies.${key}`), ...gone.sections.map(name => `sections.${name}`)],
    kept: stored.filter(({ last }) => last !== undefined)
      .map(({ key, last }) => ({ path: `policies.${key}`, reason: `version ${last?.number ?? 0} is published, and what shoppers agreed to is kept` })),
  };
};

type Applied = ReadonlyMap<string, string>;

const goneNames = (applied: Applied, { policies, sections }: ResolvedParts) => {
  const once = new Set([...applied.keys()].map(path => path.split('.').slice(0, 2).join('.')));
  const namesIn = (kind: string, now: object): string[] =>
    [...once].filter(path => path.startsWith(`${kind}.`)).map(path => path.slice(kind.length + 1)).filter(name => !Object.hasOwn(now, name));
  return { policies: namesIn('policies', policies), sections: namesIn('sections', sections) };
};

/** The policies an earlier run set and this one does not name, so that they are found under the names they had. */
export const gonePolicies = ({ applied }: StoreSetup, parts: ResolvedParts): ResolvedPolicies => {
  if (applied === undefined) return {};
  return Object.fromEntries(goneNames(applied, parts).policies.flatMap((key) => {
    const kind = policyKinds.find(each => each === applied.get(`policies.${key}.kind`));
    return kind === undefined ? [] : [[key, { kind, name: applied.get(`policies.${key}.name`) ?? '', material: true, changeSummary: '', locales: {} }]];
  }));
};

/** What is remembered after a run: its own wishes, and those of earlier runs about what it does not name and has not removed. */
export const remembered = ({ applied }: StoreSetup, parts: ResolvedParts, fresh: Applied, removed: readonly string[]): Applied => {
  if (applied === undefined) return fresh;
  const { policies, sections } = goneNames(applied, parts);
  const stay = [...policies.map(key => `policies.${key}`), ...sections.map(name => `sections.${name}`)].filter(path => !removed.includes(path));
  return new Map([...[...applied].filter(([path]) => stay.some(each => path.startsWith(`${each}.`))), ...fresh]);
};
