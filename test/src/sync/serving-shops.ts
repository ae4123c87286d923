// Four shops in this process, and processes beside it that serve their stores and may be killed.
import { Redis } from 'ioredis';
import type { InboundMessage, OrganisationId, StoreId } from '@placet/core';
import type { ShopServer } from '@placet/stand-in-shops';
import { loopbackShopHttp } from '@placet/server/testing';
import { apiOf } from '../api/api-client.js';
import { openHouse, type House, type Shop } from '../api/harness.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { startServing, type ServingChild, type Settings } from '../faults/serving-child.js';
import { withMariadb } from '../services/mariadb.js';
import { withRedis } from '../services/redis.js';
import { orSkip } from '../services/require-service.js';
import { connect, connectionOf, shopKinds, until, untilPulled, type LiveShop } from './shops.js';

const besides = { PLACET_ALLOW_PRIVATE_TARGETS: '127.0.0.1' };

interface Installation { readonly name: string; readonly processes: number; readonly settings: (context: Mocha.Context) => Promise<Settings> }

export const servings: readonly Installation[] = [
  { name: 'SQLite and the embedded queue', processes: 1, settings: () => Promise.resolve({ ...besides, PLACET_DATA_DIR: temporaryFolder() }) },
  {
    name: 'MariaDB, Redis and Bull', processes: 2,
    settings: async context => ({
      ...besides, PLACET_DATA_DIR: temporaryFolder(), PLACET_DATABASE_URL: orSkip(context, 'mariadb', await withMariadb()),
      PLACET_REDIS_URL: orSkip(context, 'redis', await withRedis()),
    }),
  },
];

export interface Served {
  readonly platform: string;
  readonly shop: LiveShop & { readonly server: ShopServer };
  readonly storeId: StoreId;
  readonly organisationId: OrganisationId;
  readonly token: string;
}

export interface Serving {
  readonly settings: Settings;
  readonly served: readonly Served[];
  readonly children: readonly ServingChild[];
  /** Messages that were answered 200, and all that were sent. */
  readonly told: { taken: number; sent: number };
  /** What happens to the messages of a shop; sent once to any process that lives when left alone. */
  deliver(to: Served, message: InboundMessage): Promise<void>;
  start(): Promise<ServingChild>;
  kill(child: ServingChild | undefined): Promise<void>;
  /** Serves in this process instead, by a clock that can be moved; closes with `close`. */
  moveIn(): Promise<House>;
  /** The store's API in the house that moved in. */
  at(house: House, served: Served): Shop;
  wipeRedis(): Promise<void>;
  close(): Promise<void>;
}

export interface ServingOptions {
  readonly settings: Settings;
  readonly platforms?: readonly string[];
  readonly latencyMs?: number;
  readonly people?: number;
  readonly startsLater?: boolean;
  /** Fills the shop before it is connected. */
  readonly fill?: (shop: LiveShop, platform: string) => void;
}

/** The shops are read before anything else happens, unless `startsLater`: then by whoever is told to. */
export const openServing = async ({ settings, platforms, fill, startsLater = false, ...options }: ServingOptions): Promise<Serving> => {
  const way = loopbackShopHttp();
  let house: House | undefined;
  const clock = { now: () => house?.services.clock.now() ?? Date.now() };
  const served: Served[] = [];
  const children: ServingChild[] = [];
  const told = { taken: 0, sent: 0 };
  const first = await openHouse(settings);
  for (const { platform, open } of shopKinds.filter(kind => platforms?.includes(kind.platform) ?? true)) {
    const shop = await open({ http: way.http, clock, ...options });
    fill?.(shop, platform);
    const store = await connect(first, platform, shop, startsLater ? 'manual' : 'realtime');
    if (!startsLater) await untilPulled(store);
    const { storeId, organisationId, token } = store;
    const one = { platform, shop, storeId, organisationId, token };
    served.push(one);
    shop.outgoing.deliver = (message) => { void serving.deliver(one, message); };
  }
  await first.close();

  const serving: Serving = {
    settings, served, children, told,
    deliver: async ({ platform, storeId }, { headers, body }) => {
      const url = house?.url ?? children[told.sent % Math.max(1, children.length)]?.url;
      told.sent++;
      if (url === undefined) return;
      const sent = Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));
      const status = await fetch(`${url}/hooks/${platform}/${storeId}`, { method: 'POST', body: Buffer.from(body), headers: sent }).then(answer => answer.status, () => 0);
      if (status === 200) told.taken++;
    },
    start: async () => {
      const child = await startServing(settings);
      children.push(child);
      return child;
    },
    kill: async (child) => {
      if (child === undefined) return;
      children.splice(children.indexOf(child), 1);
      await child.end('SIGKILL');
    },
    moveIn: async () => {
      house ??= await openHouse(settings);
      return house;
    },
    at: (inside, { storeId, token, organisationId }) => ({ ...apiOf(`${inside.url}/v1/stores/${storeId}`, token), house: inside, storeId, token, organisationId }),
    wipeRedis: () => wipe(settings.PLACET_REDIS_URL),
    close: async () => {
      for (const child of [...children]) await serving.kill(child);
      await house?.close();
      for (const { shop } of served) await shop.close();
      way.close();
    },
  };
  return serving;
};

const wipe = async (url: string | undefined): Promise<void> => {
  if (url === undefined) return;
  const redis = new Redis(url);
  await redis.flushdb();
  redis.disconnect();
};

/** Lets the hours fly while something is waited for: shops are spared by the house's clock, and failures wait by it. */
export const hurried = async <T>(house: House, work: () => Promise<T>): Promise<T> => {
  const flight = setInterval(() => { house.wait(1000); }, 20);
  try {
    return await work();
  } finally {
    clearInterval(flight);
  }
};

/** Nothing waits to be done for the store any more, and no walk is under way. */
export const untilQuiet = async (store: Shop): Promise<void> => {
  const { house: { services: { database } }, storeId } = store;
  await until('nothing left to do', async () => ({
    walk: (await connectionOf(store)).walk,
    work: await database.read(sql => sql.all<{ topic: string; state: string }>(
      'SELECT topic, state FROM outbox WHERE store_id = ? AND topic LIKE \'shop.%\' AND state <> \'dead\'', [storeId])),
  }), ({ walk, work }) => walk === null && work.length === 0);
};

/** Compares everybody, sets right what differs, and does so until nothing does; answers how much differed the last time. */
export const reconcile = async (store: Shop): Promise<void> => {
  await untilQuiet(store);
  const { status } = await store.post('/reconcile', {});
  if (status !== 200 && status !== 409) throw new Error(`the comparison was answered ${status}`);
  await untilQuiet(store);
};
