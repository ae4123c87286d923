// Makes the shop hold what people have said: the state as it is now, whatever it was when the order was given. Orders that wait in a lane together are carried
// out together: their people are read at once, noted in one transaction, and settled in another with the orders. (SYN-4, UNS-1)
import type { RecordId, StoreId, SubjectId } from '@placet/core';
import { z } from 'zod';
import type { OutboxEntry, Together } from '../queue/outbox-job.js';
import { noteDeliveriesIn, observeDeliveries } from '../unsubscribe/lag-meter.js';
import { findConnection } from './connection-row.js';
import { meetPeople } from './meet-people.js';
import { dueOf, duesOf, pushTogether, settlePushesIn, takeInNews, type Pushed, type PushPorts } from './push-channel.js';
import { reachShop, visitShop, type ReachedShop } from './reach-shop.js';
import { readPeopleHere, type PersonHere } from './read-people-here.js';
import { severalAtOnce } from './several-at-once.js';
import { accountsOf, openReference, type ShopPersonRow } from './shop-person-row.js';

/** `stops`: the records that say no, whose way to the shop is measured. */
const payloadSchema = z.object({ subjectId: z.string(), stops: z.array(z.string()).optional() });

/** Handles `shop.push`. What time may mend is left for another attempt; what it will not is noted with the account. */
export const pushPeople = async (ports: PushPorts, entries: readonly Pick<OutboxEntry, 'sequence' | 'storeId' | 'payload'>[]): Promise<Together> => {
  const storeId = entries[0]?.storeId as StoreId;
  const orders = entries.map(({ sequence, payload }) => ({ sequence, ...payloadSchema.parse(payload) }));
  const { database, keyring, clock, metrics } = ports;
  const connection = await database.read(sql => findConnection(sql, storeId));
  const shop = connection?.mode === 'realtime' ? await reachShop(ports, storeId) : undefined;
  if (shop === undefined) return { done: new Set(orders.map(({ sequence }) => sequence)) };
  const people = await database.read(sql => readPeopleHere(sql, keyring, storeId, orders.map(({ subjectId }) => subjectId as SubjectId)));
  const { told, pushed, failure } = await tellAll(ports, shop, [...new Set(people.values())]);
  // Of somebody who is gone, or whom the shop does not have, there is nothing to say: that arrived as well.
  const done = orders.filter(({ subjectId }) => {
    const person = people.get(subjectId as SubjectId);
    return person === undefined || told.has(person.id);
  });
  const stops = done.flatMap(order => order.stops ?? []) as RecordId[];
  const now = clock.now();
  let clicks: readonly number[] = [];
  return {
    done: new Set(done.map(({ sequence }) => sequence)),
    ...failure === undefined ? {} : { failure: failure.error },
    finish: async (tx) => {
      await settlePushesIn(tx, shop, pushed, now);
      clicks = await noteDeliveriesIn(tx.sql, storeId, stops, 'shop', now);
    },
    afterwards: () => { observeDeliveries(metrics, 'shop', clicks, now); },
  };
};

interface Told {
  /** People of whom nothing is left to say. */
  readonly told: ReadonlySet<SubjectId>;
  /** What was written and is still to be settled. */
  readonly pushed: readonly Pushed[];
  readonly failure: { readonly error: unknown } | undefined;
}

const tellAll = async (ports: PushPorts, shop: ReachedShop, people: readonly PersonHere[]): Promise<Told> => {
  const { concurrent } = shop.module.manifest.limits;
  const found = await severalAtOnce(people, concurrent, person => withAccounts(ports, shop, person));
  if (found.failure !== undefined) return { told: new Set(), pushed: [], failure: found.failure };
  const known = [...found.done.values()];
  // A no goes out at once, and so does what is still to be confirmed.
  const dues = known.flatMap(person => person.accounts.flatMap(account => duesOf(shop, person, account)));
  const noes = dues.filter(({ state }) => state !== 'opted_in');
  const { pushed, failure } = await pushTogether(ports, shop, noes);
  const isWritten = new Set(pushed.map(({ push }) => push));
  const missed = new Set(noes.filter(({ push }) => !isWritten.has(push)).map(({ person }) => person.id));
  const left = await takeInNews(ports, shop, pushed);
  const others = known.filter(({ id }) => !missed.has(id));
  const asking = others.filter(person => person.accounts.some(account => yesesOf(shop, person, account).length > 0));
  const nobody: readonly PersonHere[] = [];
  const asked = await severalAtOnce(failure === undefined ? asking : nobody, concurrent, person => tellYeses(ports, shop, person));
  const told = others.filter(person => !asking.includes(person) || asked.done.has(person));
  return { told: new Set(told.map(({ id }) => id)), pushed: left, failure: failure ?? asked.failure };
};

/** Somebody who answered before the shop was known to have them is looked for. */
const withAccounts = async (ports: PushPorts, shop: ReachedShop, person: PersonHere): Promise<PersonHere> => {
  const { id, family, accounts, email, phone, externalId } = person;
  if (accounts.length > 0 || (email === undefined && externalId === undefined)) return person;
  const storeId = shop.store.id as StoreId;
  const subjects = await visitShop(ports, storeId, () => shop.connector.readSubject({ email, phone, externalId }));
  if (subjects.length === 0) return person;
  await meetPeople(ports, { module: shop.module, store: shop.store, subjects });
  return { ...person, accounts: await ports.database.read(sql => accountsOf(sql, storeId, family.includes(id) ? family : [id, ...family])) };
};

const yesesOf = (shop: ReachedShop, person: PersonHere, account: ShopPersonRow) => duesOf(shop, person, account).filter(({ state }) => state === 'opted_in');

/** A yes is never written over what was not looked at just before: the person may have said no to the shop since. */
const tellYeses = async (ports: PushPorts, shop: ReachedShop, person: PersonHere): Promise<void> => {
  for (const account of person.accounts) {
    for (const { channel } of yesesOf(shop, person, account)) {
      const [sure, current] = await lookFirst(ports, shop, person, account);
      const still = sure === undefined || current === undefined ? undefined : dueOf(shop, sure, current, channel);
      if (still === undefined) continue;
      const { pushed, failure } = await pushTogether(ports, shop, [still]);
      const left = await takeInNews(ports, shop, pushed);
      await ports.database.write(tx => settlePushesIn(tx, shop, left, ports.clock.now()));
      if (failure !== undefined) throw failure.error;
    }
  }
};

const lookFirst = async (
  ports: PushPorts, shop: ReachedShop, { id }: PersonHere, { keyHash, sealedReference }: ShopPersonRow,
): Promise<readonly [PersonHere | undefined, ShopPersonRow | undefined]> => {
  const storeId = shop.store.id as StoreId;
  const { key, ...reference } = openReference(ports.keyring, storeId, sealedReference);
  const subjects = await visitShop(ports, storeId, () => shop.connector.readSubject(reference));
  await meetPeople(ports, { module: shop.module, store: shop.store, subjects: subjects.filter(subject => subject.key === key) });
  const person = (await ports.database.read(sql => readPeopleHere(sql, ports.keyring, storeId, [id]))).get(id);
  return [person, person?.accounts.find(account => account.keyHash.equals(keyHash))];
};
