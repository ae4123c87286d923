// When a request must be answered, by the law of a region: the day itself, what moves it, and what else falls due on the way. Days, no hours.
import { outcomeOf, type RequestOutcome } from './request-outcome.js';
import type { RequestFacts } from './request-facts.js';
import { rightsRulesFor } from './rights-for.js';
import type { DeadlineUnit, RightsRules, RollRule } from './rights-schema.js';
import { addPeriod, calendarOf, dateOf, dayOf, rolled, type WorkingCalendar } from './working-days.js';

export interface Deadline extends RequestOutcome {
  /** The region whose law decides. */
  readonly decidedBy: string;
  readonly citation: readonly string[];
  /** Before weekends and holidays, and the last day on which the answer is in time. */
  readonly rawDue: string;
  readonly dueDate: string;
  /** False where only weekends of the place are known. */
  readonly holidaysKnown: boolean;
  readonly relevantTime?: string;
  readonly pausedDays?: number;
  readonly dueDateSuspended?: string;
  readonly plan?: string;
  readonly dueDateSmallAgent?: string;
  readonly simplified?: 'immediately';
  /** Null where the law gives none. */
  readonly extension: { readonly value: number; readonly unit: string } | null;
  readonly extensionNoticeBy?: string;
  readonly extendedDueDate?: string;
  /** The first and the added months counted one after the other: never later than `extendedDueDate`. */
  readonly extendedDueDateCautious?: string;
  readonly ifNoticeAfter?: string;
  readonly ackBy?: string;
  readonly ackByStrict?: string;
  readonly refusalNoticeBy?: string;
  readonly silence?: string;
  readonly reviewByCaiUntil?: string;
}

interface Term { readonly value: number; readonly unit: DeadlineUnit; readonly roll: RollRule; readonly citation: string }

interface Count {
  readonly rules: RightsRules;
  readonly facts: RequestFacts;
  readonly term: Term;
  readonly calendar: WorkingCalendar;
  /** The day the clock starts, and the days that do not count. */
  readonly start: number;
  readonly pausedDays: number;
}

/** `facts` as `requestFactsSchema` reads them; an unknown region is held to the GDPR. */
export const deadline = (region: string, facts: RequestFacts): Deadline => {
  const rules = rightsRulesFor(region);
  const place = rules.subdivision ?? facts.country ?? (rules.countries.length === 1 ? rules.countries[0] ?? '' : '');
  const count: Count = {
    rules, facts, term: termOf(rules, facts), calendar: calendarOf(place, facts.holidays), start: startOf(rules, facts), pausedDays: pausedDaysOf(rules, facts),
  };
  const { start, term, calendar, pausedDays } = count;
  const outcome = outcomeOf(rules, facts);
  const raw = addPeriod(start, term.value * multiplierOf(rules, facts), term.unit, calendar);
  const due = rolled(raw + pausedDays, term.roll, calendar);
  const extension = extensionOf(count, due);
  const dueDate = isExtended(facts, extension) ? extension.extendedDueDate : dateOf(due);
  return {
    ...outcome, decidedBy: rules.region, citation: [term.citation, ...outcome.groundCitation === undefined ? [] : [outcome.groundCitation]],
    rawDue: dateOf(raw), holidaysKnown: calendar.hasHolidays, ...pausedDays === 0 ? {} : { pausedDays }, ...identityClock(count, raw), ...specialTerms(count),
    ...extension, dueDate, ...noticesOf(count, due),
  };
};

/** The interim period until the new law is in force, the period of the right, or that of all rights. */
const termOf = ({ response, phases }: RightsRules, { right, variant, receivedAt }: RequestFacts): Term => {
  const { default: usual, byRight = {}, interim } = response;
  const newLawFrom = phases?.find(({ from }) => from !== undefined)?.from;
  if (interim !== undefined && newLawFrom !== undefined && receivedAt < newLawFrom) return interim;
  const own = [`${right}.${variant ?? ''}`, right].map(name => Object.hasOwn(byRight, name) ? byRight[name] : undefined).find(each => each?.value !== undefined);
  return { ...usual, ...own?.value === undefined ? {} : { value: own.value, unit: own.unit ?? usual.unit, citation: own.citation } };
};

/** Where the law lets the clock start with the proof of identity, that is the relevant time. */
const startOf = ({ clock, response }: RightsRules, { receivedAt, identityAskedAt, identityReceivedAt }: RequestFacts): number => {
  const isRestarted = response.default.from === 'relevant_time' && clock.identity.effect === 'restart' && identityAskedAt !== undefined;
  return Math.max(dayOf(receivedAt), isRestarted && identityReceivedAt !== undefined ? dayOf(identityReceivedAt) : -Infinity);
};

/** From the day of asking to the day of the answer, both inclusive. */
const pausedDaysOf = ({ clock: { clarification } }: RightsRules, facts: RequestFacts): number => {
  const { clarificationAskedAt: asked, clarificationReceivedAt: answered, right, largeAmountOfData } = facts;
  const isPaused = clarification?.effect === 'pause' && largeAmountOfData === true && clarification.appliesTo?.includes(right) !== false;
  return isPaused && asked !== undefined && answered !== undefined ? Math.max(0, dayOf(answered) - dayOf(asked) + 1) : 0;
};

