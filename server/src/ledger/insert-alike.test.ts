import { expect } from 'chai';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import { sqliteSql, type Sql, type SqlValue } from '../storage/sql.js';
import { finalizeStatements, type SqliteConnection } from '../storage/sqlite-driver.js';
import { insertAlike } from './insert-alike.js';

const driver = createRequire(import.meta.url)('@appthreat/sqlite3') as { Database: new (file: string) => SqliteConnection };

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(bytes => Buffer.from(bytes));
const id = fc.string({ unit: fc.constantFrom('a', '0', '\'', '~'), minLength: 6, maxLength: 6 });
const anyText = fc.string({ unit: 'binary', maxLength: 8 }).filter(text => !text.includes('\0'));
const row = fc.tuple(
  fc.constantFrom<SqlValue>('a', 'b'), fc.constantFrom<SqlValue>(null, 1), fc.constant<SqlValue>('same'), fc.integer(),
  hash, id, fc.oneof(hash, anyText, fc.constant(null)),
);

describe('inserting rows that are much alike', () => {
  let connection: SqliteConnection;
  let sql: Sql;
  before(async () => {
    connection = new driver.Database(':memory:');
    await new Promise<void>((resolve, reject) => {
      connection.exec('CREATE TABLE t (position INTEGER PRIMARY KEY, a TEXT, b INTEGER, c TEXT, d INTEGER, e BLOB, f TEXT, g)', error => error === null ? resolve() : reject(error));
    });
    sql = sqliteSql(connection);
  });
  after(async () => {
    await finalizeStatements(connection);
    connection.close();
  });

  const written = async (rows: readonly (readonly SqlValue[])[]): Promise<SqlValue[][]> => {
    await sql.run('DELETE FROM t');
    await insertAlike(sql, 'INSERT INTO t (a, b, c, d, e, f, g) VALUES', rows);
    return (await sql.all('SELECT a, b, c, d, e, f, g FROM t ORDER BY position')).map(found => Object.values(found));
  };

  it('writes the very rows it was given, in their order, however many and however alike', async () => {
    await fc.assert(fc.asyncProperty(fc.array(row, { maxLength: 700, size: 'max' }), fc.boolean(), async (rows, isUniform) => {
      const given = isUniform ? rows.map(([, , , number, bytes, text]) => ['a', null, 'same', number, bytes, text, text]) : rows;
      expect(await written(given)).to.deep.equal(given);
    }), { numRuns: 20, endOnFailure: true });
  });

  it('keeps texts of one length whole when a letter takes more than a byte', async () => {
    const given = Array.from({ length: 256 }, (_, at) => ['a', null, 'same', at, Buffer.alloc(32, at), at % 2 === 0 ? 'Zoë' : 'Zoe', null]);
    expect(await written(given)).to.deep.equal(given);
  });

  it('hands over once what all rows share, in one piece what is of one length, and the rest row by row', async () => {
    const handed: number[] = [];
    const counting: Sql = { ...sql, run: (_text, values = []) => Promise.resolve(handed.push(values.length)) };
    await insertAlike(counting, 'INSERT INTO u (a, b) VALUES', Array.from({ length: 256 }, (_, at) => ['store', at]));
    await insertAlike(counting, 'INSERT INTO v (a, b) VALUES', Array.from({ length: 256 }, (_, at) => ['store', Buffer.alloc(32, at)]));
    expect(handed).to.deep.equal([257, 2]);
  });
});
