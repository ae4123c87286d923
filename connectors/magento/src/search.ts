// Search criteria, as Magento reads them out of a query. At most ten groups: an index of two digits cannot be signed.
import { itemsAt, textAt, valueAt, type Json } from '@placet/core';
import type { MagentoClient } from './client.js';
import { pageSizeAllowed } from './refusal.js';
import type { Pair } from './signer.js';

export type Filter = readonly [field: string, condition: 'eq' | 'gt' | 'gteq', value: string];

export interface Search {
  readonly path: 'customers/search' | 'orders';
  /** All of them hold. */
  readonly filters: readonly Filter[];
  readonly pageSize: number;
  /** What is wanted of an item; everything when left out. */
  readonly fields?: string;
}

/** In the order of the ids, always the first page: pages by number come twice or never when rows are added meanwhile. */
export const searchPairs = ({ filters, pageSize, fields }: Omit<Search, 'path'>): readonly Pair[] => [
  ...filters.flatMap(([field, condition, value], group) => {
    const at = `searchCriteria[filter_groups][${group}][filters][0]`;
    return [[`${at}[field]`, field], [`${at}[condition_type]`, condition], [`${at}[value]`, value]] as const;
  }),
  ['searchCriteria[sortOrders][0][field]', 'entity_id'], ['searchCriteria[sortOrders][0][direction]', 'ASC'],
  // Without a size everything comes at once.
  ['searchCriteria[pageSize]', String(pageSize)], ['searchCriteria[currentPage]', '1'],
  ...fields === undefined ? [] : [['fields', `items[${fields}],total_count`] as const],
];

export interface Found {
  /** None when there are none: with `fields` Magento then says `null`. */
  readonly items: readonly Json[];
  /** How many fit the filters, this page and those behind it. */
  readonly total: number;
  /** The size of page this shop gave: less than was asked where the merchant limits it. */
  readonly size: number;
}

export const search = async (client: MagentoClient, { path, ...what }: Search): Promise<Found> => {
  try {
    const answer = await client({ method: 'GET', path, query: searchPairs(what) });
    const items = itemsAt(answer, 'items');
    const total = valueAt(answer, 'total_count');
    return { items, total: typeof total === 'number' ? total : items.length, size: what.pageSize };
  } catch (error) {
    const allowed = pageSizeAllowed(error);
    if (allowed === undefined || allowed >= what.pageSize) throw error;
    return search(client, { path, ...what, pageSize: allowed });
  }
};

/** The highest id of a page, or 0. Customers call it `id`, orders `entity_id`. */
export const lastIdOf = (items: readonly Json[]): number =>
  Math.max(...items.map(item => Number(textAt(item, 'id') ?? textAt(item, 'entity_id') ?? 0)).filter(Number.isSafeInteger), 0);

/** All that fit, page by page; `isCut` when there are more than `max`. */
export const searchAll = async (client: MagentoClient, what: Search, max: number): Promise<{ readonly items: readonly Json[]; readonly isCut: boolean }> => {
  const items: Json[] = [];
  let { pageSize } = what;
  for (let after = 0; ;) {
    const page = await search(client, { ...what, pageSize, filters: [...what.filters, ['entity_id', 'gt', String(after)]] });
    items.push(...page.items);
    const last = lastIdOf(page.items);
    if (page.items.length === 0 || page.total <= page.items.length || last <= after) return { items, isCut: false };
    if (items.length >= max) return { items, isCut: true };
    after = last;
    pageSize = page.size;
  }
};
