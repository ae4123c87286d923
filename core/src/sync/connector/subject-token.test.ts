import { expect } from 'chai';
import { createHmac } from 'node:crypto';
import { readSubjectToken } from './subject-token.js';

const now = Date.UTC(2026, 10, 25, 12);
const seconds = now / 1000;
const secretOf = (letter: string): string => `whsec_${Buffer.alloc(32, letter).toString('base64')}`;
const hmac = (key: Uint8Array, bytes: Uint8Array): Uint8Array => createHmac('sha256', key).update(bytes).digest();

const signed = (payload: string, secret = secretOf('a')): string =>
  `${payload}.${createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(payload).digest('base64url')}`;
const tokenOf = (claims: object, secret?: string): string => signed(Buffer.from(JSON.stringify(claims)).toString('base64url'), secret);
const read = (text: string, secrets = [secretOf('a')]) => readSubjectToken(text, secrets, hmac, now);

const ada = { sub: '7', email: 'ada@example.com', name: 'Ada Example', exp: seconds + 600 };

describe('The token of somebody signed in at a shop', () => {
  it('says who it is when the shop signed it', () => {
    expect(read(tokenOf(ada))).to.deep.equal(ada);
  });

  it('counts under the secret before as well, and under no other', () => {
    const token = tokenOf(ada, secretOf('b'));
    expect(read(token, [secretOf('a'), secretOf('b')])).to.deep.equal(ada);
    expect(read(token)).to.equal(undefined);
    expect(read(token, [])).to.equal(undefined);
    expect(read(token, ['whsec_', 'not base64', ''])).to.equal(undefined);
  });

  it('counts until it ends, and for an hour at most', () => {
    const counts = (aheadSeconds: number): boolean => read(tokenOf({ ...ada, exp: seconds + aheadSeconds })) !== undefined;
    expect([-3600, -1, 0, 1, 3600, 3660, 3661, 9e15].filter(counts)).to.deep.equal([1, 3600, 3660]);
  });

  it('is nothing with one character changed, shortened, or of another shape', () => {
    const token = tokenOf(ada);
    for (let at = 0; at < token.length; at++) {
      const other = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      if (other !== token) expect(read(other), `character ${at}`).to.equal(undefined);
    }
    const broken = ['', '.', 'a.b', token.slice(1), `${token}=`, `${token}.`, token.replace('.', ''), ` ${token}`, token.repeat(40)];
    for (const text of broken) expect(read(text)).to.equal(undefined);
  });

  it('says nothing but what is known, in bounds', () => {
    const others = [{ sub: undefined }, { sub: '' }, { role: 'admin' }, { exp: '1' }, { exp: undefined }, { name: 'x'.repeat(201) }];
    for (const claims of [...others.map(each => ({ ...ada, ...each })), [], [ada]]) {
      expect(read(tokenOf(claims)), JSON.stringify(claims)).to.equal(undefined);
    }
    for (const payload of ['e30', 'bm90IGpzb24', '_w']) expect(read(signed(payload))).to.equal(undefined);
  });
});
