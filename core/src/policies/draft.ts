// What a merchant hands in to be published, with its limits. (POL-2)
import { z } from 'zod';
import { utf8 } from '../kernel/index.js';
import { policyKinds } from './policy.js';
import { byLocale, readableText } from './wording.js';

export const policyLimits = { nameMax: 200, titleMax: 200, htmlBytesMax: 512 * 1024, changeSummaryMax: 2000 } as const;

/** The last millisecond RFC 3339 can write. */
const lastInstant = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const html = readableText(policyLimits.htmlBytesMax)
  .refine(text => text.length * 3 <= policyLimits.htmlBytesMax || utf8(text).length <= policyLimits.htmlBytesMax, 'at most 512 KiB in UTF-8');

const draftFields = {
  locales: byLocale(z.strictObject({ title: readableText(policyLimits.titleMax), html })),
  material: z.boolean(),
  changeSummary: z.string().max(policyLimits.changeSummaryMax).refine(text => text.isWellFormed(), 'text without broken characters'),
};

/** `effectiveAt` in epoch milliseconds; absent means at once. */
export const versionDraftSchema = z.strictObject({ ...draftFields, effectiveAt: z.int().min(0).max(lastInstant).optional() });
export type VersionDraft = z.infer<typeof versionDraftSchema>;

/** The body of `POST …/policies/{id}/versions`: the same with an RFC 3339 time. */
export const versionRequestSchema = z.strictObject({ ...draftFields, effectiveAt: z.iso.datetime({ offset: true }).optional() })
  .transform(({ effectiveAt, ...rest }): VersionDraft => effectiveAt === undefined ? rest : { ...rest, effectiveAt: Date.parse(effectiveAt) });

/** The body of `POST …/policies`. */
export const policyRequestSchema = z.strictObject({ kind: z.enum(policyKinds), name: readableText(policyLimits.nameMax) });
export type PolicyRequest = z.infer<typeof policyRequestSchema>;
