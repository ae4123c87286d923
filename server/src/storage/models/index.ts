// All models. They describe the migrated schema; a test compares the two on both databases.
import type { Sequelize } from 'sequelize';
import { defineOrganisations } from './organisations.js';
import { definePolicies } from './policies.js';
import { defineSubjects } from './subjects.js';
import { defineLedger } from './ledger.js';
import { defineUsers } from './users.js';
import { defineWork } from './work.js';

export const defineModels = (sequelize: Sequelize) => ({
  ...defineOrganisations(sequelize),
  ...defineUsers(sequelize),
  ...definePolicies(sequelize),
  ...defineSubjects(sequelize),
  ...defineLedger(sequelize),
  ...defineWork(sequelize),
});

export type Models = ReturnType<typeof defineModels>;

/** Tables whose rows belong to one store; no query on them goes without it. */
export const storeTables: ReadonlySet<string> = new Set([
  'policies',
  'policy_versions',
  'sections',
  'documents',
  'subjects',
  'identifiers',
  'standings',
  'wordings',
  'records',
  'ledger_heads',
  'ledger_tiles',
  'checkpoints',
  'outbox',
  'imports',
  'import_chunks',
  'import_errors',
]);

export * from './organisations.js';
export * from './policies.js';
export * from './subjects.js';
export * from './ledger.js';
export * from './users.js';
export * from './work.js';
