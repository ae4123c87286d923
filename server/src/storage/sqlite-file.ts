// One plain connection to a SQLite file, for looking after the file itself: copies, checks, and whether somebody holds it.
import type { Row, SqlValue } from './sql.js';
import { finalizeStatements, sqliteDriver, statementFor, type SqliteConnection } from './sqlite-driver.js';

export interface SqliteFile {
  all<T extends object = Row>(text: string, values?: readonly SqlValue[]): Promise<T[]>;
  run(text: string, values?: readonly SqlValue[]): Promise<void>;
  close(): Promise<void>;
}

/** SQLITE_OPEN_READONLY and SQLITE_OPEN_READWRITE: neither makes a file that is not there. */
const openFlags = { read: 1, write: 2 } as const;

const waitMsUsual = 30_000;

/** Throws when the file cannot be opened. That it is a database shows with the first statement. Others' locks are waited for, `waitMs` at most. */
export const openSqliteFile = async (file: string, use: keyof typeof openFlags, waitMs = waitMsUsual): Promise<SqliteFile> => {
  const connection = await new Promise<SqliteConnection>((resolve, reject) => {
    const opened = new (sqliteDriver().Database)(file, openFlags[use], (error: Error | null) => { if (error === null) resolve(opened); else reject(error); });
  });
  await new Promise<void>((resolve, reject) => { connection.exec(`PRAGMA busy_timeout=${waitMs}`, error => error === null ? resolve() : reject(error)); });
  return {
    all: async <T extends object>(text: string, values: readonly SqlValue[] = []) => {
      const statement = await statementFor(connection, text);
      return new Promise<T[]>((resolve, reject) => statement.all(values, (error, rows) => error === null ? resolve(rows as T[]) : reject(error)));
    },
    run: async (text, values = []) => {
      const statement = await statementFor(connection, text);
      await new Promise<void>((resolve, reject) => statement.run(values, error => error === null ? resolve() : reject(error)));
    },
    close: async () => {
      await finalizeStatements(connection);
      await new Promise<void>((resolve) => { connection.close(() => resolve()); });
    },
  };
};

const lookMs = 1000;

/**
 * Whether another connection has the database open: with one, SQLite does not leave WAL. Without one, what is in the WAL is in the file afterwards.
 * False for a file that is no database, which nobody can hold.
 */
export const isHeld = async (file: string): Promise<boolean> => {
  const opened = await openSqliteFile(file, 'write', lookMs);
  try {
    await opened.all('PRAGMA journal_mode=DELETE');
    return false;
  } catch (error) {
    return error instanceof Error && error.message.includes('SQLITE_BUSY');
  } finally {
    await opened.close();
  }
};
