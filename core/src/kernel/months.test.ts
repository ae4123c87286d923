import { expect } from 'chai';
import fc from 'fast-check';
import { addMonths, monthsLaterAnywhere } from './months.js';

const hour = 3_600_000;
const dayOf = (at: number, offsetHours: number): string => new Date(at + offsetHours * hour).toISOString().slice(0, 10);

/** The statute's own words: the last day is the same calendar day so many months later, or the last of its month. */
const lastDay = (day: string, months: number): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const end = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), Math.min(date, end.getUTCDate()))).toISOString().slice(0, 10);
};

describe('calendar months', () => {
  const cases = [
    ['2024-11-09T15:00:00Z', 24, '2026-11-09T15:00:00.000Z'], ['2024-02-29T10:00:00Z', 24, '2026-02-28T10:00:00.000Z'],
    ['2026-01-31T00:00:00Z', 1, '2026-02-28T00:00:00.000Z'], ['2026-12-15T23:59:59Z', 6, '2027-06-15T23:59:59.000Z'],
  ] as const;
  for (const [from, months, to] of cases) {
    it(`lead from ${from} by ${months} to ${to}`, () => {
      expect(new Date(addMonths(Date.parse(from), months)).toISOString()).to.equal(to);
    });
  }

  it('end no later than the last day allowed, in every time zone, and less than two days before its end', () => {
    const instant = fc.integer({ min: Date.parse('2020-01-01T00:00:00Z'), max: Date.parse('2032-12-31T00:00:00Z') });
    fc.assert(fc.property(instant, fc.integer({ min: -12, max: 14 }), (from, offset) => {
      const until = monthsLaterAnywhere(from, 24);
      const last = lastDay(dayOf(from, offset), 24);
      expect(dayOf(until, offset) <= last).to.equal(true);
      expect(Date.parse(`${last}T24:00:00Z`) - offset * hour - until).to.be.lessThan(48 * hour);
    }), { numRuns: 2000 });
  });

  it('count the day of the person around the end of February', () => {
    const lateInToronto = Date.parse('2026-02-28T23:00:00-05:00');
    expect(dayOf(monthsLaterAnywhere(lateInToronto, 24), -5)).to.equal('2028-02-28');
  });
});
