// The states of the European Economic Area, where the GDPR and the ePrivacy Directive hold (EEA Agreement, Joint Committee Decision 154/2018).
export const eeaCountries: ReadonlySet<string> = new Set([
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MT',
  'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
]);

/** `country` is an ISO 3166-1 alpha-2 code in upper case. */
export const isEeaCountry = (country: string): boolean => eeaCountries.has(country);
