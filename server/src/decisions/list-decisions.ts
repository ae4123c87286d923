// The log of decisions, newest first: why a message went or stayed, and how often for each reason. (DEC-3)
import { bytesOfId, makeId, type Id, type RecordId, type StoreId, type SubjectId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import type { Sql, SqlValue } from '../storage/sql.js';
import type { DecisionId } from './decision-log.js';
import type { Ground } from './ground.js';

export interface DecisionFilter {
  readonly campaignId?: string | undefined;
  readonly reason?: string | undefined;
  readonly decision?: 'allow' | 'skip' | undefined;
  readonly channel?: string | undefined;
  /** Epoch milliseconds of the decision, from inclusive, to exclusive. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Only what was decided before this one. */
  readonly before?: DecisionId | undefined;
}

export interface LoggedDecision {
  readonly id: DecisionId;
  readonly decidedAt: number;
  readonly subjectId: SubjectId | null;
  /** The time of sending that was asked about. */
  readonly at: number;
  readonly notBefore: number | null;
  readonly records: readonly RecordId[];
  readonly ground: StoredGround;
}

export interface StoredGround extends Ground { readonly id: string }

/** At most `limit`, the newest first. */
export const listDecisions = (database: Database, storeId: StoreId, filter: DecisionFilter, limit: number): Promise<LoggedDecision[]> =>
  database.read(async (sql) => {
    const rows = await findRows(sql, storeId, filter, limit);
    const grounds = await groundsOf(sql, storeId, [...new Set(rows.map(row => row.ground_id))]);
    return rows.flatMap((row) => {
      const ground = grounds.get(row.ground_id);
      return ground === undefined ? [] : [loggedFrom(row, ground)];
    });
  });

interface DecisionSqlRow {
  readonly id: DecisionId;
  readonly ground_id: string;
  readonly subject_id: SubjectId | null;
  readonly at: number;
  readonly not_before: number | null;
  readonly records: string;
}

const loggedFrom = (row: DecisionSqlRow, ground: StoredGround): LoggedDecision => ({
  id: row.id, decidedAt: timeOf(row.id), subjectId: row.subject_id, at: row.at, notBefore: row.not_before,
  records: row.records === '' ? [] : row.records.split(' ') as RecordId[], ground,
});

/** Ids begin with the time they were made at. */
const timeOf = (id: Id<'decision'>): number => [...bytesOfId(id)?.subarray(0, 6) ?? []].reduce((sum, byte) => sum * 256 + byte, 0);

/** The least id of a moment: decisions of that time and later are not below it. */
export const idFrom = (at: number): DecisionId => makeId('decision', Math.max(0, at), new Uint8Array(10));

/** With more grounds than this the wanted decisions are many, and soon met by walking the log. */
const groundsMax = 64;

/**
 * What all grounds are wanted for is read in the order of the log. A few grounds are each read from their own index: a rare reason is found
 * without walking past the million others.
 */
const findRows = async (sql: Sql, storeId: StoreId, filter: DecisionFilter, limit: number): Promise<readonly DecisionSqlRow[]> => {
  const within = idsWithin(filter);
  const wanted = groundConditions(filter);
  if (wanted.length === 0) return readRows(sql, storeId, within, [], limit);
  const grounds = await sql.all<{ id: string }>(
    `SELECT id FROM decision_grounds WHERE store_id = ? AND ${textOf(wanted)} LIMIT ${groundsMax + 1}`, [storeId, ...valuesOf(wanted)]);
  if (grounds.length > groundsMax) {
    const among = { text: `ground_id IN (SELECT id FROM decision_grounds WHERE store_id = ? AND ${textOf(wanted)})`, values: [storeId, ...valuesOf(wanted)] };
    return readRows(sql, storeId, within, [among], limit);
  }
  const found: DecisionSqlRow[] = [];
  for (const { id } of grounds) found.push(...await readRows(sql, storeId, within, [{ text: 'ground_id = ?', values: [id] }], limit));
  return found.sort((left, right) => left.id < right.id ? 1 : -1).slice(0, limit);
};

interface Condition { readonly text: string; readonly values: readonly SqlValue[] }

const textOf = (conditions: readonly Condition[]): string => conditions.map(({ text }) => text).join(' AND ');
const valuesOf = (conditions: readonly Condition[]): SqlValue[] => conditions.flatMap(({ values }) => values);

const when = (text: string, value: SqlValue | undefined): Condition[] => value === undefined ? [] : [{ text, values: [value] }];

const idsWithin = ({ from, to, before }: DecisionFilter): Condition[] => [
  ...when('id >= ?', from === undefined ? undefined : idFrom(from)), ...when('id < ?', to === undefined ? undefined : idFrom(to)), ...when('id < ?', before),
];

const groundConditions = ({ campaignId, reason, decision, channel }: DecisionFilter): Condition[] => [
  ...when('campaign_id = ?', campaignId), ...when('reason = ?', reason), ...when('decision = ?', decision), ...when('channel = ?', channel),
];

const readRows = (sql: Sql, storeId: StoreId, within: readonly Condition[], among: readonly Condition[], limit: number): Promise<DecisionSqlRow[]> => {
  const conditions = [{ text: 'store_id = ?', values: [storeId] }, ...among, ...within];
  return sql.all<DecisionSqlRow>(
    `SELECT id, ground_id, subject_id, at, not_before, records FROM decisions WHERE ${textOf(conditions)} ORDER BY id DESC LIMIT ${Math.trunc(limit)}`,
    valuesOf(conditions));
};

interface GroundSqlRow extends Omit<StoredGround, 'campaignId' | 'messageType' | 'ruleId'> {
  readonly campaign_id: string;
  readonly message_type: string;
  readonly rule_id: string;
}

const groundsOf = async (sql: Sql, storeId: StoreId, ids: readonly string[]): Promise<ReadonlyMap<string, StoredGround>> => {
  const grounds = new Map<string, StoredGround>();
  for (const id of ids) {
    const [row] = await sql.all<GroundSqlRow>(`SELECT id, campaign_id, channel, message_type, decision, reason, detail, step, region, why, rule_id, citation
      FROM decision_grounds WHERE store_id = ? AND id = ?`, [storeId, id]);
    if (row === undefined) continue;
    const { campaign_id: campaignId, message_type: messageType, rule_id: ruleId, ...rest } = row;
    grounds.set(id, { ...rest, campaignId, messageType, ruleId });
  }
  return grounds;
};
