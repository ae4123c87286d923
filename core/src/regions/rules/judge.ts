// The four steps for one message in one region, and the weightiest answer of several regions. `evaluate` and the gate both come through here. (DEC-1)
import { groundOf } from './grounds.js';
import type { MarketingCase } from './marketing-case.js';
import type { Jurisdiction } from './places.js';
import type { LawCap, Program, Register } from './program.js';
import { spanAt, type QuietSpan, type QuietWatch } from './quiet-hours.js';
import { gravityOf, isHold, type AllowDetail, type Hold, type Verdict } from './reasons.js';

/** What one region says of the message. */
export const judge = (asked: MarketingCase, place: Jurisdiction): Verdict => {
  if (asked.messageClass === 'regulatory') return 'regulatory_notice';
  if (asked.messageClass === 'transactional') return 'transactional';
  const program = place.programs[asked.channel];
  const ground = optInOf(asked, place, program);
  if (isHold(ground)) return ground;
  return asked.hasGlobalNo ? 'globally_opted_out' : delayOf(asked, place, program) ?? ground;
};

/** What holds a message that has its ground and no no against it. */
const delayOf = (asked: MarketingCase, place: Jurisdiction, program: Program): Hold | undefined =>
  capHoldOf(asked, program) ?? quietHoldOf(asked, place, program);

/** Step three: the caps of the law and of the overrides, then those of the store as a whole. */
export const capHoldOf = (asked: MarketingCase, program: Program): Hold | undefined => {
  const cap = program.caps.length === 0 ? undefined : capHit(asked, program);
  if (cap === undefined) return asked.storeHold;
  return cap.isMerchants ? cap.windowHours <= 24 ? 'merchant_daily_cap' : 'merchant_window_cap' : 'frequency_cap';
};

/** Step four. */
export const quietHoldOf = (asked: MarketingCase, place: Jurisdiction, program: Program): Hold | undefined => {
  const span = program.quiet.length === 0 ? undefined : quietSpanFor(asked, place, program);
  if (span === undefined) return undefined;
  return span.binding === 'merchant' ? 'merchant_quiet_hours' : 'quiet_hours';
};

/**
 * Step one: the channel's own answer, or what the law lets stand in for it. A no to everything is step two, but where the channel is not open either
 * it is that no which is told: it is the gravest thing known.
 */
export const optInOf = (asked: MarketingCase, place: Jurisdiction, program: Program): Verdict => {
  if (asked.hasOwnNo) return 'opted_out';
  const ground = ungroundedBy(asked, place, program) ?? groundOf(asked, program, place.zones);
  if (isHold(ground)) return asked.hasGlobalNo ? 'opted_out' : ground;
  if (asked.registers === undefined || registerHit(asked, program) === undefined) return ground;
  return asked.hasGlobalNo ? 'opted_out' : 'registry_listed';
};

/** What no ground can overcome. */
const ungroundedBy = ({ age, parentAgreed }: MarketingCase, place: Jurisdiction, program: Program): Hold | undefined => {
  if (age !== undefined && age < place.ageOfConsent && !parentAgreed) return 'minor_without_parental_consent';
  return program.isBlockedByPlatform ? 'channel_blocked_by_platform' : undefined;
};

/**
 * The register the address stands in. It holds a message whatever the ground: some laws let a yes prevail, some do not (DPR 26/2022), and the day of
 * the entry is not known.
 */
export const registerHit = ({ registers }: MarketingCase, program: Program): Register | undefined => {
  if (registers === undefined || registers.length === 0) return undefined;
  return program.registers.find(({ id }) => registers.includes(id));
};

export const capHit = ({ channel, at, sent }: MarketingCase, { caps }: Program): LawCap | undefined => {
  for (const cap of caps) if (sent.count(channel, cap.windowHours, at) >= cap.max) return cap;
  return undefined;
};

const isLifted = ({ agreedToNights, agreedToTime }: MarketingCase, { liftedBy }: Program): boolean =>
  liftedBy === 'night' ? agreedToNights : liftedBy === 'time' && agreedToTime;

/** An agreement lifts the law's hours, not the store's. */
const spansFor = (asked: MarketingCase, program: Program): readonly QuietSpan[] =>
  isLifted(asked, program) ? program.quiet.filter(({ binding }) => binding === 'merchant') : program.quiet;

/** Adds the clocks to be kept in one region: the person's own, or every one of the region. */
export const addQuietWatches = (watches: QuietWatch[], asked: MarketingCase, place: Jurisdiction): void => {
  const spans = spansFor(asked, place.programs[asked.channel]);
  const { zone, isHoliday } = asked;
  if (spans.length === 0) return;
  if (zone !== undefined) watches.push({ spans, zone, place: place.code, isHoliday });
  else for (const each of place.zones) watches.push({ spans, zone: each, place: place.code, isHoliday });
};

export const quietSpanFor = (asked: MarketingCase, place: Jurisdiction, program: Program): QuietSpan | undefined => {
  const spans = spansFor(asked, program);
  if (spans.length === 0) return undefined;
  const { zone, isHoliday, at } = asked;
  if (zone !== undefined) return spanAt(spans, zone, place.code, isHoliday, at);
  for (const each of place.zones) {
    const span = spanAt(spans, each, place.code, isHoliday, at);
    if (span !== undefined) return span;
  }
  return undefined;
};

/** Whether `right` outweighs: a hold before an allow, the graver hold, then the stricter stance; the earlier candidate among equals. */
export const outweighs = (left: Verdict, leftStrictness: number, right: Verdict, rightStrictness: number): boolean => {
  const difference = gravityOf[right] - gravityOf[left] || rightStrictness - leftStrictness;
  return difference > 0;
};

export const isAllow = (verdict: Verdict): verdict is AllowDetail => !isHold(verdict);
