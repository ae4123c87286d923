// Work under way: outbox, imports, remembered answers.
import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

export class OutboxEntry extends Model<InferAttributes<OutboxEntry>, InferCreationAttributes<OutboxEntry>> {
  declare sequence: CreationOptional<number>;
  declare storeId: string;
  declare lane: CreationOptional<string>;
  declare topic: string;
  declare payload: string;
  declare state: string;
  declare attempts: number;
  declare availableAt: number;
  declare createdAt: number;
  declare lastError: string | null;
  declare requestId: string | null;
}

export class IdempotencyKey extends Model<InferAttributes<IdempotencyKey>, InferCreationAttributes<IdempotencyKey>> {
  declare keyHash: Buffer;
  declare requestHash: Buffer;
  declare status: number;
  declare body: string;
  declare createdAt: number;
}

export class Import extends Model<InferAttributes<Import>, InferCreationAttributes<Import>> {
  declare storeId: string;
  declare id: string;
  declare source: string;
  declare options: string;
  declare state: string;
  declare fileHash: string | null;
  declare rowsRead: number;
  declare bytesRead: number;
  declare bytesTotal: number;
  declare counts: string;
  declare message: string | null;
  declare masterKeyId: string | null;
  declare wrappedKey: Buffer | null;
  declare createdAt: number;
  declare updatedAt: number;
  declare finishedAt: number | null;
}

export class ImportChunk extends Model<InferAttributes<ImportChunk>, InferCreationAttributes<ImportChunk>> {
  declare storeId: string;
  declare importId: string;
  declare position: number;
  declare sealed: Buffer;
}

export class ImportError extends Model<InferAttributes<ImportError>, InferCreationAttributes<ImportError>> {
  declare storeId: string;
  declare importId: string;
  declare line: number;
  declare position: number;
  declare columnName: string;
  declare code: string;
  declare message: string;
}

export const defineWork = (sequelize: Sequelize) => ({
  outbox: define(sequelize, OutboxEntry, 'outbox', {
    sequence: column.sequence.key, storeId: column.id, topic: column.code, payload: column.text, state: column.code, attempts: column.small,
    availableAt: column.time, createdAt: column.time, lastError: column.text.optional, lane: column.code, requestId: column.code.optional,
  }),
  idempotencyKeys: define(sequelize, IdempotencyKey, 'idempotency_keys', {
    keyHash: column.hash.key, requestHash: column.hash, status: column.small, body: column.text, createdAt: column.time,
  }),
  imports: define(sequelize, Import, 'imports', {
    storeId: column.id.key, id: column.id.key, source: column.name, options: column.text, state: column.code, fileHash: column.hex.optional,
    rowsRead: column.count, bytesRead: column.count, bytesTotal: column.count, counts: column.text, message: column.text.optional,
    masterKeyId: column.code.optional, wrappedKey: column.key.optional, createdAt: column.time, updatedAt: column.time,
    finishedAt: column.time.optional,
  }),
  importChunks: define(sequelize, ImportChunk, 'import_chunks', {
    storeId: column.id.key, importId: column.id.key, position: column.count.key, sealed: column.bytes,
  }),
  importErrors: define(sequelize, ImportError, 'import_errors', {
    storeId: column.id.key, importId: column.id.key, line: column.count.key, position: column.count.key, columnName: column.name, code: column.code,
    message: column.text,
  }),
});
