// The register as a file: every record in the order of the log, with the words that were shown and whoever gave them; or the part of it a filter names.
import { isChannel, placetColumns, type SubjectId } from '@placet/core';
import { readRegisterRows } from '../consents/list-register.js';
import { isByTime, type RegisterFilter, type RegisterPosition } from '../consents/register-query.js';
import { findSubjects } from '../ledger/find-subjects.js';
import { readRecordPages, type RecordSqlRow } from '../ledger/read-records.js';
import type { Profile } from '../subjects/subject-row.js';
import type { ExportRequest } from './export-request.js';
import { RecordDetails, sourceText } from './record-details.js';

/** Those of the other lists first, so that the channels' rows can be imported; then what makes a register. */
export const registerColumns = [...placetColumns, 'sequence', 'target', 'action', 'version', 'recorded_at', 'region', 'actor', 'leaf_hash'] as const;

const states = { opt_in: 'opted_in', confirm: 'opted_in', opt_out: 'opted_out', pending: 'pending' } as const satisfies Partial<Record<RecordSqlRow['action'], string>>;

/** One record with what belongs to it. A person whose key was destroyed has left the record and taken the name along. */
export interface RegisterLine { readonly row: RecordSqlRow; readonly profile: Profile | undefined; readonly text: string | null }

/** The register's rows. With `channel` only its records and those about all channels; with a filter in the order of its index, oldest first. */
export const walkRegister = async function* (request: ExportRequest): AsyncGenerator<readonly string[]> {
  for await (const { row, profile = {}, text } of walkLines(request)) yield cellsOf(row, profile, text ?? '');
};

/** The same as JSON lines, whose values are typed and whose missing ones are null. */
export const registerLines = async function* (request: ExportRequest): AsyncGenerator<string> {
  let lines = '';
  for await (const line of walkLines(request)) {
    lines += `${JSON.stringify(jsonOf(line))}\n`;
    if (lines.length < pieceLength) continue;
    yield lines;
    lines = '';
  }
  if (lines !== '') yield lines;
};

const pieceLength = 65_536;

const walkLines = async function* ({ database, keyring, storeId, channel, filter }: ExportRequest): AsyncGenerator<RegisterLine> {
  const details = new RecordDetails(storeId);
  const size = await sizeOf({ database, storeId });
  const pages = isWhole(filter) ? readRecordPages(database, storeId, 0, size) : readFiltered(database, storeId, filter, size);
  for await (const page of pages) {
    const rows = channel === undefined ? page : page.filter(({ target }) => target === `channel:${channel}` || target === 'channel:all');
    if (rows.length === 0) continue;
    const { texts, people } = await database.read(async sql => ({
      texts: await details.textsOf(sql, rows.map(row => row.text_hash)),
      people: (await findSubjects(sql, keyring.vault, storeId, [], [...new Set(rows.map(row => row.subject_id))])).byId,
    }));
    const profiles = new Map<SubjectId, Profile | undefined>();
    for (const row of rows) {
      if (!profiles.has(row.subject_id)) profiles.set(row.subject_id, people.get(row.subject_id)?.profile());
      yield { row, profile: profiles.get(row.subject_id), text: row.text_hash === null ? null : texts.get(row.text_hash) ?? null };
    }
  }
};

type Filter = NonNullable<ExportRequest['filter']>;

const isWhole = (filter: ExportRequest['filter']): filter is undefined => Object.values(filter ?? {}).every(value => value === undefined);

const pageSize = 1000;

/** Page by page from the oldest, each begun where the one before it ended; what is recorded meanwhile is left to the next export. */
const readFiltered = async function* (database: ExportRequest['database'], storeId: ExportRequest['storeId'], filter: Filter, size: number): AsyncGenerator<readonly RecordSqlRow[]> {
  for (let after: RegisterPosition | undefined = isByTime(filter) ? { occurredAt: -1, sequence: -1 } : { sequence: -1 }; after !== undefined;) {
    const asked: RegisterFilter = { ...filter, after };
    const { rows, seenTo } = await database.read(sql => readRegisterRows(sql, storeId, asked, pageSize));
    yield rows.filter(({ sequence }) => sequence < size);
    const last = rows.length < pageSize ? undefined : rows.at(-1);
    after = last === undefined ? seenTo : { sequence: last.sequence, ...isByTime(filter) ? { occurredAt: last.occurred_at } : {} };
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

const jsonOf = ({ row, profile, text }: RegisterLine): object => ({
  id: row.id, sequence: row.sequence, subjectId: row.subject_id, target: row.target, action: row.action, version: row.version,
  person: profile === undefined ? null : {
    email: profile.email ?? null, phone: profile.phone ?? null, externalId: profile.externalId ?? null, name: profile.name ?? null,
  },
  occurredAt: timeText(row.occurred_at), timeProven: row.time_grade !== 'unknown', recordedAt: timeText(row.recorded_at), locale: row.locale, section: row.section, text,
  source: sourceText(row), region: row.region, actor: row.actor, leafHash: row.leaf_hash.toString('hex'),
});

const timeText = (at: number): string => new Date(at).toISOString();
