// Many rows that are much alike, as an import writes them. Handing values to the driver one by one costs more than anything else an insert does in
// this process, so a column that says the same in every row is handed over once, and a column of equal length as one piece that SQLite cuts up.
import { insertRows, type Sql, type SqlValue } from '../storage/sql.js';

export const rowsPerStatement = 256;
/** Prepared statements are kept for good, so a file that is alike in ever new ways must not make ever more of them. */
const textsMax = 64;
const packedLengthMax = 128;

type SqlRows = readonly (readonly SqlValue[])[];

/** How a column goes to the driver: `same` once, `bytes` and `text` of `length` bytes a row in one piece, `each` row by row. */
interface Column { readonly kind: 'same' | 'bytes' | 'text' | 'each'; readonly length: number }

/** As `insertRows`. Only SQLite can use a value twice in one statement; few rows are not worth a text of their own. */
export const insertAlike = async (sql: Sql, insert: string, rows: SqlRows, suffix = ''): Promise<void> => {
  const whole = sql.dialect === 'sqlite' ? rows.length - rows.length % rowsPerStatement : 0;
  for (let at = 0; at < whole; at += rowsPerStatement) {
    const chunk = rows.slice(at, at + rowsPerStatement);
    const columns = (chunk[0] ?? []).map((_, column) => columnOf(chunk, column));
    const text = textFor(insert, columns, suffix);
    if (text === undefined) await insertRows(sql, insert, chunk, suffix); else await sql.run(text, valuesOf(chunk, columns));
  }
  await insertRows(sql, insert, rows.slice(whole), suffix);
};

const columnOf = (rows: SqlRows, column: number): Column => {
  const first = rows[0]?.[column] ?? null;
  if (first === null || typeof first === 'number') return { kind: rows.every(row => row[column] === first) ? 'same' : 'each', length: 0 };
  const { length } = first;
  if (typeof first === 'string') {
    if (rows.every(row => row[column] === first)) return { kind: 'same', length: 0 };
    return { kind: length > 0 && length <= packedLengthMax && rows.every(row => isPlain(row[column], length)) ? 'text' : 'each', length };
  }
  const isEven = length > 0 && length <= packedLengthMax && rows.every(row => row[column] instanceof Uint8Array && row[column].length === length);
  return { kind: isEven ? 'bytes' : 'each', length };
};

/** One byte a character, and none that ends a text for SQLite. */
const plain = /^[\x01-\x7f]*$/;
const isPlain = (value: SqlValue | undefined, length: number): boolean => typeof value === 'string' && value.length === length && plain.test(value);

const valuesOf = (rows: SqlRows, columns: readonly Column[]): SqlValue[] => {
  const values: SqlValue[] = [];
  columns.forEach((column, at) => {
    if (column.kind === 'same') values.push(rows[0]?.[at] ?? null);
    if (column.kind === 'bytes' || column.kind === 'text') values.push(pack(rows, at, column.length));
  });
  for (const row of rows) {
    for (let at = 0; at < columns.length; at++) if (columns[at]?.kind === 'each') values.push(row[at] ?? null);
  }
  return values;
};

const pack = (rows: SqlRows, column: number, length: number): Buffer => {
  const packed = Buffer.allocUnsafe(rows.length * length);
  rows.forEach((row, at) => {
    const value = row[column];
    if (typeof value === 'string') packed.write(value, at * length, 'latin1');
    else if (value instanceof Uint8Array) packed.set(value, at * length);
  });
  return packed;
};

const texts = new Map<string, string>();

const textFor = (insert: string, columns: readonly Column[], suffix: string): string | undefined => {
  const key = `${columns.map(({ kind, length }) => `${kind} ${length}`).join()}|${insert}|${suffix}`;
  const known = texts.get(key);
  if (known !== undefined || texts.size >= textsMax) return known;
  const made = `${insert} ${groupsOf(columns).join(',')} ${suffix}`;
  texts.set(key, made);
  return made;
};

const groupsOf = (columns: readonly Column[]): string[] => {
  let next = columns.filter(({ kind }) => kind !== 'each').length;
  return Array.from({ length: rowsPerStatement }, (_, at) => {
    let shared = 0;
    const values = columns.map(({ kind, length }) => {
      if (kind === 'each') return `?${++next}`;
      const mark = `?${++shared}`;
      if (kind === 'same') return mark;
      const piece = `substr(${mark},${at * length + 1},${length})`;
      return kind === 'bytes' ? piece : `CAST(${piece} AS TEXT)`;
    });
    return `(${values.join(',')})`;
  });
};
