// Many rows that say much the same, as an import writes them: what is the same in every row is handed to the driver once. Handing values over
// costs more than anything else an insert does in this process, and most columns of a batch are alike.
import { insertRows, type Sql, type SqlValue } from '../storage/sql.js';

const chunkRows = 256;
/** Prepared statements are kept for good, so a file that is alike in ever new ways must not make ever more of them. */
const textsMax = 64;

/** As `insertRows`. Only SQLite can name a value twice in one statement; few rows are not worth a text of their own. */
export const insertAlike = async (sql: Sql, insert: string, rows: readonly (readonly SqlValue[])[], suffix = ''): Promise<void> => {
  const whole = sql.dialect === 'sqlite' ? rows.length - rows.length % chunkRows : 0;
  for (let at = 0; at < whole; at += chunkRows) {
    const chunk = rows.slice(at, at + chunkRows);
    const alike = alikeColumns(chunk);
    const text = textFor(insert, alike, suffix);
    if (text === undefined) await insertRows(sql, insert, chunk, suffix); else await sql.run(text, valuesOf(chunk, alike));
  }
  await insertRows(sql, insert, rows.slice(whole), suffix);
};

/** Which columns hold one and the same value in all rows. */
const alikeColumns = ([first = [], ...others]: readonly (readonly SqlValue[])[]): boolean[] =>
  first.map((value, column) => typeof value !== 'object' || value === null ? others.every(row => row[column] === value) : false);

const valuesOf = (rows: readonly (readonly SqlValue[])[], alike: readonly boolean[]): SqlValue[] => {
  const values: SqlValue[] = (rows[0] ?? []).filter((_, column) => alike[column]);
  for (const row of rows) {
    for (let column = 0; column < alike.length; column++) if (alike[column] !== true) values.push(row[column] ?? null);
  }
  return values;
};

const texts = new Map<string, string>();

const textFor = (insert: string, alike: readonly boolean[], suffix: string): string | undefined => {
  const key = `${alike.map(Number).join('')}|${insert}|${suffix}`;
  const known = texts.get(key);
  if (known !== undefined || texts.size >= textsMax) return known;
  const made = `${insert} ${groupsOf(alike).join(',')} ${suffix}`;
  texts.set(key, made);
  return made;
};

const groupsOf = (alike: readonly boolean[]): string[] => {
  let next = alike.filter(Boolean).length;
  return Array.from({ length: chunkRows }, () => {
    let shared = 0;
    return `(${alike.map(isAlike => `?${isAlike ? ++shared : ++next}`).join(',')})`;
  });
};
