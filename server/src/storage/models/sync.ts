// How shops are kept in step.
import { Model, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

export class Connection extends Model<InferAttributes<Connection>, InferCreationAttributes<Connection>> {
  declare storeId: string;
  /** `realtime`: told and telling as things happen. `manual`: by files only, until it is switched back. */
  declare mode: string;
  /** `new` until the first pull is through, `ok`, `attention` when somebody has to do something. */
  declare standing: string;
  declare fault: string | null;
  declare faultAt: number | null;
  /** What the shop signs its messages with. */
  declare sealedSecret: Buffer;
  declare sealedPrevious: Buffer | null;
  declare previousUntil: number | null;
  /** What the last test found, as JSON. */
  declare report: string;
  declare testedAt: number | null;
  /** In a row. */
  declare failures: number;
  declare pausedUntil: number;
  /** The pull under way, as JSON. */
  declare walk: string | null;
  /** What the last complete pull found, as JSON. */
  declare lastReport: string | null;
  /** From when on the next look at changes has to begin. */
  declare changesFrom: number | null;
  declare nextChangesAt: number;
  declare nextFullAt: number;
  declare subscribedAt: number;
  declare heardAt: number | null;
  declare pushedAt: number | null;
  declare createdAt: number;
  declare updatedAt: number;
  declare revision: number;
}

/** One account or guest of a shop, as it was last seen there. */
export class ShopPerson extends Model<InferAttributes<ShopPerson>, InferCreationAttributes<ShopPerson>> {
  declare storeId: string;
  declare keyHash: Buffer;
  /** Null while we know nothing of this person but that the shop has them. */
  declare subjectId: string | null;
  declare sealedReference: Buffer;
  declare standing: string;
  /** What the shop holds per channel, as JSON. */
  declare memory: string;
  declare problem: string | null;
  declare problemAt: number | null;
  declare seenIn: string | null;
  declare seenAt: number;
}

export class ShopMessage extends Model<InferAttributes<ShopMessage>, InferCreationAttributes<ShopMessage>> {
  declare storeId: string;
  declare idHash: Buffer;
  /** Gone once it was worked. */
  declare sealedMessage: Buffer | null;
  declare receivedAt: number;
  declare workedAt: number | null;
}

export class ErasedIdentifier extends Model<InferAttributes<ErasedIdentifier>, InferCreationAttributes<ErasedIdentifier>> {
  declare storeId: string;
  declare hash: Buffer;
  declare erasedAt: number;
}

export const defineSync = (sequelize: Sequelize) => ({
  connections: define(sequelize, Connection, 'connections', {
    storeId: column.id.key, mode: column.code, standing: column.code, fault: column.code.optional, faultAt: column.time.optional, sealedSecret: column.bytes,
    sealedPrevious: column.bytes.optional, previousUntil: column.time.optional, report: column.text, testedAt: column.time.optional, failures: column.count,
    pausedUntil: column.time, walk: column.text.optional, lastReport: column.text.optional, changesFrom: column.time.optional, nextChangesAt: column.time,
    nextFullAt: column.time, subscribedAt: column.time, heardAt: column.time.optional, pushedAt: column.time.optional, createdAt: column.time,
    updatedAt: column.time, revision: column.count,
  }),
  shopPeople: define(sequelize, ShopPerson, 'shop_people', {
    storeId: column.id.key, keyHash: column.hash.key, subjectId: column.id.optional, sealedReference: column.bytes, standing: column.code, memory: column.text,
    problem: column.code.optional, problemAt: column.time.optional, seenIn: column.id.optional, seenAt: column.time,
  }),
  shopMessages: define(sequelize, ShopMessage, 'shop_messages', {
    storeId: column.id.key, idHash: column.hash.key, sealedMessage: column.bytes.optional, receivedAt: column.time, workedAt: column.time.optional,
  }),
  erasedIdentifiers: define(sequelize, ErasedIdentifier, 'erased_identifiers', { storeId: column.id.key, hash: column.hash.key, erasedAt: column.time }),
});
