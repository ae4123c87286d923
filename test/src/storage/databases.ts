// An empty database of each make, opened by the server's own door.
import { join } from 'node:path';
import { migrate, openDatabase, type Database } from '@placet/server';
import { temporaryFolder } from '../api/temporary-folder.js';
import { withMariadb } from '../services/mariadb.js';
import { orSkip } from '../services/require-service.js';

const makes = {
  SQLite: () => Promise.resolve(`sqlite:${join(temporaryFolder(), 'placet.sqlite')}`),
  MariaDB: async (context: Mocha.Context) => orSkip(context, 'mariadb', await withMariadb()),
} as const satisfies Record<string, (context: Mocha.Context) => Promise<string>>;

/** Runs one suite on both, each on a database of its own; migrated unless the suite wants to see to that itself. */
export const describeOnBoth = (name: string, suite: (database: () => Database) => void, { isEmpty = false } = {}): void => {
  for (const [make, urlOf] of Object.entries(makes)) {
    describe(`${name} (${make})`, () => {
      let database: Database | undefined;
      before(async function () {
        this.timeout(60_000);
        database = await openDatabase(await urlOf(this));
        if (!isEmpty) await migrate(database);
      });
      after(() => database?.close());
      suite(() => {
        if (database === undefined) throw new Error('the database is open only inside hooks and tests');
        return database;
      });
    });
  }
};
