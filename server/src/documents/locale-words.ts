// Numbers, dates, countries and addresses as a language writes them, for the helpers of the templates.
import type { Duration, StoreFacts } from '@placet/core';
import { labels, type DocumentLocale } from '@placet/templates';

export type Address = NonNullable<NonNullable<StoreFacts['merchant']>['address']>;

/** English documents are read in Europe, so dates are day first. */
const intlLocale: Readonly<Record<DocumentLocale, string>> = { en: 'en-GB', de: 'de-DE' };

export const localeWords = (locale: DocumentLocale) => {
  const tag = intlLocale[locale];
  const name = (type: 'region' | 'language' | 'currency') => {
    const names = new Intl.DisplayNames(tag, { type });
    return (code: string): string => names.of(code) ?? code;
  };
  const country = name('region');
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const days = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' });
  const amount = (count: number, unit: string): string =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
  return {
    list: (items: readonly string[]): string => lists.format(items),
    date: (day: string): string => days.format(new Date(`${day}T00:00:00Z`)),
    dayCount: (count: number): string => amount(count, 'day'),
    country,
    countries: (codes: readonly string[]): string => lists.format(codes.map(country).sort(new Intl.Collator(tag).compare)),
    languages: (codes: readonly string[]): string => lists.format(codes.map(name('language'))),
    currencies: (codes: readonly string[]): string => lists.format(codes.map(name('currency'))),
    duration: (life: Duration): string => (typeof life === 'string' ? labels[locale].cookieLife[life] : amount(life.amount, life.unit)),
    address: (place: Address): string => addressText(place, country),
  };
};

export type LocaleWords = ReturnType<typeof localeWords>;

/** Where the postal code follows the town (Universal Postal Union, addressing by country). */
const postalCodeLast: ReadonlySet<string> = new Set(['AU', 'CA', 'GB', 'IE', 'US']);

const addressText = ({ street, postalCode, city, region, country }: Address, countryName: (code: string) => string): string => {
  if (street === undefined || city === undefined || country === undefined) throw new TypeError('an address lacks street, city or country');
  const town = postalCode === undefined ? [city] : postalCodeLast.has(country) ? [city, postalCode] : [postalCode, city];
  return [street, town.join(' '), ...(region === undefined ? [] : [region]), countryName(country)].join(', ');
};
