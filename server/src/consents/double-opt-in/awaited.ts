// Whether a confirmation is still waited for: nobody is written to about an answer that was taken back meanwhile.
import type { StoreId } from '@placet/core';
import type { Database } from '../../storage/open-database.js';
import { survivorOf } from '../../subjects/family.js';
import { standingsOf } from './standings-of.js';
import { findConfirmation, stateOf } from './confirmation-row.js';

export const isStillAwaited = (database: Database, storeId: string, confirmationId: string, now: number): Promise<boolean> => database.read(async (sql) => {
  const row = await findConfirmation(sql, storeId, confirmationId);
  if (row === undefined) return false;
  const subjectId = await survivorOf(sql, storeId as StoreId, row.subject_id);
  return stateOf(row, await standingsOf(sql, storeId as StoreId, subjectId), now) === 'open';
});
