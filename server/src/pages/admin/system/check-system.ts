// The doctor's questions, asked of the running installation. Values of settings are never shown.
import { statfs } from 'node:fs/promises';
import { Geo } from '../../../adapters/geo.js';
import type { Services } from '../../../compose.js';
import { pendingMigrations } from '../../../storage/migrations/index.js';
import type { Viewer } from '../../viewer.js';

export const parts = ['database', 'migrations', 'queue', 'mail', 'geo', 'disk', 'address', 'keys'] as const;
export type Part = (typeof parts)[number];

export interface Check { readonly part: Part; readonly isFine: boolean; readonly said: string }

type Asked = (services: Services, viewer: Viewer) => Promise<Omit<Check, 'part'>>;

const fine = (said: string) => ({ isFine: true, said });
const wrong = (said: string) => ({ isFine: false, said });

const withinMs = 4000;
const bytesLow = 1024 ** 3;
const geoDaysMax = 400;

const asked: Readonly<Record<Part, Asked>> = {
  database: async ({ database }, { t, number }) => {
    const startedAt = performance.now();
    await database.read(sql => sql.all('SELECT 1 AS one'));
    return fine(t.system.words.database(t.landing.databases[database.dialect], number(Math.max(1, Math.round(performance.now() - startedAt)))));
  },
  migrations: async ({ database }, { t, number }) => {
    const { length } = await pendingMigrations(database);
    return length === 0 ? fine(t.system.words.migrated) : wrong(t.system.words.pending(number(length)));
  },
  queue: async ({ config, work }, { t }) => {
    if (config.redisUrl === undefined) return fine(t.system.words.embedded);
    return work.counts().then(() => fine(t.system.words.redis), () => wrong(t.system.words.redisGone));
  },
  mail: async ({ mailer }, { t }) => {
    if (mailer === undefined) return fine(t.system.words.noMail);
    const reason = await mailer.check();
    return reason === undefined ? fine(t.system.words.mail) : wrong(t.system.words.mailGone(reason));
  },
  geo: ({ config, clock }, { t, number }) => {
    const days = Math.max(0, Math.floor((clock.now() - new Geo(config.geoCityFiles).builtAt()) / 86_400_000));
    return Promise.resolve(days > geoDaysMax ? wrong(t.system.words.geoOld(number(days))) : fine(t.system.words.geo(number(days))));
  },
  disk: async ({ config }, { t, number }) => {
    const { bavail, blocks, bsize } = await statfs(config.dataDir);
    const gigabytes = (count: number): string => number(Math.round(count * bsize / bytesLow * 10) / 10);
    return bavail * bsize < bytesLow ? wrong(t.system.words.diskLow(gigabytes(bavail))) : fine(t.system.words.disk(gigabytes(bavail), gigabytes(blocks)));
  },
  address: ({ config }, { t }) => Promise.resolve(config.baseUrl.startsWith('https://')
    ? fine(t.system.words.https)
    : config.isProduction ? wrong(t.system.words.plainProduction) : fine(t.system.words.plain)),
  keys: ({ config }, { t }) => Promise.resolve(config.allowedTargets.isAny ? wrong(t.system.words.open) : fine(t.system.words.closed)),
};

/** Every part, each within a few seconds: a server that hangs is a finding, not a page that never comes. */
export const checkSystem = (services: Services, viewer: Viewer): Promise<Check[]> => Promise.all(parts.map(async (part): Promise<Check> => {
  const silent = wrong(silentWords(viewer, part));
  const answer = await Promise.race([asked[part](services, viewer).catch(() => silent), later(silent)]);
  return { part, ...answer };
}));

const silentWords = ({ t }: Viewer, part: Part): string =>
  part === 'geo' ? t.system.words.geoGone : part === 'disk' ? t.system.words.diskUnknown : part === 'queue' ? t.system.words.redisGone : t.system.words.databaseGone;

const later = <T>(value: T): Promise<T> => new Promise((resolve) => { setTimeout(() => { resolve(value); }, withinMs).unref(); });
