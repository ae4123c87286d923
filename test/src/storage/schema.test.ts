import { expect } from 'chai';
import { appendOnlyTables, migrate, migrations, pendingMigrations, storeTables, type Database } from '@placet/server';
import { describeOnBoth } from './databases.js';
import { columnsOf, modelsOf, typeText, type Column } from './sample-rows.js';

/** Types that both sides write in their own way. */
const family = (text: string): string => text.toUpperCase().replace(/^(BIGINT|SMALLINT|INTEGER)\(\d+\)$/, '$1').replace(/ (BINARY|UNSIGNED)$/, '');

const sqliteNames: Readonly<Record<string, string>> = { MEDIUMTEXT: 'TEXT', MEDIUMBLOB: 'BLOB' };

const expectedType = ({ dialect }: Database, { attribute }: Column): string => {
  const written = family(typeText(attribute));
  if (dialect === 'sqlite') return attribute.autoIncrement === true ? 'INTEGER' : sqliteNames[written] ?? written;
  return written;
};

/** SQLite calls the column that numbers its rows nullable, though it never holds a null. */
const isNullable = ({ dialect }: Database, { attribute: { allowNull = true, autoIncrement = false } }: Column): boolean =>
  allowNull || (dialect === 'sqlite' && autoIncrement);

const tablesOf = async (database: Database): Promise<string[]> => (await database.sequelize.getQueryInterface().showAllTables()).map(String).sort();

describeOnBoth('The models', (database) => {
  it('are the migrated schema: the same tables, columns, types, keys and nulls', async () => {
    for (const model of modelsOf(database())) {
      const described = await database().sequelize.getQueryInterface().describeTable(model.tableName);
      const actual = Object.entries(described).map(([field, { type, allowNull, primaryKey }]) => ({ field, type: family(type), allowNull, primaryKey }));
      const expected = columnsOf(model).map(column => ({
        field: column.field, type: expectedType(database(), column), allowNull: isNullable(database(), column),
        primaryKey: column.attribute.primaryKey ?? false,
      }));
      expect(actual, model.tableName).to.have.deep.members(expected);
    }
    expect(await tablesOf(database())).to.have.members([...modelsOf(database()).map(({ tableName }) => tableName), 'migrations']);
  });

  it('of a store all know their store, and only they are scoped', () => {
    const withStore = modelsOf(database()).filter(model => 'storeId' in model.getAttributes()).map(({ tableName }) => tableName);
    expect([...storeTables]).to.have.members(withStore);
    expect([...storeTables]).to.include.members(appendOnlyTables);
  });

  it('have a row of each written and read back as it was', async () => {
    const { models } = database();
    const wrapped = Buffer.from([0, 1, 2, 255]);
    await models.vaultKeys.create({ name: 'sample', masterKeyId: 'k', wrapped, publicPart: null });
    expect((await models.vaultKeys.findByPk('sample'))?.wrapped.equals(wrapped)).to.equal(true);
    const at = Date.UTC(9999, 11, 31);
    await models.organisations.create({ id: 'org_sample', name: 'Zoë & Söhne 🍵', createdAt: at });
    expect((await models.organisations.findByPk('org_sample'))?.get()).to.deep.equal({ id: 'org_sample', name: 'Zoë & Söhne 🍵', createdAt: at, factorRequiredAt: null });
  });
});

describeOnBoth('Migrations', (database) => {
  const statements = (): readonly string[] => migrations.flatMap(migration => migration.statements(database().dialect));

  const wipe = async (): Promise<void> => {
    const [views, query] = [await tablesOf(database()), database().sequelize];
    for (const table of views) await query.query(`DROP TABLE ${table}`);
  };

  const schema = async (): Promise<object> => {
    const described: Record<string, object> = {};
    for (const table of await tablesOf(database())) described[table] = await database().sequelize.getQueryInterface().describeTable(table);
    const [triggers] = await database().sequelize.query(database().dialect === 'sqlite'
      ? 'SELECT name, tbl_name, sql FROM sqlite_master WHERE type IN (\'trigger\', \'index\') ORDER BY name'
      : 'SELECT trigger_name, action_statement FROM information_schema.triggers WHERE trigger_schema = DATABASE() ORDER BY trigger_name');
    return { described, triggers };
  };

  it('run once, and then have nothing to do', async function () {
    this.timeout(60_000);
    expect(await migrate(database())).to.deep.equal(migrations.map(({ name }) => name));
    expect([await migrate(database()), await pendingMigrations(database())]).to.deep.equal([[], []]);
  });

  it('reach the same schema when they were stopped after any statement', async function () {
    this.timeout(120_000);
    const whole = await schema();
    const count = statements().length;
    const step = database().dialect === 'sqlite' ? 9 : 14;
    for (let stopped = 0; stopped <= count; stopped += step) {
      await wipe();
      for (const statement of statements().slice(0, stopped)) await database().sequelize.query(statement);
      await migrate(database());
      expect(await schema(), `stopped after ${stopped} of ${count}`).to.deep.equal(whole);
    }
  });
}, { isEmpty: true });
