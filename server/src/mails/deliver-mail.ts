// One attempt at one letter, and what follows: sent, tried again later, given up, or kept to be read when there is no mail server.
//
// What remains of "never twice": a server that took the letter and could not tell us (the connection broke in between, or this process was killed before
// it wrote it down) gets it again, under the same Message-ID, by which mail programs fold the two into one.
import { z } from 'zod';
import type { Services } from '../compose.js';
import { randomBytes } from '../adapters/vault.js';
import type { OutboxEntry } from '../queue/outbox-job.js';
import { retryDelay } from '../queue/retry-delay.js';
import type { RetryPolicy } from '../queue/queue-port.js';
import { brandingOf, organisationBranding, type Branding } from './branding.js';
import { mailKey, openMail, sealMail, type MailContent } from './mail-keys.js';
import { findMail, type MailRow, type MailState } from './mail-row.js';
import type { Delivery } from './mailer.js';
import { mailKinds, type Writer } from './mail-kinds.js';
import { askForDelivery } from './queue-mail.js';
import { renderMail } from './render-mail.js';

export type MailServices = Pick<Services, 'database' | 'keyring' | 'clock' | 'log' | 'config' | 'mailer' | 'links'>;

/** About two days, as long as a mail server is usually waited for; a letter that expires before is given up then. */
export const mailRetry: RetryPolicy = { attemptsMax: 56, firstDelayMs: 30_000, delayMsMax: 3_600_000 };

/** While an attempt may still be under way, nobody else begins one. Longer than `sendWithinMs`. */
const busyMs = 60_000;

const payloadSchema = z.object({ mailId: z.string() });

export const deliverMail = async (services: MailServices, { storeId: ownerId, payload }: Pick<OutboxEntry, 'storeId' | 'payload'>): Promise<void> => {
  const { mailId } = payloadSchema.parse(payload);
  const mail = await begin(services, ownerId, mailId);
  if (mail === undefined) return;
  const key = await mailKey(services.database, services.keyring, mail);
  if (key === undefined || mail.sealed === null || !await mailKinds[mail.kind].isWanted(services, mail)) {
    await settle(services, mail, 'cancelled', null, null);
    return;
  }
  if (mail.expires_at !== null && mail.expires_at <= services.clock.now()) {
    await settle(services, mail, 'failed', 'expired', null);
    return;
  }
  const writer = await writerFor(services, ownerId);
  const content = made(mail, openMail(key, mail.id, mail.sealed), writer);
  const kept = sealMail(key, mail.id, content);
  if (services.mailer === undefined) {
    await settle(services, mail, 'shown', null, kept);
    return;
  }
  await conclude(services, mail, await send(services, mail, content, writer.branding), kept);
};

/** Claims the next attempt; undefined when there is nothing to do, or not yet. */
const begin = ({ database, clock }: MailServices, ownerId: string, mailId: string): Promise<MailRow | undefined> => database.write(async (tx) => {
  const now = clock.now();
  const claimed = await tx.sql.run(`UPDATE mails SET attempts = attempts + 1, tried_at = ?, next_try_at = ?
    WHERE store_id = ? AND id = ? AND state = 'queued' AND (next_try_at IS NULL OR next_try_at <= ?)`, [now, now + busyMs, ownerId, mailId, now]);
  const mail = await findMail(tx.sql, ownerId, mailId);
  if (claimed === 1) return mail;
  // Another attempt is under way, or was when its process died: look again when it must be over.
  if (mail?.state === 'queued') await askForDelivery(tx, { ownerId, mailId, at: mail.next_try_at ?? now, now });
  return undefined;
});

const made = (mail: MailRow, content: MailContent, writer: Writer): MailContent => {
  if (content.made !== undefined) return content;
  return { ...content, made: renderMail(mail.kind, mail.locale, mailKinds[mail.kind].fill(mail, content.content, writer), writer.branding) };
};

const send = async (
  { mailer, config: { mailFrom } }: MailServices, mail: MailRow, { to, made: letter }: MailContent, branding: Branding,
): Promise<Delivery> => {
  if (mailer === undefined || mailFrom === undefined || letter === undefined) throw new Error('a letter without a sender');
  const host = mailFrom.slice(mailFrom.lastIndexOf('@') + 1);
  return mailer.send({
    ...letter, messageId: `${mail.id}@${host}`, to, from: { name: branding.name, address: mailFrom }, replyTo: branding.replyTo,
  });
};

const conclude = async (services: MailServices, mail: MailRow, delivery: Delivery, kept: Buffer): Promise<void> => {
  if (delivery.kind === 'accepted') await settle(services, mail, 'sent', null, kept);
  else if (delivery.kind === 'refused' || mail.attempts >= mailRetry.attemptsMax) await settle(services, mail, 'failed', delivery.reason, kept);
  else await postpone(services, mail, delivery.reason, kept);
};

/** A letter that carries a way in is not kept once it was handed over or given up, and one that is not wanted has nothing to keep. */
const settle = async ({ database, clock, log }: MailServices, mail: MailRow, state: MailState, error: string | null, kept: Buffer | null): Promise<void> => {
  const isKept = state !== 'cancelled' && !(mailKinds[mail.kind].isSecret && state !== 'shown');
  await database.write(({ sql }) => sql.run(
    'UPDATE mails SET state = ?, error = ?, sealed = ?, settled_at = ?, next_try_at = NULL WHERE store_id = ? AND id = ? AND state = \'queued\'',
    [state, error, isKept ? kept ?? mail.sealed : null, clock.now(), mail.store_id, mail.id]));
  log[state === 'failed' ? 'warn' : 'info'](`mail_${state}`, { mail: mail.id, kind: mail.kind, attempts: mail.attempts, ...error === null ? {} : { reason: error } });
};

const postpone = async ({ database, clock, log }: MailServices, mail: MailRow, reason: string, kept: Buffer): Promise<void> => {
  const now = clock.now();
  const at = now + retryDelay(mailRetry, mail.attempts, { bytes: randomBytes });
  await database.write(async (tx) => {
    await tx.sql.run('UPDATE mails SET error = ?, sealed = ?, next_try_at = ? WHERE store_id = ? AND id = ? AND state = \'queued\'', [reason, kept, at, mail.store_id, mail.id]);
    await askForDelivery(tx, { ownerId: mail.store_id, mailId: mail.id, at, now });
  });
  log.info('mail_postponed', { mail: mail.id, kind: mail.kind, attempts: mail.attempts, reason });
};

const writerFor = async ({ database, links }: MailServices, ownerId: string): Promise<Writer> => {
  const store = await database.models.stores.findByPk(ownerId);
  return store === null
    ? { links, timezone: 'UTC', branding: await organisationBranding(database, ownerId) }
    : { links, timezone: store.timezone, branding: await brandingOf(database, store) };
};
