// Policies and sections as people write them down, in a template or for one store: everything may be left to what is inherited. (AGE-3)
import { channels, localeTagSchema, policyKinds, policyLimits, placementsMax, readableText, sectionNameSchema, wordingLimits } from '@placet/core';
import { z } from 'zod';

export const partNameSchema = z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/, 'a name of small letters, digits, _ and -, 64 at most');

const words = z.record(localeTagSchema, readableText(wordingLimits.placementTextMax));

const textFields = { title: readableText(policyLimits.titleMax).optional(), html: z.string().max(policyLimits.htmlBytesMax).optional() };

const policyWith = <T extends z.ZodType>(text: T) => z.strictObject({
  kind: z.enum(policyKinds).optional(),
  name: readableText(policyLimits.nameMax).optional(),
  /** About the next version, should the text differ from the last one. */
  material: z.boolean().optional(),
  changeSummary: z.string().max(policyLimits.changeSummaryMax).optional(),
  /** `null`: not in this language, whatever is inherited. */
  locales: z.record(localeTagSchema, text.nullable()).optional(),
});

const policy = policyWith(z.strictObject(textFields));

const placement = z.strictObject({
  policy: partNameSchema.optional(),
  channel: z.enum(channels).optional(),
  required: z.boolean().optional(),
  preTicked: z.boolean().optional(),
  text: words.optional(),
  /** A wording of `texts`, under the words of `text`. */
  textOf: partNameSchema.optional(),
  /** Not asked here, whatever is inherited. */
  omit: z.literal(true).optional(),
}).refine(({ policy: named, channel }) => (named === undefined) !== (channel === undefined), 'exactly one of policy and channel');

export const sectionSchema = z.strictObject({
  placements: z.array(placement).max(placementsMax),
  /** These boxes and no others; otherwise they are laid over the inherited ones. */
  replace: z.boolean().optional(),
});

const partsMax = 50;
const few = <T extends z.ZodType>(schema: T) => schema.refine(record => Object.keys(record as object).length <= partsMax, `at most ${partsMax}`);

const partsWith = <T extends z.ZodType>(policySchema: T) => ({
  policies: few(z.record(partNameSchema, policySchema.nullable())).optional(),
  sections: few(z.record(sectionNameSchema, sectionSchema.nullable())).optional(),
  texts: few(z.record(partNameSchema, words)).optional(),
});

const fileName = z.string().min(1).max(300).describe('The text, in a file beside this one');

/** The same in a file on a disk, where a long text may stand in a file of its own. */
export const partsInFile = partsWith(policyWith(z.strictObject({ ...textFields, file: fileName.optional() })
  .refine(({ html, file }) => html === undefined || file === undefined, 'either html or file')));

/** A template, or what a store has of its own. `null` in the place of a policy or a section: not here, whatever is inherited. */
export const writtenSchema = z.strictObject(partsWith(policy));

export type Written = z.output<typeof writtenSchema>;
export type WrittenPolicy = z.output<typeof policy>;
export type WrittenPlacement = z.output<typeof placement>;
export type WrittenSection = z.output<typeof sectionSchema>;
export type Words = Readonly<Record<string, string>>;

/** What a placement asks about, as fields and overrides name it: `policy:terms`, `channel:email`. */
export const boxOf = ({ policy: named, channel }: { readonly policy?: string | undefined; readonly channel?: string | undefined }): string =>
  channel === undefined ? `policy:${named ?? ''}` : `channel:${channel}`;
