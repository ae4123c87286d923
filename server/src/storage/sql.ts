// The hot path's way to the database: prepared statements with ? on the very connection of a Sequelize transaction. Both dialects.
import type { SqliteConnection } from './sqlite-driver.js';
import { statementFor } from './sqlite-driver.js';

export type SqlValue = string | number | Uint8Array | null;
export type Row = Record<string, SqlValue>;

export interface Sql {
  readonly dialect: Dialect;
  all<T extends object = Row>(text: string, values?: readonly SqlValue[]): Promise<T[]>;
  /** Number of rows matched (SQLite) or changed (MySQL): optimistic locks must bump a version column. */
  run(text: string, values?: readonly SqlValue[]): Promise<number>;
}

export type Dialect = 'sqlite' | 'mysql';

export interface MysqlConnection {
  execute(sql: string, values: readonly SqlValue[], done: (error: Error | null, result: unknown) => void): void;
}

export const sqliteSql = (connection: SqliteConnection): Sql => ({
  dialect: 'sqlite',
  all: async <T extends object>(text: string, values: readonly SqlValue[] = []) => {
    const statement = await statementFor(connection, text);
    return new Promise<T[]>((resolve, reject) => statement.all(values, (error, rows) => error === null ? resolve(rows as T[]) : reject(error)));
  },
  run: async (text, values = []) => {
    const statement = await statementFor(connection, text);
    return new Promise((resolve, reject) => statement.run(values, function (error) {
      if (error === null) resolve(this.changes); else reject(error);
    }));
  },
});

export const mysqlSql = (connection: MysqlConnection): Sql => {
  const execute = (text: string, values: readonly SqlValue[]): Promise<unknown> => new Promise((resolve, reject) =>
    connection.execute(text, values, (error, result) => error === null ? resolve(result) : reject(error)));
  return {
    dialect: 'mysql',
    all: async <T extends object>(text: string, values: readonly SqlValue[] = []) => await execute(text, values) as T[],
    run: async (text, values = []) => (await execute(text, values) as { affectedRows: number }).affectedRows,
  };
};

/**
 * Statements that need nothing of each other, handed over at once: each way to the driver and back costs more than most statements. Waits for all of
 * them, also when one fails (a rollback must be the last thing the connection hears), and throws the first fault.
 */
export const allAtOnce = async <T extends readonly unknown[]>(works: { [At in keyof T]: Promise<T[At]> }): Promise<T> => {
  await Promise.allSettled(works);
  return await Promise.all(works);
};

const chunkRowsMax = 256;

/**
 * Inserts many rows in statements of 256, 128, … 1 rows, so that each text is prepared once. `insert` is everything before the values
 * (`INSERT INTO t (a, b) VALUES`), `suffix` what follows them.
 */
export const insertRows = async (sql: Sql, insert: string, rows: readonly (readonly SqlValue[])[], suffix = ''): Promise<void> => {
  const width = rows[0]?.length ?? 0;
  const group = `(${Array(width).fill('?').join(',')})`;
  for (let at = 0; at < rows.length;) {
    const count = largestPowerOfTwo(Math.min(rows.length - at, chunkRowsMax));
    await sql.run(textFor(insert, group, count, suffix), rows.slice(at, at + count).flat());
    at += count;
  }
};

const texts = new Map<string, string>();

const textFor = (insert: string, group: string, count: number, suffix: string): string => {
  const key = `${count}|${insert}|${suffix}`;
  const known = texts.get(key);
  if (known !== undefined) return known;
  const text = `${insert} ${Array(count).fill(group).join(',')} ${suffix}`;
  texts.set(key, text);
  return text;
};

const largestPowerOfTwo = (count: number): number => 2 ** Math.floor(Math.log2(count));

/** `?,?,?` for lists, padded by the caller to a power of two so that few texts are prepared. */
export const marks = (count: number): string => Array(count).fill('?').join(',');

/** The values repeated up to the next power of two: an IN list with a repeated value means the same. */
export const padded = <T>(values: readonly T[]): T[] => {
  const last = values.at(-1);
  if (last === undefined) return [];
  const size = 2 ** Math.ceil(Math.log2(values.length));
  return [...values, ...Array<T>(size - values.length).fill(last)];
};
