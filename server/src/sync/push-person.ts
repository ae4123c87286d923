// Makes the shop hold what a person has said: the state as it is now, whatever it was when the order was given. (SYN-4, UNS-1)
import {
  channelReport, ConnectorFault, dueAtShop, rememberWritten, type Channel, type ConsentPush, type PushedState, type PushOutcome, type RecordId,
  type ShopMemory, type Standing, type StoreId, type SubjectId, type Target,
} from '@placet/core';
import { z } from 'zod';
import { raiseAlarm } from '../alarms/alarms.js';
import type { Services } from '../compose.js';
import { findSubjects } from '../ledger/find-subjects.js';
import { lockHead } from '../ledger/write-batch.js';
import type { OutboxEntry } from '../queue/outbox-job.js';
import { marks, padded, type Sql } from '../storage/sql.js';
import { familyOf, survivorOf } from '../subjects/family.js';
import { noteDelivered } from '../unsubscribe/lag-meter.js';
import { changeConnection, findConnection } from './connection-row.js';
import { abilitiesOf, meetPeople, standingsOf, type MeetPorts } from './meet-people.js';
import { reachShop, refusedNo, visitShop, type ReachedShop, type ReachPorts } from './reach-shop.js';
import { accountsOf, awaitsConfirmation, loadShopPeople, noteAccount, openReference, type ShopMemories, type ShopPersonRow } from './shop-person-row.js';

export type PushPorts = ReachPorts & MeetPorts & Pick<Services, 'metrics'>;

/** `stops`: the records that say no, whose way to the shop is measured. */
const payloadSchema = z.object({ subjectId: z.string(), stops: z.array(z.string()).optional() });

/** Handles `shop.push`. Throws what time may mend; what it will not is noted with the account. */
export const pushPerson = async (ports: PushPorts, entry: Pick<OutboxEntry, 'storeId' | 'payload'>): Promise<void> => {
  const storeId = entry.storeId as StoreId;
  const { subjectId, stops = [] } = payloadSchema.parse(entry.payload);
  const { database } = ports;
  const connection = await database.read(sql => findConnection(sql, storeId));
  if (connection?.mode !== 'realtime') return;
  const shop = await reachShop(ports, storeId);
  if (shop === undefined) return;
  const person = await database.read(sql => readPersonHere(sql, ports, storeId, subjectId as SubjectId));
  if (person !== undefined) {
    const accounts = person.accounts.length > 0 ? person.accounts : await findAtShop(ports, shop, person);
    for (const account of accounts) await pushAccount(ports, shop, person, account);
  }
  // Of somebody who is gone, or whom the shop does not have, there is nothing to say: that arrived as well.
  for (const recordId of stops) await noteDelivered(ports, { storeId, recordId: recordId as RecordId }, 'shop');
};

interface PersonHere {
  readonly id: SubjectId;
  readonly family: readonly SubjectId[];
  readonly standings: ReadonlyMap<Target, Standing>;
  readonly confirmed: ReadonlySet<string>;
  readonly accounts: readonly ShopPersonRow[];
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly externalId: string | undefined;
}

/** Undefined for somebody who is gone. */
const readPersonHere = async (sql: Sql, { keyring: { vault } }: PushPorts, storeId: StoreId, subjectId: SubjectId): Promise<PersonHere | undefined> => {
  const id = await survivorOf(sql, storeId, subjectId);
  const subject = (await findSubjects(sql, vault, storeId, [], [id])).byId.get(id);
  if (subject === undefined) return undefined;
  const family = await familyOf(sql, storeId, id);
  const [standings, accounts] = [await standingsOf(sql, storeId, [id]), await accountsOf(sql, storeId, family)];
  const { email, phone, externalId } = subject.profile();
  const own = standings.get(id) ?? new Map<Target, Standing>();
  return { id, family, standings: own, confirmed: await confirmedOf(sql, storeId, own), accounts, email, phone, externalId };
};

