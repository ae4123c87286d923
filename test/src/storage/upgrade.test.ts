import { expect } from 'chai';
import { appendOnlyTables, migrate, migrations, pendingMigrations, type Database } from '@placet/server';
import { describeOnBoth } from './databases.js';
import { sampleOf } from './sample-rows.js';

type Row = Readonly<Record<string, unknown>>;

const tablesOf = async ({ sequelize }: Database): Promise<string[]> =>
  (await sequelize.getQueryInterface().showAllTables()).map(String).filter(table => table !== 'migrations').sort();

const describeTables = async (database: Database): Promise<Readonly<Record<string, object>>> => {
  const described: Record<string, object> = {};
  for (const table of await tablesOf(database)) described[table] = await database.sequelize.getQueryInterface().describeTable(table);
  return described;
};

const rowsOf = async ({ sequelize }: Database, table: string): Promise<readonly Row[]> => (await sequelize.query(`SELECT * FROM ${table}`))[0] as Row[];

/** A row made from the table as it was then, not from the models, which describe it as it is now. */
const fill = async ({ sequelize }: Database, table: string): Promise<void> => {
  const columns = Object.entries(await sequelize.getQueryInterface().describeTable(table));
  await sequelize.query(`INSERT INTO ${table} (${columns.map(([name]) => name).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    { replacements: columns.map(([, { type }]) => sampleOf(type.toUpperCase())) });
};

const wipe = async (database: Database): Promise<void> => {
  for (const table of [...await tablesOf(database), 'migrations']) await database.sequelize.query(`DROP TABLE IF EXISTS ${table}`);
};

const refuses = (work: Promise<unknown>): Promise<boolean> => work.then(() => false, () => true);

describeOnBoth('An upgrade', (database) => {
  let newest: Readonly<Record<string, object>>;
  before(async function () {
    this.timeout(60_000);
    await migrate(database());
    newest = await describeTables(database());
  });

  for (const [at, { name }] of migrations.entries()) {
    it(`from the state after ${name} keeps every row as it was, and ends in the newest schema`, async function () {
      this.timeout(60_000);
      await wipe(database());
      expect(await migrate(database(), name)).to.deep.equal(migrations.slice(0, at + 1).map(each => each.name));
      const before = new Map<string, readonly Row[]>();
      for (const table of await tablesOf(database())) {
        await fill(database(), table);
        before.set(table, await rowsOf(database(), table));
      }
      expect(await migrate(database())).to.deep.equal(migrations.slice(at + 1).map(each => each.name));
      expect(await describeTables(database())).to.deep.equal(newest);
      for (const [table, rows] of before) {
        const after = await rowsOf(database(), table);
        const known = after.map(row => Object.fromEntries(Object.entries(row).filter(([column]) => column in (rows[0] ?? {}))));
        expect(known, table).to.deep.equal(rows);
        expect(rows, table).to.have.length(1);
      }
      for (const table of appendOnlyTables) expect(await refuses(database().sequelize.query(`DELETE FROM ${table} WHERE 1 = 1`)) || !before.has(table), table).to.equal(true);
      expect(await pendingMigrations(database())).to.deep.equal([]);
    });
  }
}, { isEmpty: true });
