import { expect } from 'chai';
import { readRecoveryCode } from './recovery-codes.js';

describe('A recovery code', () => {
  it('is read however it was copied from paper', () => {
    for (const typed of ['0ab1c-de2fg', ' 0AB1C DE2FG ', 'oablcde2fg', 'Oab-Ic-de2fg', '0 a b 1 c d e 2 f g']) expect(readRecoveryCode(typed), typed).to.equal('0ab1c-de2fg');
  });

  it('is not anything else', () => {
    for (const typed of ['', '123456', '0ab1cde2f', '0ab1cde2fgh', '0ab1c-de2fu', '0ab1c-de2f!', 'x'.repeat(100_000)]) expect(readRecoveryCode(typed), typed.slice(0, 20)).to.equal(undefined);
  });
});
