// Sign-in: by e-mail and password, or by one-time link. Looking at a link changes nothing, because mail scanners look too; only sending its form uses it up.
import type { Request, Response } from 'express';
import type { OpenSession } from '../http/sessions.js';
import { isUserSession, signOut } from '../users/account.js';
import { acceptLink } from '../users/join.js';
import { signIn } from '../users/sign-in.js';
import { userOf } from '../users/user.js';
import { perMinute } from './limits.js';
import { fieldModel, hasProblems, problemsOf, type Problems } from './people/fields.js';
import { fieldOf, formBody, fromHere, seeOther, unlessBusy } from './people/guard.js';
import { giveSession, seatOf, takeSession } from './people/seat.js';
import { page, sendMessage, sendPage, type PageHandler, type Site } from './site.js';
import type { Viewer } from './viewer.js';

export const mountSignInPages = (site: Site): void => {
  const { app } = site;
  const limit = perMinute(site, 20);
  const form = (handle: PageHandler) => [formBody, page(site, fromHere(site, unlessBusy(site, handle)))];
  app.get('/sign-in', limit, page(site, (request, response, viewer) => sendSignIn(site, request, response, viewer)));
  app.post('/sign-in', perMinute(site, 10), ...form((request, response, viewer) => takeSignIn(site, request, response, viewer)));
  app.get('/sign-in/:code', limit, page(site, async (request, response, viewer) => {
    const link = await site.services.sessions.findLink(String(request.params.code));
    await (link === undefined ? sendUsedUp(site, request, response, viewer) : sendLink(site, request, response, viewer, link));
  }));
  app.post('/sign-in/:code', limit, ...form((request, response, viewer) => takeLink(site, request, response, viewer)));
  app.post('/sign-out', limit, ...form(async (request, response) => {
    const session = await site.services.sessions.sessionOf(request);
    if (session !== undefined) await signOut(site.services, session, seatOf(request));
    takeSession(site, response);
    seeOther(response, `${site.base}/`);
  }));
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
  const code = await signIn(site.services, given, seatOf(request));
  if (code === undefined) { await sendSignIn(site, request, response, viewer, { email: given.email.slice(0, 300) }); return; }
  giveSession(site, response, code);
  seeOther(response, `${site.base}/`);
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
  const { services, base } = site;
  const link = await services.sessions.findLink(String(request.params.code));
  if (link === undefined) { await sendUsedUp(site, request, response, viewer); return; }
  const seat = seatOf(request);
  let code: string | undefined;
  if (isUserSession(link)) {
    const [name, password] = [fieldOf(request, 'name').trim(), fieldOf(request, 'password')];
    const problems = problemsOf(viewer.t, { name, newPassword: password });
    if (hasProblems(problems)) { await sendLink(site, request, response, viewer, link, { name, problems }); return; }
    code = await acceptLink(services, link, { name, password }, seat);
  } else code = await services.sessions.redeem(String(request.params.code), seat.browser);
  if (code === undefined) { await sendUsedUp(site, request, response, viewer); return; }
  giveSession(site, response, code);
  seeOther(response, isUserSession(link) ? `${base}/` : `${base}/admin/welcome`);
};

const sendUsedUp = (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const { usedTitle, used, again, command } = viewer.t.signIn;
  return sendMessage(site, request, response, viewer, 410, { heading: usedTitle, sentences: [used, again], command });
};
