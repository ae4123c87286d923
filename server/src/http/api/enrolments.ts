// Flows of other tools, registered so that the tools are told when somebody in them unsubscribes. (UNS-5)
import { channels, identifiersOf, isId, ok, type Result } from '@placet/core';
import { z } from 'zod';
import { phoneParserFor } from '../../adapters/phone.js';
import { subjectSchema } from '../../consents/consent-request.js';
import { endReasons, enrol, listEnrolments, removeEnrolment, type Enrolment } from '../../unsubscribe/enrolments.js';
import { addressees, type Addressee } from '../../unsubscribe/addressees.js';
import { json, route } from '../route.js';
import { idIn, listOf, notFound, pageQuery, rfc3339, rfc3339OrNull, timeText } from './shapes.js';

/** Names and ids of the tool's own, which come back in answers and announcements: no addresses. */
const label = (max: number) => z.string().min(1).max(max).regex(/^[^@\p{C}]+$/u, 'must be a label without "@" and control characters');

const subjectIdSchema = z.string().refine(text => isId('subject', text), 'must be a subject id');

const enrolmentSchema = z.strictObject({
  subject: z.union([subjectSchema, z.strictObject({ id: subjectIdSchema })]),
  flow: label(100), externalId: label(200), channel: z.enum(channels).optional(),
});

const enrolmentShape = z.object({
  id: z.string(), subjectId: z.string(), flow: z.string(), externalId: z.string(), channel: z.enum(channels).nullable(), state: z.enum(['running', 'ended']),
  reason: z.enum(endReasons).nullable(), createdAt: timeText, endedAt: timeText.nullable(),
});

const enrolmentBody = ({ id, subjectId, flow, externalId, channel, reason, createdAt, endedAt }: Enrolment): object => ({
  id, subjectId, flow, externalId, channel, state: endedAt === null ? 'running' : 'ended', reason, createdAt: rfc3339(createdAt), endedAt: rfc3339OrNull(endedAt),
});

export const enrolmentRoutes = [
  route({
    method: 'post', path: '/v1/stores/{storeId}/enrolments', summary: 'Register a person\'s enrolment in a flow, to be told when it has to end', permission: 'answer',
    body: enrolmentSchema, answer: enrolmentShape, errors: ['subject_unidentified', 'conflict'],
    handle: async ({ services, store, storeId, body, now }) => {
      const who = whoIs(body.subject, store.country);
      if (!who.ok) return who;
      const [found] = await addressees(services, store, [who.value], now);
      if (found === undefined) return notFound('subject');
      const enrolled = await enrol(services, storeId, { subjectId: found, flow: body.flow, externalId: body.externalId, channel: body.channel ?? null }, now);
      return enrolled.ok ? json(enrolmentBody(enrolled.value), enrolled.value.isNew ? 201 : 200) : enrolled;
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/enrolments', summary: 'List enrolments in flows', permission: 'read',
    query: z.strictObject({ ...pageQuery, subjectId: subjectIdSchema.optional(), flow: label(100).optional(), state: z.enum(['running', 'ended']).optional() }),
    answer: listOf(enrolmentShape), errors: ['invalid_cursor'],
    handle: async ({ services, storeId, query: { cursor, limit, subjectId: subject, flow, state } }) => {
      if (cursor !== undefined && !isId('enrolment', cursor)) return { ok: false, error: { code: 'invalid_cursor', message: 'cursor: was not made by this route' } };
      const found = await listEnrolments(services, storeId, { subjectId: subject, flow, state, after: cursor, limit: limit + 1 });
      const items = found.slice(0, limit);
      return json({ items: items.map(enrolmentBody), nextCursor: found.length > limit ? items.at(-1)?.id ?? null : null });
    },
  }),
  route({
    method: 'delete', path: '/v1/stores/{storeId}/enrolments/{enrolmentId}', summary: 'Forget an enrolment that ended by itself', permission: 'answer', answer: z.void(),
    handle: async ({ services, storeId, params }) => {
      const id = idIn('enrolment', params.enrolmentId);
      const isGone = id !== undefined && await removeEnrolment(services, storeId, id);
      return isGone ? { ok: true, value: { kind: 'empty' } } : notFound('enrolment');
    },
  }),
];

const whoIs = (subject: z.output<typeof enrolmentSchema>['subject'], country: string): Result<Addressee, 'validation_failed' | 'subject_unidentified'> => {
  if ('id' in subject) return ok({ subjectId: subject.id });
  const identifiers = identifiersOf(subject, phoneParserFor(country));
  return identifiers.ok ? ok({ identifiers: identifiers.value }) : identifiers;
};
