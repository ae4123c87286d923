// What is read anew for a scrape: the outbox, the queue, the disk and the process.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Services } from '../compose.js';
import { alarmKindNames } from '../alarms/alarm-kinds.js';
import type { Database } from '../storage/open-database.js';
import { placetVersion } from '../version.js';
import { freeBytes } from './disk.js';
import type { MetricName } from './metric-table.js';
import type { Metrics } from './metrics.js';

type Gathered = Pick<Services, 'config' | 'clock' | 'database' | 'work' | 'metrics'>;

const freshMs = 2000;
const waitMsMax = 5000;

/** Fills the gauges. Scrapes that come at once or soon after each other share one look, so that nobody can keep the database counting. */
export const openGauges = ({ config, clock, database, work, metrics }: Gathered): () => Promise<void> => {
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  const look = async (): Promise<void> => {
    gatherProcess(metrics, loop.percentile(99));
    loop.reset();
    await Promise.all([
      attempt(metrics, 'placet_database_up', databaseGauges, async () => {
        await gatherOutbox(metrics, database, clock.now());
        await gatherAlarms(metrics, database);
      }),
      attempt(metrics, 'placet_queue_up', ['placet_queue_jobs'], async () => {
        for (const [state, jobs] of Object.entries(await work.counts())) metrics.set('placet_queue_jobs', jobs as number, [state]);
      }),
      attempt(metrics, undefined, ['placet_data_dir_free_bytes'], async () => { metrics.set('placet_data_dir_free_bytes', await freeBytes(config.dataDir)); }),
    ]);
  };
  let last = { at: -Infinity, look: Promise.resolve() };
  return () => {
    if (performance.now() - last.at >= freshMs) last = { at: performance.now(), look: look() };
    return last.look;
  };
};

const databaseGauges = ['placet_outbox_waiting', 'placet_outbox_dead', 'placet_outbox_oldest_age_seconds', 'placet_alarms_open'] as const;

/** A part that does not answer in time is said to be down, and its old numbers are forgotten; the others are told all the same. */
const attempt = async (metrics: Metrics, up: MetricName | undefined, gauges: readonly MetricName[], gather: () => Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => { timer = setTimeout(() => { reject(new Error('too slow')); }, waitMsMax).unref(); });
  try {
    await Promise.race([gather(), late]);
    if (up !== undefined) metrics.set(up, 1);
  } catch {
    for (const gauge of gauges) metrics.forget(gauge);
    if (up !== undefined) metrics.set(up, 0);
  } finally {
    clearTimeout(timer);
  }
};

/** What is only due later (a pause that was asked for) waits, but is not late. */
const gatherOutbox = async (metrics: Metrics, database: Database, now: number): Promise<void> => {
  const counted = await database.read(sql => sql.all<{ state: string; entries: number }>(
    '/* across stores: metrics count entries and name nobody */ SELECT state, COUNT(*) AS entries FROM outbox GROUP BY state'));
  const [oldest] = await database.read(sql => sql.all<{ createdAt: number }>(
    `/* across stores: the age of the oldest change */ SELECT created_at AS createdAt FROM outbox
     WHERE state IN ('claimed', 'held') OR (state = 'pending' AND available_at <= ?) ORDER BY sequence LIMIT 1`, [now]));
  const dead = counted.find(({ state }) => state === 'dead')?.entries ?? 0;
  metrics.set('placet_outbox_waiting', counted.reduce((sum, { entries }) => sum + entries, -dead));
  metrics.set('placet_outbox_dead', dead);
  metrics.set('placet_outbox_oldest_age_seconds', oldest === undefined ? 0 : Math.max(0, (now - oldest.createdAt) / 1000));
};

const gatherAlarms = async (metrics: Metrics, database: Database): Promise<void> => {
  const counted = await database.read(sql => sql.all<{ kind: string; alarms: number }>(
    '/* across stores: metrics count alarms and name no store */ SELECT kind, COUNT(*) AS alarms FROM alarms WHERE resolved_at IS NULL GROUP BY kind'));
  for (const kind of alarmKindNames) metrics.set('placet_alarms_open', counted.find(each => each.kind === kind)?.alarms ?? 0, [kind]);
};

const startedAt = Date.now() / 1000 - process.uptime();

const gatherProcess = (metrics: Metrics, loopDelayNs: number): void => {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  metrics.set('placet_build_info', 1, [placetVersion, process.versions.node]);
  metrics.set('placet_process_start_time_seconds', startedAt);
  metrics.set('placet_process_cpu_seconds_total', (user + system) / 1e6);
  metrics.set('placet_process_resident_memory_bytes', rss);
  metrics.set('placet_process_heap_used_bytes', heapUsed);
  metrics.set('placet_process_event_loop_delay_seconds', Number.isFinite(loopDelayNs) ? loopDelayNs / 1e9 : 0);
};
