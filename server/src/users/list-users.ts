// The people of an organisation: those who may sign in, page by page, and those who were invited and have not come yet.
import type { OrganisationId } from '@placet/core';
import { marks } from '../storage/sql.js';
import { userColumns, type PeoplePorts, type UserRow } from './user.js';

type Ports = Pick<PeoplePorts, 'database'>;

export interface UserQuery {
  /** The id of the last one of the page before. */
  readonly after?: string;
  /** A part of a name or an address. */
  readonly search?: string;
  readonly limit: number;
}

/** Everyone but open invitations, in the order they came. */
export const listMembers = (ports: Ports, organisationId: OrganisationId, query: UserQuery): Promise<UserRow[]> =>
  list(ports, organisationId, '(password_hash IS NOT NULL OR disabled_at IS NOT NULL)', query);

/** Everyone, invited or joined. */
export const listUsers = (ports: Ports, organisationId: OrganisationId, query: UserQuery): Promise<UserRow[]> => list(ports, organisationId, '1 = 1', query);

const list = ({ database }: Ports, organisationId: OrganisationId, which: string, { after = '', search = '', limit }: UserQuery): Promise<UserRow[]> =>
  database.read(sql => sql.all<UserRow>(`SELECT ${userColumns} FROM users WHERE organisation_id = ? AND id > ? AND ${which}${matching(search)} ORDER BY id LIMIT ${limit}`,
    [organisationId, after, ...matched(search)]));

// LOWER knows only ASCII on SQLite, so a name with other capitals is found as it is written, too.
const matching = (search: string): string => search === '' ? '' : ' AND (email LIKE ? ESCAPE \'!\' OR LOWER(name) LIKE ? ESCAPE \'!\' OR name LIKE ? ESCAPE \'!\')';

const matched = (search: string): string[] => {
  const like = (text: string): string => `%${text.replace(/[!%_]/g, '!$&')}%`;
  return search === '' ? [] : [like(search.toLowerCase()), like(search.toLowerCase()), like(search)];
};

export type InvitationRow = UserRow & { readonly link_until: number | null };

/** Newest first; `link_until` is null when the link was used up or never made. */
export const listInvitations = ({ database }: Ports, organisationId: OrganisationId, { search = '', limit }: UserQuery): Promise<InvitationRow[]> =>
  database.read(sql => sql.all<InvitationRow>(
    `SELECT ${userColumns}, (SELECT MAX(expires_at) FROM sessions WHERE sessions.user_id = users.id AND kind = 'link' AND used_at IS NULL) AS link_until
     FROM users WHERE organisation_id = ? AND password_hash IS NULL AND disabled_at IS NULL${matching(search)} ORDER BY id DESC LIMIT ${limit}`,
    [organisationId, ...matched(search)]));

/** Names, or addresses of those without one, by id; ids of others are left out. */
export const namesOf = async ({ database }: Ports, organisationId: OrganisationId, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(ids)].filter(id => id.startsWith('usr_')).slice(0, 200);
  if (wanted.length === 0) return new Map();
  const rows = await database.read(sql => sql.all<Pick<UserRow, 'id' | 'name' | 'email'>>(
    `SELECT id, name, email FROM users WHERE organisation_id = ? AND id IN (${marks(wanted.length)})`, [organisationId, ...wanted]));
  return new Map(rows.map(({ id, name, email }) => [id as string, name === '' ? email : name]));
};
