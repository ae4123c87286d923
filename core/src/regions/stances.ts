// Who may be written to without an answer of their own, by region and channel: what the gate reads from the marketing law.
import { channels, type Channel } from '../consents/channels.js';
import { allMarketingRules } from './rules/marketing/index.js';
import { ruleChannels, stanceNames, type ChannelRule, type MarketingRules, type RuleChannel } from './rules/marketing-schema.js';
import type { RegionRule } from './rules/program.js';
import { marketingRulesFor } from './rules/rules-for.js';

/** Whether a purchase stands in for a missing answer; `purchaseMonthsMax` in calendar months, null when no clock runs. */
export type MarketingGround =
  | { readonly kind: 'explicit'; readonly rule: RegionRule }
  | { readonly kind: 'implied_by_purchase'; readonly purchaseMonthsMax: number | null; readonly rule: RegionRule };

export interface RegionStance {
  readonly id: string;
  readonly name: string;
  readonly grounds: Readonly<Record<Channel, MarketingGround>>;
  readonly transactionalRule: RegionRule;
  /** Whether an e-mail box may come pre-ticked. */
  readonly preTickedAllowed: boolean;
  /** Month in which the law was read, `YYYY-MM`. */
  readonly lawAsOf: string;
}

const isRuleChannel = (channel: Channel): channel is RuleChannel => (ruleChannels as readonly string[]).includes(channel);

/**
 * The gate knows purchases, but neither registers, nor what was told when an address was given, nor what each message offers. Where the law
 * asks for any of these, only the person's own yes opens the channel.
 */
const isImpliedByPurchase = ({ stance, conditions }: ChannelRule): boolean =>
  stance === 'implied' && conditions.basis?.includes('purchase') === true && conditions.registryCheck === undefined && conditions.privacyNoticeShown !== true;

const groundOf = (rules: MarketingRules, channel: Channel): MarketingGround => {
  const id = `${rules.id}.marketing.${channel}`;
  if (!isRuleChannel(channel)) return { kind: 'explicit', rule: { id, citation: `product rule: letters need a yes as well; ${rules.citations.join('; ')}` } };
  const channelRule = rules.channels[channel];
  const rule = { id, citation: channelRule.citations.join('; ') };
  if (!isImpliedByPurchase(channelRule)) return { kind: 'explicit', rule };
  const { purchaseTimeLimitMonths, productPurchaseLimitMonths } = channelRule.conditions;
  return { kind: 'implied_by_purchase', purchaseMonthsMax: purchaseTimeLimitMonths ?? productPurchaseLimitMonths ?? null, rule };
};

const stanceOf = (rules: MarketingRules): RegionStance => {
  const { id, name, lawAsOf, transactional } = rules;
  const grounds = Object.fromEntries(channels.map(channel => [channel, groundOf(rules, channel)])) as Record<Channel, MarketingGround>;
  return {
    id, name, lawAsOf, grounds, transactionalRule: { id: `${id}.transactional`, citation: transactional.citation },
    preTickedAllowed: rules.channels.email.preTickedBoxAllowed ?? rules.preTickedBoxAllowed,
  };
};

/** Every region there is, for walks. */
export const allStances: readonly RegionStance[] = allMarketingRules.map(stanceOf);

const stances: ReadonlyMap<MarketingRules, RegionStance> = new Map(allMarketingRules.map((rules, at) => [rules, allStances[at] ?? stanceOf(rules)]));

/** What a region is held to. Never fails: what is no region code is an unknown region, as strict as any. */
export const stanceFor = (regionId: string): RegionStance => {
  const rules = marketingRulesFor(regionId);
  return stances.get(rules) ?? stanceOf(rules);
};

/** Whether a box may come pre-ticked in a form shown in all of `regionIds`: only when every one of them allows it, and never for none. */
export const preTickedAllowedIn = (regionIds: readonly string[]): boolean =>
  regionIds.length > 0 && regionIds.every(id => stanceFor(id).preTickedAllowed);

/**
 * Higher is stricter, judged by who may be written to on this channel without an answer: nobody, buyers of the like, those with a relationship (the shorter
 * its clock the stricter), anyone who has not objected.
 */
export const strictnessOf = ({ id, grounds }: RegionStance, channel: Channel = 'email'): number => {
  const stance = isRuleChannel(channel) ? marketingRulesFor(id).channels[channel].stance : 'explicit';
  const ground = grounds[channel];
  const months = ground.kind === 'implied_by_purchase' ? ground.purchaseMonthsMax : null;
  return stanceNames.length - stanceNames.indexOf(stance) + (months === null ? 0 : 1 / (months + 1));
};
