// The second factor of a user: set up, confirmed, taken away again, and its codes checked, each once.
import type { OrganisationId } from '@placet/core';
import { randomBytes, seal, unseal } from '../adapters/vault.js';
import type { OpenSession } from '../http/sessions.js';
import type { Sql } from '../storage/sql.js';
import type { UserSession } from './account.js';
import { writeAudit, type Actor, type AuditAction } from './audit-log.js';
import { isPasswordOf } from './own-password.js';
import { forgetRecoveryCodes, makeRecoveryCodes, readRecoveryCode, spendRecoveryCode } from './recovery-codes.js';
import { spendAttempt } from './attempts.js';
import { secretBytes, stepOfCode } from './totp.js';
import { factorStateOf, userOf, type PeoplePorts, type Seat, type UserRow } from './user.js';

const contextOf = (user: UserRow): string => `second factor of ${user.id}`;

const secretOf = ({ keyring }: PeoplePorts, user: UserRow): Buffer | undefined =>
  user.factor_sealed === null ? undefined : unseal(keyring.signInKey, user.factor_sealed, contextOf(user));

/** Makes a secret to be confirmed; a second factor that is on stays as it is. */
export const beginFactor = (ports: PeoplePorts, session: UserSession): Promise<void> => ports.database.write(async ({ sql }) => {
  const user = await userOf(sql, session.organisationId, session.userId);
  if (user !== undefined) await beginFor(ports, sql, user);
});

export const beginFor = async ({ keyring }: PeoplePorts, sql: Sql, user: UserRow): Promise<void> => {
  await sql.run('UPDATE users SET factor_sealed = ?, factor_step = NULL WHERE id = ? AND factor_confirmed_at IS NULL',
    [seal(keyring.signInKey, randomBytes(secretBytes), contextOf(user)), user.id]);
};

/** What an app needs, while the factor is being set up and never after. */
export const begunFactor = async (ports: PeoplePorts, { organisationId, userId }: UserSession): Promise<{ secret: Uint8Array; email: string } | undefined> => {
  const user = await ports.database.read(sql => userOf(sql, organisationId, userId));
  const secret = user === undefined || factorStateOf(user) !== 'begun' ? undefined : secretOf(ports, user);
  return user === undefined || secret === undefined ? undefined : { secret, email: user.email };
};

export interface Confirmed { readonly codes: readonly string[]; readonly sessionCode: string }

/**
 * Turns the factor on with a first code. Every other session of the user ends, since they came in without it; the answer holds the recovery codes, which
 * are shown once, and a new session. Undefined when the code is wrong or there were too many tries.
 */
export const confirmFactor = async (ports: PeoplePorts, from: OpenSession & UserSession, typed: string, seat: Seat): Promise<Confirmed | undefined> => {
  const { database, clock, keyring, sessions } = ports;
  if (await spendAttempt(ports, from.userId) === undefined) return undefined;
  return database.write(async ({ sql }) => {
    const now = clock.now();
    const user = await userOf(sql, from.organisationId, from.userId);
    const secret = user === undefined || factorStateOf(user) !== 'begun' ? undefined : secretOf(ports, user);
    const step = secret === undefined ? undefined : stepOfCode(secret, digitsOf(typed), now);
    if (user === undefined || step === undefined || user.disabled_at !== null) return undefined;
    const isFirst = await sql.run(
      `UPDATE users SET factor_confirmed_at = ?, factor_step = ?, failed_attempts = 0, locked_until = NULL, signed_in_at = ?
       WHERE id = ? AND factor_confirmed_at IS NULL AND disabled_at IS NULL`, [now, step, now, user.id]);
    if (isFirst === 0) return undefined;
    await sessions.endAllOf(sql, user.id);
    await writeAudit(sql, now, actorOf(user, seat), { action: 'factor_added', object: user.id });
    return {
      codes: await makeRecoveryCodes(sql, keyring.signInKey, user.id),
      sessionCode: await sessions.start(sql, { organisationId: user.organisation_id, role: user.role, userId: user.id }, seat.browser),
    };
  });
};

