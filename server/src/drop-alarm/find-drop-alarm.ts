// One alarm about a source of opt-ins, with the span in which people may have come by without being asked.
import type { StoreId } from '@placet/core';
import { z } from 'zod';
import type { Database } from '../storage/open-database.js';

export interface DropAlarm {
  readonly source: string;
  /** Way in and section of the source; the section is null where there is none. */
  readonly kind: string;
  readonly section: string | null;
  /** Epoch milliseconds; until now while it is open. */
  readonly since: number;
  readonly until: number;
}

const detailSchema = z.looseObject({ source: z.string(), since: z.iso.datetime() });

export const findDropAlarm = async (database: Database, storeId: StoreId, alarmId: string, now: number): Promise<DropAlarm | undefined> => {
  const [row] = await database.read(sql => sql.all<{ detail: string; resolvedAt: number | null }>(
    'SELECT detail, resolved_at AS resolvedAt FROM alarms WHERE store_id = ? AND id = ? AND kind = \'opt_ins_dropped\'', [storeId, alarmId]));
  if (row === undefined) return undefined;
  const { source, since } = detailSchema.parse(JSON.parse(row.detail));
  const [kind = '', section = '-'] = source.split(' / ');
  return { source, kind, section: section === '-' ? null : section, since: Date.parse(since), until: row.resolvedAt ?? now };
};
