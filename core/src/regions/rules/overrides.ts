// A merchant's changes to the law it is held to, applied to the law as data. Tightening is free, what the statute leaves open is a choice, and
// loosening below the statute counts only with a name, a reason and a day on the record. (REG-4)
import { err, ok, type Result } from '../../kernel/index.js';
import { normaliseRegion } from '../region-code.js';
import { allMarketingRules } from './marketing/index.js';
import { ruleChannels, type ChannelRule, type MarketingRules, type QuietWindow, type RuleChannel } from './marketing-schema.js';
import { isCoveredBy } from './quiet-cover.js';
import type { RuleOverride } from './overrides-schema.js';
import { marketingRulesFor } from './rules-for.js';

export type OverrideKind = 'tighten' | 'within_statute' | 'loosen';

/** How far an override goes in one region: the loosest of its channels. */
export const overrideKind = (rules: MarketingRules, override: RuleOverride): OverrideKind => {
  const kinds = channelsOf(override).map(channel => kindOn(rules, channel, override));
  return kinds.includes('loosen') ? 'loosen' : kinds.includes('within_statute') ? 'within_statute' : 'tighten';
};

/**
 * How far an override goes wherever it holds, or `guard_violated` with the statutes it is below when nobody answers for that. Asked when it is set;
 * `applyOverrides` does not apply what would fail here.
 */
export const checkOverride = (override: RuleOverride): Result<OverrideKind, 'guard_violated'> => {
  const regions = override.region === '*' ? allMarketingRules : [marketingRulesFor(override.region)];
  const kinds = regions.map(rules => overrideKind(rules, override));
  const below = regions.filter((_, at) => kinds[at] === 'loosen');
  if (below.length > 0 && override.approval === undefined) {
    return err('guard_violated', 'This is below the statute. It needs the name of who answers for it, a reason and a time.',
      below.map(rules => ({ path: 'approval', message: `${rules.id} ${override.setting}: ${citationOf(rules, override)}` })));
  }
  return ok(below.length > 0 ? 'loosen' : kinds.includes('within_statute') ? 'within_statute' : 'tighten');
};

/**
 * The law of a region as the store is held to it. What loosens is applied first, then everything that tightens, whatever the order in the list:
 * one more tightening override never lets more through. Below the statute nothing is applied without an approval.
 */
export const applyOverrides = (rules: MarketingRules, overrides: readonly RuleOverride[]): MarketingRules => {
  const here = overrides.flatMap(override => concerns(rules, override) ? channelsOf(override).map(channel => ({
    channel, override, kind: kindOn(rules, channel, override),
  })) : []);
  const loosened = here.filter(({ kind, override }) => kind === 'within_statute' || (kind === 'loosen' && override.approval !== undefined))
    .reduce((law, { channel, override }) => withChannel(law, channel, replace(law, channel, override)), rules);
  return here.filter(({ kind }) => kind === 'tighten')
    .reduce((law, { channel, override }) => withChannel(law, channel, narrow(law, channel, override)), loosened);
};

/** The overrides that are below the statute of this region on this channel, and may be: they are told with every answer they touch. */
export const looseningOverrides = (rules: MarketingRules, channel: RuleChannel, overrides: readonly RuleOverride[]): readonly RuleOverride[] =>
  overrides.filter(each => each.approval !== undefined && concerns(rules, each) && channelsOf(each).includes(channel) && kindOn(rules, channel, each) === 'loosen');

const concerns = (rules: MarketingRules, { region }: RuleOverride): boolean => region === '*' || normaliseRegion(region) === rules.id;

/** A store's hours hold no e-mail: only a statute that names e-mail does (DEC-1). */
const channelsOf = ({ channel, setting }: RuleOverride): readonly RuleChannel[] => {
  if (channel !== undefined) return channel === 'email' && isHours(setting) ? [] : [channel];
  return isHours(setting) ? ruleChannels.filter(each => each !== 'email') : ruleChannels;
};

const isHours = (setting: RuleOverride['setting']): boolean => setting === 'quiet_hours' || setting === 'quiet_hours_instead';

