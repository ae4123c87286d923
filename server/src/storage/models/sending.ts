// What a merchant says about sending, what was sent, and what was decided.
import { Model, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

export class SendingSettingsRow extends Model<InferAttributes<SendingSettingsRow>, InferCreationAttributes<SendingSettingsRow>> {
  declare storeId: string;
  declare version: number;
  declare settings: string;
  declare actor: string;
  declare createdAt: number;
}

export class SendRow extends Model<InferAttributes<SendRow>, InferCreationAttributes<SendRow>> {
  declare storeId: string;
  declare id: string;
  declare subjectId: string;
  declare channel: string;
  declare messageType: string;
  declare messageClass: string;
  declare campaignId: string | null;
  declare at: number;
  /** Null once it was sent; until then a place held in the caps. */
  declare expiresAt: number | null;
}

export class DecisionGround extends Model<InferAttributes<DecisionGround>, InferCreationAttributes<DecisionGround>> {
  declare storeId: string;
  declare id: string;
  /** Empty when the question named no campaign. */
  declare campaignId: string;
  declare channel: string;
  declare messageType: string;
  declare decision: string;
  declare reason: string;
  declare detail: string;
  declare step: number | null;
  declare region: string;
  declare why: string;
  declare ruleId: string;
  declare citation: string;
}

export class DecisionRow extends Model<InferAttributes<DecisionRow>, InferCreationAttributes<DecisionRow>> {
  declare storeId: string;
  declare id: string;
  declare groundId: string;
  declare subjectId: string | null;
  declare at: number;
  declare notBefore: number | null;
  /** Ids of ledger records, one space between them. */
  declare records: string;
}

export class DecisionCount extends Model<InferAttributes<DecisionCount>, InferCreationAttributes<DecisionCount>> {
  declare storeId: string;
  declare groundId: string;
  declare day: string;
  declare decisions: number;
}

export const defineSending = (sequelize: Sequelize) => ({
  sendingSettings: define(sequelize, SendingSettingsRow, 'sending_settings', {
    storeId: column.id.key, version: column.count.key, settings: column.text, actor: column.code, createdAt: column.time,
  }),
  sends: define(sequelize, SendRow, 'sends', {
    storeId: column.id.key, id: column.id.key, subjectId: column.id, channel: column.code, messageType: column.code, messageClass: column.code,
    campaignId: column.name.optional, at: column.time, expiresAt: column.time.optional,
  }),
  decisionGrounds: define(sequelize, DecisionGround, 'decision_grounds', {
    storeId: column.id.key, id: column.code.key, campaignId: column.name, channel: column.code, messageType: column.code, decision: column.code,
    reason: column.code, detail: column.code, step: column.small.optional, region: column.code, why: column.text, ruleId: column.name,
    citation: column.text,
  }),
  decisions: define(sequelize, DecisionRow, 'decisions', {
    storeId: column.id.key, id: column.id.key, groundId: column.code, subjectId: column.id.optional, at: column.time, notBefore: column.time.optional,
    records: column.text,
  }),
  decisionCounts: define(sequelize, DecisionCount, 'decision_counts', {
    storeId: column.id.key, groundId: column.code.key, day: column.code.key, decisions: column.count,
  }),
});
