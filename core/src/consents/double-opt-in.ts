// Double opt-in: when a yes waits for a confirmation, how long, how often it may be asked for, and what a confirmation then finds. (LED-9)
import { marketingRulesFor } from '../regions/rules/rules-for.js';
import { ruleChannels } from '../regions/rules/marketing-schema.js';
import type { RecordId } from '../kernel/index.js';
import { channels, type Channel } from './channels.js';
import { channelReport, type Standings } from './fold.js';
import type { DraftAnswer } from './draft.js';
import { channelTarget } from './target.js';
import type { SourceKind } from './record.js';

/** `by_region`: where the law or its courts ask for it. `never` is against the rule in such a region, and then needs a recorded override. */
export const doubleOptInModes = ['by_region', 'always', 'never'] as const;
export type DoubleOptInMode = (typeof doubleOptInModes)[number];

export interface DoubleOptInSettings {
  readonly modes: Readonly<Record<Channel, DoubleOptInMode>>;
  /** Channels on which `never` holds even where the region asks for a confirmation. */
  readonly overridden: readonly Channel[];
  readonly expiryDays: number;
}

/**
 * No statute names a number. Seven days span a weekend and a short absence; longer, an address nobody confirmed would be kept without a purpose
 * (GDPR Art. 5(1)(b), (e)), and the answer would no longer belong to the moment it was asked in.
 */
export const defaultExpiryDays = 7;

export const defaultDoubleOptIn: DoubleOptInSettings = {
  modes: Object.fromEntries(channels.map(channel => [channel, 'by_region'])) as Record<Channel, DoubleOptInMode>, overridden: [], expiryDays: defaultExpiryDays,
};

/** Where a person acts and the answer is new. What shops and lists report was confirmed there or not, and stays as they say; staff speaks for itself. */
const asksFrom: Readonly<Record<SourceKind, boolean>> = { web: true, api: true, pos: true, center: false, platform: false, import: false, admin: false };

/** An answer of longer ago is history being brought in, and nobody is written to about it. */
const freshMsMax = 24 * 3_600_000;

/** Why the region asks for a confirmation on this channel: the paper that says so; undefined when it does not. */
export const doubleOptInBasis = (region: string, channel: Channel): string | undefined => {
  const rules = marketingRulesFor(region);
  const named = ruleChannels.find(each => each === channel);
  const wanted = named === undefined ? 'none' : rules.channels[named].doubleOptIn ?? rules.doubleOptIn;
  return wanted === 'required' ? rules.doubleOptInBasis : undefined;
};

export interface AskedWhere {
  /** Where the person may be; one of them is enough. */
  readonly regions: readonly string[];
  readonly source: SourceKind;
  readonly occurredAt: number;
  readonly now: number;
}

/** The channels on which a yes given here waits for a confirmation. */
export const channelsToConfirm = (settings: DoubleOptInSettings, { regions, source, occurredAt, now }: AskedWhere): readonly Channel[] => {
  if (!asksFrom[source] || occurredAt < now - freshMsMax) return [];
  return channels.filter((channel) => {
    if (settings.modes[channel] === 'always') return true;
    const isOff = settings.modes[channel] === 'never' && settings.overridden.includes(channel);
    return !isOff && regions.some(region => doubleOptInBasis(region, channel) !== undefined);
  });
};

/**
 * The answer as it is recorded: a yes on one of `channels` becomes pending, unless the person's yes stands already. Then anyone who types their address
 * could otherwise take it away.
 */
export const awaitConfirmation = (answer: DraftAnswer, toConfirm: readonly Channel[], standings: Standings): DraftAnswer => {
  const channel = toConfirm.find(each => channelTarget(each) === answer.target);
  if (channel === undefined || answer.action !== 'opt_in' || channelReport(standings, channel).state === 'opted_in') return answer;
  return { ...answer, action: 'pending' };
};

export interface AwaitedConfirmation {
  readonly channel: Channel;
  /** The newest pending record. */
  readonly recordId: RecordId;
  readonly isConfirmed: boolean;
  readonly expiresAt: number;
}

/** `superseded`: somebody's later answer stands there now, which is no longer this question. */
export type ConfirmationState = 'open' | 'confirmed' | 'expired' | 'withdrawn' | 'superseded';

/** What a confirmation finds. A no in between, for the channel or for all, ends it, whatever the link says. */
export const confirmationState = ({ channel, recordId, isConfirmed, expiresAt }: AwaitedConfirmation, standings: Standings, now: number): ConfirmationState => {
  const report = channelReport(standings, channel);
  if (report.state === 'opted_out') return 'withdrawn';
  if (isConfirmed) return 'confirmed';
  if (report.state !== 'pending' || report.recordId !== recordId) return 'superseded';
  return now >= expiresAt ? 'expired' : 'open';
};

const mailsMax = 3;
const mailsWithinMs = 7 * 24 * 3_600_000;
const pauseMs = 5 * 60_000;

export type MayAsk = { readonly may: true } | { readonly may: false; readonly why: 'too_soon' | 'too_many'; readonly until: number };

/**
 * Whether one more letter may ask the person: three in seven days in all, none within five minutes of the last. It holds for every sign-up too, so that
 * typing somebody else's address again and again fills nobody's mailbox.
 */
export const mayAskAgain = (sentAt: readonly number[], now: number): MayAsk => {
  const recent = sentAt.filter(at => at > now - mailsWithinMs).sort((left, right) => left - right);
  const last = recent.at(-1);
  const oldest = recent[recent.length - mailsMax];
  if (oldest !== undefined) return { may: false, why: 'too_many', until: oldest + mailsWithinMs };
  return last !== undefined && last > now - pauseMs ? { may: false, why: 'too_soon', until: last + pauseMs } : { may: true };
};
