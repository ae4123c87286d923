// Every decision is kept with its reasons, and counted (DEC-3). What many have in common is kept once, as their ground; of a person only the id.
import { makeId, type Decision, type ExplainedDecision, type Id, type StoreId, type SubjectId } from '@placet/core';
import { randomBytes } from '../adapters/vault.js';
import { insertAlike } from '../ledger/insert-alike.js';
import type { Database, Tx } from '../storage/open-database.js';
import { allAtOnce, insertRows, type Sql, type SqlValue } from '../storage/sql.js';
import type { KnownGround } from './ground.js';
import { GroupCommit } from './group-commit.js';

export type DecisionId = Id<'decision'>;

export interface DecisionEntry {
  readonly id: DecisionId;
  readonly decision: Decision | ExplainedDecision;
  readonly ground: KnownGround;
  /** Null for somebody never heard of. */
  readonly subjectId: SubjectId | null;
  /** The time of sending that was asked about, epoch ms. */
  readonly at: number;
}

/** What of a run of decisions is kept one by one; all of them are counted. */
export const logDetails = ['all', 'skips', 'none'] as const;
export type LogDetail = (typeof logDetails)[number];

interface Share { readonly entries: readonly DecisionEntry[]; readonly detail: LogDetail; readonly now: number }

export const newDecisionId = (now: number): DecisionId => makeId('decision', now, randomBytes(10));

const togetherMax = 64;

export class DecisionLog {
  private readonly commits: GroupCommit<Share>;

  constructor(database: Database) {
    this.commits = new GroupCommit(database, togetherMax, saveShares);
  }

  /** Resolves when the decisions are on the disk; those that come together share the flush. */
  append(storeId: StoreId, entries: readonly DecisionEntry[], now: number, detail: LogDetail = 'all'): Promise<void> {
    return entries.length === 0 ? Promise.resolve() : this.commits.add(storeId, { entries, detail, now });
  }
}

const saveShares = async (tx: Tx, storeId: StoreId, shares: readonly Share[]): Promise<void> => {
  const tally = new Tally();
  const rows: SqlValue[][] = [];
  for (const { entries, detail, now } of shares) {
    const day = new Date(now).toISOString().slice(0, 10);
    for (const entry of entries) {
      tally.count(entry.ground, day);
      if (detail === 'all' || (detail === 'skips' && entry.decision.decision === 'skip')) rows.push(rowOf(storeId, entry));
    }
  }
  await allAtOnce([
    insertAlike(tx.sql, 'INSERT INTO decisions (store_id, id, ground_id, subject_id, at, not_before, records) VALUES', rows), tally.save(tx.sql, storeId),
  ]);
};

/** Inside a transaction of the caller's, for a decision that must be kept together with something else. */
export const saveDecisions = (tx: Tx, storeId: StoreId, entries: readonly DecisionEntry[], now: number, detail: LogDetail): Promise<void> =>
  saveShares(tx, storeId, [{ entries, detail, now }]);

const rowOf = (storeId: StoreId, { id, ground, subjectId, at, decision }: DecisionEntry): SqlValue[] => [
  storeId, id, ground.id, subjectId, at, 'notBefore' in decision ? decision.notBefore ?? null : null, decision.records.join(' '),
];

/** The decisions of one transaction by ground and day. */
class Tally {
  private readonly days = new Map<KnownGround, Map<string, number>>();

  count(ground: KnownGround, day: string): void {
    const counts = this.days.get(ground) ?? new Map<string, number>();
    if (counts.size === 0) this.days.set(ground, counts);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }

  /** In the order of their ids, so that two transactions never wait for each other. */
  async save(sql: Sql, storeId: StoreId): Promise<void> {
    const grounds = [...this.days].sort(([left], [right]) => left.id < right.id ? -1 : 1);
    await insertRows(sql, `INSERT ${sql.dialect === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO decision_grounds (store_id, id, campaign_id, channel, message_type,
      decision, reason, detail, step, region, why, rule_id, citation) VALUES`, grounds.map(([ground]) => groundRow(storeId, ground)));
    await insertRows(sql, 'INSERT INTO decision_counts (store_id, ground_id, day, decisions) VALUES',
      grounds.flatMap(([{ id }, counts]) => [...counts].map(([day, count]) => [storeId, id, day, count])), addUp[sql.dialect]);
  }
}

const groundRow = (storeId: StoreId, each: KnownGround): SqlValue[] => [
  storeId, each.id, each.campaignId, each.channel, each.messageType, each.decision, each.reason, each.detail, each.step, each.region, each.why, each.ruleId,
  each.citation,
];

const addUp = {
  sqlite: 'ON CONFLICT (store_id, ground_id, day) DO UPDATE SET decisions = decisions + excluded.decisions',
  mysql: 'ON DUPLICATE KEY UPDATE decisions = decisions + VALUES(decisions)',
};
