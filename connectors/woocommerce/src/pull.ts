// Everybody of a shop without the plugin: first the accounts, in the order of their numbers, then the guests on the orders.
import { textAt, type Json, type PullPage, type PullQuery } from '@placet/core';
import { customerFields, orderFields, subjectOfCustomer, subjectsOfOrders, type Reading } from './subjects.js';

/** Looked at again, since the clocks of shop and caller differ and a change takes time to be stored. */
export const overlapMs = 5 * 60_000;

const rowsOf = (json: Json): readonly Json[] => Array.isArray(json) ? json as readonly Json[] : [];
const idOf = (row: Json): number => Number(textAt(row, 'id') ?? 0);

export const pullWithoutPlugin = (reading: Reading, { cursor, since }: PullQuery): Promise<PullPage> => {
  const orders = orderPlaceOf(cursor);
  if (orders !== undefined) return guestPage(reading, orders);
  const accounts = /^accounts:(\d{1,12}):(\d{1,15})$/.exec(cursor ?? '');
  const firstOrders = cursorOf({ since: Math.max(0, (since ?? 0) - overlapMs), at: 0, lastId: 0, anew: 0 });
  return accountPage(reading, accounts === null ? { at: 0, lastId: 0 } : { at: Number(accounts[1]), lastId: Number(accounts[2]) }, firstOrders);
};

/** `at`: where the row with `lastId` stood. */
interface Place { readonly at: number; readonly lastId: number }

const pageSize = 100;

/**
 * Rows are counted, so everybody behind an account that was deleted moves one place forward and would be skipped. Each page therefore begins with the last
 * row of the one before; when that is not there, we go back until something known is.
 */
const accountPage = async (reading: Reading, { at, lastId }: Place, firstOrders: string): Promise<PullPage> => {
  for (let from = at; ; from = Math.max(0, from - pageSize)) {
    const { json, total } = await reading.client.call({
      method: 'GET', path: 'customers',
      query: { role: 'all', orderby: 'id', order: 'asc', per_page: String(pageSize), offset: String(from), _fields: customerFields },
    });
    const rows = rowsOf(json);
    const [first] = rows;
    if (from > 0 && (first === undefined || idOf(first) > lastId)) continue;
    const fresh = rows.filter(row => idOf(row) > lastId);
    const last = rows.at(-1);
    // Where no total is told, the end is a page that holds only the row we know.
    const isEnd = last === undefined || (total === null ? fresh.length === 0 && rows.length === 1 : from + rows.length >= total);
    return {
      subjects: fresh.flatMap(row => subjectOfCustomer(row, reading.parse) ?? []), total,
      next: isEnd ? firstOrders : `accounts:${from + rows.length - 1}:${Math.max(lastId, idOf(last))}`,
    };
  }
};

/** Times go out in UTC and without a Z: with one, WooCommerce shifts them by the shop's offset and misses what changed. */
const momentText = (ms: number): string => new Date(ms).toISOString().slice(0, 19);

/** In the orders changed after `since` the row with `lastId` stood at `at`; `anew` is how often that turned out otherwise. */
interface OrderPlace extends Place { readonly since: number; readonly anew: number }

const orderPlaceOf = (cursor: string | null): OrderPlace | undefined => {
  const parts = /^orders:(\d{1,15}):(\d{1,9}):(\d{1,15}):(\d)$/.exec(cursor ?? '');
  return parts === null ? undefined : { since: Number(parts[1]), at: Number(parts[2]), lastId: Number(parts[3]), anew: Number(parts[4]) };
};

const cursorOf = ({ since, at, lastId, anew }: OrderPlace): string => `orders:${since}:${at}:${lastId}:${anew}`;

/** An order may leave its second again and again, and a database need not keep the order of equals. */
const anewMax = 3;

/**
 * Orders by the time of their change. The next page asks for what changed since the last row instead of counting rows, because an order changed meanwhile
 * leaves its place. The bound is exclusive and of whole seconds; rows are counted only within one of them, and the second is begun anew when they moved.
 */
const guestPage = async (reading: Reading, place: OrderPlace): Promise<PullPage> => {
  const { since, at, lastId, anew } = place;
  const { json, total } = await reading.client.call({
    method: 'GET', path: 'orders',
    query: {
      status: 'any', modified_after: momentText(since), dates_are_gmt: 'true', orderby: 'modified', order: 'asc', per_page: String(pageSize), offset: String(at),
      _fields: orderFields,
    },
  });
  const rows = rowsOf(json);
  const haveMoved = at > 0 && (rows[0] === undefined || idOf(rows[0]) !== lastId);
  if (haveMoved && anew < anewMax) return await guestPage(reading, { since, at: 0, lastId: 0, anew: anew + 1 });
  const last = rows.at(-1);
  const isEnd = last === undefined || (total === null ? at > 0 && rows.length === 1 : at + rows.length >= total);
  const nextSince = Date.parse(`${textAt(last, 'date_modified_gmt') ?? ''}Z`) - 1000;
  const following: OrderPlace = nextSince > since
    ? { since: nextSince, at: 0, lastId: 0, anew: 0 }
    : { since, at: at + Math.max(1, rows.length - 1), lastId: idOf(last ?? null), anew };
  return { subjects: subjectsOfOrders(rows, reading.parse), next: isEnd ? null : cursorOf(following), total: null };
};
