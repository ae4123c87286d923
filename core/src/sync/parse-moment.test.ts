import { expect } from 'chai';
import fc from 'fast-check';
import { momentParser, type Moment } from './parse-moment.js';

const parse = (text: string, timeZone = 'UTC'): Moment => {
  const parser = momentParser(timeZone);
  if (!parser.ok) throw new Error(parser.error.message);
  return parser.value(text);
};

describe('reading times of CSV rows', () => {
  it('reads every form shops write', () => {
    const at = Date.UTC(2026, 10, 21, 20, 41, 11);
    const forms = ['2026-11-21T20:41:11Z', '2026-11-21 20:41:11', ' 2026-11-21T20:41:11.000Z ', '2026-11-21T21:41:11+01:00', '2026-11-21T15:11:11-0530',
      '2026-11-21 20:41:11 UTC', String(at), String(at / 1000)];
    for (const form of forms) expect(parse(form), form).to.equal(at);
    expect(parse('2026-11-21')).to.equal(Date.UTC(2026, 10, 21));
    expect(parse('2026-11-21 20:41')).to.equal(Date.UTC(2026, 10, 21, 20, 41));
    expect(parse('2026-11-21T20:41:11.865123Z')).to.equal(at + 865);
  });

  it('reads times without a zone in the zone that is stated, also around a change of clocks', () => {
    expect(parse('2026-11-21 21:40:51', 'Europe/Berlin')).to.equal(Date.UTC(2026, 10, 21, 20, 40, 51));
    expect(parse('2026-07-01 12:00:00', 'America/New_York')).to.equal(Date.UTC(2026, 6, 1, 16));
    expect(parse('2026-10-25 01:59:00', 'Europe/Berlin')).to.equal(Date.UTC(2026, 9, 24, 23, 59));
    expect(parse('2026-10-25 02:30:00', 'Europe/Berlin'), 'the first of two').to.equal(Date.UTC(2026, 9, 25, 0, 30));
    expect(parse('2026-10-25 03:00:00', 'Europe/Berlin')).to.equal(Date.UTC(2026, 9, 25, 2));
    expect(parse('2026-03-29 03:00:00', 'Europe/Berlin')).to.equal(Date.UTC(2026, 2, 29, 1));
    expect(parse('2026-03-29 01:59:59', 'Europe/Berlin')).to.equal(Date.UTC(2026, 2, 29, 0, 59, 59));
    expect(parse('2026-11-21T20:00:00Z', 'Asia/Tokyo')).to.equal(Date.UTC(2026, 10, 21, 20));
  });

  it('takes an empty or all-zero time for none', () => {
    for (const none of ['', '  ', '0000-00-00 00:00:00', '0000-00-00', '-', 'NULL']) expect(parse(none), none).to.equal('none');
  });

  it('corrects no date that never was', () => {
    const never = ['2026-02-29', '2026-02-30 10:00:00', '2026-13-01', '2026-00-10', '2026-01-32', '2026-01-01 24:00:00', '2026-01-01 10:60:00', '1969-12-31',
      '31.12.2026', '12/31/2026', 'yesterday', '20261121', '2026-01-01T00:00:00+19:00', '1'.repeat(50), '2026-01-01T10:00:00Zjunk'];
    for (const text of never) expect(parse(text), text).to.equal('impossible');
  });

  it('refuses a zone nobody knows', () => {
    const result = momentParser('Mars/Olympus');
    expect(result.ok ? undefined : result.error.code).to.equal('validation_failed');
  });

  it('reads back every moment that is written in UTC', () => {
    const moments = fc.date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true });
    fc.assert(fc.property(moments, date => parse(date.toISOString()) === date.getTime()));
  });

  it('finds, for every zone, a moment that shows the wall clock that was written', () => {
    const zones = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Kiritimati');
    const noons = fc.integer({ min: 0, max: 20_000 }).map(day => new Date(day * 86_400_000 + 43_200_000).toISOString().slice(0, 19).replace('T', ' '));
    fc.assert(fc.property(zones, noons, (timeZone, wall) => {
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(Number(parse(wall, timeZone)));
      expect(shown).to.equal(wall);
    }));
  });
});
