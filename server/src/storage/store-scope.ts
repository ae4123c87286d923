// No query leaves its store: what touches a store's table without naming the store is refused, by model and by SQL alike. (AGE-1)
import type { FindOptions, Model, ModelStatic } from 'sequelize';
import type { Models } from './models/index.js';
import { storeTables } from './models/index.js';
import type { Sql } from './sql.js';

export class UnscopedQuery extends Error {
  constructor(what: string) {
    super(`a query on ${what} does not say which store it is for`);
  }
}

/** Marks the few queries that must look across stores, with the reason in place of the store. */
export const acrossStores = <T extends object>(reason: string, options: T): T & { acrossStores: string } => ({ ...options, acrossStores: reason });

interface GuardedOptions { where?: unknown; acrossStores?: string }

/** Hooks every model that has a `storeId`: finds, counts, updates and deletes need it in their `where`; creates need it in the row. */
export const guardStoreScope = (models: Models): void => {
  for (const model of Object.values(models) as ModelStatic<Model>[]) {
    if (!('storeId' in model.getAttributes())) continue;
    const check = (options: GuardedOptions): void => {
      if (options.acrossStores === undefined && !namesStore(options.where)) throw new UnscopedQuery(model.tableName);
    };
    model.addHook('beforeFind', (options: FindOptions) => { check(options as GuardedOptions); });
    model.addHook('beforeCount', (options) => { check(options); });
    model.addHook('beforeBulkUpdate', (options) => { check(options as GuardedOptions); });
    model.addHook('beforeBulkDestroy', (options) => { check(options as GuardedOptions); });
  }
};

// Sequelize has turned attributes into columns before some hooks and not before others.
const namesStore = (where: unknown): boolean => {
  if (typeof where !== 'object' || where === null) return false;
  const { storeId, store_id: column } = where as { storeId?: unknown; store_id?: unknown };
  return [storeId, column].some(value => typeof value === 'string' && value !== '');
};

const checked = new Map<string, boolean>();

/**
 * The same for SQL texts: one that reads or changes a store's table must compare `store_id` with a value or fill it, or begin with an
 * `across stores` comment.
 */
export const scopedSql = (sql: Sql): Sql => {
  const check = (text: string): void => {
    const known = checked.get(text);
    const isScoped = known ?? (!touchesStore(text) || namesOneStore.test(text) || text.startsWith('/* across stores: '));
    if (known === undefined) checked.set(text, isScoped);
    if (!isScoped) throw new UnscopedQuery('a store\'s table');
  };
  return {
    dialect: sql.dialect,
    all: (text, values) => { check(text); return sql.all(text, values); },
    run: (text, values) => { check(text); return sql.run(text, values); },
  };
};

const namesOneStore = /\bstore_id\s*(?:=\s*\?|IN\s*\(\?)|\bINTO\s+\w+\s*\([^)]*\bstore_id\b/i;

/** Any word of the text, quoted or not: what is no table's name costs nothing, and no spelling of one slips by. */
const touchesStore = (text: string): boolean => [...text.matchAll(/\w+/g)].some(([word]) => storeTables.has(word.toLowerCase()));
