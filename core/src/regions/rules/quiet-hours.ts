// Hours in which nothing may arrive, by the wall clock of the recipient. Read once from the rules into minutes, then only compared. (DEC-6)
import { clockAt, type LocalClock } from './local-clock.js';
import { allMarketingRules } from './marketing/index.js';
import { weekdays, type MarketingRules, type QuietWindow, type RuleChannel } from './marketing-schema.js';

export interface QuietSpan {
  readonly fromMinute: number;
  /** At or below `fromMinute` when it ends on the next day. */
  readonly toMinute: number;
  /** By weekday, Sunday first. */
  readonly onWeekday: readonly boolean[];
  readonly onHolidays: boolean;
  readonly citation: string;
}

type Spans = Readonly<Record<RuleChannel, readonly QuietSpan[]>>;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const spanOf = ({ from, to, days, citation }: QuietWindow): QuietSpan => ({
  fromMinute: minuteOf(from), toMinute: minuteOf(to), onWeekday: weekdays.map(day => days.includes(day)), onHolidays: days.includes('holiday'), citation,
});

const spansOfRules = ({ quietHours }: MarketingRules): Spans => ({
  email: quietHours.email.map(spanOf), sms: quietHours.sms.map(spanOf), whatsapp: quietHours.whatsapp.map(spanOf), push: quietHours.push.map(spanOf),
  phone: quietHours.phone.map(spanOf),
});

const spans: ReadonlyMap<MarketingRules, Spans> = new Map(allMarketingRules.map(rules => [rules, spansOfRules(rules)]));

export const quietSpansOf = (rules: MarketingRules, channel: RuleChannel): readonly QuietSpan[] => (spans.get(rules) ?? spansOfRules(rules))[channel];

/** The first of `quiet` in which the clock stands, or undefined. */
export const quietSpanAt = (quiet: readonly QuietSpan[], clock: LocalClock, isHoliday: boolean): QuietSpan | undefined =>
  quiet.find(span => minutesLeft(span, clock, isHoliday) > 0);

/**
 * The first instant, epoch ms, at which no span holds the message, or undefined when none comes within two weeks. Only today's holiday is known,
 * and the offset is taken to hold: whoever waits so long asks again.
 */
export const opensAt = (quiet: readonly QuietSpan[], clock: LocalClock, isHoliday: boolean): number | undefined => {
  const lastMinute = Math.floor(clock.at / minuteMs) + 14 * minutesOfDay;
  const today = Math.floor((clock.at + clock.offsetMs) / dayMs);
  let minute = Math.floor(clock.at / minuteMs);
  while (minute <= lastMinute) {
    const then = clockAt(minute * minuteMs, clock.offsetMs);
    const isToday = Math.floor((then.at + then.offsetMs) / dayMs) === today;
    const wait = Math.max(0, ...quiet.map(span => minutesLeft(span, then, isToday && isHoliday)));
    if (wait === 0) return Math.max(clock.at, then.at);
    minute += wait;
  }
  return undefined;
};

const minutesOfDay = 1440;
const minuteMs = 60_000;
const dayMs = 86_400_000;

/** How long the span still lasts, 0 when the clock stands outside it. */
const minutesLeft = (span: QuietSpan, { weekday, minuteOfDay }: LocalClock, isHoliday: boolean): number => {
  const { fromMinute, toMinute, onWeekday } = span;
  const startsToday = onWeekday[weekday] === true || (isHoliday && span.onHolidays);
  const passesMidnight = toMinute <= fromMinute;
  if (startsToday && minuteOfDay >= fromMinute && (passesMidnight || minuteOfDay < toMinute)) {
    return toMinute - minuteOfDay + (passesMidnight ? minutesOfDay : 0);
  }
  const startedYesterday = passesMidnight && onWeekday[(weekday + 6) % 7] === true;
  return startedYesterday && minuteOfDay < toMinute ? toMinute - minuteOfDay : 0;
};
