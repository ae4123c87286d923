// Takes what was said at the till, and takes it back within a minute: a slip of the finger is no consent. (LED-10)
import {
  channelReport, channels, channelTarget, fold, type Channel, type ConsentRecord, type DraftAnswer, type Result, type StoreId,
} from '@placet/core';
import type { Services } from '../compose.js';
import { captureFromConsent, contextOf } from '../consents/capture-consent.js';
import type { Confirming } from '../ledger/capture-request.js';
import { readRecord, recordColumns, recordFromRow, type RecordSqlRow } from '../ledger/read-records.js';
import type { Store } from '../storage/models/index.js';
import { marks, padded } from '../storage/sql.js';
import { familyOf, survivorOf } from '../subjects/family.js';
import type { CounterQuestion } from './asked-at-counter.js';

type Ports = Pick<Services, 'database' | 'policies' | 'writer' | 'clock'>;

export interface CounterAnswers {
  readonly email: string;
  readonly phone: string;
  /** Those the customer said yes to. */
  readonly questions: readonly CounterQuestion[];
  readonly cashier: string;
  readonly spoken: string;
}

const widget = 'counter';

/** The first record made; the others of the same moment belong to it. */
export const takeAnswers = async (
  { policies, writer, clock }: Ports, store: Store, { email, phone, questions, cashier, spoken }: CounterAnswers,
): Promise<Result<{ readonly recordId: string; readonly confirming: readonly Confirming[] }>> => {
  const section = questions[0]?.section;
  const capture = await captureFromConsent(policies, store, {
    subject: { ...email === '' ? {} : { email }, ...phone === '' ? {} : { phone } }, section,
    answers: questions.map(({ channel, text, locale }) => ({ channel, answer: 'yes', text, locale })),
    source: { kind: 'pos', widget }, actor: { kind: 'cashier', id: cashier }, notes: spoken,
  }, clock.now(), true);
  if (!capture.ok) return capture;
  const reply = await writer.append(capture.value);
  if (reply.kind !== 'captured') throw new Error('answers without a key were taken for a repetition');
  const [first] = reply.captured.placed;
  if (first === undefined) throw new Error('answers left no record');
  return { ok: true, value: { recordId: first.record.id, confirming: reply.captured.confirming ?? [] } };
};

export interface TakenAnswers {
  readonly records: readonly ConsentRecord[];
  readonly channels: readonly Channel[];
  /** Epoch milliseconds until which they can be taken back. */
  readonly undoUntil: number;
}

/** A minute to press the button, and a little for the way. */
const undoMs = 60_000;
const graceMs = 10_000;

/** What was taken together with this record at the till; undefined for any other record. */
export const takenWith = async ({ database }: Pick<Services, 'database'>, storeId: StoreId, recordId: string): Promise<TakenAnswers | undefined> => {
  const row = await readRecord(database, storeId, recordId);
  if (row?.source !== 'pos' || row.widget !== widget || (row.action !== 'opt_in' && row.action !== 'pending')) return undefined;
  const rows = await database.read(sql => sql.all<RecordSqlRow>(
    `SELECT ${recordColumns} FROM records WHERE store_id = ? AND subject_id = ? AND sequence >= ? AND sequence < ? AND recorded_at = ? ORDER BY sequence`,
    [storeId, row.subject_id, row.sequence, row.sequence + channels.length, row.recorded_at]));
  const records = rows.map(recordFromRow).filter(({ source, action }) => source === 'pos' && (action === 'opt_in' || action === 'pending'));
  return { records, channels: records.flatMap(channelsOf), undoUntil: row.recorded_at + undoMs };
};

const channelsOf = ({ target }: ConsentRecord): Channel[] => channels.filter(channel => channelTarget(channel) === target);

export type Undone = 'done' | 'not_found' | 'too_late';

/** Nothing is deleted: what was said yes to by mistake gets a no. A yes that stood before is left as it was. */
export const undoAnswers = async (ports: Ports, storeId: StoreId, recordId: string, cashier: string): Promise<Undone> => {
  const { writer, clock } = ports;
  const taken = await takenWith(ports, storeId, recordId);
  const [first] = taken?.records ?? [];
  if (taken === undefined || first === undefined) return 'not_found';
  if (clock.now() > taken.undoUntil + graceMs) return 'too_late';
  const stood = await yesBefore(ports, storeId, first);
  const answers = taken.channels.filter(channel => !stood.has(channel)).map((channel): DraftAnswer =>
    ({ target: channelTarget(channel), action: 'opt_out', version: null, textHash: null, locale: first.locale }));
  if (answers.length === 0) return 'done';
  await writer.append({
    storeId, subject: { subjectId: first.subjectId }, isProven: true, answers, wordings: new Map(), mode: 'record',
    circumstances: {
      section: first.section, source: 'pos', widget, region: first.region, regionBasis: first.regionBasis, occurredAt: clock.now(), timeGrade: 'observed', actor: 'cashier',
      context: contextOf({ actorId: cashier, notes: `taken back at the counter (${first.id})` }),
    },
  });
  return 'done';
};

const yesBefore = async ({ database }: Pick<Services, 'database'>, storeId: StoreId, { subjectId, sequence }: ConsentRecord): Promise<ReadonlySet<Channel>> => {
  const standings = await database.read(async (sql) => {
    const family = padded(await familyOf(sql, storeId, await survivorOf(sql, storeId, subjectId)));
    const rows = await sql.all<RecordSqlRow>(
      `SELECT ${recordColumns} FROM records WHERE store_id = ? AND subject_id IN (${marks(family.length)}) AND sequence < ? AND target LIKE 'channel:%'`, [storeId, ...family, sequence]);
    return fold(rows.map(recordFromRow));
  });
  return new Set(channels.filter(channel => channelReport(standings, channel).state === 'opted_in'));
};
