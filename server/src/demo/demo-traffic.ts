// A little life in the demo: every few seconds somebody answers somewhere. Stops by itself long before it fills a disk.
import { setTimeout as later } from 'node:timers';
import type { StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import { describeFault } from '../http/error-reply.js';
import type { Store } from '../storage/models/index.js';
import { answerSection, unsubscribeFrom } from './act-as-shopper.js';
import { demoOrganisationId } from './demo-organisation.js';
import { diceFrom, sectionFor, shopperNumber, type Dice, type Shopper } from './demo-shoppers.js';
import type { ConnectedShops } from './demo-shops.js';

export interface Traffic { stop(): Promise<void> }

const pauseMsMin = 2500;
const pauseMsSpread = 4000;
const recordsMax = 20_000;

/** Starts simulated shoppers, among them account holders of the shops. `stop` resolves when the one who is answering is done. */
export const startDemoTraffic = (services: Services, shops: ConnectedShops = new Map()): Traffic => {
  const dice = diceFrom(services.clock.now());
  let isStopped = false;
  let acting: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const plan = (): void => {
    if (isStopped) return;
    timer = later(() => { acting = act(services, shops, dice).then(plan, plan); }, pauseMsMin + dice.pick(pauseMsSpread));
    timer.unref();
  };
  plan();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await acting;
    },
  };
};

const act = async (services: Services, shops: ConnectedShops, dice: Dice): Promise<void> => {
  try {
    const stores = await services.stores.list(demoOrganisationId, null, '', 20);
    // The sample shop is the first, and many go there.
    const store = dice.roll() < 0.3 ? stores[0] : stores[dice.pick(stores.length)];
    if (store === undefined || !await hasRoom(services, store)) return;
    const people = shops.get(store.id as StoreId)?.people() ?? [];
    const known = dice.roll() < 0.7 ? people[dice.pick(people.length)] : undefined;
    await actIn(services, store, known ?? shopperNumber(services.clock.now() % 1_000_000, dice), dice);
    services.work.kick();
  } catch (error) {
    services.log.warn('demo_shopper_failed', { error: describeFault(error) });
  }
};

const actIn = async (services: Services, store: Store, shopper: Shopper, dice: Dice): Promise<void> => {
  const recorded = await answerSection(services, store, shopper, sectionFor(dice), dice);
  if (recorded.some(({ record }) => record.target === 'channel:email') && dice.roll() < 0.2) await unsubscribeFrom(services, store, shopper, 'email');
};

const hasRoom = async ({ database }: Services, store: Store): Promise<boolean> => {
  const head = await database.models.ledgerHeads.findOne({ where: { storeId: store.id as StoreId }, attributes: ['size'] });
  return head !== null && head.size < recordsMax;
};
