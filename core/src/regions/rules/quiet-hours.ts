// Hours in which nothing may arrive, by the wall clock of the recipient. Read once from the rules into minutes, then only compared. (DEC-6)
import { isHolidayIn } from './holiday-days.js';
import { weekdays, type QuietWindow } from './marketing-schema.js';
import type { Zone } from './time-zones.js';

export interface QuietSpan {
  readonly fromMinute: number;
  /** At or below `fromMinute` when it ends on the next day. */
  readonly toMinute: number;
  /** By weekday, Sunday first. */
  readonly onWeekday: readonly boolean[];
  readonly onHolidays: boolean;
  readonly binding: QuietWindow['binding'];
  readonly citation: string;
}

/** Hours to be kept by one clock. Somebody of whom the zone or the region is unknown is watched by several at once. */
export interface QuietWatch {
  readonly spans: readonly QuietSpan[];
  readonly zone: Zone;
  /** Whose holidays count, a region's code. */
  readonly place: string;
  readonly isHoliday: Holidays;
}

/** Whether a day, counted from 1 January 1970, is a public holiday of a region. */
export type HolidayCalendar = (place: string, day: number) => boolean;

/** What was told of the day asked about, or a calendar to be asked for every day; without either the tables of nationwide holidays are. */
export type Holidays = boolean | HolidayCalendar | undefined;

const minutesOfDay = 1440;
const minuteMs = 60_000;
const dayMs = 86_400_000;
const waitDaysMax = 14;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

export const spanOf = ({ from, to, days, binding, citation }: QuietWindow): QuietSpan => ({
  fromMinute: minuteOf(from), toMinute: minuteOf(to), onWeekday: weekdays.map(day => days.includes(day)), onHolidays: days.includes('holiday'), binding,
  citation,
});

/** The first span in which the clock of `zone` stands at `at`, epoch ms, or undefined. */
export const quietSpanAt = ({ spans, zone, place, isHoliday }: QuietWatch, at: number): QuietSpan | undefined => spanAt(spans, zone, place, isHoliday, at);

/** The same without a watch to be made for it: asked for every message that has hours to keep. */
export const spanAt = (spans: readonly QuietSpan[], zone: Zone, place: string, isHoliday: Holidays, at: number): QuietSpan | undefined => {
  const local = at + zone.offsetAt(at);
  const day = Math.floor(local / dayMs);
  const minute = minuteIn(local, day);
  for (const span of spans) if (minutesLeft(span, day, minute, span.onHolidays && isSpecial(span, place, day, isHoliday)) > 0) return span;
  return undefined;
};

/**
 * The first instant from `at` on at which no watch holds the message, or undefined when none comes within two weeks. Clock changes on the way are kept;
 * where it was told whether today is a holiday, nothing is known of the days after.
 */
export const opensAt = (watches: readonly QuietWatch[], at: number): number | undefined => {
  const latest = at + waitDaysMax * dayMs;
  for (let now = at; now <= latest;) {
    const next = heldUntil(watches, now, at);
    if (next === now) return now;
    now = next;
  }
  return undefined;
};

/** How long the watches hold at least, `now` itself when none does. A clock change may end it earlier: there it is looked at anew. */
const heldUntil = (watches: readonly QuietWatch[], now: number, askedAt: number): number => {
  let until = now;
  for (const { spans, zone, place, isHoliday } of watches) {
    const offset = zone.offsetAt(now);
    const local = now + offset;
    const day = Math.floor(local / dayMs);
    const told = typeof isHoliday !== 'boolean' || day === Math.floor((askedAt + zone.offsetAt(askedAt)) / dayMs) ? isHoliday : false;
    let left = 0;
    for (const span of spans) left = Math.max(left, minutesLeft(span, day, minuteIn(local, day), isSpecial(span, place, day, told)));
    if (left === 0) continue;
    const ends = Math.floor(local / minuteMs) * minuteMs + left * minuteMs - offset;
    until = Math.max(until, Math.min(ends, zone.steadyUntil(now)));
  }
  return until;
};

const minuteIn = (local: number, day: number): number => Math.floor((local - day * dayMs) / minuteMs);

const isSpecial = (span: QuietSpan, place: string, day: number, told: Holidays): boolean =>
  span.onHolidays && (typeof told === 'boolean' ? told : (told ?? isHolidayIn)(place, day));

/** How long the span still lasts, 0 when the clock stands outside it; `day` counted from 1 January 1970, a Thursday. */
const minutesLeft = (span: QuietSpan, day: number, minuteOfDay: number, isHoliday: boolean): number => {
  const { fromMinute, toMinute, onWeekday } = span;
  const weekday = ((day + 4) % 7 + 7) % 7;
  const passesMidnight = toMinute <= fromMinute;
  if ((isHoliday || onWeekday[weekday] === true) && minuteOfDay >= fromMinute && (passesMidnight || minuteOfDay < toMinute)) {
    return toMinute - minuteOfDay + (passesMidnight ? minutesOfDay : 0);
  }
  const startedYesterday = passesMidnight && onWeekday[(weekday + 6) % 7] === true;
  return startedYesterday && minuteOfDay < toMinute ? toMinute - minuteOfDay : 0;
};
