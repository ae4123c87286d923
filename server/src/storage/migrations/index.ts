// Every migration, in order. A released one is never changed: the schema moves by adding another. (OPS-2)
import { SequelizeStorage, Umzug } from 'umzug';
import type { Database } from '../open-database.js';
import { baseline } from './0001-baseline.js';
import { appendOnly } from './0002-append-only.js';
import { people } from './0003-people.js';
import { registerIndexes } from './0004-register-indexes.js';
import { preferences } from './0005-preferences.js';
import { signIn } from './0006-sign-in.js';
import { sending } from './0007-sending.js';
import { mails } from './0009-mails.js';
import { unsubscribe } from './0008-unsubscribe.js';
import { outbound } from './0010-outbound.js';
import { agencies } from './0011-agencies.js';
import { outboxLanes } from './0012-outbox-lanes.js';
import { registerCovering } from './0013-register-covering.js';
import { openConfirmationsIndex } from './0015-open-confirmations.js';
import { drafts } from './0014-drafts.js';
import { sync } from './0016-sync.js';
import { cookies } from './0017-cookies.js';

export interface Migration {
  readonly name: string;
  /** Statements for one dialect. MariaDB cannot roll DDL back, so each must be safe to run again after a stop in between. */
  statements(dialect: Database['dialect']): readonly string[];
}

export const migrations: readonly Migration[] = [
  baseline, appendOnly, people, registerIndexes, preferences, signIn, sending, unsubscribe,
  mails, outbound, agencies, outboxLanes, registerCovering, drafts, openConfirmationsIndex, sync, cookies,
];

/** Neither MySQL nor SQLite can be asked to add a column or key only if it is not there, or MySQL to drop one that is: after a stop in between, it is so. */
const run = async (database: Database, statement: string): Promise<void> => {
  try {
    await database.sequelize.query(statement);
  } catch (error) {
    if (!(statement.startsWith('ALTER TABLE') && isAlreadySo(statement, error))) throw error;
  }
};

const isAlreadySo = (statement: string, error: unknown): boolean => {
  const sign = statement.includes(' ADD ') ? /duplicate column name|duplicate key name/i : statement.includes(' DROP KEY ') ? /can't drop/i : undefined;
  return sign !== undefined && error instanceof Error && sign.test(error.message);
};

const umzugFor = (database: Database) => new Umzug({
  migrations: migrations.map(migration => ({
    name: migration.name,
    up: async () => {
      for (const statement of migration.statements(database.dialect)) await run(database, statement);
    },
  })),
  storage: new SequelizeStorage({ sequelize: database.sequelize, tableName: 'migrations' }),
  logger: undefined,
});

/** Brings the schema up to date, or to the state after the migration `to`; answers with the names of the migrations it ran. */
export const migrate = async (database: Database, to?: string): Promise<string[]> =>
  (await umzugFor(database).up(to === undefined ? {} : { to })).map(({ name }) => name);

/** Names of migrations that have not run yet. */
export const pendingMigrations = async (database: Database): Promise<string[]> => (await umzugFor(database).pending()).map(({ name }) => name);