const multiplierOf = ({ response }: RightsRules, { smallAgent }: RequestFacts): number =>
  smallAgent === true ? response.multiplier?.smallAgent ?? 1 : 1;

const identityClock = ({ rules, facts, term, calendar, start }: Count, raw: number): Partial<Deadline> => {
  const { identityAskedAt: asked, identityReceivedAt: received } = facts;
  if (rules.response.default.from === 'relevant_time') return { relevantTime: dateOf(start) };
  if (rules.clock.identity.effect !== 'suspend' || facts.identity !== 'doubtful' || asked === undefined || received === undefined) return {};
  const suspended = rolled(raw + Math.max(0, dayOf(received) - dayOf(asked)), term.roll, calendar);
  return { dueDateSuspended: dateOf(suspended), plan: 'use dueDate; dueDateSuspended is the defensible outer limit' };
};

const specialTerms = ({ rules: { response }, facts, term, calendar, start }: Count): Partial<Deadline> => {
  const { multiplier, byRight } = response;
  const small = multiplier && rolled(addPeriod(start, term.value * multiplier.smallAgent, term.unit, calendar), term.roll, calendar);
  return {
    ...small === undefined ? {} : { dueDateSmallAgent: dateOf(small) },
    ...byRight?.[`${facts.right}.simplified`]?.value === 0 ? { simplified: 'immediately' } : {},
  };
};

type Extension = Pick<Deadline, 'extension' | 'extensionNoticeBy' | 'extendedDueDate' | 'extendedDueDateCautious' | 'ifNoticeAfter'>;

/** An extension holds only when its notice left in time and the request is as complex as the law asks. */
const isExtended = (facts: RequestFacts, extension: Extension): extension is Extension & { readonly extendedDueDate: string } =>
  facts.complex === true && facts.extensionNoticeSentAt !== undefined && extension.extensionNoticeBy !== undefined &&
  extension.extendedDueDate !== undefined && facts.extensionNoticeSentAt <= extension.extensionNoticeBy;

/** Counted as one period from the start. */
const extensionOf = (count: Count, due: number): Extension => {
  const { rules: { response: { extension } }, facts, term, calendar, start, pausedDays } = count;
  const { value, unit, notice, totalFromReceipt } = extension;
  const isNone = value === null || unit === null || unit === undefined || unit === 'reasonable' || extension.notFor?.includes(facts.right) === true;
  if (isNone) return { extension: null };
  const whole = totalFromReceipt === undefined ? undefined : addPeriod(start, totalFromReceipt.value, totalFromReceipt.unit, calendar);
  const chained = addPeriod(addPeriod(start, term.value, term.unit, calendar), value, unit, calendar);
  const extended = rolled((whole ?? chained) + pausedDays, term.roll, calendar);
  const within = notice?.within;
  const noticeBy = within === undefined ? due : rolled(addPeriod(start, within.value, within.unit, calendar) + pausedDays, term.roll, calendar);
  return {
    extension: { value, unit }, extensionNoticeBy: dateOf(noticeBy), extendedDueDate: dateOf(extended),
    ...unit === 'month' ? { extendedDueDateCautious: dateOf(Math.min(chained + pausedDays, extended)) } : {},
    ifNoticeAfter: `extension not effective; original due date ${dateOf(due)} missed`,
  };
};

/** Statutes that may count Saturdays as business days: the earlier day is told as well. (Cal. Civ. Code §§ 7, 9) */
const saturdaysMayCount: ReadonlySet<string> = new Set(['US-CA']);

/** Days to seize the authority after a refusal, or after the time to answer has run out. (CQLR c. P-39.1 s. 42-43) */
const reviewDays: Readonly<Record<string, number>> = { 'CA-QC': 30 };

const noticesOf = ({ rules, facts, term, calendar, start, pausedDays }: Count, due: number): Partial<Deadline> => {
  const { acknowledgement: { required, within, appliesTo }, refusalNotice, silence } = rules.response;
  const isAcknowledged = required && within !== undefined && appliesTo?.includes(facts.right) !== false;
  const strict = saturdaysMayCount.has(rules.region) ? calendarOf(rules.region, facts.holidays, true) : undefined;
  const refusal = refusalNotice?.within;
  const review = reviewDays[rules.region];
  return {
    ...isAcknowledged ? { ackBy: dateOf(addPeriod(start, within.value, within.unit, calendar)) } : {},
    ...isAcknowledged && strict !== undefined ? { ackByStrict: dateOf(addPeriod(start, within.value, within.unit, strict)) } : {},
    ...refusal === undefined
      ? {}
      : { refusalNoticeBy: dateOf(rolled(addPeriod(start, refusal.value, refusal.unit, calendar) + pausedDays, term.roll, calendar)) },
    ...silence === undefined ? {} : { silence: silence.effect },
    ...review === undefined ? {} : { reviewByCaiUntil: dateOf(due + review) },
  };
};
