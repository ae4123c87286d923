// The errors file of an import: line, column, code and message, in the order of the file.
import type { StoreId } from '@placet/core';
import { writeRows } from '../csv/write-rows.js';
import type { Database } from '../storage/open-database.js';
import { problemCells, problemColumns, type RowProblem } from './row-problems.js';

const pageSize = 1000;

interface ProblemSqlRow { readonly line: number; readonly position: number; readonly column_name: string; readonly code: string; readonly message: string }

/** Text of the CSV in pieces, a page of rows in memory at a time. */
export const problemsFile = (database: Database, storeId: StoreId, importId: string): AsyncGenerator<string> =>
  writeRows(problemColumns, walkProblems(database, storeId, importId));

export const listProblems = async (database: Database, storeId: StoreId, importId: string, limit: number): Promise<RowProblem[]> =>
  (await readPage(database, storeId, importId, { line: -1, position: 0 }, limit)).map(fromRow);

const walkProblems = async function* (database: Database, storeId: StoreId, importId: string): AsyncGenerator<readonly string[]> {
  for (let after = { line: -1, position: 0 }; ;) {
    const page = await readPage(database, storeId, importId, after, pageSize);
    for (const row of page) yield problemCells(fromRow(row));
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last;
  }
};

const readPage = (database: Database, storeId: StoreId, importId: string, after: { line: number; position: number }, limit: number) =>
  database.read(sql => sql.all<ProblemSqlRow>(
    `SELECT line, position, column_name, code, message FROM import_errors
     WHERE store_id = ? AND import_id = ? AND (line > ? OR (line = ? AND position > ?)) ORDER BY line, position LIMIT ${Math.trunc(limit)}`,
    [storeId, importId, after.line, after.line, after.position]));

const fromRow = ({ line, column_name: column, code, message }: ProblemSqlRow): RowProblem => ({ line, column, code, message });
