import { expect } from 'chai';
import { VirtualTime } from '../queue/virtual-time.js';
import { ringSoon } from './ring-soon.js';

describe('A bell for the work of shops', () => {
  it('is heard once for many who ring, soon, and again by those who ring later', async () => {
    const time = new VirtualTime();
    let heard = 0;
    const ring = ringSoon(time, () => { heard++; });
    for (let times = 0; times < 50; times++) ring();
    expect(heard).to.equal(0);
    await time.advance(50);
    expect(heard).to.equal(1);
    await time.advance(1000);
    expect(heard).to.equal(1);
    ring();
    await time.advance(50);
    expect(heard).to.equal(2);
  });
});
