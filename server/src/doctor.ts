// `placet doctor`: every setting and everything it points at, checked at once.
import { Redis } from 'ioredis';
import { openKeyring } from './adapters/keyring.js';
import { Vault } from './adapters/vault.js';
import { readConfig, type Config, type Environment } from './config.js';
import { pendingMigrations } from './storage/migrations/index.js';
import { openDatabase, type Database } from './storage/open-database.js';

export interface Finding { readonly what: string; readonly isFine: boolean; readonly message: string }

const fine = (what: string, message: string): Finding => ({ what, isFine: true, message });
const wrong = (what: string, message: string): Finding => ({ what, isFine: false, message });

/** Findings of the whole installation. Values of settings are never repeated. */
export const checkInstallation = async (environment: Environment): Promise<Finding[]> => {
  const read = readConfig(environment);
  if (!read.ok) return read.problems.map(({ setting, message }) => wrong(setting, message));
  const { config } = read;
  const findings = [fine('configuration', `${config.isProduction ? 'production' : 'development'}, data in ${config.dataDir}`)];
  findings.push(...await checkDatabase(config), await checkRedis(config));
  if (config.isProduction && !config.baseUrl.startsWith('https://')) findings.push(wrong('PLACET_BASE_URL', 'should be https in production'));
  findings.push(config.smtpUrl === undefined ? fine('PLACET_SMTP_URL', 'absent: mails are kept in the outbox') : fine('PLACET_SMTP_URL', 'set'));
  return findings;
};

const checkDatabase = async (config: Config): Promise<Finding[]> => {
  let database: Database | undefined;
  try {
    database = await openDatabase(config.databaseUrl);
    const pending = await pendingMigrations(database);
    if (pending.length > 0) return [fine('database', `${database.dialect}, answers`), wrong('migrations', `${pending.length} have not run; \`placet migrate\` runs them`)];
    await openKeyring(database, new Vault({ current: config.masterKey, previous: config.previousMasterKey }), Date.now());
    return [fine('database', `${database.dialect}, answers`), fine('migrations', 'up to date'), fine('master key', 'opens the installation\'s keys')];
  } catch (error) {
    return [wrong('database', error instanceof Error ? `${error.name}: ${error.message.replace(/\/\/[^@\s]*@/g, '//…@')}` : 'does not answer')];
  } finally {
    await database?.close();
  }
};

const checkRedis = async ({ redisUrl }: Config): Promise<Finding> => {
  if (redisUrl === undefined) return fine('queue', 'embedded (no PLACET_REDIS_URL)');
  const redis = new Redis(redisUrl, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
    return fine('queue', 'Bull on Redis, answers');
  } catch {
    return wrong('PLACET_REDIS_URL', 'Redis does not answer there');
  } finally {
    redis.disconnect();
  }
};
