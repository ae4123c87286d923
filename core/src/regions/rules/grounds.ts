// On which ground a marketing message may go to one person in one region: an own yes, or what the law lets stand in for one.
import { latestOf, weaknessOf, type ConsentHistory } from './consent-history.js';
import { isWithinMonths, type LocalClock } from './local-clock.js';
import type { ConsentEvent, MarketingFacts } from './marketing-facts.js';
import type { ChannelRule, MarketingRules, SoftOptInConditions, StanceName } from './marketing-schema.js';
import { gravityOf, type AllowDetail, type SkipDetail } from './reasons.js';

export interface Question {
  readonly facts: MarketingFacts;
  readonly rules: MarketingRules;
  readonly rule: ChannelRule;
  /** The stance of the channel, or `explicit` where the merchant wants an own yes. */
  readonly stance: StanceName;
  /** The merchant uses the customer exception here. */
  readonly usesException: boolean;
  readonly history: ConsentHistory;
  readonly clock: LocalClock;
}

export type Ground = { readonly allows: AllowDetail } | { readonly fails: SkipDetail };

/** An own yes beats everything; without a good one the law's stand-ins are tried, but never for someone who once said no. */
export const groundOf = (question: Question): Ground => {
  const { history } = question;
  let fault: SkipDetail | undefined;
  for (const grant of history.grants) {
    const found = grantFaults.find(({ hasFault }) => hasFault(question, grant))?.detail;
    if (found === undefined) return { allows: history.withdrawnAt === -Infinity ? 'explicit_consent' : 'explicit_consent_after_opt_out' };
    fault = graver(fault, found);
  }
  if (history.withdrawnAt > -Infinity) return { fails: fault ?? 'no_consent' };
  const standIn = standInOf(question);
  if ('allows' in standIn) return standIn;
  return { fails: fault === undefined ? standIn.fails : graver(standIn.fails, fault) };
};

interface GrantFault {
  readonly detail: SkipDetail;
  readonly hasFault: (question: Question, grant: ConsentEvent) => boolean;
}

const grantFaults: readonly GrantFault[] = [
  {
    detail: 'consent_invalid_preticked',
    hasFault: ({ rules, rule }, grant) => weaknessOf(grant) === 'preticked' && !(rule.preTickedBoxAllowed ?? rules.preTickedBoxAllowed),
  },
  { detail: 'consent_without_proof', hasFault: (_, grant) => weaknessOf(grant) === 'unproven' },
  {
    detail: 'double_opt_in_missing',
    hasFault: ({ facts, rules, rule, clock }, grant) =>
      (rule.doubleOptIn ?? rules.doubleOptIn) === 'required' && latestOf(facts, 'confirm', Date.parse(grant.at), clock.at) === undefined,
  },
  { detail: 'consent_not_written', hasFault: ({ rule }, grant) => rule.conditions.writtenConsent !== undefined && grant.written !== true },
  {
    detail: 'consent_expired',
    hasFault: ({ rule, clock }, grant) => {
      const months = rule.validity?.expressConsentMonthsIfNoPeriodStated;
      return months !== undefined && grant.periodStated !== true && !isWithinMonths(Date.parse(grant.at), months, clock);
    },
  },
  {
    detail: 'reconfirmation_overdue',
    hasFault: ({ facts, rule, clock }, grant) => {
      const months = rule.validity?.reconfirmEveryMonths;
      if (months === undefined) return false;
      const granted = Date.parse(grant.at);
      return !isWithinMonths(latestOf(facts, 'reconfirm', granted, clock.at) ?? granted, months, clock);
    },
  },
];

const standInOf = (question: Question): Ground => {
  const { stance, rule, usesException } = question;
  if (stance === 'opt_out') return { allows: 'no_objection' };
  if (stance === 'implied') return impliedGround(question);
  const exception = stance === 'soft_opt_in' ? rule.conditions : usesException ? rule.alternatives.find(each => each.stance === 'soft_opt_in')?.conditions : undefined;
  return exception === undefined ? { fails: 'no_consent' } : exceptionGround(question, exception);
};

/** Consent implied by a purchase or an enquiry, each with its own clock (CASL s. 10(9)-(10) and its like). */
const impliedGround = ({ facts, rule: { conditions }, clock }: Question): Ground => {
  const { basis = [], purchaseTimeLimitMonths, productPurchaseLimitMonths, enquiryTimeLimitMonths } = conditions;
  const bought = basis.includes('purchase') ? eventOf(facts.lastPurchaseAt, clock) : undefined;
  const asked = basis.includes('enquiry') ? eventOf(facts.lastEnquiryAt, clock) : undefined;
  if (bought !== undefined && isWithinMonths(bought, purchaseTimeLimitMonths ?? productPurchaseLimitMonths ?? null, clock)) return { allows: 'implied_purchase' };
  if (asked !== undefined && isWithinMonths(asked, enquiryTimeLimitMonths ?? null, clock)) return { allows: 'implied_enquiry' };
  return { fails: bought === undefined && asked === undefined ? 'no_consent' : 'implied_expired' };
};

/** The conditions of the customer exception, and the fact that meets each. */
const exceptionFacts = [
  ['obtainedInContextOfSale', 'obtainedInSale'], ['ownSimilarProductsOnly', 'ownSimilarProducts'],
  ['optOutOfferedAtCollection', 'optOutOfferedAtCollection'], ['optOutOfferedEachMessage', 'optOutOfferedEachMessage'],
] as const satisfies readonly (readonly [keyof SoftOptInConditions, keyof NonNullable<MarketingFacts['softOptIn']>])[];

/** Each condition may be left unsaid. */
type ExceptionConditions = { readonly [Name in keyof SoftOptInConditions]?: SoftOptInConditions[Name] | undefined };

const exceptionGround = ({ facts, clock }: Question, conditions: ExceptionConditions): Ground => {
  const bought = eventOf(facts.lastPurchaseAt, clock);
  const sale = bought ?? (conditions.negotiationsCount === true ? eventOf(facts.lastEnquiryAt, clock) : undefined);
  if (sale === undefined) return { fails: 'no_consent' };
  const areMet = exceptionFacts.every(([condition, fact]) => conditions[condition] !== true || facts.softOptIn?.[fact] === true);
  return areMet && isWithinMonths(sale, conditions.timeLimitMonths ?? null, clock) ? { allows: 'soft_opt_in' } : { fails: 'soft_opt_in_conditions_unmet' };
};

/** Epoch ms of something that has happened by now. */
const eventOf = (time: string | null | undefined, { at }: LocalClock): number | undefined => {
  const happened = time === null || time === undefined ? Number.NaN : Date.parse(time);
  return happened <= at ? happened : undefined;
};

const graver = (left: SkipDetail | undefined, right: SkipDetail): SkipDetail =>
  left !== undefined && gravityOf[left] >= gravityOf[right] ? left : right;
