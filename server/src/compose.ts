// Ports to adapters: the one place where the house is put together.
import type { IncomingMessage } from 'node:http';
import type { Clock } from '@placet/core';
import { Geo } from './adapters/geo.js';
import { Links } from './adapters/links.js';
import { openKeyring, type Keyring } from './adapters/keyring.js';
import { openLog, type Log } from './adapters/log.js';
import { Vault } from './adapters/vault.js';
import type { Config } from './config.js';
import { CookieShelf } from './cookies/cookie-shelf.js';
import { Decider } from './decisions/decider.js';
import { DecisionLog } from './decisions/decision-log.js';
import { SendBook } from './decisions/sends.js';
import { SendingShelf } from './decisions/sending-shelf.js';
import type { Principal } from './http/access.js';
import { TokenAuthenticator, type ExpiredToken } from './http/authenticate.js';
import type { Mailer } from './mails/mailer.js';
import { SmtpMailer } from './mails/smtp-mailer.js';
import { LedgerWriter } from './ledger/ledger-writer.js';
import { PolicyShelf } from './policies/policy-shelf.js';
import { SectionShelf } from './policies/section-shelf.js';
import { countWrites, storesIn } from './operation/count-writes.js';
import { Metrics } from './operation/metrics.js';
import { migrate } from './storage/migrations/index.js';
import { openDatabase, type Database } from './storage/open-database.js';
import { StoreRegistry } from './stores/store-registry.js';
import { SessionKeeper } from './http/sessions.js';
import { openWork } from './queue/open-work.js';
import type { Work } from './queue/work.js';
import { ringSoon } from './sync/ring-soon.js';
import { isAwaitedAtShop } from './sync/tell-shop.js';
import { LagBook } from './unsubscribe/lag-book.js';
import { UnsubscribeLinks } from './unsubscribe/unsubscribe-links.js';
import { describeFault } from './http/error-reply.js';
import { HostBudget, HttpClient } from './http-client/index.js';
import { openOutbound, type Outbound } from './outbound/outbound.js';
import { systemTimers } from './queue/timers.js';
import { placetVersion } from './version.js';

export interface Services {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly database: Database;
  readonly keyring: Keyring;
  readonly links: Links;
  /** Absent without PLACET_SMTP_URL: then letters are read in the outbox. */
  readonly mailer: Mailer | undefined;
  readonly writer: LedgerWriter;
  readonly stores: StoreRegistry;
  readonly policies: PolicyShelf;
  readonly sections: SectionShelf;
  /** What each store says about cookies. */
  readonly cookies: CookieShelf;
  /** What each store says about sending. */
  readonly sending: SendingShelf;
  /** Answers whether a message may be sent. */
  readonly decider: Decider;
  readonly sends: SendBook;
  readonly tokens: TokenAuthenticator;
  readonly sessions: SessionKeeper;
  /** The way out: every request to others' servers. */
  readonly http: HttpClient;
  /** Tells others what happened. */
  readonly outbound: Outbound;
  readonly work: Work;
  readonly metrics: Metrics;
  /** From an address to a place. */
  readonly geo: Geo;
  readonly unsubscribeLinks: UnsubscribeLinks;
  /** Measures how long clicks on unsubscribe take inside Placet. */
  readonly lags: LagBook;
  /** The principal a request comes from: by token, or by the signed-in browser's session for reading. */
  authenticate(request: IncomingMessage, now: number): Promise<Principal | ExpiredToken | undefined>;
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
  const tokens = new TokenAuthenticator(database, (error) => { log.warn('token_use_not_noted', { error: describeFault(error) }); });
  const sessions = new SessionKeeper(database, now);
  const metrics = new Metrics();
  const links = new Links(keyring.linkKey, config.baseUrl);
  const mailer = config.smtpUrl === undefined ? undefined : new SmtpMailer(config.smtpUrl);
  const http = openHttp(config, clock);
  const outbound = openOutbound({ config, clock, log, database, keyring, metrics, http });
  const lags = new LagBook({ database, clock, metrics }, (error) => { log.warn('unsubscribe_meter', { error: describeFault(error) }); });
  const work = await openWork({ config, clock, log, database, keyring, metrics, links, mailer, outbound, lags, http });
  const counted = countWrites(metrics);
  const ringForShops = ringSoon(systemTimers, () => { work.kick(); });
  const writer = new LedgerWriter(database, { keyring, now }, (replies) => {
    counted(replies);
    lags.noteWritten(replies);
    for (const storeId of storesIn(replies)) outbound.wake(storeId);
    if (isAwaitedAtShop(replies)) ringForShops();
  });
  const sending = new SendingShelf(database, now);
  const geo = new Geo(config.geoCityFiles);
  return {
    geo, config, clock, log, database, keyring, policies, tokens, sessions, http, outbound, work, metrics,
    unsubscribeLinks: new UnsubscribeLinks(database, keyring.linkKey, config.baseUrl), lags,
    links, mailer,
    writer, sending, sends: new SendBook(database),
    decider: new Decider({ database, writer, shelf: sending, log: new DecisionLog(database), geo, now }),
    stores: new StoreRegistry(database, now, new URL(config.baseUrl).host),
    sections: new SectionShelf(database, policies, now),
    cookies: new CookieShelf(database, now),
    authenticate: async (request, at) =>
      await tokens.authenticate(request.headers.authorization, at) ?? await sessions.principalOf(request),
    close: async () => {
      await work.stop();
      await tokens.settle();
      mailer?.close();
      http.close();
      await lags.flush();
      await database.close();
    },
  };
};

/** What one host may have of this process at once. */
const hostLimits = { concurrent: 32, perSecond: 200, waitingMax: 1000 } as const;

const openHttp = ({ allowedTargets }: Config, clock: Clock): HttpClient => new HttpClient({
  allowed: allowedTargets, userAgent: `Placet/${placetVersion}`, budget: new HostBudget(hostLimits, clock, systemTimers),
});
