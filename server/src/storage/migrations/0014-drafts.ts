// What is being written for the next version of a policy, one row per language so that two people may write two of them; and what sections asked before
// they were changed, so that a change can be taken back. (POL-1, POL-4)
import type { Migration } from './index.js';

const types = {
  mysql: {
    id: 'VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin', code: 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin', name: 'VARCHAR(200)', text: 'MEDIUMTEXT',
    time: 'BIGINT', count: 'BIGINT', small: 'SMALLINT', end: ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
  },
  sqlite: { id: 'VARCHAR(40)', code: 'VARCHAR(80)', name: 'VARCHAR(200)', text: 'TEXT', time: 'BIGINT', count: 'BIGINT', small: 'SMALLINT', end: '' },
} as const;

type Types = (typeof types)['mysql' | 'sqlite'];

const tables: Readonly<Record<string, (t: Types) => string>> = {
  // `base` is the number of the version that was the last one when the draft was begun.
  policy_drafts: t => `store_id ${t.id} NOT NULL, policy_id ${t.id} NOT NULL, base ${t.count} NOT NULL, material ${t.small}, change_summary ${t.text} NOT NULL,
    effective_on ${t.code} NOT NULL, revision ${t.count} NOT NULL, updated_at ${t.time} NOT NULL, PRIMARY KEY (store_id, policy_id)`,
  policy_draft_texts: t => `store_id ${t.id} NOT NULL, policy_id ${t.id} NOT NULL, locale ${t.code} NOT NULL, title ${t.name} NOT NULL, html ${t.text} NOT NULL,
    revision ${t.count} NOT NULL, updated_at ${t.time} NOT NULL, updated_by ${t.code} NOT NULL, PRIMARY KEY (store_id, policy_id, locale)`,
  section_pasts: t => `store_id ${t.id} NOT NULL, name ${t.code} NOT NULL, updated_at ${t.time} NOT NULL, placements ${t.text} NOT NULL,
    PRIMARY KEY (store_id, name, updated_at)`,
};

export const drafts: Migration = {
  name: '0014-drafts',
  statements: dialect => Object.entries(tables).map(([name, columns]) => `CREATE TABLE IF NOT EXISTS ${name} (${columns(types[dialect])})${types[dialect].end}`),
};
