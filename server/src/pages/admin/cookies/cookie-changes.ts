// What somebody wants changed and has not published yet. It travels with the forms of the page, so that several changes become one version and visitors
// are asked again once.
import {
  bannerLayouts, bannerPositions, bannerThemes, choosableCategories, cookieEntrySchema, cookieSettingsSchema, hostSchema, storageKinds, tagHostSchema,
  type CookieSettings,
} from '@placet/core';
import { z } from 'zod';

export const changesMax = 100;

const changeSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('add_entry'), entry: cookieEntrySchema }),
  z.strictObject({ do: z.literal('add_host'), host: tagHostSchema }),
  z.strictObject({ do: z.literal('drop_entry'), kind: z.enum(storageKinds), name: z.string().max(200) }),
  z.strictObject({ do: z.literal('drop_host'), host: hostSchema }),
  z.strictObject({
    do: z.literal('set_banner'), isOn: z.boolean(), layout: z.enum(bannerLayouts), position: z.enum(bannerPositions), theme: z.enum(bannerThemes),
    accent: z.string().regex(/^#[0-9a-f]{6}$/).optional(), onByDefault: z.array(z.enum(choosableCategories)).max(choosableCategories.length),
  }),
]);
export type CookieChange = z.output<typeof changeSchema>;

const changesSchema = z.array(changeSchema).max(changesMax);

/** The changes a form brought back; undefined when they are not what the page wrote. */
export const readChanges = (text: string): readonly CookieChange[] | undefined => {
  try {
    const parsed = changesSchema.safeParse(text === '' ? [] : JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

/** The settings as they would be; undefined when they would not be allowed, such as with the same cookie twice. */
export const withChanges = (settings: CookieSettings, changes: readonly CookieChange[]): CookieSettings | undefined => {
  const parsed = cookieSettingsSchema.safeParse(changes.reduce(withChange, settings));
  return parsed.success ? parsed.data : undefined;
};

const withChange = (settings: CookieSettings, change: CookieChange): CookieSettings => {
  switch (change.do) {
    case 'add_entry': return { ...settings, entries: [...settings.entries, change.entry] };
    case 'add_host': return { ...settings, hosts: [...settings.hosts, change.host] };
    case 'drop_entry': return { ...settings, entries: settings.entries.filter(({ kind, name }) => kind !== change.kind || name !== change.name) };
    case 'drop_host': return { ...settings, hosts: settings.hosts.filter(({ host }) => host !== change.host) };
    case 'set_banner': {
      const { isOn, layout, position, theme, accent, onByDefault } = change;
      const { accent: _, ...banner } = settings.banner;
      const categories = { ...settings.categories };
      for (const name of choosableCategories) categories[name] = { ...categories[name], isOnByDefault: onByDefault.includes(name) };
      return { ...settings, isOn, categories, banner: { ...banner, layout, position, theme, ...accent === undefined ? {} : { accent } } };
    }
  }
};

/** One change more. What somebody added and takes away again before publishing was never there; the banner is set once. */
export const andChange = (changes: readonly CookieChange[], change: CookieChange): readonly CookieChange[] => {
  if (change.do === 'set_banner') return [...changes.filter(each => each.do !== 'set_banner'), change];
  const undone = changes.findIndex(each => isAdded(each, change));
  return undone === -1 ? [...changes, change] : changes.toSpliced(undone, 1);
};

const isAdded = (earlier: CookieChange, change: CookieChange): boolean =>
  (change.do === 'drop_entry' && earlier.do === 'add_entry' && earlier.entry.kind === change.kind && earlier.entry.name === change.name) ||
  (change.do === 'drop_host' && earlier.do === 'add_host' && earlier.host.host === change.host);
