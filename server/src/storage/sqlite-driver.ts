// What Sequelize needs told about SQLite: our driver, its pragmas on every connection, and connections that outlive a transaction.
import { createRequire } from 'node:module';
import type { Sequelize } from 'sequelize';

export interface SqliteStatement {
  all(params: readonly unknown[], done: (error: Error | null, rows: unknown[]) => void): void;
  run(params: readonly unknown[], done: (this: { changes: number; lastID: number }, error: Error | null) => void): void;
  finalize(): void;
}

export interface SqliteConnection {
  uuid?: string;
  exec(sql: string, done: (error: Error | null) => void): void;
  prepare(sql: string, done: (error: Error | null) => void): SqliteStatement;
  close(done?: (error: Error | null) => void): void;
}

interface SqliteModule { Database: new (...parameters: readonly unknown[]) => SqliteConnection }

/**
 * `synchronous=FULL`: an answered consent survives a power cut. `recursive_triggers`: without it REPLACE slips past the append-only triggers.
 * `secure_delete`: destroyed keys leave no bytes in free pages.
 */
const pragmas = [
  'PRAGMA journal_mode=WAL', 'PRAGMA synchronous=FULL', 'PRAGMA foreign_keys=ON', 'PRAGMA recursive_triggers=ON', 'PRAGMA busy_timeout=10000',
  'PRAGMA secure_delete=ON', 'PRAGMA temp_store=MEMORY', 'PRAGMA cache_size=-65536', 'PRAGMA journal_size_limit=67108864', 'PRAGMA wal_autocheckpoint=8000',
].join(';');

export const sqliteDriver = (): SqliteModule => {
  const loaded = createRequire(import.meta.url)('@appthreat/sqlite3') as SqliteModule & { default?: SqliteModule };
  return loaded.default ?? loaded;
};

/** The driver as Sequelize's `dialectModule`, with our pragmas run first on each connection (Sequelize would reach only the default one). */
export const sqliteDialectModule = (): object => {
  const driver = sqliteDriver();
  const Database = function (this: unknown, ...parameters: unknown[]) {
    const connection = new driver.Database(...parameters);
    connection.exec(pragmas, () => undefined);
    return connection;
  };
  return { ...driver, Database };
};

interface ConnectionManager {
  connections: Record<string, SqliteConnection>;
  getConnection(options?: { uuid?: string }): Promise<SqliteConnection>;
  releaseConnection(connection: SqliteConnection): void;
}

/** The parts of Sequelize 6's connection manager that are not in its types. */
export const connectionManagerOf = (sequelize: Sequelize): ConnectionManager => sequelize.connectionManager as unknown as ConnectionManager;

/** Keeps transaction connections open for the next one: Sequelize 6 opens a new SQLite connection per transaction otherwise. */
export const poolTransactionConnections = (sequelize: Sequelize): { closeAll(): Promise<void> } => {
  const manager = connectionManagerOf(sequelize);
  const open = manager.getConnection.bind(manager);
  const idle: SqliteConnection[] = [];
  manager.getConnection = async (options = {}) => {
    const reused = options.uuid === undefined || options.uuid === 'default' ? undefined : idle.pop();
    if (reused === undefined || options.uuid === undefined) return open(options);
    reused.uuid = options.uuid;
    manager.connections[options.uuid] = reused;
    return reused;
  };
  manager.releaseConnection = (connection) => {
    if (connection.uuid === undefined || connection.uuid === 'default') return;
    Reflect.deleteProperty(manager.connections, connection.uuid);
    idle.push(connection);
  };
  const close = async (connection: SqliteConnection): Promise<void> => {
    await finalizeStatements(connection);
    await new Promise<void>((resolve) => { connection.close(() => resolve()); });
  };
  return { closeAll: async () => { await Promise.all(idle.splice(0).map(close)); } };
};

const prepared = new WeakMap<SqliteConnection, Map<string, Promise<SqliteStatement>>>();

/** One prepared statement per text and connection, also when asked for twice at once; the texts are a bounded set (row counts come in powers of two). */
export const statementFor = (connection: SqliteConnection, sql: string): Promise<SqliteStatement> => {
  const statements = prepared.get(connection) ?? new Map<string, Promise<SqliteStatement>>();
  prepared.set(connection, statements);
  const known = statements.get(sql);
  if (known !== undefined) return known;
  const made = new Promise<SqliteStatement>((resolve, reject) => {
    const statement = connection.prepare(sql, error => error === null ? resolve(statement) : reject(error));
  });
  statements.set(sql, made);
  made.catch(() => statements.delete(sql));
  return made;
};

/** SQLite does not close a connection that still has statements. */
export const finalizeStatements = async (connection: SqliteConnection): Promise<void> => {
  const statements = [...prepared.get(connection)?.values() ?? []];
  prepared.delete(connection);
  for (const outcome of await Promise.allSettled(statements)) if (outcome.status === 'fulfilled') outcome.value.finalize();
};
