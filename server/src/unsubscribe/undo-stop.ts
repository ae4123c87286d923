// Taking a stop back on the page that confirmed it: the person's own new yes, in the words shown beside the button. (UNS-4)
// Only what was a yes before the stop comes back; the no stays in the ledger, as everything does.
import { actionFor, channelReport, channels, channelTarget, fold, isChannel, type Channel, type RecordId, type StoreId, type SubjectId } from '@placet/core';
import { sha256Hex } from '../adapters/crypto-tools.js';
import type { Services } from '../compose.js';
import { recordColumns, recordFromRow, readRecord, type RecordSqlRow } from '../ledger/read-records.js';
import type { PlacedRecord } from '../ledger/capture-request.js';
import type { Database } from '../storage/open-database.js';
import { marks, padded } from '../storage/sql.js';
import type { Store } from '../storage/models/index.js';
import { familyOf } from '../subjects/family.js';
import type { KnownSubject } from '../subjects/find-subject.js';

/** As long as somebody may have the page open that says it. */
export const undoWithinMs = 3_600_000;

const historyMax = 2000;

/** The channels a stop turned off: those that were a yes before it and are off because of it now. Empty when it is too old, or something came after it. */
export const undoableChannels = async (
  database: Database, storeId: StoreId, subject: KnownSubject, recordId: string, now: number,
): Promise<readonly Channel[]> => {
  const row = await readRecord(database, storeId, recordId);
  if (row === undefined || now - row.recorded_at > undoWithinMs || row.action !== 'opt_out') return [];
  const stopped = channelsOf(row.target).filter(channel => channelReport(subject.standings, channel).recordId === row.id);
  if (stopped.length === 0) return [];
  const before = fold(await answersBefore(database, storeId, subject.id, row.sequence));
  return stopped.filter(channel => channelReport(before, channel).state === 'opted_in');
};

const channelsOf = (target: string): readonly Channel[] => {
  const name = target.slice('channel:'.length);
  return name === 'all' ? channels : isChannel(name) ? [name] : [];
};

const answersBefore = (database: Database, storeId: StoreId, subjectId: SubjectId, sequence: number) => database.read(async (sql) => {
  const family = padded(await familyOf(sql, storeId, subjectId));
  const rows = await sql.all<RecordSqlRow>(
    `SELECT ${recordColumns} FROM records WHERE store_id = ? AND subject_id IN (${marks(family.length)}) AND sequence < ? ORDER BY sequence DESC LIMIT ${historyMax}`,
    [storeId, ...family, sequence]);
  return rows.map(recordFromRow);
});

export interface Undo {
  readonly store: Store;
  readonly subjectId: SubjectId;
  readonly channels: readonly Channel[];
  readonly shown: { readonly text: string; readonly locale: string };
  readonly at: number;
  /** Kept sealed, as with every yes: whoever relies on it has to prove it (GDPR Art. 7(1)). */
  readonly ip: string | undefined;
  readonly userAgent: string | undefined;
}

/** The records of the new yes; none for channels that are on again already. */
export const undoStop = async ({ writer }: Pick<Services, 'writer'>, undo: Undo): Promise<readonly PlacedRecord[]> => {
  const { store, subjectId, shown, at, ip, userAgent } = undo;
  const textHash = sha256Hex(shown.text);
  const reply = await writer.append({
    storeId: store.id as StoreId, subject: { subjectId }, isProven: true, mode: 'change', wordings: new Map([[textHash, shown.text]]),
    answers: undo.channels.map(channel => ({
      target: channelTarget(channel), action: actionFor(channelTarget(channel), 'yes'), version: null, textHash, locale: shown.locale,
    })),
    circumstances: {
      section: null, source: 'center', widget: 'unsubscribe page, taken back', region: store.country, regionBasis: 'store_country', occurredAt: at,
      timeGrade: 'observed', actor: 'shopper', context: { ...ip === undefined ? {} : { ip }, ...userAgent === undefined ? {} : { userAgent } },
    },
  });
  return reply.kind === 'captured' ? reply.captured.placed : [];
};

/** The newest record that tells which language the person was spoken to in; undefined when none does. */
export const languageOnRecord = async (database: Database, storeId: StoreId, subjectId: SubjectId): Promise<string | undefined> => {
  const [row] = await database.read(sql => sql.all<{ locale: string; id: RecordId }>(
    'SELECT id, locale FROM records WHERE store_id = ? AND subject_id = ? AND locale IS NOT NULL ORDER BY sequence DESC LIMIT 1', [storeId, subjectId]));
  return row?.locale;
};
