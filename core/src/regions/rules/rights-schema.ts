// What the law on requests of one region looks like as data: rights, deadlines, clocks, grounds to refuse. Strict, like the marketing law.
import { z } from 'zod';

const text = z.string().min(1);
const flag = z.boolean();
const count = z.int().nonnegative();
const day = z.iso.date();

/** How far an entry was checked: text of the act seen, confirmed by another source, from general knowledge, or to be checked before use. */
export const verificationGrades = ['primary', 'secondary', 'knowledge', 'unverified'] as const;
const verification = z.enum(verificationGrades);

const unit = z.enum(['month', 'calendar_day', 'business_day']);
const span = z.strictObject({ value: count, unit });
const startingFrom = z.enum(['receipt', 'relevant_time', 'decision', 'receipt_of_appeal']);
const period = z.strictObject({ value: count, unit, from: startingFrom });
/** eu1182 and next_working_day move a last day that is no working day to the next one; none leaves it. */
const roll = z.enum(['eu1182', 'next_working_day', 'none']);

const response = z.strictObject({
  default: period.extend({ roll, text: text.optional(), citation: text }),
  /** By right, or by right and variant with a dot between. */
  byRight: z.record(text, z.strictObject({
    value: count.optional(), unit: unit.optional(), from: startingFrom.optional(), text: text.optional(), citation: text, verification: verification.optional(),
  })).optional(),
  interim: period.extend({ roll, text, citation: text }).optional(),
  multiplier: z.strictObject({ smallAgent: count, citation: text, note: text }).optional(),
  extension: z.strictObject({
    /** Null: the law gives none, or names no length. */
    value: count.nullable(), unit: z.enum(['month', 'calendar_day', 'business_day', 'reasonable']).nullable().optional(), totalFromReceipt: span.optional(),
    times: count.optional(), conditions: z.array(text).optional(), test: text.optional(), notFor: z.array(text).optional(),
    notice: z.strictObject({ required: flag, within: period.optional(), content: z.array(text).optional() }).optional(),
    note: text.optional(), citation: text.optional(), verification: verification.optional(),
  }),
  acknowledgement: z.strictObject({
    required: flag, within: period.optional(), appliesTo: z.array(text).optional(), content: z.array(text).optional(), citation: text.optional(),
    complaints: z.strictObject({ required: flag, within: period, citation: text, since: day }).optional(), note: text.optional(),
  }),
  refusalNotice: z.strictObject({ within: period.optional(), text: text.optional(), content: z.array(text), citation: text }).optional(),
  silence: z.strictObject({ effect: text, citation: text }).optional(),
  statutory: text.optional(), form: text.optional(), recipients: text.optional(), keepWhileRecourse: text.optional(),
  optInAgain: z.strictObject({ wait: span, citation: text }).optional(), recordKeeping: span.extend({ citation: text }).optional(),
  transfer: span.extend({ citation: text }).optional(), preserve: span.extend({ text, citation: text }).optional(), execution: period.optional(),
});

const clock = z.strictObject({
  starts: text, relevantTime: text.optional(),
  identity: z.strictObject({
    effect: z.enum(['none', 'suspend', 'restart', 'pause', 'unsettled']), condition: text.optional(), text: text.optional(), citation: text.optional(),
    productDefault: text.optional(), verification: verification.optional(),
  }),
  clarification: z.strictObject({
    effect: z.enum(['pause', 'suspend_only_access_large']), rule: text.optional(), appliesTo: z.array(text).optional(), citation: text,
    productDefault: text.optional(),
  }).optional(),
  fee: z.strictObject({ effect: text, citation: text }).optional(),
});

