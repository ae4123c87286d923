// Letters, confirmations that are waited for, the name a store writes under, and opt-ins counted by source and day.
import { Model, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

export class Mail extends Model<InferAttributes<Mail>, InferCreationAttributes<Mail>> {
  /** The store that writes; letters of the organisation itself to its staff stand under the organisation's id. */
  declare storeId: string;
  declare id: string;
  declare kind: string;
  declare locale: string;
  declare subjectId: string | null;
  /** What it is about, such as the confirmation it asks for. */
  declare reference: string | null;
  declare state: string;
  declare attempts: number;
  declare sealed: Buffer | null;
  declare error: string | null;
  declare createdAt: number;
  declare triedAt: number | null;
  declare nextTryAt: number | null;
  declare settledAt: number | null;
  declare expiresAt: number | null;
}

export class Confirmation extends Model<InferAttributes<Confirmation>, InferCreationAttributes<Confirmation>> {
  declare storeId: string;
  declare id: string;
  declare subjectId: string;
  declare target: string;
  /** The newest pending record it would confirm. */
  declare recordId: string;
  declare textHash: string | null;
  declare locale: string | null;
  declare state: string;
  declare createdAt: number;
  declare expiresAt: number;
  declare settledAt: number | null;
}

export class BrandingRow extends Model<InferAttributes<BrandingRow>, InferCreationAttributes<BrandingRow>> {
  /** A store's or an organisation's id. */
  declare ownerId: string;
  declare fields: string;
  declare updatedAt: number;
}

export class OptInCount extends Model<InferAttributes<OptInCount>, InferCreationAttributes<OptInCount>> {
  declare storeId: string;
  declare source: string;
  /** Days since 1970-01-01 where the store is. */
  declare day: number;
  declare optIns: number;
  /** Of the newest of them, epoch milliseconds. */
  declare lastAt: number;
}

export class OptInCursor extends Model<InferAttributes<OptInCursor>, InferCreationAttributes<OptInCursor>> {
  declare storeId: string;
  declare sequence: number;
}

export const defineMails = (sequelize: Sequelize) => ({
  mails: define(sequelize, Mail, 'mails', {
    storeId: column.id.key, id: column.id.key, kind: column.code, locale: column.code, subjectId: column.id.optional, reference: column.id.optional,
    state: column.code, attempts: column.small, sealed: column.bytes.optional, error: column.name.optional, createdAt: column.time,
    triedAt: column.time.optional, nextTryAt: column.time.optional, settledAt: column.time.optional, expiresAt: column.time.optional,
  }),
  confirmations: define(sequelize, Confirmation, 'confirmations', {
    storeId: column.id.key, id: column.id.key, subjectId: column.id, target: column.code, recordId: column.id, textHash: column.hex.optional,
    locale: column.code.optional, state: column.code, createdAt: column.time, expiresAt: column.time, settledAt: column.time.optional,
  }),
  branding: define(sequelize, BrandingRow, 'branding', { ownerId: column.id.key, fields: column.text, updatedAt: column.time }),
  optInCounts: define(sequelize, OptInCount, 'opt_in_counts', {
    storeId: column.id.key, source: column.name.key, day: column.count.key, optIns: column.count, lastAt: column.time,
  }),
  optInCursors: define(sequelize, OptInCursor, 'opt_in_cursors', { storeId: column.id.key, sequence: column.count }),
});