/** Finishes a sign-in that waits for the second factor: with a code of the app, or a recovery code. Answers with a session code, or undefined. */
export const finishSignIn = async (ports: PeoplePorts, half: OpenSession & UserSession, typed: string, seat: Seat): Promise<string | undefined> => {
  const { database, clock, sessions } = ports;
  // Counted before it is looked at, as passwords are: guesses sent at once do not slip in together.
  if (await spendAttempt(ports, half.userId) === undefined) return undefined;
  return database.write(async ({ sql }) => {
    const now = clock.now();
    const user = await userOf(sql, half.organisationId, half.userId);
    if (user === undefined || user.disabled_at !== null || factorStateOf(user) !== 'on') return undefined;
    const used = await takeCode(ports, sql, user, typed);
    if (used === undefined) {
      await writeAudit(sql, now, { ...actorOf(user, seat), by: 'nobody' }, { action: 'factor_failed', object: user.id });
      return undefined;
    }
    if (!await sessions.end(sql, half.id)) return undefined;
    await sql.run('UPDATE users SET failed_attempts = 0, locked_until = NULL, signed_in_at = ? WHERE id = ?', [now, user.id]);
    if (used === 'recovery') await writeAudit(sql, now, actorOf(user, seat), { action: 'recovery_code_used', object: user.id });
    await writeAudit(sql, now, actorOf(user, seat), { action: 'signed_in', object: user.id });
    return sessions.start(sql, { organisationId: user.organisation_id, role: user.role, userId: user.id }, seat.browser);
  });
};

/** Uses a code up: the step of a code of the app and all before it (RFC 6238, 5.2), or the recovery code. */
const takeCode = async (ports: PeoplePorts, sql: Sql, user: UserRow, typed: string): Promise<'app' | 'recovery' | undefined> => {
  const now = ports.clock.now();
  const secret = secretOf(ports, user);
  const step = secret === undefined ? undefined : stepOfCode(secret, digitsOf(typed), now);
  if (step !== undefined) {
    return await sql.run('UPDATE users SET factor_step = ? WHERE id = ? AND (factor_step IS NULL OR factor_step < ?)', [step, user.id, step]) === 1 ? 'app' : undefined;
  }
  const recovery = readRecoveryCode(typed);
  return recovery !== undefined && await spendRecoveryCode(sql, ports.keyring.signInKey, now, user.id, recovery) ? 'recovery' : undefined;
};

const digitsOf = (typed: string): string => typed.slice(0, 20).replace(/[\s-]/g, '');

const actorOf = (user: UserRow, { address }: Seat): Actor => ({ organisationId: user.organisation_id, by: user.id, address });

export type Removed = 'done' | 'wrong_password' | 'required';

/** Takes one's own factor away, which needs the password, and cannot be where everyone must have one. */
export const removeFactor = async (ports: PeoplePorts, session: UserSession, password: string, seat: Seat): Promise<Removed> => {
  if (await isFactorRequired(ports, session.organisationId)) return 'required';
  if (!await isPasswordOf(ports, session, password)) return 'wrong_password';
  await ports.database.write(({ sql }) => forgetFactor(ports, sql, { organisationId: session.organisationId, by: session.userId, address: seat.address }, session.userId, 'factor_removed'));
  return 'done';
};

/** New recovery codes for old ones; undefined when the password is wrong or there is no factor. */
export const remakeRecoveryCodes = async (ports: PeoplePorts, session: UserSession, password: string, seat: Seat): Promise<readonly string[] | undefined> => {
  const { database, clock, keyring } = ports;
  if (!await isPasswordOf(ports, session, password)) return undefined;
  return database.write(async ({ sql }) => {
    const user = await userOf(sql, session.organisationId, session.userId);
    if (user === undefined || factorStateOf(user) !== 'on') return undefined;
    await writeAudit(sql, clock.now(), actorOf(user, seat), { action: 'recovery_codes_made', object: user.id });
    return makeRecoveryCodes(sql, keyring.signInKey, user.id);
  });
};

/** For a colleague who lost phone and codes: the factor is gone, and so are the sessions. False when there is none, or nobody. */
export const resetFactor = (ports: PeoplePorts, actor: Actor, userId: string): Promise<boolean> => ports.database.write(async ({ sql }) => {
  const user = await userOf(sql, actor.organisationId, userId);
  if (user === undefined || factorStateOf(user) !== 'on') return false;
  await ports.sessions.endAllOf(sql, user.id);
  return forgetFactor(ports, sql, actor, user.id, 'factor_reset');
});

const forgetFactor = async (ports: PeoplePorts, sql: Sql, actor: Actor, userId: UserRow['id'], action: AuditAction): Promise<boolean> => {
  const isGone = await sql.run('UPDATE users SET factor_sealed = NULL, factor_confirmed_at = NULL, factor_step = NULL WHERE id = ? AND factor_confirmed_at IS NOT NULL', [userId]) === 1;
  await forgetRecoveryCodes(sql, userId);
  if (isGone) await writeAudit(sql, ports.clock.now(), actor, { action, object: userId });
  return isGone;
};

export const isFactorRequired = async ({ database }: Pick<PeoplePorts, 'database'>, organisationId: OrganisationId): Promise<boolean> =>
  (await database.models.organisations.findByPk(organisationId))?.factorRequiredAt != null;
