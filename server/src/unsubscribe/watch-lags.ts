// Looks whether a click took too long somewhere, or still does, and raises an alarm; takes it back when all is well again; forgets what is a month old.
import type { StoreId } from '@placet/core';
import { openAlarms, raiseAlarm, resolveAlarm, type AlarmCause } from '../alarms/alarms.js';
import type { Database } from '../storage/open-database.js';
import { marks, type Sql } from '../storage/sql.js';
import { unsubscribedLanes } from './announce-unsubscribed.js';

/** The promise is one second inside Placet and five to a healthy shop; beyond this somebody has to know. (UNS-1) */
export const lagMsMax = 10_000;
export const lagsKeptMs = 30 * 86_400_000;

/** How long an alarm stays after the last late arrival. */
const rememberedMs = 10 * 60_000;

interface LateRow {
  readonly storeId: StoreId;
  readonly stage: string;
  readonly destination: string;
  readonly clicks: number;
  readonly waiting: number;
  readonly longestMs: number;
}

/** MySQL hands sums out as decimals, in text. */
type CountedRow = Omit<LateRow, 'waiting'> & { readonly waiting: number | string };

export const watchLags = async (database: Database, now: number): Promise<void> => {
  await forgetUnmeasured(database, now);
  const { late, open } = await database.read(async sql => ({ late: await findLate(sql, now), open: await openAlarms(sql, 'unsubscribe_late') }));
  const about = new Set(late.map(keyOf));
  const over = open.filter(cause => !about.has(`${cause.storeId} ${cause.about}`));
  if (late.length > 0 || over.length > 0) {
    await database.write(async ({ sql }) => {
      for (const row of late) {
        const { clicks, waiting, longestMs } = row;
        await raiseAlarm(sql, causeOf(row), { clicks, waiting, longestMs }, now);
      }
      for (const cause of over) await resolveAlarm(sql, cause, now);
    });
  }
  await forgetOld(database, now);
};

const causeOf = ({ storeId, stage, destination }: LateRow): AlarmCause => ({ storeId, kind: 'unsubscribe_late', about: `${stage} ${destination}` });
const keyOf = (row: LateRow): string => `${row.storeId} ${causeOf(row).about}`;

/** Two looks into the index of what arrived when: what is still missing, and what arrived late a short while ago. */
const findLate = (sql: Sql, now: number): Promise<LateRow[]> => sql.all<CountedRow>(
  `/* across stores: alarms are raised for whichever store is late */
   SELECT storeId, stage, destination, COUNT(*) AS clicks, SUM(isWaiting) AS waiting, MAX(lagMs) AS longestMs FROM (
     SELECT store_id AS storeId, stage, destination, 1 AS isWaiting, ? - clicked_at AS lagMs FROM unsubscribe_lags WHERE reached_at IS NULL AND clicked_at < ?
     UNION ALL
     SELECT store_id, stage, destination, 0, reached_at - clicked_at FROM unsubscribe_lags WHERE reached_at > ? AND reached_at - clicked_at > ${lagMsMax}
   ) AS late GROUP BY storeId, stage, destination`, [now, now - lagMsMax, now - rememberedMs])
  .then(rows => rows.map(row => ({ ...row, waiting: Number(row.waiting) })));

/**
 * Clicks that the outbox has let go of and nobody noted: the process that did was killed before it wrote that down. They were not late, only not measured.
 */
const forgetUnmeasured = async (database: Database, now: number): Promise<void> => {
  const stores = await database.read(sql => sql.all<{ storeId: StoreId }>(
    `/* across stores: whichever has clicks that wait too long */ SELECT DISTINCT store_id AS storeId FROM unsubscribe_lags
     WHERE reached_at IS NULL AND clicked_at < ? AND stage = 'claimed'`, [now - lagMsMax]));
  for (const { storeId } of stores) {
    const lanes = unsubscribedLanes(storeId);
    await database.write(({ sql }) => sql.run(
      `DELETE FROM unsubscribe_lags WHERE store_id = ? AND stage = 'claimed' AND reached_at IS NULL AND clicked_at < ?
       AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.store_id = ? AND outbox.lane IN (${marks(lanes.length)}))`,
      [storeId, now - lagMsMax, storeId, ...lanes]));
  }
};

const hourMs = 3_600_000;

/** An hour of clicks at a time, so that no transaction is long. */
const forgetOld = async (database: Database, now: number): Promise<void> => {
  const [oldest] = await database.read(sql => sql.all<{ clickedAt: number | null }>(
    '/* across stores: what is a month old is forgotten */ SELECT MIN(clicked_at) AS clickedAt FROM unsubscribe_lags'));
  if (oldest === undefined || oldest.clickedAt === null || oldest.clickedAt >= now - lagsKeptMs) return;
  const until = Math.min(now - lagsKeptMs, oldest.clickedAt + hourMs);
  await database.write(({ sql }) => sql.run('/* across stores: what is a month old is forgotten */ DELETE FROM unsubscribe_lags WHERE clicked_at < ?', [until]));
};
