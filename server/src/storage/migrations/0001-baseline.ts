// The first schema. Hot tables lead with store_id, so that they can be partitioned by store on MySQL-compatible engines.
// Times are epoch milliseconds: DATE drops them on MariaDB. No column is an expression index over REAL (SQLite 3.52).
import type { Migration } from './index.js';
import type { Dialect } from '../sql.js';

const types = {
  mysql: {
    id: 'VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin', code: 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin',
    name: 'VARCHAR(200)', text: 'MEDIUMTEXT', time: 'BIGINT', count: 'BIGINT', small: 'SMALLINT',
    hash: 'BINARY(32)', hex: 'CHAR(64) CHARACTER SET ascii COLLATE ascii_bin', bytes: 'MEDIUMBLOB', key: 'VARBINARY(255)',
    sequence: 'BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY', end: 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
  },
  sqlite: {
    id: 'VARCHAR(40)', code: 'VARCHAR(80)', name: 'VARCHAR(200)', text: 'TEXT', time: 'BIGINT', count: 'BIGINT', small: 'SMALLINT',
    hash: 'BINARY(32)', hex: 'CHAR(64)', bytes: 'BLOB', key: 'VARBINARY(255)', sequence: 'INTEGER PRIMARY KEY AUTOINCREMENT', end: '',
  },
} as const satisfies Record<Dialect, Record<string, string>>;

type Types = (typeof types)[Dialect];
interface Table { readonly columns: (t: Types) => string; readonly indexes?: Readonly<Record<string, string>>; readonly isClustered?: true }

