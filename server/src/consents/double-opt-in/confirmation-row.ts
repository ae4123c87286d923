// A confirmation that is waited for, as the database keeps it. There is one open per person and channel: a newer sign-up moves it on, link and all.
import { confirmationState, type Channel, type ConfirmationState, type RecordId, type Standings, type StoreId, type SubjectId } from '@placet/core';
import type { Sql } from '../../storage/sql.js';

export interface ConfirmationRow {
  readonly store_id: StoreId;
  readonly id: string;
  readonly subject_id: SubjectId;
  readonly target: `channel:${Channel}`;
  readonly record_id: RecordId;
  readonly text_hash: string | null;
  readonly locale: string | null;
  readonly state: 'open' | 'confirmed';
  readonly created_at: number;
  readonly expires_at: number;
  readonly settled_at: number | null;
}

const columns = 'store_id, id, subject_id, target, record_id, text_hash, locale, state, created_at, expires_at, settled_at';

export const findConfirmation = async (sql: Sql, storeId: string, id: string): Promise<ConfirmationRow | undefined> =>
  (await sql.all<ConfirmationRow>(`SELECT ${columns} FROM confirmations WHERE store_id = ? AND id = ?`, [storeId, id]))[0];

/**
 * Those that can still be confirmed and match `condition`, newest first. Sorted here: told of an order and a limit, SQLite walks all of the store's
 * instead of the few of the person.
 */
export const openConfirmations = async (sql: Sql, storeId: string, condition: string, values: readonly string[], now: number): Promise<ConfirmationRow[]> =>
  (await sql.all<ConfirmationRow>(`SELECT ${columns} FROM confirmations WHERE store_id = ? AND ${condition} AND state = 'open' AND expires_at > ?`, [storeId, ...values, now]))
    .sort((left, right) => left.id < right.id ? 1 : -1);

export const openConfirmationOf = async (sql: Sql, storeId: string, subjectId: string, target: string, now: number): Promise<ConfirmationRow | undefined> =>
  (await openConfirmations(sql, storeId, 'subject_id = ? AND target = ?', [subjectId, target], now))[0];

export const channelOf = ({ target }: Pick<ConfirmationRow, 'target'>): Channel => target.slice('channel:'.length) as Channel;

export const stateOf = (row: ConfirmationRow, standings: Standings, now: number): ConfirmationState =>
  confirmationState({ channel: channelOf(row), recordId: row.record_id, isConfirmed: row.state === 'confirmed', expiresAt: row.expires_at }, standings, now);
