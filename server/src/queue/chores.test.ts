import { expect } from 'chai';
import { Chores } from './chores.js';
import { VirtualTime } from './virtual-time.js';

describe('Chores', () => {
  it('are done again and again, each at its own pace, also after a round that failed, until they are stopped', async () => {
    const time = new VirtualTime();
    const [done, errors]: [string[], string[]] = [[], []];
    const chores = new Chores([
      { name: 'look', everyMs: 10, run: () => { done.push('look'); return Promise.resolve(); } },
      { name: 'fail', everyMs: 25, run: () => Promise.reject(new Error('no')) },
    ], time, (chore) => { errors.push(chore); });
    chores.start();
    for (let step = 0; step < 10; step++) await time.advance(5);
    expect([done.length, errors]).to.deep.equal([5, ['fail', 'fail']]);
    await chores.stop();
    await time.advance(100);
    expect([done.length, errors.length]).to.deep.equal([5, 2]);
  });

  it('finish the round under way before the end', async () => {
    const time = new VirtualTime();
    let release = (): void => undefined;
    let isOver = false;
    const chores = new Chores([{ name: 'slow', everyMs: 1, run: () => new Promise<void>((resolve) => { release = resolve; }).then(() => { isOver = true; }) }], time, () => undefined);
    chores.start();
    await time.advance(1);
    const stopped = chores.stop().then(() => isOver);
    release();
    expect(await stopped).to.equal(true);
  });
});
