// From a store to its shop: credentials opened, the connector given its way out, and the outcome of every visit noted on the connection.
import { ConnectorFault, type Connector, type ConnectorModule, type CredentialVault, type StoreId } from '@placet/core';
import { sealCredentials, openCredentials, type Credentials } from '../agencies/credentials.js';
import { raiseAlarm, resolveAlarm } from '../alarms/alarms.js';
import { randomBytes } from '../adapters/vault.js';
import type { Services } from '../compose.js';
import { HostBudget } from '../http-client/index.js';
import { systemTimers } from '../queue/timers.js';
import type { Store } from '../storage/models/index.js';
import { marks } from '../storage/sql.js';
import { connectorOf } from '../stores/platforms.js';
import { changeConnection, findConnection } from './connection-row.js';
import { shopHttp } from './shop-http.js';
import { shopLanes } from './shop-topics.js';

export type ReachPorts = Pick<Services, 'database' | 'keyring' | 'clock' | 'http'>;

export interface ReachedShop { readonly module: ConnectorModule; readonly connector: Connector; readonly store: Store }

/** `walk`: page by page through everybody, which leaves most of what the shop bears to whoever is waited for. */
export type VisitKind = 'people' | 'walk';

type Budget = Pick<HostBudget, 'run'>;

/** Budgets per platform for all who leave by the same way out: its hosts are told apart inside. */
const budgets = new WeakMap<ReachPorts['http'], Map<string, Readonly<Record<VisitKind, Budget>>>>();

const budgetOf = ({ manifest: { id, limits } }: ConnectorModule, { http, clock }: ReachPorts, kind: VisitKind): Budget => {
  const own = budgets.get(http) ?? new Map<string, Readonly<Record<VisitKind, Budget>>>();
  budgets.set(http, own);
  const known = own.get(id);
  if (known !== undefined) return known[kind];
  const { concurrent, perSecond, walkPerSecond } = limits;
  const people = new HostBudget({ concurrent, perSecond, waitingMax }, clock, systemTimers);
  const pace = new HostBudget({ concurrent, perSecond: walkPerSecond, waitingMax }, clock, systemTimers);
  const made = { people, walk: { run: <T>(host: string, work: () => Promise<T>) => pace.run(host, () => people.run(host, work)) } };
  own.set(id, made);
  return made[kind];
};

const waitingMax = 2000;

const random = { bytes: randomBytes };

/** The connector of a store with these credentials, whether they are kept or only tried. */
export const connectWith = (
  ports: ReachPorts, module: ConnectorModule, store: Pick<Store, 'id' | 'url' | 'timezone'>, credentials: CredentialVault,
  kind: VisitKind = 'people',
): Connector =>
  module.connect({
    storeUrl: store.url.replace(/\/+$/, ''), timeZone: store.timezone, credentials, clock: ports.clock, random,
    http: shopHttp({ client: ports.http, budget: budgetOf(module, ports, kind), clock: ports.clock, timers: systemTimers, random }, module.manifest.limits),
  });

/** Credentials that are only tried: what is made anew stays in memory. */
export const triedCredentials = (values: Credentials): CredentialVault => {
  let held = values;
  return {
    read: () => held,
    replace: (changed) => { held = { ...held, ...changed }; return Promise.resolve(); },
    alone: work => work(),
  };
};

/** The shop of a store, or undefined when the store is gone, of no platform, or has no credentials. */
export const reachShop = async (ports: ReachPorts, storeId: StoreId, kind: VisitKind = 'people'): Promise<ReachedShop | undefined> => {
  const store = await ports.database.models.stores.findByPk(storeId);
  if (store === null || store.deletedAt !== null || store.sealedCredentials === null) return undefined;
  const module = connectorOf(store.platform);
  return module === undefined ? undefined : { module, store, connector: connectorFor(ports, module, store, store.sealedCredentials, kind) };
};

/**
 * A connector knows what it asked its shop once, such as whether the plugin is there: made anew for each person, half of all requests would ask that. Kept
 * for a few minutes, and not beyond a failure that may come of what it believes.
 */
interface Kept { readonly connector: Connector; readonly madeOf: string; readonly until: number }
const keptMs = 5 * 60_000;
const keptCount = 2000;
const kept = new WeakMap<ReachPorts['http'], Map<string, Kept>>();

const connectorFor = (ports: ReachPorts, module: ConnectorModule, store: Store, sealedCredentials: Uint8Array, kind: VisitKind): Connector => {
  const own = kept.get(ports.http) ?? new Map<string, Kept>();
  kept.set(ports.http, own);
  const now = ports.clock.now();
  const madeOf = JSON.stringify([store.platform, store.url, store.timezone, Buffer.from(sealedCredentials).toString('base64')]);
  const name = `${store.id} ${kind}`;
  const known = own.get(name);
  if (known?.madeOf === madeOf && now < known.until) return known.connector;
  if (own.size >= keptCount) own.clear();
  const connector = connectWith(ports, module, store, keptCredentials(ports, store), kind);
  own.set(name, { connector, madeOf, until: now + keptMs });
  return connector;
};

