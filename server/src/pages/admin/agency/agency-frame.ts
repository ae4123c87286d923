// What the pages about many shops have in common: the views beside each other, and the names of the shops somebody may see.
import type { Store } from '../../../storage/models/index.js';
import { allStores } from '../../../agencies/match-stores.js';
import { tabsModel } from '../../kit/index.js';
import type { Crumb } from '../../navigation.js';
import type { Visit } from '../admin-page.js';

export const agencyPaths = { shops: '/admin/shops', templates: '/admin/templates', bulk: '/admin/bulk' } as const;
export type AgencyView = keyof typeof agencyPaths;

export const agencyTabs = ({ site, viewer }: Visit, here: AgencyView): object => {
  const words = viewer.t.agency.views;
  return tabsModel(words.label, (Object.keys(agencyPaths) as AgencyView[]).map(key => ({ text: words[key], href: `${site.base}${agencyPaths[key]}`, isHere: key === here })));
};

/** The way to a page inside one of the views. */
export const agencyCrumbs = ({ site, viewer }: Visit, view: AgencyView, here: string): Crumb[] => [
  { text: viewer.t.agency.views[view], href: `${site.base}${agencyPaths[view]}`, isHere: false }, { text: here, href: undefined, isHere: true },
];

/** The shops the visitor reaches, by name. */
export const reachedStores = async ({ site, looker: { organisationId, storeScope } }: Visit): Promise<readonly Store[]> =>
  (await allStores(site.services, organisationId)).filter(({ id }) => storeScope === null || id === storeScope)
    .sort((left, right) => left.name.localeCompare(right.name));
