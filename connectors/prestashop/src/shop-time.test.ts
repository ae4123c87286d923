import { ConnectorFault } from '@placet/core';
import { expect } from 'chai';
import fc from 'fast-check';
import { shopTime } from './shop-time.js';

const paris = shopTime('Europe/Paris');
const minute = 60_000;

describe('the time of a PrestaShop', () => {
  it('reads and writes what the shop\'s own clock shows', () => {
    expect(paris.read('2026-11-21 21:40:52')).to.equal(Date.UTC(2026, 10, 21, 20, 40, 52));
    expect(paris.write(Date.UTC(2026, 6, 1, 22, 30))).to.equal('2026-07-02 00:30:00');
  });

  it('takes the empty date and days that never were for no time', () => {
    for (const text of ['0000-00-00 00:00:00', '', '2026-02-31 10:00:00', 'yesterday', undefined]) expect(paris.read(text), text).to.equal(null);
  });

  it('asks from the hour that is written twice on when clocks have gone back', () => {
    // 02:50 in summer time; ten minutes later the shop writes 02:00 again.
    expect(paris.lowestFrom(Date.UTC(2026, 9, 25, 0, 50))).to.equal('2026-10-25 02:00:00');
    expect(paris.lowestFrom(Date.UTC(2026, 9, 24, 0, 50))).to.equal('2026-10-24 02:50:00');
  });

  it('never asks from later than any change after that moment was written at', () => {
    const zones = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'].map(zone => shopTime(zone));
    fc.assert(fc.property(
      fc.constantFrom(...zones), fc.integer({ min: Date.UTC(2025, 8, 1), max: Date.UTC(2027, 4, 1) }), fc.integer({ min: 0, max: 24 * 60 }),
      (zone, since, later) => zone.lowestFrom(since) <= zone.write(since + later * minute),
    ), { numRuns: 300, examples: [[zones[0]!, Date.UTC(2026, 9, 25, 0, 59), 2], [zones[2]!, Date.UTC(2026, 3, 4, 14, 59), 1]] });
  });

  it('refuses a zone that is none', () => {
    expect(() => shopTime('Mars/Olympus')).to.throw(ConnectorFault, 'misconfigured time_zone');
  });
});
