// Sign-in by e-mail and password. An unknown address, a wrong password, an account that waits or is disabled: one answer, after the same work.
import type { UserId } from '@placet/core';
import { writeAudit } from './audit-log.js';
import { lockMs } from './lockout.js';
import { passwords } from './password.js';
import { staffEmail, userByEmail, type PeoplePorts, type Seat, type UserRow } from './user.js';

/** Answers with a session code for the cookie, or undefined. Throws `HashingBusy` when too many sign in at once. */
export const signIn = async (ports: PeoplePorts, given: { email: string; password: string }, seat: Seat): Promise<string | undefined> => {
  const { database, clock, sessions } = ports;
  const email = staffEmail(given.email);
  const user = await database.read(sql => userByEmail(sql, email ?? ''));
  const mayTry = await spendAttempt(ports, user?.id);
  const isRight = await passwords.verify(given.password, user?.password_hash ?? null);
  if (user === undefined) return undefined;
  if (!mayTry || !isRight || user.disabled_at !== null) {
    if (mayTry) await noteFailure(ports, user, seat);
    return undefined;
  }
  const fresh = user.password_hash !== null && passwords.isOutdated(user.password_hash) ? await passwords.hash(given.password) : null;
  return database.write(async ({ sql }) => {
    const now = clock.now();
    // Not for somebody disabled, or given another password, while the hash was computed.
    const isStill = await sql.run(
      'UPDATE users SET failed_attempts = 0, locked_until = NULL, signed_in_at = ?, password_hash = COALESCE(?, password_hash) WHERE id = ? AND password_hash = ? AND disabled_at IS NULL',
      [now, fresh, user.id, user.password_hash]);
    if (isStill === 0) return undefined;
    await writeAudit(sql, now, { organisationId: user.organisation_id, by: user.id, address: seat.address }, { action: 'signed_in', object: user.id });
    return sessions.start(sql, { organisationId: user.organisation_id, role: user.role, userId: user.id }, seat.browser);
  });
};

/**
 * Counts the attempt before the password is looked at, so that guesses sent at once do not slip in together; a right one sets the count back.
 * False while the account waits. For nobody the same statements run and find nothing.
 */
export const spendAttempt = ({ database, clock }: PeoplePorts, userId: UserId | undefined): Promise<boolean> => database.write(async ({ sql }) => {
  const now = clock.now();
  const [row] = await sql.all<{ failed_attempts: number; locked_until: number | null }>(
    `SELECT failed_attempts, locked_until FROM users WHERE id = ?${sql.dialect === 'mysql' ? ' FOR UPDATE' : ''}`, [userId ?? '']);
  const isWaiting = (row?.locked_until ?? 0) > now;
  const failures = Math.min((row?.failed_attempts ?? 0) + 1, 1000);
  const wait = lockMs(failures);
  await sql.run('UPDATE users SET failed_attempts = ?, locked_until = ? WHERE id = ?',
    [failures, wait === 0 ? null : now + wait, isWaiting ? '' : userId ?? '']);
  return row !== undefined && !isWaiting;
});

const noteFailure = ({ database, clock }: PeoplePorts, user: UserRow, { address }: Seat): Promise<void> => database.write(({ sql }) =>
  writeAudit(sql, clock.now(), { organisationId: user.organisation_id, by: 'nobody', address }, { action: 'sign_in_failed', object: user.id }));
