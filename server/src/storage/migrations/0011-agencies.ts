// What an agency shares among its stores: templates in revisions, what each store takes from them and what a file last set, and work done on many stores
// at once with what became of each. (AGE-2, AGE-3)
import type { Migration } from './index.js';

const types = {
  mysql: {
    id: 'VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin', code: 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin', text: 'MEDIUMTEXT', time: 'BIGINT',
    count: 'BIGINT', small: 'SMALLINT', end: 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
  },
  sqlite: { id: 'VARCHAR(40)', code: 'VARCHAR(80)', text: 'TEXT', time: 'BIGINT', count: 'BIGINT', small: 'SMALLINT', end: '' },
} as const;

type Types = (typeof types)['mysql' | 'sqlite'];

interface Table { readonly columns: (t: Types) => string; readonly indexes?: Readonly<Record<string, string>> }

const tables: Readonly<Record<string, Table>> = {
  templates: {
    columns: t => `organisation_id ${t.id} NOT NULL, name ${t.code} NOT NULL, revision ${t.count} NOT NULL, body ${t.text} NOT NULL, created_at ${t.time} NOT NULL,
      PRIMARY KEY (organisation_id, name, revision)`,
  },
  // `file_key` is the store's name in the file that set it up, `applied` what that file last wanted, field by field.
  store_configurations: {
    columns: t => `store_id ${t.id} NOT NULL PRIMARY KEY, organisation_id ${t.id} NOT NULL, file_key ${t.code}, inherits ${t.text} NOT NULL,
      overrides ${t.text} NOT NULL, applied ${t.text}, applied_at ${t.time}, updated_at ${t.time} NOT NULL`,
    indexes: { store_configurations_by_file_key: 'UNIQUE (organisation_id, file_key)' },
  },
  bulk_runs: {
    columns: t => `id ${t.id} NOT NULL PRIMARY KEY, organisation_id ${t.id} NOT NULL, action ${t.code} NOT NULL, parameters ${t.text} NOT NULL,
      is_dry_run ${t.small} NOT NULL, actor ${t.code} NOT NULL, created_at ${t.time} NOT NULL`,
    indexes: { bulk_runs_by_organisation: '(organisation_id, id)' },
  },
  bulk_results: {
    columns: t => `bulk_id ${t.id} NOT NULL, store_id ${t.id} NOT NULL, state ${t.code} NOT NULL, reason ${t.text}, detail ${t.text}, settled_at ${t.time},
      PRIMARY KEY (bulk_id, store_id)`,
  },
};

const isUnique = (definition: string): boolean => definition.startsWith('UNIQUE ');
const plain = (definition: string): string => definition.replace(/^UNIQUE /, '');

export const agencies: Migration = {
  name: '0011-agencies',
  statements: dialect => Object.entries(tables).flatMap(([name, { columns, indexes = {} }]) => {
    const keys = Object.entries(indexes);
    return dialect === 'mysql'
      ? [`CREATE TABLE IF NOT EXISTS ${name} (${[columns(types.mysql), ...keys.map(([key, definition]) => isUnique(definition) ? `UNIQUE KEY ${key} ${plain(definition)}` : `KEY ${key} ${definition}`)].join(', ')}) ${types.mysql.end}`]
      : [`CREATE TABLE IF NOT EXISTS ${name} (${columns(types.sqlite)})`, ...keys.map(([key, definition]) => `CREATE ${isUnique(definition) ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS ${key} ON ${name} ${plain(definition)}`)];
  }),
};
