// Sign-in by e-mail and password. An unknown address, a wrong password, an account that waits or is disabled: one answer, after the same work.
import { forgiven, spendAttempt } from './attempts.js';
import { writeAudit } from './audit-log.js';
import { passwords } from './password.js';
import { enter, needsFactor, type Entered } from './enter.js';
import { staffEmail, userByEmail, type PeoplePorts, type Seat, type UserRow } from './user.js';

/** Answers with a session, with a sign-in that waits for the second factor, or undefined. Throws `HashingBusy` when too many sign in at once. */
export const signIn = async (ports: PeoplePorts, given: { email: string; password: string }, seat: Seat): Promise<Entered | undefined> => {
  const { database, clock } = ports;
  const email = staffEmail(given.email);
  const user = await database.read(sql => userByEmail(sql, email ?? ''));
  const attempt = await spendAttempt(ports, user?.id);
  const isRight = await passwords.verify(given.password, user?.password_hash ?? null);
  if (user === undefined) return undefined;
  if (attempt === undefined || !isRight || user.disabled_at !== null) {
    if (attempt !== undefined) await noteFailure(ports, user, seat);
    return undefined;
  }
  const fresh = user.password_hash !== null && passwords.isOutdated(user.password_hash) ? await passwords.hash(given.password) : null;
  return database.write(async ({ sql }) => {
    const now = clock.now();
    const isHalf = await needsFactor(sql, user);
    // Not for somebody disabled, or given another password, while the hash was computed. Half a sign-in is not one yet: only this attempt is forgiven.
    const isStill = await sql.run(
      `UPDATE users SET ${isHalf ? forgiven : 'failed_attempts = 0, locked_until = NULL'}, signed_in_at = COALESCE(?, signed_in_at), password_hash = COALESCE(?, password_hash)
       WHERE id = ? AND password_hash = ? AND disabled_at IS NULL`,
      [...isHalf ? [attempt.lockedUntil] : [], isHalf ? null : now, fresh, user.id, user.password_hash]);
    if (isStill === 0) return undefined;
    if (!isHalf) await writeAudit(sql, now, { organisationId: user.organisation_id, by: user.id, address: seat.address }, { action: 'signed_in', object: user.id });
    return enter(ports, sql, user, seat);
  });
};

const noteFailure = ({ database, clock }: PeoplePorts, user: UserRow, { address }: Seat): Promise<void> => database.write(({ sql }) =>
  writeAudit(sql, clock.now(), { organisationId: user.organisation_id, by: 'nobody', address }, { action: 'sign_in_failed', object: user.id }));
