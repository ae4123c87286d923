import { expect } from 'chai';
import { keyUri, secretText, stepOfCode } from './totp.js';

const secret = Buffer.from('12345678901234567890');

describe('A code of an authenticator app', () => {
  // RFC 6238, appendix B, SHA-1: the last six of its eight digits.
  const vectors = [[59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130']] as const;

  it('is what RFC 6238 says, and belongs to its time step', () => {
    for (const [seconds, code] of vectors) expect(stepOfCode(secret, code, seconds * 1000), code).to.equal(Math.floor(seconds / 30));
  });

  it('is good one step before and after its own, and no further', () => {
    const step = Math.floor(1_234_567_890 / 30);
    const steps = [-2, -1, 0, 1, 2].map(off => stepOfCode(secret, '005924', (step + off) * 30_000));
    expect(steps).to.deep.equal([undefined, step, step, step, undefined]);
  });

  it('has six digits: nothing else is one', () => {
    for (const text of ['', '00592', '0059240', '00592a', ' 05924', '٠٠٥٩٢٤', '1e5000', '-05924']) expect(stepOfCode(secret, text, 1_234_567_890_000), text).to.equal(undefined);
  });
});

describe('What an app is told', () => {
  it('is the key, in its own alphabet and as an address that names the account', () => {
    expect(secretText(secret)).to.equal('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
    const uri = new URL(keyUri(secret, 'ada@agency.example', 'Placet shop.example'));
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).to.deep.equal(['otpauth:', 'totp', '/Placet shop.example:ada@agency.example']);
    expect(Object.fromEntries(uri.searchParams)).to.deep.equal({ issuer: 'Placet shop.example', secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', algorithm: 'SHA1', digits: '6', period: '30' });
  });
});
