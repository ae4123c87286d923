// An upload from its first byte to an import under way: kept, looked at once, queued, and small ones worked through at once.
import { setTimeout as wait } from 'node:timers/promises';
import type { Result, StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import { describeFault } from '../http/error-reply.js';
import type { Import, Store } from '../storage/models/index.js';
import { discardImport, findImport } from './import-shelf.js';
import { importLimits } from './import-limits.js';
import { settingsText, type ImportSettings } from './import-settings.js';
import { openContacts } from './read-contacts.js';
import { runUploaded } from './run-uploaded.js';
import { queueUpload, readUpload, takeUpload } from './sealed-upload.js';

/**
 * Takes an upload and answers with the import as it then stands. A file that cannot be imported at all is refused and not kept: errors
 * `request_too_large`, `csv_unreadable`, `csv_columns_unknown`. Throws when the sender breaks off.
 */
export const takeImport = async (services: Services, store: Store, settings: ImportSettings, source: AsyncIterable<Uint8Array>): Promise<Result<Import>> => {
  const storeId = store.id as StoreId;
  const upload = await takeUpload(services, storeId, settings, source);
  if (!upload.ok) return upload;
  const { importId, bytes } = upload.value;
  const opened = await openContacts(readUpload(services, await loadImport(services, storeId, importId)), settings);
  if (!opened.ok) {
    await discardImport(services.database, [storeId, importId]);
    return opened;
  }
  await opened.value.close();
  const isSmall = bytes <= importLimits.atOnceBytesMax;
  // The preset is pinned, so that whoever goes on with this import later reads the file in the same way.
  const pinned = settingsText({ ...settings, preset: opened.value.preset.id });
  await queueUpload(services, storeId, upload.value, pinned, services.clock.now() + (isSmall ? importLimits.leaseMs : 0));
  services.work.kick();
  if (isSmall) await runAtOnce(services, store, importId);
  return { ok: true, value: await loadImport(services, storeId, importId) };
};

/** Works a small import through, and waits for its end, but not for ever: what takes longer goes on. */
export const runAtOnce = (services: Services, store: Store, importId: string, waitMs: number = importLimits.atOnceWaitMs): Promise<void> =>
  waitAWhile(services, importId, runUploaded(services, store, importId), waitMs);

/** Waits for work on an import for so long; what fails is told to the log, and is the queue's or a person's to try again. */
export const waitAWhile = async ({ log }: Pick<Services, 'log'>, importId: string, work: Promise<unknown>, waitMs: number): Promise<void> => {
  const ended = new AbortController();
  const run = work.catch((error: unknown) => {
    log.warn('import_interrupted', { importId, error: describeFault(error) });
  }).finally(() => { ended.abort(); });
  await Promise.race([run, wait(waitMs, undefined, { signal: ended.signal }).catch(() => undefined)]);
};

const loadImport = async ({ database }: Services, storeId: StoreId, importId: string): Promise<Import> => {
  const found = await findImport(database, storeId, importId);
  if (found === undefined) throw new Error('an import went away while it was being taken');
  return found;
};
