// A letter as the database keeps it.
import type { EmailKind, ShopperLocale } from '@placet/templates';
import type { Sql } from '../storage/sql.js';

/**
 * `queued`: to be sent, or to be tried again. `sent`: the mail server took it. `shown`: there is no mail server, it is read in the outbox. `failed`: given
 * up, with the reason. `cancelled`: no longer wanted when its turn came (the person said no, or was erased).
 */
export const mailStates = ['queued', 'sent', 'shown', 'failed', 'cancelled'] as const;
export type MailState = (typeof mailStates)[number];

export interface MailRow {
  readonly store_id: string;
  readonly id: string;
  readonly kind: EmailKind;
  readonly locale: ShopperLocale;
  readonly subject_id: string | null;
  readonly reference: string | null;
  readonly state: MailState;
  readonly attempts: number;
  readonly sealed: Buffer | null;
  readonly error: string | null;
  readonly created_at: number;
  readonly tried_at: number | null;
  readonly next_try_at: number | null;
  readonly settled_at: number | null;
  readonly expires_at: number | null;
}

export const mailColumns = `store_id, id, kind, locale, subject_id, reference, state, attempts, sealed, error, created_at, tried_at, next_try_at, settled_at, expires_at`;

export const findMail = async (sql: Sql, ownerId: string, id: string): Promise<MailRow | undefined> =>
  (await sql.all<MailRow>(`SELECT ${mailColumns} FROM mails WHERE store_id = ? AND id = ?`, [ownerId, id]))[0];
