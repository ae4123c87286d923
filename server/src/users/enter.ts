// The last step of every way in: a session, or, where a second factor is on or required, a half-finished sign-in that waits for it.
import type { Sql } from '../storage/sql.js';
import { beginFor } from './second-factor.js';
import { factorStateOf, type PeoplePorts, type Seat, type UserRow } from './user.js';

/** `session`: the browser is in. `half`: it is asked for the second factor, or to set one up. The code is for the cookie of that kind. */
export interface Entered { readonly kind: 'session' | 'half'; readonly code: string }

export const needsFactor = async (sql: Sql, user: Pick<UserRow, 'organisation_id' | 'factor_sealed' | 'factor_confirmed_at'>): Promise<boolean> => {
  if (factorStateOf(user) === 'on') return true;
  const [row] = await sql.all<{ factor_required_at: number | null }>('SELECT factor_required_at FROM organisations WHERE id = ?', [user.organisation_id]);
  return row?.factor_required_at != null;
};

export const enter = async (ports: PeoplePorts, sql: Sql, user: UserRow, { browser }: Seat): Promise<Entered> => {
  const { sessions } = ports;
  const holder = { organisationId: user.organisation_id, role: user.role, userId: user.id };
  if (!await needsFactor(sql, user)) return { kind: 'session', code: await sessions.start(sql, holder, browser) };
  if (factorStateOf(user) !== 'on') await beginFor(ports, sql, user);
  return { kind: 'half', code: await sessions.startHalf(sql, holder, browser) };
};