const kindOn = (rules: MarketingRules, channel: RuleChannel, override: RuleOverride): OverrideKind => {
  const rule = rules.channels[channel];
  switch (override.setting) {
    case 'double_opt_in': return !override.value && (rule.doubleOptIn ?? rules.doubleOptIn) === 'required' ? 'loosen' : 'tighten';
    case 'consent_months': return longerThan(override.value, consentMonthsOf(rule)) ? 'loosen' : 'tighten';
    case 'implied_consent': return override.value && exceptionOf(rule) !== undefined ? 'within_statute' : 'tighten';
    case 'implied_months': return impliedKind(rule, override.value);
    case 'quiet_hours': case 'cap': return 'tighten';
    case 'quiet_hours_instead': return hoursKind(rules.quietHours[channel], override.value.map(windowOf));
    case 'caps_instead': return capsKind(rules.frequencyCap[channel] ?? [], override.value);
  }
};

const longerThan = (asked: number | null, limit: number | undefined): boolean => limit !== undefined && (asked === null || asked > limit);

const consentMonthsOf = ({ validity }: ChannelRule): number | undefined => {
  const limits = [validity?.expressConsentMonthsIfNoPeriodStated, validity?.reconfirmEveryMonths].filter(each => each !== undefined);
  return limits.length === 0 ? undefined : Math.min(...limits);
};

const exceptionOf = (rule: ChannelRule) => rule.alternatives.find(({ stance }) => stance === 'soft_opt_in');

const impliedKind = ({ stance, conditions, alternatives }: ChannelRule, value: number | null): OverrideKind => {
  const statute = [conditions.purchaseTimeLimitMonths, conditions.timeLimitMonths, ...alternatives.map(each => each.conditions.timeLimitMonths)]
    .filter(each => typeof each === 'number');
  if (statute.length > 0 && longerThan(value, Math.min(...statute))) return 'loosen';
  const product = stance === 'implied' && conditions.purchaseTimeLimitMonths === null ? conditions.productPurchaseLimitMonths : undefined;
  return longerThan(value, product) ? 'within_statute' : 'tighten';
};

const hoursKind = (law: readonly QuietWindow[], asked: readonly QuietWindow[]): OverrideKind => {
  if (!isCoveredBy(law.filter(({ binding }) => binding === 'statutory'), asked)) return 'loosen';
  return isCoveredBy(law, asked) ? 'tighten' : 'within_statute';
};

type Caps = NonNullable<MarketingRules['frequencyCap'][RuleChannel]>;

const capsKind = (law: Caps, asked: readonly { readonly max: number; readonly windowHours: number }[]): OverrideKind => {
  const isHeld = (cap: Caps[number]): boolean => asked.some(each => each.max <= cap.max && each.windowHours >= cap.windowHours);
  if (!law.filter(({ binding }) => binding === 'statutory').every(isHeld)) return 'loosen';
  return law.every(isHeld) ? 'tighten' : 'within_statute';
};

/** What of a region's law one override touches on one channel. */
interface ChannelLaw {
  readonly rule?: ChannelRule;
  readonly quiet?: readonly QuietWindow[];
  readonly caps?: Caps;
}

const withChannel = (rules: MarketingRules, channel: RuleChannel, { rule, quiet, caps }: ChannelLaw): MarketingRules => ({
  ...rules,
  ...rule === undefined ? {} : { channels: { ...rules.channels, [channel]: rule } },
  ...quiet === undefined ? {} : { quietHours: { ...rules.quietHours, [channel]: quiet } },
  ...caps === undefined ? {} : { frequencyCap: { ...rules.frequencyCap, [channel]: caps } },
});

/** The setting in place of the law's. */
const replace = (rules: MarketingRules, channel: RuleChannel, override: RuleOverride): ChannelLaw => {
  const rule = rules.channels[channel];
  switch (override.setting) {
    case 'double_opt_in': return { rule: { ...rule, doubleOptIn: 'none' } };
    case 'consent_months': return { rule: withConsentMonths({ ...rule, validity: undefined }, override.value) };
    case 'implied_consent': return { rule: withException(rule, true) };
    case 'implied_months': return { rule: withImpliedMonths(rule, () => override.value) };
    case 'quiet_hours_instead': return { quiet: override.value.map(windowOf) };
    case 'caps_instead': return { caps: override.value.map(capOf) };
    case 'quiet_hours': case 'cap': return narrow(rules, channel, override);
  }
};

