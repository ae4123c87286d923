// What a write to a customer goes through in the shop: the whole row is checked, whichever field was meant.
import type { ShopReply } from '../shop-server.js';
import { emptyReply, entityReply, errorReply, type Format } from './replies.js';
import { customerColumns, noDate, type CustomerTable, type Row } from './rows.js';

export interface Writing {
  readonly table: CustomerTable;
  readonly format: Format;
  /** What the shop's clock shows. */
  readonly wallNow: string;
  /** Called for every change that was made. */
  readonly changed: () => void;
}

/** Only XML is read, whatever was announced. */
const fieldsOf = (body: string): Row | undefined => {
  const text = body.replace(/^xml=/, '').trim();
  const inner = /^(?:<\?xml[^>]*\?>\s*)?<prestashop\b[^>]*>\s*<customer>([^]*)<\/customer>\s*<\/prestashop>$/.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const found = [...inner.replace(/<associations>[^]*<\/associations>/, '').matchAll(/<(\w+)>(?:<!\[CDATA\[([^]*?)\]\]>|([^<]*))<\/\1>/g)];
  return Object.fromEntries(found.map(([, name = '', cdata, plain = '']) => [name, cdata ?? plain]));
};

const badName = /[0-9!<>,;?=+()@#"°{}_$%:¤|]/;

/** The field that is not valid, of the whole row. */
const invalidField = (row: Row, { version }: Format): string | undefined => {
  if (badName.test(row.lastname ?? '')) return 'lastname';
  if (badName.test(row.firstname ?? '')) return 'firstname';
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(row.email ?? '')) return 'email';
  if (!/^[01]$/.test(row.newsletter ?? '')) return 'newsletter';
  if (version === '9.0.3' && (row.ip_registration_newsletter ?? '').length > 15) return 'ip_registration_newsletter';
  return undefined;
};

const saved = ({ table, format, wallNow, changed }: Writing, id: number, next: Row): ShopReply => {
  const invalid = invalidField(next, format);
  if (invalid !== undefined) return errorReply(format, 400, [85], `Validation error: "Property Customer->${invalid} is not valid"`);
  const isGuest = next.is_guest === '1';
  const hasTwin = table.ofEmail(next.email ?? '').some(row => row.id !== String(id) && row.is_guest === '0');
  if (hasTwin && !(isGuest && format.version === '9.0.3')) return errorReply(format, 500, [141, 46]);
  const isFirst = next.newsletter === '1' && (next.newsletter_date_add ?? noDate) === noDate;
  const row = table.change(id, {
    ...next, date_upd: wallNow, ...isFirst ? { newsletter_date_add: wallNow } : {},
    ip_registration_newsletter: (next.ip_registration_newsletter ?? '').slice(0, 15),
  });
  changed();
  return entityReply(format, 'customers', row ?? next);
};

const notXml = (format: Format): ShopReply => errorReply(format, 500, [3, 3, 3, 127]);

export const patchCustomer = (writing: Writing, id: number, body: string): ShopReply => {
  const { table, format } = writing;
  const fields = fieldsOf(body);
  if (fields === undefined) return notXml(format);
  if (fields.id === undefined) return errorReply(format, 400, [90]);
  const row = table.get(id);
  if (row === undefined || fields.id !== String(id)) return errorReply(format, 404, [92]);
  if (format.version === '9.0.3' && ('secure_key' in fields || 'last_passwd_gen' in fields)) return errorReply(format, 400, [93]);
  const known = Object.fromEntries(Object.entries(fields).filter(([name]) => (customerColumns as readonly string[]).includes(name)));
  return saved(writing, id, { ...row, ...known });
};

const required = ['passwd', 'lastname', 'firstname', 'email'];

/** What is left out is emptied: the shop of the row too, so that no list shows it any more. */
export const putCustomer = (writing: Writing, id: number, body: string): ShopReply => {
  const { table, format } = writing;
  const fields = fieldsOf(body);
  if (fields === undefined) return notXml(format);
  if (fields.id === undefined) return errorReply(format, 400, [90]);
  if (table.get(id) === undefined) return errorReply(format, 404, [92]);
  if (!required.every(name => name in fields)) return errorReply(format, 400, [41]);
  const emptied = Object.fromEntries(customerColumns.map(name => [name, name === 'newsletter_date_add' ? noDate : /^(?:id_|newsletter$|active|optin)/.test(name) ? '0' : '']));
  return saved(writing, id, { ...emptied, is_guest: '0', deleted: '0', date_add: writing.wallNow, ...fields });
};

export const postCustomer = ({ table, format, wallNow, changed }: Writing, body: string): ShopReply => {
  const fields = fieldsOf(body);
  if (fields === undefined) return notXml(format);
  if (fields.id !== undefined) return errorReply(format, 400, [91]);
  if (!required.every(name => name in fields)) return errorReply(format, 400, [41]);
  const invalid = invalidField({ newsletter: '0', ...fields }, format);
  if (invalid !== undefined) return errorReply(format, 400, [85], `Validation error: "Property Customer->${invalid} is not valid"`);
  if (table.ofEmail(fields.email ?? '').some(row => row.is_guest === '0')) return errorReply(format, 500, [140, 46]);
  changed();
  return entityReply(format, 'customers', table.add({ ...fields, date_add: wallNow, date_upd: wallNow }), 201);
};

export const deleteCustomer = ({ table, format, changed }: Writing, id: number): ShopReply => {
  if (!table.remove(id)) return errorReply(format, 404, [87], `Id(s) not exists: ${id}`);
  changed();
  return emptyReply(format, 200);
};
