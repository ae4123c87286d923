// Answers of the webservice, in JSON and XML, with the quirks of the three versions.
import type { ShopReply } from '../shop-server.js';
import type { Row } from './rows.js';

export type PrestashopVersion = '1.7.8' | '8.1.2' | '9.0.3';

export interface Format { readonly isJson: boolean; readonly version: PrestashopVersion; readonly isKnown: boolean }

const xml = (inner: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<prestashop xmlns:xlink="http://www.w3.org/1999/xlink">\n${inner}\n</prestashop>\n`;

export const reply = ({ isJson, version, isKnown }: Format, status: number, json: unknown, inner: string): ShopReply => ({
  status,
  headers: {
    'x-powered-by': 'PrestaShop Webservice',
    // 1.7 tells its version to everybody, later ones only to those they know.
    'psws-version': isKnown || version === '1.7.8' ? version : '0',
    'content-type': isJson ? 'application/json' : 'text/xml;charset=utf-8',
  },
  body: isJson ? JSON.stringify(json) : xml(inner),
});

const messages: Readonly<Record<number, string>> = {
  3: '[PHP Warning #2] Trying to access array offset on value of type bool', 18: 'Invalid authentication key format', 20: 'Authentification key is not active',
  21: 'No permission for this authentication key', 22: 'The PrestaShop webservice is disabled. Please activate it in the PrestaShop Back Office',
  23: 'Method PATCH is not valid', 25: 'Method is not allowed for the resource with this authentication key',
  26: 'Resource is not allowed with this authentication key', 27: 'Resource does not exists.', 32: 'This filter does not exist.',
  35: 'Unable to display this field.', 38: 'Unable to filter by this field.', 41: 'parameter "passwd" required', 46: 'Unable to save resource',
  87: 'Id(s) not exists', 90: 'id is required when modifying a resource', 91: 'id is forbidden when adding a new resource', 92: 'Invalid ID',
  93: 'parameter not writable. Please remove this attribute of this XML', 127: 'XML error : String could not be parsed as XML',
  140: 'The email is already used, please choose another one', 141: 'The email is already used, please choose another one',
};

export const errorReply = (format: Format, status: number, codes: readonly number[], message?: string): ShopReply => {
  const errors = codes.map(code => ({ code, message: message ?? messages[code] ?? 'error' }));
  return reply(format, status, { errors }, `<errors>\n${errors.map(error =>
    `<error>\n<code><![CDATA[${error.code}]]></code>\n<message><![CDATA[${error.message}]]></message>\n</error>`).join('\n')}\n</errors>`);
};

/** Ids are numbers, everything else is text; 1.7 makes text of ids that point elsewhere too. */
const typed = (row: Row, version: PrestashopVersion): Readonly<Record<string, string | number>> =>
  Object.fromEntries(Object.entries(row).map(([name, value]) =>
    [name, name === 'id' || (name.startsWith('id_') && version !== '1.7.8') || name === 'current_state' ? Number(value) : value]));

const singular = (resource: string): string => resource.replace(/ies$/, 'y').replace(/s$/, '');

const rowXml = (name: string, row: Row): string =>
  `<${name}>\n${Object.entries(row).map(([field, value]) => `\t<${field}><![CDATA[${value}]]></${field}>`).join('\n')}\n</${name}>`;

/** A list; no row is an empty array, without the name of the resource. */
export const listReply = (format: Format, resource: string, rows: readonly Row[]): ShopReply =>
  reply(format, 200, rows.length === 0 ? [] : { [resource]: rows.map(row => typed(row, format.version)) },
    `<${resource}>\n${rows.map(row => rowXml(singular(resource), row)).join('\n')}\n</${resource}>`);

/** One entity. From 8.0 on its JSON leaves out whatever PHP takes for false. */
export const entityReply = (format: Format, resource: string, row: Row, status = 200): ShopReply => {
  const kept = format.version === '1.7.8' ? row : Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== '0'));
  return reply(format, status, { [singular(resource)]: typed(kept, format.version) }, rowXml(singular(resource), row));
};

export const emptyReply = (format: Format, status: number): ShopReply => {
  const { headers } = reply(format, status, '', '');
  return { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' }, body: '' };
};

export const rootReply = (format: Format, shopName: string, rights: ReadonlySet<string>): ShopReply => {
  // In JSON the root has been a TypeError since 8.0.
  if (format.isJson && format.version !== '1.7.8') return { status: 500, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '' };
  const verbs = ['get', 'put', 'post', ...format.version === '1.7.8' ? [] : ['patch'], 'delete', 'head'];
  const resources = [...new Set([...rights].map(right => right.split(' ')[0] ?? ''))].sort();
  const inner = resources.map((resource) => {
    const allowed = verbs.map(verb => `${verb}="${rights.has(`${resource} ${verb.toUpperCase()}`)}"`).join(' ');
    const link = `xlink:href="https://shop.example/api/${resource}" ${allowed}`;
    return `<${resource} ${link}>\n<description ${link}>\nThe ${resource}</description>\n</${resource}>`;
  }).join('\n');
  return reply({ ...format, isJson: false }, 200, {}, `<api shopName="${shopName.replaceAll('&', '&amp;')}">\n${inner}\n</api>`);
};
