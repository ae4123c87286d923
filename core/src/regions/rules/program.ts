// The law of one region for one channel, read once into what a decision asks: nothing is searched or written while a message waits.
import { channels, type Channel } from '../../consents/channels.js';
import { ruleChannels, stanceNames, type ChannelRule, type MarketingRules, type RuleChannel } from './marketing-schema.js';
import { spanOf, type QuietSpan } from './quiet-hours.js';
import { allowReasons, holds, type Verdict } from './reasons.js';

/** A rule a decision can be traced to. */
export interface RegionRule {
  readonly id: string;
  readonly citation: string;
}

export interface ExceptionConditions {
  readonly negotiationsCount: boolean;
  readonly needs: readonly ('obtainedInSale' | 'ownSimilarProducts' | 'optOutOfferedAtCollection' | 'optOutOfferedEachMessage')[];
  /** Null: no clock runs. */
  readonly monthsMax: number | null;
}

/** What the law lets stand in for a missing yes. */
export type StandIn =
  | { readonly kind: 'none' }
  | { readonly kind: 'silence' }
  | { readonly kind: 'exception'; readonly conditions: ExceptionConditions }
  | { readonly kind: 'implied'; readonly purchaseMonths: number | null | undefined; readonly enquiryMonths: number | null | undefined };

export interface LawCap {
  readonly max: number;
  readonly windowHours: number;
  readonly isMerchants: boolean;
  readonly rule: RegionRule;
}

export interface Register {
  readonly id: string;
  readonly rule: RegionRule;
}

export interface Program {
  readonly rules: MarketingRules;
  readonly channel: Channel;
  /** Higher is stricter. */
  readonly strictness: number;
  readonly isBlockedByPlatform: boolean;
  readonly acceptsPreTicked: boolean;
  readonly needsConfirmation: boolean;
  readonly needsWriting: boolean;
  readonly monthsIfNoPeriodStated: number | undefined;
  readonly monthsMax: number | undefined;
  readonly reconfirmMonths: number | undefined;
  readonly standIn: StandIn;
  /** A register must be looked up, a notice shown, before anything stands in for a yes. */
  readonly needsRegister: boolean;
  readonly needsNotice: boolean;
  readonly registers: readonly Register[];
  readonly caps: readonly LawCap[];
  readonly quiet: readonly QuietSpan[];
  /** The agreement that lifts quiet hours. */
  readonly liftedBy: 'night' | 'time' | undefined;
  /** By verdict: the rule it is traced to, and its citations one by one. */
  readonly ruleOf: Readonly<Record<Verdict, RegionRule>>;
  readonly citationsOf: Readonly<Record<Verdict, readonly string[]>>;
}

export type Programs = Readonly<Record<Channel, Program>>;

export const compilePrograms = (rules: MarketingRules): Programs =>
  Object.fromEntries(channels.map(channel => [channel, compile(rules, channel)])) as Record<Channel, Program>;

const isRuleChannel = (channel: Channel): channel is RuleChannel => (ruleChannels as readonly string[]).includes(channel);

/** Letters have no law of their own in the tables: only an own yes opens them. */
const letters = (rules: MarketingRules): ChannelRule => ({
  stance: 'explicit', statutoryFloor: 'explicit', basis: 'product', conditions: {}, alternatives: [], doubleOptIn: 'none',
  citations: ['product rule: letters need a yes as well', ...rules.citations],
});

