// `searchCriteria`: groups are joined by AND, the filters within one by OR.
import type { Json } from '@placet/core';
import type { ShopReply } from '../shop-server.js';
import { collated } from './books.js';
import { listAt, treeAt, type PhpTree, type PhpValue } from './php-query.js';
import { refused, required } from './replies.js';

export type Row = Readonly<Record<string, string | number | null>>;

export interface Filter { readonly field: string; readonly condition: string; readonly value: string }

export interface Criteria {
  readonly groups: readonly (readonly Filter[])[];
  readonly sort: readonly { readonly field: string; readonly isDescending: boolean }[];
  /** Null: everything at once. */
  readonly pageSize: number | null;
  readonly page: number;
}

const text = (value: PhpValue | undefined): string | undefined => typeof value === 'string' ? value : undefined;

const filterOf = (filter: PhpValue): Filter => ({
  field: text(treeAt(filter, 'field')) ?? '', condition: text(treeAt(filter, 'condition_type', 'conditionType')) ?? 'eq', value: text(treeAt(filter, 'value')) ?? '',
});

const whole = (value: PhpValue | undefined): number | null => /^\d+$/.test(text(value) ?? '') ? Number(value) : null;

interface Bounds { readonly fields: ReadonlySet<string>; readonly pageSizeMax: number | undefined }

/** The criteria of a query, or why they are refused. */
export const readCriteria = (query: PhpTree, { fields, pageSizeMax }: Bounds): Criteria | ShopReply => {
  const criteria = treeAt(query, 'searchCriteria', 'search_criteria');
  if (criteria === undefined) return required('searchCriteria');
  const groups = listAt(criteria, 'filter_groups', 'filterGroups').map(group => listAt(group, 'filters').map(filterOf));
  const sort = listAt(criteria, 'sort_orders', 'sortOrders').map(order =>
    ({ field: text(treeAt(order, 'field')) ?? '', isDescending: text(treeAt(order, 'direction')) !== 'ASC' }));
  const unknown = [...groups.flat(), ...sort].map(({ field }) => field).find(field => !fields.has(field));
  if (unknown !== undefined) return refused(400, 'The "%1" attribute name is invalid. Reset the name and try again.', [unknown]);
  const pageSize = whole(treeAt(criteria, 'page_size', 'pageSize'));
  if (pageSizeMax !== undefined && (pageSize ?? 0) > pageSizeMax) return refused(400, 'Maximum SearchCriteria pageSize is %max', { max: pageSizeMax });
  return { groups, sort, pageSize: pageSize === 0 ? null : pageSize, page: Math.max(1, whole(treeAt(criteria, 'current_page', 'currentPage')) ?? 1) };
};

export const isReply = (value: Criteria | ShopReply): value is ShopReply => 'status' in value;

/** Numbers by their size, all else as the collation of the database compares. */
const compare = (left: string | number | null, right: string): number => {
  if (typeof left === 'number') return left - Number(right);
  const [a, b] = [collated(left ?? ''), collated(right)];
  return a < b ? -1 : a > b ? 1 : 0;
};

const likeOf = (pattern: string): RegExp =>
  new RegExp(`^${collated(pattern).replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%/g, '.*').replace(/_/g, '.')}$`, 's');

const listed = (value: string): readonly string[] => value.split(',');

const conditions: Readonly<Record<string, (held: string | number | null, value: string) => boolean>> = {
  eq: (held, value) => held !== null && compare(held, value) === 0,
  neq: (held, value) => held !== null && compare(held, value) !== 0,
  gt: (held, value) => held !== null && compare(held, value) > 0,
  lt: (held, value) => held !== null && compare(held, value) < 0,
  gteq: (held, value) => held !== null && compare(held, value) >= 0,
  lteq: (held, value) => held !== null && compare(held, value) <= 0,
  from: (held, value) => held !== null && compare(held, value) >= 0,
  to: (held, value) => held !== null && compare(held, value) <= 0,
  in: (held, value) => held !== null && listed(value).some(each => compare(held, each) === 0),
  nin: (held, value) => held !== null && !listed(value).some(each => compare(held, each) === 0),
  like: (held, value) => held !== null && likeOf(value).test(collated(String(held))),
  nlike: (held, value) => held !== null && !likeOf(value).test(collated(String(held))),
  null: held => held === null,
  notnull: held => held !== null,
};

export const fits = (row: Row, { groups }: Criteria): boolean =>
  groups.every(filters => filters.some(({ field, condition, value }) => conditions[condition]?.(row[field] ?? null, value) ?? false));

export const echoOf = ({ groups, sort, pageSize, page }: Criteria): Json => ({
  filter_groups: groups.map(filters => ({ filters: filters.map(({ field, value, condition }) => ({ field, value, condition_type: condition })) })),
  ...sort.length === 0 ? {} : { sort_orders: sort.map(({ field, isDescending }) => ({ field, direction: isDescending ? 'DESC' : 'ASC' })) },
  ...pageSize === null ? {} : { page_size: pageSize, current_page: page },
});

/** Every filter that stands alone in its group, so that it must hold. */
export const musts = ({ groups }: Criteria): readonly Filter[] => groups.flatMap(filters => filters.length === 1 ? filters : []);
