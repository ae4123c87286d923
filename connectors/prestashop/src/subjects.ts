// Rows of the table of customers, as people. Each row is one of its own: a person who ordered three times as a guest has three.
import { textAt, type ConnectorContext, type JsonObject, type PullPage, type PullQuery, type ShopReference, type ShopSubject } from '@placet/core';
import type { Webservice } from './client.js';
import { newsletterChannel } from './consent-mapping.js';
import { localesOf, type Locales } from './locales.js';
import { shopTime, type ShopTime } from './shop-time.js';

export const rowFields = [
  'id', 'id_shop', 'id_lang', 'email', 'firstname', 'lastname', 'newsletter', 'newsletter_date_add', 'is_guest', 'deleted', 'active', 'date_add', 'date_upd',
] as const;

/** What of a row is needed to read it; made once for all rows of an answer. */
export interface RowReader { readonly time: ShopTime; readonly now: number; readonly locales: Locales }

/** The row of psgdpr that orders of deleted customers hang on. */
const technical = /^anonymous@psgdpr\./;
/** What Placet's module leaves of a row that must stay. */
const erased = /^erased-\d+@/;

/** Undefined for what is nobody: technical rows, and rows without an id. */
export const subjectOf = (row: JsonObject, { time, now, locales }: RowReader): ShopSubject | undefined => {
  const id = textAt(row, 'id');
  const email = textAt(row, 'email');
  if (id === undefined || !idPattern.test(id) || (email !== undefined && technical.test(email))) return undefined;
  const name = [textAt(row, 'firstname'), textAt(row, 'lastname')].filter(part => part !== undefined).join(' ');
  const locale = locales.get(textAt(row, 'id_lang') ?? '');
  return {
    key: id,
    ...textAt(row, 'is_guest') === '1' ? {} : { externalId: id },
    ...email === undefined ? {} : { email },
    ...name === '' ? {} : { name },
    ...locale === undefined ? {} : { locale },
    standing: email !== undefined && erased.test(email) ? 'erased' : textAt(row, 'deleted') === '1' ? 'gone' : 'active',
    createdAt: time.read(textAt(row, 'date_add')),
    updatedAt: time.read(textAt(row, 'date_upd')),
    channels: { email: newsletterChannel(row, time, now) },
  };
};

export const idPattern = /^[1-9]\d{0,9}$/;

/** Changes younger than this may have been written while the page before was read. */
const overlapMs = 2 * 60_000;
const pageSize = 100;

export const pullRows = async (shop: Webservice, context: ConnectorContext, { cursor, since }: PullQuery): Promise<PullPage> => {
  const time = shopTime(context.timeZone);
  const afterId = Number(/^id:(\d{1,10})$/.exec(cursor ?? '')?.[1] ?? 0);
  const rows = await shop.list({
    resource: 'customers', fields: rowFields, afterId, limit: pageSize,
    // Strictly later, by the shop's own clock.
    ...since === null ? {} : { byDate: true, filters: { date_upd: `>[${time.lowestFrom(since - overlapMs)}]` } },
  });
  const reader: RowReader = { time, now: context.clock.now(), locales: rows.length === 0 ? new Map() : await localesOf(shop, context) };
  const last = Math.max(afterId, ...rows.map(row => Number(textAt(row, 'id') ?? 0)));
  return {
    subjects: rows.flatMap(row => subjectOf(row, reader) ?? []),
    // A shop that answers the same rows whatever is asked would never come to an end.
    next: rows.length < pageSize || last === afterId ? null : `id:${last}`,
    total: null,
  };
};

const rowsMax = 1000;

/** Every row of an address in this shop, deleted ones too. */
export const rowsOfEmail = async (shop: Webservice, email: string): Promise<readonly JsonObject[]> => {
  const condition = emailCondition(email);
  if (condition === undefined) return [];
  const found: JsonObject[] = [];
  for (let afterId = 0; found.length < rowsMax;) {
    const rows = await shop.list({ resource: 'customers', fields: rowFields, afterId, limit: pageSize, filters: { email: condition } });
    // The database compares without case and accents: whose row it is, is decided here.
    found.push(...rows.filter(row => textAt(row, 'email')?.toLowerCase() === email.toLowerCase()));
    const last = Math.max(afterId, ...rows.map(row => Number(textAt(row, 'id') ?? 0)));
    if (rows.length < pageSize || last === afterId) break;
    afterId = last;
  }
  return found;
};

/** An address as a condition. Brackets would end it, and a bar stands for "or" unless the beginning is asked for. */
const emailCondition = (email: string): string | undefined => {
  if (email === '' || email.length > 254 || /[[\]\u0000-\u001f\u007f]/.test(email)) return undefined;
  return email.includes('|') ? `[${email}]%` : `[${email}]`;
};

export const rowOfId = async (shop: Webservice, id: string): Promise<readonly JsonObject[]> => {
  if (!idPattern.test(id)) return [];
  const rows = await shop.list({ resource: 'customers', fields: rowFields, limit: 1, filters: { id: `[${id}]` } });
  return rows.filter(row => textAt(row, 'id') === id);
};

/** The rows a reference leads to: the one of the id first, then those of the address. */
export const rowsOfReference = async (shop: Webservice, { externalId, email }: ShopReference): Promise<readonly JsonObject[]> => {
  const byId = externalId === undefined ? [] : await rowOfId(shop, externalId);
  const byEmail = email === undefined ? [] : await rowsOfEmail(shop, email);
  const ids = new Set(byId.map(row => textAt(row, 'id')));
  return [...byId, ...byEmail.filter(row => !ids.has(textAt(row, 'id')))];
};

export const readRows = async (shop: Webservice, context: ConnectorContext, who: ShopReference): Promise<readonly ShopSubject[]> => {
  const rows = await rowsOfReference(shop, who);
  const reader: RowReader = {
    time: shopTime(context.timeZone), now: context.clock.now(), locales: rows.length === 0 ? new Map() : await localesOf(shop, context),
  };
  return rows.flatMap(row => subjectOf(row, reader) ?? []);
};
