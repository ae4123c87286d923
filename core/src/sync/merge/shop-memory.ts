// What we remember of one channel of one account of a shop: how it stood when we last looked, and what we may have written since. An echo is recognised
// by comparing with this, never by how long ago we wrote. (SYN-4)
import type { Answer } from '../../consents/record.js';
import type { ChannelState } from '../../consents/fold.js';
import type { ShopChannel, ShopChannelState } from '../connector/shop-subject.js';

export type PushedState = 'opted_in' | 'opted_out' | 'pending';

export interface ShopMemory {
  readonly state: ShopChannelState;
  /** The shop's own time of it, epoch milliseconds, or null when it keeps none. */
  readonly at: number | null;
  /** Noted before a write and taken off after it was read back: until then, to find this state at the shop says nothing new. */
  readonly pushing: PushedNote | null;
}

export interface PushedNote {
  readonly state: PushedState;
  /** The person's own time of it, as it was sent. */
  readonly at: number;
}

/** What the shop says that we did not know. */
export interface ShopSaying {
  readonly answer: Answer;
  /** Epoch milliseconds the shop proves, or null: then a yes weighs nothing against a no. */
  readonly at: number | null;
}

export interface ShopHabits {
  /** The shop dates an answer by when it was written to it, whatever time it is told. */
  readonly stampsTime?: boolean;
}

const sayings: Readonly<Partial<Record<ShopChannelState, Answer>>> = { opted_in: 'yes', opted_out: 'no', pending: 'pending' };

/**
 * What is new in what a shop holds. Silence, and what we are not shown, is never a no; a switch found off is one only when it was seen on. What we wrote
 * ourselves is not news, even if we crashed before we could note that it was written.
 */
export const sayingOf = (memory: ShopMemory | undefined, there: ShopChannel, { stampsTime = false }: ShopHabits = {}): ShopSaying | undefined => {
  if (there.state === 'off') return memory?.state === 'opted_in' && !isOurs(memory, there, stampsTime) ? { answer: 'no', at: there.at } : undefined;
  const answer = sayings[there.state];
  if (answer === undefined || isOurs(memory, there, stampsTime)) return undefined;
  return memory?.state === there.state && memory.at === there.at ? undefined : { answer, at: there.at };
};

/**
 * Found while we write it, a state is ours when it bears our time or none. A shop that dates answers by when they were written proves nothing: there a yes is
 * ours in any case, because that it might be newer must not outweigh a no; a no is not, because one that the person gave the shop meanwhile has to be heard.
 */
const isOurs = (memory: ShopMemory | undefined, { state, at }: ShopChannel, stampsTime: boolean): boolean => {
  const pushing = memory?.pushing ?? null;
  if (pushing === null || !shows(state, pushing.state)) return false;
  return at === null || Math.abs(at - pushing.at) < roundingMs || (stampsTime && pushing.state === 'opted_in');
};

/** Shops keep whole seconds. */
const roundingMs = 1000;

/** A shop that has only a switch shows a written no as off. */
const shows = (state: ShopChannelState, pushed: PushedState): boolean => state === pushed || (state === 'off' && pushed !== 'opted_in');

/** What is remembered after looking. What we are not shown leaves the memory as it was; a write under way stays noted until it is done. */
export const remember = (memory: ShopMemory | undefined, there: ShopChannel): ShopMemory | undefined => {
  if (there.state === 'hidden') return memory;
  return { state: there.state, at: there.at, pushing: memory?.pushing ?? null };
};

export interface ShopAbilities { readonly canHoldPending: boolean }

/**
 * What the shop should be made to hold instead of what it holds, or undefined when it is right. A pending answer is only written over an opt-in, since
 * before that the shop may not send either way; where nothing is known here, nothing is written.
 */
export const dueAtShop = (here: ChannelState, there: Pick<ShopChannel, 'state'>, { canHoldPending }: ShopAbilities): PushedState | undefined => {
  if (there.state === 'hidden' || here === 'unknown') return undefined;
  if (here === 'opted_in') return there.state === 'opted_in' ? undefined : 'opted_in';
  if (here === 'opted_out') return there.state === 'opted_out' || there.state === 'off' ? undefined : 'opted_out';
  if (there.state !== 'opted_in') return undefined;
  return canHoldPending ? 'pending' : 'opted_out';
};

/**
 * What is remembered once a write is over. When the shop shows something else than was written, it is remembered as written, so that what it shows is
 * news to the next look, which has to follow.
 */
export const rememberWritten = (
  pushed: PushedNote, seen: ShopChannel | undefined, { stampsTime = false }: ShopHabits = {},
): { readonly memory: ShopMemory; readonly isNews: boolean } => {
  const isShown = seen !== undefined && seen.state !== 'hidden';
  if (isShown && isOurs({ state: 'silent', at: null, pushing: pushed }, seen, stampsTime)) return { memory: { state: seen.state, at: seen.at, pushing: null }, isNews: false };
  return { memory: { state: pushed.state, at: null, pushing: null }, isNews: isShown };
};
