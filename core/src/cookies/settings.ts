// All a store says about cookies: register, categories and banner. Published as a version; visitors answer one version of it. (COO-2..4)
import { z } from 'zod';
import { cookieCategories, type CookieCategory } from '../consents/channels.js';
import { byLocale, readableText, sectionNameSchema } from '../policies/index.js';
import { cookieEntrySchema, hostSchema, registerLimits, tagHostSchema } from './register.js';

/** The categories a visitor chooses; the strictly necessary is not asked about. The order is part of the choice cookie's format. */
export const choosableCategories = ['performance', 'functional', 'targeting'] as const satisfies readonly CookieCategory[];
export type ChoosableCategory = (typeof choosableCategories)[number];

export const bannerLayouts = ['bar', 'wall'] as const;
export const bannerPositions = ['bottom', 'top'] as const;
export const bannerThemes = ['auto', 'light', 'dark'] as const;

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour such as #0f6b4f');
const shortWords = byLocale(readableText(120));
const longWords = byLocale(readableText(1000));

/** One category as visitors see it; what is left out is said in the words Placet brings along. */
const categorySchema = z.strictObject({
  title: shortWords.optional(),
  text: longWords.optional(),
  /** Shown switched on, where every law of the place lets it be (Planet49 forbids it in the European Union). */
  isOnByDefault: z.boolean().default(false),
});

const bannerSchema = z.strictObject({
  layout: z.enum(bannerLayouts).default('bar'),
  position: z.enum(bannerPositions).default('bottom'),
  theme: z.enum(bannerThemes).default('auto'),
  /** The shop's accent for the buttons; text on it is chosen for contrast. */
  accent: colour.optional(),
  title: shortWords.optional(),
  text: longWords.optional(),
  /** Shown as a link in the banner. */
  policyUrl: z.url({ protocol: /^https?$/ }).max(2000).optional(),
}).prefault({});

export const cookieSettingsSchema = z.strictObject({
  isOn: z.boolean().default(true),
  entries: z.array(cookieEntrySchema).max(registerLimits.entriesMax).default([]),
  hosts: z.array(tagHostSchema).max(registerLimits.hostsMax).default([]),
  /** What happens to tags from hosts of others that the register does not know. `hold`: they wait for every category. */
  unknownHosts: z.enum(['allow', 'hold']).default('allow'),
  categories: z.strictObject({
    strictly_necessary: categorySchema.omit({ isOnByDefault: true }).prefault({}),
    performance: categorySchema.prefault({}), functional: categorySchema.prefault({}), targeting: categorySchema.prefault({}),
  }).prefault({}),
  banner: bannerSchema,
  /** Where the choice is kept: for the shop's host alone, or for this parent of it, so that `shop.` and `www.` share it. */
  cookieDomain: hostSchema.optional(),
  /** Where a section's boxes go when the page has no `data-placet-section`: a CSS selector of the form. */
  forms: z.record(sectionNameSchema, z.string().min(1).max(500)).default({}),
}).superRefine(({ entries, hosts }, context) => {
  const seen = new Set<string>();
  for (const [at, { kind, name }] of entries.entries()) {
    if (seen.has(`${kind} ${name}`)) context.addIssue({ code: 'custom', path: ['entries', at, 'name'], message: 'is in the list twice' });
    seen.add(`${kind} ${name}`);
  }
  const known = new Set<string>();
  for (const [at, { host }] of hosts.entries()) {
    if (known.has(host)) context.addIssue({ code: 'custom', path: ['hosts', at, 'host'], message: 'is in the list twice' });
    known.add(host);
  }
});
export type CookieSettings = z.output<typeof cookieSettingsSchema>;

/** What a store has that never said anything: the banner, nothing in the register. */
export const defaultCookieSettings: CookieSettings = cookieSettingsSchema.parse({});

/** The settings as they were published. `askedFrom` is the version from which an answer still counts: a material change moves it up. */
export interface CookieVersion {
  readonly version: number;
  readonly askedFrom: number;
  readonly settings: CookieSettings;
  /** Epoch milliseconds UTC. */
  readonly publishedAt: number;
}

export const allCategories: readonly CookieCategory[] = cookieCategories;
