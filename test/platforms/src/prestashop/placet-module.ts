// The routes of Placet's module in this shop. It sees what the webservice hides: those who only read the newsletter.
import { createHash } from 'node:crypto';
import type { Json, StoreFacts } from '@placet/core';
import { hmacHex, jsonReply, type ShopCall, type ShopReply } from '../shop-server.js';
import { instantOf, noDate, type CustomerTable, type GuestReader, type Row } from './rows.js';

export interface ModuleState {
  readonly table: CustomerTable;
  /** By e-mail in lower case. */
  readonly readers: Map<string, GuestReader>;
  /** What the module noted itself, by id: the shop keeps the date of an earlier opt-in, and none of an opt-out. */
  readonly journal: Map<string, { readonly isOn: boolean; readonly at: number }>;
  readonly secret: string;
  readonly timeZone: string;
  readonly now: () => number;
  readonly wall: (at: number) => string;
  readonly changed: () => void;
  readonly facts: () => StoreFacts;
}

const toleranceSeconds = 300;

/** Timestamp and signature over what was sent, byte by byte. */
const isOurs = ({ secret, now }: ModuleState, { method, target, headers, body }: ShopCall): boolean => {
  const timestamp = headers['x-placet-timestamp'] ?? '';
  if (!/^\d{1,11}$/.test(timestamp) || Math.abs(now() / 1000 - Number(timestamp)) > toleranceSeconds) return false;
  return hmacHex(secret, `${timestamp}.${method}.${target}.${createHash('sha256').update(body).digest('hex')}`) === headers['x-placet-signature'];
};

export const answerModule = (state: ModuleState, call: ShopCall): ShopReply => {
  if (!isOurs(state, call)) return jsonReply(401, { error: 'signature' });
  const query = call.url.searchParams;
  const route = `${call.method} ${query.get('route') ?? ''}`;
  if (route === 'GET health') return jsonReply(200, { plugin: 'placet', version: '1.0.0', outboxDepth: 0, outboxOldestAt: null });
  if (route === 'GET subjects') return jsonReply(200, page(state, query));
  if (route === 'GET subjects/find') return jsonReply(200, { items: find(state, query.get('externalId'), query.get('email')), next: null, total: null });
  if (route === 'GET subject-data') return jsonReply(200, exported(state, query.get('externalId'), query.get('email')));
  if (route === 'GET store') return jsonReply(200, state.facts());
  if (route === 'POST consents') return jsonReply(200, write(state, textsOf(call)));
  if (route === 'POST erasure') return jsonReply(200, erase(state, textsOf(call)));
  return jsonReply(404, { error: 'route' });
};

const textsOf = ({ body }: ShopCall): Readonly<Record<string, string | undefined>> => {
  const parsed = JSON.parse(body.toString('utf8')) as Record<string, Json>;
  return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]));
};

const time = (at: number | null): string | null => at === null ? null : new Date(at).toISOString();

const customerItem = ({ timeZone, journal }: ModuleState, row: Row): Json => {
  const isOn = row.newsletter === '1';
  const noted = journal.get(row.id ?? '');
  const own = noted?.isOn === isOn ? time(noted.at) : null;
  const read = (wall: string | undefined): string | null => time(instantOf(timeZone, wall ?? ''));
  return {
    key: row.id ?? '', externalId: row.is_guest === '1' ? null : row.id ?? null, email: row.email ?? null, phone: null,
    name: `${row.firstname ?? ''} ${row.lastname ?? ''}`.trim(), locale: 'en-US', country: null,
    standing: row.email?.startsWith('erased-') === true ? 'erased' : row.deleted === '1' ? 'gone' : 'active',
    createdAt: read(row.date_add), updatedAt: read(row.date_upd),
    channels: { email: { state: isOn ? 'opted_in' : own === null ? 'off' : 'opted_out', at: own ?? (isOn ? read(row.newsletter_date_add) : null), confirmed: null } },
  };
};

/** A row that is not active waits for a confirmation, or was switched off: nobody can tell. */
const readerItem = ({ email, active, at }: GuestReader): Json => ({
  key: `guest:${email.toLowerCase()}`, externalId: null, email, phone: null, name: null, locale: null, country: null, standing: 'active',
  createdAt: time(at), updatedAt: time(at), channels: { email: { state: active ? 'opted_in' : 'off', at: active ? time(at) : null, confirmed: null } },
});

