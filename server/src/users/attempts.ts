// Tries at passwords and codes: counted before they are looked at, given back when they were right but not yet the whole way in.
import type { UserId } from '@placet/core';
import { lockMs } from './lockout.js';
import type { PeoplePorts } from './user.js';

/** An attempt that was counted, and the pause it caused, if any. */
export interface Attempt { readonly lockedUntil: number | null }

/**
 * Counts the attempt before the password is looked at, so that guesses sent at once do not slip in together; a right one sets the count back.
 * Undefined while the account waits. For nobody the same statements run and find nothing.
 */
export const spendAttempt = ({ database, clock }: PeoplePorts, userId: UserId | undefined): Promise<Attempt | undefined> => database.write(async ({ sql }) => {
  const now = clock.now();
  const [row] = await sql.all<{ failed_attempts: number; locked_until: number | null }>(
    `SELECT failed_attempts, locked_until FROM users WHERE id = ?${sql.dialect === 'mysql' ? ' FOR UPDATE' : ''}`, [userId ?? '']);
  const isWaiting = (row?.locked_until ?? 0) > now;
  const failures = Math.min((row?.failed_attempts ?? 0) + 1, 1000);
  const wait = lockMs(failures);
  await sql.run('UPDATE users SET failed_attempts = ?, locked_until = ? WHERE id = ?',
    [failures, wait === 0 ? null : now + wait, isWaiting ? '' : userId ?? '']);
  return row !== undefined && !isWaiting ? { lockedUntil: wait === 0 ? null : now + wait } : undefined;
});

/**
 * The columns of one attempt given back, with the pause it caused as their value. The pause goes only if this attempt caused it: what others guessed
 * meanwhile still counts.
 */
export const forgiven = [
  'failed_attempts = CASE WHEN failed_attempts > 0 THEN failed_attempts - 1 ELSE 0 END', 'locked_until = CASE WHEN locked_until = ? THEN NULL ELSE locked_until END',
].join(', ');

export const forgiveAttempt = ({ database }: PeoplePorts, userId: UserId, { lockedUntil }: Attempt): Promise<number> =>
  database.write(({ sql }) => sql.run(`UPDATE users SET ${forgiven} WHERE id = ?`, [lockedUntil, userId]));
