// Who may see the house from inside: a signed-in browser, or in demo mode anyone, and then only what the demo made.
import { isId, type StoreId } from '@placet/core';
import type { Request } from 'express';
import type { Services } from '../compose.js';
import { demoOrganisationId } from '../demo/demo-organisation.js';
import { reaches, type Principal } from '../http/access.js';
import { principalOf } from '../http/sessions.js';
import type { Store } from '../storage/models/index.js';

const demoLooker: Principal = { kind: 'demo', id: 'demo', organisationId: demoOrganisationId, storeScope: null, role: 'auditor' };

/** The principal whose installation a page shows, or undefined for a stranger. */
export const lookerOf = async ({ config, sessions }: Services, request: Request): Promise<Principal | undefined> =>
  await sessions.principalOf(request) ?? (config.isDemo ? demoLooker : undefined);

/** Who is shown the way around the house: also on the answer to a form, which changes nothing any more. */
export const insiderOf = async (services: Services, request: Request): Promise<Principal | undefined> => {
  const session = await services.sessions.sessionOf(request);
  return session === undefined ? lookerOf(services, request) : principalOf(session);
};

/** The store of an address, if this browser may look at it; other people's stores are as if they did not exist. */
export const visibleStore = async (services: Services, request: Request, storeId: string): Promise<Store | undefined> => {
  const store = isId('store', storeId) ? await services.stores.find(storeId) : undefined;
  if (store === undefined) return undefined;
  const signedIn = await services.sessions.principalOf(request);
  const lookers = [...signedIn === undefined ? [] : [signedIn], ...services.config.isDemo ? [demoLooker] : []];
  return lookers.some(looker => reaches(looker, store)) ? store : undefined;
};

/** Whether addresses are shown whole: to the store's own people. In a demo everybody looks on, and somebody may have typed an address of their own. */
export const readsAddresses = async ({ sessions }: Services, request: Request, store: Store): Promise<boolean> => {
  const signedIn = await sessions.principalOf(request);
  return signedIn !== undefined && reaches(signedIn, store);
};

export const storeIdOf = (store: Store): StoreId => store.id as StoreId;
