import { expect } from 'chai';
import fc from 'fast-check';
import { readLines } from './read-lines.js';

const piecesOf = async function* (pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece);
};

const read = async (pieces: readonly Uint8Array[], max = 50): Promise<readonly [number, string | undefined][]> => {
  const lines: [number, string | undefined][] = [];
  for await (const some of readLines(piecesOf(pieces), max)) for (const { number, bytes } of some) lines.push([number, bytes?.toString()]);
  return lines;
};

const cut = (bytes: Uint8Array, places: readonly number[]): Uint8Array[] => {
  const sorted = [0, ...places.map(place => place % (bytes.length + 1)).sort((left, right) => left - right), bytes.length];
  return sorted.slice(1).map((to, at) => bytes.subarray(sorted[at], to));
};

describe('Lines of a stream', () => {
  it('come with their numbers, blank ones counted and left out, the last one with or without an end', async () => {
    expect(await read([Buffer.from('a\n\n \t\r\nb\r\nc')])).to.deep.equal([[1, 'a'], [4, 'b\r'], [5, 'c']]);
    expect(await read([Buffer.from('a\n')])).to.deep.equal([[1, 'a']]);
    expect(await read([])).to.deep.equal([]);
  });

  it('that are too long are told and skipped, wherever they are cut', async () => {
    const long = 'x'.repeat(51);
    expect(await read([Buffer.from(`a\n${long}\nb\n${long}`)])).to.deep.equal([[1, 'a'], [2, undefined], [3, 'b'], [4, undefined]]);
    expect(await read(Array.from(`${long}\nb`, letter => Buffer.from(letter)))).to.deep.equal([[1, undefined], [2, 'b']]);
  });

  it('are the same however the bytes arrive', async () => {
    const text = fc.array(fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('', ' ', 'é', '\r', 'tea\u0000')), { maxLength: 12 }).map(lines => lines.join('\n'));
    await fc.assert(fc.asyncProperty(text, fc.array(fc.nat(), { maxLength: 8 }), async (whole, places) => {
      const bytes = Buffer.from(whole);
      const lines = await read(cut(bytes, places));
      expect(lines).to.deep.equal(await read([bytes]));
      const expected = whole.split('\n').flatMap((line, at): [number, string | undefined][] =>
        Buffer.byteLength(line) > 50 ? [[at + 1, undefined]] : /^[ \t\r]*$/.test(line) ? [] : [[at + 1, Buffer.from(line).toString()]]);
      expect(lines).to.deep.equal(expected);
    }));
  });
});