/** The records that say yes because their owner confirmed the address: a shop must not be told so of any other. */
const confirmedOf = async (sql: Sql, storeId: StoreId, standings: ReadonlyMap<Target, Standing>): Promise<ReadonlySet<string>> => {
  const yeses = [...standings.values()].filter(({ answer }) => answer === 'yes').map(({ sequence }) => sequence);
  if (yeses.length === 0) return new Set();
  const list = padded(yeses);
  const rows = await sql.all<{ id: string }>(
    `SELECT id FROM records WHERE store_id = ? AND sequence IN (${marks(list.length)}) AND action = 'confirm'`, [storeId, ...list]);
  return new Set(rows.map(({ id }) => id));
};

/** Somebody who answered before the shop was known to have them. */
const findAtShop = async (ports: PushPorts, shop: ReachedShop, { id, family, email, phone, externalId }: PersonHere): Promise<readonly ShopPersonRow[]> => {
  if (email === undefined && externalId === undefined) return [];
  const storeId = shop.store.id as StoreId;
  const subjects = await visitShop(ports, storeId, () => shop.connector.readSubject({ email, phone, externalId }));
  if (subjects.length === 0) return [];
  await meetPeople(ports, { module: shop.module, store: shop.store, subjects });
  return ports.database.read(sql => accountsOf(sql, storeId, family.includes(id) ? family : [id, ...family]));
};

const pushAccount = async (ports: PushPorts, shop: ReachedShop, person: PersonHere, account: ShopPersonRow): Promise<void> => {
  for (const channel of shop.module.manifest.channels) {
    const due = dueOf(shop, person, account.memory, channel);
    if (due === undefined || isAwaited(due, account)) continue;
    // A no goes out at once. A yes is never written over what was not looked at just before: the person may have said no to the shop since.
    const [sure, current] = due.state === 'opted_in' ? await lookFirst(ports, shop, person, account) : [person, account];
    if (sure === undefined || current === undefined) continue;
    const still = dueOf(shop, sure, current.memory, channel);
    if (still !== undefined) await pushChannel(ports, shop, { person: sure, account: current, channel, due: still });
  }
};

/** Asking the shop again would only send another letter. */
const isAwaited = ({ state }: Due, { problem }: ShopPersonRow): boolean => state === 'opted_in' && problem === awaitsConfirmation;

const lookFirst = async (
  ports: PushPorts, shop: ReachedShop, { id }: PersonHere, { keyHash, sealedReference }: ShopPersonRow,
): Promise<readonly [PersonHere | undefined, ShopPersonRow | undefined]> => {
  const storeId = shop.store.id as StoreId;
  const { key, ...reference } = openReference(ports.keyring, storeId, sealedReference);
  const subjects = await visitShop(ports, storeId, () => shop.connector.readSubject(reference));
  await meetPeople(ports, { module: shop.module, store: shop.store, subjects: subjects.filter(subject => subject.key === key) });
  const person = await ports.database.read(sql => readPersonHere(sql, ports, storeId, id));
  return [person, person?.accounts.find(account => account.keyHash.equals(keyHash))];
};

interface Due { readonly state: PushedState; readonly push: ConsentPush }

const dueOf = ({ module: { manifest } }: ReachedShop, person: PersonHere, memory: ShopMemories, channel: Channel): Due | undefined => {
  const { standings, confirmed, email, phone } = person;
  const there = memory[channel];
  if (there === undefined && !canWriteUnseen(channel, email, phone)) return undefined;
  const { state: here, since, recordId } = channelReport(standings, channel);
  const state = dueAtShop(here, there ?? { state: 'silent' }, abilitiesOf(manifest));
  if (state === undefined || recordId === null) return undefined;
  return { state, push: { who: {}, key: null, channel, state, at: since ?? 0, isConfirmed: confirmed.has(recordId), recordId } };
};

/** A channel the shop says nothing about can be written only where there is an address for it. */
const canWriteUnseen = (channel: Channel, email: string | undefined, phone: string | undefined): boolean =>
  channel === 'email' ? email !== undefined : phone !== undefined;

interface Pushing { readonly person: PersonHere; readonly account: ShopPersonRow; readonly channel: Channel; readonly due: Due }

