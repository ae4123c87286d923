// What a merchant may change in the law it is held to: tighten at will, loosen below the statute only by name and with a reason. (REG-4)
import { z } from 'zod';
import { quietWindowSchema, ruleChannels, weekdays } from './marketing-schema.js';

/** Who answers for a rule loosened below the statute, why, and since when. */
const approvalSchema = z.strictObject({
  name: z.string().trim().min(1).max(200), reason: z.string().trim().min(10).max(2000), at: z.iso.datetime({ offset: true }),
});

const capValue = z.strictObject({ max: z.int().min(0).max(10_000), windowHours: z.int().min(1).max(8760) });
const months = z.int().min(1).max(600);
const time = quietWindowSchema.shape.from;

/** Hours of the merchant's own, in the shape of the law's: blocked from `from` until before `to`, by the recipient's wall clock. */
export const merchantWindowSchema = z.strictObject({ from: time, to: time, days: z.array(z.enum([...weekdays, 'holiday'])).min(1).max(8) });

const scope = {
  /** A region's id, or `*` for every region. */
  region: z.string().regex(/^(?:\*|[A-Z]{2}(?:-[A-Z0-9]{1,3})?)$/),
  /** Without it every channel. */
  channel: z.enum(ruleChannels).optional(),
  approval: approvalSchema.optional(),
};

export const ruleOverrideSchema = z.discriminatedUnion('setting', [
  /** Whether a yes counts only once confirmed. */
  z.strictObject({ ...scope, setting: z.literal('double_opt_in'), value: z.boolean() }),
  /** A yes ends so many months after it was given or confirmed anew; null: never. */
  z.strictObject({ ...scope, setting: z.literal('consent_months'), value: months.nullable() }),
  /** False: only an own yes counts; no purchase, enquiry, sale or silence stands in for it. True: whatever the statute itself would bear. */
  z.strictObject({ ...scope, setting: z.literal('implied_consent'), value: z.boolean() }),
  /** What a purchase or a sale stands for ends so many months after it; null: never. An enquiry's clock is only ever made shorter. */
  z.strictObject({ ...scope, setting: z.literal('implied_months'), value: months.nullable() }),
  /** Hours that hold messages besides those of the law. */
  z.strictObject({ ...scope, setting: z.literal('quiet_hours'), value: z.array(merchantWindowSchema).min(1).max(20) }),
  /** Hours that hold messages in place of those of the law. */
  z.strictObject({ ...scope, setting: z.literal('quiet_hours_instead'), value: z.array(merchantWindowSchema).max(20) }),
  /** One more cap. */
  z.strictObject({ ...scope, setting: z.literal('cap'), value: capValue }),
  /** Caps in place of those of the law. */
  z.strictObject({ ...scope, setting: z.literal('caps_instead'), value: z.array(capValue).max(20) }),
]);

export type RuleOverride = z.infer<typeof ruleOverrideSchema>;
export type OverrideApproval = z.infer<typeof approvalSchema>;
export type MerchantWindow = z.infer<typeof merchantWindowSchema>;
