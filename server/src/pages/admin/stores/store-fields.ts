// What a store is, as a form: read, each field checked, and what was left empty taken from the country.
import { storeFieldsSchema } from '../../../http/api/stores.js';
import { platforms } from '../../../stores/platforms.js';
import { countryCodes, likelyLocale, likelyTimeZone } from '../../../stores/likely-place.js';
import type { StoreFields } from '../../../stores/store-registry.js';
import type { Field } from '../../kit/index.js';
import { fieldOf } from '../../people/guard.js';
import { platformName } from '../../platform-names.js';
import type { Viewer } from '../../viewer.js';
import type { Visit } from '../admin-page.js';

export const storeFieldNames = ['name', 'url', 'platform', 'country', 'locale', 'timezone'] as const;
export type StoreFieldName = (typeof storeFieldNames)[number];

type Values = Readonly<Record<StoreFieldName, string>>;
type Errors = Partial<Readonly<Record<StoreFieldName, string>>>;

export interface StoreForm { readonly values: Values; readonly errors: Errors; readonly fields: StoreFields | undefined }

const lengthMax = 500;

/** An address typed without its beginning is meant to be https. */
const withScheme = (url: string): string => url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`;

export const readStoreForm = ({ request, viewer }: Pick<Visit, 'request' | 'viewer'>): StoreForm => {
  const sent = storeFieldNames.map(name => [name, fieldOf(request, name).trim().slice(0, lengthMax + 1)]);
  const typed = Object.fromEntries(sent) as Record<StoreFieldName, string>;
  const { country } = typed;
  const isCountry = storeFieldsSchema.shape.country.safeParse(country).success;
  const given = {
    ...typed, url: withScheme(typed.url), locale: typed.locale === '' && isCountry ? likelyLocale(country) : typed.locale,
    timezone: typed.timezone === '' && isCountry ? likelyTimeZone(country) ?? '' : typed.timezone,
  };
  const words = viewer.t.store.problems;
  const wrong = storeFieldNames.filter(name => !storeFieldsSchema.shape[name].safeParse(given[name]).success)
    // What follows from the country is not asked for while the country is missing.
    .filter(name => isCountry || (name !== 'locale' && name !== 'timezone') || typed[name] !== '');
  const errors = Object.fromEntries(wrong.map(name => [name, name === 'timezone' && typed.timezone === '' ? words.timezoneNeeded : words[name]]));
  return { values: typed, errors, fields: wrong.length === 0 ? given : undefined };
};

/** Of a new store: the country the reader's browser speaks of, if it does. */
export const emptyStoreForm = ({ wanted }: Viewer): StoreForm => {
  const country = wanted.map(tag => tag.split('-').at(-1) ?? '').find(part => countryCodes.includes(part)) ?? '';
  return { values: { name: '', url: '', platform: 'custom', country, locale: '', timezone: '' }, errors: {}, fields: undefined };
};

const zones: readonly string[] = Intl.supportedValuesOf('timeZone');

export const storeFormFields = ({ t, language }: Viewer, { values, errors }: StoreForm): Field[] => {
  const words = t.store.fields;
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const known = countryCodes.includes(values.country) || values.country === '' ? countryCodes : [values.country, ...countryCodes];
  const countries = known.map(value => ({ value, text: nameOf(names, value) })).sort((left, right) => left.text.localeCompare(right.text, language));
  return [
    { kind: 'text', name: 'name', label: words.name, hint: words.nameHint, value: values.name, lengthMax: 200, error: errors.name },
    { kind: 'text', name: 'url', label: words.url, hint: words.urlHint, value: values.url, lengthMax, error: errors.url },
    { kind: 'select', name: 'platform', label: words.platform, value: values.platform, options: platforms.map(value => ({ value, text: value === 'custom' ? t.store.create.api : platformName(value) })), error: errors.platform },
    { kind: 'select', name: 'country', label: words.country, hint: words.countryHint, value: values.country, any: words.choose, options: countries, error: errors.country },
    { kind: 'text', name: 'locale', label: words.locale, hint: words.localeHint, value: values.locale, isOptional: true, lengthMax: 40, error: errors.locale },
    { kind: 'text', name: 'timezone', label: words.timezone, hint: words.timezoneHint, value: values.timezone, isOptional: true, lengthMax: 64, list: zones, error: errors.timezone },
  ];
};

/** Parts of countries (US-CA) have no name of their own there. */
const nameOf = (names: Intl.DisplayNames, code: string): string => {
  const country = names.of(code.slice(0, 2)) ?? code;
  return code.length === 2 ? country : `${country} (${code})`;
};

export const countryName = ({ language }: Viewer, code: string): string => nameOf(new Intl.DisplayNames([language], { type: 'region' }), code);
