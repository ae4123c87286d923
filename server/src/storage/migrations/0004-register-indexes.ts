// A target and a span of time of the register are found without reading the rest of it. (LED-6)
import type { Migration } from './index.js';

const indexes = {
  records_by_target: '(store_id, target, occurred_at, sequence)',
  records_by_time: '(store_id, occurred_at, sequence)',
} as const;

export const registerIndexes: Migration = {
  name: '0004-register-indexes',
  statements: dialect => Object.entries(indexes).map(([name, columns]) => dialect === 'sqlite'
    ? `CREATE INDEX IF NOT EXISTS ${name} ON records ${columns}`
    : `ALTER TABLE records ADD KEY ${name} ${columns}`),
};
