// Consents: what people say, the register of it, and their receipts.
import { actions, answerOf, channels, channelTarget, identifiersOf, isId, policyTarget, type StoreId, type SubjectId } from '@placet/core';
import { z } from 'zod';
import { captureFromConsent } from '../../consents/capture-consent.js';
import { consentSchema, timeSchema } from '../../consents/consent-request.js';
import { listRegister, type RegisterEntry } from '../../consents/list-register.js';
import { parsePosition, positionPattern, positionText, type RegisterFilter, type RegisterPosition } from '../../consents/register-query.js';
import { captureAndReply } from '../../consents/record-consent.js';
import type { Services } from '../../compose.js';
import { makeReceipt } from '../../ledger/make-receipt.js';
import { survivorOf } from '../../subjects/family.js';
import { findByIdentifiers } from '../../subjects/find-subject.js';
import { json, route } from '../route.js';
import { idIn, listOf, notFound, pageQuery, rfc3339, timeText } from './shapes.js';

/** A confirmation that is waited for. `confirmUrl` only where `askedBy` is `shop`: then the shop's own tool sends it to the person. */
export const confirmingShape = z.object({
  id: z.string(), channel: z.enum(channels), expiresAt: timeText, askedBy: z.enum(['mail', 'earlier_mail', 'shop', 'nobody']), confirmUrl: z.string().optional(),
});

export const recordedShape = z.object({
  subjectId: z.string(),
  records: z.array(z.object({ id: z.string(), sequence: z.number(), leafHash: z.string(), receiptUrl: z.string(), confirmation: confirmingShape.optional() })),
});

export const registerShape = z.object({
  id: z.string(), sequence: z.number(), subjectId: z.string(), action: z.string(), channel: z.string().optional(), policyId: z.string().optional(),
  cookieCategory: z.string().optional(), target: z.string(), version: z.number().nullable(), text: z.string().nullable(), textHash: z.string().nullable(),
  locale: z.string().nullable(), section: z.string().nullable(), source: z.string(), widget: z.string().nullable(), region: z.string().nullable(),
  regionBasis: z.string().nullable(), occurredAt: timeText, timeGrade: z.string(), recordedAt: timeText, actor: z.string(), leafHash: z.string(),
  person: z.record(z.string(), z.string()).nullable(), context: z.record(z.string(), z.string()).nullable(), receiptUrl: z.string(),
});

const targetNames = { channel: 'channel', policy: 'policyId', cookie: 'cookieCategory', subject: 'otherSubjectId' } as const;

export const registerBody = (services: Services, { record, leafHash, text, person, context }: RegisterEntry): object => {
  const [kind = '', name = ''] = record.target.split(':');
  const { format: _format, sealed: _sealed, storeId: _storeId, ...rest } = { format: '', ...record };
  return {
    ...rest, ...kind in targetNames ? { [targetNames[kind as keyof typeof targetNames]]: name } : {}, text, leafHash,
    occurredAt: rfc3339(record.occurredAt), recordedAt: rfc3339(record.recordedAt), person: person ?? null, context: context ?? null,
    receiptUrl: services.links.receiptUrl(record.storeId, record.id),
  };
};

const registerQuery = z.strictObject({
  ...pageQuery, subjectId: z.string().refine(text => isId('subject', text), 'must be a subject id').optional(), email: z.string().max(320).optional(),
  policyId: z.string().refine(text => isId('policy', text), 'must be a policy id').optional(),
  channel: z.enum(channels).optional(), from: timeSchema.optional(), to: timeSchema.optional(),
  section: z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/, 'must be a section\'s name').optional(), answer: z.enum(['yes', 'no', 'pending']).optional(),
  cursor: z.string().regex(positionPattern, 'is not a cursor of this route').optional(),
});

const nextCursor = (filter: RegisterFilter, place: Required<RegisterPosition> | undefined): string | null =>
  place === undefined ? null : positionText(filter, place);

const isOther = async ({ database }: Services, storeId: StoreId, subjectId: SubjectId, knownId: SubjectId): Promise<boolean> =>
  await database.read(sql => survivorOf(sql, storeId, subjectId)) !== knownId;

export const consentRoutes = [
  route({
    method: 'post', path: '/v1/stores/{storeId}/consents', summary: 'Record what a person said', permission: 'answer', body: consentSchema, answer: recordedShape,
    errors: ['subject_unidentified', 'policy_not_published'], keepsIdempotency: true,
    handle: async (context) => {
      const capture = await captureFromConsent(context.services.policies, context.store, context.body, context.now, true);
      return capture.ok ? captureAndReply(context, capture.value, 201) : capture;
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/consents', summary: 'The register, newest first; by section or answer a page may hold fewer than asked for, and nextCursor goes on', permission: 'read', query: registerQuery, answer: listOf(registerShape),
    errors: ['invalid_cursor'],
    handle: async ({ services, storeId, query }) => {
      let subjectId = query.subjectId as SubjectId | undefined;
      if (query.email !== undefined) {
        const identifiers = identifiersOf({ email: query.email }, undefined, 'query');
        if (!identifiers.ok) return identifiers;
        const known = await findByIdentifiers(services.database, services.keyring, storeId, identifiers.value);
        if (known === undefined || (subjectId !== undefined && await isOther(services, storeId, subjectId, known.id))) {
          return json({ items: [], nextCursor: null });
        }
        subjectId = known.id;
      }
      const target = query.channel !== undefined ? channelTarget(query.channel) : query.policyId === undefined ? undefined : policyTarget(query.policyId);
      const filter: RegisterFilter = {
        subjectId, target, from: query.from, to: query.to, section: query.section,
        actions: query.answer === undefined ? undefined : actions.filter(action => answerOf(action) === query.answer),
      };
      const before = query.cursor === undefined ? undefined : parsePosition(filter, query.cursor);
      if (query.cursor !== undefined && before === undefined) return { ok: false, error: { code: 'invalid_cursor', message: 'cursor: belongs to a list with another filter' } };
      const { entries, seenTo } = await listRegister(services.database, services.keyring, storeId, { ...filter, before }, query.limit + 1);
      const items = entries.slice(0, query.limit);
      const last = items.at(-1);
      return json({
        items: items.map(entry => registerBody(services, entry)),
        nextCursor: nextCursor(filter, entries.length > query.limit ? last?.record : seenTo),
      });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/consents/{recordId}/receipt', summary: 'The signed receipt of a record', permission: 'read',
    answer: z.object({ format: z.literal('placet.receipt/1') }).loose(),
    handle: async ({ services, store, params }) => {
      const recordId = idIn('record', params.recordId);
      const receipt = recordId === undefined ? undefined : await makeReceipt(services, store, recordId);
      return receipt === undefined ? notFound('record') : json(receipt);
    },
  }),
];
