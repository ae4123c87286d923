// Puts a letter into the outbox inside the transaction of the change it is about: there is neither one without the other.
import { makeId, type SubjectId } from '@placet/core';
import type { EmailKind, ShopperLocale } from '@placet/templates';
import { randomBytes } from '../adapters/vault.js';
import { writeOutbox } from '../queue/outbox.js';
import type { Tx } from '../storage/open-database.js';
import { sealMail } from './mail-keys.js';

interface MailDraft {
  /** A new one when it is left out. */
  readonly id?: string;
  /** The store, or the organisation for letters to its own staff. */
  readonly ownerId: string;
  /** Whose key it is sealed under. */
  readonly key: Uint8Array;
  readonly subjectId: SubjectId | null;
  readonly kind: EmailKind;
  readonly locale: ShopperLocale;
  readonly to: string;
  /** What the letter is made from when its turn comes (`mail-kinds.ts`). */
  readonly content: Readonly<Record<string, string>>;
  readonly reference: string | null;
  /** Epoch milliseconds after which it is worth nothing to anyone. */
  readonly expiresAt: number | null;
  readonly now: number;
  /** The request it follows from; the one being worked for when it is left out. */
  readonly requestId?: string | null;
}

export const queueMail = async (tx: Tx, draft: MailDraft): Promise<string> => {
  const { ownerId, key, subjectId, kind, locale, to, content, reference, expiresAt, now, requestId } = draft;
  const { id = makeId('mail', now, randomBytes(10)) } = draft;
  await tx.sql.run(`INSERT INTO mails (store_id, id, kind, locale, subject_id, reference, state, attempts, sealed, created_at, expires_at)
    VALUES (?, ?, ?, ?, ?, ?, 'queued', 0, ?, ?, ?)`, [ownerId, id, kind, locale, subjectId, reference, sealMail(key, id, { to, content }), now, expiresAt]);
  await askForDelivery(tx, { ownerId, mailId: id, at: now, now, ...requestId === undefined ? {} : { requestId } });
  return id;
};

const lanes = 4;

/** Letters overtake each other and nothing else waits for them: a mail server that is down holds up no signature and no shop. */
export const askForDelivery = (tx: Tx, { ownerId, mailId, at, ...rest }: Delivery): Promise<void> => writeOutbox(tx, {
  storeId: ownerId, topic: 'mail.send', lane: `mail-${mailId.charCodeAt(mailId.length - 1) % lanes}`, payload: { mailId }, availableAt: at, ...rest,
});

interface Delivery { readonly ownerId: string; readonly mailId: string; readonly at: number; readonly now: number; readonly requestId?: string | null }
