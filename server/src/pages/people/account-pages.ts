// What users see and change about themselves; and how somebody who came by the server's link gets an account.
import type { Request, Response } from 'express';
import { changePassword, endOtherSessions, endSession, isUserSession, listSessions, type SessionRow, type UserSession } from '../../users/account.js';
import { makeOwnAccount } from '../../users/join.js';
import { staffEmail, userOf } from '../../users/user.js';
import { formTokenOf } from '../../http/form-check.js';
import type { OpenSession } from '../../http/sessions.js';
import { sendSignInNeeded } from '../sign-in-needed.js';
import type { PageRow } from '../page-row.js';
import { page, sendNotFound, sendPage, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';
import { fieldModel, hasProblems, problemsOf, type Problems } from './fields.js';
import { changeAnyhow, fieldOf, seeOther, userForm, userPage } from './guard.js';
import { factorModel } from './second-factor-pages.js';
import { preferencesModel } from './preference-pages.js';
import { giveEntered, giveSession, seatOf } from './seat.js';

export const accountPages: readonly PageRow[] = [
  { method: 'get', path: '/admin/welcome', door: 'session', handlers: site => [page(site, (request, response, viewer) => openWelcome(site, request, response, viewer))] },
  {
    method: 'post', path: '/admin/welcome', door: 'session', check: 'token', audit: ['user_joined'],
    handlers: site => changeAnyhow(site, (request, response, viewer, session) => takeWelcome(site, request, response, viewer, session)),
  },
  userPage('/admin/account', undefined, (site, request, response, viewer, session) =>
    sendAccount(site, request, response, viewer, session, { hasChanged: request.query.changed === 'password' })),
  userForm('/admin/account/password', undefined, ['password_changed'], (...args) => takePassword(...args)),
  userForm('/admin/account/sessions/end-others', undefined, ['sessions_ended'], async (site, request, response, _viewer, session) => {
    await endOtherSessions(site.services, session, seatOf(request));
    seeOther(response, `${site.base}/admin/account`);
  }),
  userForm('/admin/account/sessions/:sessionId/end', undefined, ['session_ended'], async (site, request, response, viewer, session) => {
    if (await endSession(site.services, session, String(request.params.sessionId), seatOf(request))) seeOther(response, `${site.base}/admin/account`);
    else await sendNotFound(site, request, response, viewer);
  }),
];

const openWelcome = async (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const session = await site.services.sessions.sessionOf(request);
  if (session === undefined) await sendSignInNeeded(site, request, response, viewer);
  else if (isUserSession(session)) seeOther(response, `${site.base}/admin/account`);
  else await sendWelcome(site, request, response, viewer);
};

interface Returned { readonly name: string; readonly email: string; readonly problems: Problems }

const nothingYet: Returned = { name: '', email: '', problems: {} };

const sendWelcome = (site: Site, request: Request, response: Response, viewer: Viewer, returned: Returned = nothingYet): Promise<void> => {
  const { t } = viewer;
  const { problems } = returned;
  return sendPage(site, request, response, viewer, {
    view: 'people-form', title: t.people.welcome.title, frame: 'paper', status: hasProblems(problems) ? 422 : 200,
    model: {
      heading: t.people.welcome.title, sentences: [t.people.welcome.what], token: formTokenOf(request),
      summary: hasProblems(problems) ? t.people.problems.summary : undefined,
      fields: [fieldModel(t, 'name', returned, problems), fieldModel(t, 'email', returned, problems), fieldModel(t, 'newPassword', {}, problems)],
      button: t.people.welcome.button, action: `${site.base}/admin/welcome`, later: { text: t.people.welcome.later, href: `${site.base}/` }, help: undefined, command: undefined,
    },
  });
};

const takeWelcome = async (site: Site, request: Request, response: Response, viewer: Viewer, session: OpenSession): Promise<void> => {
  if (isUserSession(session)) { seeOther(response, `${site.base}/admin/account`); return; }
  const given = { name: fieldOf(request, 'name').trim(), email: fieldOf(request, 'email'), password: fieldOf(request, 'password') };
  const problems = problemsOf(viewer.t, { name: given.name, email: given.email, newPassword: given.password });
  if (hasProblems(problems)) { await sendWelcome(site, request, response, viewer, { ...given, problems }); return; }
  const made = await makeOwnAccount(site.services, session, { ...given, email: staffEmail(given.email) ?? '' }, seatOf(request));
  if (made === 'email_taken') { await sendWelcome(site, request, response, viewer, { ...given, problems: { email: viewer.t.people.problems.taken } }); return; }
  if (made === undefined) { await sendSignInNeeded(site, request, response, viewer); return; }
  giveEntered(site, response, made);
};

const sendAccount = async (
  site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession, outcome: { problems?: Problems; hasChanged?: boolean } = {},
): Promise<void> => {
  const { services, base } = site;
  const { t } = viewer;
  const user = await services.database.read(sql => userOf(sql, session.organisationId, session.userId));
  const open = await listSessions(services, session.userId);
  await sendPage(site, request, response, viewer, {
    view: 'account', title: t.people.account.title, place: { room: 'account' }, status: outcome.problems === undefined ? 200 : 422,
    model: {
      token: formTokenOf(request), name: user?.name ?? '', email: user?.email ?? '', role: t.people.roles[session.role], path: `${base}/admin/account`,
      preferences: { reading: await preferencesModel(site, request, viewer, session) },
      factor: user === undefined ? undefined : await factorModel(site, viewer, user),
      changed: outcome.hasChanged === true ? t.people.account.changed : undefined,
      fields: [fieldModel(t, 'current', {}, outcome.problems ?? {}), fieldModel(t, 'newPassword', {}, outcome.problems ?? {})],
      sessions: open.map(each => sessionModel(viewer, each, session)), hasOthers: open.length > 1,
    },
  });
};

const sessionModel = ({ t, moment }: Viewer, row: SessionRow, own: UserSession): object => {
  const [browser, system] = row.browser?.split('/') ?? [];
  const label = browser === undefined ? t.people.account.unknown : system === undefined ? browser : t.people.account.on(browser, system);
  return { id: row.id, label, isThis: row.id === own.id, since: moment(row.created_at, 'UTC'), seen: moment(row.last_seen_at ?? row.created_at, 'UTC'), endLabel: t.people.account.endOf(label) };
};

const takePassword = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession): Promise<void> => {
  const [current, password] = [fieldOf(request, 'current'), fieldOf(request, 'password')];
  const problems = problemsOf(viewer.t, { current, newPassword: password });
  if (hasProblems(problems)) { await sendAccount(site, request, response, viewer, session, { problems }); return; }
  const code = await changePassword(site.services, session, { current, password }, seatOf(request));
  if (code === undefined) { await sendAccount(site, request, response, viewer, session, { problems: { current: viewer.t.people.problems.current } }); return; }
  giveSession(site, response, code);
  seeOther(response, `${site.base}/admin/account?changed=password`);
};