const tables: Readonly<Record<string, Table>> = {
  organisations: { columns: t => `id ${t.id} NOT NULL PRIMARY KEY, name ${t.name} NOT NULL, created_at ${t.time} NOT NULL` },
  stores: {
    columns: t => `id ${t.id} NOT NULL PRIMARY KEY, organisation_id ${t.id} NOT NULL, name ${t.name} NOT NULL, platform ${t.code} NOT NULL,
      url ${t.text} NOT NULL, country ${t.code} NOT NULL, locale ${t.code} NOT NULL, timezone ${t.code} NOT NULL, public_key ${t.code} NOT NULL,
      sealed_credentials ${t.bytes}, facts ${t.text}, created_at ${t.time} NOT NULL, updated_at ${t.time} NOT NULL, deleted_at ${t.time}`,
    indexes: { stores_by_public_key: 'UNIQUE (public_key)', stores_by_organisation: '(organisation_id, id)' },
  },
  tokens: {
    columns: t => `id ${t.id} NOT NULL PRIMARY KEY, organisation_id ${t.id} NOT NULL, store_scope ${t.id}, role ${t.code} NOT NULL,
      secret_hash ${t.hash} NOT NULL, label ${t.name} NOT NULL, created_at ${t.time} NOT NULL, expires_at ${t.time}, revoked_at ${t.time}, last_used_at ${t.time}`,
  },
  sessions: {
    columns: t => `id ${t.id} NOT NULL PRIMARY KEY, organisation_id ${t.id} NOT NULL, role ${t.code} NOT NULL, kind ${t.code} NOT NULL,
      secret_hash ${t.hash} NOT NULL, created_at ${t.time} NOT NULL, expires_at ${t.time} NOT NULL, used_at ${t.time}`,
  },
  vault_keys: { columns: t => `name ${t.code} NOT NULL PRIMARY KEY, master_key_id ${t.code} NOT NULL, wrapped ${t.bytes} NOT NULL, public_part ${t.key}` },
  policies: {
    columns: t => `store_id ${t.id} NOT NULL, id ${t.id} NOT NULL, kind ${t.code} NOT NULL, name ${t.name} NOT NULL, created_at ${t.time} NOT NULL, PRIMARY KEY (store_id, id)`,
  },
  policy_versions: {
    columns: t => `store_id ${t.id} NOT NULL, policy_id ${t.id} NOT NULL, number ${t.count} NOT NULL, locales ${t.text} NOT NULL, content_hash ${t.hex} NOT NULL,
      material ${t.small} NOT NULL, change_summary ${t.text} NOT NULL, effective_at ${t.time} NOT NULL, published_at ${t.time} NOT NULL,
      PRIMARY KEY (store_id, policy_id, number)`,
  },
  sections: {
    columns: t => `store_id ${t.id} NOT NULL, name ${t.code} NOT NULL, placements ${t.text} NOT NULL, updated_at ${t.time} NOT NULL, PRIMARY KEY (store_id, name)`,
  },
  wordings: { columns: t => `store_id ${t.id} NOT NULL, text_hash ${t.hex} NOT NULL, text ${t.text} NOT NULL, PRIMARY KEY (store_id, text_hash)`, isClustered: true },
  subjects: {
    columns: t => `store_id ${t.id} NOT NULL, id ${t.id} NOT NULL, master_key_id ${t.code}, wrapped_key ${t.key}, sealed_profile ${t.bytes},
      merged_into ${t.id}, created_at ${t.time} NOT NULL, erased_at ${t.time}, PRIMARY KEY (store_id, id)`,
    isClustered: true,
  },
  identifiers: {
    columns: t => `store_id ${t.id} NOT NULL, hash ${t.hash} NOT NULL, kind ${t.code} NOT NULL, subject_id ${t.id} NOT NULL, PRIMARY KEY (store_id, hash)`,
    indexes: { identifiers_by_subject: '(store_id, subject_id)' }, isClustered: true,
  },
  records: {
    columns: t => `store_id ${t.id} NOT NULL, sequence ${t.count} NOT NULL, id ${t.id} NOT NULL, subject_id ${t.id} NOT NULL, action ${t.code} NOT NULL,
      target ${t.code} NOT NULL, version ${t.count}, text_hash ${t.hex}, locale ${t.code}, section ${t.code}, source ${t.code} NOT NULL, widget ${t.name},
      region ${t.code}, region_basis ${t.code}, occurred_at ${t.time} NOT NULL, time_grade ${t.code} NOT NULL, recorded_at ${t.time} NOT NULL,
      actor ${t.code} NOT NULL, sealed ${t.bytes}, leaf_hash ${t.hash} NOT NULL, PRIMARY KEY (store_id, sequence)`,
    indexes: { records_by_id: 'UNIQUE (store_id, id)', records_by_subject: '(store_id, subject_id, sequence)' }, isClustered: true,
  },
  standings: {
    columns: t => `store_id ${t.id} NOT NULL, subject_id ${t.id} NOT NULL, target ${t.code} NOT NULL, answer ${t.code} NOT NULL, effective_at ${t.time} NOT NULL,
      since ${t.time} NOT NULL, record_id ${t.id} NOT NULL, sequence ${t.count} NOT NULL, version ${t.count}, PRIMARY KEY (store_id, subject_id, target)`,
    isClustered: true,
  },
  ledger_heads: {
    columns: t => `store_id ${t.id} NOT NULL PRIMARY KEY, origin ${t.name} NOT NULL, size ${t.count} NOT NULL, edge ${t.bytes} NOT NULL, signed_size ${t.count} NOT NULL, revision ${t.count} NOT NULL`,
  },
  ledger_tiles: {
    columns: t => `store_id ${t.id} NOT NULL, level ${t.small} NOT NULL, position ${t.count} NOT NULL, hash ${t.hash} NOT NULL, PRIMARY KEY (store_id, level, position)`,
    isClustered: true,
  },
  checkpoints: {
    columns: t => `store_id ${t.id} NOT NULL, size ${t.count} NOT NULL, note ${t.text} NOT NULL, signed_at ${t.time} NOT NULL, PRIMARY KEY (store_id, size)`,
  },
  outbox: {
    columns: t => `sequence ${t.sequence}, store_id ${t.id} NOT NULL, topic ${t.code} NOT NULL, payload ${t.text} NOT NULL, state ${t.code} NOT NULL,
      attempts ${t.small} NOT NULL, available_at ${t.time} NOT NULL, created_at ${t.time} NOT NULL, last_error ${t.text}`,
    indexes: { outbox_by_state: '(state, available_at, sequence)', outbox_by_store: '(store_id, state, sequence)' },
  },
  idempotency_keys: {
    columns: t => `key_hash ${t.hash} NOT NULL PRIMARY KEY, request_hash ${t.hash} NOT NULL, status ${t.small} NOT NULL, body ${t.text} NOT NULL, created_at ${t.time} NOT NULL`,
  },
  imports: {
    columns: t => `store_id ${t.id} NOT NULL, id ${t.id} NOT NULL, source ${t.name} NOT NULL, options ${t.text} NOT NULL, state ${t.code} NOT NULL, file_hash ${t.hex},
      rows_read ${t.count} NOT NULL, bytes_read ${t.count} NOT NULL, bytes_total ${t.count} NOT NULL, counts ${t.text} NOT NULL, message ${t.text},
      master_key_id ${t.code}, wrapped_key ${t.key}, created_at ${t.time} NOT NULL, updated_at ${t.time} NOT NULL, finished_at ${t.time}, PRIMARY KEY (store_id, id)`,
  },
  import_chunks: {
    columns: t => `store_id ${t.id} NOT NULL, import_id ${t.id} NOT NULL, position ${t.count} NOT NULL, sealed ${t.bytes} NOT NULL, PRIMARY KEY (store_id, import_id, position)`,
  },
  import_errors: {
    columns: t => `store_id ${t.id} NOT NULL, import_id ${t.id} NOT NULL, line ${t.count} NOT NULL, position ${t.count} NOT NULL, column_name ${t.name} NOT NULL,
      code ${t.code} NOT NULL, message ${t.text} NOT NULL, PRIMARY KEY (store_id, import_id, line, position)`,
  },
  documents: {
    columns: t => `store_id ${t.id} NOT NULL, id ${t.id} NOT NULL, kind ${t.code} NOT NULL, locale ${t.code} NOT NULL, title ${t.name} NOT NULL, html ${t.text} NOT NULL,
      completeness ${t.text} NOT NULL, policy_id ${t.id}, version ${t.count}, created_at ${t.time} NOT NULL, PRIMARY KEY (store_id, id)`,
  },
};

