// Which day a moment is in, where the store is, as a number that counts on.
const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** Days since 1970-01-01 by the wall clock of `timeZone`. Remembers quarters of an hour, because records come in runs and every zone begins its day at one. */
export const localDays = (timeZone: string): (at: number) => number => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const known = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / (hourMs / 4));
    const remembered = known.get(quarter);
    if (remembered !== undefined) return remembered;
    if (known.size > 5000) known.clear();
    const day = Date.parse(`${format.format(at)}T00:00:00Z`) / dayMs;
    known.set(quarter, day);
    return day;
  };
};

/** The first moment of a day by the wall clock of `timeZone`, epoch milliseconds. */
export const startOfLocalDay = (timeZone: string, day: number): number => {
  const dayOf = localDays(timeZone);
  // Zones reach from 12 hours behind to 14 ahead of UTC, and begin their day at a quarter of an hour.
  for (let at = day * dayMs - 14 * hourMs; at <= day * dayMs + 12 * hourMs; at += hourMs / 4) if (dayOf(at) === day) return at;
  throw new RangeError('a day without a beginning');
};
