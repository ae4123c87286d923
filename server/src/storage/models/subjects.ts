// People, how they are found, and what they last said.
import { Model, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

export class Subject extends Model<InferAttributes<Subject>, InferCreationAttributes<Subject>> {
  declare storeId: string;
  declare id: string;
  declare masterKeyId: string | null;
  declare wrappedKey: Buffer | null;
  declare sealedProfile: Buffer | null;
  declare mergedInto: string | null;
  declare createdAt: number;
  declare erasedAt: number | null;
}

export class IdentifierRow extends Model<InferAttributes<IdentifierRow>, InferCreationAttributes<IdentifierRow>> {
  declare storeId: string;
  declare hash: Buffer;
  declare kind: string;
  declare subjectId: string;
}

export class StandingRow extends Model<InferAttributes<StandingRow>, InferCreationAttributes<StandingRow>> {
  declare storeId: string;
  declare subjectId: string;
  declare target: string;
  declare answer: string;
  declare effectiveAt: number;
  declare since: number;
  declare recordId: string;
  declare sequence: number;
  declare version: number | null;
}

export const defineSubjects = (sequelize: Sequelize) => ({
  subjects: define(sequelize, Subject, 'subjects', {
    storeId: column.id.key, id: column.id.key, masterKeyId: column.code.optional, wrappedKey: column.key.optional,
    sealedProfile: column.bytes.optional, mergedInto: column.id.optional, createdAt: column.time, erasedAt: column.time.optional,
  }),
  identifiers: define(sequelize, IdentifierRow, 'identifiers', {
    storeId: column.id.key, hash: column.hash.key, kind: column.code, subjectId: column.id,
  }),
  standings: define(sequelize, StandingRow, 'standings', {
    storeId: column.id.key, subjectId: column.id.key, target: column.code.key, answer: column.code, effectiveAt: column.time, since: column.time,
    recordId: column.id, sequence: column.count, version: column.count.optional,
  }),
});
