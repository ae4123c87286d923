// The column types the schema is made of; each as it is, `.key` (part of the primary key) and `.optional` (may be null).
import { DataTypes, type Model, type ModelAttributeColumnOptions, type ModelAttributes, type ModelStatic, type Sequelize } from 'sequelize';

type DataType = ModelAttributeColumnOptions['type'];
interface Column { readonly type: DataType; readonly allowNull: boolean }

const variants = (type: DataType) => ({
  type, allowNull: false,
  key: { type, allowNull: false, primaryKey: true },
  optional: { type, allowNull: true },
}) satisfies Column & Record<string, unknown>;

export const column = {
  id: variants(DataTypes.STRING(40)),
  code: variants(DataTypes.STRING(80)),
  name: variants(DataTypes.STRING(200)),
  text: variants(DataTypes.TEXT('medium')),
  time: variants(DataTypes.BIGINT),
  count: variants(DataTypes.BIGINT),
  small: variants(DataTypes.SMALLINT),
  // Sequelize has no BINARY(n); STRING(n, true) is a collation on MariaDB and refuses bytes.
  hash: variants('BINARY(32)'),
  hex: variants(DataTypes.CHAR(64)),
  bytes: variants(DataTypes.BLOB('medium')),
  key: variants('VARBINARY(255)'),
  sequence: { key: { type: DataTypes.BIGINT, allowNull: false, primaryKey: true, autoIncrement: true } },
} as const;

type Columns<M extends Model> = { readonly [Name in keyof ModelAttributes<M>]: Column };

/**
 * A model class bound to its table in this database; columns are the attributes in snake_case. Times are ours, not Sequelize's.
 * Sequelize writes the binding onto the class, so each database gets a class of its own: one process may have two open.
 */
export const define = <M extends Model>(sequelize: Sequelize, model: ModelStatic<M>, tableName: string, columns: Columns<M>): ModelStatic<M> => {
  const attributes = Object.fromEntries(Object.entries<Column>(columns).map(([name, { type, allowNull, ...rest }]) => [
    name, { type, allowNull, field: snakeCase(name), ...'primaryKey' in rest ? rest : {} },
  ]));
  const bound = class extends (model as unknown as ModelStatic<Model>) {} as unknown as ModelStatic<M>;
  return bound.init(attributes as ModelAttributes<M>, { sequelize, tableName, modelName: model.name, timestamps: false });
};

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
