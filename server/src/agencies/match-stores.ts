// Which store of Placet a store of the file is: by its id, by the name an earlier run gave it, else by its address.
import type { FailureDetail, OrganisationId } from '@placet/core';
import type { Store } from '../storage/models/index.js';
import type { ApplyPorts } from './appliers/applier.js';
import type { WantedStore } from './read-file.js';
import { setupsOf, type StoreSetup } from './template-shelf.js';

export interface MatchedStore { readonly wanted: WantedStore; readonly store: Store | undefined; readonly setup: StoreSetup }

export interface Matching {
  readonly stores: readonly MatchedStore[];
  /** Stores that an earlier run of the file set up and that are not in it any more. */
  readonly gone: readonly { readonly store: Store; readonly setup: StoreSetup }[];
  readonly problems: readonly FailureDetail[];
}

const pageSize = 200;
const unknown: StoreSetup = { fileKey: null, inherits: [], own: {}, applied: undefined, appliedAt: null };

export const allStores = async ({ stores }: Pick<ApplyPorts, 'stores'>, organisationId: OrganisationId): Promise<Store[]> => {
  const found: Store[] = [];
  for (let after = ''; ;) {
    const page = await stores.list(organisationId, null, after, pageSize);
    found.push(...page);
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return found;
    after = last.id;
  }
};

export const matchStores = async (ports: ApplyPorts, organisationId: OrganisationId, wanted: readonly WantedStore[]): Promise<Matching> => {
  const setups = await setupsOf(ports.database, organisationId);
  const stored = await allStores(ports, organisationId);
  const problems: FailureDetail[] = [];
  const taken = new Map<string, string>();
  const keys = new Set(wanted.map(({ key }) => key));
  const byFileKey = new Map(stored.flatMap((store) => {
    const key = setups.get(store.id)?.fileKey;
    return key === null || key === undefined ? [] : [[key, store] as const];
  }));
  const find = (one: WantedStore): Store | undefined => {
    if (one.id !== undefined) {
      const named = stored.find(({ id }) => id === one.id);
      if (named === undefined) problems.push({ path: `stores.${one.key}.id`, message: 'is not a store of this organisation' });
      return named;
    }
    const known = byFileKey.get(one.key);
    if (known !== undefined) return known;
    // A store that another name of this file stands for is not meant, but one whose name has left the file may have been renamed.
    const there = stored.filter(({ id, url }) => sameAddress(url, one.fields.url) && !keys.has(setups.get(id)?.fileKey ?? '') && !wanted.some(each => each.id === id));
    if (there.length > 1) problems.push({ path: `stores.${one.key}.url`, message: 'more than one store has this address; say which one by its id' });
    return there.length === 1 ? there[0] : undefined;
  };
  const stores = wanted.map((one): MatchedStore => {
    const store = find(one);
    const other = store === undefined ? undefined : taken.get(store.id);
    if (other !== undefined) problems.push({ path: `stores.${one.key}`, message: `is the same store as stores.${other}` });
    if (store !== undefined) taken.set(store.id, one.key);
    return { wanted: one, store, setup: store === undefined ? unknown : setups.get(store.id) ?? unknown };
  });
  const gone = stored.flatMap((store) => {
    const setup = setups.get(store.id);
    return setup?.fileKey == null || taken.has(store.id) ? [] : [{ store, setup }];
  });
  return { stores, gone, problems };
};

const sameAddress = (left: string, right: string): boolean => new URL(left).href === new URL(right).href;
