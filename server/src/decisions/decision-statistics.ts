// How many were allowed and how many skipped, per campaign, day, channel and reason: read from counters, whatever the log still holds. (DEC-3)
import type { StoreId } from '@placet/core';
import type { Database } from '../storage/open-database.js';
import type { SqlValue } from '../storage/sql.js';

export interface StatisticsFilter {
  readonly campaignId?: string | undefined;
  /** Days in UTC, `2026-11-25`, both inclusive. */
  readonly from: string;
  readonly to: string;
}

export interface StatisticsRow {
  readonly day: string;
  /** Null for decisions that named no campaign. */
  readonly campaignId: string | null;
  readonly channel: string;
  readonly decision: 'allow' | 'skip';
  readonly reason: string;
  readonly decisions: number;
}

/** The newest day first; `offset` and `limit` count rows. */
export const decisionStatistics = async (
  database: Database, storeId: StoreId, { campaignId, from, to }: StatisticsFilter, offset: number, limit: number,
): Promise<StatisticsRow[]> => {
  const campaign: readonly SqlValue[] = campaignId === undefined ? [] : [campaignId];
  const rows = await database.read(sql => sql.all<Summed>(
    `SELECT c.day AS day, g.campaign_id AS campaignId, g.channel AS channel, g.decision AS decision, g.reason AS reason, SUM(c.decisions) AS decisions
     FROM decision_grounds g JOIN decision_counts c ON c.store_id = g.store_id AND c.ground_id = g.id
     WHERE g.store_id = ? ${campaign.length === 0 ? '' : 'AND g.campaign_id = ?'} AND c.day >= ? AND c.day <= ?
     GROUP BY c.day, g.campaign_id, g.channel, g.decision, g.reason
     ORDER BY c.day DESC, g.campaign_id, g.channel, g.decision, g.reason LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(offset)}`, [storeId, ...campaign, from, to]));
  return rows.map(row => ({ ...row, campaignId: row.campaignId === '' ? null : row.campaignId, decisions: Number(row.decisions) }));
};

/** A sum comes as text from MariaDB, which has more digits than a number. */
type Summed = Omit<StatisticsRow, 'campaignId' | 'decisions'> & { readonly campaignId: string; readonly decisions: number | string };

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
