// The people who run Placet, and what they did.
import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

/**
 * `email` is stored as it is, lower-cased: it is how staff sign in and how colleagues know them, the owner sees it in every list, and no shopper is found
 * by it. Shoppers' addresses stay sealed. The audit log holds ids only.
 */
export class User extends Model<InferAttributes<User>, InferCreationAttributes<User>> {
  declare id: string;
  declare organisationId: string;
  declare email: string;
  declare name: string;
  declare role: string;
  /** Null until the invitation is accepted. */
  declare passwordHash: string | null;
  declare failedAttempts: number;
  declare lockedUntil: number | null;
  declare createdAt: number;
  declare signedInAt: number | null;
  declare disabledAt: number | null;
  /** How pages are written for them; null where browser and store decide. */
  declare language: string | null;
  declare timeZone: string | null;
  /** The secret codes are made from, sealed under the master key; without `factorConfirmedAt` it is being set up. */
  declare factorSealed: Buffer | null;
  declare factorConfirmedAt: number | null;
  /** The time step of the last code that was taken: it and all before it are used up. */
  declare factorStep: number | null;
}

/** Stands in for the second factor, once. Kept as a keyed hash. */
export class RecoveryCode extends Model<InferAttributes<RecoveryCode>, InferCreationAttributes<RecoveryCode>> {
  declare userId: string;
  declare codeHash: Buffer;
  declare usedAt: number | null;
}

export class AuditEntry extends Model<InferAttributes<AuditEntry>, InferCreationAttributes<AuditEntry>> {
  declare sequence: CreationOptional<number>;
  declare organisationId: string;
  declare at: number;
  declare actor: string;
  declare action: string;
  declare object: string;
  declare detail: string | null;
  declare address: string | null;
}

export const defineUsers = (sequelize: Sequelize) => ({
  users: define(sequelize, User, 'users', {
    id: column.id.key, organisationId: column.id, email: column.name, name: column.name, role: column.code, passwordHash: column.name.optional,
    failedAttempts: column.small, lockedUntil: column.time.optional, createdAt: column.time, signedInAt: column.time.optional, disabledAt: column.time.optional,
    language: column.code.optional, timeZone: column.code.optional,
    factorSealed: column.key.optional, factorConfirmedAt: column.time.optional, factorStep: column.time.optional,
  }),
  recoveryCodes: define(sequelize, RecoveryCode, 'recovery_codes', { userId: column.id.key, codeHash: column.hash.key, usedAt: column.time.optional }),
  auditLog: define(sequelize, AuditEntry, 'audit_log', {
    sequence: column.sequence.key, organisationId: column.id, at: column.time, actor: column.code, action: column.code, object: column.code,
    detail: column.name.optional, address: column.code.optional,
  }),
});
