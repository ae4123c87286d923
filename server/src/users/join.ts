// How somebody becomes a user: invited by an owner or the command line, or the first one, who came by the server's own link.
import { makeId, type UserId } from '@placet/core';
import { randomBytes } from '../adapters/vault.js';
import type { OpenSession } from '../http/sessions.js';
import type { Role } from '../http/access.js';
import { isDuplicate } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import { writeAudit, type Actor } from './audit-log.js';
import { passwords } from './password.js';
import { enter, type Entered } from './enter.js';
import { userOf, type PeoplePorts, type Seat } from './user.js';

interface NewUser { readonly email: string; readonly name: string; readonly role: Role; readonly passwordHash: string | null }

const insertUser = async (sql: Sql, now: number, organisationId: string, { email, name, role, passwordHash }: NewUser): Promise<UserId> => {
  const id = makeId('user', now, randomBytes(10));
  await sql.run(`INSERT INTO users (id, organisation_id, email, name, role, password_hash, failed_attempts, locked_until, created_at, signed_in_at, disabled_at)
    VALUES (?, ?, ?, ?, ?, ?, 0, NULL, ?, ?, NULL)`, [id, organisationId, email, name, role, passwordHash, now, passwordHash === null ? null : now]);
  return id;
};

const orTaken = <T>(work: Promise<T>): Promise<T | 'email_taken'> => work.catch((error: unknown) => {
  if (isDuplicate(error)) return 'email_taken' as const;
  throw error;
});

export interface Invitation { readonly id: UserId; readonly code: string }

/** A user without a password yet, and the code of the one-time link to set one. An address belongs to one user of the whole installation. */
export const inviteUser = (
  { database, clock, sessions }: PeoplePorts, actor: Actor, { email, role }: { email: string; role: Role },
): Promise<Invitation | 'email_taken'> =>
  orTaken(database.write(async ({ sql }) => {
    const { organisationId } = actor;
    const id = await insertUser(sql, clock.now(), organisationId, { email, name: '', role, passwordHash: null });
    await writeAudit(sql, clock.now(), actor, { action: 'user_invited', object: id, detail: role });
    return { id, code: await sessions.makeUserLink(sql, { organisationId, role, userId: id }) };
  }));

/** Another link to set a password, for somebody who lost the first or forgot the password; earlier links and all sessions end. */
export const makeLinkFor = (ports: PeoplePorts, actor: Actor, userId: string): Promise<string | undefined> => ports.database.write(async ({ sql }) => {
  const { clock, sessions } = ports;
  const user = await userOf(sql, actor.organisationId, userId);
  if (user === undefined || user.disabled_at !== null) return undefined;
  await sessions.endAllOf(sql, user.id);
  await writeAudit(sql, clock.now(), actor, { action: 'link_made', object: user.id });
  return sessions.makeUserLink(sql, { organisationId: user.organisation_id, role: user.role, userId: user.id });
});

/** Sets name and password by a link and uses it up; answers with a session or half a sign-in, or undefined when somebody was faster. */
export const acceptLink = async (
  ports: PeoplePorts, link: OpenSession & { readonly userId: UserId }, given: { name: string; password: string }, seat: Seat,
): Promise<Entered | undefined> => {
  const { database, clock, sessions } = ports;
  const hash = await passwords.hash(given.password);
  return database.write(async ({ sql }) => {
    if (!await sessions.end(sql, link.id)) return undefined;
    const user = await userOf(sql, link.organisationId, link.userId);
    if (user === undefined || user.disabled_at !== null) return undefined;
    const now = clock.now();
    await sql.run('UPDATE users SET name = ?, password_hash = ?, failed_attempts = 0, locked_until = NULL, signed_in_at = ? WHERE id = ?', [given.name, hash, now, user.id]);
    await sessions.endAllOf(sql, user.id);
    await writeAudit(sql, now, { organisationId: user.organisation_id, by: user.id, address: seat.address },
      { action: user.password_hash === null ? 'user_joined' : 'password_set', object: user.id });
    return enter(ports, sql, user, seat);
  });
};

/** Turns a session that is nobody's, made by the server's own link, into a user with a name, once. */
export const makeOwnAccount = async (
  ports: PeoplePorts, session: OpenSession, given: { name: string; email: string; password: string }, seat: Seat,
): Promise<Entered | 'email_taken' | undefined> => {
  const { database, clock, sessions } = ports;
  const hash = await passwords.hash(given.password);
  return orTaken(database.write(async ({ sql }) => {
    if (session.userId !== null || !await sessions.end(sql, session.id)) return undefined;
    const { organisationId, role } = session;
    const id = await insertUser(sql, clock.now(), organisationId, { ...given, role, passwordHash: hash });
    await writeAudit(sql, clock.now(), { organisationId, by: session.id, address: seat.address }, { action: 'user_joined', object: id, detail: role });
    const user = await userOf(sql, organisationId, id);
    return user === undefined ? undefined : enter(ports, sql, user, seat);
  }));
};
