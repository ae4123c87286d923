import { expect } from 'chai';
import fc from 'fast-check';
import { earthZones, fixedZone, zoneNamed } from './time-zones.js';
import { zonesOf } from './zones-of.js';

const hourMs = 3_600_000;
const hoursAt = (name: string, time: string): number | undefined => {
  const offset = zoneNamed(name)?.offsetAt(Date.parse(time));
  return offset === undefined ? undefined : offset / hourMs;
};

describe('time zones', () => {
  const offsets = [
    ['Europe/Berlin', '2026-03-29T00:59:59Z', 1], ['Europe/Berlin', '2026-03-29T01:00:00Z', 2], ['Europe/Berlin', '2026-10-25T00:59:59Z', 2],
    ['Europe/Berlin', '2026-10-25T01:00:00Z', 1], ['America/New_York', '2026-03-08T06:59:59Z', -5], ['America/New_York', '2026-03-08T07:00:00Z', -4],
    ['Asia/Kolkata', '2026-06-01T00:00:00Z', 5.5], ['Asia/Kathmandu', '2026-06-01T00:00:00Z', 5.75], ['Australia/Lord_Howe', '2026-01-01T00:00:00Z', 11],
    ['Australia/Lord_Howe', '2026-07-01T00:00:00Z', 10.5], ['America/Phoenix', '2026-07-01T00:00:00Z', -7], ['Pacific/Kiritimati', '2026-07-01T00:00:00Z', 14],
    ['UTC', '2028-02-29T12:00:00Z', 0],
  ] as const;
  for (const [name, time, hours] of offsets) {
    it(`are ${hours} hours from UTC in ${name} at ${time}`, () => { expect(hoursAt(name, time)).to.equal(hours); });
  }

  it('are unknown under names the runtime does not know', () => {
    for (const name of ['', 'Mars/Olympus', '__proto__', 'Europe/Berlin\u0000', 'x'.repeat(200)]) expect(zoneNamed(name), name).to.equal(undefined);
  });

  it('hold their offset until the instant they name, at any time and in any zone', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Africa/Casablanca', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Cairo');
    const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2035, 0) });
    fc.assert(fc.property(zone, instant, fc.double({ min: 0, max: 0.999, noNaN: true }), (name, at, part) => {
      const found = zoneNamed(name);
      if (found === undefined) throw new Error(name);
      const until = found.steadyUntil(at);
      expect(until).to.be.greaterThan(at);
      expect(found.offsetAt(at + Math.floor((until - at) * part))).to.equal(found.offsetAt(at));
    }), { numRuns: 500 });
  });

  const names = (region: string): readonly string[] => zonesOf(region).map(zone => zone.name);
  it('of a region are all it has: of a state, of a country, of a union, of the earth', () => {
    expect(names('US-FL')).to.deep.equal(['America/New_York', 'America/Chicago']);
    expect(names('us-fl')).to.deep.equal(names('US-FL'));
    expect(names('FR')).to.deep.equal(['Europe/Paris']);
    expect(names('US')).to.include.members(['America/New_York', 'Pacific/Honolulu', 'America/Phoenix']);
    expect(names('EU')).to.include.members(['Europe/Berlin', 'Europe/Helsinki', 'Atlantic/Reykjavik']);
    for (const nowhere of ['ZZ', '', 'nonsense', 'QQ']) expect(zonesOf(nowhere), nowhere).to.equal(earthZones);
  });

  it('that never change say so', () => {
    expect([fixedZone(hourMs).steadyUntil(0), fixedZone(hourMs).offsetAt(0)]).to.deep.equal([Infinity, hourMs]);
  });
});
