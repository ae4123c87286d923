// The people of an organisation, for its owners: invite, change a role, take access away and give it back, and ask everyone for a second factor.
import type { Request, Response } from 'express';
import { roles, type Role } from '../../http/access.js';
import type { UserSession } from '../../users/account.js';
import type { Actor } from '../../users/audit-log.js';
import { mailInvitation } from '../../mails/staff-mails.js';
import { requireFactor } from '../../users/factor-policy.js';
import { inviteUser, makeLinkFor } from '../../users/join.js';
import { cancelInvitation, disableUser, enableUser, setRole, type Managed } from '../../users/manage.js';
import { resetFactor } from '../../users/second-factor.js';
import { staffEmail, userOf } from '../../users/user.js';
import type { PageRow } from '../page-row.js';
import { sendNotFound, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';
import { problemsOf, type Problems } from './fields.js';
import { fieldOf, seeOther, userForm, userPage } from './guard.js';
import { sendPeople } from './people-list.js';
import { seatOf } from './seat.js';

type Handler = (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession) => Promise<void>;

/** A deed to the user of the address; what it answers is the same for all of them. */
const managed = (work: (site: Site, actor: Actor, userId: string) => Promise<Managed>): Handler => async (site, request, response, viewer, session) => {
  const outcome = await work(site, actorOf(request, session), String(request.params.userId));
  if (outcome === 'done') seeOther(response, `${site.base}/admin/people`);
  else if (outcome === 'not_found') await sendNotFound(site, request, response, viewer);
  else await sendPeople(site, request, response, viewer, session, { status: 409, complaint: viewer.t.people.list.lastOwner });
};

const takeRole: Handler = (site, request, response, viewer, session) => {
  const role = roleOf(fieldOf(request, 'role'));
  return role === undefined
    ? sendPeople(site, request, response, viewer, session, { status: 422, complaint: viewer.t.people.problems.role })
    : managed(({ services }, actor, userId) => setRole(services, actor, userId, role))(site, request, response, viewer, session);
};

const foundOrNot = (work: Promise<boolean>): Promise<Managed> => work.then(isDone => isDone ? 'done' : 'not_found');

export const peoplePages: readonly PageRow[] = [
  userPage('/admin/people', 'own', (...args) => sendPeople(...args)),
  userForm('/admin/people', 'own', ['user_invited'], (...args) => takeInvitation(...args)),
  userForm('/admin/people/second-factor', 'own', ['factor_required', 'factor_optional'], (...args) => takePolicy(...args)),
  userForm('/admin/people/:userId/role', 'own', ['role_changed'], takeRole),
  userForm('/admin/people/:userId/disable', 'own', ['user_disabled'], managed(({ services }, actor, userId) => disableUser(services, actor, userId))),
  userForm('/admin/people/:userId/enable', 'own', ['user_enabled'], managed(({ services }, actor, userId) => enableUser(services, actor, userId))),
  userForm('/admin/people/:userId/link', 'own', ['link_made'], (...args) => takeNewLink(...args)),
  userForm('/admin/people/:userId/cancel', 'own', ['invitation_cancelled'], managed(({ services }, actor, userId) => foundOrNot(cancelInvitation(services, actor, userId)))),
  // One's own factor is taken away on the account page, with the password.
  userForm('/admin/people/:userId/second-factor/reset', 'own', ['factor_reset'], managed(({ services }, actor, userId) =>
    actor.by === userId ? Promise.resolve('not_found') : foundOrNot(resetFactor(services, actor, userId)))),
];

const actorOf = (request: Request, { organisationId, userId }: UserSession): Actor => ({ organisationId, by: userId, address: seatOf(request).address });

const roleOf = (text: string): Role | undefined => roles.find(role => role === text);

const takePolicy: Handler = async (site, request, response, viewer, session) => {
  const outcome = await requireFactor(site.services, session, fieldOf(request, 'required') === 'yes', seatOf(request));
  if (outcome === 'done') seeOther(response, `${site.base}/admin/people`);
  else await sendPeople(site, request, response, viewer, session, { status: 409, complaint: viewer.t.access.people.ownFirst });
};

const takeInvitation: Handler = async (site, request, response, viewer, session) => {
  const [email, role] = [fieldOf(request, 'email').slice(0, 300), roleOf(fieldOf(request, 'role'))];
  const problems = problemsOf(viewer.t, { email });
  const again = (found: Problems, complaint?: string) => sendPeople(site, request, response, viewer, session,
    { status: 422, email, problems: found, ...role === undefined ? {} : { role }, ...complaint === undefined ? {} : { complaint } });
  const address = staffEmail(email);
  if (address === undefined || role === undefined) { await again(problems, role === undefined ? viewer.t.people.problems.role : undefined); return; }
  const invitation = await inviteUser(site.services, actorOf(request, session), { email: address, role });
  if (invitation === 'email_taken') { await again({ email: viewer.t.people.problems.taken }); return; }
  await sendLink(site, request, response, viewer, session, { to: address, code: invitation.code, role: viewer.t.people.roles[role] });
};

const takeNewLink: Handler = async (site, request, response, viewer, session) => {
  const userId = String(request.params.userId);
  const user = await site.services.database.read(sql => userOf(sql, session.organisationId, userId));
  const code = user === undefined || user.id === session.userId ? undefined : await makeLinkFor(site.services, actorOf(request, session), user.id);
  if (user === undefined || code === undefined) await sendNotFound(site, request, response, viewer);
  else await sendLink(site, request, response, viewer, session, { to: user.email, code });
};

/** A link is shown once, and mailed as well where there is a mail server. */
const sendLink = async (
  site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession, link: { to: string; code: string; role?: string },
): Promise<void> => {
  const isMailed = await mailInvitation(site.services, { organisationId: session.organisationId, language: viewer.language, ...link });
  await sendPeople(site, request, response, viewer, session, { made: { email: link.to, code: link.code, isMailed } });
};
