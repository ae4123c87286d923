// People who run Placet, what their browsers are signed in with, and what each of them did. The log is append-only like the ledger. (AGE-1)
import type { Migration } from './index.js';

const types = {
  mysql: {
    id: 'VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin', code: 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin', name: 'VARCHAR(200)', time: 'BIGINT',
    small: 'SMALLINT', sequence: 'BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY', end: 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin',
  },
  sqlite: {
    id: 'VARCHAR(40)', code: 'VARCHAR(80)', name: 'VARCHAR(200)', time: 'BIGINT', small: 'SMALLINT', sequence: 'INTEGER PRIMARY KEY AUTOINCREMENT', end: '',
  },
} as const;

type Types = (typeof types)['mysql' | 'sqlite'];

const users = (t: Types): string => `id ${t.id} NOT NULL PRIMARY KEY, organisation_id ${t.id} NOT NULL, email ${t.name} NOT NULL, name ${t.name} NOT NULL,
  role ${t.code} NOT NULL, password_hash ${t.name}, failed_attempts ${t.small} NOT NULL, locked_until ${t.time}, created_at ${t.time} NOT NULL,
  signed_in_at ${t.time}, disabled_at ${t.time}`;

const auditLog = (t: Types): string => `sequence ${t.sequence}, organisation_id ${t.id} NOT NULL, at ${t.time} NOT NULL, actor ${t.code} NOT NULL,
  action ${t.code} NOT NULL, object ${t.code} NOT NULL, detail ${t.name}, address ${t.code}`;

const sessionColumns = (t: Types): readonly string[] => [`user_id ${t.id}`, `last_seen_at ${t.time}`, `browser ${t.name}`];

const reason = 'the audit log is append-only';
const verbs = ['UPDATE', 'DELETE'] as const;

export const people: Migration = {
  name: '0003-people',
  statements: dialect => dialect === 'mysql'
    ? [
        `CREATE TABLE IF NOT EXISTS users (${users(types.mysql)}, UNIQUE KEY users_by_email (email), KEY users_by_organisation (organisation_id, id)) ${types.mysql.end}`,
        `CREATE TABLE IF NOT EXISTS audit_log (${auditLog(types.mysql)}, KEY audit_log_by_organisation (organisation_id, sequence)) ${types.mysql.end}`,
        ...sessionColumns(types.mysql).map(column => `ALTER TABLE sessions ADD COLUMN ${column}`),
        'ALTER TABLE sessions ADD KEY sessions_by_user (user_id)',
        ...verbs.map(verb => `CREATE TRIGGER IF NOT EXISTS audit_log_no_${verb.toLowerCase()} BEFORE ${verb} ON audit_log FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${reason}'`),
      ]
    : [
        `CREATE TABLE IF NOT EXISTS users (${users(types.sqlite)})`,
        'CREATE UNIQUE INDEX IF NOT EXISTS users_by_email ON users (email)',
        'CREATE INDEX IF NOT EXISTS users_by_organisation ON users (organisation_id, id)',
        `CREATE TABLE IF NOT EXISTS audit_log (${auditLog(types.sqlite)})`,
        'CREATE INDEX IF NOT EXISTS audit_log_by_organisation ON audit_log (organisation_id, sequence)',
        ...sessionColumns(types.sqlite).map(column => `ALTER TABLE sessions ADD COLUMN ${column}`),
        'CREATE INDEX IF NOT EXISTS sessions_by_user ON sessions (user_id)',
        ...verbs.map(verb => `CREATE TRIGGER IF NOT EXISTS audit_log_no_${verb.toLowerCase()} BEFORE ${verb} ON audit_log BEGIN SELECT RAISE(ABORT, '${reason}'); END`),
      ],
};
