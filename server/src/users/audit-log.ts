// Who did what, when and from where. Ids and words of the program only: no e-mail, no secret, nothing a shopper said. (AGE-1, DSR-8)
import type { OrganisationId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';

export const auditActions = [
  'user_invited', 'user_joined', 'link_made', 'signed_in', 'signed_out', 'sign_in_failed', 'password_changed', 'password_set', 'role_changed',
  'user_disabled', 'user_enabled', 'session_ended', 'sessions_ended',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who acts, and from which address. `by` is a user's id, the id of a session without one, or `command_line`. */
export interface Actor {
  readonly organisationId: OrganisationId;
  readonly by: string;
  readonly address: string | null;
}

export const commandLine = (organisationId: OrganisationId): Actor => ({ organisationId, by: 'command_line', address: null });

export interface Deed {
  readonly action: AuditAction;
  /** The id of what it was done to. */
  readonly object: string;
  readonly detail?: string;
}

/** Written in the transaction of the change itself: there is neither one without the other. */
export const writeAudit = async (sql: Sql, now: number, { organisationId, by, address }: Actor, { action, object, detail }: Deed): Promise<void> => {
  await sql.run('INSERT INTO audit_log (organisation_id, at, actor, action, object, detail, address) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [organisationId, now, by, action, object, detail?.slice(0, 200) ?? null, address?.slice(0, 80) ?? null]);
};

export interface AuditRow {
  readonly sequence: number;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly object: string;
  readonly detail: string | null;
  readonly address: string | null;
}

/** Newest first, those before `before`. */
export const listAudit = (database: Database, organisationId: OrganisationId, before: number, limit: number): Promise<AuditRow[]> =>
  database.read(sql => sql.all<AuditRow>(
    'SELECT sequence, at, actor, action, object, detail, address FROM audit_log WHERE organisation_id = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?',
    [organisationId, before, limit]));
