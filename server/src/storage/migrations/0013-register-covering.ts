// What a register is filtered by stands in the index it is read from: answers and sections that are rare cost no look into the records themselves. (LED-6)
import type { Migration } from './index.js';

const indexes = {
  records_in_target: '(store_id, target, occurred_at, sequence, action, section)',
  records_in_time: '(store_id, occurred_at, sequence, action, section)',
} as const;

const replaced = ['records_by_target', 'records_by_time'] as const;

export const registerCovering: Migration = {
  name: '0013-register-covering',
  statements: dialect => [
    ...Object.entries(indexes).map(([name, columns]) => dialect === 'sqlite'
      ? `CREATE INDEX IF NOT EXISTS ${name} ON records ${columns}`
      : `ALTER TABLE records ADD KEY ${name} ${columns}`),
    ...replaced.map(name => dialect === 'sqlite' ? `DROP INDEX IF EXISTS ${name}` : `ALTER TABLE records DROP KEY ${name}`),
  ],
};
