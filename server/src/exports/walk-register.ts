// The register as a file: every record in the order of the log, with the words that were shown and whoever gave them.
import { isChannel, placetColumns, type SubjectId } from '@placet/core';
import { findSubjects } from '../ledger/find-subjects.js';
import { readRecordPages, type RecordSqlRow } from '../ledger/read-records.js';
import type { Profile } from '../subjects/subject-row.js';
import type { ExportRequest } from './export-request.js';
import { RecordDetails, sourceText } from './record-details.js';

/** Those of the other lists first, so that the channels' rows can be imported; then what makes a register. */
export const registerColumns = [...placetColumns, 'sequence', 'target', 'action', 'version', 'recorded_at', 'region', 'actor', 'leaf_hash'] as const;

const states = { opt_in: 'opted_in', confirm: 'opted_in', opt_out: 'opted_out', pending: 'pending' } as const satisfies Partial<Record<RecordSqlRow['action'], string>>;

/** With `channel` only its records and those about all channels. A person whose key was destroyed has left the record and taken the name along. */
export const walkRegister = async function* ({ database, keyring, storeId, channel }: ExportRequest): AsyncGenerator<readonly string[]> {
  const details = new RecordDetails(storeId);
  for await (const page of readRecordPages(database, storeId, 0, await sizeOf({ database, storeId }))) {
    const rows = channel === undefined ? page : page.filter(({ target }) => target === `channel:${channel}` || target === 'channel:all');
    if (rows.length === 0) continue;
    const { texts, people } = await database.read(async sql => ({
      texts: await details.textsOf(sql, rows.map(row => row.text_hash)),
      people: (await findSubjects(sql, keyring.vault, storeId, [], [...new Set(rows.map(row => row.subject_id))])).byId,
    }));
    const profiles = new Map<SubjectId, Profile>();
    for (const row of rows) {
      const profile = profiles.get(row.subject_id) ?? people.get(row.subject_id)?.profile() ?? {};
      profiles.set(row.subject_id, profile);
      yield cellsOf(row, profile, row.text_hash === null ? '' : texts.get(row.text_hash) ?? '');
    }
  }
};

const sizeOf = async ({ database, storeId }: Pick<ExportRequest, 'database' | 'storeId'>): Promise<number> => {
  const [head] = await database.read(sql => sql.all<{ size: number }>('SELECT size FROM ledger_heads WHERE store_id = ?', [storeId]));
  return head?.size ?? 0;
};

const cellsOf = (row: RecordSqlRow, { email = '', phone = '', externalId = '', name = '' }: Profile, text: string): readonly string[] => {
  const about = row.target.slice(row.target.indexOf(':') + 1);
  const isAboutChannel = row.target.startsWith('channel:') && isChannel(about);
  const state: Partial<Record<string, string>> = states;
  return [
    email, phone, externalId, name, isAboutChannel ? about : '', isAboutChannel ? state[row.action] ?? '' : '', timeText(row.occurred_at),
    row.time_grade === 'unknown' ? 'no' : 'yes', row.locale ?? '', row.section ?? '', text, sourceText(row), row.id,
    String(row.sequence), row.target, row.action, row.version === null ? '' : String(row.version), timeText(row.recorded_at), row.region ?? '',
    row.actor, row.leaf_hash.toString('hex'),
  ];
};

const timeText = (at: number): string => new Date(at).toISOString();
