import { expect } from 'chai';
import fc from 'fast-check';
import { normaliseRegion } from './region-code.js';
import { regionOfPhone } from './phone-regions.js';

describe('the region of a phone number', () => {
  // Codes with a subscriber's number that nobody has behind them.
  const subscriber = '5550123';
  const cases = [
    ['49', 'DE'], ['44', 'GB'], ['1202', 'US'], ['1305', 'US-FL'], ['1405', 'US-OK'], ['1418', 'CA-QC'], ['1416', 'CA'], ['1876', 'JM'], ['353', 'IE'],
    ['7701', 'KZ'], ['7916', 'RU'], ['82', 'KR'], ['999', undefined],
  ] as const;
  for (const [code, region] of cases) {
    it(`+${code} is ${region ?? 'unknown'}`, () => { expect(regionOfPhone(`+${code}${subscriber}`)).to.equal(region); });
  }

  it('is not read from what is no number in E.164', () => {
    for (const text of ['', '49', '+49', `49${subscriber}`, `+0049${subscriber}`, `+49 ${subscriber}`]) expect(regionOfPhone(text), text).to.equal(undefined);
  });

  it('is a region code or nothing, whatever is asked', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\+\d{4,15}$/)), (text) => {
      const region = regionOfPhone(text);
      expect(region === undefined || normaliseRegion(region) === region).to.equal(true);
    }));
  });
});
