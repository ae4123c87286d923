import { expect } from 'chai';
import { appendOnlyTables, type Database } from '@placet/server';
import { describeOnBoth } from './databases.js';
import { columnsOf, modelsOf, sampleRow, type AnyModel } from './sample-rows.js';

const reason = /append-only|kept as it was|never changed/;

const modelOf = (database: Database, table: string): AnyModel =>
  modelsOf(database).find(({ tableName }) => tableName === table) ?? expect.fail(`no model of ${table}`);

const literal = (value: unknown): string => Buffer.isBuffer(value) ? `x'${value.toString('hex')}'` : typeof value === 'number' ? String(value) : `'${String(value)}'`;

const insert = (verb: string, table: string, row: Readonly<Record<string, unknown>>, suffix = ''): string =>
  `${verb} INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).map(literal).join(', ')}) ${suffix}`;

/** Every way SQL has to change or take away a row that is there. TRUNCATE and DROP are the schema owner's and pass triggers by: docs/decisions. */
const attacks = {
  sqlite: (table: string, row: Readonly<Record<string, unknown>>, changed: string, primary: readonly string[]) => [
    `UPDATE ${table} SET ${changed} = ${changed}`, `UPDATE OR REPLACE ${table} SET ${changed} = NULL`, `UPDATE OR IGNORE ${table} SET ${changed} = 'y'`,
    `DELETE FROM ${table}`, `DELETE FROM ${table} WHERE store_id = 'x'`, insert('REPLACE', table, row), insert('INSERT OR REPLACE', table, row),
    insert('INSERT', table, row, `ON CONFLICT (${primary.join(', ')}) DO UPDATE SET ${changed} = excluded.${changed}`),
  ],
  mysql: (table: string, row: Readonly<Record<string, unknown>>, changed: string) => [
    `UPDATE ${table} SET ${changed} = ${changed}`, `UPDATE IGNORE ${table} SET ${changed} = ${changed}`, `DELETE FROM ${table}`, `DELETE FROM ${table} WHERE store_id = 'x'`,
    `DELETE t FROM ${table} t JOIN ${table} u ON t.store_id = u.store_id`, insert('REPLACE', table, row),
    insert('INSERT', table, row, `ON DUPLICATE KEY UPDATE ${changed} = ${changed}`), `UPDATE ${table} t, organisations o SET t.${changed} = t.${changed}`,
  ],
} as const satisfies Record<Database['dialect'], (table: string, row: Readonly<Record<string, unknown>>, changed: string, primary: readonly string[]) => string[]>;

const messageOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
    return 'was let through';
  } catch (error) {
    // Sequelize calls every constraint of SQLite a validation; the database's own words are its parent's.
    return [error, error instanceof Error && 'parent' in error ? error.parent : undefined].map(String).join(' ');
  }
};

describeOnBoth('The database itself', (database) => {
  for (const table of appendOnlyTables) {
    it(`refuses to change or take away a row of ${table}, by any statement, and says why`, async () => {
      const { sequelize, dialect } = database();
      const model = modelOf(database(), table);
      const row = sampleRow(model);
      const columns = columnsOf(model);
      const primary = columns.filter(({ attribute }) => attribute.primaryKey === true).map(({ field }) => field);
      const changed = columns.filter(({ attribute }) => attribute.primaryKey !== true).map(({ field }) => field).at(-1) ?? '';
      await sequelize.query(insert('INSERT', table, row));
      if (dialect === 'mysql') await sequelize.query('INSERT IGNORE INTO organisations (id, name, created_at) VALUES (\'org_x\', \'x\', 1)');
      const [before] = await sequelize.query(`SELECT * FROM ${table}`);
      for (const statement of attacks[dialect](table, row, changed, primary)) {
        expect(await messageOf(sequelize.query(statement)), statement).to.match(reason);
        expect(await messageOf(database().write(({ sql }) => sql.run(`/* across stores: an attack */ ${statement}`))), statement).to.match(reason);
      }
      const [after] = await sequelize.query(`SELECT * FROM ${table}`);
      expect(after).to.deep.equal(before);
    });
  }

  it('refuses it to the models as well', async () => {
    const { models } = database();
    const where = { storeId: 'x' };
    for (const destroying of [
      models.records.destroy({ where }), models.checkpoints.destroy({ where }), models.ledgerTiles.destroy({ where }), models.wordings.destroy({ where }),
      models.policyVersions.destroy({ where }), models.policyVersions.update({ material: 0 }, { where }), models.wordings.update({ text: 'other' }, { where }),
    ]) expect(await messageOf(destroying)).to.match(reason);
    const row = await models.records.findOne({ where, rejectOnEmpty: true });
    expect(await messageOf(row.destroy())).to.match(reason);
    expect(await messageOf(row.update({ actor: 'system' }))).to.match(reason);
  });
});
