// An upload lies in the database in sealed pieces under a key of its own: any worker can read it, and no disk ever holds it in clear.
import { createHash } from 'node:crypto';
import { err, ok, type Result, type StoreId } from '@placet/core';
import { seal, unseal } from '../adapters/vault.js';
import type { Services } from '../compose.js';
import { evenChunks } from '../csv/even-chunks.js';
import { writeOutbox } from '../queue/outbox.js';
import type { Import } from '../storage/models/index.js';
import { createImport, discardImport, sweepBrokenUploads, SupersededImport } from './import-shelf.js';
import { importLimits } from './import-limits.js';
import type { ImportSettings } from './import-settings.js';

type UploadPorts = Pick<Services, 'database' | 'keyring' | 'clock'>;

export interface Upload { readonly importId: string; readonly bytes: number; readonly fileHash: string }

/**
 * Takes the bytes as they come and keeps them sealed; nothing is kept when they break off (which throws) or are too many
 * (`request_too_large`). The import stays `uploading` until `queueUpload`.
 */
export const takeUpload = async (
  { database, keyring: { vault }, clock }: UploadPorts, storeId: StoreId, settings: ImportSettings, source: AsyncIterable<Uint8Array>,
): Promise<Result<Upload, 'request_too_large'>> => {
  await sweepBrokenUploads(database, storeId, clock.now());
  const dataKey = vault.newDataKey();
  const { id: importId } = await createImport(database, {
    storeId, settings, state: 'uploading', fileHash: null, bytesTotal: 0,
    key: { masterKeyId: vault.masterKeyId, wrap: id => vault.wrap(dataKey, keyContext(id)) },
  }, clock.now());
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    let position = 0;
    for await (const piece of evenChunks(source, importLimits.chunkBytes, importLimits.chunkBytes)) {
      bytes += piece.length;
      if (bytes > importLimits.uploadBytesMax) {
        await discardImport(database, [storeId, importId]);
        return tooLarge();
      }
      hash.update(piece);
      const sealed = seal(dataKey, piece, pieceContext(importId, position));
      await database.write(({ sql }) => sql.run('INSERT INTO import_chunks (store_id, import_id, position, sealed) VALUES (?, ?, ?, ?)', [storeId, importId, position, sealed]));
      position++;
    }
    return ok({ importId, bytes, fileHash: hash.digest('hex') });
  } catch (error) {
    await discardImport(database, [storeId, importId]);
    throw error;
  }
};

export const tooLarge = () => err('request_too_large', `A file may have at most ${importLimits.uploadBytesMax} bytes. Cut it in parts, or import it on the command line.`);

/** Makes a complete upload an import to be worked through, by whoever takes the outbox entry from `availableAt` on. */
export const queueUpload = (
  { database, clock }: UploadPorts, storeId: StoreId, { importId, bytes, fileHash }: Upload, settings: string, availableAt: number,
): Promise<void> => database.write(async (tx) => {
  const now = clock.now();
  const changed = await tx.sql.run(
    `UPDATE imports SET state = 'queued', file_hash = ?, bytes_total = ?, options = ?, updated_at = ? WHERE store_id = ? AND id = ? AND state = 'uploading'`,
    [fileHash, bytes, settings, now, storeId, importId]);
  if (changed !== 1) throw new SupersededImport();
  await writeOutbox(tx, { storeId, topic: 'import.requested', payload: { importId }, availableAt, now });
});

/** The bytes of an upload again, a piece at a time. */
export const readUpload = async function* ({ database, keyring: { vault } }: Pick<UploadPorts, 'database' | 'keyring'>, found: Import): AsyncGenerator<Uint8Array> {
  if (found.wrappedKey === null || found.masterKeyId === null) return;
  const dataKey = vault.unwrap(found.wrappedKey, found.masterKeyId, keyContext(found.id));
  for (let position = 0; ; position++) {
    const [piece] = await database.read(sql => sql.all<{ sealed: Buffer }>(
      'SELECT sealed FROM import_chunks WHERE store_id = ? AND import_id = ? AND position = ?', [found.storeId, found.id, position]));
    if (piece === undefined) return;
    yield unseal(dataKey, piece.sealed, pieceContext(found.id, position));
  }
};

const keyContext = (importId: string): string => `upload of ${importId}`;
const pieceContext = (importId: string, position: number): string => `upload of ${importId}, piece ${position}`;
