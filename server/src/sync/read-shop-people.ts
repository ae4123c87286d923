// From people as a shop shows them to captures: what each says that is new, under which identifiers, and how sure it is. Pure, but for the keyed hashes.
import {
  channelTarget, identifiersOf, identifierText, remember, sayingOf, type Channel, type Circumstances, type Identifier, type PhoneParser,
  type ShopHabits, type ShopMemory,
  type ShopSaying, type ShopSubject, type StoreId,
} from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { lookupHash } from '../adapters/vault.js';
import type { CaptureRequest } from '../ledger/capture-request.js';
import type { ShopMemories, ShopPersonRow } from './shop-person-row.js';
import { shopKeyHash } from './shop-person-row.js';

export interface MetPerson {
  readonly subject: ShopSubject;
  readonly keyHash: Buffer;
  readonly identifiers: readonly Identifier[];
  readonly hashes: readonly Buffer[];
  readonly known: ShopPersonRow | undefined;
  readonly sayings: readonly { readonly channel: Channel; readonly saying: ShopSaying }[];
  readonly memory: ShopMemories;
}

export interface ReadingPorts { readonly keyring: Keyring; readonly storeId: StoreId; readonly parsePhone: PhoneParser; readonly habits: ShopHabits }

/** One identifier that is none costs only itself: an opt-out must not be lost with it. */
export const identifiersIn = (
  { externalId, email, phone }: Pick<ShopSubject, 'externalId' | 'email' | 'phone'>, parsePhone: PhoneParser,
): readonly Identifier[] =>
  [{ externalId }, { email }, { phone }].flatMap((claims) => {
    const read = identifiersOf(claims, parsePhone);
    return read.ok ? read.value : [];
  });

export const keyHashesOf = ({ keyring, storeId }: Pick<ReadingPorts, 'keyring' | 'storeId'>, subjects: readonly ShopSubject[]): Buffer[] =>
  subjects.map(({ key }) => shopKeyHash(keyring, storeId, key));

export const readPerson = (
  { keyring, storeId, parsePhone, habits }: ReadingPorts, subject: ShopSubject, keyHash: Buffer, known: ShopPersonRow | undefined,
): MetPerson => {
  const identifiers = subject.standing === 'active' ? identifiersIn(subject, parsePhone) : [];
  const hashes = identifiers.map(identifier => lookupHash(keyring.lookupKey, storeId, identifierText(identifier)));
  if (subject.standing !== 'active') return { subject, keyHash, identifiers, hashes, known, sayings: [], memory: {} };
  const sayings: { channel: Channel; saying: ShopSaying }[] = [];
  const memory: Partial<Record<Channel, ShopMemory>> = { ...known?.memory };
  for (const [channel, there] of Object.entries(subject.channels) as [Channel, NonNullable<ShopSubject['channels'][Channel]>][]) {
    const before = memory[channel];
    const saying = sayingOf(before, there, habits);
    if (saying !== undefined) sayings.push({ channel, saying });
    const after = remember(before, there);
    if (after !== undefined) memory[channel] = after;
  }
  return { subject, keyHash, identifiers, hashes, known, sayings, memory };
};

/** Clocks of shops run ahead of ours a little; what is further ahead proves nothing. */
const aheadMsMax = 5 * 60_000;
const nothing: ReadonlyMap<string, string> = new Map();

/** One capture per saying, since each has its own time. None for people nobody could be found by. */
export const capturesOf = (
  { subject, identifiers, sayings }: MetPerson, { storeId, platform, region, now }: { storeId: StoreId; platform: string; region: string; now: number },
): CaptureRequest[] => identifiers.length === 0 ? [] : sayings.map(({ channel, saying: { answer, at } }): CaptureRequest => {
  const isProven = at !== null && at <= now + aheadMsMax && at > 0;
  const circumstances: Circumstances = {
    section: null, source: 'platform', widget: platform, region: subject.country ?? region,
    regionBasis: subject.country === undefined ? 'stated' : 'billing_country',
    occurredAt: isProven ? Math.min(at, now) : now, timeGrade: isProven ? 'stated' : 'unknown', actor: 'platform', context: {},
  };
  const isConfirmed = answer === 'yes' && subject.channels[channel]?.isConfirmed === true;
  return {
    storeId, isProven: true, mode: 'import', isFromShop: true, wordings: nothing, circumstances,
    subject: { identifiers, ...subject.name === undefined ? {} : { name: subject.name.slice(0, nameLengthMax) } },
    answers: [{
      target: channelTarget(channel), version: null, textHash: null, locale: subject.locale?.slice(0, 35) ?? null,
      action: answer === 'pending' ? 'pending' : answer === 'no' ? 'opt_out' : isConfirmed ? 'confirm' : 'opt_in',
    }],
  };
});

const nameLengthMax = 200;
