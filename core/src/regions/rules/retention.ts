// An erasure item by item: what goes, and what a statute or an open claim keeps, and until when. (rights law, Art. 17(3) GDPR and its like)
import { retentionDuties } from './retention-duties.js';
import type { RequestFacts } from './request-facts.js';
import type { RetentionDuty } from './rights-schema.js';
import { addMonthsTo, dateOf, dayOf } from './working-days.js';

export interface KeptItem {
  readonly data: string;
  /** The last day, or `claim_closed`. */
  readonly until?: string;
  readonly years?: number;
  readonly reason?: string;
}

export interface ErasurePlan {
  readonly erase: readonly string[];
  readonly keep: readonly KeptItem[];
  readonly keptFor: 'retention' | 'claim' | null;
}

/** Which record of the retention table an item of a shop falls under. */
const recordsOfItems: Readonly<Record<string, RegExp>> = {
  invoice: /invoice|voucher|vat|tax|accounting|books|administration|payment|records/,
  orderCorrespondence: /letters|correspondence/,
};

/** Fields of the facts that are dates of something else, not data held. */
const notItems: ReadonlySet<string> = new Set(['lastEntry']);

export const planErasure = (facts: RequestFacts): ErasurePlan => {
  const erase: string[] = [];
  const keep: KeptItem[] = [];
  let keptFor: ErasurePlan['keptFor'] = null;
  for (const [item, held] of Object.entries(facts.data ?? {})) {
    if (held === null || held === false || notItems.has(item)) continue;
    const isClaimed = isOfClaim(item, facts);
    const kept = isClaimed ? { data: item, until: 'claim_closed' } : keptByStatute(item, held, facts);
    if (kept === undefined) erase.push(item); else { keep.push(kept); keptFor = isClaimed ? 'claim' : keptFor ?? 'retention'; }
  }
  return { erase, keep, keptFor };
};

const lettersOf = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();

const isOfClaim = (item: string, { openClaim }: RequestFacts): boolean =>
  openClaim !== undefined && lettersOf(openClaim.order) !== '' && lettersOf(item).endsWith(lettersOf(openClaim.order));

const keptByStatute = (item: string, held: string | true, facts: RequestFacts): KeptItem | undefined => {
  const pattern = Object.hasOwn(recordsOfItems, item) ? recordsOfItems[item] : undefined;
  const duty = pattern && retentionDuties.find(({ country, record }) => country === facts.country && pattern.test(record));
  if (duty === undefined || duty.years === null) return undefined;
  if (held === true) return { data: item, years: duty.years };
  const until = endOf(duty, duty.years, held, facts);
  return until < facts.receivedAt ? undefined : { data: item, until, years: duty.years };
};

/** From which day the years run, by the `start` of the duty; what is named neither here nor by its year runs from the record itself. */
const starts: Readonly<Record<string, (date: string, lastEntry: string | undefined) => string>> = {
  last_entry: (date, lastEntry) => lastEntry ?? date,
  filing: yearEndAfter, filing_deadline: yearEndAfter, end_of_year_of_filing: yearEndAfter, end_of_calendar_year_tax_due: yearEndAfter,
  '1_July_after_financial_year': date => `${Number(date.slice(0, 4)) + 1}-07-01`,
  first_day_of_following_year: yearEnd, '1_January_after_period': yearEnd, last_day_of_business_year: yearEnd, financial_year: yearEnd, period_end: yearEnd,
};

const endOf = ({ start }: RetentionDuty, years: number, date: string, facts: RequestFacts): string => {
  const { lastEntry } = facts.data ?? {};
  const from = starts[start] ?? (start.startsWith('end_of') || start === 'issue_or_year' ? yearEnd : (each: string) => each);
  return dateOf(addMonthsTo(dayOf(from(date, typeof lastEntry === 'string' ? lastEntry : undefined)), years * 12));
};

/** Without word of another, the financial year is the calendar year. */
function yearEnd(date: string): string {
  return `${date.slice(0, 4)}-12-31`;
}

/** The return for a year is filed in the next. */
function yearEndAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}-12-31`;
}