export const rightsRulesSchema = z.strictObject({
  region: z.string().regex(/^[A-Z]{2}(?:-[A-Z]{2})?$/), name: text, countries: z.array(z.string().length(2)).min(1), subdivision: text.optional(),
  status: text, verification, verificationNote: text.optional(), note: text.optional(),
  statutes: z.array(z.strictObject({
    id: text, title: text, articles: text.optional(), inForce: text.optional(), url: z.url().optional(), note: text.optional(),
  })).min(1),
  phases: z.array(z.strictObject({ until: day.optional(), from: day.optional(), regime: text })).optional(),
  applicability: z.strictObject({ thresholds: z.array(text), citation: text.optional() }).optional(),
  rights: z.array(z.strictObject({
    right: text, variant: text.optional(), available: flag, absolute: flag.optional(), citation: text.optional(), note: text.optional(),
    since: day.optional(), model: text.optional(), revocationEffectDays: count.optional(),
  })).min(1),
  response, clock,
  businessDay: z.strictObject({
    weekend: z.array(text).optional(), holidays: text.optional(), citation: text.optional(), note: text.optional(), verification: verification.optional(),
  }).optional(),
  fee: z.strictObject({
    free: flag, exceptions: z.array(text).optional(), citation: text.optional(), max: z.strictObject({ amount: count, currency: text }).optional(),
    notice: text.optional(), frequency: text.optional(), text: text.optional(), verification: verification.optional(),
  }),
  identity: z.strictObject({
    duty: text, levels: z.record(text, text).optional(), optOutNeedsIdentity: flag.optional(), noNewAccount: flag.optional(), citation: text,
  }),
  agents: z.strictObject({ allowed: z.union([flag, text]), text: text.optional(), proof: text.optional(), citation: text.optional() }).optional(),
  refusalGrounds: z.array(z.strictObject({
    id: text, appliesTo: z.array(text).min(1), effect: z.enum(['refuse', 'partial', 'fee_or_refuse', 'restrict_instead', 'ask', 'extend']), text, citation: text,
    burden: text.optional(), needs: z.enum(['retention', 'claim']).optional(), notFor: z.array(text).optional(), requires: text.optional(),
    verification: verification.optional(),
  })),
  appeal: z.strictObject({
    internal: z.union([flag, text]), external: z.array(text).optional(), window: text.optional(), respondWithin: period.optional(),
    extension: span.nullable().optional(), ifDenied: text.optional(), citation: text.optional(),
  }),
  signals: z.strictObject({
    gpc: z.strictObject({
      required: flag, since: text.optional(), scope: z.array(text).optional(), ambiguousFinancialIncentive: text.optional(), citation: text.optional(),
      note: text.optional(),
    }),
    displayStatus: z.strictObject({
      required: flag, since: text.optional(), text: text.optional(), citation: text.optional(), verification: verification.optional(),
    }),
    confirmOptOut: z.strictObject({ required: flag, since: text, text, citation: text, verification }).optional(),
  }),
  children: z.strictObject({
    ageOfConsent: z.union([count, z.record(z.string().length(2), count)]).optional(), optInUnder: count.optional(), parentUnder: count.optional(),
    citation: text, note: text.optional(), erasure: text.optional(), verification: verification.optional(),
  }).optional(),
  nationalSupplements: z.array(z.strictObject({
    country: z.string().length(2), rule: text, citation: text, appliesTo: z.array(text), effect: text.optional(), verification: verification.optional(),
  })).optional(),
  pending: z.array(z.strictObject({ title: text, status: text, effect: text.optional(), source: text })).optional(),
  upcoming: z.array(z.strictObject({ date: text, title: text, citation: text.optional() })).optional(),
  sources: z.array(text).optional(),
});

export type RightsRules = z.infer<typeof rightsRulesSchema>;
export type DeadlineUnit = z.infer<typeof unit>;
export type RollRule = z.infer<typeof roll>;

/** How long a shop must keep a record whatever a person asks; `years` null where the law names none. */
export const retentionDutySchema = z.strictObject({
  country: z.string().length(2), record: text, years: count.nullable(), start: z.string(), citation: text, verification, note: text.optional(),
});

export type RetentionDuty = z.infer<typeof retentionDutySchema>;
