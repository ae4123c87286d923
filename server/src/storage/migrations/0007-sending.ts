// What a merchant says about sending, what was sent or is about to be, and what was decided about it and why. (DEC-3, DEC-5)
import type { Migration } from './index.js';

const types = {
  mysql: {
    id: 'VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin', code: 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin', name: 'VARCHAR(200)',
    text: 'MEDIUMTEXT', time: 'BIGINT', count: 'BIGINT', small: 'SMALLINT', end: 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
  },
  sqlite: {
    id: 'VARCHAR(40)', code: 'VARCHAR(80)', name: 'VARCHAR(200)', text: 'TEXT', time: 'BIGINT', count: 'BIGINT', small: 'SMALLINT', end: 'WITHOUT ROWID',
  },
} as const;

type Types = (typeof types)['mysql' | 'sqlite'];

interface Table { readonly columns: (t: Types) => string; readonly indexes?: Readonly<Record<string, string>> }

const tables: Readonly<Record<string, Table>> = {
  sending_settings: {
    columns: t => `store_id ${t.id} NOT NULL, version ${t.count} NOT NULL, settings ${t.text} NOT NULL, actor ${t.code} NOT NULL, created_at ${t.time} NOT NULL,
      PRIMARY KEY (store_id, version)`,
  },
  // A reservation is a send that has not happened yet: it counts until `expires_at`.
  sends: {
    columns: t => `store_id ${t.id} NOT NULL, id ${t.id} NOT NULL, subject_id ${t.id} NOT NULL, channel ${t.code} NOT NULL, message_type ${t.code} NOT NULL,
      message_class ${t.code} NOT NULL, campaign_id ${t.name}, at ${t.time} NOT NULL, expires_at ${t.time}, PRIMARY KEY (store_id, id)`,
    indexes: { sends_by_subject: '(store_id, subject_id, message_class, at, channel, expires_at)' },
  },
  // Why a decision went as it did, once for all it went so for: a campaign to a million people has a handful of these.
  decision_grounds: {
    columns: t => `store_id ${t.id} NOT NULL, id ${t.code} NOT NULL, campaign_id ${t.name} NOT NULL, channel ${t.code} NOT NULL, message_type ${t.code} NOT NULL,
      decision ${t.code} NOT NULL, reason ${t.code} NOT NULL, detail ${t.code} NOT NULL, step ${t.small}, region ${t.code} NOT NULL, why ${t.text} NOT NULL,
      rule_id ${t.name} NOT NULL, citation ${t.text} NOT NULL, PRIMARY KEY (store_id, id)`,
    indexes: { decision_grounds_by_campaign: '(store_id, campaign_id, id)' },
  },
  decisions: {
    columns: t => `store_id ${t.id} NOT NULL, id ${t.id} NOT NULL, ground_id ${t.code} NOT NULL, subject_id ${t.id}, at ${t.time} NOT NULL, not_before ${t.time},
      records ${t.text} NOT NULL, PRIMARY KEY (store_id, id)`,
    indexes: { decisions_by_ground: '(store_id, ground_id, id)' },
  },
  decision_counts: {
    columns: t => `store_id ${t.id} NOT NULL, ground_id ${t.code} NOT NULL, day ${t.code} NOT NULL, decisions ${t.count} NOT NULL,
      PRIMARY KEY (store_id, ground_id, day)`,
  },
};

export const sending: Migration = {
  name: '0007-sending',
  statements: dialect => Object.entries(tables).flatMap(([name, { columns, indexes = {} }]) => {
    const t = types[dialect];
    return dialect === 'mysql'
      ? [`CREATE TABLE IF NOT EXISTS ${name} (${[columns(t), ...Object.entries(indexes).map(([index, on]) => `KEY ${index} ${on}`)].join(', ')}) ${t.end}`]
      : [
          `CREATE TABLE IF NOT EXISTS ${name} (${columns(t)}) ${t.end}`,
          ...Object.entries(indexes).map(([index, on]) => `CREATE INDEX IF NOT EXISTS ${index} ON ${name} ${on}`),
        ];
  }),
};
