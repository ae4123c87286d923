// The body of `POST …/consents`, as it validates and as OpenAPI describes it.
import { actorKinds, channels, cookieCategories, isId, sourceKinds } from '@placet/core';
import { z } from 'zod';

/** Text that can be hashed and kept: no half characters. */
export const wellFormedText = (max: number) => z.string().min(1).max(max).refine(text => text.isWellFormed(), 'has broken characters');

export const localeSchema = z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/, 'must be a language tag such as de or pt-BR');
export const regionSchema = z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'must be an ISO 3166 code such as DE or US-CA');
export const timeSchema = z.iso.datetime({ offset: true, message: 'must be an RFC 3339 time with offset' }).transform(text => Date.parse(text));

/** Who it is about. Each identifier is checked again when it is normalised. */
export const subjectSchema = z.strictObject({
  email: z.string().max(320).optional(),
  phone: z.string().max(40).optional(),
  externalId: z.string().max(200).optional(),
  browserId: z.string().max(200).optional(),
  name: wellFormedText(200).optional(),
});
export type SubjectClaims = z.output<typeof subjectSchema>;

const answerFields = z.strictObject({
  policyId: z.string().refine(text => isId('policy', text), 'must be a policy id').optional(),
  version: z.int().min(1).optional(),
  channel: z.enum(channels).optional(),
  cookieCategory: z.enum(cookieCategories).optional(),
  answer: z.enum(['yes', 'no']),
  text: wellFormedText(10_000),
  locale: localeSchema,
});

const answerSchema = answerFields
  .refine(({ policyId, channel, cookieCategory }) => [policyId, channel, cookieCategory].filter(each => each !== undefined).length === 1,
    'needs exactly one of policyId, channel and cookieCategory')
  .refine(({ policyId, version }) => version === undefined || policyId !== undefined, 'version belongs to policyId');
export type ConsentAnswer = z.output<typeof answerSchema>;

export const actorSchema = z.union([
  wellFormedText(200),
  z.strictObject({ kind: z.enum(actorKinds), id: wellFormedText(200).optional() }),
]);

export const consentSchema = z.strictObject({
  subject: subjectSchema,
  section: z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/, 'must be a section name').optional(),
  answers: z.array(answerSchema).min(1).max(50),
  source: z.strictObject({ kind: z.enum(sourceKinds), widget: wellFormedText(200).optional(), pageUrl: z.url({ protocol: /^https?$/ }).max(2000).optional() }),
  occurredAt: timeSchema.optional(),
  ip: z.union([z.ipv4(), z.ipv6()], 'must be an IP address').optional(),
  userAgent: wellFormedText(1000).optional(),
  device: wellFormedText(500).optional(),
  region: regionSchema.optional(),
  actor: actorSchema.optional(),
  notes: wellFormedText(2000).optional(),
});
export type ConsentRequest = z.output<typeof consentSchema>;