/** The stricter of the setting and of what already holds. */
const narrow = (rules: MarketingRules, channel: RuleChannel, override: RuleOverride): ChannelLaw => {
  const rule = rules.channels[channel];
  switch (override.setting) {
    case 'double_opt_in': return override.value ? { rule: withConfirmation(rules, rule) } : {};
    case 'consent_months': return override.value === null ? {} : { rule: withConsentMonths(rule, Math.min(override.value, rule.validity?.consentMonths ?? Infinity)) };
    case 'implied_consent': return override.value ? {} : { rule: withException({ ...rule, stance: 'explicit' }, false) };
    case 'implied_months': return override.value === null ? {} : { rule: withImpliedMonths(rule, held => Math.min(held ?? Infinity, override.value ?? Infinity)) };
    case 'quiet_hours': case 'quiet_hours_instead': return { quiet: [...rules.quietHours[channel], ...override.value.map(windowOf)] };
    case 'cap': return { caps: [...rules.frequencyCap[channel] ?? [], capOf(override.value)] };
    case 'caps_instead': return { caps: [...rules.frequencyCap[channel] ?? [], ...override.value.map(capOf)] };
  }
};

const setByStore = 'set by the store';

const windowOf = ({ from, to, days }: Pick<QuietWindow, 'from' | 'to' | 'days'>): QuietWindow =>
  ({ from, to, days, timezone: 'recipient-local', binding: 'merchant', citation: setByStore });

const capOf = ({ max, windowHours }: { readonly max: number; readonly windowHours: number }): Caps[number] =>
  ({ max, windowHours, per: 'person', binding: 'merchant', citation: setByStore });

const withConfirmation = (rules: MarketingRules, rule: ChannelRule): ChannelRule =>
  (rule.doubleOptIn ?? rules.doubleOptIn) === 'required' ? rule : { ...rule, doubleOptIn: 'required', doubleOptInBasis: setByStore };

const withConsentMonths = (rule: Omit<ChannelRule, 'validity'> & { readonly validity?: ChannelRule['validity'] }, consentMonths: number | null): ChannelRule =>
  consentMonths === null ? rule : { ...rule, validity: { ...rule.validity, consentMonths, citation: rule.validity?.citation ?? setByStore } };

const withException = (rule: ChannelRule, enabledByDefault: boolean): ChannelRule =>
  ({ ...rule, alternatives: rule.alternatives.map(each => ({ ...each, enabledByDefault })) });

const withImpliedMonths = (rule: ChannelRule, limit: (held: number | null) => number | null): ChannelRule => {
  const { conditions } = rule;
  const purchase = conditions.purchaseTimeLimitMonths ?? conditions.productPurchaseLimitMonths ?? null;
  return {
    ...rule,
    conditions: {
      ...conditions, purchaseTimeLimitMonths: limit(purchase), productPurchaseLimitMonths: undefined,
      timeLimitMonths: limit(conditions.timeLimitMonths ?? null),
      // The clock of an enquiry is never made longer.
      ...conditions.enquiryTimeLimitMonths === undefined ? {} : {
        enquiryTimeLimitMonths: Math.min(conditions.enquiryTimeLimitMonths, limit(conditions.enquiryTimeLimitMonths) ?? Infinity),
      },
    },
    alternatives: rule.alternatives.map(each => ({ ...each, conditions: { ...each.conditions, timeLimitMonths: limit(each.conditions.timeLimitMonths) } })),
  };
};

const citationOf = (rules: MarketingRules, { channel = 'email', setting }: RuleOverride): string => {
  const rule = rules.channels[channel];
  if (setting === 'double_opt_in') return rules.doubleOptInBasis;
  if (setting === 'consent_months') return rule.validity?.citation ?? rule.citations.join('; ');
  const cited = setting === 'quiet_hours_instead'
    ? ruleChannels.flatMap(each => rules.quietHours[each].map(({ citation }) => citation))
    : setting === 'caps_instead' ? ruleChannels.flatMap(each => rules.frequencyCap[each] ?? []).map(({ citation }) => citation) : rule.citations;
  return [...new Set(cited)].join('; ');
};
