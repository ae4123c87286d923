// Makes a person unreadable for good: key, profile and identifiers go; the records stay and the log still verifies. (LED-4)
import type { StoreId, SubjectId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import { familyOf, survivorOf } from './family.js';

/** True when there was a key to destroy. Idempotent. Whoever is the same person by merges, chains followed, goes with it. */
export const destroySubjectKeys = async (database: Database, storeId: StoreId, subjectId: SubjectId, now: number): Promise<boolean> => {
  const destroyed = await database.write(async ({ sql }) => {
    let count = 0;
    for (const id of await familyOf(sql, storeId, await survivorOf(sql, storeId, subjectId))) {
      await sql.run('DELETE FROM identifiers WHERE store_id = ? AND subject_id = ?', [storeId, id]);
      count += await sql.run(
        `UPDATE subjects SET wrapped_key = NULL, master_key_id = NULL, sealed_profile = NULL, erased_at = ? WHERE store_id = ? AND id = ?
         AND erased_at IS NULL`, [now, storeId, id]);
    }
    return count > 0;
  });
  // SQLite keeps old pages in the write-ahead log until it is folded into the file.
  if (destroyed && database.dialect === 'sqlite') await database.sequelize.query('PRAGMA wal_checkpoint(TRUNCATE)');
  return destroyed;
};
