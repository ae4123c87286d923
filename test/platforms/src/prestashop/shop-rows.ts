// The shop itself, as its tables tell it: as recorded, and shortened.
import type { Row } from './rows.js';

export const shopRows: readonly Row[] = [
  { id: '1', id_shop_group: '1', active: '1', deleted: '0', name: 'Example Shop', theme_name: 'classic' },
  { id: '2', id_shop_group: '1', active: '1', deleted: '0', name: 'Other Shop', theme_name: 'classic' },
];

export const shopUrlRows = (host: string): readonly Row[] => [
  { id: '1', id_shop: '1', active: '1', main: '1', domain: host, domain_ssl: host, physical_uri: '/', virtual_uri: '' },
  { id: '2', id_shop: '2', active: '1', main: '1', domain: 'other.example', domain_ssl: 'other.example', physical_uri: '/', virtual_uri: '' },
];

export const languageRows: readonly Row[] = [
  { id: '1', name: 'English (English)', iso_code: 'en', locale: 'en-US', language_code: 'en-us', active: '1' },
  { id: '2', name: 'Deutsch (German)', iso_code: 'de', locale: 'de-DE', language_code: 'de', active: '1' },
];

export const countryRows: readonly Row[] = [
  { id: '1', iso_code: 'DE', active: '1' }, { id: '8', iso_code: 'FR', active: '1' }, { id: '21', iso_code: 'US', active: '0' },
];

export const contactRows: readonly Row[] = [
  { id: '1', email: 'webmaster@example.test', customer_service: '1' }, { id: '2', email: 'service@example.test', customer_service: '1' },
];
