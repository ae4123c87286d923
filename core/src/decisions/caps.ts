// How much is too much: messages counted in windows, and when a full window has room again. (DEC-5)
import type { Channel } from '../consents/index.js';
import type { Sent, Zone } from '../regions/index.js';
import type { MerchantCap } from './gate-settings.js';
import type { SendMark } from './question.js';

const hourMs = 3_600_000;
const dayMs = 86_400_000;
/** The longest a calendar day can be: one on which the clocks go back. */
const dayHoursMax = 25;

/** The marks of one person, counted anew for each window: they are few, for caps keep them few. */
export class SentMarks implements Sent {
  constructor(private readonly marks: readonly SendMark[]) {}

  count(channel: Channel | undefined, hours: number, at: number): number {
    const from = at - hours * hourMs;
    let count = 0;
    for (const mark of this.marks) if (mark.at > from && (channel === undefined || mark.channel === channel)) count++;
    return count;
  }
}

export const nothingSent: Sent = new SentMarks([]);

/** Whether the cap lets no more through. A mark of the future counts: the message is on its way. */
export const isReached = (cap: MerchantCap, marks: readonly SendMark[], at: number, zone: Zone | undefined): boolean => {
  if (marks.length < cap.max) return false;
  const from = windowStart(cap, at, zone);
  let count = 0;
  for (const mark of marks) if (isCounted(cap, mark, from)) count++;
  return count >= cap.max;
};

/** The marks in the cap's window, oldest first. */
export const sentIn = (cap: MerchantCap, marks: readonly SendMark[], at: number, zone: Zone | undefined): readonly number[] => {
  const from = windowStart(cap, at, zone);
  return marks.filter(mark => isCounted(cap, mark, from)).map(mark => mark.at).sort((left, right) => left - right);
};

const isCounted = ({ channel }: MerchantCap, mark: SendMark, from: number): boolean => mark.at > from && (channel === undefined || mark.channel === channel);

/** What was sent at this instant or before counts no more. */
const windowStart = ({ window }: MerchantCap, at: number, zone: Zone | undefined): number => {
  if (window.kind === 'rolling') return at - window.hours * hourMs;
  return zone === undefined ? at - dayHoursMax * hourMs : dayStart(at, zone) - 1;
};

/** The first instant at which a reached cap has room again when nothing more is sent; undefined for a cap of nothing at all. */
export const roomAt = (cap: MerchantCap, marks: readonly SendMark[], at: number, zone: Zone | undefined): number | undefined => {
  const sent = sentIn(cap, marks, at, zone);
  const leaving = cap.max === 0 ? undefined : sent[sent.length - cap.max];
  if (leaving === undefined) return undefined;
  if (cap.window.kind === 'rolling') return leaving + cap.window.hours * hourMs;
  return zone === undefined ? leaving + dayHoursMax * hourMs : dayEnd(leaving, zone);
};

/** The last instant up to `at` at which the local day of `at` began. Clocks may be put back across midnight: then it began twice. */
const dayStart = (at: number, zone: Zone): number => {
  const day = localDay(at, zone);
  const guess = day * dayMs - zone.offsetAt(at);
  if (zone.offsetAt(guess) === zone.offsetAt(at)) return guess;
  const before = day * dayMs - zone.offsetAt(guess);
  return localDay(before, zone) === day ? before : guess;
};

/** The first instant after `at` of a later local day than that of `at`. */
const dayEnd = (at: number, zone: Zone): number => {
  const next = (localDay(at, zone) + 1) * dayMs;
  for (let now = at; ;) {
    const steadyUntil = zone.steadyUntil(now);
    const midnight = next - zone.offsetAt(now);
    if (midnight <= now) return now;
    if (midnight < steadyUntil) return midnight;
    now = steadyUntil;
  }
};

const localDay = (at: number, zone: Zone): number => Math.floor((at + zone.offsetAt(at)) / dayMs);
