import { expect } from 'chai';
import fc from 'fast-check';
import type { Sql, SqlValue } from '../storage/sql.js';
import { insertAlike } from './insert-alike.js';

/** Reads statements as SQLite numbers their parameters, back to the rows they insert. */
const recorder = (): { sql: Sql; rows: SqlValue[][] } => {
  const rows: SqlValue[][] = [];
  const run = (text: string, values: readonly SqlValue[] = []): Promise<number> => {
    let next = 0;
    const groups = [...text.slice(text.indexOf('VALUES')).matchAll(/\(([?\d,]+)\)/g)].map(([, group = '']) => group.split(','));
    for (const group of groups) {
      rows.push(group.map((mark) => {
        next = mark === '?' ? next + 1 : next;
        return values[(mark === '?' ? next : Number(mark.slice(1))) - 1] ?? null;
      }));
    }
    return Promise.resolve(groups.length);
  };
  return { rows, sql: { dialect: 'sqlite', run, all: () => Promise.resolve([]) } };
};

const row = fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom(null, 1), fc.constant('same'), fc.integer());

describe('inserting rows that are much alike', () => {
  it('writes the very rows it was given, in their order, however many and however alike', async () => {
    await fc.assert(fc.asyncProperty(fc.array(row, { maxLength: 700, size: 'max' }), fc.boolean(), async (rows, isUniform) => {
      const given = isUniform ? rows.map(([, , , number]) => ['a', null, 'same', number]) : rows;
      const { sql, rows: written } = recorder();
      await insertAlike(sql, 'INSERT INTO t (a, b, c, d) VALUES', given);
      expect(written).to.deep.equal(given);
    }), { numRuns: 30 });
  });

  it('hands a value that all rows share to the driver once', async () => {
    const handed: number[] = [];
    const sql: Sql = { dialect: 'sqlite', all: () => Promise.resolve([]), run: (_text, values = []) => Promise.resolve(handed.push(values.length)) };
    await insertAlike(sql, 'INSERT INTO u (a, b) VALUES', Array.from({ length: 256 }, (_, at) => ['store', at]));
    expect(handed).to.deep.equal([257]);
  });
});
