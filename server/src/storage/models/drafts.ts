// What is being written and not yet published, and what sections were before.
import { Model, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

export class PolicyDraftRow extends Model<InferAttributes<PolicyDraftRow>, InferCreationAttributes<PolicyDraftRow>> {
  declare storeId: string;
  declare policyId: string;
  declare base: number;
  /** 1 or 0; null while nobody said. */
  declare material: number | null;
  declare changeSummary: string;
  /** A day such as 2026-12-01 in the store's time, or nothing: at once. */
  declare effectiveOn: string;
  declare revision: number;
  declare updatedAt: number;
}

export class PolicyDraftText extends Model<InferAttributes<PolicyDraftText>, InferCreationAttributes<PolicyDraftText>> {
  declare storeId: string;
  declare policyId: string;
  declare locale: string;
  declare title: string;
  declare html: string;
  declare revision: number;
  declare updatedAt: number;
  declare updatedBy: string;
}

export class SectionPast extends Model<InferAttributes<SectionPast>, InferCreationAttributes<SectionPast>> {
  declare storeId: string;
  declare name: string;
  declare updatedAt: number;
  declare placements: string;
}

export const defineDrafts = (sequelize: Sequelize) => ({
  policyDrafts: define(sequelize, PolicyDraftRow, 'policy_drafts', {
    storeId: column.id.key, policyId: column.id.key, base: column.count, material: column.small.optional, changeSummary: column.text, effectiveOn: column.code,
    revision: column.count, updatedAt: column.time,
  }),
  policyDraftTexts: define(sequelize, PolicyDraftText, 'policy_draft_texts', {
    storeId: column.id.key, policyId: column.id.key, locale: column.code.key, title: column.name, html: column.text, revision: column.count,
    updatedAt: column.time, updatedBy: column.code,
  }),
  sectionPasts: define(sequelize, SectionPast, 'section_pasts', {
    storeId: column.id.key, name: column.code.key, updatedAt: column.time.key, placements: column.text,
  }),
});
