import { expect } from 'chai';
import fc from 'fast-check';
import { gatherPacks, type ReadLine } from './decide-batch.js';

const lineOf = (number: number): ReadLine => ({ number, failure: { code: 'malformed_json', message: 'is not JSON' } });

const piecesOf = async function* (sizes: readonly number[]): AsyncGenerator<readonly ReadLine[]> {
  let number = 0;
  for (const size of sizes) yield await Promise.resolve(Array.from({ length: size }, () => lineOf(number++)));
};

describe('Packs of lines', () => {
  it('hold every line once and in order, none more than the most', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.nat({ max: 30 }), { maxLength: 20 }), fc.integer({ min: 1, max: 16 }), async (sizes, max) => {
      const packs: number[][] = [];
      for await (const pack of gatherPacks(piecesOf(sizes), max)) packs.push(pack.map(({ number }) => number));
      expect(packs.flat()).to.deep.equal(Array.from({ length: sizes.reduce((sum, size) => sum + size, 0) }, (_, at) => at));
      expect(packs.every(({ length }) => length > 0 && length <= max)).to.equal(true);
    }));
  });

  it('are full while lines are there at once', async () => {
    const sizes: number[] = [];
    for await (const pack of gatherPacks(piecesOf([7, 7, 7, 7]), 10)) sizes.push(pack.length);
    expect(sizes).to.deep.equal([10, 10, 8]);
  });

  it('do not wait for more when nothing more comes', async () => {
    let goOn: () => void = () => undefined;
    const pieces = async function* (): AsyncGenerator<readonly ReadLine[]> {
      yield [lineOf(1)];
      await new Promise<void>((resolve) => { goOn = resolve; });
      yield [lineOf(2)];
    };
    const packs = gatherPacks(pieces(), 10);
    expect((await packs.next()).value).to.have.length(1);
    const next = packs.next();
    goOn();
    expect((await next).value).to.deep.equal([lineOf(2)]);
    expect((await packs.next()).done).to.equal(true);
  });

  it('tell of a source that fails, and let go of one that is not wanted any more', async () => {
    let isClosed = false;
    const failing = async function* (): AsyncGenerator<readonly ReadLine[]> {
      yield [lineOf(1)];
      await Promise.resolve();
      throw new Error('broken off');
    };
    const endless = async function* (): AsyncGenerator<readonly ReadLine[]> {
      try {
        for (let number = 1; ; number++) yield await Promise.resolve([lineOf(number)]);
      } finally {
        isClosed = true;
      }
    };
    const read = async () => { for await (const pack of gatherPacks(failing(), 10)) expect(pack).to.have.length(1); };
    expect(await read().then(() => 'ended', (error: unknown) => String(error))).to.equal('Error: broken off');
    for await (const pack of gatherPacks(endless(), 3)) {
      expect(pack.length).to.be.greaterThan(0);
      break;
    }
    expect(isClosed).to.equal(true);
  });
});
