// When a source of opt-ins has gone quiet: judged by what the same weekday brought in the weeks before. (LED-11)
//
// Medians and not means, because a newsletter prize or an outage should not move what counts as usual. Two rules. Silence: nothing at all for a day,
// though by now at least ten should have come. Drop: a whole day far below its weekday, by noise and by half. On flat noise (Poisson, 5 to 500 a day)
// fewer than one source-day in five thousand raises an alarm (3 of 54 000 when measured); a test draws them.

/** One day of one source. */
export interface DayCount {
  /** Days since 1970-01-01, where the store is. */
  readonly day: number;
  readonly optIns: number;
}

export interface SourceHistory {
  /** Days with opt-ins, in any order; days without one may be missing. */
  readonly days: readonly DayCount[];
  /** Time of the newest opt-in, epoch ms. */
  readonly lastAt: number;
}

export interface JudgedAt {
  /** Epoch milliseconds. */
  readonly now: number;
  /** The day it is where the store is; it is not over, so its count is not judged. */
  readonly today: number;
}

export type DropVerdict =
  | { readonly verdict: 'usual' }
  /** Too new, or too little ever comes: nothing can be said. */
  | { readonly verdict: 'unknown' }
  | { readonly verdict: 'silent'; readonly since: number; readonly expected: number }
  | { readonly verdict: 'dropped'; readonly day: number; readonly expected: number; readonly seen: number };

export const dropRules = {
  /** How far the baseline looks back, and how much of it there must be. */
  weeksMax: 6, weeksMin: 4,
  /** Silence is judged over whole days, so that a night is never one, and once so many should have come: e^-10 is one in twenty thousand. */
  silentMsMin: 24 * 3_600_000, silentExpectedMin: 10,
  /** A day is a drop when it is this many spreads below its weekday's median, and at most this part of it. */
  dropSpreads: 3.5, dropShareMax: 0.5,
} as const;

const dayMs = 86_400_000;
/** A root squared is not always what it was. */
const rounding = 1e-9;

/** What one source did until now. Pure: the same history at the same time always says the same. */
export const judgeSource = ({ days, lastAt }: SourceHistory, { now, today }: JudgedAt): DropVerdict => {
  const known = new Map(days.map(({ day, optIns }) => [day, optIns]));
  const first = Math.max(Math.min(...known.keys()), today - 1 - 7 * dropRules.weeksMax);
  if (!Number.isFinite(first) || today - first <= 7 * dropRules.weeksMin) return { verdict: 'unknown' };
  const usual = (day: number): Usual => usualOn(known, first, day);
  const silence = judgeSilence(lastAt, { now, today }, usual);
  if (silence !== undefined) return silence;
  const yesterday = today - 1;
  const { median, spread } = usual(yesterday);
  const seen = known.get(yesterday) ?? 0;
  if (median > 0 && seen <= median * dropRules.dropShareMax && seen < median - dropRules.dropSpreads * spread) {
    return { verdict: 'dropped', day: yesterday, expected: median, seen };
  }
  return { verdict: 'usual' };
};

/** The median of a weekday and how far its days lie around it, at least as far as chance alone would have them. */
interface Usual { readonly median: number; readonly spread: number }

const usualOn = (known: ReadonlyMap<number, number>, first: number, day: number): Usual => {
  const same: number[] = [];
  for (let week = 1; week <= dropRules.weeksMax; week++) {
    const before = day - 7 * week;
    if (before >= first) same.push(known.get(before) ?? 0);
  }
  const median = medianOf(same);
  // 1.4826 makes the median deviation of normal noise its standard deviation; of counts, the root of the mean is the least there is (Poisson).
  return { median, spread: Math.max(1.4826 * medianOf(same.map(count => Math.abs(count - median))), Math.sqrt(median)) };
};

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? 0 : (low + high) / 2;
};

const quieter = (left: Usual, right: Usual): Usual => left.median <= right.median ? left : right;

/** Opt-ins that should have come in the whole days since the last one. */
const judgeSilence = (lastAt: number, { now, today }: JudgedAt, usual: (day: number) => Usual): DropVerdict | undefined => {
  const silentMs = now - lastAt;
  if (silentMs < dropRules.silentMsMin) return undefined;
  const whole = Math.min(Math.floor(silentMs / dayMs), 7 * dropRules.weeksMax);
  let [expected, unevenness] = [0, 1];
  for (let back = 0; back < whole; back++) {
    // Each of these 24 hours lies in two days. The quieter one counts: after a Sunday without sales nobody is late on Monday at eight.
    const { median, spread } = quieter(usual(today - back), usual(today - back - 1));
    expected += median;
    if (median > 0) unevenness = Math.max(unevenness, spread * spread / median);
  }
  return expected >= dropRules.silentExpectedMin * (unevenness - rounding) ? { verdict: 'silent', since: lastAt, expected: Math.round(expected) } : undefined;
};
