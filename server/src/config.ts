// The only reader of the environment. Everything is read once, checked at once, and frozen.
import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { normaliseEmail } from '@placet/core';
import { z } from 'zod';
import { nothingAllowed, parseAllowedTargets, type AllowedTargets } from './http-client/addresses.js';

export interface Config {
  readonly port: number;
  readonly baseUrl: string;
  readonly dataDir: string;
  /** `sqlite:<file>` or `mysql://…`. */
  readonly databaseUrl: string;
  readonly redisUrl: string | undefined;
  readonly masterKey: Uint8Array;
  readonly previousMasterKey: Uint8Array | undefined;
  readonly smtpUrl: string | undefined;
  /** The address letters come from; there whenever `smtpUrl` is. */
  readonly mailFrom: string | undefined;
  readonly logLevel: LogLevel;
  /** What Express is told to trust: number of proxies, or addresses. */
  readonly trustProxy: number | string | false;
  readonly metricsToken: string | undefined;
  /** Below so much free space in the data directory a process calls itself not ready; 0 when it does not matter. */
  readonly diskFreeBytesMin: number;
  /** How long a stopping server goes on answering while `/readyz` says that it stops. */
  readonly drainMs: number;
  /** Networks inside which requests of ours may go besides the public internet. */
  readonly allowedTargets: AllowedTargets;
  /** Where a worker answers probes and scrapes; without it a worker listens nowhere. */
  readonly workerPort: number | undefined;
  /** MMDB files that know the parts of countries, beside the country data that comes along. */
  readonly geoCityFiles: readonly string[];
  readonly isProduction: boolean;
  readonly isDemo: boolean;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface ConfigProblem { readonly setting: string; readonly message: string }

export type ConfigResult = { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

export type Environment = Readonly<Record<string, string | undefined>>;

const optional = <T extends z.ZodType>(schema: T) => z.preprocess(value => value === '' ? undefined : value, schema.optional());

const settings = z.object({
  PLACET_PORT: optional(portSchema()),
  PLACET_BASE_URL: optional(z.string().regex(/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/, 'must be an http or https URL without query').transform(url => url.replace(/\/+$/, ''))),
  PLACET_DATA_DIR: optional(z.string()),
  PLACET_DATABASE_URL: optional(z.string().regex(/^(?:sqlite:.+|(?:mysql|mariadb):\/\/[^\s/]+\/[^\s/?]+.*)$/, 'must be sqlite:<file> or mysql://user:pass@host/db')),
  PLACET_REDIS_URL: optional(z.string().regex(/^rediss?:\/\/\S+$/, 'must be redis://host:port')),
  PLACET_MASTER_KEY: optional(keySchema()),
  PLACET_MASTER_KEY_PREVIOUS: optional(keySchema()),
  PLACET_SMTP_URL: optional(z.string().regex(/^smtps?:\/\/\S+$/, 'must be smtp://user:pass@host:port')),
  PLACET_MAIL_FROM: optional(z.string().transform((text, context) => {
    const address = normaliseEmail(text);
    if (address === undefined) context.addIssue({ code: 'custom', message: 'must be an e-mail address' });
    return address ?? '';
  })),
  PLACET_LOG_LEVEL: optional(z.enum(logLevels)),
  PLACET_TRUST_PROXY: optional(z.string().max(500)),
  PLACET_METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters')),
  PLACET_DISK_FREE_MB_MIN: optional(z.string().regex(/^\d{1,9}$/, 'must be a whole number of megabytes').transform(Number)),
  PLACET_WORKER_PORT: optional(portSchema()),
  PLACET_ALLOW_PRIVATE_TARGETS: optional(z.string().max(2000).transform((text, context) => {
    const allowed = parseAllowedTargets(text);
    if (allowed === undefined) context.addIssue({ code: 'custom', message: 'must be addresses and networks, such as 127.0.0.1, 10.1.0.0/16' });
    return allowed ?? nothingAllowed;
  })),
  PLACET_GEO_CITY_FILE: optional(z.string().transform(text => text.split(',').map(file => file.trim())).refine(files => files.every(isReadable), 'names a file that cannot be read')),
  PLACET_DRAIN_SECONDS: optional(z.string().regex(/^\d{1,3}$/, 'must be a whole number of seconds').transform(Number)),
});

/** Names of all settings, for the reference and `placet doctor`. */
export const settingNames = Object.keys(settings.shape);

/**
 * Reads the settings of `environment`. Every problem is named at once, by setting; values are never repeated, they may be secrets.
 * Without `PLACET_MASTER_KEY`, and not in production, a key is made and kept in the data directory (mode 0600).
 */
export const readConfig = (environment: Environment, options: { demo?: boolean } = {}): ConfigResult => {
  const parsed = settings.safeParse(environment);
  const problems: ConfigProblem[] = parsed.success ? [] : parsed.error.issues.map(issue => ({ setting: issue.path.join('.'), message: issue.message }));
  problems.push(...unknownSettings(environment));
  if (!parsed.success) return { ok: false, problems };
  const given = parsed.data;
  const isProduction = environment.NODE_ENV === 'production';
  const dataDir = resolve(given.PLACET_DATA_DIR ?? 'data');
  problems.push(...checkDataDir(dataDir));
  const masterKey = given.PLACET_MASTER_KEY ?? (problems.length === 0 && !isProduction ? keptMasterKey(dataDir) : undefined);
  if (masterKey === undefined && isProduction) problems.push({ setting: 'PLACET_MASTER_KEY', message: 'is required in production: 32 random bytes, base64' });
  if (given.PLACET_SMTP_URL !== undefined && given.PLACET_MAIL_FROM === undefined) {
    problems.push({ setting: 'PLACET_MAIL_FROM', message: 'is required with PLACET_SMTP_URL: the address letters come from' });
  }
  if (problems.length > 0 || masterKey === undefined) return { ok: false, problems };
  const port = given.PLACET_PORT ?? 4180;
  return {
    ok: true,
    config: Object.freeze({
      port, dataDir, masterKey, isProduction,
      previousMasterKey: given.PLACET_MASTER_KEY_PREVIOUS,
      baseUrl: given.PLACET_BASE_URL ?? `http://localhost:${port}`,
      databaseUrl: given.PLACET_DATABASE_URL ?? `sqlite:${join(dataDir, 'placet.sqlite')}`,
      redisUrl: given.PLACET_REDIS_URL,
      smtpUrl: given.PLACET_SMTP_URL,
      mailFrom: given.PLACET_MAIL_FROM,
      // What the demo's shops say would push the sign-in link out of sight.
      logLevel: given.PLACET_LOG_LEVEL ?? (options.demo === true ? 'warn' : 'info'),
      trustProxy: readTrustProxy(given.PLACET_TRUST_PROXY),
      metricsToken: given.PLACET_METRICS_TOKEN,
      diskFreeBytesMin: (given.PLACET_DISK_FREE_MB_MIN ?? 256) * 1_000_000,
      allowedTargets: given.PLACET_ALLOW_PRIVATE_TARGETS ?? nothingAllowed,
      workerPort: given.PLACET_WORKER_PORT,
      geoCityFiles: given.PLACET_GEO_CITY_FILE ?? [],
      drainMs: (given.PLACET_DRAIN_SECONDS ?? 0) * 1000,
      isDemo: options.demo ?? false,
    }),
  };
};

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function portSchema() {
  return z.string().regex(/^\d{1,5}$/, 'must be a port number').transform(Number).refine(port => port <= 65_535, 'must be at most 65535');
}

function keySchema() {
  return z.string().transform(text => Buffer.from(text, 'base64')).refine(key => key.length === 32, 'must be 32 bytes in base64');
}

/** A misspelt setting would silently keep its default: name it. */
const unknownSettings = (environment: Environment): ConfigProblem[] =>
  Object.keys(environment).filter(name => name.startsWith('PLACET_') && !settingNames.includes(name))
    .map(setting => ({ setting, message: `is not a setting; known are ${settingNames.join(', ')}` }));

const checkDataDir = (dataDir: string): ConfigProblem[] => {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK);
    return [];
  } catch (error) {
    return [{ setting: 'PLACET_DATA_DIR', message: `cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason'})` }];
  }
};

const keptMasterKey = (dataDir: string): Uint8Array => {
  const file = join(dataDir, 'master.key');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== 32) throw new Error('master.key in the data directory does not hold 32 bytes in base64');
  return key;
};

const readTrustProxy = (text: string | undefined): number | string | false =>
  text === undefined || text === 'false' ? false : /^\d+$/.test(text) ? Number(text) : text;
