// The letters of a store: which there are, what is in one, and another try; and the name they are written under. (LED-9, AGE-2)
import { err, isId } from '@placet/core';
import { emailKinds, type EmailKind } from '@placet/templates';
import { z } from 'zod';
import { brandingOf, brandingSchema, ownBranding, saveBranding } from '../../mails/branding.js';
import { listMails } from '../../mails/list-mails.js';
import { mailStates, type MailRow } from '../../mails/mail-row.js';
import { readMail } from '../../mails/read-mail.js';
import { retryMail } from '../../mails/retry-mail.js';
import { isAllowed } from '../access.js';
import { json, route } from '../route.js';
import { idIn, listOf, notFound, pageQuery, rfc3339, rfc3339OrNull, timeText } from './shapes.js';

const mailShape = z.object({
  id: z.string(), kind: z.enum(Object.keys(emailKinds) as [EmailKind, ...EmailKind[]]), locale: z.string(), subjectId: z.string().nullable(),
  reference: z.string().nullable(), state: z.enum(mailStates), attempts: z.number(), error: z.string().nullable(), createdAt: timeText,
  triedAt: timeText.nullable(), nextTryAt: timeText.nullable(), settledAt: timeText.nullable(), expiresAt: timeText.nullable(),
});

export const mailBody = (row: MailRow): object => ({
  id: row.id, kind: row.kind, locale: row.locale, subjectId: row.subject_id, reference: row.reference, state: row.state, attempts: row.attempts,
  error: row.error, createdAt: rfc3339(row.created_at), triedAt: rfc3339OrNull(row.tried_at), nextTryAt: rfc3339OrNull(row.state === 'queued' ? row.next_try_at : null),
  settledAt: rfc3339OrNull(row.settled_at), expiresAt: rfc3339OrNull(row.expires_at),
});

const letterShape = mailShape.extend({ letter: z.object({ to: z.string(), subject: z.string(), text: z.string(), html: z.string() }).nullable() });

const listQuery = z.strictObject({
  ...pageQuery, state: z.enum(mailStates).optional(), subjectId: z.string().refine(text => isId('subject', text), 'must be a subject id').optional(),
});

const brandingShape = z.object({ own: brandingSchema, effective: z.object({ ...brandingSchema.shape, name: z.string() }) });

export const mailRoutes = [
  route({
    method: 'get', path: '/v1/stores/{storeId}/mails', summary: 'The letters of a store, newest first', permission: 'read', query: listQuery, answer: listOf(mailShape),
    errors: ['invalid_cursor'],
    handle: async ({ services, storeId, query: { state, subjectId, cursor, limit } }) => {
      if (cursor !== undefined && !isId('mail', cursor)) return err('invalid_cursor', 'cursor: was not made by this route');
      const rows = await listMails(services.database, storeId, { state, subjectId, before: cursor, limit: limit + 1 });
      const items = rows.slice(0, limit);
      return json({ items: items.map(mailBody), nextCursor: rows.length > limit ? items.at(-1)?.id ?? null : null });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/mails/{mailId}', summary: 'One letter with its words', permission: 'read', answer: letterShape,
    handle: async ({ services, principal, storeId, params }) => {
      const id = idIn('mail', params.mailId);
      const read = id === undefined ? undefined : await readMail(services, storeId, id, isAllowed(principal, 'answer'));
      return read === undefined ? notFound('mail') : json({ ...mailBody(read.row), letter: read.letter ?? null });
    },
  }),
  route({
    method: 'post', path: '/v1/stores/{storeId}/mails/{mailId}/retry', summary: 'Try a letter again that failed or was only shown', permission: 'answer',
    answer: mailShape, errors: ['conflict'], audit: 'mail_retried',
    handle: async ({ services, storeId, params }) => {
      const id = idIn('mail', params.mailId);
      const retried = id === undefined ? 'not_found' : await retryMail(services, storeId, id);
      if (id === undefined || retried === 'not_found') return notFound('mail');
      if (retried === 'settled') return err('conflict', 'This letter was sent, is not wanted any more, or waits for its next attempt by itself.');
      services.work.kick();
      const read = await readMail(services, storeId, id, false);
      return read === undefined ? notFound('mail') : json(mailBody(read.row));
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/branding', summary: 'The name and looks letters and shoppers\' pages have', permission: 'read', answer: brandingShape,
    handle: async ({ services: { database }, store }) => json({ own: await ownBranding(database, store.id), effective: await brandingOf(database, store) }),
  }),
  route({
    method: 'put', path: '/v1/stores/{storeId}/branding', summary: 'Set them; what is left out is the organisation\'s', permission: 'manage', body: brandingSchema,
    answer: brandingShape, audit: 'branding_set',
    handle: async ({ services: { database }, store, body, now }) => {
      await saveBranding(database, store.id, body, now);
      return json({ own: body, effective: await brandingOf(database, store) });
    },
  }),
];
