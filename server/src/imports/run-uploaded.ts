// The queue's part in imports: a turn of work at a time, as often as it takes, by whichever process is called.
import type { StoreId } from '@placet/core';
import { z } from 'zod';
import { writeOutbox, type OutboxDraft } from '../queue/outbox.js';
import type { OutboxEntry } from '../queue/outbox-job.js';
import type { Store } from '../storage/models/index.js';
import { findImport, SupersededImport } from './import-shelf.js';
import { importLimits } from './import-limits.js';
import { runImport, type ImportPorts } from './run-import.js';
import { readUpload } from './sealed-upload.js';
import { forgetUndecided } from './waiting-import.js';

const payloadSchema = z.object({ importId: z.string() });

/** Handles `import.requested`: works until the end of its turn, and asks for another when the import is not finished then. */
export const workOnImport = async (ports: ImportPorts, { storeId, payload, topic }: Pick<OutboxEntry, 'storeId' | 'payload' | 'topic'>): Promise<void> => {
  const { importId } = payloadSchema.parse(payload);
  const store = await ports.database.models.stores.findByPk(storeId);
  if (store === null || store.deletedAt !== null) return;
  const again = await forgetUndecided(ports, [storeId as StoreId, importId]) ?? await takeTurn(ports, store, importId);
  if (again === undefined) return;
  const now = ports.clock.now();
  const entry: OutboxDraft = { storeId, topic, payload: { importId }, availableAt: now + again, now };
  await ports.database.write(tx => writeOutbox(tx, entry));
};

/** Milliseconds until the next turn, or undefined when none is needed. */
const takeTurn = async (ports: ImportPorts, store: Store, importId: string): Promise<number | undefined> => {
  try {
    return await runUploaded(ports, store, importId, ports.clock.now() + importLimits.turnMs) === 'paused' ? 0 : undefined;
  } catch (error) {
    if (error instanceof SupersededImport) return importLimits.leaseMs;
    throw error;
  }
};

/** Goes on with an uploaded import if there is anything left to do. Throws like `runImport`. */
export const runUploaded = async (ports: ImportPorts, store: Pick<Store, 'id' | 'country'>, importId: string, pauseAt?: number): Promise<'done' | 'paused'> => {
  const found = await findImport(ports.database, store.id as StoreId, importId);
  if (found === undefined || (found.state !== 'queued' && found.state !== 'running')) return 'done';
  const run = await runImport(ports, { store, found, source: readUpload(ports, found), ...pauseAt === undefined ? {} : { pauseAt } });
  return run.ok && run.value.state === 'paused' ? 'paused' : 'done';
};
