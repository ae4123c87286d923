// Templates of an organisation, each change a revision of its own, and what every store takes from them and says for itself. (AGE-3)
import { ok, err, canonicalJson, type Json, type OrganisationId, type Result, type StoreId } from '@placet/core';
import { isDuplicate, type Database, type Tx } from '../storage/open-database.js';
import type { StoreConfiguration } from '../storage/models/index.js';
import { writtenSchema, type Written } from './written.js';

export interface TemplateRevision {
  readonly name: string;
  readonly revision: number;
  readonly body: Written;
  readonly createdAt: number;
}

interface TemplateRow { readonly name: string; readonly revision: number; readonly body: string; readonly createdAt: number }

const fromRow = ({ name, revision, body, createdAt }: TemplateRow): TemplateRevision =>
  ({ name, revision, body: writtenSchema.parse(JSON.parse(body)), createdAt });

const columns = 't.name AS name, t.revision AS revision, t.body AS body, t.created_at AS createdAt';

/** The newest revision of each, by name, after the name `after`. */
export const listTemplates = async (database: Database, organisationId: OrganisationId, after = '', limit = 1000): Promise<TemplateRevision[]> =>
  (await database.read(sql => sql.all<TemplateRow>(
    `SELECT ${columns} FROM templates t WHERE t.organisation_id = ? AND t.name > ?
     AND t.revision = (SELECT MAX(n.revision) FROM templates n WHERE n.organisation_id = t.organisation_id AND n.name = t.name) ORDER BY t.name LIMIT ?`,
    [organisationId, after, limit]))).map(fromRow);

/** The revision asked for, or the newest. */
export const findTemplate = async (
  database: Database, organisationId: OrganisationId, name: string, revision?: number,
): Promise<TemplateRevision | undefined> => {
  const row = await database.models.templates.findOne({
    where: { organisationId, name, ...revision === undefined ? {} : { revision } }, order: [['revision', 'DESC']],
  });
  return row === null ? undefined : fromRow(row);
};

/** The same words make no new revision. `conflict` when somebody else changed it at the same moment. */
export const saveTemplate = async (
  database: Database, organisationId: OrganisationId, name: string, body: Written, now: number,
): Promise<Result<TemplateRevision, 'conflict'>> => {
  const last = await findTemplate(database, organisationId, name);
  if (last !== undefined && sameWritten(last.body, body)) return ok(last);
  const next = { name, revision: (last?.revision ?? 0) + 1, body, createdAt: now };
  try {
    await database.write(({ transaction }) => database.models.templates.create({ organisationId, ...next, body: JSON.stringify(body) }, { transaction }));
    return ok(next);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return err('conflict', `The template ${name} was changed by somebody else just now. Look at it again.`);
  }
};

export const sameWritten = (left: Written, right: Written): boolean => textOf(left) === textOf(right);

const textOf = (written: Written): string => canonicalJson(JSON.parse(JSON.stringify(written)) as Json);

export interface StoreSetup {
  readonly fileKey: string | null;
  readonly inherits: readonly string[];
  readonly own: Written;
  /** What a file last wanted, by field; a long value by its hash. */
  readonly applied: ReadonlyMap<string, string> | undefined;
  readonly appliedAt: number | null;
}

const noSetup: StoreSetup = { fileKey: null, inherits: [], own: {}, applied: undefined, appliedAt: null };

export const setupOf = async (database: Database, storeId: StoreId): Promise<StoreSetup> => {
  const row = await database.models.storeConfigurations.findOne({ where: { storeId } });
  return row === null ? noSetup : setupFromRow(row);
};

/** The setups of all stores of an organisation that have one. */
export const setupsOf = async (database: Database, organisationId: OrganisationId): Promise<ReadonlyMap<string, StoreSetup>> => {
  const rows = await database.models.storeConfigurations.findAll(
    { where: { organisationId }, acrossStores: 'an organisation looks over its own stores' } as { where: { organisationId: OrganisationId } });
  return new Map(rows.map(row => [row.storeId, setupFromRow(row)]));
};

const setupFromRow = ({ fileKey, inherits, overrides, applied, appliedAt }: StoreConfiguration): StoreSetup => ({
  fileKey, inherits: JSON.parse(inherits) as string[], own: writtenSchema.parse(JSON.parse(overrides)),
  applied: applied === null ? undefined : new Map(Object.entries(JSON.parse(applied) as Record<string, string>)), appliedAt,
});

export interface SetupChange extends Partial<Omit<StoreSetup, 'applied'>> { readonly applied?: ReadonlyMap<string, string> }

/** Inside the caller's transaction; what is not named stays. */
export const saveSetup = async (
  { transaction }: Tx, { models }: Database, store: { readonly id: string; readonly organisationId: string }, change: SetupChange, now: number,
): Promise<void> => {
  const row = await models.storeConfigurations.findOne({ where: { storeId: store.id }, transaction });
  const before = row === null ? noSetup : setupFromRow(row);
  const { fileKey, inherits, own, applied, appliedAt } = { ...before, ...change };
  const fields = {
    fileKey, inherits: JSON.stringify(inherits), overrides: JSON.stringify(own), appliedAt, updatedAt: now,
    applied: applied === undefined ? null : JSON.stringify(Object.fromEntries(applied)),
  };
  if (row === null) await models.storeConfigurations.create({ storeId: store.id, organisationId: store.organisationId, ...fields }, { transaction });
  else await models.storeConfigurations.update(fields, { where: { storeId: store.id }, transaction });
};

/** A name in the file stands for one store: the one that had it gives it up. `isOnlyRemoved` leaves it to a store that is still there. */
export const freeFileKey = async (
  { sql }: Tx, organisationId: string, fileKey: string, { isOnlyRemoved }: { readonly isOnlyRemoved: boolean },
): Promise<void> => {
  await sql.run(`/* across stores: a name of the file moves from one store to another */ UPDATE store_configurations SET file_key = NULL
    WHERE organisation_id = ? AND file_key = ?${isOnlyRemoved ? ' AND store_id IN (SELECT id FROM stores WHERE deleted_at IS NOT NULL)' : ''}`, [organisationId, fileKey]);
};
