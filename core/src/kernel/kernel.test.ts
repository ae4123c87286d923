import { expect } from 'chai';
import fc from 'fast-check';
import { canonicalJson, type Json } from './canonical-json.js';
import { fromBase64, fromHex, toBase64, toHex } from './encoding.js';
import { bytesOfId, idOfBytes, isId, makeId, type Id } from './ids.js';

/** Values the ledger's JSON can hold: whole numbers, any text, and whatever is built of them. */
const exactJson = fc.letrec<{ value: Json }>(tie => ({
  value: fc.oneof(
    { maxDepth: 3 }, fc.constant(null), fc.boolean(), fc.maxSafeInteger(), fc.string({ unit: 'binary' }), fc.array(tie('value')),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { noNullPrototype: true }),
  ),
})).value;

describe('canonical JSON', () => {
  it('gives the same text for equal values, whatever order their keys were set in', () => {
    fc.assert(fc.property(exactJson, (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).to.deep.equal(value);
      expect(canonicalJson(JSON.parse(text) as Json)).to.equal(text);
    }));
    expect(canonicalJson({ b: 1, a: { d: null, c: [true, 'ü'] } })).to.equal('{"a":{"c":[true,"ü"],"d":null},"b":1}');
  });

  it('refuses what has no exact form', () => {
    for (const value of [0.5, Number.NaN, 2 ** 53, -0, '\ud800']) expect(() => canonicalJson(value)).to.throw(TypeError);
  });
});

describe('encodings', () => {
  it('give back the bytes they were made from', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => {
      expect(toHex(bytes)).to.equal(Buffer.from(bytes).toString('hex'));
      expect(toBase64(bytes)).to.equal(Buffer.from(bytes).toString('base64'));
      expect(fromHex(toHex(bytes))).to.deep.equal(bytes);
      expect(fromBase64(toBase64(bytes))).to.deep.equal(bytes);
    }));
  });

  it('take only the one spelling of base64', () => {
    for (const text of ['AB==', 'AAA', 'AA=A', 'A A=', 'AAAA\n', 'QUI-']) expect(fromBase64(text), text).to.equal(undefined);
  });
});

describe('ids', () => {
  it('tell what they name, sort by the time they were made, and never look alike', () => {
    const early = makeId('store', 1_000, Uint8Array.from({ length: 10 }, () => 255));
    const late = makeId('store', 1_001, new Uint8Array(10));
    expect(early < late).to.equal(true);
    expect([isId('store', early), isId('subject', early), isId('store', `${early}x`), isId('store', early.toUpperCase())]).to.deep.equal([true, false, false, false]);
    fc.assert(fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (one, other) => {
      expect(makeId('record', 5, one) === makeId('record', 5, other)).to.equal(toHex(one) === toHex(other));
    }));
  });

  it('are sixteen bytes, and back', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (at, random) => {
      const id = makeId('subject', at, random);
      const bytes = bytesOfId(id);
      expect(bytes).to.have.length(16);
      expect(idOfBytes('subject', bytes ?? new Uint8Array())).to.equal(id);
    }));
    expect(bytesOfId(`sub_${'z'.repeat(26)}` as Id<'subject'>)).to.equal(undefined);
  });
});
