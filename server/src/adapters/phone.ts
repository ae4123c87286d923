// Numbers as people write them at home, through the numbering plan of the shop's country.
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import type { PhoneParser } from '@placet/core';

/** A parser for national numbers of `country` (ISO 3166-1 alpha-2); unknown countries understand only international ones. */
export const phoneParserFor = (country: string): PhoneParser => (raw) => {
  const number = parsePhoneNumberFromString(raw, { defaultCountry: country as CountryCode, extract: false });
  return number?.isValid() === true ? number.number : undefined;
};
