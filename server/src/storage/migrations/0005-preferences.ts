// The language and the time zone a user reads in; null where the browser and the store decide.
import type { Migration } from './index.js';

const types = { mysql: 'VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin', sqlite: 'VARCHAR(80)' } as const;

export const preferences: Migration = {
  name: '0005-preferences',
  statements: dialect => ['language', 'time_zone'].map(column => `ALTER TABLE users ADD COLUMN ${column} ${types[dialect]}`),
};
