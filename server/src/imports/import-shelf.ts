// The imports of a store: what was asked, how far it got, and what became of it.
import { Op } from 'sequelize';
import { makeId, type Failure, type StoreId } from '@placet/core';
import { randomBytes } from '../adapters/vault.js';
import type { Import } from '../storage/models/index.js';
import type { Database, Tx } from '../storage/open-database.js';
import { insertRows } from '../storage/sql.js';
import { noProgress, type ImportProgress } from './import-counts.js';
import { importLimits } from './import-limits.js';
import { settingsText, type ImportSettings } from './import-settings.js';
import type { RowProblem } from './row-problems.js';

/**
 * `uploading`: pieces are arriving. `waiting`: all here, and somebody is still saying how to read it. `trying`: a dry run is under way; `tried`: it is
 * over, and its counts are kept. Nothing is recorded in any of these. `queued`: all here, nobody at work.
 * `running`: at work, or interrupted and waiting to go on.
 * `finished`: every row was looked at. `failed`: the file turned out not to be readable.
 */
export type ImportState = 'uploading' | 'waiting' | 'trying' | 'tried' | 'queued' | 'running' | 'finished' | 'failed';

/** Whose turn it is in two runs of one import is settled by the progress they have seen: the one that comes second stops. */
export class SupersededImport extends Error {
  constructor() {
    super('another process is working on this import');
  }
}

export interface NewImport {
  readonly storeId: StoreId;
  readonly settings: ImportSettings;
  readonly state: 'uploading' | 'running';
  readonly fileHash: string | null;
  readonly bytesTotal: number;
  readonly key: { readonly masterKeyId: string; readonly wrap: (importId: string) => Buffer } | null;
}

export const createImport = (database: Database, { storeId, settings, state, fileHash, bytesTotal, key }: NewImport, now: number): Promise<Import> => {
  const id = makeId('import', now, randomBytes(10));
  return database.write(({ transaction }) => database.models.imports.create({
    storeId, id, source: settings.source, options: settingsText(settings), state, fileHash, rowsRead: 0, bytesRead: 0, bytesTotal,
    counts: JSON.stringify(noProgress), message: null, masterKeyId: key?.masterKeyId ?? null, wrappedKey: key?.wrap(id) ?? null,
    createdAt: now, updatedAt: now, finishedAt: null,
  }, { transaction }));
};

export const findImport = async (database: Database, storeId: StoreId, id: string): Promise<Import | undefined> =>
  await database.models.imports.findOne({ where: { storeId, id } }) ?? undefined;

/** The unfinished import of the same local file under the same settings: the one to go on with. */
export const findInterrupted = async (database: Database, storeId: StoreId, fileHash: string, settings: ImportSettings): Promise<Import | undefined> =>
  await database.models.imports.findOne({
    where: { storeId, fileHash, options: settingsText(settings), state: 'running' satisfies ImportState, wrappedKey: null }, order: [['id', 'ASC']],
  }) ?? undefined;

/** Newest first, those before the id `before`. */
export const listImports = (database: Database, storeId: StoreId, before: string | undefined, limit: number): Promise<Import[]> =>
  database.models.imports.findAll({ where: { storeId, ...before === undefined ? {} : { id: { [Op.lt]: before } } }, order: [['id', 'DESC']], limit });

type ImportKey = readonly [storeId: StoreId, importId: string];

/** Inside the batch's own transaction. Throws `SupersededImport`, and so undoes the batch, when someone else has gone on meanwhile. */
export const saveProgress = async ({ sql }: Tx, key: ImportKey, before: ImportProgress, after: ImportProgress, now: number): Promise<void> => {
  const changed = await sql.run(
    `UPDATE imports SET state = 'running', rows_read = ?, bytes_read = ?, counts = ?, updated_at = ?
     WHERE store_id = ? AND id = ? AND rows_read = ? AND state IN ('queued', 'running')`,
    [after.rows, after.bytesRead, JSON.stringify(after), now, ...key, before.rows]);
  if (changed !== 1) throw new SupersededImport();
};

export const saveProblems = ({ sql }: Tx, [storeId, importId]: ImportKey, problems: readonly RowProblem[], keptBefore: number): Promise<void> => {
  const room = Math.max(0, importLimits.problemsKeptMax - keptBefore);
  let line = 0;
  let position = 0;
  return insertRows(sql, 'INSERT INTO import_errors (store_id, import_id, line, position, column_name, code, message) VALUES', problems.slice(0, room).map((problem) => {
    position = problem.line === line ? position + 1 : 0;
    line = problem.line;
    return [storeId, importId, line, position, problem.column.slice(0, 200), problem.code, problem.message];
  }));
};

/** Closes an import: its pieces and their key are gone with this. */
export const finishImport = (database: Database, key: ImportKey, progress: ImportProgress, now: number): Promise<void> =>
  closeImport(database, key, { state: 'finished', message: messageOf(progress), rows: progress.rows }, now);

export const failImport = (database: Database, key: ImportKey, progress: ImportProgress, failure: Failure, now: number): Promise<void> =>
  closeImport(database, key, { state: 'failed', message: failure.message, rows: progress.rows }, now);

interface Ending { readonly state: 'finished' | 'failed'; readonly message: string | null; readonly rows: number }

const closeImport = async (database: Database, key: ImportKey, { state, message, rows }: Ending, now: number): Promise<void> => {
  const hadPieces = await database.write(async ({ sql }) => {
    const changed = await sql.run(
      `UPDATE imports SET state = ?, message = ?, updated_at = ?, finished_at = ?, master_key_id = NULL, wrapped_key = NULL
       WHERE store_id = ? AND id = ? AND rows_read = ? AND state IN ('queued', 'running')`, [state, message, now, now, ...key, rows]);
    if (changed !== 1) throw new SupersededImport();
    return await sql.run('DELETE FROM import_chunks WHERE store_id = ? AND import_id = ?', key) > 0;
  });
  if (hadPieces) await forgetOldPages(database);
};

/** An upload that never became an import leaves nothing. */
export const discardImport = (database: Database, key: ImportKey): Promise<void> => database.write(async ({ sql }) => {
  await sql.run('DELETE FROM import_chunks WHERE store_id = ? AND import_id = ?', key);
  await sql.run('DELETE FROM imports WHERE store_id = ? AND id = ?', key);
});

/** Uploads that broke off with the process that took them. */
export const sweepBrokenUploads = async (database: Database, storeId: StoreId, now: number): Promise<void> => {
  const broken = await database.models.imports.findAll({
    where: { storeId, state: 'uploading' satisfies ImportState, updatedAt: { [Op.lt]: now - importLimits.brokenUploadMs } }, limit: 100,
  });
  for (const { id } of broken) await discardImport(database, [storeId, id]);
};

const messageOf = ({ problems }: ImportProgress): string | null => problems > importLimits.problemsKeptMax
  ? `The errors file holds the first ${importLimits.problemsKeptMax} of ${problems} entries.`
  : null;

/** SQLite keeps the wrapped key in its write-ahead log until that is folded into the file. */
export const forgetOldPages = async ({ dialect, sequelize }: Database): Promise<void> => {
  if (dialect === 'sqlite') await sequelize.query('PRAGMA wal_checkpoint(TRUNCATE)');
};
