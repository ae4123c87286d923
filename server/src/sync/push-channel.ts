// One answer on its way into one account: what is due, noted before it is written, written, and settled by what the shop then showed. (SYN-4)
import {
  channelReport, ConnectorFault, dueAtShop, rememberWritten, type Channel, type ConsentPush, type PushedState, type PushOutcome, type ShopMemory, type StoreId,
} from '@placet/core';
import { raiseAlarm } from '../alarms/alarms.js';
import type { Services } from '../compose.js';
import { lockHead } from '../ledger/write-batch.js';
import type { Tx } from '../storage/open-database.js';
import { changeConnection } from './connection-row.js';
import { abilitiesOf, meetPeople, type MeetPorts } from './meet-people.js';
import { refusedNo, visitShop, type ReachedShop, type ReachPorts } from './reach-shop.js';
import type { PersonHere } from './read-people-here.js';
import { severalAtOnce } from './several-at-once.js';
import { awaitsConfirmation, loadShopPeople, noteAccount, openReference, type ShopPersonRow } from './shop-person-row.js';

export type PushPorts = ReachPorts & MeetPorts & Pick<Services, 'metrics'>;

export interface Due {
  readonly person: PersonHere;
  readonly account: ShopPersonRow;
  readonly channel: Channel;
  readonly state: PushedState;
  readonly push: ConsentPush;
}

export interface Pushed extends Due { readonly outcome: PushOutcome }

/** What the account should be told now, channel by channel. */
export const duesOf = (shop: ReachedShop, person: PersonHere, account: ShopPersonRow): readonly Due[] =>
  shop.module.manifest.channels.flatMap(channel => dueOf(shop, person, account, channel) ?? []);

export const dueOf = ({ module: { manifest } }: ReachedShop, person: PersonHere, account: ShopPersonRow, channel: Channel): Due | undefined => {
  const { standings, confirmed, email, phone } = person;
  const there = account.memory[channel];
  if (there === undefined && !canWriteUnseen(channel, email, phone)) return undefined;
  const { state: here, since, recordId } = channelReport(standings, channel);
  const state = dueAtShop(here, there ?? { state: 'silent' }, abilitiesOf(manifest));
  if (state === undefined || recordId === null || isAwaited(state, account)) return undefined;
  return { person, account, channel, state, push: { who: {}, key: null, channel, state, at: since ?? 0, isConfirmed: confirmed.has(recordId), recordId } };
};

/** A channel the shop says nothing about can be written only where there is an address for it. */
const canWriteUnseen = (channel: Channel, email: string | undefined, phone: string | undefined): boolean =>
  channel === 'email' ? email !== undefined : phone !== undefined;

/** Asking the shop again would only send another letter. */
const isAwaited = (state: PushedState, { problem }: ShopPersonRow): boolean => state === 'opted_in' && problem === awaitsConfirmation;

export interface PushedTogether { readonly pushed: readonly Pushed[]; readonly failure: { readonly error: unknown } | undefined }

/** Writes them, as many at a time as the shop bears, in one visit: when it fails nothing more is begun, and that counts as one failure. */
export const pushTogether = async (ports: PushPorts, shop: ReachedShop, dues: readonly Due[]): Promise<PushedTogether> => {
  if (dues.length === 0) return { pushed: [], failure: undefined };
  const storeId = shop.store.id as StoreId;
  await notePushing(ports, storeId, dues);
  const pushed: Pushed[] = [];
  const visit = async (): Promise<void> => {
    const { failure } = await severalAtOnce(dues, shop.module.manifest.limits.concurrent, async (due) => {
      const outcome = await pushOrRefusal(shop, { ...due.push, ...whoOf(ports, storeId, due) });
      ports.metrics.add('placet_shop_pushes_total', [shop.store.platform, outcome.kind], 1);
      pushed.push({ ...due, outcome });
    });
    if (failure !== undefined) throw failure.error;
  };
  try {
    await visitShop(ports, storeId, visit);
    return { pushed, failure: undefined };
  } catch (error) {
    return { pushed, failure: { error } };
  }
};

