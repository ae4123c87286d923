// Current state is a fold over the ledger (LED-7): per target, the weightiest record wins, whatever order they arrive in.
import type { RecordId } from '../kernel/index.js';
import type { Channel } from './channels.js';
import { answerOf, type Answer, type ConsentRecord } from './record.js';
import { allChannels, channelTarget, type Target } from './target.js';

/** The record that decides one target of one person. */
export interface Standing {
  readonly target: Target;
  readonly answer: Answer;
  /** The time that counts when answers are compared, epoch ms; 0 for a yes nobody can date. */
  readonly effectiveAt: number;
  /** When it happened as far as is known, epoch ms. */
  readonly since: number;
  readonly recordId: RecordId;
  readonly sequence: number;
  readonly version: number | null;
}

export type Standings = ReadonlyMap<Target, Standing>;

type FoldedFields = Pick<ConsentRecord, 'id' | 'sequence' | 'action' | 'target' | 'version' | 'occurredAt' | 'timeGrade' | 'recordedAt'>;

/** The standing a record would have if it were alone, or undefined for records that are no answer (merges). */
export const standingOf = (record: FoldedFields): Standing | undefined => {
  const answer = answerOf(record.action);
  if (answer === undefined || record.target.startsWith('subject:')) return undefined;
  return {
    target: record.target as Target, answer, effectiveAt: effectiveAt(record, answer), since: record.occurredAt,
    recordId: record.id, sequence: record.sequence, version: record.version,
  };
};

/**
 * Of two answers about one target the newer proven one wins; at the same instant the more protective one; then the later record.
 * A total order, so a fold gives the same state for every order of arrival (SYN-4). Property-tested.
 */
export const weightier = (left: Standing, right: Standing): Standing => {
  if (left.effectiveAt !== right.effectiveAt) return left.effectiveAt > right.effectiveAt ? left : right;
  if (left.answer !== right.answer) return protection[left.answer] > protection[right.answer] ? left : right;
  return left.sequence > right.sequence ? left : right;
};

/** State after all `records`, in any order. */
export const fold = (records: Iterable<FoldedFields>): Standings => {
  const state = new Map<Target, Standing>();
  for (const record of records) {
    const standing = standingOf(record);
    if (standing === undefined) continue;
    const before = state.get(standing.target);
    state.set(standing.target, before === undefined ? standing : weightier(before, standing));
  }
  return state;
};

export type ChannelState = 'opted_in' | 'opted_out' | 'pending' | 'unknown';

export interface ChannelReport {
  readonly state: ChannelState;
  readonly since: number | null;
  readonly recordId: RecordId | null;
}

const stateNames = { yes: 'opted_in', no: 'opted_out', pending: 'pending' } as const satisfies Record<Answer, ChannelState>;

/** What may be said about one channel: the person's own answer there, unless a newer global unsubscribe turned everything off (UNS-1). */
export const channelReport = (standings: Standings, channel: Channel): ChannelReport => {
  const own = standings.get(channelTarget(channel));
  const global = standings.get(allChannels);
  const deciding = outweighs(global, own) ? global : own;
  if (deciding === undefined) return { state: 'unknown', since: null, recordId: null };
  return { state: stateNames[deciding.answer], since: deciding.since, recordId: deciding.recordId };
};

/**
 * The global unsubscribe that stands against `channel`, if any. A newer yes on the channel lifts it for that channel alone (UNS-4).
 */
export const globalUnsubscribeFor = (standings: Standings, channel: Channel): Standing | undefined => {
  const global = standings.get(allChannels);
  return outweighs(global, standings.get(channelTarget(channel))) ? global : undefined;
};

/** When the person unsubscribed from everything, epoch ms, or null when never, or when a newer yes on some channel took it back there. */
export const globallyUnsubscribedAt = (standings: Standings): number | null => {
  const global = standings.get(allChannels);
  if (global?.answer !== 'no') return null;
  for (const standing of standings.values()) {
    if (standing.answer === 'yes' && standing.target.startsWith('channel:') && !outweighs(global, standing)) return null;
  }
  return global.since;
};

const outweighs = (global: Standing | undefined, own: Standing | undefined): boolean =>
  global?.answer === 'no' && (own === undefined || own.effectiveAt <= global.effectiveAt);

const protection = { no: 2, pending: 1, yes: 0 } as const satisfies Record<Answer, number>;

const effectiveAt = (record: FoldedFields, answer: Answer): number => {
  if (record.timeGrade !== 'unknown') return record.occurredAt;
  return answer === 'no' ? record.recordedAt : 0;
};
