// Merging by hand, and taking a merge back: both are records of the ledger. (SUB-1)
import { fold, foldMerges, type Circumstances, type StoreId, type SubjectId } from '@placet/core';
import type { Services } from '../compose.js';
import { findSubjects, loadStandings } from '../ledger/find-subjects.js';
import { recordColumns, recordFromRow, type RecordSqlRow } from '../ledger/read-records.js';
import { writeStandings } from '../ledger/rebuild.js';
import { closeBatch, lockHead, mergeInto, openBatch } from '../ledger/write-batch.js';
import type { Vault } from '../adapters/vault.js';
import type { Store } from '../storage/models/index.js';
import { marks, type Sql } from '../storage/sql.js';
import { SubjectInBatch, type Profile } from './subject-row.js';

export interface MergeRequest { readonly into: SubjectId; readonly from: SubjectId; readonly reason: string; readonly now: number }

export const mergeSubjects = ({ database, keyring }: Services, store: Store, { into, from, reason, now }: MergeRequest): Promise<void> =>
  database.write(async (tx) => {
    const storeId = store.id as StoreId;
    const head = await lockHead(tx, storeId);
    const found = await findSubjects(tx.sql, keyring.vault, storeId, [], [into, from]);
    await loadStandings(tx.sql, storeId, new Set(found.byId.values()));
    const survivor = found.byId.get(into);
    if (survivor === undefined) throw new Error('the subject to merge into went away');
    const batch = openBatch({ keyring, now: () => now, keptWordings: new Set() }, storeId, head);
    batch.subjects.add(survivor);
    mergeInto(batch, found, survivor, from, byHand(reason, now));
    await closeBatch(tx, batch, head);
  });

/**
 * False when `from` is not merged into `into`. Both people's states are folded anew from their own records, and what one knew only through
 * the other is forgotten.
 */
export const unmergeSubject = ({ database, keyring }: Services, store: Store, { into, from, reason, now }: MergeRequest): Promise<boolean> =>
  database.write(async (tx) => {
    const storeId = store.id as StoreId;
    const head = await lockHead(tx, storeId);
    const parted = await readMerged(tx.sql, storeId, from);
    if (parted?.merged_into !== into) return false;
    const survivor = (await findSubjects(tx.sql, keyring.vault, storeId, [], [into])).byId.get(into);
    if (survivor === undefined) return false;
    const batch = openBatch({ keyring, now: () => now, keptWordings: new Set() }, storeId, head);
    batch.place(survivor, { target: `subject:${from}`, action: 'unmerge', version: null, textHash: null, locale: null }, byHand(reason, now));
    batch.unmerged.push(from);
    survivor.forget(profileOf(keyring.vault, storeId, parted));
    batch.subjects.add(survivor);
    await closeBatch(tx, batch, head);
    await refold(tx.sql, storeId, [survivor.id, from]);
    return true;
  });

interface MergedRow {
  readonly id: SubjectId;
  readonly merged_into: SubjectId | null;
  readonly master_key_id: string | null;
  readonly wrapped_key: Buffer | null;
  readonly sealed_profile: Buffer | null;
}

const readMerged = async (sql: Sql, storeId: StoreId, id: SubjectId): Promise<MergedRow | undefined> => (await sql.all<MergedRow>(
  'SELECT id, merged_into, master_key_id, wrapped_key, sealed_profile FROM subjects WHERE store_id = ? AND id = ?', [storeId, id]))[0];

/** Empty for someone whose key was destroyed. */
const profileOf = (vault: Vault, storeId: StoreId, row: MergedRow): Profile => row.master_key_id === null || row.wrapped_key === null
  ? {}
  : SubjectInBatch.load(vault, storeId, {
      id: row.id, masterKeyId: row.master_key_id, wrappedKey: row.wrapped_key, sealedProfile: row.sealed_profile,
    }).profile();

const byHand = (reason: string, now: number): Circumstances => ({
  section: null, source: 'admin', widget: null, region: null, regionBasis: null, occurredAt: now, timeGrade: 'observed',
  actor: 'merchant_user', context: { notes: reason },
});

const refold = async (sql: Sql, storeId: StoreId, subjects: readonly SubjectId[]): Promise<void> => {
  const merges = foldMerges((await sql.all<RecordSqlRow>(
    `SELECT ${recordColumns} FROM records WHERE store_id = ? AND action IN ('merge', 'unmerge')`, [storeId])).map(recordFromRow));
  for (const subject of subjects) {
    const family = [subject, ...[...merges].filter(([, into]) => into === subject).map(([from]) => from)];
    const rows = await sql.all<RecordSqlRow>(
      `SELECT ${recordColumns} FROM records WHERE store_id = ? AND subject_id IN (${marks(family.length)}) ORDER BY sequence`, [storeId, ...family]);
    await sql.run('DELETE FROM standings WHERE store_id = ? AND subject_id = ?', [storeId, subject]);
    await writeStandings(sql, storeId, new Map([[subject, fold(rows.map(recordFromRow))]]));
  }
};