/** Tables clustered by their key save SQLite a second tree per table (as InnoDB always does). */
const ending = (table: Table, dialect: Dialect): string => dialect === 'sqlite' && table.isClustered ? 'WITHOUT ROWID' : types[dialect].end;

export const baseline: Migration = {
  name: '0001-baseline',
  statements: dialect => Object.entries(tables).flatMap(([name, table]) => {
    const columns = table.columns(types[dialect]);
    const indexes = Object.entries(table.indexes ?? {});
    return dialect === 'mysql'
      ? [`CREATE TABLE IF NOT EXISTS ${name} (${[columns, ...indexes.map(inlineIndex)].join(', ')}) ${ending(table, dialect)}`]
      : [`CREATE TABLE IF NOT EXISTS ${name} (${columns}) ${ending(table, dialect)}`, ...indexes.map(index => createIndex(name, index))];
  }),
};

type Index = readonly [name: string, definition: string];

// MySQL has no CREATE INDEX IF NOT EXISTS, so its indexes come with the table.
const inlineIndex = ([name, definition]: Index): string => definition.startsWith('UNIQUE ')
  ? `UNIQUE KEY ${name} ${definition.slice('UNIQUE '.length)}`
  : `KEY ${name} ${definition}`;

const createIndex = (table: string, [name, definition]: Index): string => definition.startsWith('UNIQUE ')
  ? `CREATE UNIQUE INDEX IF NOT EXISTS ${name} ON ${table} ${definition.slice('UNIQUE '.length)}`
  : `CREATE INDEX IF NOT EXISTS ${name} ON ${table} ${definition}`;
