// Mails and what they are for: letters sealed like everything personal, confirmations that are waited for, the name a store writes under, and how many
// opt-ins came from where on which day. (LED-9, LED-11, AGE-2)
import type { Migration } from './index.js';

const types = {
  mysql: {
    id: 'VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin', code: 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin', name: 'VARCHAR(200)',
    text: 'MEDIUMTEXT', time: 'BIGINT', count: 'BIGINT', small: 'SMALLINT', hex: 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin', bytes: 'MEDIUMBLOB',
    end: 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
  },
  sqlite: {
    id: 'VARCHAR(40)', code: 'VARCHAR(80)', name: 'VARCHAR(200)', text: 'TEXT', time: 'BIGINT', count: 'BIGINT', small: 'SMALLINT', hex: 'CHAR(64)',
    bytes: 'BLOB', end: '',
  },
} as const;

type Types = (typeof types)['mysql' | 'sqlite'];

interface Table { readonly columns: (t: Types) => string; readonly indexes?: Readonly<Record<string, string>> }

const tables: Readonly<Record<string, Table>> = {
  mails: {
    columns: t => `store_id ${t.id} NOT NULL, id ${t.id} NOT NULL, kind ${t.code} NOT NULL, locale ${t.code} NOT NULL, subject_id ${t.id}, reference ${t.id},
      state ${t.code} NOT NULL, attempts ${t.small} NOT NULL, sealed ${t.bytes}, error ${t.name}, created_at ${t.time} NOT NULL, tried_at ${t.time},
      next_try_at ${t.time}, settled_at ${t.time}, expires_at ${t.time}, PRIMARY KEY (store_id, id)`,
    indexes: { mails_by_state: '(store_id, state, id)', mails_by_subject: '(store_id, subject_id, id)' },
  },
  confirmations: {
    columns: t => `store_id ${t.id} NOT NULL, id ${t.id} NOT NULL, subject_id ${t.id} NOT NULL, target ${t.code} NOT NULL, record_id ${t.id} NOT NULL,
      text_hash ${t.hex}, locale ${t.code}, state ${t.code} NOT NULL, created_at ${t.time} NOT NULL, expires_at ${t.time} NOT NULL, settled_at ${t.time},
      PRIMARY KEY (store_id, id)`,
    indexes: { confirmations_by_subject: '(store_id, subject_id, target, state)' },
  },
  branding: { columns: t => `owner_id ${t.id} NOT NULL PRIMARY KEY, fields ${t.text} NOT NULL, updated_at ${t.time} NOT NULL` },
  opt_in_counts: {
    columns: t => `store_id ${t.id} NOT NULL, source ${t.name} NOT NULL, day ${t.count} NOT NULL, opt_ins ${t.count} NOT NULL, last_at ${t.time} NOT NULL,
      PRIMARY KEY (store_id, source, day)`,
    indexes: { opt_in_counts_by_day: '(store_id, day)' },
  },
  opt_in_cursors: { columns: t => `store_id ${t.id} NOT NULL PRIMARY KEY, sequence ${t.count} NOT NULL` },
};

export const mails: Migration = {
  name: '0009-mails',
  statements: dialect => [...Object.entries(tables).flatMap(([name, { columns, indexes = {} }]) => {
    const keys = Object.entries(indexes);
    return dialect === 'mysql'
      ? [`CREATE TABLE IF NOT EXISTS ${name} (${[columns(types.mysql), ...keys.map(([key, definition]) => `KEY ${key} ${definition}`)].join(', ')}) ${types.mysql.end}`]
      : [`CREATE TABLE IF NOT EXISTS ${name} (${columns(types.sqlite)})`, ...keys.map(([key, definition]) => `CREATE INDEX IF NOT EXISTS ${key} ON ${name} ${definition}`)];
  }), `ALTER TABLE stores ADD COLUMN double_opt_in ${types[dialect].text}`],
};
