// Who did what, when and from where. Ids and words of the program only: no e-mail, no secret, nothing a shopper said. (AGE-1, DSR-8)
import type { OrganisationId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';

/**
 * Everything that is written down. Whoever adds a route or a form that changes or hands out something adds its word here, and what people read of it in
 * pages/texts/deeds-*.ts; tests walk both.
 */
export const auditActions = [
  // People and access.
  'user_invited', 'user_joined', 'link_made', 'invitation_cancelled', 'signed_in', 'signed_out', 'sign_in_failed', 'password_changed', 'password_set', 'role_changed',
  'user_disabled', 'user_enabled', 'session_ended', 'sessions_ended', 'factor_added', 'factor_removed', 'factor_reset', 'factor_failed', 'recovery_code_used',
  'recovery_codes_made', 'factor_required', 'factor_optional', 'token_made', 'token_revoked', 'server_link_made',
  // Stores and what they publish.
  'store_added', 'store_changed', 'store_removed', 'facts_set', 'policy_added', 'version_published', 'notice_begun', 'draft_begun', 'draft_kept', 'draft_discarded', 'section_set', 'sending_set', 'cookies.publish', 'documents_generated',
  'template_set', 'store_templates_set', 'configuration_applied', 'bulk_started',
  'branding_set', 'double_opt_in_set', 'double_opt_in_overridden',
  // What staff did to people's answers.
  'channels_set', 'person_unsubscribed', 'subjects_merged', 'merge_undone', 'confirmation_asked', 'mail_retried', 'answers_taken', 'answers_undone',
  // What came in and what went out.
  'import_tried', 'import_started', 'import_uploaded', 'import_dropped', 'import_resumed', 'list_exported', 'ledger_exported', 'audit_exported',
  // Who else is told.
  'shop_connected', 'shop_mode_changed', 'shop_disconnected', 'shop_walk_asked', 'shop_secret_rotated',
  'endpoint_added', 'endpoint_changed', 'endpoint_removed', 'endpoint_secret_rotated', 'endpoint_tested', 'endpoint_replayed',
  'alarm_resolved', 'alarm_reopened',
  // The installation.
  'ledger_rebuilt', 'keys_rotated', 'work_retried',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who acts, and from which address. `by` is a user's or a token's id, the id of a session without a user, or `command_line`. */
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

export interface AuditFilter {
  readonly action?: AuditAction | undefined;
  readonly actor?: string | undefined;
  /** From this moment on, and before that one. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Newest first, those before the sequence `before`. */
export const listAudit = (database: Database, organisationId: OrganisationId, before: number, limit: number, filter: AuditFilter = {}): Promise<AuditRow[]> => {
  const { action, actor, from, to } = filter;
  const conditions = ([['action = ?', action], ['actor = ?', actor], ['at >= ?', from], ['at < ?', to]] as const)
    .flatMap(([text, value]) => value === undefined ? [] : [{ text, value }]);
  return database.read(sql => sql.all<AuditRow>(
    `SELECT sequence, at, actor, action, object, detail, address FROM audit_log
     WHERE ${['organisation_id = ?', 'sequence < ?', ...conditions.map(({ text }) => text)].join(' AND ')} ORDER BY sequence DESC LIMIT ${Math.trunc(limit)}`,
    [organisationId, before, ...conditions.map(({ value }) => value)]));
};

const batchRows = 1000;

/** All of them, in batches, so that a log of any length is exported with the memory of a page. */
export async function* walkAudit(database: Database, organisationId: OrganisationId, filter: AuditFilter): AsyncGenerator<AuditRow, void> {
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const rows = await listAudit(database, organisationId, before, batchRows, filter);
    yield* rows;
    if (rows.length < batchRows) return;
    before = rows.at(-1)?.sequence ?? 0;
  }
}
