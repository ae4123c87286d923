// Whether some quiet hours hold at least whenever others do, minute by minute of a week and of a holiday.
import { weekdays, type QuietWindow } from './marketing-schema.js';

/** True when every minute that `law` blocks is blocked by `asked` as well. */
export const isCoveredBy = (law: readonly QuietWindow[], asked: readonly QuietWindow[]): boolean => {
  const held = blockedMinutes(asked);
  return blockedMinutes(law).every((isBlocked, minute) => !isBlocked || held[minute] === true);
};

const minutesOfDay = 1440;
/** Seven days from Sunday, and after them a holiday and the day after it. */
const minutes = 9 * minutesOfDay;

const blockedMinutes = (windows: readonly QuietWindow[]): boolean[] => {
  const blocked = new Array<boolean>(minutes).fill(false);
  for (const { from, to, days } of windows) {
    const [start, end] = [minuteOf(from), minuteOf(to)];
    const length = end > start ? end - start : end - start + minutesOfDay;
    for (const day of days) {
      const first = (day === 'holiday' ? weekdays.length : weekdays.indexOf(day)) * minutesOfDay + start;
      for (let minute = first; minute < first + length; minute++) blocked[day === 'holiday' ? minute : minute % (7 * minutesOfDay)] = true;
    }
  }
  return blocked;
};

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
