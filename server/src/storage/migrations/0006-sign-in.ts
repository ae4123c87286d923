// The second factor of people who sign in, who made a token, and what an organisation asks of its people. (AGE-1)
import type { Migration } from './index.js';

const types = {
  mysql: { id: 'VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin', code: 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin', time: 'BIGINT', hash: 'BINARY(32)', key: 'VARBINARY(255)' },
  sqlite: { id: 'VARCHAR(40)', code: 'VARCHAR(80)', time: 'BIGINT', hash: 'BINARY(32)', key: 'VARBINARY(255)' },
} as const;

type Types = (typeof types)['mysql' | 'sqlite'];

const recoveryCodes = (t: Types): string => `user_id ${t.id} NOT NULL, code_hash ${t.hash} NOT NULL, used_at ${t.time}, PRIMARY KEY (user_id, code_hash)`;

const columns = (t: Types): readonly string[] => [
  `users ADD COLUMN factor_sealed ${t.key}`, `users ADD COLUMN factor_confirmed_at ${t.time}`, `users ADD COLUMN factor_step ${t.time}`,
  `organisations ADD COLUMN factor_required_at ${t.time}`, `tokens ADD COLUMN made_by ${t.code}`,
];

/** The audit log is looked through by what was done and by whom, and tokens are listed by organisation. */
const indexes = {
  audit_log_by_action: 'audit_log (organisation_id, action, sequence)',
  audit_log_by_actor: 'audit_log (organisation_id, actor, sequence)',
  audit_log_by_time: 'audit_log (organisation_id, at, sequence)',
  tokens_by_organisation: 'tokens (organisation_id, id)',
} as const;

export const signIn: Migration = {
  name: '0006-sign-in',
  statements: dialect => [
    `CREATE TABLE IF NOT EXISTS recovery_codes (${recoveryCodes(types[dialect])})${dialect === 'mysql' ? ' ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin' : ' WITHOUT ROWID'}`,
    ...columns(types[dialect]).map(column => `ALTER TABLE ${column}`),
    ...Object.entries(indexes).map(([name, place]) => {
      const [table = '', of = ''] = place.split(/ (.*)/s);
      return dialect === 'sqlite' ? `CREATE INDEX IF NOT EXISTS ${name} ON ${table} ${of}` : `ALTER TABLE ${table} ADD KEY ${name} ${of}`;
    }),
  ],
};
