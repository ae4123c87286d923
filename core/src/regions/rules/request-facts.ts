// What must be known of a request to say what is due and when, in the words of the golden cases. Everything is bounded: it comes from outside.
import { z } from 'zod';

/** Far enough for every retention period, and near enough to count days one by one. */
const date = z.iso.date().refine(each => each >= '1970-01-01' && each <= '2200-12-31', 'must lie between 1970 and 2200');
const code = z.string().min(1).max(64);
const age = z.int().min(0).max(150);

export const requestFactsSchema = z.strictObject({
  /** The State whose holidays and retention duties hold: that of the controller. */
  country: z.string().regex(/^[A-Z]{2}$/).optional(),
  right: code, variant: code.optional(), scope: code.optional(),
  receivedAt: date,
  identity: z.enum(['verified', 'email_matches', 'doubtful', 'unverifiable']),
  identityAskedAt: date.optional(), identityReceivedAt: date.optional(),
  clarificationAskedAt: date.optional(), clarificationReceivedAt: date.optional(), largeAmountOfData: z.boolean().optional(),
  complex: z.boolean().optional(), extensionNoticeSentAt: date.optional(),
  /** Signs of abuse, for a human to judge. */
  evidence: z.array(z.string().max(500)).max(50).optional(),
  /** Days of earlier requests for the same, and whether the data have changed since. */
  previous: z.array(date).max(1000).optional(), dataChanged: z.boolean().optional(),
  /** What is held: true, or the day it is of; false or null for what is not held. `lastEntry` is the day of the last entry in the books. */
  data: z.record(code, z.union([z.boolean(), date, z.null()])).optional(),
  financialYear: z.literal('calendar').optional(),
  openClaim: z.strictObject({ type: code, order: code }).optional(),
  requesterAge: age.optional(), collectedAtAge: age.optional(), basis: code.optional(), parentalAuthorisation: z.boolean().optional(),
  smallAgent: z.boolean().optional(),
  /** Holidays of the place that no national table holds. */
  holidays: z.array(date).max(400).optional(),
});

export type RequestFacts = z.infer<typeof requestFactsSchema>;
