// May a message go, by the marketing law alone? From facts to an answer with its reason and citation; no store, no clock. (REG-1..4, DEC-1, DEC-6)
// Every candidate region is asked for itself and all must allow: stances do not nest once conditions count.
import { latestOf, readHistory, type ConsentHistory } from './consent-history.js';
import { groundOf } from './grounds.js';
import { readLocalClock, type LocalClock } from './local-clock.js';
import type { MarketingFacts } from './marketing-facts.js';
import { stanceNames, type MarketingRules, type RuleChannel, type StanceName } from './marketing-schema.js';
import { ageOfConsentIn, placesOf, type Place } from './places.js';
import { opensAt, quietSpanAt, quietSpansOf, type QuietSpan } from './quiet-hours.js';
import { allowReasons, gravityOf, skipReasons, type AllowDetail, type ProductSkipReason, type SkipDetail } from './reasons.js';

interface Told {
  /** The region whose law decides. */
  readonly decidedBy: string;
  readonly citation: readonly string[];
}

export type Evaluation =
  | Told & { readonly decision: 'allow'; readonly reason: (typeof allowReasons)[AllowDetail]['reason']; readonly detail: AllowDetail }
  | Told & {
    readonly decision: 'skip'; readonly reason: ProductSkipReason; readonly detail: SkipDetail;
    /** When quiet hours end, RFC 3339 in UTC. */
    readonly notBefore?: string;
  };

/** The answer of one region. `citation` where a single window or cap, not the rule of the channel, says no. */
type Verdict =
  | { readonly place: Place; readonly stance: StanceName; readonly allows: AllowDetail }
  | { readonly place: Place; readonly stance: StanceName; readonly fails: SkipDetail; readonly citation?: string; readonly reason?: ProductSkipReason };

interface Moment {
  readonly facts: MarketingFacts;
  readonly history: ConsentHistory;
  readonly clock: LocalClock;
}

/** `facts` as `marketingFactsSchema` reads them. */
export const evaluate = (facts: MarketingFacts): Evaluation => {
  const clock = readLocalClock(facts.recipientLocalTime);
  const places = placesOf(facts);
  const moment = { facts, clock, history: readHistory(facts, clock.at) };
  const verdict = places.map(place => judge(place, moment)).reduce(weightier);
  const { rules } = verdict.place;
  const rule = rules.channels[facts.channel];
  if ('allows' in verdict) {
    const { reason, cites } = allowReasons[verdict.allows];
    return { decision: 'allow', reason, detail: verdict.allows, decidedBy: rules.id, citation: cites(rules, rule) };
  }
  const { reason, cites } = skipReasons[verdict.fails];
  const notBefore = verdict.fails === 'quiet_hours' ? endOfQuiet(places, moment) : undefined;
  return {
    decision: 'skip', reason: verdict.reason ?? reason, detail: verdict.fails, decidedBy: rules.id,
    citation: verdict.citation === undefined ? cites(rules, rule) : [verdict.citation], ...notBefore === undefined ? {} : { notBefore },
  };
};

const judge = (place: Place, moment: Moment): Verdict => {
  const { facts, history, clock } = moment;
  const { rules, code } = place;
  const rule = rules.channels[facts.channel];
  const names = (list: readonly string[] | undefined): boolean => list?.includes(rules.id) === true || list?.includes(code) === true;
  const stance = names(facts.merchantPolicy?.strict) ? 'explicit' : rule.stance;
  if (facts.messageType === 'regulatory') return { place, stance, allows: 'regulatory_notice' };
  if (facts.messageType === 'transactional') return { place, stance, allows: 'transactional' };

  const bar = barOf(place, moment);
  if (bar !== undefined) return { place, stance, ...bar };
  const usesException = names(facts.merchantPolicy?.softOptIn) && !names(facts.merchantPolicy?.strict);
  const ground = groundOf({ facts, rules, rule, stance, usesException, history, clock });
  if ('fails' in ground) return { place, stance, ...ground };
  const delay = delayOf(rules, moment);
  return delay === undefined ? { place, stance, ...ground } : { place, stance, ...delay };
};

