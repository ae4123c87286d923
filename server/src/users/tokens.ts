// The tokens programs use, as owners see them: made, listed, revoked. Their texts are known to nobody but who copied them.
import type { OrganisationId } from '@placet/core';
import type { Services } from '../compose.js';
import type { Role } from '../http/access.js';
import { insertToken, type TokenRequest } from '../organisations.js';
import { marks } from '../storage/sql.js';
import { writeAudit, type Actor } from './audit-log.js';

export type TokenPorts = Pick<Services, 'database' | 'clock' | 'tokens'>;

export interface TokenRow {
  readonly id: string;
  readonly label: string;
  readonly store_scope: string | null;
  readonly role: Role;
  readonly created_at: number;
  readonly expires_at: number | null;
  readonly last_used_at: number | null;
  readonly made_by: string | null;
}

export const tokenNameLengthMax = 100;

/** Answers with the text, which is shown once. The store, if it is for one, was checked to be the organisation's. */
export const makeToken = (
  { database, clock }: TokenPorts, actor: Actor, request: Omit<TokenRequest, 'organisationId' | 'madeBy'>,
): Promise<{ id: string; text: string }> => database.write(async ({ sql }) => {
  const made = await insertToken(sql, { ...request, organisationId: actor.organisationId, madeBy: actor.by }, clock.now());
  await writeAudit(sql, clock.now(), actor, { action: 'token_made', object: made.id, detail: [request.role, ...request.storeScope === null ? [] : [request.storeScope]].join(', ') });
  return made;
});

const columns = 'id, label, store_scope, role, created_at, expires_at, last_used_at, made_by';

/** Those that were not revoked, newest first, those before the id `before`. */
export const listTokens = ({ database }: Pick<TokenPorts, 'database'>, organisationId: OrganisationId, before: string, limit: number): Promise<TokenRow[]> =>
  database.read(sql => sql.all<TokenRow>(
    `SELECT ${columns} FROM tokens WHERE organisation_id = ? AND revoked_at IS NULL${before === '' ? '' : ' AND id < ?'} ORDER BY id DESC LIMIT ${Math.trunc(limit)}`,
    [organisationId, ...before === '' ? [] : [before]]));

export const findToken = async ({ database }: Pick<TokenPorts, 'database'>, organisationId: OrganisationId, id: string): Promise<TokenRow | undefined> =>
  (await database.read(sql => sql.all<TokenRow>(`SELECT ${columns} FROM tokens WHERE organisation_id = ? AND id = ? AND revoked_at IS NULL`, [organisationId, id])))[0];

/** False when it is not there, or was revoked before. */
export const revokeToken = async ({ database, clock, tokens }: TokenPorts, actor: Actor, id: string): Promise<boolean> => {
  const isRevoked = await database.write(async ({ sql }) => {
    const isDone = await sql.run('UPDATE tokens SET revoked_at = ? WHERE id = ? AND organisation_id = ? AND revoked_at IS NULL', [clock.now(), id, actor.organisationId]) === 1;
    if (isDone) await writeAudit(sql, clock.now(), actor, { action: 'token_revoked', object: id });
    return isDone;
  });
  tokens.forget(id);
  return isRevoked;
};

/** What owners called them, by id; also those that were revoked, which the audit log still tells of. */
export const tokenNames = async ({ database }: Pick<TokenPorts, 'database'>, organisationId: OrganisationId, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(ids)].filter(id => id.startsWith('tok_')).slice(0, 200);
  if (wanted.length === 0) return new Map();
  const rows = await database.read(sql => sql.all<Pick<TokenRow, 'id' | 'label'>>(
    `SELECT id, label FROM tokens WHERE organisation_id = ? AND id IN (${marks(wanted.length)})`, [organisationId, ...wanted]));
  return new Map(rows.map(({ id, label }) => [id, label]));
};
