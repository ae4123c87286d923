// What changed between two settings, and whether those who answered the older ones should be asked again: for a new purpose or vendor, or for something
// moved into a category it was not agreed to in; never for words alone. (COO-4; EDPB Guidelines 05/2020 paras 42-45 and 110; GDPR Art. 4(11): specific)
import type { CookieCategory } from '../consents/channels.js';
import type { CookieEntry, TagHost } from './register.js';
import { choosableCategories, type CookieSettings } from './settings.js';

export interface Moved { readonly name: string; readonly from: CookieCategory; readonly to: CookieCategory }

export interface ListChange {
  readonly added: readonly { readonly name: string; readonly category: CookieCategory }[];
  readonly removed: readonly { readonly name: string; readonly category: CookieCategory }[];
  readonly moved: readonly Moved[];
  /** What stayed in its category and says something else. */
  readonly changed: readonly string[];
}

export const reaskReasons = ['new_purpose', 'new_vendor', 'new_recipient', 'moved'] as const;

/** Why to ask again: `category` is the one whose yes does not cover it, `name` the vendor, cookie or host, empty for a category as a whole. */
export interface ReaskReason { readonly reason: (typeof reaskReasons)[number]; readonly category: CookieCategory; readonly name: string }

export interface CookieComparison {
  readonly entries: ListChange;
  readonly hosts: ListChange;
  /** Categories that have something now and had nothing, and the other way round. */
  readonly categories: { readonly begun: readonly CookieCategory[]; readonly ended: readonly CookieCategory[] };
  /** Settings beside the register that differ, by their names: `banner`, `categories`, `unknownHosts`, … */
  readonly settings: readonly string[];
  readonly isSame: boolean;
  readonly suggestion: { readonly material: boolean; readonly reasons: readonly ReaskReason[] };
}

export const compareCookieSettings = (before: CookieSettings, after: CookieSettings): CookieComparison => {
  const entries = compareLists(before.entries.map(namedEntry), after.entries.map(namedEntry));
  const hosts = compareLists(before.hosts.map(namedHost), after.hosts.map(namedHost));
  const settings = (Object.keys({ ...before, ...after }) as (keyof CookieSettings)[])
    .filter(name => name !== 'entries' && name !== 'hosts' && !isEqual(before[name], after[name])).sort();
  const [used, uses] = [categoriesOf(before), categoriesOf(after)];
  const categories = { begun: uses.filter(each => !used.includes(each)), ended: used.filter(each => !uses.includes(each)) };
  const reasons = reasonsFor({ before, after, moved: [...entries.moved, ...hosts.moved], begun: categories.begun });
  const isSame = settings.length === 0 && [entries, hosts].every(isUnchanged);
  return { entries, hosts, categories, settings, isSame, suggestion: { material: reasons.length > 0, reasons } };
};

interface Named { readonly key: string; readonly name: string; readonly category: CookieCategory; readonly value: CookieEntry | TagHost }

const isUnchanged = ({ added, removed, moved, changed }: ListChange): boolean => added.length + removed.length + moved.length + changed.length === 0;

/** A cookie and a key in storage may have one name and are two entries. */
const namedEntry = (entry: CookieEntry): Named => ({ key: `${entry.kind} ${entry.name}`, name: entry.name, category: entry.category, value: entry });
const namedHost = (each: TagHost): Named => ({ key: each.host, name: each.host, category: each.category, value: each });

const compareLists = (before: readonly Named[], after: readonly Named[]): ListChange => {
  const [old, now] = [new Map(before.map(each => [each.key, each])), new Map(after.map(each => [each.key, each]))];
  const brief = ({ name, category }: Named) => ({ name, category });
  const both = after.flatMap((to) => {
    const from = old.get(to.key);
    return from === undefined ? [] : [{ from, to }];
  });
  return {
    added: after.filter(({ key }) => !old.has(key)).map(brief),
    removed: before.filter(({ key }) => !now.has(key)).map(brief),
    moved: both.filter(({ from, to }) => from.category !== to.category).map(({ from, to }) => ({ name: to.name, from: from.category, to: to.category })),
    changed: both.filter(({ from, to }) => from.category === to.category && !isEqual(from.value, to.value)).map(({ to }) => to.name),
  };
};

const isChoosable = (category: CookieCategory): boolean => (choosableCategories as readonly CookieCategory[]).includes(category);

const usesOf = ({ entries, hosts }: CookieSettings) => [...entries, ...hosts];

const categoriesOf = (settings: CookieSettings): CookieCategory[] =>
  choosableCategories.filter(category => usesOf(settings).some(use => use.category === category));

interface Change {
  readonly before: CookieSettings;
  readonly after: CookieSettings;
  readonly moved: readonly Moved[];
  readonly begun: readonly CookieCategory[];
}

/**
 * A yes covers the vendors a category had when it was given. What is strictly necessary is not asked about; what is moved there asks nobody, and what is
 * moved out of there runs from now on for those who agreed to something else.
 */
const reasonsFor = ({ before, after, moved, begun }: Change): ReaskReason[] => {
  const purposes = begun.map((category): ReaskReason => ({ reason: 'new_purpose', category, name: '' }));
  const known = new Set(usesOf(before).map(vendorKey));
  const vendors = usesOf(after).filter(use => isChoosable(use.category) && !known.has(vendorKey(use)))
    .map(({ category, provider }): ReaskReason => ({ reason: 'new_vendor', category, name: provider }));
  const readers = new Set(before.entries.flatMap(readerKeys));
  const recipients = after.entries.filter(({ category }) => isChoosable(category)).flatMap(entry => entry.thirdPartyAccess
    .filter(reader => !readers.has(readerKey(entry.category, reader)) && !known.has(vendorKey({ ...entry, provider: reader })))
    .map((name): ReaskReason => ({ reason: 'new_recipient', category: entry.category, name })));
  const moves = moved.filter(({ to }) => isChoosable(to)).map(({ name, to }): ReaskReason => ({ reason: 'moved', category: to, name }));
  return distinct([...purposes, ...vendors, ...recipients, ...moves]);
};

const readerKey = (category: CookieCategory, reader: string): string => `${category} ${reader.toLowerCase()}`;
const vendorKey = ({ category, provider }: Pick<CookieEntry, 'category' | 'provider'>): string => readerKey(category, provider);
const readerKeys = ({ category, thirdPartyAccess }: CookieEntry): string[] => thirdPartyAccess.map(reader => readerKey(category, reader));

const distinct = (reasons: readonly ReaskReason[]): ReaskReason[] =>
  [...new Map(reasons.map(each => [`${each.reason} ${each.category} ${each.name.toLowerCase()}`, each])).values()];

/** The order of an object's keys says nothing. */
const isEqual = (left: unknown, right: unknown): boolean => JSON.stringify(inOrder(left)) === JSON.stringify(inOrder(right));

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => left < right ? -1 : 1).map(([key, member]) => [key, inOrder(member)]));
};
