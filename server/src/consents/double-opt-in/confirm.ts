// The person confirms: a record of its own in the ledger, with the words that were confirmed. Once, however often the button is pressed. (LED-9)
import type { Circumstances, ConfirmationState, DraftAnswer, StoreId } from '@placet/core';
import type { Services } from '../../compose.js';
import { findSubjects, loadStandings } from '../../ledger/find-subjects.js';
import { recordColumns, recordFromRow, type RecordSqlRow } from '../../ledger/read-records.js';
import { captureOne, closeBatch, lockHead, openBatch } from '../../ledger/write-batch.js';
import type { Tx } from '../../storage/open-database.js';
import type { Sql } from '../../storage/sql.js';
import { contextOf } from '../capture-consent.js';
import { findConfirmation, stateOf, type ConfirmationRow } from './confirmation-row.js';

export interface ConfirmedFrom {
  /** The record that was shown to be confirmed. */
  readonly recordId: string;
  readonly ip: string | undefined;
  readonly userAgent: string | undefined;
}

/** What the confirmation was when it was asked for: `open` means that it was confirmed just now, `undefined` that there is none. */
export const confirm = (
  { database, keyring, clock }: Pick<Services, 'database' | 'keyring' | 'clock'>, storeId: StoreId, id: string, from: ConfirmedFrom,
): Promise<ConfirmationState | undefined> => database.write(async (tx) => {
  const head = await lockHead(tx, storeId);
  const row = await findConfirmation(tx.sql, storeId, id);
  if (row === undefined) return undefined;
  const found = await findSubjects(tx.sql, keyring.vault, storeId, [], [row.subject_id]);
  const subject = found.byId.get(row.subject_id);
  if (subject === undefined) return undefined;
  await loadStandings(tx.sql, storeId, [subject]);
  const now = clock.now();
  const state = stateOf(row, subject.standings, now);
  // Signed up again between looking and pressing: the page is shown anew, with the words that count now.
  if (state !== 'open' || row.record_id !== from.recordId) return state === 'open' ? 'superseded' : state;
  const batch = openBatch({ keyring, now: () => now, keptWordings: new Set() }, storeId, head);
  captureOne(batch, found, {
    hashes: [], requestId: null,
    request: {
      storeId, subject: { subjectId: subject.id }, isProven: true, wordings: new Map(), mode: 'record', answers: [answerOf(row)],
      circumstances: await circumstancesOf(tx.sql, row, from, now),
    },
  });
  await closeBatch(tx, batch, head);
  await settle(tx, row, now);
  return state;
});

const answerOf = ({ target, text_hash: textHash, locale }: ConfirmationRow): DraftAnswer => ({ target, action: 'confirm', version: null, textHash, locale });

/** The question's place and region stay those it was asked in; what is new is who pressed the button, from where. */
const circumstancesOf = async (sql: Sql, row: ConfirmationRow, { ip, userAgent }: ConfirmedFrom, now: number): Promise<Circumstances> => {
  const [asked] = await sql.all<RecordSqlRow>(`SELECT ${recordColumns} FROM records WHERE store_id = ? AND id = ?`, [row.store_id, row.record_id]);
  const { section, region, regionBasis } = asked === undefined ? { section: null, region: null, regionBasis: null } : recordFromRow(asked);
  return {
    section, region, regionBasis, source: 'web', widget: 'double_opt_in_link', occurredAt: now, timeGrade: 'observed', actor: 'shopper', context: contextOf({ ip, userAgent }),
  };
};

const settle = async ({ sql }: Tx, { store_id: storeId, id }: ConfirmationRow, now: number): Promise<void> => {
  await sql.run('UPDATE confirmations SET state = \'confirmed\', settled_at = ? WHERE store_id = ? AND id = ?', [now, storeId, id]);
};
