// The letters of a store, newest first, without what is in them: a list names nobody.
import type { Database } from '../storage/open-database.js';
import type { SqlValue } from '../storage/sql.js';
import { mailColumns, type MailRow, type MailState } from './mail-row.js';

export interface MailFilter {
  readonly state?: MailState | undefined;
  readonly subjectId?: string | undefined;
  /** Only those older than this letter. */
  readonly before?: string | undefined;
  readonly limit: number;
}

export const listMails = (database: Database, ownerId: string, { state, subjectId, before, limit }: MailFilter): Promise<MailRow[]> => {
  const parts: readonly (readonly [string, SqlValue | undefined])[] = [['state = ?', state], ['subject_id = ?', subjectId], ['id < ?', before]];
  const used = parts.filter((part): part is readonly [string, SqlValue] => part[1] !== undefined);
  return database.read(sql => sql.all<MailRow>(
    `SELECT ${mailColumns} FROM mails WHERE store_id = ?${used.map(([text]) => ` AND ${text}`).join('')} ORDER BY id DESC LIMIT ${Math.trunc(limit)}`,
    [ownerId, ...used.map(([, value]) => value)]));
};
