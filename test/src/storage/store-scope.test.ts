import { expect } from 'chai';
import { acrossStores, storeTables, UnscopedQuery } from '@placet/server';
import { describeOnBoth } from './databases.js';

const outcomeOf = async (work: () => unknown): Promise<string> => {
  try {
    await work();
    return 'done';
  } catch (error) {
    return error instanceof UnscopedQuery ? 'refused' : `failed: ${String(error)}`;
  }
};

describeOnBoth('No query leaves its store', (database) => {
  it('by model: finding, counting, changing and removing without a store are refused', async () => {
    const { subjects, standings, imports } = database().models;
    for (const work of [
      () => subjects.findAll(), () => subjects.findOne({ where: { id: 'sub_x' } }), () => subjects.findAndCountAll({ where: { mergedInto: null } }), () => standings.count(),
      () => imports.update({ state: 'failed' }, { where: { id: 'imp_x' } }), () => standings.destroy({ where: { target: 'channel:email' } }),
      () => subjects.findAll({ where: { storeId: '' } }),
    ]) {
      expect(await outcomeOf(work), work.toString()).to.equal('refused');
    }
  });

  it('by model: with a store, or with a reason to look across, they are done', async () => {
    const { subjects, standings } = database().models;
    for (const work of [
      () => subjects.findAll({ where: { storeId: 'sto_x' } }), () => standings.count({ where: { storeId: 'sto_x' } }), () => standings.destroy({ where: { storeId: 'sto_x' } }),
      () => subjects.findAll(acrossStores('a test', { where: { mergedInto: null } })),
    ]) {
      expect(await outcomeOf(work), work.toString()).to.equal('done');
    }
  });

  for (const table of storeTables) {
    it(`by SQL: ${table} is not touched without comparing or filling the store`, async () => {
      const quote = database().dialect === 'sqlite' ? '"' : '`';
      for (const text of [
        `SELECT * FROM ${table}`, `select count(*) from ${table} where 1 = 1`, `DELETE FROM ${table}`, `SELECT * FROM organisations o JOIN ${table} t ON 1 = 1`,
        `SELECT store_id FROM ${table}`, `SELECT * FROM ${table} ORDER BY store_id`, `SELECT * FROM ${quote}${table}${quote}`, `SELECT * FROM organisations, ${table}`,
        `SELECT 1 WHERE EXISTS (SELECT 1 FROM\n${table})`,
      ]) {
        expect(await outcomeOf(() => database().read(sql => sql.all(text))), text).to.equal('refused');
        expect(await outcomeOf(() => database().write(({ sql }) => sql.all(text))), text).to.equal('refused');
      }
      expect(await outcomeOf(() => database().write(({ sql }) => sql.run(`UPDATE ${table} SET store_id = store_id WHERE 1 = 0`)))).to.equal('refused');
      expect(await outcomeOf(() => database().read(sql => sql.all(`SELECT * FROM ${table} WHERE store_id = ?`, ['sto_x'])))).to.equal('done');
      expect(await outcomeOf(() => database().read(sql => sql.all(`/* across stores: a test */ SELECT COUNT(*) FROM ${table}`)))).to.equal('done');
    });
  }
});

describeOnBoth('A transaction', (database) => {
  const add = (id: string) => ({ id, name: 'x', createdAt: 1 });
  const ids = async (): Promise<string[]> => (await database().models.organisations.findAll({ order: [['id', 'ASC']] })).map(({ id }) => id);

  it('that fails leaves nothing, whether written by model or by SQL', async () => {
    const failing = database().write(async ({ sql, transaction }) => {
      await database().models.organisations.create(add('org_a'), { transaction });
      await sql.run('INSERT INTO organisations (id, name, created_at) VALUES (?, ?, ?)', ['org_b', 'x', 1]);
      throw new Error('on purpose');
    });
    expect(await failing.then(() => 'done', (error: unknown) => String(error))).to.equal('Error: on purpose');
    expect(await ids()).to.deep.equal([]);
  });

  it('is whole for everyone else: nothing of it is seen before it is done', async () => {
    let seenInside: string[] = [];
    await database().write(async ({ sql, transaction }) => {
      await sql.run('INSERT INTO organisations (id, name, created_at) VALUES (?, ?, ?)', ['org_c', 'x', 1]);
      seenInside = (await database().read(outer => outer.all<{ id: string }>('SELECT id FROM organisations'))).map(({ id }) => id);
      await database().models.organisations.create(add('org_d'), { transaction });
    });
    expect([seenInside, await ids()]).to.deep.equal([[], ['org_c', 'org_d']]);
  });

  it('waits for another one, and both are kept', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, at) => database().write(({ transaction }) =>
      database().models.organisations.create(add(`org_many_${String(at).padStart(2, '0')}`), { transaction }))));
    expect((await ids()).filter(id => id.startsWith('org_many'))).to.have.length(20);
  });
});
