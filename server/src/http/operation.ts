// Is it alive, is it ready: for people, proxies and orchestrators.
import type { Express } from 'express';
import type { Services } from '../compose.js';
import { pendingMigrations } from '../storage/migrations/index.js';
import { placetVersion } from '../version.js';

export const mountOperation = (app: Express, services: Services): void => {
  app.get('/healthz', (_request, response) => { response.json({ status: 'ok', version: placetVersion }); });
  app.get('/readyz', (_request, response, next) => {
    checkReadiness(services).then(({ isReady, checks }) => { response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready', checks }); }, next);
  });
};

const checkReadiness = async (services: Services): Promise<{ isReady: boolean; checks: Record<string, string> }> => {
  const database = await attempt(async () => { await services.database.read(sql => sql.all('SELECT 1')); });
  const migrations = await attempt(async () => {
    const pending = await pendingMigrations(services.database);
    if (pending.length > 0) throw new Error('pending');
  });
  const queue = await attempt(async () => { await services.work.counts(); });
  const checks = { database, migrations, queue, shutdown: services.work.isStopping ? 'shutting down' : 'ok' };
  return { isReady: Object.values(checks).every(state => state === 'ok'), checks };
};

const attempt = async (check: () => Promise<void>): Promise<string> => {
  try {
    await check();
    return 'ok';
  } catch {
    return 'failing';
  }
};
