// What must be known to say whether a message may go, in the words of the golden cases. Everything is bounded: it comes from outside.
import { z } from 'zod';
import { ruleChannels } from './marketing-schema.js';

const region = z.string().max(16);
const channel = z.enum(ruleChannels);
const time = z.iso.datetime({ offset: true });
const code = z.string().min(1).max(64);

export const consentActions = ['grant', 'withdraw', 'confirm', 'reconfirm', 'night_grant', 'time_grant', 'parental_grant'] as const;

const event = z.strictObject({
  action: z.enum(consentActions), channel: z.enum([...ruleChannels, 'all']), at: time,
  /** How it came about, such as `checkbox_unticked`; `checkbox_preticked` and `import_no_proof` prove nothing. */
  source: code,
  /** Given in writing, as US law asks for texts and calls. */
  written: z.boolean().optional(),
  /** The consent named the time it is good for (Australian calls). */
  periodStated: z.boolean().optional(),
});

const regions = z.array(region).max(300);

export const marketingFactsSchema = z.strictObject({
  /** Every region the person may be in; each must allow. Empty: unknown, GDPR grade. */
  candidateRegions: z.array(region).max(50),
  channel, messageType: z.enum(['marketing', 'transactional', 'regulatory']),
  consentHistory: z.array(event).max(1000),
  lastPurchaseAt: time.nullable().optional(), lastEnquiryAt: time.nullable().optional(),
  /** The time of sending by the clock of the recipient, with its offset. */
  recipientLocalTime: time,
  /** False when the offset is a guess: then every time zone of each region must be out of its quiet hours. */
  timeZoneKnown: z.boolean().optional(),
  isPublicHoliday: z.boolean().optional(),
  /** Messages already sent on this channel, by rolling window: `24h`, `720h`. */
  sentInWindow: z.record(z.string().regex(/^\d{1,5}h$/), z.int().nonnegative()).default({}),
  recipientAge: z.int().min(0).max(150).optional(),
  /** How the address was got; what is left unsaid was not so. */
  softOptIn: z.strictObject({
    obtainedInSale: z.boolean(), ownSimilarProducts: z.boolean(), optOutOfferedAtCollection: z.boolean(), optOutOfferedEachMessage: z.boolean(),
  }).partial().optional(),
  merchantPolicy: z.strictObject({
    /** Regions where the merchant uses the customer exception the statute leaves open. */
    softOptIn: regions.optional(),
    /** Regions where the merchant writes to nobody without an own yes. */
    strict: regions.optional(),
  }).optional(),
  /** Ids of the opt-out registers the address stands in, such as `GB-TPS`. */
  registryListed: z.array(code).max(100).optional(),
});

export type MarketingFacts = z.infer<typeof marketingFactsSchema>;
export type ConsentEvent = MarketingFacts['consentHistory'][number];
