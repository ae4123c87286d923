// One page of the admin: its address, and who is let in. All are in the table of admin-pages.ts.
import { isId, type StoreId } from '@placet/core';
import type { Request, Response } from 'express';
import { auditBeforeEnd, type Note } from '../../http/audit-before-end.js';
import { isAllowed, reaches, type Permission, type Principal } from '../../http/access.js';
import { idOfAddress } from '../../http/handle-audited.js';
import { formTokenOf } from '../../http/form-check.js';
import { principalOf, type OpenSession } from '../../http/sessions.js';
import type { Store } from '../../storage/models/index.js';
import type { AuditAction } from '../../users/audit-log.js';
import { lookerOf, readsAddresses, storeIdOf, visibleStore } from '../looker.js';
import { sendForbidden } from '../people/guard.js';
import { seatOf } from '../people/seat.js';
import { sendSignInNeeded } from '../sign-in-needed.js';
import { sendNotFound, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';

export interface Visit {
  readonly site: Site;
  readonly request: Request;
  readonly response: Response;
  readonly viewer: Viewer;
  readonly looker: Principal;
  /** For the hidden field `token` of every form that changes something. */
  readonly token: string;
  /** Forms only: adds to the row of the audit log that goes with a form that worked. */
  readonly note: (note: Note) => void;
}

export interface StoreVisit extends Visit {
  readonly store: Store;
  readonly storeId: StoreId;
  /** Whether names and addresses are shown whole. */
  readonly readsAddresses: boolean;
}

export interface AdminPage {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly permission: Permission;
  /** How long a posted form may be; unset for pages, which take none. */
  readonly bytesMax?: number;
  /** The form may hold a file, which `fileOf` of people/form-file.ts gives as a stream. */
  readonly takesFile?: true;
  /** What the audit log says when a form worked; every form has one, by `audited`. */
  readonly audit?: AuditAction;
  readonly show: (visit: Visit) => Promise<void>;
}

/** Every form that changes something is wrapped in this; `visit.note` tells more of what was done. */
export const audited = (audit: AuditAction, form: AdminPage): AdminPage => ({ ...form, audit });

type StorePath = `/admin/stores/:storeId${string}`;

/** A page about everything the visitor may see. */
export const housePage = (path: string, show: (visit: Visit) => Promise<void>, permission: Permission = 'read'): AdminPage => ({ method: 'get', path, permission, show });

/** A page about the store in its address; other people's stores are as if they did not exist. */
export const storePage = (path: StorePath, show: (visit: StoreVisit) => Promise<void>, permission: Permission = 'read'): AdminPage =>
  ({ method: 'get', path, permission, show: inStore(show) });

const formBytes = 16 * 1024;

/**
 * What a form of such a page sends, read with `fieldOf` and `fieldsOf` of people/guard.ts. Origin, session and token were checked, and it was limited to
 * 60 a minute; answer with the page again (422) or `seeOther`.
 */
export const houseForm = (path: string, permission: Permission, take: (visit: Visit) => Promise<void>, bytesMax = formBytes): AdminPage =>
  ({ method: 'post', path, permission, bytesMax, show: take });

/** The same for a page about a store. */
export const storeForm = (path: StorePath, permission: Permission, take: (visit: StoreVisit) => Promise<void>, bytesMax = formBytes): AdminPage =>
  ({ method: 'post', path, permission, bytesMax, show: inStore(take) });

/** A form about a store with one file in it, after its other fields. */
export const storeUpload = (path: StorePath, permission: Permission, take: (visit: StoreVisit) => Promise<void>): AdminPage =>
  ({ method: 'post', path, permission, takesFile: true, show: inStore(take) });

const inStore = (show: (visit: StoreVisit) => Promise<void>) => async (visit: Visit): Promise<void> => {
  const { site, request, response, viewer } = visit;
  const store = await storeOf(visit);
  if (store === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const readsWhole = request.method === 'POST' || await readsAddresses(site.services, request, store);
  await show({ ...visit, store, storeId: storeIdOf(store), readsAddresses: readsWhole });
};

/** A form is never a demo visitor's: whoever sends one is signed in. */
const storeOf = async ({ site, request, looker }: Visit): Promise<Store | undefined> => {
  const asked = String(request.params.storeId);
  if (request.method !== 'POST') return visibleStore(site.services, request, asked);
  const store = isId('store', asked) ? await site.services.stores.find(asked) : undefined;
  return store !== undefined && reaches(looker, store) ? store : undefined;
};

/** Answers a look at a page. */
export const answerPage = async ({ permission, show }: AdminPage, site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const looker = await lookerOf(site.services, request);
  if (looker === undefined) await sendSignInNeeded(site, request, response, viewer);
  else await showIfAllowed(permission, show, { site, request, response, viewer, looker, token: formTokenOf(request), note: () => undefined });
};

/** Answers a form whose origin and token were checked. */
export const answerForm = (
  { permission, show, audit }: AdminPage, site: Site, request: Request, response: Response, viewer: Viewer, session: OpenSession,
): Promise<void> => {
  const { organisationId, userId, id } = session;
  const actor = { organisationId, by: userId ?? id, address: seatOf(request).address };
  const note = audit === undefined ? () => undefined
    : auditBeforeEnd(site.services, response, actor, { action: audit, object: idOfAddress(request.params) ?? organisationId });
  return showIfAllowed(permission, show, { site, request, response, viewer, looker: principalOf(session), token: formTokenOf(request), note });
};

const showIfAllowed = async (permission: Permission, show: AdminPage['show'], visit: Visit): Promise<void> => {
  const { site, request, response, viewer, looker } = visit;
  await (isAllowed(looker, permission) ? show(visit) : sendForbidden(site, request, response, viewer));
};

/** One value of a query, trimmed and bounded; nothing when it is repeated. */
export const queryText = ({ query }: Request, name: string): string => {
  const value = query[name];
  return typeof value === 'string' ? value.toWellFormed().trim().slice(0, 400) : '';
};
