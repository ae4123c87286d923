// The cookie register: what a shop sets and which hosts its tags come from, each in a category. (COO-4; told to visitors per CJEU C-673/17 Planet49)
import { z } from 'zod';
import { cookieCategories } from '../consents/channels.js';
import { durationSchema } from '../documents/facts.js';
import { byLocale, readableText } from '../policies/wording.js';

export const registerLimits = { entriesMax: 2000, hostsMax: 1000, nameLengthMax: 200, providerLengthMax: 200, purposeLengthMax: 1000 } as const;

/** Where a browser keeps it. A service worker is named by the path of its script. */
export const storageKinds = ['cookie', 'local_storage', 'session_storage', 'indexed_db', 'service_worker'] as const;
export type StorageKind = (typeof storageKinds)[number];

/** A name as browsers allow them, with `*` for any run of characters: `_ga_*`. */
const namePattern = z.string().max(registerLimits.nameLengthMax).regex(/^[^\s;,"\\]+$/, 'a name without spaces, commas, semicolons and quotes')
  .refine(name => !/^\*+$/.test(name), 'more than a *, which would mean everything');

/** A host with all below it: `example.com` is `www.example.com` too. Lower case, without protocol, port or path. */
export const hostSchema = z.string().max(253).regex(/^(?=.*[a-z])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/, 'a host such as stats.example.com');

const provider = readableText(registerLimits.providerLengthMax);

export const cookieEntrySchema = z.strictObject({
  name: namePattern,
  kind: z.enum(storageKinds).default('cookie'),
  category: z.enum(cookieCategories),
  provider,
  purpose: byLocale(readableText(registerLimits.purposeLengthMax)),
  duration: durationSchema,
  /** Who else may read it, by name; an empty list says nobody. */
  thirdPartyAccess: z.array(provider).max(20).default([]),
});
export type CookieEntry = z.output<typeof cookieEntrySchema>;

export const tagHostSchema = z.strictObject({ host: hostSchema, category: z.enum(cookieCategories), provider });
/** Where tags come from, or send to: what a browser may not reach before this category is allowed. */
export type TagHost = z.output<typeof tagHostSchema>;

/** Whether a register's name means this one: `_ga_*` means `_ga_1X2Y`. */
export const matchesName = (pattern: string, name: string): boolean => {
  const parts = pattern.split('*');
  const [first = ''] = parts;
  if (parts.length === 1) return pattern === name;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  const last = parts.at(-1) ?? '';
  return name.length >= at + last.length && name.endsWith(last);
};

/** The entry a name falls under: one that names it whole before one with a `*`, the longest of these first. Undefined for what is not declared. */
export const entryFor = (entries: readonly CookieEntry[], kind: StorageKind, name: string): CookieEntry | undefined =>
  entries.filter(entry => entry.kind === kind && matchesName(entry.name, name))
    .sort((left, right) => Number(left.name.includes('*')) - Number(right.name.includes('*')) || right.name.length - left.name.length)[0];

/** The entry of the register for a host, the narrowest first. Undefined for hosts it does not know. */
export const hostFor = (hosts: readonly TagHost[], host: string): TagHost | undefined =>
  hosts.filter(each => host === each.host || host.endsWith(`.${each.host}`)).sort((left, right) => right.host.length - left.host.length)[0];
