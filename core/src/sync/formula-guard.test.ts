import { expect } from 'chai';
import fc from 'fast-check';
import { guardFormula, unguardFormula } from './formula-guard.js';

describe('guarding cells against spreadsheets', () => {
  it('leaves no cell that a spreadsheet would run', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) expect(guardFormula(`${start}cmd`)).to.equal(`'${start}cmd`);
    expect(guardFormula('plain')).to.equal('plain');
    expect(guardFormula('')).to.equal('');
  });

  it('takes away one apostrophe and never the shopper\'s own', () => {
    expect(guardFormula('\'s-Gravenhage')).to.equal('\'\'s-Gravenhage');
    expect(unguardFormula('\'\'s-Gravenhage')).to.equal('\'s-Gravenhage');
  });

  it('gives back what was there, whatever it was', () => {
    const risky = fc.string({ unit: fc.oneof(fc.constantFrom('\'', '=', '+', '-', '@', '\t', '\r', '\n'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) });
    fc.assert(fc.property(risky, cell => unguardFormula(guardFormula(cell)) === cell));
  });
});
