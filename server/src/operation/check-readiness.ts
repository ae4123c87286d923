// Whether this process should be sent requests: the database answers, is migrated, the queue answers, and there is room on the disk.
import type { Services } from '../compose.js';
import { pendingMigrations } from '../storage/migrations/index.js';
import { freeBytes } from './disk.js';

export interface Readiness { readonly isReady: boolean; readonly checks: Readonly<Record<string, string>> }

/** Says which check fails and never why: whoever asks is not known. */
export const checkReadiness = async ({ config, database, work }: Services): Promise<Readiness> => {
  const [databaseState, migrations, queue, disk] = await Promise.all([
    attempt(async () => { await database.read(sql => sql.all('SELECT 1')); }),
    attempt(async () => {
      const pending = await pendingMigrations(database);
      if (pending.length > 0) throw new Error('pending');
    }),
    attempt(async () => { await work.counts(); }),
    attempt(async () => {
      if (await freeBytes(config.dataDir) < config.diskFreeBytesMin) throw new Error('nearly full');
    }),
  ]);
  const checks = { database: databaseState, migrations, queue, disk, shutdown: work.isStopping ? 'shutting down' : 'ok' };
  return { isReady: Object.values(checks).every(state => state === 'ok'), checks };
};

const waitMsMax = 2000;

/** A Redis that is gone is waited for without end by its client: what does not answer in time fails. */
const attempt = async (check: () => Promise<void>): Promise<string> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => { timer = setTimeout(() => { resolve('failing'); }, waitMsMax); });
  const said = await Promise.race([check().then(() => 'ok', () => 'failing'), late]);
  clearTimeout(timer);
  return said;
};