const whoOf = ({ keyring }: PushPorts, storeId: StoreId, { person, account }: Due): Pick<ConsentPush, 'who' | 'key'> => {
  const { key, ...kept } = openReference(keyring, storeId, account.sealedReference);
  return { key, who: { externalId: kept.externalId, email: person.email ?? kept.email, phone: person.phone ?? kept.phone } };
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

/** Before it is written: from now on, to find this state at the shop says nothing new, even if this process dies in the middle. */
const notePushing = ({ database, clock }: PushPorts, storeId: StoreId, dues: readonly Due[]): Promise<void> => database.write(async (tx) => {
  await noteChannels(tx, storeId, clock.now(), dues.map(({ account, channel, state, push: { at } }) =>
    ({ account, channel, change: before => ({ ...stateOf(before), pushing: { state, at } }) })));
});

/** Writes down what came of them, in the caller's transaction. */
export const settlePushesIn = async (tx: Tx, { module: { manifest }, store }: ReachedShop, pushed: readonly Pushed[], now: number): Promise<void> => {
  if (pushed.length === 0) return;
  const storeId = store.id as StoreId;
  await noteChannels(tx, storeId, now, pushed.map(({ account, channel, state, push: { at }, outcome }) => ({
    account, channel, outcome: { problem: problemOf(outcome), isGone: outcome.kind === 'absent' },
    change: before => isDone(outcome)
      ? rememberWritten({ state, at }, outcome.seen?.channels[channel], { stampsTime: manifest.stampsTime ?? false }).memory
      : { ...stateOf(before), pushing: null },
  })));
  await changeConnection(tx.sql, storeId, { pushedAt: now }, now);
  // A no the shop will not take is a promise broken: somebody has to hear of it. It ends when a comparison finds every account as it should be.
  const refused = pushed.find(({ state, outcome }) => state === 'opted_out' && outcome.kind === 'refused');
  if (refused !== undefined) await raiseAlarm(tx.sql, refusedNo(storeId), { fault: 'rejected', detail: refused.outcome.reason ?? null }, now);
};

/** The shop shows something else than it was told: somebody said it there meanwhile. Settled at once, and then taken in. */
export const takeInNews = async (ports: PushPorts, shop: ReachedShop, pushed: readonly Pushed[]): Promise<readonly Pushed[]> => {
  const habits = { stampsTime: shop.module.manifest.stampsTime ?? false };
  const news = pushed.filter(({ channel, state, push: { at }, outcome }) =>
    isDone(outcome) && outcome.seen !== undefined && rememberWritten({ state, at }, outcome.seen.channels[channel], habits).isNews);
  if (news.length === 0) return pushed;
  await ports.database.write(tx => settlePushesIn(tx, shop, news, ports.clock.now()));
  await meetPeople(ports, { module: shop.module, store: shop.store, subjects: news.flatMap(({ outcome }) => outcome.seen ?? []) });
  return pushed.filter(each => !news.includes(each));
};

const isDone = ({ kind }: PushOutcome): boolean => kind === 'written' || kind === 'unchanged';

const stateOf = (memory: ShopMemory | undefined): Pick<ShopMemory, 'state' | 'at'> => ({ state: memory?.state ?? 'silent', at: memory?.at ?? null });

const problemOf = ({ kind, reason }: PushOutcome): string | null =>
  kind === 'refused' || reason === awaitsConfirmation ? (reason ?? 'refused').slice(0, 80) : null;

interface ChannelNote {
  readonly account: ShopPersonRow;
  readonly channel: Channel;
  readonly change: (before: ShopMemory | undefined) => ShopMemory;
  readonly outcome?: { readonly problem: string | null; readonly isGone: boolean };
}

/** Applied to what stands there now, not to what was read before. */
const noteChannels = async (tx: Tx, storeId: StoreId, now: number, notes: readonly ChannelNote[]): Promise<void> => {
  await lockHead(tx, storeId);
  const rows = new Map(await loadShopPeople(tx.sql, storeId, notes.map(({ account }) => account.keyHash)));
  const changed = new Set<string>();
  for (const { account, channel, change, outcome } of notes) {
    const key = account.keyHash.toString('latin1');
    const row = rows.get(key);
    if (row === undefined) continue;
    const { problem = row.problem, isGone = false } = outcome ?? {};
    rows.set(key, { ...row, problem, memory: { ...row.memory, [channel]: change(row.memory[channel]) }, standing: isGone ? 'gone' : row.standing });
    changed.add(key);
  }
  for (const key of changed) {
    const row = rows.get(key);
    if (row !== undefined) await noteAccount(tx.sql, storeId, row.keyHash, row, now);
  }
};
