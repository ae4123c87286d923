import { expect } from 'chai';
import { isId, type StoreId, type SubjectId } from '@placet/core';
import { migrate, registerQuery, sightQuery, type Database, type RegisterFilter } from '@placet/server';
import { describeOnBoth } from './databases.js';

const idOf = <N extends 'store' | 'subject'>(noun: N, prefix: string, number: number): string => {
  const text = `${prefix}_${String(number).padStart(26, '0')}`;
  if (!isId(noun, text)) throw new Error(`${text} is no id`);
  return text;
};

const storeId = idOf('store', 'sto', 1) as StoreId;
const otherStore = idOf('store', 'sto', 2);
const person = idOf('subject', 'sub', 7) as SubjectId;

const at = 1_750_000_000_000;
const count = 4000;
const targets = ['channel:email', 'channel:sms', 'policy:pol_00000000000000000000000001', 'channel:post'];

/** Enough records for a planner to prefer an index, in a store beside another one. */
const fill = (database: Database): Promise<void> => database.write(async ({ sql }) => {
  const columns = 'store_id, sequence, id, subject_id, action, target, source, occurred_at, time_grade, recorded_at, actor, leaf_hash';
  const group = `(${Array(12).fill('?').join(',')})`;
  for (const store of [storeId, otherStore]) {
    for (let from = 0; from < count; from += 200) {
      const rows = Array.from({ length: 200 }, (_, index) => {
        const sequence = from + index;
        return [
          store, sequence, `rec_${store.slice(-1)}${String(sequence).padStart(25, '0')}`, idOf('subject', 'sub', sequence % 500), sequence % 8 === 0 ? 'opt_out' : 'opt_in',
          targets[sequence % targets.length] ?? '', 'web', at + ((sequence * 7919) % count) * 1000, 'observed', at + sequence * 1000, 'shopper', Buffer.alloc(32),
        ];
      });
      await sql.run(`INSERT INTO records (${columns}) VALUES ${rows.map(() => group).join(',')}`, rows.flat());
    }
  }
});

/** The steps of the plan as text, and what they say when they sort or read everything. */
const planOf = async (database: Database, filter: RegisterFilter): Promise<string> => {
  const { text, values } = registerQuery(database.dialect, storeId, filter.subjectId === undefined ? [] : [filter.subjectId], filter, 51);
  const rows = await database.read(sql => sql.all<Record<string, unknown>>(`EXPLAIN ${database.dialect === 'sqlite' ? 'QUERY PLAN ' : ''}${text}`, values));
  return database.dialect === 'sqlite'
    ? rows.map(({ detail }) => String(detail)).join('; ')
    : rows.map(({ type, key, Extra }) => `${String(type)} ${String(key)} ${String(Extra)}`).join('; ');
};

const costly = /SCAN |TEMP B-TREE|^ALL|^index |filesort|temporary|null null/i;

describeOnBoth('The register is read from an index, without sorting', (database) => {
  before(async function () {
    this.timeout(60_000);
    await migrate(database());
    await fill(database());
    // SQLite is never told how its data lies, unless somebody does it by hand.
    if (database().dialect === 'mysql') await database().sequelize.query('ANALYZE TABLE records');
  });

  const span = { from: at + 100_000, to: at + 3_000_000 };
  const place = { sequence: 2000, occurredAt: at + 2_000_000 };
  const cases: Readonly<Record<string, { filter: RegisterFilter; index: RegExp }>> = {
    'the first page': { filter: {}, index: /PRIMARY/i },
    'an older page': { filter: { before: { sequence: 2000 } }, index: /PRIMARY/i },
    'a newer page': { filter: { after: { sequence: 2000 } }, index: /PRIMARY/i },
    'a person': { filter: { subjectId: person }, index: /records_by_subject/ },
    'a person, an older page': { filter: { subjectId: person, before: { sequence: 3000 } }, index: /records_by_subject/ },
    'a target': { filter: { target: 'channel:email' }, index: /records_in_target/ },
    'a target, an older page': { filter: { target: 'channel:email', before: place }, index: /records_in_target/ },
    'a target, a newer page': { filter: { target: 'channel:email', after: place }, index: /records_in_target/ },
    'a span of time': { filter: span, index: /records_in_time/ },
    'a span of time, an older page': { filter: { ...span, before: place }, index: /records_in_time/ },
    'a target in a span of time': { filter: { target: 'channel:email', ...span }, index: /records_in_target/ },
    'an answer': { filter: { actions: ['opt_out', 'withdraw'] }, index: /records_in_time/ },
    'a section of a target': { filter: { target: 'channel:email', section: 'contact' }, index: /records_in_target/ },
    'since a day': { filter: { from: at + 3_900_000 }, index: /records_in_time/ },
  };
  for (const [name, { filter, index }] of Object.entries(cases)) {
    it(name, async () => {
      const plan = await planOf(database(), filter);
      expect(plan).to.match(index).and.not.match(costly);
    });
  }

  it('and takes an answer and a section beside them', async () => {
    const { text, values } = registerQuery(database().dialect, storeId, [], { target: 'channel:email', section: 'newsletter', actions: ['opt_out', 'withdraw'], ...span }, 51);
    expect(await database().read(sql => sql.all(text, values))).to.deep.equal([]);
  });

  it('and how far it sees is told by the index alone', async () => {
    const { text, values } = sightQuery(database().dialect, storeId, [], { target: 'channel:email', section: 'contact' }, 100);
    const rows = await database().read(sql => sql.all<Record<string, unknown>>(`EXPLAIN ${database().dialect === 'sqlite' ? 'QUERY PLAN ' : ''}${text}`, values));
    expect(JSON.stringify(rows)).to.match(/COVERING INDEX records_in_target|"key":"records_in_target".*Using index/);
    expect(await database().read(sql => sql.all(text, values))).to.have.length(1);
  });

  it('and the test would see a plan that sorts', async () => {
    const sorted = 'SELECT id FROM records WHERE store_id = ? ORDER BY widget LIMIT 51';
    const rows = await database().read(sql => sql.all<Record<string, unknown>>(`EXPLAIN ${database().dialect === 'sqlite' ? 'QUERY PLAN ' : ''}${sorted}`, [storeId]));
    expect(JSON.stringify(rows)).to.match(/TEMP B-TREE|filesort/);
  });
});
