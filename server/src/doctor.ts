// `placet doctor`: every setting and everything it points at, checked at once.
import { Redis } from 'ioredis';
import { Geo } from './adapters/geo.js';
import { openKeyring } from './adapters/keyring.js';
import { Vault } from './adapters/vault.js';
import { readConfig, type Config, type Environment } from './config.js';
import { SmtpMailer } from './mails/smtp-mailer.js';
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
  findings.push(checkGeo(config));
  if (config.isProduction && !config.baseUrl.startsWith('https://')) findings.push(wrong('PLACET_BASE_URL', 'should be https in production'));
  if (config.allowedTargets.isAny) findings.push(wrong('PLACET_ALLOW_PRIVATE_TARGETS', 'lets webhooks and connectors reach private networks: keep it as narrow as it can be'));
  findings.push(await checkMail(config));
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

const checkMail = async ({ smtpUrl }: Config): Promise<Finding> => {
  if (smtpUrl === undefined) return fine('mail', 'no PLACET_SMTP_URL: letters are read in the admin outbox');
  const mailer = new SmtpMailer(smtpUrl);
  const reason = await mailer.check();
  mailer.close();
  return reason === undefined ? fine('mail', 'the mail server answers and lets us in') : wrong('PLACET_SMTP_URL', `the mail server cannot be used (${reason})`);
};

const geoDaysMax = 400;

/** Addresses change hands: what the country data says of them wears off. */
const checkGeo = ({ geoCityFiles }: Config): Finding => {
  try {
    const geo = new Geo(geoCityFiles);
    geo.regionOf('8.8.8.8');
    const days = Math.floor((Date.now() - geo.builtAt()) / 86_400_000);
    const cities = geoCityFiles.length === 0 ? 'countries only' : 'countries and their parts';
    return days > geoDaysMax
      ? wrong('IP addresses', `the country data is ${days} days old; an upgrade of Placet brings newer data`)
      : fine('IP addresses', `${cities}, data of ${days} days ago`);
  } catch {
    return wrong('PLACET_GEO_CITY_FILE', 'is no MMDB file');
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
