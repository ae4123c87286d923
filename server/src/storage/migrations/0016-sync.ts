// How shops are kept in step: the connection of each store, what was last seen of each account of a shop, and what shops told us. (SYN-1 to SYN-5, SYN-7)
import type { Migration } from './index.js';

const types = {
  mysql: {
    id: 'VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin', code: 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin', hash: 'BINARY(32)',
    text: 'MEDIUMTEXT', bytes: 'MEDIUMBLOB', time: 'BIGINT', count: 'BIGINT', end: 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
  },
  sqlite: { id: 'VARCHAR(40)', code: 'VARCHAR(80)', hash: 'BINARY(32)', text: 'TEXT', bytes: 'BLOB', time: 'BIGINT', count: 'BIGINT', end: 'WITHOUT ROWID' },
} as const;

type Types = (typeof types)['mysql' | 'sqlite'];

interface Table { readonly columns: (t: Types) => string; readonly keys: Readonly<Record<string, string>> }

const tables: Readonly<Record<string, Table>> = {
  connections: {
    columns: t => `store_id ${t.id} NOT NULL, mode ${t.code} NOT NULL, standing ${t.code} NOT NULL, fault ${t.code}, fault_at ${t.time}, sealed_secret ${t.bytes} NOT NULL,
      sealed_previous ${t.bytes}, previous_until ${t.time}, report ${t.text} NOT NULL, tested_at ${t.time}, failures ${t.count} NOT NULL,
      paused_until ${t.time} NOT NULL, walk ${t.text}, last_report ${t.text}, changes_from ${t.time}, next_changes_at ${t.time} NOT NULL,
      next_full_at ${t.time} NOT NULL, subscribed_at ${t.time} NOT NULL, heard_at ${t.time}, pushed_at ${t.time}, created_at ${t.time} NOT NULL,
      updated_at ${t.time} NOT NULL, revision ${t.count} NOT NULL, PRIMARY KEY (store_id)`,
    keys: { connections_by_changes: '(mode, next_changes_at)', connections_by_full: '(mode, next_full_at)' },
  },
  shop_people: {
    columns: t => `store_id ${t.id} NOT NULL, key_hash ${t.hash} NOT NULL, subject_id ${t.id}, sealed_reference ${t.bytes} NOT NULL, standing ${t.code} NOT NULL,
      memory ${t.text} NOT NULL, problem ${t.code}, problem_at ${t.time}, seen_in ${t.id}, seen_at ${t.time} NOT NULL, PRIMARY KEY (store_id, key_hash)`,
    keys: {
      shop_people_by_subject: '(store_id, subject_id)', shop_people_by_walk: '(store_id, standing, seen_in)', shop_people_by_problem: '(store_id, problem)',
    },
  },
  shop_messages: {
    columns: t => `store_id ${t.id} NOT NULL, id_hash ${t.hash} NOT NULL, sealed_message ${t.bytes}, received_at ${t.time} NOT NULL, worked_at ${t.time},
      PRIMARY KEY (store_id, id_hash)`,
    keys: { shop_messages_by_age: '(received_at)' },
  },
  // Identifiers of people who were erased, so that a shop that still shows them does not bring them back. (DSR-7)
  erased_identifiers: {
    columns: t => `store_id ${t.id} NOT NULL, hash ${t.hash} NOT NULL, erased_at ${t.time} NOT NULL, PRIMARY KEY (store_id, hash)`,
    keys: {},
  },
};

export const sync: Migration = {
  name: '0016-sync',
  statements: dialect => Object.entries(tables).flatMap(([table, { columns, keys }]) => dialect === 'mysql'
    ? [`CREATE TABLE IF NOT EXISTS ${table} (${[columns(types.mysql), ...Object.entries(keys).map(([name, of]) => `KEY ${name} ${of}`)].join(', ')}) ${types.mysql.end}`]
    : [
        `CREATE TABLE IF NOT EXISTS ${table} (${columns(types.sqlite)}) ${types.sqlite.end}`,
        ...Object.entries(keys).map(([name, of]) => `CREATE INDEX IF NOT EXISTS ${name} ON ${table} ${of}`),
      ]),
};
