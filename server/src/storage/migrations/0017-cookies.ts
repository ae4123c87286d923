// What stores say about cookies, version by version, never changed once published; and how often their banners were shown and answered. (COO-4, COO-7)
import type { Migration } from './index.js';

const types = {
  mysql: {
    id: 'VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin', code: 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin', text: 'MEDIUMTEXT',
    time: 'BIGINT', count: 'BIGINT', end: 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
  },
  sqlite: { id: 'VARCHAR(40)', code: 'VARCHAR(80)', text: 'TEXT', time: 'BIGINT', count: 'BIGINT', end: 'WITHOUT ROWID' },
} as const;

type Types = (typeof types)['mysql' | 'sqlite'];

const tables: Readonly<Record<string, (t: Types) => string>> = {
  // `words` is all a visitor could have been shown, by language: ours may change with a release, what was shown may not.
  cookie_versions: t => `store_id ${t.id} NOT NULL, version ${t.count} NOT NULL, asked_from ${t.count} NOT NULL, settings ${t.text} NOT NULL, words ${t.text} NOT NULL,
    published_at ${t.time} NOT NULL, published_by ${t.code} NOT NULL, PRIMARY KEY (store_id, version)`,
  banner_counts: t => `store_id ${t.id} NOT NULL, day ${t.code} NOT NULL, region ${t.code} NOT NULL, kind ${t.code} NOT NULL, count ${t.count} NOT NULL,
    PRIMARY KEY (store_id, day, region, kind)`,
};

const reason = 'a published version is never changed';

const triggers = (dialect: 'mysql' | 'sqlite'): string[] => ['UPDATE', 'DELETE'].map((verb) => {
  const trigger = `cookie_versions_no_${verb.toLowerCase()}`;
  return dialect === 'sqlite'
    ? `CREATE TRIGGER IF NOT EXISTS ${trigger} BEFORE ${verb} ON cookie_versions BEGIN SELECT RAISE(ABORT, '${reason}'); END`
    : `CREATE TRIGGER IF NOT EXISTS ${trigger} BEFORE ${verb} ON cookie_versions FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${reason}'`;
});

export const cookies: Migration = {
  name: '0017-cookies',
  statements: dialect => [
    ...Object.entries(tables).map(([name, columns]) => `CREATE TABLE IF NOT EXISTS ${name} (${columns(types[dialect])}) ${types[dialect].end}`),
    ...triggers(dialect),
  ],
};
