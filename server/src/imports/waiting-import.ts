// An upload that waits for a person's word: kept sealed, looked at, tried as often as they like, and recorded only when they say so. (SYN-3)
import { err, ok, type CsvPreset, type Result, type StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import { readRows, type CsvFile } from '../csv/read-rows.js';
import { writeOutbox } from '../queue/outbox.js';
import type { Import, Store } from '../storage/models/index.js';
import type { Tx } from '../storage/open-database.js';
import { noProgress, type ImportProgress } from './import-counts.js';
import { discardImport, findImport, forgetOldPages, saveProblems, SupersededImport } from './import-shelf.js';
import { importLimits } from './import-limits.js';
import { settingsFromText, settingsText, type ImportSettings } from './import-settings.js';
import { presetFor } from './known-presets.js';
import { previewImport } from './preview-import.js';
import { readUpload, takeUpload } from './sealed-upload.js';

type Ports = Pick<Services, 'database' | 'keyring' | 'clock'>;
type ImportKey = readonly [storeId: StoreId, importId: string];

const undecided = `('waiting', 'trying', 'tried')`;
export const isUndecided = ({ state }: Pick<Import, 'state'>): boolean => state === 'waiting' || state === 'trying' || state === 'tried';

const nothingStated: ImportSettings = { source: '', mapping: {} };

/** Takes the file and keeps it; a file that is no CSV at all is refused and not kept. Throws when the sender breaks off. */
export const keepUpload = async (
  ports: Ports, storeId: StoreId, source: AsyncIterable<Uint8Array>,
): Promise<Result<string, 'request_too_large' | 'csv_unreadable'>> => {
  const upload = await takeUpload(ports, storeId, nothingStated, source);
  if (!upload.ok) return upload;
  const { importId, bytes, fileHash } = upload.value;
  const found = await findImport(ports.database, storeId, importId);
  const sample = found === undefined ? err('csv_unreadable', 'The upload went away.') : await readSample(ports, found, nothingStated);
  if (!sample.ok) {
    await discardImport(ports.database, [storeId, importId]);
    return sample;
  }
  const now = ports.clock.now();
  await ports.database.write(async (tx) => {
    const changed = await tx.sql.run(
      `UPDATE imports SET state = 'waiting', file_hash = ?, bytes_total = ?, updated_at = ? WHERE store_id = ? AND id = ? AND state = 'uploading'`,
      [fileHash, bytes, now, storeId, importId]);
    if (changed !== 1) throw new SupersededImport();
    // The queue forgets it when nobody decides.
    await writeOutbox(tx, { storeId, topic: 'import.requested', payload: { importId }, availableAt: now + importLimits.undecidedMs, now });
  });
  return ok(importId);
};

export interface Sample extends Pick<CsvFile, 'headers' | 'encoding' | 'isEncodingCertain' | 'delimiter'> {
  readonly preset: CsvPreset;
  readonly rows: readonly (readonly string[])[];
}

/** The first rows and how they were read, also while nobody has said yet which columns identify a person. */
export const readSample = async (
  ports: Pick<Ports, 'database' | 'keyring'>, found: Import, { encoding, delimiter, preset: stated }: ImportSettings,
): Promise<Result<Sample, 'csv_unreadable'>> => {
  const file = await readRows(readUpload(ports, found), {
    ...encoding === undefined ? {} : { encoding }, ...delimiter === undefined ? {} : { delimiter }, formatOf: headers => presetFor(headers, stated),
  });
  if (!file.ok) return file;
  const { headers, isEncodingCertain, batches, close } = file.value;
  const first = await batches.next();
  await close();
  const rows = first.done === true ? [] : first.value.rows.slice(0, importLimits.sampleRows).map(({ cells }) => cells);
  return ok({ headers, encoding: file.value.encoding, isEncodingCertain, delimiter: file.value.delimiter, preset: presetFor(headers, stated), rows });
};

/** Keeps what was said about the file and begins a dry run; false when the import is not waiting any more. A dry run that is under way stops. */
export const restate = ({ database, clock }: Ports, key: ImportKey, settings: ImportSettings): Promise<boolean> => database.write(async ({ sql }) => {
  const changed = await sql.run(
    `UPDATE imports SET state = 'trying', source = ?, options = ?, rows_read = 0, bytes_read = 0, counts = ?, message = NULL, updated_at = ?
     WHERE store_id = ? AND id = ? AND state IN ${undecided}`, [settings.source, settingsText(settings), JSON.stringify(noProgress), clock.now(), ...key]);
  if (changed === 1) await sql.run('DELETE FROM import_errors WHERE store_id = ? AND import_id = ?', key);
  return changed === 1;
});

/** The dry run `restate` began, its counts and problems kept as it goes. Throws `SupersededImport` when something else was said meanwhile. */
export const tryUpload = async (ports: Ports, store: Pick<Store, 'id' | 'country'>, importId: string): Promise<void> => {
  const key = [store.id as StoreId, importId] as const;
  const { database, clock } = ports;
  const found = await findImport(database, ...key);
  if (found?.state !== 'trying') return;
  const settings = settingsFromText(found.options);
  const preview = await previewImport(ports, store, settings, readUpload(ports, found), (problems, progress, before) => database.write(async (tx) => {
    await saveTrial(tx, key, 'trying', before, progress, clock.now());
    await saveProblems(tx, key, problems, before.problems);
  }));
  await database.write(async (tx) => {
    if (preview.ok) await saveTrial(tx, key, 'tried', preview.value.progress, preview.value.progress, clock.now());
    else await tx.sql.run(`UPDATE imports SET state = 'waiting', message = ?, updated_at = ? WHERE store_id = ? AND id = ? AND state = 'trying'`, [preview.error.message, clock.now(), ...key]);
  });
};

const saveTrial = async ({ sql }: Tx, key: ImportKey, state: 'trying' | 'tried', before: ImportProgress, after: ImportProgress, now: number): Promise<void> => {
  const changed = await sql.run(
    `UPDATE imports SET state = ?, rows_read = ?, bytes_read = ?, counts = ?, updated_at = ?
     WHERE store_id = ? AND id = ? AND state = 'trying' AND rows_read = ?`,
    [state, after.rows, after.bytesRead, JSON.stringify(after), now, ...key, before.rows]);
  if (changed !== 1) throw new SupersededImport();
};

/** Makes what was tried an import to be worked through; false when there is none. Counts and problems begin anew: they are of what is recorded. */
export const confirmImport = (
  { database, clock }: Ports, [storeId, importId]: ImportKey, availableAt: number,
): Promise<boolean> => database.write(async (tx) => {
  const now = clock.now();
  const changed = await tx.sql.run(
    `UPDATE imports SET state = 'queued', rows_read = 0, bytes_read = 0, counts = ?, updated_at = ? WHERE store_id = ? AND id = ? AND state = 'tried'`,
    [JSON.stringify(noProgress), now, storeId, importId]);
  if (changed !== 1) return false;
  await tx.sql.run('DELETE FROM import_errors WHERE store_id = ? AND import_id = ?', [storeId, importId]);
  await writeOutbox(tx, { storeId, topic: 'import.requested', payload: { importId }, availableAt, now });
  return true;
});

/** Puts an import that stopped back to work; whoever may still be at it wins or loses by its progress. False when there is nothing to go on with. */
export const resumeImport = ({ database, clock }: Ports, [storeId, importId]: ImportKey): Promise<boolean> => database.write(async (tx) => {
  const now = clock.now();
  const changed = await tx.sql.run(
    `UPDATE imports SET updated_at = ? WHERE store_id = ? AND id = ? AND state IN ('queued', 'running') AND wrapped_key IS NOT NULL`, [now, storeId, importId]);
  if (changed === 1) await writeOutbox(tx, { storeId, topic: 'import.requested', payload: { importId }, availableAt: now, now });
  return changed === 1;
});

/** Deletes an upload nobody wants recorded; false when it was decided about meanwhile. */
export const dropUpload = async ({ database }: Pick<Ports, 'database'>, key: ImportKey, untouchedSince = Number.MAX_SAFE_INTEGER): Promise<boolean> => {
  const dropped = await database.write(async ({ sql }) => {
    const changed = await sql.run(`DELETE FROM imports WHERE store_id = ? AND id = ? AND state IN ${undecided} AND updated_at <= ?`, [...key, untouchedSince]);
    if (changed !== 1) return false;
    for (const table of ['import_chunks', 'import_errors']) await sql.run(`DELETE FROM ${table} WHERE store_id = ? AND import_id = ?`, key);
    return true;
  });
  if (dropped) await forgetOldPages(database);
  return dropped;
};

/** For the queue: milliseconds until an upload is to be looked at again, or undefined when it was dropped or decided about. */
export const forgetUndecided = async (ports: Ports, key: ImportKey): Promise<number | undefined> => {
  const now = ports.clock.now();
  if (await dropUpload(ports, key, now - importLimits.undecidedMs)) return undefined;
  const found = await findImport(ports.database, ...key);
  return found === undefined || !isUndecided(found) ? undefined : found.updatedAt + importLimits.undecidedMs - now;
};
