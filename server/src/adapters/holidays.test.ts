import { expect } from 'chai';
import { isHolidayIn } from '@placet/core';
import { openHolidays } from './holidays.js';

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

describe('Public holidays', () => {
  const isHoliday = openHolidays();
  const daysOf = (place: string, ...dates: string[]): boolean[] => dates.map(date => isHoliday(place, dayOf(date)));

  it('are those of each country, movable ones too', () => {
    // Easter Monday 2026 is on 6 April; Thanksgiving on 26 November.
    expect(daysOf('DE', '2026-10-03', '2026-04-06', '2026-10-04')).to.deep.equal([true, true, false]);
    expect(daysOf('FR', '2026-07-14', '2026-05-14', '2026-07-13')).to.deep.equal([true, true, false]);
    expect(daysOf('ES', '2026-10-12', '2026-12-08', '2026-10-13')).to.deep.equal([true, true, false]);
    expect(daysOf('US', '2026-07-04', '2026-11-26', '2026-07-06')).to.deep.equal([true, true, false]);
  });

  it('are a state\'s own beside the country\'s', () => {
    expect([isHoliday('US-CA', dayOf('2026-03-31')), isHoliday('US', dayOf('2026-03-31')), isHoliday('US-CA', dayOf('2026-11-26'))]).to.deep.equal([true, false, true]);
  });

  it('are none where nobody knows any, and beyond what a calendar reaches', () => {
    expect([isHoliday('ZZ', dayOf('2026-01-01')), isHoliday('', dayOf('2026-01-01')), isHoliday('DE', 10_000_000), isHoliday('DE', -4000)]).to.deep.equal([false, false, false, false]);
  });

  it('agree with the law\'s own tables on the days both know', () => {
    for (const place of ['DE', 'FR', 'IT', 'IE', 'NL', 'AT']) {
      for (let day = dayOf('2026-01-01'); day < dayOf('2027-01-01'); day++) {
        if (isHolidayIn(place, day)) expect(isHoliday(place, day), `${place} ${new Date(day * 86_400_000).toISOString().slice(0, 10)}`).to.equal(true);
      }
    }
  });
});
