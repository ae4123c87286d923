// Who may open these pages, and which forms are believed. Every refusal is a page that says why and what to do.
import express, { type Request, type RequestHandler, type Response } from 'express';
import { isAllowed, type Permission } from '../../http/access.js';
import { isFormToken, isFromHere } from '../../http/form-check.js';
import { principalOf, type OpenSession } from '../../http/sessions.js';
import { isUserSession, type UserSession } from '../../users/account.js';
import { HashingBusy } from '../../users/password.js';
import type { AuditAction } from '../../users/audit-log.js';
import { perMinute } from '../limits.js';
import type { PageRow } from '../page-row.js';
import { sendSignInNeeded } from '../sign-in-needed.js';
import { fileOf, openFormFile } from './form-file.js';
import { page, sendMessage, type PageHandler, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';

export type UserHandler = (request: Request, response: Response, viewer: Viewer, session: UserSession) => Promise<void>;
type SiteHandler = (site: Site, ...args: Parameters<UserHandler>) => Promise<void>;

/** Reads a posted form of at most so many bytes. */
const formOf = (bytesMax: number, fieldsMax: number): RequestHandler => express.urlencoded({ extended: false, limit: bytesMax, parameterLimit: fieldsMax });

export const formBody: RequestHandler = formOf(16 * 1024, 20);

const roomFieldsMax = 500;

/** A page for signed-in users, of any role or of those with the permission. */
export const userPage = (path: string, permission: Permission | undefined, handle: SiteHandler): PageRow => ({
  method: 'get', path, door: 'user', ...permission === undefined ? {} : { permission }, handlers: site => [look(site, permission, (...args) => handle(site, ...args))],
});

/** A form of theirs, and what the audit log says of it. */
export const userForm = (path: string, permission: Permission | undefined, audit: readonly AuditAction[], handle: SiteHandler): PageRow => ({
  method: 'post', path, door: 'user', check: 'token', audit, ...permission === undefined ? {} : { permission },
  handlers: site => change(site, permission, (...args) => handle(site, ...args)),
});

const look = (site: Site, permission: Permission | undefined, handle: UserHandler): RequestHandler => page(site, async (request, response, viewer) => {
  const session = await site.services.sessions.sessionOf(request);
  await (session === undefined ? sendSignInNeeded(site, request, response, viewer) : asUser(site, permission, handle)(request, response, viewer, session));
});

/** A form that changes something, in the order of the checks: origin, session, token, user, role. */
const change = (site: Site, permission: Permission | undefined, handle: UserHandler): RequestHandler[] =>
  changeAnyhow(site, asUser(site, permission, handle));

export type SessionHandler = (request: Request, response: Response, viewer: Viewer, session: OpenSession) => Promise<void>;

/** The same for sessions that are nobody's too, and for forms of more than a few fields when `bytesMax` is given. */
export const changeAnyhow = (site: Site, handle: SessionHandler, bytesMax?: number): RequestHandler[] => [
  perMinute(site, 60), bytesMax === undefined ? formBody : formOf(bytesMax, roomFieldsMax), believed(site, handle),
];

/** The same for a form with a file: no byte of it is read before the session and the form's token are known to be good. See `fileOf`. */
export const changeWithFile = (site: Site, handle: SessionHandler): RequestHandler[] => [
  perMinute(site, 60), formBody, believed(site, handle, openFormFile),
];

const believed = (site: Site, handle: SessionHandler, open: (request: Request) => Promise<void> = () => Promise.resolve()): RequestHandler =>
  page(site, fromHere(site, unlessBusy(site, async (request, response, viewer) => {
    const session = await site.services.sessions.sessionOf(request);
    if (session === undefined) { await sendSignInNeeded(site, request, response, viewer); return; }
    await open(request);
    response.once('finish', () => { fileOf(request)?.resume(); });
    if (!isFormToken(request, fieldOf(request, 'token'))) await sendUntrusted(site, request, response, viewer);
    else await handle(request, response, viewer, session);
  })));

const asUser = (site: Site, permission: Permission | undefined, handle: UserHandler): SessionHandler => async (request, response, viewer, session) => {
  if (!isUserSession(session)) { seeOther(response, `${site.base}/admin/welcome`); return; }
  if (permission === undefined || isAllowed(principalOf(session), permission)) { await handle(request, response, viewer, session); return; }
  await sendForbidden(site, request, response, viewer);
};

/** For those whose role does not allow what they asked for. */
export const sendForbidden = (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const { roleTitle, role, home } = viewer.t.people.refused;
  return sendMessage(site, request, response, viewer, 403, { heading: roleTitle, sentences: [role], action: { text: home, href: `${site.base}/` } });
};

/** Refuses forms that another site had the browser send. */
export const fromHere = (site: Site, handle: PageHandler): PageHandler => (request, response, viewer) =>
  isFromHere(request, site.services.config.baseUrl) ? handle(request, response, viewer) : sendUntrusted(site, request, response, viewer);

/** When too many passwords are being checked, people are asked to come back instead of waiting for minutes. */
export const unlessBusy = (site: Site, handle: PageHandler): PageHandler => async (request, response, viewer) => {
  try {
    await handle(request, response, viewer);
  } catch (error) {
    if (!(error instanceof HashingBusy)) throw error;
    const { title, what, next } = viewer.t.slow;
    await sendMessage(site, request, response, viewer, 429, { heading: title, sentences: [what, next] });
  }
};

export const sendUntrusted = (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const { formTitle, form, again } = viewer.t.people.refused;
  return sendMessage(site, request, response, viewer, 403, { heading: formTitle, sentences: [form, again] });
};

/** A text field of a posted form; one that is missing or sent twice is empty. */
export const fieldOf = (request: Request, name: string): string => {
  const body: unknown = request.body;
  const value: unknown = typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : undefined;
  return typeof value === 'string' && value.isWellFormed() ? value : '';
};

/** All values of a field that may be sent more than once, such as ticked boxes or the rows of a list, in their order. */
export const fieldsOf = (request: Request, name: string): string[] => {
  const body: unknown = request.body;
  const value: unknown = typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : undefined;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each): each is string => typeof each === 'string' && each.isWellFormed());
};

export const seeOther = (response: Response, path: string): void => { response.set('Cache-Control', 'no-store').redirect(303, path); };
