// One row for any table, made from its model: the schema tests need something to be there, not something that means anything.
import type { Database } from '@placet/server';

export interface Attribute {
  readonly field?: string;
  readonly type: unknown;
  readonly allowNull?: boolean;
  readonly primaryKey?: boolean;
  readonly autoIncrement?: boolean;
}

/** What the schema tests read of a model, whatever its rows are. */
export interface AnyModel {
  readonly tableName: string;
  getAttributes(): Readonly<Record<string, Attribute>>;
}

export const modelsOf = ({ models }: Database): readonly AnyModel[] => Object.values(models as unknown as Readonly<Record<string, AnyModel>>);

export interface Column { readonly field: string; readonly attribute: Attribute }

export const columnsOf = (model: AnyModel): Column[] =>
  Object.entries(model.getAttributes()).map(([name, attribute]) => ({ field: attribute.field ?? name, attribute }));

/** `VARCHAR(40)` and the like, as the model has it written. */
export const typeText = ({ type }: Attribute): string => typeof type === 'string' ? type : sqlOf(type);

const sqlOf = (type: unknown): string => {
  // Asked for their SQL, these two warn on SQLite about a length that only MySQL has.
  const { key, _length: length } = type as { key?: string; _length?: string };
  if (key === 'TEXT' || key === 'BLOB') return `${length ?? ''}${key}`;
  if (typeof type === 'object' && type !== null && 'toSql' in type && typeof type.toSql === 'function') return (type as { toSql(): string }).toSql();
  throw new TypeError('a column type that cannot be written as SQL');
};

const samples: readonly (readonly [RegExp, string | number | Buffer])[] = [
  [/^BINARY\((\d+)\)/, Buffer.alloc(32, 7)], [/^(VARBINARY|\w*BLOB)/, Buffer.alloc(8, 7)], [/^CHAR\(64\)/, 'a'.repeat(64)], [/INT/, 7], [/./, 'x'],
];

/** Column by column a value of its type, with `values` in place of the sample where given. */
export const sampleRow = (model: AnyModel, values: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
  Object.fromEntries(columnsOf(model).map(({ field, attribute }) => [field, values[field] ?? sampleOf(typeText(attribute))]));

export const sampleOf = (type: string) => samples.find(([pattern]) => pattern.test(type))?.[1];
