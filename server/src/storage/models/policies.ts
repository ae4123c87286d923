// What shoppers are asked to agree to, and where.
import { Model, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

export class Policy extends Model<InferAttributes<Policy>, InferCreationAttributes<Policy>> {
  declare storeId: string;
  declare id: string;
  declare kind: string;
  declare name: string;
  declare createdAt: number;
}

export class PolicyVersion extends Model<InferAttributes<PolicyVersion>, InferCreationAttributes<PolicyVersion>> {
  declare storeId: string;
  declare policyId: string;
  declare number: number;
  declare locales: string;
  declare contentHash: string;
  declare material: number;
  declare changeSummary: string;
  declare effectiveAt: number;
  declare publishedAt: number;
}

export class Section extends Model<InferAttributes<Section>, InferCreationAttributes<Section>> {
  declare storeId: string;
  declare name: string;
  declare placements: string;
  declare updatedAt: number;
}

export class Document extends Model<InferAttributes<Document>, InferCreationAttributes<Document>> {
  declare storeId: string;
  declare id: string;
  declare kind: string;
  declare locale: string;
  declare title: string;
  declare html: string;
  declare completeness: string;
  declare policyId: string | null;
  declare version: number | null;
  declare createdAt: number;
}

export const definePolicies = (sequelize: Sequelize) => ({
  policies: define(sequelize, Policy, 'policies', {
    storeId: column.id.key, id: column.id.key, kind: column.code, name: column.name, createdAt: column.time,
  }),
  policyVersions: define(sequelize, PolicyVersion, 'policy_versions', {
    storeId: column.id.key, policyId: column.id.key, number: column.count.key, locales: column.text, contentHash: column.hex, material: column.small,
    changeSummary: column.text, effectiveAt: column.time, publishedAt: column.time,
  }),
  sections: define(sequelize, Section, 'sections', {
    storeId: column.id.key, name: column.code.key, placements: column.text, updatedAt: column.time,
  }),
  documents: define(sequelize, Document, 'documents', {
    storeId: column.id.key, id: column.id.key, kind: column.code, locale: column.code, title: column.name, html: column.text,
    completeness: column.text, policyId: column.id.optional, version: column.count.optional, createdAt: column.time,
  }),
});