const compile = (rules: MarketingRules, channel: Channel): Program => {
  const rule = isRuleChannel(channel) ? rules.channels[channel] : letters(rules);
  const { conditions, validity } = rule;
  const verdicts = Object.entries({ ...allowReasons, ...holds }) as [Verdict, (typeof holds)['opted_out']][];
  const citations = verdicts.map(([verdict, { cites }]) => [verdict, cites(rules, rule)] as const);
  const idOf = (end: string): string => end.startsWith('store.') || end.startsWith('product.') ? end : `${rules.id}.${end.replace('channel', channel)}`;
  return {
    rules, channel, strictness: stanceNames.length - stanceNames.indexOf(rule.stance), isBlockedByPlatform: conditions.platformBlocked === true,
    acceptsPreTicked: rule.preTickedBoxAllowed ?? rules.preTickedBoxAllowed, needsConfirmation: (rule.doubleOptIn ?? rules.doubleOptIn) === 'required',
    needsWriting: conditions.writtenConsent !== undefined, monthsIfNoPeriodStated: validity?.expressConsentMonthsIfNoPeriodStated,
    monthsMax: validity?.consentMonths, reconfirmMonths: validity?.reconfirmEveryMonths, standIn: standInOf(rule),
    needsRegister: conditions.registryCheck !== undefined || conditions.preferenceCheck !== undefined, needsNotice: conditions.privacyNoticeShown === true,
    registers: rules.registries.filter(each => (each.channels as readonly string[]).includes(channel))
      .map(({ id, name, citation }) => ({ id, rule: { id: `${rules.id}.registers.${id}`, citation: `${name}: ${citation}` } })),
    caps: isRuleChannel(channel) ? (rules.frequencyCap[channel] ?? []).map(({ max, windowHours, binding, citation }) => ({
      max, windowHours, isMerchants: binding === 'merchant', rule: { id: binding === 'merchant' ? 'store.caps' : idOf('caps.channel'), citation },
    })) : [],
    quiet: isRuleChannel(channel) ? rules.quietHours[channel].map(spanOf) : [], liftedBy: isRuleChannel(channel) ? liftOf(rules, channel) : undefined,
    citationsOf: Object.fromEntries(citations) as Record<Verdict, readonly string[]>,
    ruleOf: Object.fromEntries(citations.map(([verdict, cited], at) =>
      [verdict, { id: idOf(verdicts[at]?.[1].rule ?? ''), citation: cited.join('; ') }])) as Record<Verdict, RegionRule>,
  };
};

const liftOf = ({ quietHoursOverride }: MarketingRules, channel: RuleChannel): 'night' | 'time' | undefined => {
  const words = quietHoursOverride?.[channel] ?? quietHoursOverride?.all;
  if (words === undefined) return undefined;
  return words === 'night_grant' ? 'night' : 'time';
};

const standInOf = ({ stance, conditions, alternatives }: ChannelRule): StandIn => {
  if (stance === 'opt_out') return { kind: 'silence' };
  if (stance === 'implied') {
    const { basis = [], purchaseTimeLimitMonths, productPurchaseLimitMonths, enquiryTimeLimitMonths } = conditions;
    return {
      kind: 'implied', purchaseMonths: basis.includes('purchase') ? purchaseTimeLimitMonths ?? productPurchaseLimitMonths ?? null : undefined,
      enquiryMonths: basis.includes('enquiry') ? enquiryTimeLimitMonths ?? null : undefined,
    };
  }
  const exception = stance === 'soft_opt_in' ? conditions : alternatives.find(each => each.stance === 'soft_opt_in' && each.enabledByDefault)?.conditions;
  return exception === undefined ? { kind: 'none' } : { kind: 'exception', conditions: exceptionOf(exception) };
};

/** The conditions of the customer exception, and the fact that meets each. */
const exceptionFacts = [
  ['obtainedInContextOfSale', 'obtainedInSale'], ['ownSimilarProductsOnly', 'ownSimilarProducts'],
  ['optOutOfferedAtCollection', 'optOutOfferedAtCollection'], ['optOutOfferedEachMessage', 'optOutOfferedEachMessage'],
] as const;

const exceptionOf = (conditions: ChannelRule['conditions']): ExceptionConditions => ({
  negotiationsCount: conditions.negotiationsCount === true, monthsMax: conditions.timeLimitMonths ?? null,
  needs: exceptionFacts.filter(([condition]) => conditions[condition] === true).map(([, fact]) => fact),
});
