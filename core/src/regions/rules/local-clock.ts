// The wall clock of the recipient, read from a time with its offset.
import { addMonths } from '../../kernel/index.js';

const minuteMs = 60_000;
const dayMs = 86_400_000;

export interface LocalClock {
  /** The instant, epoch ms. */
  readonly at: number;
  /** What to add to an instant to read it in UTC as if it were local. */
  readonly offsetMs: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly minuteOfDay: number;
}

/** `time` in RFC 3339, ending in `Z` or an offset such as `+01:00`. */
export const readLocalClock = (time: string): LocalClock => {
  const sign = time.at(-6);
  const offset = sign === '+' || sign === '-' ? Number(time.slice(-5, -3)) * 60 + Number(time.slice(-2)) : 0;
  return clockAt(Date.parse(time), (sign === '-' ? -offset : offset) * minuteMs);
};

/** The same clock at another instant; the offset is taken to hold. */
export const clockAt = (at: number, offsetMs: number): LocalClock => {
  const local = at + offsetMs;
  const day = Math.floor(local / dayMs);
  // 1 January 1970 was a Thursday.
  return { at, offsetMs, weekday: ((day + 4) % 7 + 7) % 7, minuteOfDay: Math.floor((local - day * dayMs) / minuteMs) };
};

/** Whether today is no later than the day `months` after the day of `event`; the next day is too late (CASL s. 10(10)). A later event proves nothing. */
export const isWithinMonths = (event: number, months: number | null, { at, offsetMs }: LocalClock): boolean =>
  event <= at && (months === null || Math.floor((at + offsetMs) / dayMs) <= Math.floor(addMonths(event + offsetMs, months) / dayMs));
