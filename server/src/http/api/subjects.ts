// Subjects: what is known about one person, and their channels as staff set them.
import { channels, identifiersOf, isId, parseTarget, type Result, type StoreId, type SubjectId } from '@placet/core';
import { z } from 'zod';
import type { Services } from '../../compose.js';
import { phoneParserFor } from '../../adapters/phone.js';
import { actorSchema, localeSchema, wellFormedText } from '../../consents/consent-request.js';
import { readActor } from '../../consents/capture-consent.js';
import { captureAndReply } from '../../consents/record-consent.js';
import { mergeSubjects, unmergeSubject } from '../../subjects/merge-subjects.js';
import { channelsCapture } from '../../subjects/set-channels.js';
import { findByIdentifiers, findById, type KnownSubject } from '../../subjects/find-subject.js';
import { json, route, type Reply } from '../route.js';
import { channelsReport, globalReport, idIn, listOf, notFound, rfc3339, subjectReportShape } from './shapes.js';
import { recordedShape } from './consents.js';

export const subjectBody = ({ id, profile, standings }: KnownSubject): object => {
  const answers = [...standings.values()].map(standing => ({ standing, target: parseTarget(standing.target) }));
  const said = ({ answer, since, recordId, version }: (typeof answers)[number]['standing']) => ({ version, answer, since: rfc3339(since), recordId });
  return {
    id, ...profile, channels: channelsReport(standings), globallyUnsubscribedAt: globalReport(standings),
    policies: answers.flatMap(({ standing, target }) => target.kind === 'policy' ? [{ policyId: target.policyId, ...said(standing) }] : []),
    cookies: answers.flatMap(({ standing, target }) => target.kind === 'cookie' ? [{ category: target.category, ...said(standing) }] : []),
    requests: [],
  };
};

const findQuery = z.strictObject({ email: z.string().max(320).optional(), phone: z.string().max(40).optional(), externalId: z.string().max(200).optional() });

const settable = z.enum(['opted_in', 'opted_out']);
const channelsSchema = z.strictObject({
  ...Object.fromEntries(channels.map(channel => [channel, settable.optional()])) as Record<(typeof channels)[number], z.ZodOptional<typeof settable>>,
  reason: wellFormedText(2000), actor: actorSchema, locale: localeSchema.optional(),
}).refine(body => channels.some(channel => body[channel] !== undefined), 'names no channel to set');

const subjectOf = async (services: Services, storeId: StoreId, text: string | undefined): Promise<KnownSubject | undefined> => {
  const id = idIn('subject', text);
  return id === undefined ? undefined : findById(services.database, services.keyring, storeId, id as SubjectId);
};

export const subjectRoutes = [
  route({
    method: 'get', path: '/v1/stores/{storeId}/subjects', summary: 'Find a person by e-mail, phone or the shop\'s id', permission: 'read',
    query: findQuery, answer: listOf(subjectReportShape), errors: ['subject_unidentified'],
    handle: async ({ services, store, storeId, query }) => {
      const identifiers = identifiersOf(query, phoneParserFor(store.country), 'query');
      if (!identifiers.ok) return identifiers;
      const found = await Promise.all(identifiers.value.map(each => findByIdentifiers(services.database, services.keyring, storeId, [each])));
      const first = found[0];
      const isOne = first !== undefined && found.every(each => each?.id === first.id);
      return json({ items: isOne ? [subjectBody(first)] : [], nextCursor: null });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/subjects/{subjectId}', summary: 'The contact report of a person', permission: 'read', answer: subjectReportShape,
    handle: async ({ services, storeId, params }) => {
      const subject = await subjectOf(services, storeId, params.subjectId);
      return subject === undefined ? notFound('subject') : json(subjectBody(subject));
    },
  }),
  route({
    method: 'patch', path: '/v1/stores/{storeId}/subjects/{subjectId}/channels', summary: 'Set channels as the person asked staff to', permission: 'answer',
    body: channelsSchema, answer: recordedShape, keepsIdempotency: true, audit: 'channels_set',
    handle: async (context) => {
      const { services, storeId, store, params, body, now } = context;
      const subject = await subjectOf(services, storeId, params.subjectId);
      if (subject === undefined) return notFound('subject');
      const capture = channelsCapture(store, {
        subjectId: subject.id, states: body, reason: body.reason, actor: readActor(body.actor, 'admin'), locale: body.locale, now,
      });
      const reply = await captureAndReply(context, capture, 200);
      services.work.kick();
      return reply;
    },
  }),
  route({
    method: 'post', path: '/v1/stores/{storeId}/subjects/{subjectId}/merges', summary: 'Merge another subject proven to be the same person into this one',
    permission: 'answer', body: z.strictObject({ subjectId: z.string().refine(text => isId('subject', text), 'must be a subject id'), reason: wellFormedText(2000) }),
    answer: subjectReportShape, errors: ['conflict'], audit: 'subjects_merged',
    handle: async ({ services, store, storeId, params, body, now }) => {
      const into = await subjectOf(services, storeId, params.subjectId);
      const from = await subjectOf(services, storeId, body.subjectId);
      if (into === undefined || from === undefined) return notFound('subject');
      if (into.id === from.id) return { ok: false, error: { code: 'conflict', message: 'Both are one person already.' } };
      await mergeSubjects(services, store, { into: into.id, from: from.id, reason: body.reason, now });
      return reportOf(await findById(services.database, services.keyring, storeId, into.id));
    },
  }),
  route({
    method: 'delete', path: '/v1/stores/{storeId}/subjects/{subjectId}/merges/{otherId}', summary: 'Take a merge back', permission: 'answer',
    answer: subjectReportShape, errors: ['conflict'], audit: 'merge_undone',
    handle: async ({ services, store, storeId, params, now }) => {
      const into = idIn('subject', params.subjectId) as SubjectId | undefined;
      const from = idIn('subject', params.otherId) as SubjectId | undefined;
      if (into === undefined || from === undefined) return notFound('subject');
      const undone = await unmergeSubject(services, store, { into, from, reason: 'merge taken back', now });
      if (!undone) return { ok: false, error: { code: 'conflict', message: 'This subject was not merged into that one.' } };
      return reportOf(await findById(services.database, services.keyring, storeId, from));
    },
  }),
];

/** Without the profile: answers to mutations are kept under their Idempotency-Key, where nobody's address belongs. */
const reportOf = (subject: KnownSubject | undefined): Result<Reply> => subject === undefined ? notFound('subject') : json(subjectBody({ ...subject, profile: {} }));
