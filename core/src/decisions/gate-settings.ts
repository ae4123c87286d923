// What a store sets for its gate: caps of its own, rules tightened or, on the record, loosened, and the names of its messages. (REG-4, DEC-2, DEC-5)
import { z } from 'zod';
import { channels } from '../consents/index.js';
import { ruleOverrideSchema } from '../regions/index.js';
import { messageClasses } from './message-types.js';

/**
 * At most `max` marketing messages in a window. `day` is the recipient's own calendar day (25 hours back where the time zone is unknown: no
 * day is longer), `rolling` the last `hours`. `channel` counts and holds that channel alone; without it all channels count together.
 */
export const merchantCapSchema = z.strictObject({
  channel: z.enum(channels).optional(),
  max: z.int().min(0).max(10_000),
  window: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('day') }),
    z.strictObject({ kind: z.literal('rolling'), hours: z.int().min(1).max(8760) }),
  ]),
});

/** A template or campaign type of the merchant, and what it is: said once here, never by whoever sends (DEC-2). */
export const registeredTypeSchema = z.strictObject({ name: z.string().regex(/^[a-z][a-z0-9_.-]{0,63}$/), class: z.enum(messageClasses) });

export const gateSettingsSchema = z.strictObject({
  caps: z.array(merchantCapSchema).max(50).optional(),
  overrides: z.array(ruleOverrideSchema).max(200).optional(),
  messageTypes: z.array(registeredTypeSchema).max(1000).optional(),
});

export type MerchantCap = z.infer<typeof merchantCapSchema>;
export type RegisteredType = z.infer<typeof registeredTypeSchema>;
export type GateSettings = z.infer<typeof gateSettingsSchema>;
