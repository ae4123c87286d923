// Calendar months, as statutes count them.
const hourMs = 3_600_000;

/** UTC-12 to UTC+14, the whole range of clocks on earth, and its middle: enough to see every day an instant can fall on. */
const clockOffsetsMs = [-12 * hourMs, 0, 14 * hourMs] as const;

/**
 * An instant that lies within the day `months` after the day of `at`, wherever on earth the days are counted; epoch ms in and out.
 * The zones differ only around the ends of months: 28 February in Toronto can be 1 March in UTC.
 */
export const monthsLaterAnywhere = (at: number, months: number): number =>
  Math.min(...clockOffsetsMs.map(offset => addMonths(at + offset, months) - offset));

/**
 * The same day of the month and time of day `months` later, UTC, epoch ms in and out; the last day of the month where it has no such day
 * (29 February plus 24 months is 28 February).
 */
export const addMonths = (at: number, months: number): number => {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, lastDay));
  return date.getTime();
};
