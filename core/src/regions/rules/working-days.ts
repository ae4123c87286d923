// Days without hours: counted from 1 January 1970, written as `2026-11-25`. Periods of months, days and working days over them.
import { addMonths } from '../../kernel/index.js';
import { holidayRules, type HolidayRules } from './holidays.js';
import type { DeadlineUnit, RollRule } from './rights-schema.js';

const dayMs = 86_400_000;

export const dayOf = (date: string): number => Math.floor(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayMs);
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
export const addMonthsTo = (day: number, months: number): number => Math.floor(addMonths(day * dayMs, months) / dayMs);

export interface WorkingCalendar {
  /** False where only weekends are known. */
  readonly hasHolidays: boolean;
  isWorkingDay(day: number): boolean;
}

/** `place` is a country or a part of one; `more` are holidays its table does not hold. `saturdaysCount` reads "business day" as some statutes do. */
export const calendarOf = (place: string, more: readonly string[] = [], saturdaysCount = false): WorkingCalendar => {
  const rules: HolidayRules | undefined = Object.hasOwn(holidayRules, place) ? holidayRules[place as keyof typeof holidayRules] : undefined;
  const told = new Set(more);
  const byYear = new Map<number, ReadonlySet<string>>();
  const holidaysOf = (year: number): ReadonlySet<string> => {
    const known = byYear.get(year) ?? (rules === undefined ? told : holidaysIn(year, rules));
    byYear.set(year, known);
    return known;
  };
  return {
    hasHolidays: rules !== undefined || more.length > 0,
    isWorkingDay: (day) => {
      const weekday = weekdayOf(day);
      if (weekday === 0 || (weekday === 6 && !saturdaysCount)) return false;
      const date = dateOf(day);
      return !told.has(date) && !holidaysOf(Number(date.slice(0, 4))).has(date);
    },
  };
};

/** The last day of a period whose first day, `day`, does not count (Reg. 1182/71 Art. 3(1)). */
export const addPeriod = (day: number, value: number, unit: DeadlineUnit, calendar: WorkingCalendar): number => {
  if (unit === 'month') return addMonthsTo(day, value);
  if (unit === 'calendar_day') return day + value;
  let last = day;
  for (let left = value; left > 0;) if (calendar.isWorkingDay(++last)) left--;
  return last;
};

export const rolled = (day: number, roll: RollRule, calendar: WorkingCalendar): number => {
  let last = day;
  while (roll !== 'none' && !calendar.isWorkingDay(last)) last++;
  return last;
};

/** Every holiday of the year, `2026-12-25`. */
export const holidaysIn = (year: number, { fixed, easter, nth, isMovedFromWeekend }: HolidayRules): ReadonlySet<string> => {
  const days = new Set<number>([...easter.map(plus => easterOf(year) + plus), ...nth.map(rule => nthOf(year, ...rule))]);
  for (const date of fixed) {
    let day = dayOf(`${year}-${date}`);
    while (isMovedFromWeekend && (isWeekend(day) || days.has(day))) day++;
    days.add(day);
  }
  return new Set([...days].map(dateOf));
};

// 1 January 1970 was a Thursday.
const weekdayOf = (day: number): number => ((day + 4) % 7 + 7) % 7;
const isWeekend = (day: number): boolean => weekdayOf(day) % 6 === 0;

const nthOf = (year: number, weekday: number, nth: number, month: number, plus = 0): number => {
  const first = Math.floor(Date.UTC(year, nth < 0 ? month : month - 1, 1) / dayMs);
  const day = nth < 0 ? first - 1 - (weekdayOf(first - 1) - weekday + 7) % 7 : first + (weekday - weekdayOf(first) + 7) % 7 + (nth - 1) * 7;
  return day + plus;
};

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
const easterOf = (year: number): number => {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - moon - yearOfCentury % 4) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const sum = moon + weekday - 7 * late + 114;
  return Math.floor(Date.UTC(year, Math.floor(sum / 31) - 1, sum % 31 + 1) / dayMs);
};
