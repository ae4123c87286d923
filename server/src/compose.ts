// Ports to adapters: the one place where the house is put together.
import type { IncomingMessage } from 'node:http';
import type { Clock } from '@placet/core';
import { Links } from './adapters/links.js';
import { openKeyring, type Keyring } from './adapters/keyring.js';
import { openLog, type Log } from './adapters/log.js';
import { Vault } from './adapters/vault.js';
import type { Config } from './config.js';
import type { Principal } from './http/access.js';
import { TokenAuthenticator } from './http/authenticate.js';
import { LedgerWriter } from './ledger/ledger-writer.js';
import { PolicyShelf } from './policies/policy-shelf.js';
import { SectionShelf } from './policies/section-shelf.js';
import { countWrites } from './operation/count-writes.js';
import { Metrics } from './operation/metrics.js';
import { migrate } from './storage/migrations/index.js';
import { openDatabase, type Database } from './storage/open-database.js';
import { StoreRegistry } from './stores/store-registry.js';
import { SessionKeeper } from './http/sessions.js';
import { openWork } from './queue/open-work.js';
import type { Work } from './queue/work.js';

export interface Services {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly database: Database;
  readonly keyring: Keyring;
  readonly links: Links;
  readonly writer: LedgerWriter;
  readonly stores: StoreRegistry;
  readonly policies: PolicyShelf;
  readonly sections: SectionShelf;
  readonly tokens: TokenAuthenticator;
  readonly sessions: SessionKeeper;
  readonly work: Work;
  readonly metrics: Metrics;
  /** The principal a request comes from: by token, or by the signed-in browser's session for reading. */
  authenticate(request: IncomingMessage, now: number): Promise<Principal | undefined>;
  close(): Promise<void>;
}

export interface Overrides { readonly clock?: Clock; readonly log?: Log }

const systemClock: Clock = { now: () => Date.now() };

/** Opens and migrates the database and loads the keys. Close what you composed. */
export const compose = async (config: Config, overrides: Overrides = {}): Promise<Services> => {
  const clock = overrides.clock ?? systemClock;
  const now = (): number => clock.now();
  const log = overrides.log ?? openLog(config.logLevel);
  const database = await openDatabase(config.databaseUrl);
  await migrate(database);
  const keyring = await openKeyring(database, new Vault({ current: config.masterKey, previous: config.previousMasterKey }), now());
  const policies = new PolicyShelf(database, now);
  const tokens = new TokenAuthenticator(database);
  const sessions = new SessionKeeper(database, now);
  const metrics = new Metrics();
  const work = await openWork({ config, clock, log, database, keyring, metrics });
  return {
    config, clock, log, database, keyring, policies, tokens, sessions, work, metrics,
    links: new Links(keyring.linkKey, config.baseUrl),
    writer: new LedgerWriter(database, { keyring, now }, countWrites(metrics)),
    stores: new StoreRegistry(database, now, new URL(config.baseUrl).host),
    sections: new SectionShelf(database, policies, now),
    authenticate: async (request, at) =>
      await tokens.authenticate(request.headers.authorization, at) ?? await sessions.principalOf(request),
    close: async () => {
      await work.stop();
      await database.close();
    },
  };
};
