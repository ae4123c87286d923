// Whether everyone of an organisation needs a second factor: an owner's choice, held at sign-in.
import type { UserSession } from './account.js';
import { writeAudit } from './audit-log.js';
import { factorStateOf, userOf, type PeoplePorts, type Seat } from './user.js';

export type Policed = 'done' | 'own_factor_first';

/**
 * Whoever asks it of others has a factor already, so that no installation locks itself out. Sessions of users without one end at once: they set one up
 * at their next sign-in.
 */
export const requireFactor = ({ database, clock }: PeoplePorts, { organisationId, userId }: UserSession, isRequired: boolean, seat: Seat): Promise<Policed> =>
  database.write(async ({ sql }): Promise<Policed> => {
    const now = clock.now();
    const owner = await userOf(sql, organisationId, userId);
    if (isRequired && (owner === undefined || factorStateOf(owner) !== 'on')) return 'own_factor_first';
    const isChanged = await sql.run(`UPDATE organisations SET factor_required_at = ? WHERE id = ? AND factor_required_at IS ${isRequired ? '' : 'NOT '}NULL`,
      [isRequired ? now : null, organisationId]) === 1;
    if (!isChanged) return 'done';
    if (isRequired) {
      await sql.run(`UPDATE sessions SET used_at = ? WHERE organisation_id = ? AND kind = 'session' AND used_at IS NULL
        AND user_id IN (SELECT id FROM users WHERE organisation_id = ? AND factor_confirmed_at IS NULL)`, [now, organisationId, organisationId]);
    }
    await writeAudit(sql, now, { organisationId, by: userId, address: seat.address }, { action: isRequired ? 'factor_required' : 'factor_optional', object: organisationId });
    return 'done';
  });
