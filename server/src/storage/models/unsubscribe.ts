// Alarms, enrolments in flows of other tools, and how long an unsubscription takes to arrive.
import { Model, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

export class Alarm extends Model<InferAttributes<Alarm>, InferCreationAttributes<Alarm>> {
  declare storeId: string;
  declare id: string;
  declare kind: string;
  /** Which of the things of its kind: a stage and destination, a source. Never a person. */
  declare about: string;
  /** Null once it is resolved. */
  declare openKey: string | null;
  declare detail: string;
  declare seen: number;
  declare openedAt: number;
  declare seenAt: number;
  declare resolvedAt: number | null;
}

export class FlowEnrolment extends Model<InferAttributes<FlowEnrolment>, InferCreationAttributes<FlowEnrolment>> {
  declare storeId: string;
  declare id: string;
  declare subjectId: string;
  /** Null for a flow that writes on more than one channel. */
  declare channel: string | null;
  declare flow: string;
  declare externalId: string;
  declare createdAt: number;
  declare endedAt: number | null;
  declare reason: string | null;
}

export class UnsubscribeCampaign extends Model<InferAttributes<UnsubscribeCampaign>, InferCreationAttributes<UnsubscribeCampaign>> {
  declare storeId: string;
  declare tag: string;
  declare campaign: string;
}

export class UnsubscribeLag extends Model<InferAttributes<UnsubscribeLag>, InferCreationAttributes<UnsubscribeLag>> {
  declare storeId: string;
  declare recordId: string;
  declare stage: string;
  declare destination: string;
  declare clickedAt: number;
  /** Null while it is under way. */
  declare reachedAt: number | null;
}

export const defineUnsubscribe = (sequelize: Sequelize) => ({
  alarms: define(sequelize, Alarm, 'alarms', {
    storeId: column.id.key, id: column.id.key, kind: column.code, about: column.code, openKey: column.name.optional, detail: column.text, seen: column.count,
    openedAt: column.time, seenAt: column.time, resolvedAt: column.time.optional,
  }),
  flowEnrolments: define(sequelize, FlowEnrolment, 'flow_enrolments', {
    storeId: column.id.key, id: column.id.key, subjectId: column.id, channel: column.code.optional, flow: column.name, externalId: column.name,
    createdAt: column.time, endedAt: column.time.optional, reason: column.code.optional,
  }),
  unsubscribeCampaigns: define(sequelize, UnsubscribeCampaign, 'unsubscribe_campaigns', {
    storeId: column.id.key, tag: column.code.key, campaign: column.name,
  }),
  unsubscribeLags: define(sequelize, UnsubscribeLag, 'unsubscribe_lags', {
    storeId: column.id.key, recordId: column.id.key, stage: column.code.key, destination: column.code.key,
    clickedAt: column.time, reachedAt: column.time.optional,
  }),
});
