// Channels as staff set them for a person, by the API and in the contact report; and taking it back while it is fresh.
import {
  actionFor, channelReport, channels, channelTarget, fold, type ActorKind, type Channel, type DraftAnswer, type StoreId, type SubjectId,
} from '@placet/core';
import type { Services } from '../compose.js';
import { contextOf } from '../consents/capture-consent.js';
import type { CaptureRequest } from '../ledger/capture-request.js';
import { readRecord, recordColumns, recordFromRow, type RecordSqlRow } from '../ledger/read-records.js';
import type { Store } from '../storage/models/index.js';
import { marks, padded } from '../storage/sql.js';
import { announceUnsubscribed } from '../unsubscribe/announce-unsubscribed.js';
import { familyOf, survivorOf } from './family.js';
import { findById } from './find-subject.js';

export type SetTo = 'opted_in' | 'opted_out';

export interface ChannelsSet {
  readonly subjectId: SubjectId;
  readonly states: Readonly<Partial<Record<Channel, SetTo | undefined>>>;
  readonly reason: string;
  readonly actor: { readonly kind: ActorKind; readonly id?: string | undefined };
  readonly locale?: string | undefined;
  readonly now: number;
}

/** What is recorded when staff sets channels: theirs is the word, so it says who they are and why. */
export const channelsCapture = (store: Pick<Store, 'id' | 'country'>, { subjectId, states, reason, actor, locale, now }: ChannelsSet): CaptureRequest => ({
  storeId: store.id as StoreId, subject: { subjectId }, isProven: true, answers: answersOf(states, locale ?? null), wordings: new Map(), mode: 'record',
  alongside: announceUnsubscribed(now),
  circumstances: {
    section: null, source: 'admin', widget: null, region: store.country, regionBasis: 'store_country', occurredAt: now, timeGrade: 'observed',
    actor: actor.kind, context: contextOf({ actorId: actor.id, notes: reason }),
  },
});

const answersOf = (states: ChannelsSet['states'], locale: string | null): DraftAnswer[] => channels.flatMap((channel): DraftAnswer[] => {
  const state = states[channel];
  if (state === undefined) return [];
  const target = channelTarget(channel);
  return [{ target, action: actionFor(target, state === 'opted_in' ? 'yes' : 'no'), version: null, textHash: null, locale }];
});

const undoMs = 70_000;

type Ports = Pick<Services, 'database' | 'keyring' | 'writer' | 'clock'>;

/**
 * Takes back what staff set: the answer that stood before counts again, by a record of its own. `not_found` for any other record; `too_late` after a
 * minute, when the person has answered since, or when nothing stood before a no: nobody can be made never to have been asked.
 */
export const undoChannel = async (
  ports: Ports, store: Pick<Store, 'id' | 'country'>, recordId: string, actor: ChannelsSet['actor'],
): Promise<'done' | 'not_found' | 'too_late'> => {
  const { database, keyring, writer, clock } = ports;
  const storeId = store.id as StoreId;
  const row = await readRecord(database, storeId, recordId);
  const channel = channels.find(each => channelTarget(each) === row?.target);
  if (row?.source !== 'admin' || channel === undefined) return 'not_found';
  const known = await findById(database, keyring, storeId, row.subject_id);
  const now = clock.now();
  const before = await stateBefore(ports, row, channel);
  if (known === undefined || now > row.recorded_at + undoMs || known.standings.get(channelTarget(channel))?.recordId !== row.id || !canUndo(row.action, before)) return 'too_late';
  const reason = `taken back (${row.id})`;
  await writer.append(channelsCapture(store, { subjectId: known.id, states: { [channel]: before === 'opted_in' ? 'opted_in' : 'opted_out' }, reason, actor, now }));
  return 'done';
};

type State = ReturnType<typeof channelReport>['state'];

/** A yes set by mistake becomes a no whatever stood before; a no only becomes the yes that stood. */
export const canUndo = (action: string, before: State): boolean => action === 'opt_in' || before === 'opted_in';

const stateBefore = ({ database }: Pick<Ports, 'database'>, { store_id: storeId, subject_id: subjectId, sequence, target }: RecordSqlRow, channel: Channel): Promise<State> =>
  database.read(async (sql) => {
    const family = padded(await familyOf(sql, storeId, await survivorOf(sql, storeId, subjectId)));
    const rows = await sql.all<RecordSqlRow>(
      `SELECT ${recordColumns} FROM records WHERE store_id = ? AND subject_id IN (${marks(family.length)}) AND sequence < ? AND target = ?`,
      [storeId, ...family, sequence, target]);
    return channelReport(fold(rows.map(recordFromRow)), channel).state;
  });
