// A person and everyone merged into them. Read from the merge records, which are indexed by subject; `merged_into` is not. (SUB-1)
import type { SubjectId, StoreId } from '@placet/core';
import { marks, padded, type Sql } from '../storage/sql.js';

interface MergeRow { readonly action: 'merge' | 'unmerge'; readonly target: string }

const hopsMax = 1000;

/** The ids under which records of `subjectId` were written: its own, and those of all merged into it and into these, chains followed. */
export const familyOf = async (sql: Sql, storeId: StoreId, subjectId: SubjectId): Promise<readonly SubjectId[]> => {
  const family = new Set([subjectId]);
  for (let next: readonly SubjectId[] = [subjectId]; next.length > 0;) {
    const merged = await mergedInto(sql, storeId, next);
    next = merged.filter(id => !family.has(id));
    for (const id of next) family.add(id);
  }
  return [...family];
};

/** The same for many; whoever had nobody merged into them, as almost all, costs no look of their own. */
export const familiesOf = async (sql: Sql, storeId: StoreId, ids: readonly SubjectId[]): Promise<ReadonlyMap<SubjectId, readonly SubjectId[]>> => {
  const list = padded(ids);
  const rows = await sql.all<{ id: SubjectId }>(
    `SELECT DISTINCT subject_id AS id FROM records WHERE store_id = ? AND subject_id IN (${marks(list.length)}) AND action IN ('merge', 'unmerge')`,
    [storeId, ...list]);
  const merging = new Set(rows.map(({ id }) => id));
  const families = new Map<SubjectId, readonly SubjectId[]>();
  for (const id of ids) families.set(id, merging.has(id) ? await familyOf(sql, storeId, id) : [id]);
  return families;
};

const mergedInto = async (sql: Sql, storeId: StoreId, survivors: readonly SubjectId[]): Promise<SubjectId[]> => {
  const list = padded(survivors);
  const rows = await sql.all<MergeRow>(
    `SELECT action, target FROM records WHERE store_id = ? AND subject_id IN (${marks(list.length)}) AND action IN ('merge', 'unmerge') ORDER BY sequence`,
    [storeId, ...list]);
  const merged = new Set<SubjectId>();
  for (const { action, target } of rows) {
    const other = target.slice('subject:'.length) as SubjectId;
    if (action === 'merge') merged.add(other); else merged.delete(other);
  }
  return [...merged];
};

/** Who a subject is now: itself, or the one at the end of its merges. */
export const survivorOf = async (sql: Sql, storeId: StoreId, subjectId: SubjectId): Promise<SubjectId> => {
  let at = subjectId;
  for (let hops = 0; hops < hopsMax; hops++) {
    const [row] = await sql.all<{ merged_into: SubjectId | null }>('SELECT merged_into FROM subjects WHERE store_id = ? AND id = ?', [storeId, at]);
    if (row === undefined || row.merged_into === null) return at;
    at = row.merged_into;
  }
  throw new Error('merges form a circle');
};
