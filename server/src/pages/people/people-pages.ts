// The people of an organisation, for its owners: invite, change a role, take access away and give it back.
import type { Request, Response } from 'express';
import { roles, type Role } from '../../http/access.js';
import { formTokenOf } from '../../http/form-check.js';
import type { UserSession } from '../../users/account.js';
import type { Actor } from '../../users/audit-log.js';
import { inviteUser, makeLinkFor } from '../../users/join.js';
import { disableUser, enableUser, setRole, type Managed } from '../../users/manage.js';
import { listUsers, staffEmail, userOf, type UserRow } from '../../users/user.js';
import { sendNotFound, sendPage, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';
import { fieldModel, problemsOf, type Problems } from './fields.js';
import { change, fieldOf, look, seeOther } from './guard.js';
import { peopleNav } from './people-nav.js';
import { seatOf } from './seat.js';

type Handler = (request: Request, response: Response, viewer: Viewer, session: UserSession) => Promise<void>;

export const mountPeoplePages = (site: Site): void => {
  const { app, services } = site;
  app.get('/admin/people', look(site, 'own', (request, response, viewer, session) => sendPeople(site, request, response, viewer, session)));
  app.post('/admin/people', ...change(site, 'own', (request, response, viewer, session) => takeInvitation(site, request, response, viewer, session)));
  const managed = (work: (actor: Actor, userId: string, request: Request) => Promise<Managed>): Handler => async (request, response, viewer, session) => {
    const outcome = await work(actorOf(request, session), String(request.params.userId), request);
    if (outcome === 'done') seeOther(response, `${site.base}/admin/people`);
    else if (outcome === 'not_found') await sendNotFound(site, request, response, viewer);
    else await sendPeople(site, request, response, viewer, session, { status: 409, complaint: viewer.t.people.list.lastOwner });
  };
  app.post('/admin/people/:userId/role', ...change(site, 'own', (request, response, viewer, session) => {
    const role = roleOf(fieldOf(request, 'role'));
    return role === undefined
      ? sendPeople(site, request, response, viewer, session, { status: 422, complaint: viewer.t.people.problems.role })
      : managed((actor, userId) => setRole(services, actor, userId, role))(request, response, viewer, session);
  }));
  app.post('/admin/people/:userId/disable', ...change(site, 'own', managed((actor, userId) => disableUser(services, actor, userId))));
  app.post('/admin/people/:userId/enable', ...change(site, 'own', managed((actor, userId) => enableUser(services, actor, userId))));
  app.post('/admin/people/:userId/link', ...change(site, 'own', (request, response, viewer, session) => takeNewLink(site, request, response, viewer, session)));
};

const actorOf = (request: Request, { organisationId, userId }: UserSession): Actor => ({ organisationId, by: userId, address: seatOf(request).address });

const roleOf = (text: string): Role | undefined => roles.find(role => role === text);

interface Shown {
  readonly status?: number;
  readonly complaint?: string;
  readonly email?: string;
  readonly role?: Role;
  readonly problems?: Problems;
  readonly made?: { readonly email: string; readonly code: string };
}

const sendPeople = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession, shown: Shown = {}): Promise<void> => {
  const { services, base } = site;
  const { t } = viewer;
  const users = await listUsers(services, session.organisationId);
  await sendPage(site, request, response, viewer, {
    view: 'people', title: t.people.list.title, status: shown.status ?? 200, scripts: ['copy.js'],
    model: {
      nav: peopleNav(site, viewer, session, 'people'), token: formTokenOf(request), path: `${base}/admin/people`, complaint: shown.complaint,
      made: shown.made === undefined ? undefined : { heading: t.people.list.made(shown.made.email), url: `${services.config.baseUrl}/sign-in/${shown.made.code}` },
      users: users.map(user => userModel(viewer, user, session)),
      fields: [{ ...fieldModel(t, 'email', { email: shown.email ?? '' }, shown.problems ?? {}), autocomplete: 'off' }],
      roles: roles.map(role => ({ role, name: t.people.roles[role], hint: t.people.roleHints[role], isChosen: role === (shown.role ?? 'agent') })),
    },
  });
};

const userModel = ({ t, moment }: Viewer, user: UserRow, session: UserSession): object => {
  const name = user.name === '' ? user.email : user.name;
  const { list } = t.people;
  return {
    id: user.id, name, hasName: user.name !== '', email: user.email, isYou: user.id === session.userId, isDisabled: user.disabled_at !== null,
    state: user.disabled_at !== null ? list.disabled : user.password_hash === null ? list.invited : undefined,
    signedIn: user.signed_in_at === null ? undefined : moment(user.signed_in_at, 'UTC'),
    roles: roles.map(role => ({ role, name: t.people.roles[role], isChosen: role === user.role })),
    labels: { role: list.role(name), change: list.changeOf(name), disable: list.disableOf(name), enable: list.enableOf(name), link: list.linkOf(name) },
  };
};

const takeInvitation = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession): Promise<void> => {
  const [email, role] = [fieldOf(request, 'email').slice(0, 300), roleOf(fieldOf(request, 'role'))];
  const problems = problemsOf(viewer.t, { email });
  const again = (found: Problems, complaint?: string) => sendPeople(site, request, response, viewer, session,
    { status: 422, email, problems: found, ...role === undefined ? {} : { role }, ...complaint === undefined ? {} : { complaint } });
  const address = staffEmail(email);
  if (address === undefined || role === undefined) { await again(problems, role === undefined ? viewer.t.people.problems.role : undefined); return; }
  const invitation = await inviteUser(site.services, actorOf(request, session), { email: address, role });
  if (invitation === 'email_taken') { await again({ email: viewer.t.people.problems.taken }); return; }
  await sendPeople(site, request, response, viewer, session, { made: { email: address, code: invitation.code } });
};

const takeNewLink = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession): Promise<void> => {
  const userId = String(request.params.userId);
  const user = await site.services.database.read(sql => userOf(sql, session.organisationId, userId));
  const code = user === undefined || user.id === session.userId ? undefined : await makeLinkFor(site.services, actorOf(request, session), user.id);
  if (user === undefined || code === undefined) await sendNotFound(site, request, response, viewer);
  else await sendPeople(site, request, response, viewer, session, { made: { email: user.email, code } });
};
