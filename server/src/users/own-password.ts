// Whether who sits at a signed-in browser knows the password: asked before what would lock the owner out or let somebody else in.
import { userOf, type PeoplePorts } from './user.js';
import { passwords } from './password.js';
import { forgiveAttempt, spendAttempt } from './attempts.js';
import type { UserSession } from './account.js';

/** Guessing at an unattended desk is counted like guessing at the door. */
export const isPasswordOf = async (ports: PeoplePorts, { organisationId, userId }: UserSession, password: string): Promise<boolean> => {
  const user = await ports.database.read(sql => userOf(sql, organisationId, userId));
  const attempt = await spendAttempt(ports, userId);
  const isRight = await passwords.verify(password, user?.password_hash ?? null);
  if (attempt === undefined || !isRight) return false;
  await forgiveAttempt(ports, userId, attempt);
  return true;
};
