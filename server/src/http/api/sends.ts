// What was sent: said here, it counts toward the caps from the moment it is answered. (DEC-5)
import { channels, classify, err, identifiersOf, isId, type Result } from '@placet/core';
import { z } from 'zod';
import { phoneParserFor } from '../../adapters/phone.js';
import { subjectSchema, timeSchema } from '../../consents/consent-request.js';
import { campaignIdSchema, messageTypeSchema } from '../../decisions/decision-request.js';
import { ensurePerson } from '../../decisions/ensure-person.js';
import type { Send } from '../../decisions/sends.js';
import { findByIdentifiers } from '../../subjects/find-subject.js';
import { json, route, type Context } from '../route.js';
import { rfc3339, timeText } from './shapes.js';

const facts = ['subject', 'channel', 'messageType', 'template', 'campaignId'] as const;
const needed: readonly string[] = ['subject', 'channel', 'messageType'];

const sendSchema = z.strictObject({
  subject: subjectSchema.optional(), channel: z.enum(channels).optional(), messageType: messageTypeSchema.optional(), template: messageTypeSchema.optional(),
  campaignId: campaignIdSchema.optional(),
  at: timeSchema.optional(),
  /** The place that was held for it; it says the rest. */
  reservationId: z.string().refine(text => isId('send', text), 'must be a reservation\'s id').optional(),
}).superRefine((body, context) => {
  const isReserved = body.reservationId !== undefined;
  for (const field of facts) {
    if (isReserved && body[field] !== undefined) context.addIssue({ code: 'custom', path: [field], message: 'is the reservation\'s already' });
    if (!isReserved && needed.includes(field) && body[field] === undefined) context.addIssue({ code: 'custom', path: [field], message: 'is required' });
  }
});
type SendBody = z.output<typeof sendSchema>;

const sendShape = z.object({
  id: z.string(), subjectId: z.string(), channel: z.enum(channels), messageType: z.string(), campaignId: z.string().nullable(), at: timeText,
  /** Whether it counts toward caps: marketing does. */
  isCounted: z.boolean(),
});

const sendBody = ({ id, subjectId, channel, messageType, messageClass, campaignId, at }: Send): object =>
  ({ id, subjectId, channel, messageType, campaignId: campaignId ?? null, at: rfc3339(at), isCounted: messageClass === 'marketing' });

/** How far a sender's clock may run ahead of ours, and how long after sending it may still be said. */
const aheadMsMax = 5 * 60_000;
const agoMsMax = 366 * 86_400_000;

const fault = (path: string, message: string) => err('validation_failed', `${path} ${message}`, [{ path, message }]);

export const sendRoutes = [
  route({
    method: 'post', path: '/v1/stores/{storeId}/sends', summary: 'Say that a message was sent', permission: 'answer', body: sendSchema, answer: sendShape,
    errors: ['subject_unidentified', 'not_found', 'message_class_mismatch'],
    handle: async (context) => {
      const { body: { at, reservationId }, services: { sends }, storeId, now } = context;
      if (at !== undefined && at > now + aheadMsMax) return fault('at', 'lies in the future');
      if (at !== undefined && at < now - agoMsMax) return fault('at', 'lies more than a year back');
      const sent = reservationId === undefined ? await recordSend(context, at ?? now) : await sends.settle(storeId, reservationId, at ?? now);
      return sent.ok ? json(sendBody(sent.value), 201) : sent;
    },
  }),
];

const recordSend = async ({ services, store, storeId, body, now }: Context<unknown, SendBody>, at: number): Promise<Result<Send>> => {
  const { subject = {}, channel = 'email', messageType = '', template, campaignId } = body;
  const { gate } = await services.database.read(sql => services.sending.current(sql, storeId));
  const messageClass = classify(gate.types, messageType, template);
  if (!messageClass.ok) return messageClass;
  const identifiers = identifiersOf(subject, phoneParserFor(store.country));
  if (!identifiers.ok) return identifiers;
  const known = await findByIdentifiers(services.database, services.keyring, storeId, identifiers.value);
  const subjectId = known?.id ?? await ensurePerson(services, store, identifiers.value, now);
  return { ok: true, value: await services.sends.record(storeId, { subjectId, channel, messageType, messageClass: messageClass.value, campaignId, at }, now) };
};
