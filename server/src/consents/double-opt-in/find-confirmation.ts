// What a confirmation's link leads to, for the page: looking changes nothing, because mail scanners look too.
import type { Channel, ConfirmationState, StoreId } from '@placet/core';
import type { Services } from '../../compose.js';
import { wordingOf } from '../list-register.js';
import { survivorOf } from '../../subjects/family.js';
import { channelOf, findConfirmation, stateOf } from './confirmation-row.js';
import { standingsOf } from './standings-of.js';

export interface FoundConfirmation {
  readonly state: ConfirmationState;
  readonly channel: Channel;
  /** The record the page would confirm; what is confirmed must be what was shown. */
  readonly recordId: string;
  /** Null when nobody vouches for the words. */
  readonly wording: string | null;
  readonly locale: string | null;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Undefined when there is none, or when the person was erased since. */
export const readConfirmation = async ({ database, clock }: Pick<Services, 'database' | 'clock'>, storeId: StoreId, id: string): Promise<FoundConfirmation | undefined> => {
  const found = await database.read(async (sql) => {
    const row = await findConfirmation(sql, storeId, id);
    if (row === undefined) return undefined;
    const subjectId = await survivorOf(sql, storeId, row.subject_id);
    const [subject] = await sql.all<{ erased_at: number | null }>('SELECT erased_at FROM subjects WHERE store_id = ? AND id = ?', [storeId, subjectId]);
    return subject === undefined || subject.erased_at !== null ? undefined : { row, standings: await standingsOf(sql, storeId, subjectId) };
  });
  if (found === undefined) return undefined;
  const { row, standings } = found;
  return {
    state: stateOf(row, standings, clock.now()), channel: channelOf(row), recordId: row.record_id, wording: await wordingOf(database, storeId, row.text_hash),
    locale: row.locale, expiresAt: row.expires_at,
  };
};
