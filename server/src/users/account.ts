// What users do for themselves: another password, and seeing and ending their sessions.
import type { UserId } from '@placet/core';
import type { OpenSession } from '../http/sessions.js';
import { writeAudit } from './audit-log.js';
import { passwords } from './password.js';
import { spendAttempt } from './attempts.js';
import { userOf, type PeoplePorts, type Seat } from './user.js';

export type UserSession = OpenSession & { readonly userId: UserId };

export const isUserSession = (session: OpenSession): session is UserSession => session.userId !== null;

/** Answers with the code of a new session, the only one left; undefined when the current password is not it. */
export const changePassword = async (
  ports: PeoplePorts, session: UserSession, given: { current: string; password: string }, seat: Seat,
): Promise<string | undefined> => {
  const { database, clock, sessions } = ports;
  const user = await database.read(sql => userOf(sql, session.organisationId, session.userId));
  // Guessing at an unattended desk is counted like guessing at the door.
  const attempt = await spendAttempt(ports, session.userId);
  const isRight = await passwords.verify(given.current, user?.password_hash ?? null);
  if (user === undefined || attempt === undefined || !isRight) return undefined;
  const hash = await passwords.hash(given.password);
  return database.write(async ({ sql }) => {
    const isStill = await sql.run('UPDATE users SET password_hash = ?, failed_attempts = 0, locked_until = NULL WHERE id = ? AND password_hash = ? AND disabled_at IS NULL',
      [hash, user.id, user.password_hash]);
    if (isStill === 0) return undefined;
    await sessions.endAllOf(sql, user.id);
    await writeAudit(sql, clock.now(), { organisationId: user.organisation_id, by: user.id, address: seat.address }, { action: 'password_changed', object: user.id });
    return sessions.start(sql, { organisationId: user.organisation_id, role: user.role, userId: user.id }, seat.browser);
  });
};

export interface SessionRow {
  readonly id: string;
  readonly created_at: number;
  readonly last_seen_at: number | null;
  readonly browser: string | null;
}

const sessionsShown = 100;

export const listSessions = ({ database, clock }: PeoplePorts, userId: UserId): Promise<SessionRow[]> => database.read(sql => sql.all<SessionRow>(
  `SELECT id, created_at, last_seen_at, browser FROM sessions WHERE user_id = ? AND kind = 'session' AND used_at IS NULL AND expires_at > ? ORDER BY id DESC LIMIT ${sessionsShown}`,
  [userId, clock.now()]));

/** Ends one session of the user's own; those of others are as if they did not exist. */
export const endSession = (
  ports: PeoplePorts, { organisationId, userId }: UserSession, id: string, seat: Seat,
): Promise<boolean> => ports.database.write(async ({ sql }) => {
  const { clock, sessions } = ports;
  const [own] = await sql.all<{ id: string }>('SELECT id FROM sessions WHERE id = ? AND user_id = ? AND kind = \'session\'', [id, userId]);
  if (own === undefined || !await sessions.end(sql, own.id)) return false;
  await writeAudit(sql, clock.now(), { organisationId, by: userId, address: seat.address }, { action: 'session_ended', object: own.id });
  return true;
});

/** Ends all sessions of the user but this one. */
export const endOtherSessions = (
  ports: PeoplePorts, { id, organisationId, userId }: UserSession, seat: Seat,
): Promise<void> => ports.database.write(async ({ sql }) => {
  const { clock, sessions } = ports;
  const count = await sessions.endAllOf(sql, userId, id);
  if (count > 0) {
    await writeAudit(sql, clock.now(), { organisationId, by: userId, address: seat.address }, { action: 'sessions_ended', object: userId, detail: String(count) });
  }
});

/** Ends the session of a browser that signs out, should somebody have kept the cookie. */
export const signOut = (ports: PeoplePorts, { id, organisationId, userId }: OpenSession, seat: Seat): Promise<void> => ports.database.write(async ({ sql }) => {
  const { clock, sessions } = ports;
  if (!await sessions.end(sql, id)) return;
  await writeAudit(sql, clock.now(), { organisationId, by: userId ?? id, address: seat.address }, { action: 'signed_out', object: id });
});
