// The webservice's own way to ask: conditions, order, limits.
import type { Row } from './rows.js';

/** As the database compares: without case and accents. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trimEnd();

const isLess = (left: string, right: string): boolean =>
  /^\d+$/.test(left) && /^\d+$/.test(right) ? Number(left) < Number(right) : left < right;

const like = (pattern: string): RegExp =>
  new RegExp(`^${folded(pattern).replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%/g, '[^]*').replace(/_/g, '[^]')}$`, 'u');

/** What one `filter[field]=condition` asks of a value. */
export const condition = (text: string): ((value: string) => boolean) => {
  const found = /^([^]*)\[([^]*)\]([^]*)$/.exec(text);
  if (found === null) return value => folded(value) === folded(text);
  const [, before = '', inner = '', after = ''] = found;
  if (before === '%' || after === '%') {
    const pattern = like(before + inner + after);
    return value => pattern.test(folded(value));
  }
  if (before === '>') return value => isLess(inner, value);
  if (before === '<') return value => isLess(value, inner);
  const several = inner.split('|').map(folded);
  if (before === '!') return value => !several.includes(folded(value));
  const interval = /^([\d.:\-\s]+),([\d.:\-\s]+)$/.exec(inner);
  if (interval !== null) return value => !isLess(value, interval[1] ?? '') && !isLess(interval[2] ?? '', value);
  return value => several.includes(folded(value));
};

export interface Asked {
  readonly filters: readonly (readonly [field: string, condition: string])[];
  readonly sort: readonly (readonly [field: string, isDescending: boolean])[];
  /** `full`, or the fields; undefined for ids only. */
  readonly display: 'full' | readonly string[] | undefined;
  readonly offset: number;
  readonly count: number;
}

export class AskedWrong extends Error {
  constructor(readonly code: number) { super(`code ${code}`); }
}

/** Throws `AskedWrong` for fields that are not there; dates are not there unless `date=1` says so. */
export const readAsked = (query: URLSearchParams, columns: readonly string[]): Asked => {
  const isThere = (field: string): boolean => columns.includes(field) && (!['date_add', 'date_upd'].includes(field) || query.get('date') === '1');
  const filters = [...query].flatMap(([name, value]) => {
    const field = /^filter\[(\w+)\]$/.exec(name)?.[1];
    return field === undefined ? [] : [[field, value] as const];
  });
  if (!filters.every(([field]) => isThere(field))) throw new AskedWrong(32);
  const display = query.get('display');
  const fields = display === null ? undefined : display === 'full' ? 'full' : display.replace(/^\[|\]$/g, '').split(',');
  if (fields !== undefined && fields !== 'full' && !fields.every(field => columns.includes(field))) throw new AskedWrong(35);
  const sort = (query.get('sort') ?? '').replace(/^\[|\]$/g, '').split(',').filter(part => part !== '').map((part) => {
    const [, field = '', direction = 'ASC'] = /^(\w+?)(?:_(ASC|DESC))?$/.exec(part) ?? [];
    return [field, direction === 'DESC'] as const;
  });
  if (!sort.every(([field]) => isThere(field))) throw new AskedWrong(38);
  const [first = 0, second] = (query.get('limit') ?? '').split(',').filter(part => part !== '').map(Number);
  return { filters, sort, display: fields, offset: second === undefined ? 0 : first, count: second ?? (query.has('limit') ? first : Infinity) };
};

/** The rows that are asked for. Without an order they come as the database likes: not by id. */
export const select = (rows: Iterable<Row>, { filters, sort, offset, count }: Asked, isAscending: boolean): readonly Row[] => {
  const conditions = filters.map(([field, text]) => [field, condition(text)] as const);
  const found: Row[] = [];
  const isEnough = isAscending && sort.length === 1 && sort[0]?.[0] === 'id' && !sort[0][1];
  for (const row of rows) {
    if (!conditions.every(([field, fits]) => fits(row[field] ?? ''))) continue;
    found.push(row);
    if (isEnough && found.length >= offset + count) break;
  }
  if (sort.length === 0 && found.length > 1) found.unshift(...found.splice(-1));
  else if (!isEnough) found.sort((left, right) => compare(left, right, sort));
  return found.slice(offset, offset + count);
};

const compare = (left: Row, right: Row, sort: Asked['sort']): number => {
  for (const [field, isDescending] of sort) {
    const [one = '', other = ''] = [left[field], right[field]];
    if (one !== other) return isLess(one, other) === isDescending ? 1 : -1;
  }
  return 0;
};
