import { expect } from 'chai';
import { severalAtOnce } from './several-at-once.js';

const soon = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

describe('several things at once', () => {
  it('does all of them, never more at a time than allowed', async () => {
    let [now, most] = [0, 0];
    const { done, failure } = await severalAtOnce([1, 2, 3, 4, 5], 2, async (item) => {
      most = Math.max(most, ++now);
      await soon();
      now--;
      return item * 10;
    });
    expect([most, [...done], failure]).to.deep.equal([2, [[1, 10], [2, 20], [3, 30], [4, 40], [5, 50]], undefined]);
  });

  it('begins nothing after a failure, keeps what was done, and names the first', async () => {
    const begun: number[] = [];
    const { done, failure } = await severalAtOnce([1, 2, 3, 4], 2, async (item) => {
      begun.push(item);
      await soon();
      if (item === 2) throw new Error('two');
    });
    expect([begun, [...done.keys()], (failure?.error as Error).message]).to.deep.equal([[1, 2, 3], [1, 3], 'two']);
  });

  it('has nothing to do with nothing', async () => {
    expect((await severalAtOnce([], 4, soon)).done.size).to.equal(0);
  });
});
