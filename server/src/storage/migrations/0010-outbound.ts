// What others are told: the entries of the change feed that are no record of the ledger, webhook endpoints, and what each was sent. (SYN-6, UNS-5)
import type { Migration } from './index.js';

const types = {
  mysql: {
    id: 'VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin', code: 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin', name: 'VARCHAR(200)',
    text: 'MEDIUMTEXT', bytes: 'MEDIUMBLOB', time: 'BIGINT', count: 'BIGINT', small: 'SMALLINT', end: 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
  },
  sqlite: {
    id: 'VARCHAR(40)', code: 'VARCHAR(80)', name: 'VARCHAR(200)', text: 'TEXT', bytes: 'BLOB', time: 'BIGINT', count: 'BIGINT', small: 'SMALLINT', end: 'WITHOUT ROWID',
  },
} as const;

type Types = (typeof types)['mysql' | 'sqlite'];

interface Table { readonly columns: (t: Types) => string; readonly keys: Readonly<Record<string, string>> }

const tables: Readonly<Record<string, Table>> = {
  // `sequence` is the place in the feed; `ledger_size` how many records of the ledger came before, so that the two make one order.
  feed_events: {
    columns: t => `store_id ${t.id} NOT NULL, sequence ${t.count} NOT NULL, ledger_size ${t.count} NOT NULL, type ${t.code} NOT NULL, subject_id ${t.id},
      object_id ${t.id}, version ${t.count}, at ${t.time} NOT NULL, PRIMARY KEY (store_id, sequence)`,
    keys: { feed_events_by_ledger: '(store_id, ledger_size)' },
  },
  webhook_endpoints: {
    columns: t => `store_id ${t.id} NOT NULL, id ${t.id} NOT NULL, url ${t.text} NOT NULL, description ${t.name} NOT NULL, events ${t.text} NOT NULL,
      with_identifiers ${t.small} NOT NULL, sealed_secret ${t.bytes} NOT NULL, sealed_previous ${t.bytes}, previous_until ${t.time}, state ${t.code} NOT NULL,
      disabled_reason ${t.code}, disabled_at ${t.time}, feed_position ${t.count} NOT NULL, urgent_position ${t.count} NOT NULL, failures ${t.count} NOT NULL,
      failing_since ${t.time}, paused_until ${t.time} NOT NULL, created_at ${t.time} NOT NULL, updated_at ${t.time} NOT NULL, PRIMARY KEY (store_id, id)`,
    keys: { webhook_endpoints_by_state: '(state, paused_until)' },
  },
  webhook_deliveries: {
    columns: t => `store_id ${t.id} NOT NULL, endpoint_id ${t.id} NOT NULL, sequence ${t.count} NOT NULL, type ${t.code} NOT NULL, lane ${t.id}, record_id ${t.id},
      priority ${t.small} NOT NULL, state ${t.code} NOT NULL, attempts ${t.small} NOT NULL, next_at ${t.time} NOT NULL, changed_at ${t.time} NOT NULL,
      first_tried_at ${t.time}, done_at ${t.time}, status ${t.small}, fault ${t.code}, latency_ms ${t.count}, PRIMARY KEY (store_id, endpoint_id, sequence)`,
    keys: {
      webhook_deliveries_by_state: '(store_id, endpoint_id, state, priority, sequence)', webhook_deliveries_by_lane: '(store_id, endpoint_id, lane, sequence)',
      webhook_deliveries_by_end: '(done_at)',
    },
  },
};

export const outbound: Migration = {
  name: '0010-outbound',
  statements: dialect => [
    ...Object.entries(tables).flatMap(([table, { columns, keys }]) => dialect === 'mysql'
      ? [`CREATE TABLE IF NOT EXISTS ${table} (${[columns(types.mysql), ...Object.entries(keys).map(([name, of]) => `KEY ${name} ${of}`)].join(', ')}) ${types.mysql.end}`]
      : [
          `CREATE TABLE IF NOT EXISTS ${table} (${columns(types.sqlite)}) ${types.sqlite.end}`,
          ...Object.entries(keys).map(([name, of]) => `CREATE INDEX IF NOT EXISTS ${name} ON ${table} ${of}`),
        ]),
    'ALTER TABLE ledger_heads ADD COLUMN events BIGINT NOT NULL DEFAULT 0',
  ],
};
