// Public holidays of the regions the law knows, from a library that keeps them. Quiet hours that name holidays ask it.
import { createRequire } from 'node:module';
import type { HolidayCalendar } from '@placet/core';
import type HolidaysLibrary from 'date-holidays';

/** Loaded when the first quiet hours ask: it holds the holidays of the world and takes a tenth of a second. */
const library = (): typeof HolidaysLibrary => createRequire(import.meta.url)('date-holidays') as typeof HolidaysLibrary;

const dayMs = 86_400_000;
/** Beyond these years nobody sends anything. */
const [firstYear, lastYear] = [1970, 2199];
const yearsKept = 500;

/** Days of one region and year, as MM-DD, that are public holidays: for a state its own and the country's. */
const publicDays = (place: string, year: number): ReadonlySet<string> => {
  const [country = '', state] = place.split('-');
  const Holidays = library();
  const calendar = state === undefined ? new Holidays(country) : new Holidays(country, state);
  // Of a country it does not know, the list is empty.
  return new Set(calendar.getHolidays(year).filter(({ type }) => type === 'public').map(({ date }) => date.slice(5, 10)));
};

/** A calendar that remembers the years it was asked about. A region the library does not know has no holidays. */
export const openHolidays = (): HolidayCalendar => {
  const known = new Map<string, ReadonlySet<string>>();
  return (place, day) => {
    const date = new Date(day * dayMs).toISOString();
    const year = Number(date.slice(0, 4));
    if (!(year >= firstYear && year <= lastYear)) return false;
    const key = `${place} ${year}`;
    let days = known.get(key);
    if (days === undefined) {
      if (known.size >= yearsKept) known.clear();
      known.set(key, days = publicDays(place, year));
    }
    return days.has(date.slice(5, 10));
  };
};
