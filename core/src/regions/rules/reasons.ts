// Every answer there is: its code in the golden cases, its code in the product (DEC-1), and the part of the law it is cited from.
import type { ChannelRule, MarketingRules } from './marketing-schema.js';

export type ProductSkipReason =
  'no_opt_in' | 'not_confirmed' | 'globally_unsubscribed' | 'consent_expired' | 'suppressed' | 'daily_cap' | 'channel_cap' | 'quiet_hours';

interface Reason<Code extends string> {
  readonly reason: Code;
  readonly cites: (rules: MarketingRules, rule: ChannelRule) => readonly string[];
}

const channelLaw = (_: MarketingRules, { citations }: ChannelRule): readonly string[] => citations;
const exceptionLaw = ({ citations }: MarketingRules, rule: ChannelRule): readonly string[] =>
  [...rule.alternatives.map(({ citation }) => citation), ...rule.alternatives.length === 0 ? rule.citations : [], ...citations];
const validityLaw = (_: MarketingRules, { validity, citations }: ChannelRule): readonly string[] =>
  validity === undefined ? citations : [validity.citation];

/**
 * Why a marketing message stays: the gravest first. Of several regions that refuse, the gravest reason is told. A global no and the window of a cap
 * choose the finer product code.
 */
export const skipReasons = {
  opted_out: { reason: 'no_opt_in', cites: ({ unsubscribe }) => [unsubscribe.citation] },
  minor_without_parental_consent: { reason: 'no_opt_in', cites: ({ minors }) => [minors.citation] },
  channel_blocked_by_platform: { reason: 'suppressed', cites: channelLaw },
  consent_invalid_preticked: { reason: 'no_opt_in', cites: ({ citations }, rule) => [...rule.citations, ...citations] },
  consent_without_proof: { reason: 'no_opt_in', cites: ({ evidence }, rule) => [...rule.citations, evidence.citation] },
  double_opt_in_missing: { reason: 'not_confirmed', cites: ({ doubleOptInBasis }) => [doubleOptInBasis] },
  consent_not_written: { reason: 'no_opt_in', cites: channelLaw },
  soft_opt_in_conditions_unmet: { reason: 'no_opt_in', cites: exceptionLaw },
  implied_expired: { reason: 'no_opt_in', cites: channelLaw },
  consent_expired: { reason: 'consent_expired', cites: validityLaw },
  reconfirmation_overdue: { reason: 'consent_expired', cites: validityLaw },
  no_consent: { reason: 'no_opt_in', cites: channelLaw },
  registry_listed: { reason: 'suppressed', cites: ({ registries }) => registries.map(({ name, citation }) => `${name}: ${citation}`) },
  quiet_hours: { reason: 'quiet_hours', cites: channelLaw },
  frequency_cap: { reason: 'channel_cap', cites: channelLaw },
} as const satisfies Record<string, Reason<ProductSkipReason>>;

export type SkipDetail = keyof typeof skipReasons;

export const gravityOf: Readonly<Record<SkipDetail, number>> = Object.fromEntries(
  Object.keys(skipReasons).reverse().map((detail, at) => [detail, at + 1]),
) as Record<SkipDetail, number>;

export const allowReasons = {
  explicit_consent: { reason: 'explicit_consent', cites: channelLaw },
  explicit_consent_after_opt_out: { reason: 'explicit_consent', cites: ({ unsubscribe }, rule) => [...rule.citations, unsubscribe.citation] },
  soft_opt_in: { reason: 'soft_opt_in', cites: exceptionLaw },
  implied_purchase: { reason: 'implied_purchase', cites: channelLaw },
  implied_enquiry: { reason: 'implied_enquiry', cites: channelLaw },
  no_objection: { reason: 'no_objection', cites: channelLaw },
  transactional: { reason: 'transactional', cites: ({ transactional }) => [transactional.citation] },
  regulatory_notice: { reason: 'regulatory', cites: () => ['GDPR Art. 6(1)(c), 12(3)', 'Regulation (EU) 2023/988 Art. 35'] },
} as const satisfies Record<string, Reason<string>>;

export type AllowDetail = keyof typeof allowReasons;
