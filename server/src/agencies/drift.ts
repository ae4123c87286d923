// What was changed in Placet behind the back of the file, and who did it, as far as the audit log knows. (AGE-3)
import type { OrganisationId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { listAudit, type AuditRow } from '../users/audit-log.js';
import type { Existing } from './appliers/applier.js';
import { fingerprint, type FieldChange, type Fields } from './fields.js';
import type { StoreSetup } from './template-shelf.js';

export interface Drift {
  /** The id of a user, session or token, or `command_line`; absent when the log does not know. */
  readonly by?: string;
  /** Epoch milliseconds. */
  readonly at?: number;
}

const rowsMax = 1000;

/** The changes whose present value is not what the file last set, by path. Nothing is drift before the first run. */
export const driftOf = async (
  database: Database, existing: Existing, setup: StoreSetup, current: Fields, changes: readonly FieldChange[],
): Promise<ReadonlyMap<string, Drift>> => {
  const { applied, appliedAt } = setup;
  if (applied === undefined || appliedAt === null) return new Map();
  const drifted = changes.filter(({ path }) => {
    const now = current.get(path);
    return applied.get(path) !== (now === undefined ? undefined : fingerprint(now));
  });
  if (drifted.length === 0) return new Map();
  const { store } = existing;
  const rows = (await listAudit(database, store.organisationId as OrganisationId, Number.MAX_SAFE_INTEGER, rowsMax)).filter(({ at }) => at >= appliedAt);
  return new Map(drifted.map(({ path }) => {
    const deed = rows.find(row => isAbout(row, path, existing));
    return [path, deed === undefined ? {} : { by: deed.actor, at: deed.at }];
  }));
};

/** Which deeds can have changed a field, by how its path begins. */
const deeds: readonly (readonly [RegExp, (row: AuditRow, path: string, existing: Existing) => boolean])[] = [
  [/^sections\./, ({ action, detail }, path) => action === 'section_set' && detail === `sections/${path.split('.')[1] ?? ''}`],
  [/^policies\./, ({ action, object }, path, { policies }) =>
    ['version_published', 'policy_added', 'documents_generated'].includes(action) && (object === policies.find(({ key }) => key === path.split('.')[1])?.id || action === 'documents_generated')],
  [/^facts\b/, ({ action }) => action === 'facts_set'],
  [/^sending\b/, ({ action }) => action === 'sending_set'],
  [/^branding\b/, ({ action }) => action === 'branding_set'],
  [/^doubleOptIn\b/, ({ action }) => action.startsWith('double_opt_in_')],
  [/^inherits$/, ({ action }) => action === 'store_templates_set'],
  [/./, ({ action }) => action === 'store_changed'],
];

const isAbout = (row: AuditRow, path: string, existing: Existing): boolean => {
  const { id } = existing.store;
  if (row.object !== id && row.detail !== id) return false;
  return deeds.find(([pattern]) => pattern.test(path))?.[1](row, path, existing) ?? false;
};
