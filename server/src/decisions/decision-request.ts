// What is asked: one question as a route takes it, a line of many, and what both may tell of the person beside it.
import { channels, type Failure } from '@placet/core';
import { z } from 'zod';
import { regionSchema, subjectSchema, timeSchema } from '../consents/consent-request.js';
import { campaignSchema } from '../unsubscribe/campaigns.js';
import { isTimeZone } from './time-zone.js';

/** The label that unsubscribe links carry as well. */
export const campaignIdSchema = campaignSchema;
export const messageTypeSchema = z.string().min(1).max(64);

const timeOrNull = timeSchema.nullable();

/** What the caller knows and the ledger does not. Regions, times and facts are used for this answer and not kept. */
export const evidenceSchema = z.strictObject({
  shippingCountry: regionSchema.optional(), billingCountry: regionSchema.optional(), accountCountry: regionSchema.optional(),
  ip: z.union([z.ipv4(), z.ipv6()], 'must be an IP address').optional(),
  timezone: z.string().max(64).refine(isTimeZone, 'must be an IANA time zone such as Europe/Berlin').optional(),
  isPublicHoliday: z.boolean().optional(),
  lastPurchaseAt: timeOrNull.optional(), lastEnquiryAt: timeOrNull.optional(),
  age: z.int().min(0).max(150).optional(),
  /** Ids of the opt-out registers the address stands in, such as `GB-TPS`; an empty list says that they were looked up. */
  registryListed: z.array(z.string().min(1).max(64)).max(100).optional(),
  /** How the address was got; what is left unsaid was not so. */
  softOptIn: z.strictObject({
    obtainedInSale: z.boolean(), ownSimilarProducts: z.boolean(), optOutOfferedAtCollection: z.boolean(), optOutOfferedEachMessage: z.boolean(),
  }).partial().optional(),
  /** When the person, or a parent, agreed to more than the message itself. */
  agreements: z.strictObject({ nightAt: timeOrNull, timeAt: timeOrNull, parentAt: timeOrNull }).partial().optional(),
});
export type Evidence = z.output<typeof evidenceSchema>;

const facts = {
  /** The registered name of what the message is made from. */
  template: messageTypeSchema.optional(), campaignId: campaignIdSchema.optional(), at: timeSchema.optional(), evidence: evidenceSchema.optional(),
};

export const reserveSecondsDefault = 900;

export const decisionSchema = z.strictObject({
  subject: subjectSchema, channel: z.enum(channels), messageType: messageTypeSchema, ...facts,
  /** Tells all four steps, also those after the one that decided. */
  explain: z.boolean().optional(),
  /** Holds a place in the caps when the answer is allow. */
  reserve: z.boolean().optional(),
  reserveSeconds: z.int().min(10).max(86_400).optional(),
}).refine(({ reserve, reserveSeconds }) => reserve === true || reserveSeconds === undefined, { message: 'needs reserve', path: ['reserveSeconds'] });

/** What every line of a batch may leave out. */
export const batchQuery = z.strictObject({
  channel: z.enum(channels).optional(), messageType: messageTypeSchema.optional(), campaignId: campaignIdSchema.optional(),
  log: z.enum(['all', 'skips', 'none']).default('all'),
  reserve: z.enum(['true', 'false']).default('false').transform(text => text === 'true'),
  reserveSeconds: z.coerce.number().int().min(10).max(86_400).default(reserveSecondsDefault),
  summary: z.enum(['true', 'false']).default('false').transform(text => text === 'true'),
});
export type BatchQuery = z.output<typeof batchQuery>;

const person = { email: subjectSchema.shape.email, phone: subjectSchema.shape.phone, externalId: subjectSchema.shape.externalId };

/** `{"email": "…"}` is enough when the query says the rest. */
export const lineSchema = z.strictObject({
  ...person, subject: subjectSchema.optional(), channel: z.enum(channels).optional(), messageType: messageTypeSchema.optional(), ...facts,
});
export type DecisionLine = z.output<typeof lineSchema>;

export type Question = Omit<z.output<typeof decisionSchema>, 'reserve' | 'reserveSeconds'>;

/** The question of a line, with what the query says for all; or the field that is missing. */
export const questionOf = (line: DecisionLine, defaults: BatchQuery): Question | Failure<'validation_failed'> => {
  const { email, phone, externalId, subject, channel = defaults.channel, messageType = defaults.messageType, campaignId = defaults.campaignId, ...rest } = line;
  if (subject !== undefined && (email ?? phone ?? externalId) !== undefined) return complaint('subject', 'is given beside the person\'s own fields');
  if (channel === undefined) return complaint('channel', 'is needed, in the line or in the query');
  if (messageType === undefined) return complaint('messageType', 'is needed, in the line or in the query');
  return { ...rest, subject: subject ?? { email, phone, externalId }, channel, messageType, ...campaignId === undefined ? {} : { campaignId } };
};

const complaint = (path: string, message: string): Failure<'validation_failed'> =>
  ({ code: 'validation_failed', message: `${path} ${message}`, details: [{ path, message }] });