/** One line per store in this process; between processes the newest values are read again before anything is made anew. */
const lines = new Map<string, Promise<unknown>>();

const keptCredentials = ({ database, keyring, clock }: ReachPorts, store: Store): CredentialVault => {
  const storeId = store.id as StoreId;
  let held = openCredentials(keyring, store);
  const reread = async (): Promise<void> => {
    const row = await database.models.stores.findByPk(storeId);
    if (row?.sealedCredentials != null) held = openCredentials(keyring, row);
  };
  return {
    read: () => held,
    replace: async (changed) => {
      held = { ...held, ...changed };
      await database.write(({ transaction }) => database.models.stores.update(
        { sealedCredentials: sealCredentials(keyring, storeId, held), updatedAt: clock.now() }, { where: { id: storeId }, transaction }));
    },
    alone: async (work) => {
      const turn = (lines.get(storeId) ?? Promise.resolve()).then(async () => {
        await reread();
        return work();
      });
      const settled = turn.catch(() => undefined);
      lines.set(storeId, settled);
      try {
        return await turn;
      } finally {
        if (lines.get(storeId) === settled) lines.delete(storeId);
      }
    },
  };
};

/** After so many failures in a row nobody knocks for a while, longer each time. */
const failuresBeforePause = 5;
const pauseMs = (failures: number): number => Math.min(600_000, 30_000 * 2 ** Math.min(failures - failuresBeforePause, 10));

/** Nothing reaches the shop until somebody looks. */
export const brokenConnection = (storeId: StoreId) => ({ storeId, kind: 'shop_needs_attention', about: 'connection' }) as const;
/** The shop holds an opt-in of somebody who said no, and will not be told. */
export const refusedNo = (storeId: StoreId) => ({ storeId, kind: 'shop_needs_attention', about: 'refused_no' }) as const;

/** A shop that is being left alone; thrown before anything is asked of it. */
export class ShopPaused extends Error {
  constructor(readonly until: number) {
    super(`the shop does not answer and is left alone until ${new Date(until).toISOString()}`);
  }
}

/**
 * Does something at the shop, and keeps count of how it went: failures in a row lead to a pause, what only a person can mend to an alarm, and the first
 * success wakes whatever waited. Throws `ShopPaused`, or what `work` threw.
 */
export const visitShop = async <T>(ports: ReachPorts, storeId: StoreId, work: () => Promise<T>): Promise<T> => {
  const { database, clock } = ports;
  const before = await database.read(sql => findConnection(sql, storeId));
  if (before !== undefined && before.pausedUntil > clock.now()) throw new ShopPaused(before.pausedUntil);
  try {
    const done = await work();
    if (before !== undefined && (before.failures > 0 || before.standing === 'attention')) await noteRecovery(ports, storeId);
    return done;
  } catch (error) {
    if (error instanceof ConnectorFault) {
      for (const kind of ['people', 'walk']) kept.get(ports.http)?.delete(`${storeId} ${kind}`);
      await noteFault(ports, storeId, error);
    }
    throw error;
  }
};

/** These say something about one person or one request, not about the shop. */
const ofOnePerson: ReadonlySet<string> = new Set(['rejected', 'not_found', 'unsupported']);

const noteFault = async ({ database, clock }: ReachPorts, storeId: StoreId, fault: ConnectorFault): Promise<void> => {
  if (ofOnePerson.has(fault.kind)) return;
  const now = clock.now();
  await database.write(async ({ sql }) => {
    const row = await findConnection(sql, storeId);
    if (row === undefined) return;
    const failures = row.failures + 1;
    const told = Math.min(fault.retryAfterMs ?? 0, 3_600_000);
    const pause = failures >= failuresBeforePause ? pauseMs(failures) : 0;
    await changeConnection(sql, storeId, {
      failures, fault: fault.detail === undefined ? fault.kind : `${fault.kind} ${fault.detail}`.slice(0, 80), faultAt: now,
      pausedUntil: Math.max(told, pause) > 0 ? now + Math.max(told, pause) : 0,
      ...fault.mayPass ? {} : { standing: 'attention' },
    }, now);
    if (!fault.mayPass) await raiseAlarm(sql, brokenConnection(storeId), { fault: fault.kind, detail: fault.detail ?? null }, now);
  });
};

/** The shop answers again: whatever waits for it need not wait out its pause. */
export const noteRecovery = async ({ database, clock }: Pick<ReachPorts, 'database' | 'clock'>, storeId: StoreId): Promise<void> => {
  const now = clock.now();
  await database.write(async ({ sql }) => {
    const before = await findConnection(sql, storeId);
    if (before === undefined) return;
    // Until everybody was read once it stays new.
    const standing = before.lastReport === null ? 'new' : 'ok';
    await changeConnection(sql, storeId, { failures: 0, pausedUntil: 0, fault: null, faultAt: null, standing }, now);
    await resolveAlarm(sql, brokenConnection(storeId), now);
    const lanes = shopLanes(storeId);
    await sql.run(`UPDATE outbox SET available_at = ? WHERE store_id = ? AND lane IN (${marks(lanes.length)}) AND state = 'held' AND available_at > ?`,
      [now, storeId, ...lanes, now]);
  });
};
