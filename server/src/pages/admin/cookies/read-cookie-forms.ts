// One change read from the form it was typed into; what is wrong is said beside its field.
import {
  bannerLayouts, bannerPositions, bannerThemes, choosableCategories, cookieEntrySchema, storageKinds, tagHostSchema, type CookieSettings,
} from '@placet/core';
import type { CookieChange } from './cookie-changes.js';

/** What a form sent: single values, and the ticked boxes of a name. */
export interface Sent { readonly one: (name: string) => string; readonly many: (name: string) => readonly string[] }

export type CookiePart = 'entry' | 'host' | 'banner';
export type CookieField = 'name' | 'kind' | 'category' | 'provider' | 'purpose' | 'duration' | 'amount' | 'host' | 'accent' | 'layout' | 'position' | 'theme';
export type Read = { readonly change: CookieChange } | { readonly wrong: ReadonlySet<CookieField> };

export const durationKinds = ['session', 'day', 'month', 'year', 'until_deleted'] as const;

/** `locales` are those the form has a purpose for. */
export const readEntry = ({ one }: Sent, locales: readonly string[]): Read => {
  const purposes = locales.map(locale => [locale, one(`purpose-${locale}`).trim()] as const).filter(([, words]) => words !== '');
  const parsed = cookieEntrySchema.safeParse({
    name: one('name').trim(), kind: one('kind'), category: one('category'), provider: one('provider').trim(), purpose: Object.fromEntries(purposes),
    duration: durationOf(one('duration'), one('amount').trim()), thirdPartyAccess: one('readers').split(',').map(each => each.trim()).filter(each => each !== ''),
  });
  return parsed.success ? { change: { do: 'add_entry', entry: parsed.data } } : wrongFields(parsed.error.issues.map(({ path: [first] }) => fieldOf(first, one('duration'))));
};

export const readHost = ({ one }: Sent): Read => {
  const parsed = tagHostSchema.safeParse({ host: hostOf(one('host')), category: one('category'), provider: one('provider').trim() });
  return parsed.success ? { change: { do: 'add_host', host: parsed.data } } : wrongFields(parsed.error.issues.map(({ path: [first] }) => fieldOf(first, '')));
};

export const readBanner = ({ one, many }: Sent): Read => {
  const accent = one('accent').trim().toLowerCase();
  const layout = bannerLayouts.find(each => each === one('layout'));
  const position = bannerPositions.find(each => each === one('position'));
  const theme = bannerThemes.find(each => each === one('theme'));
  const isColour = accent === '' || /^#[0-9a-f]{6}$/.test(accent);
  if (!isColour) return wrongFields(['accent']);
  if (layout === undefined || position === undefined || theme === undefined) return wrongFields(['layout']);
  return { change: {
    do: 'set_banner', isOn: one('isOn') === 'yes', layout, position, theme, ...accent === '' ? {} : { accent },
    onByDefault: choosableCategories.filter(each => many('onByDefault').includes(each)),
  } };
};

/** `cookie:_ga` or `host:stats.example`, as the button beside it says; undefined when there is no such entry. */
export const readDrop = (asked: string, { entries, hosts }: CookieSettings): CookieChange | undefined => {
  const at = asked.indexOf(':');
  const [what, name] = [asked.slice(0, at), asked.slice(at + 1)];
  const kind = storageKinds.find(each => each === what);
  if (kind !== undefined) return entries.some(each => each.kind === kind && each.name === name) ? { do: 'drop_entry', kind, name } : undefined;
  return what === 'host' && hosts.some(({ host }) => host === name) ? { do: 'drop_host', host: name } : undefined;
};

const wrongFields = (fields: readonly CookieField[]): Read => ({ wrong: new Set(fields) });

/** People paste addresses where a host is asked for. */
const hostOf = (text: string): string => text.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/[/:?#].*$/, '');

const durationOf = (kind: string, amount: string): unknown => {
  if (kind === 'session' || kind === 'until_deleted') return kind;
  const unit = (['day', 'month', 'year'] as const).find(each => each === kind);
  return unit === undefined ? '' : { amount: /^\d{1,5}$/.test(amount) ? Number(amount) : Number.NaN, unit };
};

const fieldOf = (key: PropertyKey | undefined, duration: string): CookieField => {
  if (key === 'duration') return ['day', 'month', 'year'].includes(duration) ? 'amount' : 'duration';
  return (['name', 'kind', 'category', 'provider', 'purpose', 'host'] as const).find(each => each === key) ?? 'provider';
};
