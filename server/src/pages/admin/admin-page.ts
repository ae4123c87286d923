// One page of the admin: its address, and who is let in. All are in the table of admin-pages.ts.
import type { StoreId } from '@placet/core';
import type { Request, Response } from 'express';
import type { Principal } from '../../http/access.js';
import type { Store } from '../../storage/models/index.js';
import { lookerOf, readsAddresses, storeIdOf, visibleStore } from '../looker.js';
import { sendSignInNeeded } from '../sign-in-needed.js';
import { sendNotFound, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';

export interface Visit {
  readonly site: Site;
  readonly request: Request;
  readonly response: Response;
  readonly viewer: Viewer;
  readonly looker: Principal;
}

export interface StoreVisit extends Visit {
  readonly store: Store;
  readonly storeId: StoreId;
  /** Whether names and addresses are shown whole. */
  readonly readsAddresses: boolean;
}

export interface AdminPage {
  readonly path: string;
  readonly answer: (site: Site, request: Request, response: Response, viewer: Viewer) => Promise<void>;
}

/** A page about everything the visitor may see. */
export const housePage = (path: string, show: (visit: Visit) => Promise<void>): AdminPage => ({
  path,
  answer: async (site, request, response, viewer) => {
    const looker = await lookerOf(site.services, request);
    await (looker === undefined ? sendSignInNeeded(site, request, response, viewer) : show({ site, request, response, viewer, looker }));
  },
});

/** A page about the store in its address; other people's stores are as if they did not exist. */
export const storePage = (path: `/admin/stores/:storeId${string}`, show: (visit: StoreVisit) => Promise<void>): AdminPage => housePage(path, async (visit) => {
  const { site, request, response, viewer } = visit;
  const store = await visibleStore(site.services, request, String(request.params.storeId));
  if (store === undefined) { await sendNotFound(site, request, response, viewer); return; }
  await show({ ...visit, store, storeId: storeIdOf(store), readsAddresses: await readsAddresses(site.services, request, store) });
});

/** One value of a query, trimmed and bounded; nothing when it is repeated. */
export const queryText = ({ query }: Request, name: string): string => {
  const value = query[name];
  return typeof value === 'string' ? value.toWellFormed().trim().slice(0, 400) : '';
};
