// Who a subject is now, and whether anything can still be read of them.
import type { StoreId, SubjectId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { familyOf, survivorOf } from './family.js';

export interface SubjectState {
  /** Itself, or the one it was merged into. */
  readonly id: SubjectId;
  /** Those merged into it. */
  readonly others: readonly SubjectId[];
  /** Epoch milliseconds; null while its key exists. */
  readonly erasedAt: number | null;
}

/** Undefined when the store knows no such subject. */
export const readSubjectState = (database: Database, storeId: StoreId, subjectId: SubjectId): Promise<SubjectState | undefined> =>
  database.read(async (sql) => {
    const id = await survivorOf(sql, storeId, subjectId);
    const [row] = await sql.all<{ erased_at: number | null }>('SELECT erased_at FROM subjects WHERE store_id = ? AND id = ?', [storeId, id]);
    if (row === undefined) return undefined;
    return { id, erasedAt: row.erased_at, others: (await familyOf(sql, storeId, id)).filter(each => each !== id) };
  });
