import { expect } from 'chai';
import fc from 'fast-check';
import { retryDelay } from './retry-delay.js';

const policy = { attemptsMax: 60, firstDelayMs: 1000, delayMsMax: 3_600_000 };
const always = (byte: number) => ({ bytes: (count: number) => new Uint8Array(count).fill(byte) });

describe('retryDelay', () => {
  it('doubles with each failure up to the longest pause', () => {
    expect([1, 2, 3, 12, 13, 60, 2000].map(made => retryDelay(policy, made, always(255))))
      .to.deep.equal([1000, 2000, 4000, 2_048_000, 3_600_000, 3_600_000, 3_600_000]);
  });

  it('leaves at most half of the pause to chance', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(255), (made, byte) => {
      const full = retryDelay(policy, made, always(255));
      expect(retryDelay(policy, made, always(byte))).to.be.within(full / 2, full);
    }));
    expect(retryDelay(policy, 1, always(0))).to.equal(500);
  });
});
