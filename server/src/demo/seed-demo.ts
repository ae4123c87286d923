// Makes the demo: an organisation, its shops, their documents and sections, and a month of answers through the real ledger. Once; later starts find it.
import type { Clock, StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import { withoutDoubleOptIn, type KeptDoubleOptIn } from '../consents/double-opt-in/settings.js';
import { signHead } from '../ledger/checkpoints.js';
import { LedgerWriter } from '../ledger/ledger-writer.js';
import { PolicyShelf } from '../policies/policy-shelf.js';
import type { Store } from '../storage/models/index.js';
import type { Sql } from '../storage/sql.js';
import { unsubscribedTopic } from '../unsubscribe/announce-unsubscribed.js';
import { answerSection, unsubscribeFrom } from './act-as-shopper.js';
import { demoOrganisationId } from './demo-organisation.js';
import { diceFrom, sectionFor, shopperNumber, type Shopper } from './demo-shoppers.js';
import { demoStores, isStoreOf, type DemoStore } from './demo-stores.js';
import { seedPolicies, seedSections } from './seed-policies.js';

const dayMs = 86_400_000;
const days = 30;

/** Makes what is missing of the demo, and changes nothing that is there. Answers its stores. */
export const seedDemo = async (services: Services): Promise<readonly Store[]> => {
  const { database, clock } = services;
  const now = clock.now();
  if (await database.models.organisations.findByPk(demoOrganisationId) === null) {
    await database.write(({ transaction }) => database.models.organisations.create({ id: demoOrganisationId, name: 'Demo', createdAt: now }, { transaction }));
  }
  const known = await services.stores.list(demoOrganisationId, null, '', 1000);
  const stores: Store[] = [];
  for (const [index, demo] of demoStores.entries()) {
    const found = known.find(store => isStoreOf(demo, store));
    const store = found ?? await services.stores.create(demoOrganisationId, demo.fields, () => null);
    const settled = store.doubleOptIn === null ? await services.stores.update(store, { doubleOptIn: JSON.stringify(withoutMailboxes(now)) }) : store;
    await seedStore(services, settled, demo, index, now);
    stores.push(settled);
  }
  return stores;
};

/** Nobody could confirm: the letters would go to addresses that were made up. */
const withoutMailboxes = (now: number): KeptDoubleOptIn => withoutDoubleOptIn('Invented shoppers have no mailboxes.', 'demo', now);

/** Each part is made only where there is nothing yet, so that a start that was cut off is made good by the next. */
const seedStore = async (services: Services, store: Store, demo: DemoStore, seed: number, now: number): Promise<void> => {
  const storeId = store.id as StoreId;
  if ((await services.policies.list(storeId)).length === 0) await seedPolicies(services, store, demo, now);
  if ((await services.sections.list(storeId)).length === 0) await seedSections(services, store, demo);
  const head = await services.database.models.ledgerHeads.findOne({ where: { storeId } });
  if (head?.size === 0) await seedAnswers(services, store, demo, seed, now);
};

/** A clock that can be set: the demo's month is lived through in a second. */
class SetClock implements Clock {
  constructor(private at: number) {}

  now(): number {
    return this.at;
  }

  set(at: number): void {
    this.at = at;
  }
}

const seedAnswers = async (services: Services, store: Store, { shoppers, channels }: DemoStore, seed: number, now: number): Promise<void> => {
  const dice = diceFrom(20_260_101 + seed);
  const clock = new SetClock(now);
  const { database, keyring } = services;
  const storeId = store.id as StoreId;
  const past = {
    ...services, clock, policies: new PolicyShelf(database, () => clock.now()), writer: new LedgerWriter(database, { keyring, now: () => clock.now() }),
  };
  const moments = Array.from({ length: shoppers }, () => now - Math.floor((0.02 + dice.roll() * 0.96) * days * dayMs)).sort((left, right) => left - right);
  const subscribers: Shopper[] = [];
  for (const [number, moment] of moments.entries()) {
    clock.set(moment);
    const leaving = dice.roll() < 0.12 ? subscribers.shift() : undefined;
    if (leaving !== undefined && channels[0] !== undefined) {
      await unsubscribeFrom(past, store, leaving, channels[0]);
      clock.set(moment + 1000);
    }
    const shopper = shopperNumber(number, dice);
    const recorded = await answerSection(past, store, shopper, sectionFor(dice), dice);
    if (recorded.some(({ record }) => record.action === 'opt_in')) subscribers.push(shopper);
    await signHead(database, keyring, storeId, clock.now() + 1000);
  }
  await database.write(({ sql }) => forgetClicks(sql, storeId));
};

/** Nobody is told of clicks that were made up for weeks ago, and how long they took is not measured: they would seem to have taken weeks. */
const forgetClicks = async (sql: Sql, storeId: StoreId): Promise<void> => {
  await sql.run('DELETE FROM outbox WHERE store_id = ? AND topic = ?', [storeId, unsubscribedTopic]);
  await sql.run('DELETE FROM unsubscribe_lags WHERE store_id = ?', [storeId]);
};
