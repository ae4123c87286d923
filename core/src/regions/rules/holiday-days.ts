// Whether a day is a nationwide public holiday of a region, as far as the tables know: for quiet hours that name holidays.
import { countryOf } from '../region-code.js';
import { holidayRules } from './holidays.js';
import { dateOf, holidaysIn } from './working-days.js';

/** `day` counted from 1 January 1970, of the years 1970 to 2199; false for a region without a table. */
export const isHolidayIn = (regionId: string, day: number): boolean => {
  const place = Object.hasOwn(holidayRules, regionId) ? regionId : countryOf(regionId);
  if (!Object.hasOwn(holidayRules, place) || !(day >= 0 && day < lastDay)) return false;
  const date = dateOf(day);
  return daysOf(place as keyof typeof holidayRules, date.slice(0, 4)).has(date);
};

const lastDay = 84_000;
const known = new Map<string, ReadonlySet<string>>();

const daysOf = (place: keyof typeof holidayRules, year: string): ReadonlySet<string> => {
  const key = `${place} ${year}`;
  let days = known.get(key);
  if (days === undefined) known.set(key, days = holidaysIn(Number(year), holidayRules[place]));
  return days;
};
