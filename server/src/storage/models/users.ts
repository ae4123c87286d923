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
  }),
  auditLog: define(sequelize, AuditEntry, 'audit_log', {
    sequence: column.sequence.key, organisationId: column.id, at: column.time, actor: column.code, action: column.code, object: column.code,
    detail: column.name.optional, address: column.code.optional,
  }),
});
