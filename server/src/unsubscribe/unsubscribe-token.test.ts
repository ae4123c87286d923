import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { makeId } from '@placet/core';
import { scopes, UnsubscribeTokens, type LinkMeaning } from './unsubscribe-token.js';

const random = fc.uint8Array({ minLength: 10, maxLength: 10 });
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 });
const meanings: fc.Arbitrary<LinkMeaning> = fc.record({
  storeId: fc.tuple(time, random).map(([at, bytes]) => makeId('store', at, bytes)), subjectId: fc.tuple(time, random).map(([at, bytes]) => makeId('subject', at, bytes)),
  scope: fc.constantFrom(...scopes), campaignTag: fc.option(fc.stringMatching(/^[1-9a-f][0-9a-f]{13}$/)),
});
const tokens = new UnsubscribeTokens(Buffer.alloc(32, 7));

describe('an unsubscribe token', () => {
  it('means what it was made to mean, is short, and holds neither store nor person in clear', () => {
    fc.assert(fc.property(meanings, (meaning) => {
      const token = tokens.make(meaning);
      expect(tokens.read(token)).to.deep.equal(meaning);
      expect(token).to.match(/^[\w-]{76}$/);
      expect([meaning.storeId, meaning.subjectId].some(id => token.includes(id.slice(4)))).to.equal(false);
    }));
  });

  it('means nothing once any of its bits is another', () => {
    fc.assert(fc.property(meanings, fc.nat(57 * 8 - 1), (meaning, bit) => {
      const bytes = Buffer.from(tokens.make(meaning), 'base64url');
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(tokens.read(bytes.toString('base64url'))).to.equal(undefined);
    }));
  });

  it('means nothing when it is cut, lengthened, spelled otherwise, made up, or of another installation', () => {
    fc.assert(fc.property(meanings, fc.nat(75), fc.string(), (meaning, length, more) => {
      const token = tokens.make(meaning);
      const strange = [token.slice(0, length), `${token}A`, `${token}=`, ` ${token.slice(1)}`, token.replaceAll('-', '+').replaceAll('_', '/').replace(/.$/, '/'), more, more.padEnd(76, 'A').slice(0, 76)];
      for (const each of strange) if (each !== token) expect(tokens.read(each), each).to.equal(undefined);
      expect(new UnsubscribeTokens(randomBytes(32)).read(token)).to.equal(undefined);
    }));
  });

  it('is the same for the same meaning, and another for every other', () => {
    fc.assert(fc.property(meanings, meanings, (one, other) => {
      expect(tokens.make(one) === tokens.make(other)).to.equal(JSON.stringify(Object.values(one)) === JSON.stringify(Object.values(other)));
      expect(tokens.make(one)).to.equal(tokens.make({ ...one }));
    }));
  });

  it('lends no store or person of its own to a spliced one', () => {
    fc.assert(fc.property(meanings, meanings, fc.integer({ min: 1, max: 56 }), (one, other, at) => {
      const [left, right] = [tokens.make(one), tokens.make(other)].map(token => Buffer.from(token, 'base64url'));
      const spliced = Buffer.concat([left!.subarray(0, at), right!.subarray(at)]).toString('base64url');
      if (spliced !== tokens.make(one) && spliced !== tokens.make(other)) expect(tokens.read(spliced)).to.equal(undefined);
    }));
  });

  it('gives codes for taking back that fit one record of one store only', () => {
    const [storeId, recordId] = [makeId('store', 1, Buffer.alloc(10)), 'rec_a'];
    const code = tokens.undoCode(storeId, recordId);
    expect(tokens.isUndoCode(storeId, recordId, code)).to.equal(true);
    for (const [store, record, given] of [[makeId('store', 2, Buffer.alloc(10)), recordId, code], [storeId, 'rec_b', code], [storeId, recordId, ''], [storeId, recordId, `${code}x`]] as const) {
      expect(tokens.isUndoCode(store, record, given)).to.equal(false);
    }
  });
});
