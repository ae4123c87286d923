// Works an import through: read, draft, write, a batch at a time, with its progress in the same transaction. Safe to kill anywhere.
import type { Failure, Result, StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import type { LedgerWriter } from '../ledger/ledger-writer.js';
import type { PreparedCapture } from '../ledger/write-batch.js';
import type { Import, Store } from '../storage/models/index.js';
import { compareSoon } from '../sync/walk-shop.js';
import { rowDrafter, type DraftedRows } from './draft-rows.js';
import { advanceProgress, progressFromText, type ImportProgress } from './import-counts.js';
import { failImport, finishImport, saveProblems, saveProgress } from './import-shelf.js';
import { settingsFromText } from './import-settings.js';
import { openContacts } from './read-contacts.js';

export interface ImportPorts extends Pick<Services, 'database' | 'keyring' | 'clock' | 'metrics'> { readonly writer: LedgerWriter }

export interface ImportRun {
  readonly store: Pick<Store, 'id' | 'country'>;
  readonly found: Import;
  /** The file's bytes from the start, whatever was done before. */
  readonly source: AsyncIterable<Uint8Array>;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Epoch milliseconds after which no further batch is begun. */
  readonly pauseAt?: number;
}

export interface RunEnd { readonly state: 'finished' | 'paused'; readonly progress: ImportProgress }

/**
 * Runs an import from where it stands to its end, or to `pauseAt`. A file that cannot be read ends it as `failed`, with the failure as answer. Throws
 * `SupersededImport` when another process is at it, and whatever the database throws; run it again then.
 */
export const runImport = async (
  ports: ImportPorts, { store, found, source, onProgress = () => undefined, pauseAt = Infinity }: ImportRun,
): Promise<Result<RunEnd>> => {
  const settings = settingsFromText(found.options);
  const key = [store.id as StoreId, found.id] as const;
  let progress = progressFromText(found.counts);
  const file = await openContacts(source, settings, progress.line);
  if (!file.ok) {
    await failImport(ports.database, key, progress, file.error, ports.clock.now());
    return { ok: false, error: file.error satisfies Failure };
  }
  const draft = rowDrafter(store, file.value, settings.source);
  // One batch is drafted while the one before it is written: parsing and hashing cost as much as the disk does.
  let writing: Promise<ImportProgress> = Promise.resolve(progress);
  for await (const batch of file.value.batches) {
    const drafted = draft(batch, ports.clock.now());
    const prepared = await ports.writer.prepare(drafted.captures.map(({ request }) => request));
    progress = await writing;
    onProgress(progress);
    writing = writeDrafted(ports, key, progress, { drafted, prepared });
    // Its fault is met at the next turn; until then it must not count as unhandled.
    writing.catch(() => undefined);
    if (ports.clock.now() >= pauseAt) return { ok: true, value: { state: 'paused', progress: await writing } };
  }
  progress = await writing;
  onProgress(progress);
  await finishImport(ports.database, key, progress, ports.clock.now());
  if (progress.optedIn + progress.optedOut > 0) await ports.database.write(tx => compareSoon(tx, key[0], ports.clock.now()));
  return { ok: true, value: { state: 'finished', progress } };
};

const writeDrafted = async (
  { writer, database, clock, metrics }: ImportPorts, key: readonly [StoreId, string], before: ImportProgress,
  { drafted, prepared }: { drafted: DraftedRows; prepared: readonly PreparedCapture[] },
): Promise<ImportProgress> => {
  let after = before;
  const save: Parameters<LedgerWriter['appendTogether']>[2] = async (tx, replies) => {
    const { progress, problems } = advanceProgress(before, drafted, replies);
    await saveProgress(tx, key, before, progress, clock.now());
    await saveProblems(tx, key, problems, before.problems);
    after = progress;
  };
  if (prepared.length === 0) await database.write(tx => save(tx, []));
  else await writer.appendTogether(key[0], prepared, save);
  const [rows, errors] = [after.rows - before.rows, after.errors - before.errors];
  metrics.add('placet_import_rows_total', ['taken'], rows - errors);
  metrics.add('placet_import_rows_total', ['error'], errors);
  return after;
};
