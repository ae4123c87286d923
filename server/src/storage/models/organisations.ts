// Who runs Placet, for which stores, and with which keys.
import { Model, type CreationOptional, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

export class Organisation extends Model<InferAttributes<Organisation>, InferCreationAttributes<Organisation>> {
  declare id: string;
  declare name: string;
  declare createdAt: number;
  /** Since when everyone needs a second factor; null while it is a choice. */
  declare factorRequiredAt: number | null;
}

export class Store extends Model<InferAttributes<Store>, InferCreationAttributes<Store>> {
  declare id: string;
  declare organisationId: string;
  declare name: string;
  declare platform: string;
  declare url: string;
  declare country: string;
  declare locale: string;
  declare timezone: string;
  declare publicKey: string;
  declare sealedCredentials: Buffer | null;
  declare facts: string | null;
  /** What is set about double opt-in; null when nothing was. */
  declare doubleOptIn: CreationOptional<string | null>;
  declare createdAt: number;
  declare updatedAt: number;
  declare deletedAt: number | null;
}

export class Token extends Model<InferAttributes<Token>, InferCreationAttributes<Token>> {
  declare id: string;
  declare organisationId: string;
  declare storeScope: string | null;
  declare role: string;
  declare secretHash: Buffer;
  declare label: string;
  declare createdAt: number;
  declare expiresAt: number | null;
  declare revokedAt: number | null;
  declare lastUsedAt: number | null;
  /** A user's or a session's id, or `command_line`; null for those made before this was kept. */
  declare madeBy: string | null;
}

export class Session extends Model<InferAttributes<Session>, InferCreationAttributes<Session>> {
  declare id: string;
  declare organisationId: string;
  declare role: string;
  declare kind: string;
  declare secretHash: Buffer;
  declare createdAt: number;
  declare expiresAt: number;
  declare usedAt: number | null;
  /** Null for links and sessions made on the server, which are nobody's. */
  declare userId: string | null;
  declare lastSeenAt: number | null;
  declare browser: string | null;
}

export class VaultKey extends Model<InferAttributes<VaultKey>, InferCreationAttributes<VaultKey>> {
  declare name: string;
  declare masterKeyId: string;
  declare wrapped: Buffer;
  declare publicPart: Buffer | null;
}

export const defineOrganisations = (sequelize: Sequelize) => ({
  organisations: define(sequelize, Organisation, 'organisations', {
    id: column.id.key, name: column.name, createdAt: column.time, factorRequiredAt: column.time.optional,
  }),
  stores: define(sequelize, Store, 'stores', {
    id: column.id.key, organisationId: column.id, name: column.name, platform: column.code, url: column.text, country: column.code,
    locale: column.code, timezone: column.code, publicKey: column.code, sealedCredentials: column.bytes.optional, facts: column.text.optional,
    doubleOptIn: column.text.optional, createdAt: column.time, updatedAt: column.time, deletedAt: column.time.optional,
  }),
  tokens: define(sequelize, Token, 'tokens', {
    id: column.id.key, organisationId: column.id, storeScope: column.id.optional, role: column.code, secretHash: column.hash, label: column.name,
    createdAt: column.time, expiresAt: column.time.optional, revokedAt: column.time.optional, lastUsedAt: column.time.optional,
    madeBy: column.code.optional,
  }),
  sessions: define(sequelize, Session, 'sessions', {
    id: column.id.key, organisationId: column.id, role: column.code, kind: column.code, secretHash: column.hash, createdAt: column.time,
    expiresAt: column.time, usedAt: column.time.optional, userId: column.id.optional, lastSeenAt: column.time.optional, browser: column.name.optional,
  }),
  vaultKeys: define(sequelize, VaultKey, 'vault_keys', {
    name: column.code.key, masterKeyId: column.code, wrapped: column.bytes, publicPart: column.key.optional,
  }),
});
