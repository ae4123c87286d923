// Unsubscribing: enrolments that are told to end, the meter of how long a click takes to arrive everywhere, and the alarms of stores. (UNS-3, UNS-5)
import type { Migration } from './index.js';

const types = {
  mysql: {
    id: 'VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin', code: 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin', name: 'VARCHAR(200)',
    text: 'MEDIUMTEXT', time: 'BIGINT', count: 'BIGINT', end: 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
  },
  sqlite: { id: 'VARCHAR(40)', code: 'VARCHAR(80)', name: 'VARCHAR(200)', text: 'TEXT', time: 'BIGINT', count: 'BIGINT', end: 'WITHOUT ROWID' },
} as const;

type Types = (typeof types)['mysql' | 'sqlite'];

interface Table { readonly columns: (t: Types) => string; readonly unique?: Readonly<Record<string, string>>; readonly keys: Readonly<Record<string, string>> }

const tables: Readonly<Record<string, Table>> = {
  // `open_key` is what an open alarm is about and null once it is resolved: of one kind and cause only one is open, whoever raises it.
  alarms: {
    columns: t => `store_id ${t.id} NOT NULL, id ${t.id} NOT NULL, kind ${t.code} NOT NULL, about ${t.code} NOT NULL, open_key ${t.name}, detail ${t.text} NOT NULL,
      seen ${t.count} NOT NULL, opened_at ${t.time} NOT NULL, seen_at ${t.time} NOT NULL, resolved_at ${t.time}, PRIMARY KEY (store_id, id)`,
    unique: { alarms_open: '(store_id, open_key)' }, keys: { alarms_by_resolution: '(resolved_at, kind)' },
  },
  flow_enrolments: {
    columns: t => `store_id ${t.id} NOT NULL, id ${t.id} NOT NULL, subject_id ${t.id} NOT NULL, channel ${t.code}, flow ${t.name} NOT NULL, external_id ${t.name} NOT NULL,
      created_at ${t.time} NOT NULL, ended_at ${t.time}, reason ${t.code}, PRIMARY KEY (store_id, id)`,
    unique: { flow_enrolments_by_name: '(store_id, flow, external_id)' }, keys: { flow_enrolments_by_subject: '(store_id, subject_id, ended_at)' },
  },
  unsubscribe_campaigns: {
    columns: t => `store_id ${t.id} NOT NULL, tag ${t.code} NOT NULL, campaign ${t.name} NOT NULL, PRIMARY KEY (store_id, tag)`, keys: {},
  },
  unsubscribe_lags: {
    columns: t => `store_id ${t.id} NOT NULL, record_id ${t.id} NOT NULL, stage ${t.code} NOT NULL, destination ${t.code} NOT NULL, clicked_at ${t.time} NOT NULL,
      reached_at ${t.time}, PRIMARY KEY (store_id, record_id, stage, destination)`,
    keys: { unsubscribe_lags_by_store: '(store_id, clicked_at)', unsubscribe_lags_by_time: '(clicked_at)', unsubscribe_lags_open: '(reached_at, clicked_at)' },
  },
};

const inline = (word: string, indexes: Readonly<Record<string, string>> = {}): string[] => Object.entries(indexes).map(([name, columns]) => `${word} ${name} ${columns}`);
const create = (word: string, table: string, indexes: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries(indexes).map(([name, columns]) => `CREATE ${word} IF NOT EXISTS ${name} ON ${table} ${columns}`);

export const unsubscribe: Migration = {
  name: '0008-unsubscribe',
  statements: dialect => Object.entries(tables).flatMap(([table, { columns, unique, keys }]) => dialect === 'mysql'
    ? [`CREATE TABLE IF NOT EXISTS ${table} (${[columns(types.mysql), ...inline('UNIQUE KEY', unique), ...inline('KEY', keys)].join(', ')}) ${types.mysql.end}`]
    : [`CREATE TABLE IF NOT EXISTS ${table} (${columns(types.sqlite)}) ${types.sqlite.end}`, ...create('UNIQUE INDEX', table, unique), ...create('INDEX', table, keys)]),
};
