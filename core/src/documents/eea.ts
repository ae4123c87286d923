// Where European law looks: the European Economic Area (EEA Agreement Annex XI, Joint Committee Decision 154/2018 for the GDPR).
const eea: ReadonlySet<string> = new Set([
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MT',
  'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
]);

export const isInEea = (country: string): boolean => eea.has(country);
