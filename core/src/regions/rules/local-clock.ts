// The wall clock of the recipient, and months counted by its days.
import { addMonths } from '../../kernel/index.js';

const minuteMs = 60_000;
const dayMs = 86_400_000;

export interface LocalTime {
  /** The instant, epoch ms. */
  readonly at: number;
  /** What to add to an instant to read it in UTC as if it were local. */
  readonly offsetMs: number;
}

/** `time` in RFC 3339, ending in `Z` or an offset such as `+01:00`. */
export const readLocalTime = (time: string): LocalTime => {
  const sign = time.at(-6);
  const offset = sign === '+' || sign === '-' ? Number(time.slice(-5, -3)) * 60 + Number(time.slice(-2)) : 0;
  return { at: Date.parse(time), offsetMs: (sign === '-' ? -offset : offset) * minuteMs };
};

/**
 * Whether the day of `at` is no later than the day `months` after the day of `event`, days counted with `offsetMs`; the next day is too late
 * (CASL s. 10(10)). A later event proves nothing.
 */
export const isWithinMonths = (event: number, months: number, at: number, offsetMs: number): boolean => {
  if (!(event <= at)) return false;
  const age = at - event;
  // Only around the last day does the calendar have to be asked.
  if (age < months * 28 * dayMs - 2 * dayMs) return true;
  if (age > months * 31 * dayMs + 2 * dayMs) return false;
  return Math.floor((at + offsetMs) / dayMs) <= Math.floor(addMonths(event + offsetMs, months) / dayMs);
};
