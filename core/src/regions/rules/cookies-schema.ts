// What the law on cookies and the like of one region looks like as data: what may run before a choice, how long a choice holds, what a banner must offer.
import { z } from 'zod';
import { verificationGrades } from './rights-schema.js';

const text = z.string().min(1);
const flag = z.boolean();
const months = z.int().nonnegative().nullable();
const verification = z.enum(verificationGrades);

/** Nothing before consent; may run with notice until refusal or signal; information only. */
export const cookieStances = ['prior_opt_in', 'opt_out', 'notice'] as const;
const stance = z.enum(cookieStances);

export const cookieRulesSchema = z.strictObject({
  region: z.string().regex(/^[A-Z]{2}(?:-[A-Z]{2})?$/), stance, law: text,
  stanceByCategory: z.strictObject({ necessary: text, preferences: text, statistics: text, marketing: text }).optional(),
  /** A dated change: from that day this stance. */
  stanceFrom: z.record(z.iso.date(), stance).optional(),
  /** Null where the law gives no figure; then `productDefault` holds. */
  consentValidity: z.strictObject({
    acceptMonths: months, refusalMonths: months, basis: text, cookieMaxMonths: months, dataMaxMonths: months,
    productDefault: z.strictObject({ acceptMonths: z.int().positive(), refusalMonths: z.int().positive() }),
    note: text.optional(), verification: verification.optional(),
  }),
  rejectAsEasyAsAccept: z.strictObject({ required: flag, firstLayer: flag, basis: text, note: text.optional() }),
  cookieWall: z.strictObject({ allowed: text, text, productDefault: text }),
  preTickedForbidden: flag, scrollOrContinueIsConsent: flag, cookieBannerAloneEnough: flag.optional(),
  exemptAnalytics: z.strictObject({ exempt: flag, text, conditions: z.array(text).optional(), citation: text.optional() }),
  gpc: z.strictObject({ required: flag, since: text.nullable(), displayStatusSince: text.optional() }).optional(),
  sensitive: text.optional(), links: z.array(text).optional(),
  withdrawal: text.optional(), granularity: text.optional(), proof: text.optional(), exemptions: z.array(text).optional(), fines: text.optional(),
  pending: z.strictObject({ title: text, status: text, source: text }).optional(), note: text.optional(),
  verification, sources: z.array(text),
});

export type CookieRules = z.infer<typeof cookieRulesSchema>;
