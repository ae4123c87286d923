// Flows end with the no that ends them, in its own transaction: with a click or a call, and with what a file or a shop tells. (UNS-5)
import { channelReport, channels, globallyUnsubscribedAt, type Channel, type Standings, type StoreId, type SubjectId } from '@placet/core';
import type { CaptureReply, CaptureRequest } from '../ledger/capture-request.js';
import { marks, padded, type Sql } from '../storage/sql.js';
import { familyOf } from '../subjects/family.js';
import { stoppedScope } from './stopped-scope.js';
import type { Scope } from './unsubscribe-token.js';

/** A flow over several channels may go on while any of them is open. */
export const isOff = (standings: Standings, channel: Channel | null): boolean => channel === null
  ? globallyUnsubscribedAt(standings) !== null || channels.every(each => channelReport(standings, each).state === 'opted_out')
  : channelReport(standings, channel).state === 'opted_out';

/** Ends what runs for this person on what was stopped, in the stop's own transaction; a flow over several channels ends with any. Answers with the ids. */
export const exitEnrolments = async (sql: Sql, storeId: StoreId, subjectId: SubjectId, scope: Scope, now: number): Promise<string[]> => {
  // Most stores have none, and then nobody's merges need to be read.
  if (!await hasEnrolments(sql, storeId)) return [];
  const list = padded(await familyOf(sql, storeId, subjectId));
  const rows = await sql.all<{ id: string; channel: string | null }>(
    `SELECT id, channel FROM flow_enrolments WHERE store_id = ? AND subject_id IN (${marks(list.length)}) AND ended_at IS NULL ORDER BY id LIMIT 2000`, [storeId, ...list]);
  const ids = rows.filter(({ channel }) => scope === 'all' || channel === null || channel === scope).map(({ id }) => id);
  for (let at = 0; at < ids.length; at += 256) {
    const some = padded(ids.slice(at, at + 256));
    await sql.run(`UPDATE flow_enrolments SET ended_at = ?, reason = 'exited_unsubscribed' WHERE store_id = ? AND id IN (${marks(some.length)})`, [now, storeId, ...some]);
  }
  return ids;
};

const hasEnrolments = async (sql: Sql, storeId: StoreId): Promise<boolean> =>
  (await sql.all('SELECT 1 FROM flow_enrolments WHERE store_id = ? LIMIT 1', [storeId])).length > 0;

/** What of a batch is needed: who was merged in it is not in the database yet. */
export interface ImportedBatch {
  readonly storeId: StoreId;
  readonly now: number;
  readonly mergedAway: readonly { readonly from: SubjectId; readonly into: SubjectId }[];
  readonly standingsOf: (subjectId: SubjectId) => Standings | undefined;
}

/**
 * The same for what a file or a shop told, which is announced by nobody else. A no from before a yes that stands ends nothing. A batch costs two queries
 * more where the store has enrolments, and some more for each person who is in a flow or was merged.
 */
export const exitImported = async (
  sql: Sql, batch: ImportedBatch, captures: readonly { readonly request: CaptureRequest }[], replies: readonly CaptureReply[],
): Promise<void> => {
  const { storeId, now } = batch;
  const stops = importedStops(batch, captures, replies);
  if (stops.length === 0 || !await hasEnrolments(sql, storeId)) return;
  const concerned = await whoMayBeInFlows(sql, storeId, stops.map(({ subjectId }) => subjectId));
  for (const { subjectId, scope } of stops) if (concerned.has(subjectId)) await exitEnrolments(sql, storeId, subjectId, scope, now);
};

interface ImportedStop { readonly subjectId: SubjectId; readonly scope: Scope }

const importedStops = (
  { mergedAway, standingsOf }: ImportedBatch, captures: readonly { readonly request: CaptureRequest }[], replies: readonly CaptureReply[],
): ImportedStop[] => captures.flatMap(({ request: { mode } }, at) => {
  const reply = replies[at];
  if (mode !== 'import' || reply?.kind !== 'captured') return [];
  const { subjectId, placed } = reply.captured;
  const standings = standingsOf(subjectId);
  const scopes = placed.map(({ record }) => stoppedScope(record)).filter(scope => scope !== undefined);
  const held = standings === undefined ? [] : scopes.filter(scope => scope === 'all' ? globallyUnsubscribedAt(standings) !== null : isOff(standings, scope));
  if (held.length === 0) return [];
  const ids = [subjectId, ...mergedAway.filter(({ into }) => into === subjectId).map(({ from }) => from)];
  return held.flatMap(scope => ids.map(id => ({ subjectId: id, scope })));
});

const askedAtOnce = 256;

/** Those of them who are in a flow, or under whom others were merged who may be. */
const whoMayBeInFlows = async (sql: Sql, storeId: StoreId, subjectIds: readonly SubjectId[]): Promise<ReadonlySet<string>> => {
  const found = new Set<string>();
  for (let at = 0; at < subjectIds.length; at += askedAtOnce) {
    const ids = padded(subjectIds.slice(at, at + askedAtOnce));
    const rows = await sql.all<{ id: string }>(
      `SELECT DISTINCT subject_id AS id FROM flow_enrolments WHERE store_id = ? AND subject_id IN (${marks(ids.length)}) AND ended_at IS NULL
       UNION SELECT DISTINCT subject_id FROM records WHERE store_id = ? AND subject_id IN (${marks(ids.length)}) AND action = 'merge'`, [storeId, ...ids, storeId, ...ids]);
    for (const { id } of rows) found.add(id);
  }
  return found;
};
