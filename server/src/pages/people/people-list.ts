// The page of the people of an organisation: who has access, who was invited, and what is asked of everyone.
import type { Request, Response } from 'express';
import { roles, type Role } from '../../http/access.js';
import { formTokenOf } from '../../http/form-check.js';
import type { UserSession } from '../../users/account.js';
import { listInvitations, listMembers, type InvitationRow } from '../../users/list-users.js';
import { isFactorRequired } from '../../users/second-factor.js';
import { factorStateOf, type UserRow } from '../../users/user.js';
import { queryText } from '../admin/admin-page.js';
import { sendPage, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';
import { fieldModel, type Problems } from './fields.js';

const rowsPerPage = 50;
const invitationsShown = 100;

export interface Shown {
  readonly status?: number;
  readonly complaint?: string;
  readonly email?: string;
  readonly role?: Role;
  readonly problems?: Problems;
  readonly made?: { readonly email: string; readonly code: string; readonly isMailed: boolean };
}

export const sendPeople = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession, shown: Shown = {}): Promise<void> => {
  const { services, base } = site;
  const { t } = viewer;
  const path = `${base}/admin/people`;
  const { organisationId } = session;
  const [search, after] = [queryText(request, 'q').slice(0, 100), queryText(request, 'after')];
  const found = await listMembers(services, organisationId, { search, after, limit: rowsPerPage + 1 });
  const users = found.slice(0, rowsPerPage);
  const invitations = await listInvitations(services, organisationId, { search, limit: invitationsShown });
  const isRequired = await isFactorRequired(services, organisationId);
  const link = (more: Readonly<Record<string, string>>): string => `${path}?${new URLSearchParams({ ...search === '' ? {} : { q: search }, ...more }).toString()}`;
  await sendPage(site, request, response, viewer, {
    view: 'people', title: t.people.list.title, place: { room: 'team' }, status: shown.status ?? 200, scripts: ['copy.js'], style: 'admin.css',
    model: {
      token: formTokenOf(request), path, complaint: shown.complaint, search, isSearched: search !== '', isNobody: search !== '' && users.length + invitations.length === 0,
      made: shown.made === undefined ? undefined : { heading: t.people.list.made(shown.made.email), url: `${services.config.baseUrl}/sign-in/${shown.made.code}`, isMailed: shown.made.isMailed },
      users: users.map(user => userModel(viewer, user, session)), invitations: invitations.map(each => invitationModel(viewer, each, services.clock.now())),
      next: found.length > rowsPerPage ? link({ after: users.at(-1)?.id ?? '' }) : undefined, first: after === '' ? undefined : link({}),
      fields: [{ ...fieldModel(t, 'email', { email: shown.email ?? '' }, shown.problems ?? {}), autocomplete: 'off' }],
      roles: roles.map(role => ({ role, name: t.people.roles[role], hint: t.people.roleHints[role], isChosen: role === (shown.role ?? 'agent') })),
      policy: {
        isRequired, what: isRequired ? t.access.people.policyOn : t.access.people.policyOff, hint: isRequired ? undefined : t.access.people.requireWhat,
        value: isRequired ? 'no' : 'yes', button: isRequired ? t.access.people.optional : t.access.people.require,
      },
    },
  });
};

const userModel = ({ t, moment }: Viewer, user: UserRow, session: UserSession): object => {
  const name = user.name === '' ? user.email : user.name;
  const { list } = t.people;
  const hasFactor = factorStateOf(user) === 'on';
  const [isYou, isDisabled] = [user.id === session.userId, user.disabled_at !== null];
  return {
    id: user.id, name, hasName: user.name !== '', email: user.email, isYou, isDisabled, hasFactor, mayReset: hasFactor && !isYou && !isDisabled,
    state: isDisabled ? list.disabled : undefined, signedIn: user.signed_in_at === null ? undefined : moment(user.signed_in_at, 'UTC'),
    roles: roles.map(role => ({ role, name: t.people.roles[role], isChosen: role === user.role })),
    labels: {
      role: list.role(name), change: list.changeOf(name), disable: list.disableOf(name), enable: list.enableOf(name), link: list.linkOf(name),
      reset: t.access.people.resetOf(name),
    },
  };
};

const invitationModel = ({ t, moment }: Viewer, user: InvitationRow, now: number): object => ({
  id: user.id, email: user.email, role: t.people.roles[user.role], since: moment(user.created_at, 'UTC'),
  until: user.link_until !== null && user.link_until > now ? moment(user.link_until, 'UTC') : undefined,
  labels: { resend: t.access.people.resendOf(user.email), cancel: t.access.people.cancelOf(user.email) },
});
