// What all deeds around users share: how one is read, and what they need to run.
import { normaliseEmail, type OrganisationId, type UserId } from '@placet/core';
import type { Services } from '../compose.js';
import type { Role } from '../http/access.js';
import type { Sql } from '../storage/sql.js';

export type PeoplePorts = Pick<Services, 'database' | 'clock' | 'sessions' | 'keyring'>;

export interface UserRow {
  readonly id: UserId;
  readonly organisation_id: OrganisationId;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly password_hash: string | null;
  readonly failed_attempts: number;
  readonly locked_until: number | null;
  readonly created_at: number;
  readonly signed_in_at: number | null;
  readonly disabled_at: number | null;
  readonly factor_sealed: Buffer | null;
  readonly factor_confirmed_at: number | null;
  readonly factor_step: number | null;
}

export type FactorState = 'none' | 'begun' | 'on';

export const factorStateOf = (user: Pick<UserRow, 'factor_sealed' | 'factor_confirmed_at'>): FactorState =>
  user.factor_confirmed_at !== null ? 'on' : user.factor_sealed === null ? 'none' : 'begun';

export const userColumns = `id, organisation_id, email, name, role, password_hash, failed_attempts, locked_until, created_at, signed_in_at, disabled_at,
  factor_sealed, factor_confirmed_at, factor_step`;

export const nameLengthMax = 100;
const emailLengthMax = 200;

/** As it is stored and looked up, or undefined when it is not an address. */
export const staffEmail = (raw: string): string | undefined => {
  const email = normaliseEmail(raw);
  return email !== undefined && email.length <= emailLengthMax ? email : undefined;
};

/** Where somebody sits: for the list of sessions and the audit log. */
export interface Seat { readonly browser: string | null; readonly address: string | null }

export const userByEmail = async (sql: Sql, email: string): Promise<UserRow | undefined> =>
  (await sql.all<UserRow>(`SELECT ${userColumns} FROM users WHERE email = ?`, [email]))[0];

/** Users of other organisations are as if they did not exist. */
export const userOf = async (sql: Sql, organisationId: OrganisationId, id: string): Promise<UserRow | undefined> =>
  (await sql.all<UserRow>(`SELECT ${userColumns} FROM users WHERE id = ? AND organisation_id = ?`, [id, organisationId]))[0];