const page = (state: ModuleState, query: URLSearchParams): Json => {
  const limit = Math.min(500, Number(query.get('limit') ?? 100));
  const since = query.get('since') === null ? -Infinity : Date.parse(query.get('since') ?? '');
  const after = query.get('after') ?? 'c0';
  const items: Json[] = [];
  if (after.startsWith('c')) {
    for (const row of state.table.after(Number(after.slice(1)))) {
      if ((instantOf(state.timeZone, row.date_upd ?? '') ?? 0) < since) continue;
      if (items.length === limit) break;
      items.push(customerItem(state, row));
      if (items.length === limit) return { items, next: `c${row.id ?? ''}`, total: null };
    }
  }
  const from = after.startsWith('r') ? Number(after.slice(1)) : 0;
  const readers = [...state.readers.values()].slice(from);
  const taken = readers.slice(0, limit - items.length);
  items.push(...taken.filter(({ at }) => at >= since).map(readerItem));
  return { items, next: taken.length < readers.length ? `r${from + taken.length}` : null, total: null };
};

const rowsOf = ({ table }: ModuleState, externalId: string | null, email: string | null): readonly Row[] => {
  const named = externalId !== null && /^\d{1,9}$/.test(externalId) ? [table.get(Number(externalId)) ?? []].flat() : [];
  return [...named, ...(email === null ? [] : table.ofEmail(email)).filter(row => row.id !== named[0]?.id)];
};

const find = (state: ModuleState, externalId: string | null, email: string | null): Json[] => {
  const reader = state.readers.get((email ?? '').toLowerCase());
  return [...rowsOf(state, externalId, email).map(row => customerItem(state, row)), ...reader === undefined ? [] : [readerItem(reader)]];
};

type Body = Readonly<Record<string, string | undefined>>;

/** Past the model where it must be: an old name that is no longer allowed stops nobody's opt-out. */
const write = (state: ModuleState, { key, externalId, email, state: asked, at }: Body): Json => {
  const isOn = asked === 'opted_in';
  const rows = key === undefined ? rowsOf(state, externalId ?? null, email ?? null) : rowsOf(state, key, null);
  const mail = key === undefined ? email : /^guest:(.+)$/.exec(key)?.[1];
  const reader = state.readers.get((mail ?? '').toLowerCase());
  if (rows.length === 0 && reader === undefined) return { outcome: 'absent', reason: null, subject: null };
  let isChanged = false;
  for (const row of rows) state.journal.set(row.id ?? '', { isOn, at: Date.parse(at ?? '') });
  for (const row of rows.filter(each => each.newsletter !== (isOn ? '1' : '0'))) {
    isChanged = true;
    state.table.change(Number(row.id), {
      newsletter: isOn ? '1' : '0', date_upd: state.wall(state.now()), ...isOn ? { newsletter_date_add: state.wall(Date.parse(at ?? '')) } : {},
    });
  }
  if (reader !== undefined && !isOn) {
    isChanged = true;
    state.readers.delete(reader.email.toLowerCase());
  }
  if (isChanged) state.changed();
  const [first] = rows;
  const held = first === undefined ? undefined : state.table.get(Number(first.id));
  const there = state.readers.get((mail ?? '').toLowerCase());
  const subject = held === undefined ? there === undefined ? null : readerItem(there) : customerItem(state, held);
  return { outcome: isChanged ? 'written' : 'unchanged', reason: null, subject };
};

const exported = (state: ModuleState, externalId: string | null, email: string | null): Json => {
  const profile = rowsOf(state, externalId, email).map(({ passwd: _, secure_key: __, note: ___, last_passwd_gen: ____, ...row }) => row);
  const reader = state.readers.get((email ?? '').toLowerCase());
  return {
    parts: [
      { name: 'profile', items: profile }, { name: 'addresses', items: [] }, { name: 'orders', items: [] },
      { name: 'subscriptions', items: reader === undefined ? [] : [{ email: reader.email, active: reader.active }] },
    ],
    missing: [],
  };
};

const erase = (state: ModuleState, { externalId, email }: Body): Json => {
  const rows = rowsOf(state, externalId ?? null, email ?? null);
  for (const { id = '' } of rows) {
    state.table.change(Number(id), {
      email: `erased-${id}@invalid.example`, firstname: 'Erased', lastname: 'Customer', newsletter: '0', newsletter_date_add: noDate,
      ip_registration_newsletter: '', birthday: '0000-00-00', company: '', note: '', active: '0',
    });
  }
  const hadReader = state.readers.delete((email ?? '').toLowerCase());
  if (rows.length > 0 || hadReader) state.changed();
  return {
    state: 'done',
    items: [{ what: 'customer', count: rows.length, treatment: 'anonymised' }, { what: 'newsletter', count: hadReader ? 1 : 0, treatment: 'deleted' }],
  };
};
