// Pages about one policy of a store: found by its id or not there at all.
import { currentVersion, isId, type Policy, type PolicyVersion } from '@placet/core';
import { isAllowed, type Permission } from '../../../http/access.js';
import { crumbsTo, roomPath, type Crumb, type Place } from '../../navigation.js';
import { sendNotFound } from '../../site.js';
import { storeForm, storePage, type AdminPage, type StoreVisit } from '../admin-page.js';

export interface PolicyVisit extends StoreVisit {
  readonly policy: Policy;
  /** Oldest first. */
  readonly versions: readonly PolicyVersion[];
}

type PolicyPath = `/admin/stores/:storeId/policies/:policyId${string}`;

export const policyPage = (path: PolicyPath, show: (visit: PolicyVisit) => Promise<void>, permission: Permission = 'read'): AdminPage =>
  storePage(path, ofPolicy(show), permission);

export const policyForm = (path: PolicyPath, take: (visit: PolicyVisit) => Promise<void>, bytesMax?: number): AdminPage =>
  storeForm(path, 'manage', ofPolicy(take), bytesMax);

const ofPolicy = (show: (visit: PolicyVisit) => Promise<void>) => async (visit: StoreVisit): Promise<void> => {
  const { site, request, response, viewer, storeId } = visit;
  const asked = String(request.params.policyId);
  const policy = isId('policy', asked) ? await site.services.policies.find(storeId, asked) : undefined;
  if (policy === undefined) { await sendNotFound(site, request, response, viewer); return; }
  visit.note({ object: policy.id });
  await show({ ...visit, policy, versions: await site.services.policies.versions(storeId, policy.id) });
};

export const canManage = ({ looker }: Pick<StoreVisit, 'looker'>): boolean => looker.kind === 'session' && isAllowed(looker, 'manage');

/** The address of a page about the policy, under the base. */
export const policyPath = ({ store, policy }: Pick<PolicyVisit, 'store' | 'policy'>, rest = ''): string => `${roomPath('policies', store.id)}/${policy.id}${rest}`;

export const insidePolicies = ({ store }: Pick<StoreVisit, 'store'>): Place => ({ room: 'policies', store, isInside: true });

export const policyCrumbs = (visit: PolicyVisit, here?: string): Crumb[] => {
  const { site, viewer, store, policy } = visit;
  const list = [viewer.t.words.nav.policies, roomPath('policies', store.id)] as const;
  return here === undefined
    ? crumbsTo(viewer, site.base, store, [list], policy.name)
    : crumbsTo(viewer, site.base, store, [list, [policy.name, policyPath(visit)]], here);
};

/** Where shoppers read it: by its kind, or by its id where another policy of that kind goes before it. Undefined before its first version is in force. */
export const publicPath = async ({ site, store, storeId, policy, versions }: PolicyVisit): Promise<string | undefined> => {
  const now = site.services.clock.now();
  if (currentVersion(versions, now) === undefined) return undefined;
  const heads = await site.services.policies.headsOf(storeId);
  const shown = (await site.services.policies.list(storeId)).findLast(({ id, kind }) =>
    kind === policy.kind && (heads.get(id) ?? []).some(({ effectiveAt }) => effectiveAt <= now));
  return `/p/${store.publicKey}/${policy.kind !== 'custom' && shown?.id === policy.id ? policy.kind : policy.id}`;
};

/** `2`, as it stands in an address. */
export const versionNumbered = ({ versions }: PolicyVisit, text: string): PolicyVersion | undefined => versions.find(({ number }) => String(number) === text);
