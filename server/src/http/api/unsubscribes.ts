// Unsubscribing: from one channel or from everything, for people known and not yet known. (UNS-1, UNS-4)
import { err, identifiersOf, isId, ok, type Identifier, type Result, type StoreId, type SubjectId } from '@placet/core';
import { z } from 'zod';
import type { Services } from '../../compose.js';
import { phoneParserFor } from '../../adapters/phone.js';
import { wellFormedText } from '../../consents/consent-request.js';
import { captureAndReply } from '../../consents/record-consent.js';
import { findById } from '../../subjects/find-subject.js';
import type { Store } from '../../storage/models/index.js';
import { json, route } from '../route.js';
import { addressees, type Addressee } from '../../unsubscribe/addressees.js';
import { announceUnsubscribed } from '../../unsubscribe/announce-unsubscribed.js';
import { campaignSchema } from '../../unsubscribe/campaigns.js';
import { lagReport } from '../../unsubscribe/lag-report.js';
import { scopes, targetOfScope } from '../../unsubscribe/unsubscribe-token.js';
import { lagMsMax, lagsKeptMs } from '../../unsubscribe/watch-lags.js';
import { timeSchema } from '../../consents/consent-request.js';
import { recordedShape } from './consents.js';
import { idIn, notFound, rfc3339, timeText } from './shapes.js';

const unsubscribeSchema = z.strictObject({
  email: z.string().max(320).optional(),
  phone: z.string().max(40).optional(),
  subjectId: z.string().refine(text => isId('subject', text), 'must be a subject id').optional(),
  scope: z.enum(scopes),
  source: wellFormedText(200),
}).refine(({ email, phone, subjectId }) => [email, phone, subjectId].filter(each => each !== undefined).length === 1, 'needs exactly one of email, phone and subjectId');

const headersShape = z.object({ 'List-Unsubscribe': z.string(), 'List-Unsubscribe-Post': z.string(), url: z.string() });

const person = z.union([
  z.strictObject({ email: z.string().max(320) }), z.strictObject({ phone: z.string().max(40) }),
  z.strictObject({ subjectId: z.string().refine(text => isId('subject', text), 'must be a subject id') }),
]);

const linksSchema = z.strictObject({ channel: z.enum(scopes), campaignId: campaignSchema.optional(), people: z.array(person).min(1).max(1000) });

const milliseconds = z.number().nullable();

const lagShape = z.object({
  from: timeText, to: timeText, goalMs: z.number(),
  lines: z.array(z.object({
    stage: z.string(), destination: z.string(), arrived: z.number(), waiting: z.number(), p50Ms: milliseconds, p99Ms: milliseconds, maxMs: milliseconds,
  })),
});

const dayMs = 86_400_000;

type Who = { readonly identifiers: readonly Identifier[] } | { readonly subjectId: SubjectId };

const whoOf = async (
  services: Services, store: Store, body: z.output<typeof unsubscribeSchema>,
): Promise<Result<Who, 'validation_failed' | 'subject_unidentified' | 'not_found'>> => {
  if (body.subjectId === undefined) {
    const identifiers = identifiersOf({ email: body.email, phone: body.phone }, phoneParserFor(store.country), 'body');
    return identifiers.ok ? { ok: true, value: { identifiers: identifiers.value } } : identifiers;
  }
  const subject = await findById(services.database, services.keyring, store.id as StoreId, body.subjectId);
  return subject === undefined
    ? { ok: false, error: { code: 'not_found', message: 'There is no such subject.' } }
    : { ok: true, value: { subjectId: subject.id } };
};

export const unsubscribeRoutes = [
  route({
    method: 'post', path: '/v1/stores/{storeId}/unsubscribes', summary: 'Unsubscribe a person from one channel or from all', permission: 'answer',
    body: unsubscribeSchema, answer: recordedShape, errors: ['subject_unidentified'], keepsIdempotency: true, audit: 'person_unsubscribed',
    handle: async (context) => {
      const { services, store, storeId, body, now } = context;
      const who = await whoOf(services, store, body);
      if (!who.ok) return who;
      const reply = await captureAndReply(context, {
        storeId, subject: who.value, isProven: true, mode: 'record', wordings: new Map(), alongside: announceUnsubscribed(now),
        answers: [{ target: targetOfScope(body.scope), action: 'opt_out', version: null, textHash: null, locale: null }],
        circumstances: {
          section: null, source: 'api', widget: body.source, region: store.country, regionBasis: 'store_country', occurredAt: now, timeGrade: 'observed',
          actor: 'shopper', context: {},
        },
      }, 200);
      services.work.kick();
      return reply;
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/subjects/{subjectId}/unsubscribe-headers', summary: 'The unsubscribe headers for a message to a person', permission: 'answer',
    query: z.strictObject({ channel: z.enum(scopes), campaignId: campaignSchema.optional() }), answer: headersShape,
    handle: async ({ services, storeId, params, query: { channel, campaignId } }) => {
      const id = idIn('subject', params.subjectId) as SubjectId | undefined;
      const subject = id === undefined ? undefined : await findById(services.database, services.keyring, storeId, id);
      if (subject === undefined) return notFound('subject');
      const [headers] = await services.unsubscribeLinks.headersFor({ storeId, scope: channel, campaignId }, [subject.id]);
      return headers === undefined ? notFound('subject') : json(headers);
    },
  }),
  route({
    method: 'post', path: '/v1/stores/{storeId}/unsubscribe-links', summary: 'The same for up to a thousand people at once', permission: 'answer', body: linksSchema,
    answer: z.object({ items: z.array(z.union([headersShape.extend({ subjectId: z.string() }), z.object({ error: z.string() })])) }), errors: ['subject_unidentified'],
    handle: async ({ services, store, storeId, body, now }) => {
      const all = addresseesOf(body.people, store.country);
      if (!all.ok) return all;
      const subjects = await addressees(services, store, all.value, now);
      const known = subjects.filter(subject => subject !== undefined);
      const headers = await services.unsubscribeLinks.headersFor({ storeId, scope: body.channel, campaignId: body.campaignId }, known);
      let at = 0;
      return json({ items: subjects.map(subjectId => subjectId === undefined ? { error: 'not_found' } : { subjectId, ...headers[at++] }) });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/unsubscribe-lag', summary: 'How long unsubscriptions took to arrive everywhere', permission: 'read',
    query: z.strictObject({ from: timeSchema.optional(), to: timeSchema.optional() }), answer: lagShape,
    handle: async ({ services, storeId, query, now }) => {
      const to = query.to ?? now + 1;
      const from = query.from ?? to - dayMs;
      if (from >= to || to - from > lagsKeptMs) return err('validation_failed', 'from: must lie before to, thirty days at most');
      return json({ from: rfc3339(from), to: rfc3339(to), goalMs: lagMsMax, lines: await lagReport(services.database, storeId, from, to) });
    },
  }),
];

const addresseesOf = (people: z.output<typeof linksSchema>['people'], country: string): Result<readonly Addressee[], 'validation_failed' | 'subject_unidentified'> => {
  const all: Addressee[] = [];
  const parsePhone = phoneParserFor(country);
  for (const [at, person] of people.entries()) {
    if ('subjectId' in person) {
      all.push({ subjectId: person.subjectId });
      continue;
    }
    const identifiers = identifiersOf(person, parsePhone, `people[${at}]`);
    if (!identifiers.ok) return identifiers;
    all.push({ identifiers: identifiers.value });
  }
  return ok(all);
};
