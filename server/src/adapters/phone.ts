// Numbers as people write them at home, through the numbering plan of the shop's country.
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import type { PhoneParser } from '@placet/core';

/** A parser for national numbers of `country` (ISO 3166-1 alpha-2); unknown countries understand only international ones. */
export const phoneParserFor = (country: string): PhoneParser => (raw) => {
  const number = parsePhoneNumberFromString(raw, { defaultCountry: country as CountryCode, extract: false });
  return number?.isValid() === true ? number.number : undefined;
};

/** Countries by the first digits of a number: what comes after them is the subscriber's own, so the answer is the same for thousands. */
const countries = new Map<string, string>();
const prefixLength = 8;
const prefixesMax = 20_000;

/** The country a number in E.164 is from: `CA` for +1 418. One that no plan knows is of the country its code began with. */
export const countryOfPhone = (e164: string): string | undefined => {
  const prefix = e164.slice(0, prefixLength);
  const known = countries.get(prefix);
  if (known !== undefined) return known;
  if (countries.size >= prefixesMax) countries.clear();
  const number = parsePhoneNumberFromString(e164);
  if (number?.country !== undefined) countries.set(prefix, number.country);
  return number?.country ?? (number === undefined ? undefined : mainCountries.get(number.countryCallingCode));
};

const mainCountries: ReadonlyMap<string, string> = new Map([['1', 'US'], ['7', 'RU'], ['39', 'IT'], ['44', 'GB'], ['47', 'NO'], ['61', 'AU'], ['212', 'MA'], ['262', 'RE'],
  ['290', 'SH'], ['358', 'FI'], ['590', 'GP'], ['599', 'CW']]);
