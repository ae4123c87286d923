// What a shop most likely speaks and by which clock it lives, from its country alone: nobody should have to know language tags to add a store.
import { getCountries } from 'libphonenumber-js/min';

/** ISO 3166-1 codes of the countries a shop can be in. */
export const countryCodes: readonly string[] = [...getCountries()].filter(code => !['AC', 'TA'].includes(code)).sort();

/** Where most people of a country with several clocks live. */
const mainZones: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires', AU: 'Australia/Sydney', BR: 'America/Sao_Paulo', CA: 'America/Toronto', CL: 'America/Santiago', CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia', DE: 'Europe/Berlin', EC: 'America/Guayaquil', ES: 'Europe/Madrid', ID: 'Asia/Jakarta', KZ: 'Asia/Almaty', MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur', NZ: 'Pacific/Auckland', PT: 'Europe/Lisbon', RU: 'Europe/Moscow', UA: 'Europe/Kyiv', US: 'America/New_York', UZ: 'Asia/Tashkent',
};

/** The likely language of a country (CLDR), `en` where none is known. */
export const likelyLocale = (country: string): string => {
  const { language } = new Intl.Locale(`und-${country.slice(0, 2)}`).maximize();
  return language === 'und' ? 'en' : language;
};

/** Undefined where a country has several clocks and none is the usual one. */
export const likelyTimeZone = (country: string): string | undefined => {
  const code = country.slice(0, 2);
  const zones = (new Intl.Locale(`und-${code}`) as Intl.Locale & { timeZones?: string[] }).timeZones ?? [];
  return mainZones[code] ?? (zones.length === 1 ? zones[0] : undefined);
};
