// What an owner does to users: roles, and taking access away. An organisation always keeps an owner who can sign in.
import type { OrganisationId } from '@placet/core';
import type { Role } from '../http/access.js';
import type { Sql } from '../storage/sql.js';
import { writeAudit, type Actor } from './audit-log.js';
import { userOf, type PeoplePorts, type UserRow } from './user.js';

export type Managed = 'done' | 'last_owner' | 'not_found';

export const setRole = (ports: PeoplePorts, actor: Actor, userId: string, role: Role): Promise<Managed> =>
  change(ports, actor, userId, role !== 'owner', async (sql, now, user) => {
    if (user.role === role) return;
    await sql.run('UPDATE users SET role = ? WHERE id = ?', [role, user.id]);
    await writeAudit(sql, now, actor, { action: 'role_changed', object: user.id, detail: `${user.role}, ${role}` });
  });

/** Ends every session and open link of the user at once. */
export const disableUser = (ports: PeoplePorts, actor: Actor, userId: string): Promise<Managed> =>
  change(ports, actor, userId, true, async (sql, now, user) => {
    if (user.disabled_at !== null) return;
    await sql.run('UPDATE users SET disabled_at = ? WHERE id = ?', [now, user.id]);
    await ports.sessions.endAllOf(sql, user.id);
    await writeAudit(sql, now, actor, { action: 'user_disabled', object: user.id });
  });

export const enableUser = (ports: PeoplePorts, actor: Actor, userId: string): Promise<Managed> =>
  change(ports, actor, userId, false, async (sql, now, user) => {
    if (user.disabled_at === null) return;
    await sql.run('UPDATE users SET disabled_at = NULL, failed_attempts = 0, locked_until = NULL WHERE id = ?', [user.id]);
    await writeAudit(sql, now, actor, { action: 'user_enabled', object: user.id });
  });

/** Takes back an invitation nobody has accepted: the link dies and the address is free again. False when there is none. */
export const cancelInvitation = (ports: PeoplePorts, actor: Actor, userId: string): Promise<boolean> => ports.database.write(async ({ sql }) => {
  const { clock, sessions } = ports;
  const user = await userOf(sql, actor.organisationId, userId);
  if (user?.password_hash !== null || user.disabled_at !== null) return false;
  await sessions.endAllOf(sql, user.id);
  const isGone = await sql.run('DELETE FROM users WHERE id = ? AND password_hash IS NULL', [user.id]) === 1;
  if (isGone) await writeAudit(sql, clock.now(), actor, { action: 'invitation_cancelled', object: user.id });
  return isGone;
});

type Work = (sql: Sql, now: number, user: UserRow) => Promise<void>;

const change = ({ database, clock }: PeoplePorts, actor: Actor, userId: string, takesOwner: boolean, work: Work): Promise<Managed> =>
  database.write(async ({ sql }): Promise<Managed> => {
    const owners = await activeOwners(sql, actor.organisationId);
    const user = await userOf(sql, actor.organisationId, userId);
    if (user === undefined) return 'not_found';
    if (takesOwner && owners.length === 1 && owners[0]?.id === user.id) return 'last_owner';
    await work(sql, clock.now(), user);
    return 'done';
  });

/** Locked until the transaction ends, or two owners could demote each other at the same moment. SQLite's writers wait in line anyway. */
const activeOwners = (sql: Sql, organisationId: OrganisationId): Promise<{ id: string }[]> => sql.all<{ id: string }>(
  `SELECT id FROM users WHERE organisation_id = ? AND role = 'owner' AND password_hash IS NOT NULL AND disabled_at IS NULL ORDER BY id${sql.dialect === 'mysql' ? ' FOR UPDATE' : ''}`,
  [organisationId]);
