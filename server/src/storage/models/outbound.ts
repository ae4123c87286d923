// What others are told: the rest of the change feed, webhook endpoints, and what each was sent.
import { Model, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

export class FeedEvent extends Model<InferAttributes<FeedEvent>, InferCreationAttributes<FeedEvent>> {
  declare storeId: string;
  declare sequence: number;
  declare ledgerSize: number;
  declare type: string;
  declare subjectId: string | null;
  /** The policy, the request or whatever else it is about. */
  declare objectId: string | null;
  declare version: number | null;
  declare at: number;
}

export class WebhookEndpoint extends Model<InferAttributes<WebhookEndpoint>, InferCreationAttributes<WebhookEndpoint>> {
  declare storeId: string;
  declare id: string;
  declare url: string;
  declare description: string;
  declare events: string;
  declare withIdentifiers: number;
  declare sealedSecret: Buffer;
  declare sealedPrevious: Buffer | null;
  declare previousUntil: number | null;
  declare state: string;
  declare disabledReason: string | null;
  declare disabledAt: number | null;
  /** Places in the feed: the next entry nobody has looked at, and the next nobody has looked at for unsubscriptions. */
  declare feedPosition: number;
  declare urgentPosition: number;
  /** In a row. */
  declare failures: number;
  declare failingSince: number | null;
  declare pausedUntil: number;
  declare createdAt: number;
  declare updatedAt: number;
}

export class WebhookDelivery extends Model<InferAttributes<WebhookDelivery>, InferCreationAttributes<WebhookDelivery>> {
  declare storeId: string;
  declare endpointId: string;
  declare sequence: number;
  declare type: string;
  /** What it is in order with: the person or policy it is about. */
  declare lane: string | null;
  /** Null for what is no record of the ledger. */
  declare recordId: string | null;
  declare priority: number;
  declare state: string;
  declare attempts: number;
  /** When it may be tried; while it is being sent, until when that is believed. */
  declare nextAt: number;
  declare changedAt: number;
  declare firstTriedAt: number | null;
  declare doneAt: number | null;
  declare status: number | null;
  declare fault: string | null;
  declare latencyMs: number | null;
}

export const defineOutbound = (sequelize: Sequelize) => ({
  feedEvents: define(sequelize, FeedEvent, 'feed_events', {
    storeId: column.id.key, sequence: column.count.key, ledgerSize: column.count, type: column.code, subjectId: column.id.optional,
    objectId: column.id.optional, version: column.count.optional, at: column.time,
  }),
  webhookEndpoints: define(sequelize, WebhookEndpoint, 'webhook_endpoints', {
    storeId: column.id.key, id: column.id.key, url: column.text, description: column.name, events: column.text, withIdentifiers: column.small,
    sealedSecret: column.bytes, sealedPrevious: column.bytes.optional, previousUntil: column.time.optional, state: column.code,
    disabledReason: column.code.optional, disabledAt: column.time.optional, feedPosition: column.count, urgentPosition: column.count, failures: column.count,
    failingSince: column.time.optional, pausedUntil: column.time, createdAt: column.time, updatedAt: column.time,
  }),
  webhookDeliveries: define(sequelize, WebhookDelivery, 'webhook_deliveries', {
    storeId: column.id.key, endpointId: column.id.key, sequence: column.count.key, type: column.code, lane: column.id.optional, recordId: column.id.optional,
    priority: column.small, state: column.code, attempts: column.small, nextAt: column.time, changedAt: column.time, firstTriedAt: column.time.optional,
    doneAt: column.time.optional, status: column.small.optional, fault: column.code.optional, latencyMs: column.count.optional,
  }),
});
