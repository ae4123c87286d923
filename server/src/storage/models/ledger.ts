// The append-only log, its heads and its signed checkpoints.
import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

export class Wording extends Model<InferAttributes<Wording>, InferCreationAttributes<Wording>> {
  declare storeId: string;
  declare textHash: string;
  declare text: string;
}

export class RecordRow extends Model<InferAttributes<RecordRow>, InferCreationAttributes<RecordRow>> {
  declare storeId: string;
  declare sequence: number;
  declare id: string;
  declare subjectId: string;
  declare action: string;
  declare target: string;
  declare version: number | null;
  declare textHash: string | null;
  declare locale: string | null;
  declare section: string | null;
  declare source: string;
  declare widget: string | null;
  declare region: string | null;
  declare regionBasis: string | null;
  declare occurredAt: number;
  declare timeGrade: string;
  declare recordedAt: number;
  declare actor: string;
  declare sealed: Buffer | null;
  declare leafHash: Buffer;
}

export class LedgerHead extends Model<InferAttributes<LedgerHead>, InferCreationAttributes<LedgerHead>> {
  declare storeId: string;
  declare origin: string;
  declare size: number;
  declare edge: Buffer;
  declare signedSize: number;
  declare revision: number;
  /** How many entries of the change feed are no records. */
  declare events: CreationOptional<number>;
}

export class LedgerTile extends Model<InferAttributes<LedgerTile>, InferCreationAttributes<LedgerTile>> {
  declare storeId: string;
  declare level: number;
  declare position: number;
  declare hash: Buffer;
}

export class CheckpointRow extends Model<InferAttributes<CheckpointRow>, InferCreationAttributes<CheckpointRow>> {
  declare storeId: string;
  declare size: number;
  declare note: string;
  declare signedAt: number;
}

export const defineLedger = (sequelize: Sequelize) => ({
  wordings: define(sequelize, Wording, 'wordings', {
    storeId: column.id.key, textHash: column.hex.key, text: column.text,
  }),
  records: define(sequelize, RecordRow, 'records', {
    storeId: column.id.key, sequence: column.count.key, id: column.id, subjectId: column.id, action: column.code, target: column.code,
    version: column.count.optional, textHash: column.hex.optional, locale: column.code.optional, section: column.code.optional, source: column.code,
    widget: column.name.optional, region: column.code.optional, regionBasis: column.code.optional, occurredAt: column.time, timeGrade: column.code,
    recordedAt: column.time, actor: column.code, sealed: column.bytes.optional, leafHash: column.hash,
  }),
  ledgerHeads: define(sequelize, LedgerHead, 'ledger_heads', {
    storeId: column.id.key, origin: column.name, size: column.count, edge: column.bytes, signedSize: column.count, revision: column.count, events: column.count,
  }),
  ledgerTiles: define(sequelize, LedgerTile, 'ledger_tiles', {
    storeId: column.id.key, level: column.small.key, position: column.count.key, hash: column.hash,
  }),
  checkpoints: define(sequelize, CheckpointRow, 'checkpoints', {
    storeId: column.id.key, size: column.count.key, note: column.text, signedAt: column.time,
  }),
});
