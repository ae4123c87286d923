// Opens SQLite or MySQL/MariaDB behind one door: Sequelize for the nouns, its own connections for the hot path.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Sequelize, Transaction } from 'sequelize';
import { connectionManagerOf, finalizeStatements, poolTransactionConnections, sqliteDialectModule, type SqliteConnection } from './sqlite-driver.js';
import { mysqlSql, sqliteSql, type Dialect, type MysqlConnection, type Sql } from './sql.js';
import { guardStoreScope, scopedSql } from './store-scope.js';
import { defineModels, type Models } from './models/index.js';

/** One open transaction: `sql` for the hot path, `transaction` for Sequelize models. Both are the same connection. */
export interface Tx {
  readonly sql: Sql;
  readonly transaction: Transaction;
}

export interface Database {
  readonly dialect: Dialect;
  readonly sequelize: Sequelize;
  readonly models: Models;
  /** Runs `work` in one transaction, committed when it resolves. Writers of one SQLite process wait in line instead of in the driver. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` on a connection outside any transaction; it sees only what is committed. */
  read<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** `url` is `sqlite:<file>` or `mysql://user:pass@host:port/name`. */
export const openDatabase = (url: string): Promise<Database> => url.startsWith('sqlite:') ? openSqlite(url.slice('sqlite:'.length)) : openMysql(url);

const openSqlite = async (file: string): Promise<Database> => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const sequelize = new Sequelize({ dialect: 'sqlite', storage: file, dialectModule: sqliteDialectModule(), logging: false });
  const pool = poolTransactionConnections(sequelize);
  const manager = connectionManagerOf(sequelize);
  const reader = await manager.getConnection({ uuid: 'default' });
  const inLine = oneAtATime();
  return assemble(sequelize, 'sqlite', {
    write: work => inLine(() => sequelize.transaction({ type: Transaction.TYPES.IMMEDIATE }, transaction =>
      work({ transaction, sql: scopedSql(sqliteSql(connectionOf<SqliteConnection>(transaction))) }))),
    read: work => work(scopedSql(sqliteSql(reader))),
    close: async () => {
      await inLine(async () => {
        await finalizeStatements(reader);
        await pool.closeAll();
        await sequelize.close();
      });
    },
  });
};

const openMysql = async (url: string): Promise<Database> => {
  const sequelize = new Sequelize(url.replace(/^mariadb:/, 'mysql:'), {
    dialect: 'mysql', logging: false, timezone: '+00:00',
    pool: { max: 16, min: 0, idle: 10_000, acquire: 20_000 },
    isolationLevel: Transaction.ISOLATION_LEVELS.READ_COMMITTED,
    // Sequelize would look at every field of every row for dates and places, of which no table has any: most of the time of reading many rows.
    dialectOptions: { charset: 'utf8mb4', supportBigNumbers: true, connectTimeout: 10_000, maxPreparedStatements: 500, typeCast: true },
  });
  await sequelize.authenticate();
  return assemble(sequelize, 'mysql', {
    write: work => retryDeadlocks(() => sequelize.transaction(transaction =>
      work({ transaction, sql: scopedSql(mysqlSql(connectionOf<MysqlConnection>(transaction))) }))),
    read: async (work) => {
      const manager = sequelize.connectionManager as unknown as MysqlPool;
      const connection = await manager.getConnection({ type: 'SELECT', useMaster: true });
      try {
        return await work(scopedSql(mysqlSql(connection)));
      } finally {
        manager.releaseConnection(connection);
      }
    },
    close: () => sequelize.close(),
  });
};

interface MysqlPool {
  getConnection(options: { type: string; useMaster: boolean }): Promise<MysqlConnection>;
  releaseConnection(connection: MysqlConnection): void;
}

const assemble = (sequelize: Sequelize, dialect: Dialect, doors: Pick<Database, 'write' | 'read' | 'close'>): Database => {
  const models = defineModels(sequelize);
  guardStoreScope(models);
  return { sequelize, dialect, models, ...doors };
};

/** Sequelize keeps the transaction's connection on it, outside its types. */
const connectionOf = <Connection>(transaction: Transaction): Connection => (transaction as unknown as { connection: Connection }).connection;

const oneAtATime = (): <T>(work: () => Promise<T>) => Promise<T> => {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
};

const attemptsMax = 5;

/** InnoDB ends one of two transactions that wait for each other (1213) or waited too long (1205); the work is then done again from the start. */
const retryDeadlocks = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === attemptsMax || !isDeadlock(error)) throw error;
    }
  }
};

const isDeadlock = (error: unknown): boolean => {
  const errno = errnoOf(error);
  return errno === 1213 || errno === 1205 || errno === 1020;
};

const errnoOf = (error: unknown): number | undefined => {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('errno' in error && typeof error.errno === 'number') return error.errno;
  return 'parent' in error ? errnoOf(error.parent) : undefined;
};

/** True for a duplicate key on either database, raised by raw SQL or by Sequelize. */
export const isDuplicate = (error: unknown): boolean =>
  errnoOf(error) === 1062 || (error instanceof Error && (/UNIQUE constraint failed/.test(error.message) || error.name === 'SequelizeUniqueConstraintError'));
