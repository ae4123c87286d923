// Times as shops write them into files, turned into epoch milliseconds or refused; a date that never was is not corrected in silence.
import { ok, err, type Result } from '../kernel/index.js';

/** Epoch milliseconds; `none` for an empty or all-zero time; `impossible` for what is no time. */
export type Moment = number | 'none' | 'impossible';
export type ParseMoment = (text: string) => Moment;

/**
 * A parser for one file. Takes RFC 3339 and ISO 8601 with offset, the same and `YYYY-MM-DD[ HH:MM[:SS]]` without one (then in `timeZone`,
 * an IANA name), and epoch seconds or milliseconds. An hour that the clock went through twice is read as the earlier one.
 * Error: `validation_failed` when the zone is not known.
 */
export const momentParser = (timeZone: string): Result<ParseMoment, 'validation_failed'> => {
  const offsetAt = offsetsOf(timeZone);
  if (offsetAt === undefined) return err('validation_failed', 'The time zone is not known. Name it as in Europe/Berlin or UTC.', [{ path: 'timeZone', message: 'is not an IANA time zone' }]);
  return ok(text => parseMoment(text.trim(), offsetAt));
};

type OffsetAt = (epoch: number) => number;

const minute = 60_000;
const hour = 60 * minute;
const none = /^(?:|-|null|0000-00-00(?:[ T]00:00(?::00(?:\.0+)?)?)?)$/i;
const calendar = /^(\d{4})-(\d{2})-(\d{2})(?:[ Tt](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?(?: ?([Zz]|UTC|[+-]\d{2}(?::?\d{2})?))?$/;

const parseMoment = (text: string, offsetAt: OffsetAt): Moment => {
  if (text.length > 40) return 'impossible';
  if (none.test(text)) return 'none';
  if (/^\d{9,10}$/.test(text)) return Number(text) * 1000;
  if (/^\d{12,13}$/.test(text)) return Number(text);
  const parts = calendar.exec(text);
  return parts === null ? 'impossible' : momentOf(parts, offsetAt);
};

const momentOf = (parts: RegExpExecArray, offsetAt: OffsetAt): Moment => {
  const [year, month, day, hours, minutes, seconds] = [1, 2, 3, 4, 5, 6].map(part => Number(parts[part] ?? '0'));
  const milliseconds = Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'));
  if (year === undefined || month === undefined || day === undefined || hours === undefined || minutes === undefined || seconds === undefined) return 'impossible';
  if (hours > 23 || minutes > 59 || seconds > 59 || year < 1970) return 'impossible';
  const wall = Date.UTC(year, month - 1, day, hours, minutes, seconds, milliseconds);
  const real = new Date(wall);
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) return 'impossible';
  return parts[8] === undefined ? instantOf(wall, offsetAt) : instantWithOffset(wall, parts[8]);
};

const instantWithOffset = (wall: number, offset: string): Moment => {
  if (!/^[+-]/.test(offset)) return wall;
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  const shift = Number(digits.slice(0, 2)) * hour + Number(digits.slice(2)) * minute;
  return shift > 18 * hour ? 'impossible' : wall - (offset.startsWith('-') ? -shift : shift);
};

const instantOf = (wall: number, offsetAt: OffsetAt): number => {
  const earlier = wall - offsetAt(wall - 24 * hour);
  return offsetAt(earlier) === wall - earlier ? earlier : wall - offsetAt(wall + 24 * hour);
};

/** Offsets east of UTC in milliseconds; kept per quarter of an hour (zones change on no finer grid), because asking costs microseconds. */
const offsetsOf = (timeZone: string): OffsetAt | undefined => {
  if (timeZone === 'UTC') return () => 0;
  const format = zoneFormat(timeZone);
  if (format === undefined) return undefined;
  const known = new Map<number, number>();
  return (epoch) => {
    const slot = Math.floor(epoch / (15 * minute));
    let offset = known.get(slot);
    if (offset === undefined) {
      if (known.size >= 50_000) known.clear();
      offset = wallClock(format, slot * 15 * minute) - slot * 15 * minute;
      known.set(slot, offset);
    }
    return offset;
  };
};

const zoneFormat = (timeZone: string): Intl.DateTimeFormat | undefined => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone, calendar: 'gregory', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    });
  } catch {
    return undefined;
  }
};

const wallClock = (format: Intl.DateTimeFormat, epoch: number): number => {
  const part: Partial<Record<string, number>> = {};
  for (const { type, value } of format.formatToParts(epoch)) part[type] = Number(value);
  return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day ?? 1, part.hour ?? 0, part.minute ?? 0, part.second ?? 0);
};
