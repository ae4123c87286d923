// Where consent is asked, and the ordered boxes asked for there. (POL-4)
import { z } from 'zod';
import { channels, channelTarget, policyTarget, type Channel, type Target } from '../consents/index.js';
import { isId, type PolicyId } from '../kernel/index.js';
import { byLocale, readableText, wordingLimits } from './wording.js';

export const standardSections = ['registration', 'contact', 'checkout', 'newsletter', 'after_login'] as const;
export type StandardSection = (typeof standardSections)[number];

export const placementsMax = 30;

/** A standard section or the name of a custom widget. */
export const sectionNameSchema = z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/, 'a name of small letters, digits, _ and -, 64 at most');

interface Box {
  readonly required: boolean;
  readonly preTicked: boolean;
  /** The words beside the box, by language tag. */
  readonly text: Readonly<Record<string, string>>;
}
export interface PolicyPlacement extends Box { readonly policyId: PolicyId }
export interface ChannelPlacement extends Box { readonly channel: Channel }

/** One checkbox about one thing: there is no way to write one box for two. */
export type Placement = PolicyPlacement | ChannelPlacement;

export const targetOf = (placement: Placement): Target =>
  'channel' in placement ? channelTarget(placement.channel) : policyTarget(placement.policyId);

const placementFields = z.strictObject({
  policyId: z.string().max(64).optional(),
  channel: z.enum(channels).optional(),
  required: z.boolean(),
  preTicked: z.boolean().optional(),
  text: byLocale(readableText(wordingLimits.placementTextMax)),
});

const placementSchema = placementFields.transform(({ policyId, channel, preTicked = false, required, text }, context): Placement => {
  if ((policyId === undefined) === (channel === undefined)) {
    context.issues.push({ code: 'custom', input: undefined, message: 'exactly one of policyId and channel' });
    return z.NEVER;
  }
  if (channel !== undefined) return { channel, required, preTicked, text };
  if (policyId !== undefined && isId('policy', policyId)) return { policyId, required, preTicked, text };
  context.issues.push({ code: 'custom', input: undefined, path: ['policyId'], message: 'the id of a policy' });
  return z.NEVER;
});

/** The body of `PUT …/sections/{section}`; the order is the order on the page. */
export const sectionRequestSchema = z.strictObject({ placements: z.array(placementSchema).max(placementsMax) });
export type SectionRequest = z.output<typeof sectionRequestSchema>;
