// What the law on personal data breaches of one region looks like as data: whom to tell, by when, and what the notice must say.
import { z } from 'zod';
import { verificationGrades } from './rights-schema.js';

const text = z.string().min(1);
const flag = z.boolean();
const count = z.int().nonnegative();

/** A code, or a code with its words and its place in the law. */
const contents = z.array(z.union([text, z.strictObject({ id: text, text: text.optional(), citation: text.optional() })]));

export const breachRulesSchema = z.strictObject({
  region: z.string().regex(/^[A-Z]{2}(?:-[A-Z]{2})?$/), citation: text,
  authority: z.strictObject({
    /** Null: no such figure in the law; the product's own targets are named as such. */
    withinHours: count.nullable(), withinDays: count.nullable().optional(), withinBusinessDays: count.optional(), productDefaultHours: count.optional(),
    productDefaultDays: count.optional(), from: text.optional(), threshold: text.nullable(), text: text.optional(), phases: flag.optional(),
    supplementWithinBusinessDays: count.optional(), smallAgentMultiplier: count.optional(), assessmentDays: count.optional(),
    assessmentCitation: text.optional(), finalDays: count.optional(), finalDaysMalicious: count.optional(), followUpDays: count.optional(),
    tiers: z.array(z.strictObject({ hours: count, who: text })).optional(), exceptions: z.array(text).optional(), since: text.optional(), to: text.optional(),
    citation: text.optional(),
  }),
  persons: z.strictObject({
    when: text, within: text.optional(), withinHours: count.optional(), withinDays: count.nullable().optional(), withinBusinessDays: count.optional(),
    from: text.optional(), text: text.nullable().optional(), others: text.optional(), exceptions: z.array(text).optional(), since: text.optional(),
    citation: text.optional(),
  }),
  contents: z.strictObject({ authority: contents.optional(), persons: contents.optional(), citation: text.optional() }),
  processor: z.strictObject({ duty: text, citation: text }).optional(),
  register: z.strictObject({
    required: flag, fields: z.array(text).optional(), years: count.optional(), months: count.optional(), scope: text.optional(), citation: text,
  }).optional(),
  clock: z.strictObject({ rule: text, judgement: text, citation: text }).optional(),
  /** What holds until the new act is in force. */
  interim: z.strictObject({ authorityHours: count, to: text, threshold: text, citation: text }).optional(),
  agBusinessDaysAfterConsumerNotice: count.optional(), creditAgencies: text.nullable().optional(), civilAction: text.optional(), penalty: text.optional(),
  extra: text.optional(), pending: text.optional(), note: text.optional(), verification: z.enum(verificationGrades), sources: z.array(text).optional(),
});

export type BreachRules = z.infer<typeof breachRulesSchema>;