const pushChannel = async (ports: PushPorts, shop: ReachedShop, { person, account, channel, due: { state, push } }: Pushing): Promise<void> => {
  const storeId = shop.store.id as StoreId;
  const { key, ...kept } = openReference(ports.keyring, storeId, account.sealedReference);
  const who = { externalId: kept.externalId, email: person.email ?? kept.email, phone: person.phone ?? kept.phone };
  // Before it is written: from now on, to find this state at the shop says nothing new, even if this process dies in the middle.
  const pushing = { state, at: push.at };
  await noteChannel(ports, storeId, account, channel, before => ({ ...stateOf(before), pushing }));
  const outcome = await visitShop(ports, storeId, () => pushOrRefusal(shop, { ...push, who, key }));
  ports.metrics.add('placet_shop_pushes_total', [shop.store.platform, outcome.kind], 1);
  await settle(ports, shop, { account, channel, state, at: push.at, outcome });
};

/** What concerns one person only ends here, with its reason. */
const pushOrRefusal = async ({ connector }: ReachedShop, push: ConsentPush): Promise<PushOutcome> => {
  try {
    return await connector.pushConsent(push);
  } catch (error) {
    if (!(error instanceof ConnectorFault)) throw error;
    if (error.kind === 'not_found') return { kind: 'absent' };
    if (error.kind === 'rejected' || error.kind === 'unsupported') return { kind: 'refused', reason: error.detail ?? error.kind };
    throw error;
  }
};

interface Settled {
  readonly account: ShopPersonRow;
  readonly channel: Channel;
  readonly state: PushedState;
  readonly at: number;
  readonly outcome: PushOutcome;
}

const settle = async (ports: PushPorts, shop: ReachedShop, { account, channel, state, at, outcome }: Settled): Promise<void> => {
  const storeId = shop.store.id as StoreId;
  const seen = outcome.seen?.channels[channel];
  const isDone = outcome.kind === 'written' || outcome.kind === 'unchanged';
  const written = rememberWritten({ state, at }, seen, { stampsTime: shop.module.manifest.stampsTime ?? false });
  await noteChannel(ports, storeId, account, channel, (before): ShopMemory =>
    isDone ? written.memory : { ...stateOf(before), pushing: null }, { problem: problemOf(outcome), isGone: outcome.kind === 'absent' });
  if (state === 'opted_out' && outcome.kind === 'refused') await tellOfRefusedNo(ports, storeId, outcome.reason);
  // The shop shows something else than it was told: somebody said it there meanwhile.
  if (isDone && written.isNews && outcome.seen !== undefined) await meetPeople(ports, { module: shop.module, store: shop.store, subjects: [outcome.seen] });
};

const stateOf = (memory: ShopMemory | undefined): Pick<ShopMemory, 'state' | 'at'> => ({ state: memory?.state ?? 'silent', at: memory?.at ?? null });

/** A no the shop will not take is a promise broken: somebody has to hear of it. It ends when a comparison finds every account as it should be. */
const tellOfRefusedNo = async ({ database, clock }: PushPorts, storeId: StoreId, reason: string | undefined): Promise<void> => {
  await database.write(({ sql }) => raiseAlarm(sql, refusedNo(storeId), { fault: 'rejected', detail: reason ?? null }, clock.now()));
};

const problemOf = ({ kind, reason }: PushOutcome): string | null =>
  kind === 'refused' || reason === awaitsConfirmation ? (reason ?? 'refused').slice(0, 80) : null;

const noteChannel = async (
  { database, clock }: PushPorts, storeId: StoreId, { keyHash }: ShopPersonRow, channel: Channel, change: (before: ShopMemory | undefined) => ShopMemory,
  outcome?: { readonly problem: string | null; readonly isGone: boolean },
): Promise<void> => {
  const now = clock.now();
  await database.write(async (tx) => {
    await lockHead(tx, storeId);
    const row = (await loadShopPeople(tx.sql, storeId, [keyHash])).get(keyHash.toString('latin1'));
    if (row === undefined) return;
    const memory = { ...row.memory, [channel]: change(row.memory[channel]) };
    const { problem = row.problem, isGone = false } = outcome ?? {};
    await noteAccount(tx.sql, storeId, keyHash, { memory, problem, standing: isGone ? 'gone' : row.standing }, now);
    if (outcome !== undefined) await changeConnection(tx.sql, storeId, { pushedAt: now }, now);
  });
};
