// The organisation everything belongs to, made at the first start, and the tokens it hands out.
import { makeId, type OrganisationId, type StoreId } from '@placet/core';
import { randomBytes } from './adapters/vault.js';
import type { Role } from './http/access.js';
import { hashSecret } from './http/authenticate.js';
import type { Database } from './storage/open-database.js';
import type { Sql } from './storage/sql.js';

/** The first organisation; `isNew` when this call made it. */
export const firstOrganisation = async (database: Database, now: number): Promise<{ id: OrganisationId; isNew: boolean }> => {
  const existing = await database.models.organisations.findOne({ order: [['id', 'ASC']] });
  if (existing !== null) return { id: existing.id as OrganisationId, isNew: false };
  const id = makeId('organisation', now, randomBytes(10));
  await database.write(({ transaction }) => database.models.organisations.create({ id, name: 'My organisation', createdAt: now }, { transaction }));
  return { id, isNew: true };
};

export interface TokenRequest {
  readonly organisationId: OrganisationId;
  readonly storeScope: StoreId | null;
  readonly role: Role;
  readonly label: string;
  /** Epoch milliseconds, or null for a token that does not expire. */
  readonly expiresAt: number | null;
  /** A user's or session's id, or `command_line`. */
  readonly madeBy?: string;
}

/** Makes a token and answers with its text, which is shown once and never kept. */
export const createToken = (database: Database, request: TokenRequest, now: number): Promise<{ id: string; text: string }> =>
  database.write(({ sql }) => insertToken(sql, request, now));

export const insertToken = async (
  sql: Sql, { organisationId, storeScope, role, label, expiresAt, madeBy }: TokenRequest, now: number,
): Promise<{ id: string; text: string }> => {
  const id = makeId('token', now, randomBytes(10));
  const secret = randomBytes(32).toString('base64url');
  await sql.run(`INSERT INTO tokens (id, organisation_id, store_scope, role, secret_hash, label, created_at, expires_at, revoked_at, last_used_at, made_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL, ?)`, [id, organisationId, storeScope, role, hashSecret(secret), label, now, expiresAt, madeBy ?? null]);
  return { id, text: `plc_${id.slice('tok_'.length)}_${secret}` };
};
