import { expect } from 'chai';
import { delimiters } from './csv-limits.js';
import { detectDelimiter } from './detect-delimiter.js';

describe('telling the delimiter of a CSV', () => {
  it('finds each of them, also with the others inside quoted cells', () => {
    for (const delimiter of delimiters) {
      const row = ['"a, b; c | d\te"', 'plain', '"two\nlines"'].join(delimiter);
      expect(detectDelimiter(`one${delimiter}two${delimiter}three\n${row}\n${row}\n`), JSON.stringify(delimiter)).to.equal(delimiter);
    }
  });

  it('is not misled by decimal commas, by one row, or by a header alone', () => {
    expect(detectDelimiter('email;spent;note\na@shop.example;1,5;x,y\nb@shop.example;2,5;z\n')).to.equal(';');
    expect(detectDelimiter('"email";"name, first"\n"a@shop.example";"A, B"\n')).to.equal(';');
    expect(detectDelimiter('email\tname\n')).to.equal('\t');
    expect(detectDelimiter('email|name')).to.equal('|');
  });

  it('takes a comma for a file of one column', () => {
    expect(detectDelimiter('email\na@shop.example\nb@shop.example\n')).to.equal(',');
    expect(detectDelimiter('')).to.equal(',');
  });

  it('trusts a header it is told about before it counts', () => {
    const text = 'id;name;email\n1;a,b,c;x\n2;a,b,c;y\n';
    expect(detectDelimiter(text, (headers, delimiter) => delimiter === ';' && headers.includes('email'))).to.equal(';');
  });
});
