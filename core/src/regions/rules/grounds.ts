// On which ground a marketing message may go to one person in one region: an own yes, or what the law lets stand in for one.
import { isWithinMonths } from './local-clock.js';
import type { Grant, MarketingCase } from './marketing-case.js';
import type { ExceptionConditions, Program } from './program.js';
import { gravityOf, isHold, type Hold, type Verdict } from './reasons.js';
import type { Zone } from './time-zones.js';

/** An own yes beats everything; without a good one the law's stand-ins are tried, but never for someone who once said no. `zones`: of the region. */
export const groundOf = (asked: MarketingCase, program: Program, zones: readonly Zone[]): Verdict => {
  let fault: Hold | undefined;
  for (const grant of asked.grants) {
    const found = faultOf(asked, program, zones, grant);
    if (found === undefined) return asked.hasReturned ? 'explicit_consent_after_opt_out' : 'explicit_consent';
    // Whoever was asked to confirm and has not is not written to on any other ground.
    if (grant.confirmation === 'pending') return 'double_opt_in_missing';
    if (fault === undefined || gravityOf[found] > gravityOf[fault]) fault = found;
  }
  if (asked.hasReturned) return fault ?? 'no_consent';
  const standIn = standInFor(asked, program, zones);
  if (!isHold(standIn) || fault === undefined) return standIn;
  return gravityOf[standIn] >= gravityOf[fault] ? standIn : fault;
};

/** The first thing wrong with a yes, in the order of its gravity. */
const faultOf = (asked: MarketingCase, program: Program, zones: readonly Zone[], grant: Grant): Hold | undefined => {
  if (grant.confirmation === 'pending') return 'double_opt_in_missing';
  if (grant.weakness === 'preticked' && !program.acceptsPreTicked) return 'consent_invalid_preticked';
  if (grant.weakness === 'unproven') return 'consent_without_proof';
  if (program.needsConfirmation && grant.confirmation !== 'confirmed') return 'double_opt_in_missing';
  if (program.needsWriting && !grant.isWritten) return 'consent_not_written';
  const { monthsIfNoPeriodStated, monthsMax, reconfirmMonths } = program;
  if (monthsIfNoPeriodStated !== undefined && !grant.isPeriodStated && !isWithin(grant.at, monthsIfNoPeriodStated, asked, zones)) return 'consent_expired';
  const renewedAt = grant.reconfirmedAt ?? grant.at;
  if (monthsMax !== undefined && !isWithin(renewedAt, monthsMax, asked, zones)) return 'consent_expired';
  return reconfirmMonths !== undefined && !isWithin(renewedAt, reconfirmMonths, asked, zones) ? 'reconfirmation_overdue' : undefined;
};

const standInFor = (asked: MarketingCase, program: Program, zones: readonly Zone[]): Verdict => {
  const { standIn } = program;
  if (standIn.kind === 'none') return 'no_consent';
  if ((program.needsRegister && asked.registers === undefined) || (program.needsNotice && !asked.isNoticeShown)) return 'no_consent';
  if (standIn.kind === 'silence') return 'no_objection';
  if (standIn.kind === 'exception') return exceptionGround(asked, standIn.conditions, zones);
  return impliedGround(asked, standIn, zones);
};

type ImpliedBy = Extract<Program['standIn'], { kind: 'implied' }>;

/** Consent implied by a purchase or an enquiry, each with its own clock (CASL s. 10(9)-(10) and its like); undefined: it implies nothing here. */
const impliedGround = (asked: MarketingCase, { purchaseMonths, enquiryMonths }: ImpliedBy, zones: readonly Zone[]): Verdict => {
  const boughtAt = purchaseMonths === undefined ? undefined : asked.boughtAt;
  const askedAt = enquiryMonths === undefined ? undefined : asked.askedAt;
  if (boughtAt !== undefined && isWithin(boughtAt, purchaseMonths ?? null, asked, zones)) return 'implied_purchase';
  if (askedAt !== undefined && isWithin(askedAt, enquiryMonths ?? null, asked, zones)) return 'implied_enquiry';
  return boughtAt === undefined && askedAt === undefined ? 'no_consent' : 'implied_expired';
};

const exceptionGround = (asked: MarketingCase, { negotiationsCount, needs, monthsMax }: ExceptionConditions, zones: readonly Zone[]): Verdict => {
  const sale = asked.boughtAt ?? (negotiationsCount ? asked.askedAt : undefined);
  if (sale === undefined) return 'no_consent';
  for (const fact of needs) if (asked.exception?.[fact] !== true) return 'soft_opt_in_conditions_unmet';
  return isWithin(sale, monthsMax, asked, zones) ? 'soft_opt_in' : 'soft_opt_in_conditions_unmet';
};

/** Whether the last day has not passed, by the person's own days, or by those of every zone of the region. */
const isWithin = (event: number, months: number | null, { at, zone }: MarketingCase, zones: readonly Zone[]): boolean => {
  if (months === null) return event <= at;
  if (zone !== undefined) return isWithinMonths(event, months, at, zone.offsetAt(at));
  for (const each of zones) if (!isWithinMonths(event, months, at, each.offsetAt(at))) return false;
  return true;
};
