// Flows of other tools a person is in (a welcome series, a win-back journey). Whoever registered one is told when the person unsubscribes. (UNS-5)
import {
  err, makeId, ok, type Channel, type Result, type StoreId, type SubjectId,
} from '@placet/core';
import { randomBytes } from '../adapters/vault.js';
import type { Services } from '../compose.js';
import { findSubjects, loadStandings } from '../ledger/find-subjects.js';
import { lockHead } from '../ledger/write-batch.js';
import { survivorOf } from '../subjects/family.js';
import { isOff } from './exit-enrolments.js';

/** Why an enrolment ended, as the tool is told. */
export const endReasons = ['exited_unsubscribed'] as const;
export type EndReason = (typeof endReasons)[number];

export interface Enrolment {
  readonly id: string;
  readonly subjectId: SubjectId;
  /** Null for a flow that writes on more than one channel. */
  readonly channel: Channel | null;
  readonly flow: string;
  readonly externalId: string;
  readonly createdAt: number;
  /** Null while it runs. */
  readonly endedAt: number | null;
  readonly reason: EndReason | null;
}

/** So many flows of one person run at once: their ids travel in one announcement. */
export const runningMax = 500;

export type EnrolmentDraft = Pick<Enrolment, 'subjectId' | 'channel' | 'flow' | 'externalId'>;

const columns = 'id, subject_id AS subjectId, channel, flow, external_id AS externalId, created_at AS createdAt, ended_at AS endedAt, reason';

/**
 * Registers an enrolment once per flow and the tool's own id. For someone who said no already it has ended before it began, and the answer says so: under the
 * ledger's lock, so that a click at the same moment either sees the enrolment or is seen by it.
 */
export const enrol = (
  { database, keyring }: Pick<Services, 'database' | 'keyring'>, storeId: StoreId, draft: EnrolmentDraft, now: number,
): Promise<Result<Enrolment & { readonly isNew: boolean }, 'conflict' | 'not_found'>> => database.write(async (tx) => {
  const { sql } = tx;
  await lockHead(tx, storeId);
  const [known] = await sql.all<Enrolment>(`SELECT ${columns} FROM flow_enrolments WHERE store_id = ? AND flow = ? AND external_id = ?`, [storeId, draft.flow, draft.externalId]);
  if (known !== undefined) {
    return await survivorOf(sql, storeId, known.subjectId) === draft.subjectId ? ok({ ...known, isNew: false }) : err('conflict', 'This flow has another person under this externalId.');
  }
  const [running] = await sql.all<{ flows: number }>(
    'SELECT COUNT(*) AS flows FROM flow_enrolments WHERE store_id = ? AND subject_id = ? AND ended_at IS NULL', [storeId, draft.subjectId]);
  if ((running?.flows ?? 0) >= runningMax) return err('conflict', `This person is in ${runningMax} flows already.`);
  const found = await findSubjects(sql, keyring.vault, storeId, [], [draft.subjectId]);
  const subject = found.byId.get(draft.subjectId);
  if (subject === undefined) return err('not_found', 'There is no such subject.');
  await loadStandings(sql, storeId, [subject]);
  const ended = isOff(subject.standings, draft.channel) ? { endedAt: now, reason: 'exited_unsubscribed' as const } : { endedAt: null, reason: null };
  const enrolment: Enrolment = { id: makeId('enrolment', now, randomBytes(10)), ...draft, createdAt: now, ...ended };
  await sql.run('INSERT INTO flow_enrolments (store_id, id, subject_id, channel, flow, external_id, created_at, ended_at, reason) VALUES (?,?,?,?,?,?,?,?,?)',
    [storeId, enrolment.id, draft.subjectId, draft.channel, draft.flow, draft.externalId, now, ended.endedAt, ended.reason]);
  return ok({ ...enrolment, isNew: true });
});

/** The person left the flow by itself: there is nothing to tell any more. False when there is no such enrolment. */
export const removeEnrolment = async ({ database }: Pick<Services, 'database'>, storeId: StoreId, id: string): Promise<boolean> =>
  await database.write(({ sql }) => sql.run('DELETE FROM flow_enrolments WHERE store_id = ? AND id = ?', [storeId, id])) > 0;

export interface EnrolmentFilter {
  readonly subjectId: string | undefined;
  readonly flow: string | undefined;
  readonly state: 'running' | 'ended' | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

const stateConditions = { running: ['ended_at IS NULL'], ended: ['ended_at IS NOT NULL'] } as const;

/** In the order they were registered. */
export const listEnrolments = (
  { database }: Pick<Services, 'database'>, storeId: StoreId, { subjectId, flow, state, after = '', limit }: EnrolmentFilter,
): Promise<Enrolment[]> => {
  const named = Object.entries({ subject_id: subjectId, flow }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const conditions = ['store_id = ?', 'id > ?', ...named.map(([column]) => `${column} = ?`), ...state === undefined ? [] : stateConditions[state]];
  return database.read(sql => sql.all<Enrolment>(
    `SELECT ${columns} FROM flow_enrolments WHERE ${conditions.join(' AND ')} ORDER BY id LIMIT ${limit}`, [storeId, after, ...named.map(([, value]) => value)]));
};
