// All models. They describe the migrated schema; a test compares the two on both databases.
import type { Sequelize } from 'sequelize';
import { defineAgencies } from './agencies.js';
import { defineCookies } from './cookies.js';
import { defineOrganisations } from './organisations.js';
import { definePolicies } from './policies.js';
import { defineSubjects } from './subjects.js';
import { defineDrafts } from './drafts.js';
import { defineLedger } from './ledger.js';
import { defineMails } from './mails.js';
import { defineSending } from './sending.js';
import { defineOutbound } from './outbound.js';
import { defineSync } from './sync.js';
import { defineUnsubscribe } from './unsubscribe.js';
import { defineUsers } from './users.js';
import { defineWork } from './work.js';

export const defineModels = (sequelize: Sequelize) => ({
  ...defineAgencies(sequelize),
  ...defineCookies(sequelize),
  ...defineOrganisations(sequelize),
  ...defineUsers(sequelize),
  ...definePolicies(sequelize),
  ...defineDrafts(sequelize),
  ...defineSubjects(sequelize),
  ...defineLedger(sequelize),
  ...defineMails(sequelize),
  ...defineSending(sequelize),
  ...defineOutbound(sequelize),
  ...defineSync(sequelize),
  ...defineUnsubscribe(sequelize),
  ...defineWork(sequelize),
});

export type Models = ReturnType<typeof defineModels>;

/** Tables whose rows belong to one store; no query on them goes without it. */
export const storeTables: ReadonlySet<string> = new Set([
  'store_configurations',
  'bulk_results',
  'policies',
  'policy_versions',
  'sections',
  'section_pasts',
  'policy_drafts',
  'policy_draft_texts',
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
  'mails',
  'confirmations',
  'opt_in_counts',
  'opt_in_cursors',
  'feed_events',
  'webhook_endpoints',
  'webhook_deliveries',
  'alarms',
  'flow_enrolments',
  'unsubscribe_campaigns',
  'unsubscribe_lags',
  'sending_settings',
  'sends',
  'decisions',
  'decision_grounds',
  'decision_counts',
  'connections',
  'shop_people',
  'shop_messages',
  'erased_identifiers',
  'cookie_versions',
  'banner_counts',
]);

export * from './agencies.js';
export * from './cookies.js';
export * from './organisations.js';
export * from './policies.js';
export * from './drafts.js';
export * from './subjects.js';
export * from './ledger.js';
export * from './mails.js';
export * from './sending.js';
export * from './outbound.js';
export * from './sync.js';
export * from './unsubscribe.js';
export * from './users.js';
export * from './work.js';
