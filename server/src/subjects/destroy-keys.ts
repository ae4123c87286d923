// Makes a person unreadable for good: key, profile and identifiers go; the records stay and the log still verifies. (LED-4)
import type { StoreId, SubjectId } from '@placet/core';
import { lockHead } from '../ledger/write-batch.js';
import { announceChange } from '../outbound/announce-change.js';
import type { Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import { familyOf, survivorOf } from './family.js';

/**
 * True when there was a key to destroy. Idempotent. Whoever is the same person by merges, chains followed, goes with it. The change feed says so in the
 * same transaction, under each id somebody outside may know the person by.
 */
export const destroySubjectKeys = async (database: Database, storeId: StoreId, subjectId: SubjectId, now: number): Promise<boolean> => {
  const destroyed = await database.write(async (tx) => {
    const { sql } = tx;
    await lockHead(tx, storeId);
    const erased: SubjectId[] = [];
    for (const id of await familyOf(sql, storeId, await survivorOf(sql, storeId, subjectId))) {
      await remember(sql, storeId, id, now);
      await sql.run('DELETE FROM shop_people WHERE store_id = ? AND subject_id = ?', [storeId, id]);
      await sql.run('DELETE FROM identifiers WHERE store_id = ? AND subject_id = ?', [storeId, id]);
      const changed = await sql.run(
        `UPDATE subjects SET wrapped_key = NULL, master_key_id = NULL, sealed_profile = NULL, erased_at = ? WHERE store_id = ? AND id = ?
         AND erased_at IS NULL`, [now, storeId, id]);
      if (changed > 0) erased.push(id);
    }
    for (const id of erased) await announceChange(tx, { storeId, type: 'subject.erased', subjectId: id, now });
    return erased.length > 0;
  });
  // SQLite keeps old pages in the write-ahead log until it is folded into the file.
  if (destroyed && database.dialect === 'sqlite') await database.sequelize.query('PRAGMA wal_checkpoint(TRUNCATE)');
  return destroyed;
};

/** The shop may show the person again before it has erased them too: their identifiers are known by what is left of them, which says nothing about who. */
const remember = async (sql: Sql, storeId: StoreId, subjectId: SubjectId, now: number): Promise<void> => {
  await sql.run(`INSERT ${sql.dialect === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO erased_identifiers (store_id, hash, erased_at)
    SELECT store_id, hash, ? FROM identifiers WHERE store_id = ? AND subject_id = ? AND kind IN ('externalId', 'email', 'phone')`, [now, storeId, subjectId]);
};
