// Sign-in: by e-mail and password, or by one-time link. Looking at a link changes nothing, because mail scanners look too; only sending its form uses it up.
import type { Request, Response } from 'express';
import { isFormToken } from '../http/form-check.js';
import type { OpenSession } from '../http/sessions.js';
import { isUserSession, signOut } from '../users/account.js';
import type { Entered } from '../users/enter.js';
import { acceptLink } from '../users/join.js';
import { signIn } from '../users/sign-in.js';
import { userOf } from '../users/user.js';
import { perMinute } from './limits.js';
import { fieldModel, hasProblems, problemsOf, type Problems } from './people/fields.js';
import { fieldOf, formBody, fromHere, seeOther, sendUntrusted, unlessBusy } from './people/guard.js';
import { giveEntered, seatOf, takeSession } from './people/seat.js';
import { signInFactorPages } from './sign-in-factor-pages.js';
import type { PageRow } from './page-row.js';
import { page, sendMessage, sendPage, type PageHandler, type Site } from './site.js';
import type { Viewer } from './viewer.js';

const form = (site: Site, handle: PageHandler) => [formBody, page(site, fromHere(site, unlessBusy(site, handle)))];

export const signInPages: readonly PageRow[] = [
  { method: 'get', path: '/sign-in', door: 'anyone', handlers: site => [perMinute(site, 20), page(site, (...args) => sendSignIn(site, ...args))] },
  {
    method: 'post', path: '/sign-in', door: 'anyone', check: 'origin', audit: ['signed_in', 'sign_in_failed'],
    handlers: site => [perMinute(site, 10), ...form(site, (...args) => takeSignIn(site, ...args))],
  },
  ...signInFactorPages,
  { method: 'get', path: '/sign-in/:code', door: 'holder', handlers: site => [perMinute(site, 20), page(site, (...args) => openLink(site, ...args))] },
  {
    method: 'post', path: '/sign-in/:code', door: 'holder', check: 'origin', audit: ['user_joined', 'password_set'],
    handlers: site => [perMinute(site, 20), ...form(site, (...args) => takeLink(site, ...args))],
  },
  {
    method: 'post', path: '/sign-out', door: 'session', check: 'token', audit: ['signed_out'],
    handlers: site => [perMinute(site, 20), ...form(site, (...args) => takeSignOut(site, ...args))],
  },
];

const openLink = async (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const link = await site.services.sessions.findLink(String(request.params.code));
  await (link === undefined ? sendUsedUp(site, request, response, viewer) : sendLink(site, request, response, viewer, link));
};

/** Who has no session any more is signed out already. */
const takeSignOut = async (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const session = await site.services.sessions.sessionOf(request);
  if (session !== undefined && !isFormToken(request, fieldOf(request, 'token'))) { await sendUntrusted(site, request, response, viewer); return; }
  if (session !== undefined) await signOut(site.services, session, seatOf(request));
  takeSession(site, response);
  seeOther(response, `${site.base}/`);
};

const sendSignIn = (site: Site, request: Request, response: Response, viewer: Viewer, refused?: { email: string }): Promise<void> => {
  const { t } = viewer;
  return sendPage(site, request, response, viewer, {
    view: 'people-form', title: t.people.signIn.title, frame: 'paper', status: refused === undefined ? 200 : 401, scripts: ['copy.js'],
    model: {
      heading: t.people.signIn.title, sentences: [], summary: refused === undefined ? undefined : t.people.signIn.wrong, token: undefined,
      fields: [fieldModel(t, 'email', refused ?? {}, {}), fieldModel(t, 'password', {}, {})], button: t.people.signIn.button, action: `${site.base}/sign-in`,
      later: undefined, help: t.people.signIn.forgotten, command: t.people.signIn.command,
    },
  });
};

const takeSignIn = async (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const given = { email: fieldOf(request, 'email'), password: fieldOf(request, 'password') };
  const entered = await signIn(site.services, given, seatOf(request));
  if (entered === undefined) { await sendSignIn(site, request, response, viewer, { email: given.email.slice(0, 300) }); return; }
  giveEntered(site, response, entered);
};

/** A link of the server's is a button; one of a user asks for name and password. */
const sendLink = async (
  site: Site, request: Request, response: Response, viewer: Viewer, link: OpenSession, returned?: { name: string; problems: Problems },
): Promise<void> => {
  const { t } = viewer;
  const user = isUserSession(link) ? await site.services.database.read(sql => userOf(sql, link.organisationId, link.userId)) : undefined;
  if (user === undefined) {
    await sendPage(site, request, response, viewer, { view: 'sign-in', title: t.signIn.title, frame: 'paper', model: {} });
    return;
  }
  await sendPage(site, request, response, viewer, {
    view: 'people-form', title: t.people.join.title, frame: 'paper', status: returned === undefined ? 200 : 422,
    model: {
      heading: t.people.join.title, sentences: [t.people.join.what, `${t.people.join.as} ${user.email}`], summary: returned === undefined ? undefined : t.people.problems.summary,
      token: undefined, fields: [fieldModel(t, 'name', { name: returned?.name ?? user.name }, returned?.problems ?? {}), fieldModel(t, 'newPassword', {}, returned?.problems ?? {})],
      button: t.people.join.button, action: `${site.base}${request.path}`, later: undefined, help: undefined, command: undefined,
    },
  });
};

const takeLink = async (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const { services } = site;
  const link = await services.sessions.findLink(String(request.params.code));
  if (link === undefined) { await sendUsedUp(site, request, response, viewer); return; }
  const seat = seatOf(request);
  let entered: Entered | undefined;
  if (isUserSession(link)) {
    const [name, password] = [fieldOf(request, 'name').trim(), fieldOf(request, 'password')];
    const problems = problemsOf(viewer.t, { name, newPassword: password });
    if (hasProblems(problems)) { await sendLink(site, request, response, viewer, link, { name, problems }); return; }
    entered = await acceptLink(services, link, { name, password }, seat);
  } else {
    const code = await services.sessions.redeem(String(request.params.code), seat.browser);
    entered = code === undefined ? undefined : { kind: 'session', code };
  }
  if (entered === undefined) { await sendUsedUp(site, request, response, viewer); return; }
  giveEntered(site, response, entered, isUserSession(link) ? '/' : '/admin/welcome');
};

const sendUsedUp = (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const { usedTitle, used, again, command } = viewer.t.signIn;
  return sendMessage(site, request, response, viewer, 410, { heading: usedTitle, sentences: [used, again], command });
};
