// What follows from a pending answer, in its own transaction: the confirmation that is waited for, and the letter that asks for it. (LED-9)
import { channelTarget, makeId, mayAskAgain, type ConsentRecord, type StoreId, type SubjectId } from '@placet/core';
import { nearestLocale } from '@placet/templates';
import { randomBytes } from '../../adapters/vault.js';
import type { Captured, CaptureRequest, Confirming } from '../../ledger/capture-request.js';
import { queueMail } from '../../mails/queue-mail.js';
import type { Tx } from '../../storage/open-database.js';
import type { Sql } from '../../storage/sql.js';
import type { SubjectInBatch } from '../../subjects/subject-row.js';
import { openConfirmationOf } from './confirmation-row.js';
import { isOwnWording } from './own-wording.js';

const dayMs = 86_400_000;

export interface Asking {
  readonly request: CaptureRequest;
  readonly requestId: string | null;
  readonly captured: Captured;
  readonly subject: SubjectInBatch;
  readonly now: number;
}

/** Opens or moves on a confirmation for each pending record the request asked to be confirmed. */
export const askToConfirm = async (tx: Tx, { request, requestId, captured, subject, now }: Asking): Promise<readonly Confirming[]> => {
  const asked: Confirming[] = [];
  const { storeId, toConfirm } = request;
  for (const { record } of captured.placed) {
    const channel = record.action === 'pending' ? toConfirm?.channels.find(each => channelTarget(each) === record.target) : undefined;
    if (channel === undefined || toConfirm === undefined) continue;
    const wording = await quotable(tx.sql, request, record);
    const expiresAt = now + toConfirm.expiryDays * dayMs;
    const { id, isNew } = await moveOn(tx.sql, {
      storeId, subjectId: subject.id, target: record.target, recordId: record.id, locale: record.locale, expiresAt, now,
      textHash: wording === undefined ? null : record.textHash,
    });
    const to = channel === 'email' ? addressOf(request, subject) : undefined;
    const isMailed = to !== undefined && mayAskAgain(await lettersTo(tx.sql, storeId, subject.id, now), now).may;
    if (isMailed) {
      await queueMail(tx, {
        ownerId: storeId, key: subject.dataKey, subjectId: subject.id, kind: 'double_opt_in', locale: nearestLocale(record.locale ?? toConfirm.locale), to,
        content: confirmLetter(wording, record.occurredAt, expiresAt), reference: id, expiresAt, now, requestId,
      });
    }
    asked.push({
      recordId: record.id, confirmationId: id, channel, expiresAt, isForShop: request.isProven,
      by: to === undefined ? 'shop' : isMailed ? 'mail' : isNew ? 'nobody' : 'earlier_mail',
    });
  }
  return asked;
};

/** What the letter is filled with; names, dates in words and the link are put in when it is made. */
export const confirmLetter = (wording: string | undefined, askedAt: number, expiresAt: number): Readonly<Record<string, string>> =>
  ({ wording: wording ?? '', askedAt: String(askedAt), expiresAt: String(expiresAt) });

const quotable = async (sql: Sql, request: CaptureRequest, { textHash }: ConsentRecord): Promise<string | undefined> => {
  const shown = textHash === null ? undefined : request.wordings.get(textHash);
  return shown !== undefined && (request.isProven || await isOwnWording(sql, request.storeId, shown)) ? shown : undefined;
};

interface Open {
  readonly storeId: StoreId;
  readonly subjectId: SubjectId;
  readonly target: string;
  readonly recordId: string;
  readonly textHash: string | null;
  readonly locale: string | null;
  readonly expiresAt: number;
  readonly now: number;
}

const moveOn = async (sql: Sql, { storeId, subjectId, target, recordId, textHash, locale, expiresAt, now }: Open): Promise<{ id: string; isNew: boolean }> => {
  const open = await openConfirmationOf(sql, storeId, subjectId, target, now);
  if (open !== undefined) {
    await sql.run('UPDATE confirmations SET record_id = ?, text_hash = ?, locale = ?, expires_at = ? WHERE store_id = ? AND id = ?',
      [recordId, textHash, locale, expiresAt, storeId, open.id]);
    return { id: open.id, isNew: false };
  }
  const id = makeId('confirmation', now, randomBytes(10));
  await sql.run(`INSERT INTO confirmations (store_id, id, subject_id, target, record_id, text_hash, locale, state, created_at, expires_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, 'open', ?, ?)`, [storeId, id, subjectId, target, recordId, textHash, locale, now, expiresAt]);
  return { id, isNew: true };
};

/** The address that was typed now, else the one that is known. */
const addressOf = (request: CaptureRequest, subject: SubjectInBatch): string | undefined =>
  ('identifiers' in request.subject ? request.subject.identifiers.find(({ kind }) => kind === 'email')?.value : undefined) ?? subject.profile().email;

const lettersWithinMs = 7 * dayMs;

/** When letters of this kind were written to the person, as far as the limits look back. */
export const lettersTo = async (sql: Sql, storeId: StoreId, subjectId: SubjectId, now: number): Promise<number[]> => (await sql.all<{ created_at: number }>(
  'SELECT created_at FROM mails WHERE store_id = ? AND subject_id = ? AND kind = \'double_opt_in\' AND created_at > ?', [storeId, subjectId, now - lettersWithinMs]))
  .map(({ created_at: at }) => at);
