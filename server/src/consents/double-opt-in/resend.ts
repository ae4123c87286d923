// Asking again, within bounds: staff presses a button for somebody who never found the letter. (LED-9)
import { err, mayAskAgain, ok, type Channel, type Result, type StoreId, type SubjectId } from '@placet/core';
import { nearestLocale } from '@placet/templates';
import type { Services } from '../../compose.js';
import { findSubjects } from '../../ledger/find-subjects.js';
import type { Confirming } from '../../ledger/capture-request.js';
import { lockHead } from '../../ledger/write-batch.js';
import { queueMail } from '../../mails/queue-mail.js';
import type { Store } from '../../storage/models/index.js';
import type { Tx } from '../../storage/open-database.js';
import { familyOf } from '../../subjects/family.js';
import type { SubjectInBatch } from '../../subjects/subject-row.js';
import { marks, padded, type Sql } from '../../storage/sql.js';
import { confirmLetter, lettersTo } from './ask-to-confirm.js';
import { channelOf, openConfirmations, stateOf, type ConfirmationRow } from './confirmation-row.js';
import { standingsOf } from './standings-of.js';

type Ports = Pick<Services, 'database' | 'keyring' | 'clock'>;

/** What is still waited for from a person, newest first. */
export const listAwaited = ({ database, clock }: Pick<Services, 'database' | 'clock'>, storeId: StoreId, subjectId: SubjectId): Promise<ConfirmationRow[]> =>
  database.read(sql => awaitedOf(sql, storeId, subjectId, clock.now()));

/** Writes once more to the person about the channel; the shop itself hands on links for channels we cannot write to. */
export const askOnceMore = (
  { database, keyring, clock }: Ports, store: Store, subjectId: SubjectId, channel: Channel,
): Promise<Result<Confirming, 'not_found' | 'conflict' | 'rate_limited'>> => database.write(async (tx) => {
  const [storeId, now] = [store.id as StoreId, clock.now()];
  // Held until the end, so that of two who ask at once one is refused.
  await lockHead(tx, storeId);
  const subject = (await findSubjects(tx.sql, keyring.vault, storeId, [], [subjectId])).byId.get(subjectId);
  if (subject === undefined) return err('not_found', 'There is no such subject.');
  const row = (await awaitedOf(tx.sql, storeId, subject.id, now)).find(each => channelOf(each) === channel);
  if (row === undefined) return err('conflict', 'Nothing is waiting to be confirmed on this channel.');
  const confirming = { recordId: row.record_id, confirmationId: row.id, channel, expiresAt: row.expires_at, isForShop: true };
  const to = channel === 'email' ? subject.profile().email : undefined;
  if (to === undefined) return ok({ ...confirming, by: 'shop' });
  const may = mayAskAgain(await lettersTo(tx.sql, storeId, subject.id, now), now);
  if (!may.may) return err('rate_limited', `${refusals[may.why]} The next one may go out at ${new Date(may.until).toISOString()}.`);
  await writeAgain(tx, store, row, subject, to, now);
  return ok({ ...confirming, by: 'mail' });
});

const refusals = {
  too_soon: 'The person was written to less than five minutes ago.',
  too_many: 'The person was written to three times within seven days.',
} as const;

const writeAgain = async (tx: Tx, store: Store, row: ConfirmationRow, subject: SubjectInBatch, to: string, now: number): Promise<void> => {
  const [asked] = await tx.sql.all<{ occurred_at: number; text: string | null }>(
    `SELECT r.occurred_at, w.text FROM records r LEFT JOIN wordings w ON w.store_id = r.store_id AND w.text_hash = ? WHERE r.store_id = ? AND r.id = ?`,
    [row.text_hash ?? '', row.store_id, row.record_id]);
  await queueMail(tx, {
    ownerId: row.store_id, key: subject.dataKey, subjectId: subject.id, kind: 'double_opt_in', locale: nearestLocale(row.locale ?? store.locale), to,
    content: confirmLetter(asked?.text ?? undefined, asked?.occurred_at ?? row.created_at, row.expires_at), reference: row.id, expiresAt: row.expires_at, now,
  });
};

const awaitedOf = async (sql: Sql, storeId: StoreId, subjectId: SubjectId, now: number): Promise<ConfirmationRow[]> => {
  const family = padded(await familyOf(sql, storeId, subjectId));
  const rows = await openConfirmations(sql, storeId, `subject_id IN (${marks(family.length)})`, family, now);
  const standings = rows.length === 0 ? new Map() : await standingsOf(sql, storeId, subjectId);
  return rows.filter(row => stateOf(row, standings, now) === 'open');
};