type Refusal = Pick<Extract<Verdict, { fails: SkipDetail }>, 'fails' | 'citation' | 'reason'>;

/** What no ground can overcome. */
const barOf = (place: Place, { facts, history, clock }: Moment): Refusal | undefined => {
  if (history.isOptedOut) return { fails: 'opted_out', ...history.wasWithdrawnFromAll ? { reason: 'globally_unsubscribed' } : {} };
  const isMinor = facts.recipientAge !== undefined && facts.recipientAge < ageOfConsentIn(place);
  if (isMinor && latestOf(facts, 'parental_grant', history.withdrawnAt, clock.at) === undefined) return { fails: 'minor_without_parental_consent' };
  return place.rules.channels[facts.channel].conditions.platformBlocked === true ? { fails: 'channel_blocked_by_platform' } : undefined;
};

/**
 * What holds a message that has its ground. A register the address stands in holds it whatever the ground: some laws let a yes prevail, some do
 * not (DPR 26/2022), and the day of the entry is not known.
 */
const delayOf = (rules: MarketingRules, moment: Moment): Refusal | undefined => {
  const { facts, clock } = moment;
  const register = rules.registries.find(({ id, channels }) => channels.includes(facts.channel) && facts.registryListed?.includes(id) === true);
  if (register !== undefined) return { fails: 'registry_listed', citation: `${register.name}: ${register.citation}` };
  const quiet = quietFor(rules, moment);
  const span = facts.timeZoneKnown === false ? quiet[0] : quietSpanAt(quiet, clock, facts.isPublicHoliday === true);
  if (span !== undefined) return { fails: 'quiet_hours', citation: span.citation };
  const cap = rules.frequencyCap[facts.channel]?.find(({ max, windowHours }) => (facts.sentInWindow[`${windowHours}h`] ?? 0) >= max);
  return cap && { fails: 'frequency_cap', citation: cap.citation, reason: cap.windowHours <= 24 ? 'daily_cap' : 'channel_cap' };
};

const noSpans: readonly QuietSpan[] = [];

/** The quiet hours of a region, or none when the person agreed to be reached in them. */
const quietFor = (rules: MarketingRules, { facts, history, clock }: Moment): readonly QuietSpan[] => {
  const lift = liftOf(rules, facts.channel);
  const isLifted = lift !== undefined && latestOf(facts, lift, history.withdrawnAt, clock.at) !== undefined;
  return isLifted ? noSpans : quietSpansOf(rules, facts.channel);
};

const liftOf = ({ quietHoursOverride }: MarketingRules, channel: RuleChannel): 'night_grant' | 'time_grant' | undefined => {
  const words = quietHoursOverride?.[channel] ?? quietHoursOverride?.all;
  if (words === undefined) return undefined;
  return words === 'night_grant' ? 'night_grant' : 'time_grant';
};

const endOfQuiet = (places: readonly Place[], moment: Moment): string | undefined => {
  if (moment.facts.timeZoneKnown === false) return undefined;
  const end = opensAt(places.flatMap(({ rules }) => quietFor(rules, moment)), moment.clock, moment.facts.isPublicHoliday === true);
  return end === undefined ? undefined : new Date(end).toISOString();
};

/** A skip before an allow, the graver skip, then the stricter stance, then the earlier candidate. */
const weightier = (left: Verdict, right: Verdict): Verdict => {
  const difference = weightOf(right) - weightOf(left) || stanceNames.indexOf(left.stance) - stanceNames.indexOf(right.stance);
  return difference > 0 ? right : left;
};

const weightOf = (verdict: Verdict): number => 'fails' in verdict ? gravityOf[verdict.fails] : 0;
