// What the clocks on the wall say, by IANA zone: offsets asked of the runtime's own tables once per week and zone, then only compared. (DEC-6)
const minuteMs = 60_000;
const weekMs = 604_800_000;

export interface Zone {
  readonly name: string;
  /** What to add to the instant `at`, epoch ms, to read it in UTC as if it were local. */
  offsetAt(at: number): number;
  /** An instant after `at` up to which the offset of `at` holds at least. */
  steadyUntil(at: number): number;
}

class FixedZone implements Zone {
  readonly name: string;
  constructor(private readonly offsetMs: number) { this.name = `UTC${offsetMs < 0 ? '' : '+'}${offsetMs / (60 * minuteMs)}`; }
  offsetAt(): number { return this.offsetMs; }
  steadyUntil(): number { return Infinity; }
}

/** A zone whose clocks never change. */
export const fixedZone = (offsetMs: number): Zone => new FixedZone(offsetMs);

/** Every whole-hour offset in use on earth: where someone may be of whom nothing is known. */
export const earthZones: readonly Zone[] = Array.from({ length: 27 }, (_, at) => fixedZone((at - 12) * 60 * minuteMs));

/** The zone of an IANA name such as `Europe/Berlin`, or undefined when the runtime knows none of that name. */
export const zoneNamed = (name: string): Zone | undefined => {
  const known = zones.get(name);
  if (known !== undefined || zones.has(name)) return known;
  // Names come from outside: whoever sends made-up ones must not fill the memory.
  if (zones.size >= zonesMax) zones.clear();
  const zone = makeZone(name);
  zones.set(name, zone);
  return zone;
};

const zonesMax = 2000;
const zones = new Map<string, Zone | undefined>();

const makeZone = (name: string): Zone | undefined => {
  if (name.length === 0 || name.length > 64) return undefined;
  try {
    return new NamedZone(name, new Intl.DateTimeFormat('en-US', {
      timeZone: name, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', era: 'short',
    }));
  } catch {
    return undefined;
  }
};

/** One week of a zone. No zone changes its clocks twice within one. */
interface Week {
  readonly index: number;
  readonly before: number;
  /** Infinity when nothing changes. */
  readonly changesAt: number;
  readonly after: number;
}

const weeksMax = 512;
/** The years Intl writes with four digits; a time outside them is read at their edge. */
const atMin = Date.UTC(1970, 0, 8);
const atMax = Date.UTC(9999, 0);

class NamedZone implements Zone {
  private readonly weeks = new Map<number, Week>();
  private latest: Week | undefined;

  constructor(readonly name: string, private readonly format: Intl.DateTimeFormat) {}

  offsetAt(at: number): number {
    const week = this.weekOf(at);
    return at < week.changesAt ? week.before : week.after;
  }

  steadyUntil(at: number): number {
    const { index, changesAt } = this.weekOf(at);
    return at < changesAt && changesAt !== Infinity ? changesAt : (index + 1) * weekMs;
  }

  private weekOf(at: number): Week {
    const index = Math.floor(at / weekMs);
    if (this.latest?.index === index) return this.latest;
    let week = this.weeks.get(index);
    if (week === undefined) {
      if (this.weeks.size >= weeksMax) this.weeks.clear();
      week = this.readWeek(index);
      this.weeks.set(index, week);
    }
    this.latest = week;
    return week;
  }

  private readWeek(index: number): Week {
    let steady = index * weekMs;
    let changed = steady + weekMs;
    const before = this.read(steady);
    const after = this.read(changed);
    if (before === after) return { index, before, changesAt: Infinity, after };
    while (changed - steady > minuteMs) {
      const middle = steady + Math.floor((changed - steady) / 2 / minuteMs) * minuteMs;
      if (this.read(middle) === before) steady = middle;
      else changed = middle;
    }
    return { index, before, changesAt: changed, after };
  }

  /** Whole minutes: before 1972 some zones kept seconds, which no rule of today counts. */
  private read(at: number): number {
    const instant = Math.min(Math.max(at, atMin), atMax);
    const parts: Record<string, string> = {};
    for (const { type, value } of this.format.formatToParts(instant)) parts[type] = value;
    const local = Date.UTC(Number(parts['year']), Number(parts['month']) - 1, Number(parts['day']), Number(parts['hour']), Number(parts['minute']));
    return Math.round((local - Math.floor(instant / minuteMs) * minuteMs) / minuteMs) * minuteMs;
  }
}
