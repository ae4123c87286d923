// Every answer there is: its code in the golden cases, its code in the product and its step (DEC-1), and the part of the law it is cited from.
import type { ChannelRule, MarketingRules } from './marketing-schema.js';

export type ProductSkipReason =
  'no_opt_in' | 'not_confirmed' | 'globally_unsubscribed' | 'consent_expired' | 'suppressed' | 'daily_cap' | 'channel_cap' | 'quiet_hours';

type Cites = (rules: MarketingRules, rule: ChannelRule) => readonly string[];

interface Reason<Code extends string> {
  readonly reason: Code;
  /** Which part of a region's law, as the end of the rule's id; `channel` is put in its place. */
  readonly rule: string;
  readonly cites: Cites;
}

interface SkipReasonRow extends Reason<ProductSkipReason> {
  readonly step: 1 | 2 | 3 | 4;
  readonly detail: string;
}

const channelLaw: Cites = (_, { citations }) => citations;
const exceptionLaw: Cites = ({ citations }, rule) =>
  [...rule.alternatives.map(({ citation }) => citation), ...rule.alternatives.length === 0 ? rule.citations : [], ...citations];
const validityLaw: Cites = (_, { validity, citations }) => validity === undefined ? citations : [validity.citation];
const unsubscribeLaw: Cites = ({ unsubscribe }) => [unsubscribe.citation];
const store: Cites = () => ['set by the store'];

/**
 * Why a marketing message stays: the gravest first, in the order of the steps but for a no, which outweighs whatever else is wrong. Of several regions that
 * refuse, the gravest reason is told. `frequency_cap` and the caps of a store take the finer product code from the cap.
 */
export const holds = {
  opted_out: { step: 1, reason: 'no_opt_in', detail: 'opted_out', rule: 'unsubscribe', cites: unsubscribeLaw },
  globally_opted_out: { step: 2, reason: 'globally_unsubscribed', detail: 'opted_out', rule: 'unsubscribe', cites: unsubscribeLaw },
  minor_without_parental_consent: {
    step: 1, reason: 'no_opt_in', detail: 'minor_without_parental_consent', rule: 'minors', cites: ({ minors }) => [minors.citation],
  },
  channel_blocked_by_platform: { step: 1, reason: 'suppressed', detail: 'channel_blocked_by_platform', rule: 'marketing.channel', cites: channelLaw },
  consent_invalid_preticked: {
    step: 1, reason: 'no_opt_in', detail: 'consent_invalid_preticked', rule: 'marketing.channel', cites: ({ citations }, rule) => [...rule.citations, ...citations],
  },
  consent_without_proof: {
    step: 1, reason: 'no_opt_in', detail: 'consent_without_proof', rule: 'evidence', cites: ({ evidence }, rule) => [...rule.citations, evidence.citation],
  },
  double_opt_in_missing: {
    step: 1, reason: 'not_confirmed', detail: 'double_opt_in_missing', rule: 'double_opt_in', cites: (rules, rule) => [rule.doubleOptInBasis ?? rules.doubleOptInBasis],
  },
  consent_not_written: { step: 1, reason: 'no_opt_in', detail: 'consent_not_written', rule: 'marketing.channel', cites: channelLaw },
  soft_opt_in_conditions_unmet: {
    step: 1, reason: 'no_opt_in', detail: 'soft_opt_in_conditions_unmet', rule: 'marketing.channel', cites: exceptionLaw,
  },
  implied_expired: { step: 1, reason: 'no_opt_in', detail: 'implied_expired', rule: 'marketing.channel', cites: channelLaw },
  consent_expired: { step: 1, reason: 'consent_expired', detail: 'consent_expired', rule: 'validity.channel', cites: validityLaw },
  reconfirmation_overdue: { step: 1, reason: 'consent_expired', detail: 'reconfirmation_overdue', rule: 'validity.channel', cites: validityLaw },
  no_consent: { step: 1, reason: 'no_opt_in', detail: 'no_consent', rule: 'marketing.channel', cites: channelLaw },
  registry_listed: {
    step: 1, reason: 'suppressed', detail: 'registry_listed', rule: 'registers',
    cites: ({ registries }) => registries.map(({ name, citation }) => `${name}: ${citation}`),
  },
  frequency_cap: { step: 3, reason: 'channel_cap', detail: 'frequency_cap', rule: 'caps.channel', cites: channelLaw },
  merchant_daily_cap: { step: 3, reason: 'daily_cap', detail: 'merchant_daily_cap', rule: 'store.caps', cites: store },
  merchant_window_cap: { step: 3, reason: 'channel_cap', detail: 'merchant_window_cap', rule: 'store.caps', cites: store },
  quiet_hours: { step: 4, reason: 'quiet_hours', detail: 'quiet_hours', rule: 'quiet_hours.channel', cites: channelLaw },
  merchant_quiet_hours: { step: 4, reason: 'quiet_hours', detail: 'merchant_quiet_hours', rule: 'store.quiet_hours', cites: store },
} as const satisfies Record<string, SkipReasonRow>;

export type Hold = keyof typeof holds;
/** What the law alone can say; `globally_opted_out` is told as `opted_out`. */
export type SkipDetail = Exclude<Hold, 'globally_opted_out' | 'merchant_daily_cap' | 'merchant_window_cap' | 'merchant_quiet_hours'>;

export const allowReasons = {
  explicit_consent: { reason: 'explicit_consent', rule: 'marketing.channel', cites: channelLaw },
  explicit_consent_after_opt_out: {
    reason: 'explicit_consent', rule: 'marketing.channel', cites: ({ unsubscribe }, rule) => [...rule.citations, unsubscribe.citation],
  },
  soft_opt_in: { reason: 'soft_opt_in', rule: 'marketing.channel', cites: exceptionLaw },
  implied_purchase: { reason: 'implied_purchase', rule: 'marketing.channel', cites: channelLaw },
  implied_enquiry: { reason: 'implied_enquiry', rule: 'marketing.channel', cites: channelLaw },
  no_objection: { reason: 'no_objection', rule: 'marketing.channel', cites: channelLaw },
  transactional: { reason: 'transactional', rule: 'transactional', cites: ({ transactional }) => [transactional.citation] },
  regulatory_notice: {
    reason: 'regulatory', rule: 'product.regulatory', cites: () => ['GDPR Art. 6(1)(c), 12(3)', 'Regulation (EU) 2023/988 Art. 35'],
  },
} as const satisfies Record<string, Reason<string>>;

export type AllowDetail = keyof typeof allowReasons;

/** The answer of one region: the ground a message goes on, or what holds it. */
export type Verdict = AllowDetail | Hold;

/** Higher is graver; 0 for what lets a message go. */
export const gravityOf = Object.fromEntries([
  ...Object.keys(allowReasons).map(verdict => [verdict, 0] as const), ...Object.keys(holds).reverse().map((verdict, at) => [verdict, at + 1] as const),
]) as Readonly<Record<Verdict, number>>;

export const isHold = (verdict: Verdict): verdict is Hold => gravityOf[verdict] > 0;
