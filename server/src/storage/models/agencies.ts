// What an agency shares among its stores, and what it does to many of them at once.
import { Model, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

export class Template extends Model<InferAttributes<Template>, InferCreationAttributes<Template>> {
  declare organisationId: string;
  declare name: string;
  declare revision: number;
  declare body: string;
  declare createdAt: number;
}

export class StoreConfiguration extends Model<InferAttributes<StoreConfiguration>, InferCreationAttributes<StoreConfiguration>> {
  declare storeId: string;
  declare organisationId: string;
  declare fileKey: string | null;
  declare inherits: string;
  declare overrides: string;
  declare applied: string | null;
  declare appliedAt: number | null;
  declare updatedAt: number;
}

export class BulkRun extends Model<InferAttributes<BulkRun>, InferCreationAttributes<BulkRun>> {
  declare id: string;
  declare organisationId: string;
  declare action: string;
  declare parameters: string;
  declare isDryRun: number;
  declare actor: string;
  declare createdAt: number;
}

export class BulkResult extends Model<InferAttributes<BulkResult>, InferCreationAttributes<BulkResult>> {
  declare bulkId: string;
  declare storeId: string;
  declare state: string;
  declare reason: string | null;
  declare detail: string | null;
  declare settledAt: number | null;
}

export const defineAgencies = (sequelize: Sequelize) => ({
  templates: define(sequelize, Template, 'templates', {
    organisationId: column.id.key, name: column.code.key, revision: column.count.key, body: column.text, createdAt: column.time,
  }),
  storeConfigurations: define(sequelize, StoreConfiguration, 'store_configurations', {
    storeId: column.id.key, organisationId: column.id, fileKey: column.code.optional, inherits: column.text, overrides: column.text,
    applied: column.text.optional, appliedAt: column.time.optional, updatedAt: column.time,
  }),
  bulkRuns: define(sequelize, BulkRun, 'bulk_runs', {
    id: column.id.key, organisationId: column.id, action: column.code, parameters: column.text,
    isDryRun: column.small, actor: column.code, createdAt: column.time,
  }),
  bulkResults: define(sequelize, BulkResult, 'bulk_results', {
    bulkId: column.id.key, storeId: column.id.key, state: column.code, reason: column.text.optional,
    detail: column.text.optional, settledAt: column.time.optional,
  }),
});
