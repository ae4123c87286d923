// A dry run: the whole file read and judged against what is known, and nothing written, not even the file. (SYN-3)
import type { Result, StoreId, SubjectId } from '@placet/core';
import type { CaptureReply } from '../ledger/capture-request.js';
import { findSubjects, loadStandings, type FoundSubjects } from '../ledger/find-subjects.js';
import { captureOne, openBatch, prepareCapture, type PreparedCapture } from '../ledger/write-batch.js';
import type { Store } from '../storage/models/index.js';
import type { SubjectInBatch } from '../subjects/subject-row.js';
import { rowDrafter, type DraftedRows } from './draft-rows.js';
import { advanceProgress, noProgress, type ImportProgress } from './import-counts.js';
import { importLimits } from './import-limits.js';
import type { ImportSettings } from './import-settings.js';
import { openContacts, type ContactFile } from './read-contacts.js';
import type { RowProblem } from './row-problems.js';
import type { ImportPorts } from './run-import.js';

type PreviewPorts = Pick<ImportPorts, 'database' | 'keyring' | 'clock'>;

export interface ImportPreview { readonly file: Omit<ContactFile, 'batches'>; readonly progress: ImportProgress }

/** Counts what an import of this file would do now. A person more than 50,000 people apart from their first row in the file is counted as new twice. */
export const previewImport = async (
  ports: PreviewPorts, store: Pick<Store, 'id' | 'country'>, settings: ImportSettings, source: AsyncIterable<Uint8Array>,
  onBatch: (problems: readonly RowProblem[], progress: ImportProgress, before: ImportProgress) => void | Promise<void> = () => undefined,
): Promise<Result<ImportPreview>> => {
  const file = await openContacts(source, settings);
  if (!file.ok) return file;
  const draft = rowDrafter(store, file.value, settings.source);
  const judge = new PreviewJudge(ports, store.id as StoreId);
  let progress = noProgress;
  for await (const batch of file.value.batches) {
    const drafted = draft(batch, ports.clock.now());
    const after = advanceProgress(progress, drafted, await judge.judge(drafted));
    await onBatch(after.problems, after.progress, progress);
    progress = after.progress;
  }
  return { ok: true, value: { file: file.value, progress } };
};

/** Does with captures what the ledger would do, on a batch that is never saved. */
class PreviewJudge {
  private readonly known = new Map<string, SubjectInBatch>();
  private readonly knownById = new Map<SubjectId, SubjectInBatch>();

  constructor(private readonly ports: PreviewPorts, private readonly storeId: StoreId) {}

  async judge({ captures }: DraftedRows): Promise<CaptureReply[]> {
    const { keyring, clock } = this.ports;
    const prepared = captures.map(({ request }) => prepareCapture(keyring, request));
    const hashes = prepared.flatMap(capture => capture.hashes);
    const found = await this.find(hashes);
    const head = { origin: '', size: 0, edge: Buffer.alloc(0), signed_size: 0, revision: 0 };
    const batch = openBatch({ keyring, keptWordings: new Set(), now: () => clock.now() }, this.storeId, head);
    const replies = prepared.map((capture: PreparedCapture): CaptureReply => ({ kind: 'captured', captured: captureOne(batch, found, capture) }));
    this.remember(hashes, found);
    return replies;
  }

  private async find(hashes: readonly Buffer[]): Promise<FoundSubjects> {
    const { database, keyring } = this.ports;
    const found = await database.read(async (sql) => {
      const stored = await findSubjects(sql, keyring.vault, this.storeId, hashes, []);
      await loadStandings(sql, this.storeId, new Set(stored.byId.values()));
      return stored;
    });
    // What earlier rows said to someone counts for later ones, under whatever identifier they come.
    for (const [key, subject] of found.byHash) found.byHash.set(key, this.knownById.get(subject.id) ?? subject);
    for (const hash of hashes) {
      const subject = this.known.get(hash.toString('latin1'));
      if (subject !== undefined) found.byHash.set(hash.toString('latin1'), subject);
    }
    for (const subject of found.byHash.values()) found.byId.set(subject.id, subject);
    return found;
  }

  private remember(hashes: readonly Buffer[], found: FoundSubjects): void {
    for (const hash of hashes) {
      const key = hash.toString('latin1');
      const subject = found.byHash.get(key);
      if (subject === undefined) continue;
      keepNewest(this.known, key, subject);
      keepNewest(this.knownById, subject.id, subject);
    }
  }
}

const keepNewest = <Key>(known: Map<Key, SubjectInBatch>, key: Key, subject: SubjectInBatch): void => {
  known.delete(key);
  known.set(key, subject);
  const [oldest] = known.size > importLimits.previewPeopleMax ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
};
