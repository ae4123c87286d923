// The organisation all demo shops belong to. Its id sorts after every other, so that it is never taken for the first one of a real installation.
import { isId, type OrganisationId } from '@placet/core';
import type { Services } from '../compose.js';
import type { Store } from '../storage/models/index.js';

const parseId = (text: string): OrganisationId => {
  if (!isId('organisation', text)) throw new Error('the demo organisation has no proper id');
  return text;
};

export const demoOrganisationId = parseId('org_zzzzzzzzzzdem0000000000000');

/** The address by which the sample shop is known among the demo's stores. */
export const sampleShopUrl = 'https://kaffee.example/';

/** The store whose forms the sample shop shows; undefined before the demo was made. */
export const findSampleShop = async ({ database }: Pick<Services, 'database'>): Promise<Store | undefined> =>
  await database.models.stores.findOne({ where: { organisationId: demoOrganisationId, url: sampleShopUrl, deletedAt: null } }) ?? undefined;
