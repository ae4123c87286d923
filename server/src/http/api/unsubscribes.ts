// Unsubscribing: from one channel or from everything, for people known and not yet known. (UNS-1, UNS-4)
import { allChannels, channels, channelTarget, identifiersOf, isId, type Identifier, type Result, type StoreId, type SubjectId } from '@placet/core';
import { z } from 'zod';
import type { Services } from '../../compose.js';
import { phoneParserFor } from '../../adapters/phone.js';
import { wellFormedText } from '../../consents/consent-request.js';
import { captureAndReply } from '../../consents/record-consent.js';
import { findById } from '../../subjects/find-subject.js';
import type { Store } from '../../storage/models/index.js';
import { route } from '../route.js';
import { recordedShape } from './consents.js';

const unsubscribeSchema = z.strictObject({
  email: z.string().max(320).optional(),
  phone: z.string().max(40).optional(),
  subjectId: z.string().refine(text => isId('subject', text), 'must be a subject id').optional(),
  scope: z.enum(['all', ...channels]),
  source: wellFormedText(200),
}).refine(({ email, phone, subjectId }) => [email, phone, subjectId].filter(each => each !== undefined).length === 1, 'needs exactly one of email, phone and subjectId');

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
    body: unsubscribeSchema, answer: recordedShape, errors: ['subject_unidentified'], keepsIdempotency: true,
    handle: async (context) => {
      const { services, store, storeId, body, now } = context;
      const who = await whoOf(services, store, body);
      if (!who.ok) return who;
      const target = body.scope === 'all' ? allChannels : channelTarget(body.scope);
      return captureAndReply(context, {
        storeId, subject: who.value, isProven: true, mode: 'record', wordings: new Map(), announce: { topic: 'subject.unsubscribed' },
        answers: [{ target, action: 'opt_out', version: null, textHash: null, locale: null }],
        circumstances: {
          section: null, source: 'api', widget: body.source, region: store.country, regionBasis: 'store_country', occurredAt: now, timeGrade: 'observed',
          actor: 'shopper', context: {},
        },
      }, 200);
    },
  }),
];
