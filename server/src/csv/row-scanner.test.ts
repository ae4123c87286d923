import { expect } from 'chai';
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvLimits } from './csv-limits.js';
import { RowScanner, type RowFormat } from './row-scanner.js';

const comma: RowFormat = { delimiter: ',', quoting: 'standard' };

/** Everything the scanner says, in order: rows as `[line, ...cells]`, faults as `[line, { reason }]`. */
const scan = (text: string, format = comma, chunkLength = Infinity) => {
  const said: [number, readonly string[] | string][] = [];
  const scanner = new RowScanner(format, { row: ({ line, cells }) => said.push([line, cells]), fault: ({ line, reason }) => said.push([line, reason]) });
  for (let from = 0; from < text.length; from += chunkLength) scanner.push(text.slice(from, from + chunkLength), false);
  scanner.push('', true);
  return said;
};

describe('scanning CSV text into rows', () => {
  it('reads cells, quoted cells, doubled quotation marks and line ends inside cells, and counts physical lines', () => {
    expect(scan('a,b,c\n"x, y","say ""hi""","two\r\nlines\n"\n,,\n"",last,')).to.deep.equal([
      [1, ['a', 'b', 'c']], [2, ['x, y', 'say "hi"', 'two\r\nlines\n']], [5, ['', '', '']], [6, ['', 'last', '']]]);
  });

  it('takes CR, LF and CR LF for line ends, mixed as they come, and passes over blank lines', () => {
    expect(scan('a,b\r\nc,d\re,f\ng,h\r\n\r\n\n\ri,j')).to.deep.equal([
      [1, ['a', 'b']], [2, ['c', 'd']], [3, ['e', 'f']], [4, ['g', 'h']], [8, ['i', 'j']]]);
  });

  it('forgives blanks after a closing mark and marks inside an unquoted cell', () => {
    expect(scan('"a" ,b "quoted" c,"d"  \n')).to.deep.equal([[1, ['a', 'b "quoted" c', 'd']]]);
  });

  it('takes marks for letters where the format has no quoting', () => {
    expect(scan('"a;b;"c"\n"', { delimiter: ';', quoting: 'none' })).to.deep.equal([[1, ['"a', 'b', '"c"']], [2, ['"']]]);
  });

  it('loses one line to a broken quotation mark, and none of the lines after it', () => {
    expect(scan('a,"b\nc,d\ne,"f"\n')).to.deep.equal([[1, 'quote_broken'], [2, ['c', 'd']], [3, ['e', 'f']]]);
    expect(scan('a,"b"c,d\ne,f\n')).to.deep.equal([[1, 'quote_broken'], [2, ['e', 'f']]]);
    expect(scan('a,b\n"never closed\nc,d\ne,f')).to.deep.equal([[1, ['a', 'b']], [2, 'quote_broken'], [3, ['c', 'd']], [4, ['e', 'f']]]);
  });

  it('lets an unclosed mark swallow no more than one row may hold', () => {
    const many = 'some,good,row\n'.repeat(20_000);
    const said = scan(`x,"open\n${many}`, comma, 65_536);
    expect(said[0]).to.deep.equal([1, 'quote_broken']);
    expect(said).to.have.length(20_001);
    expect(said.at(-1)).to.deep.equal([20_001, ['some', 'good', 'row']]);
  });

  it('refuses rows and cells that are too long or too many, and goes on', () => {
    const { rowLengthMax, cellLengthMax, columnsMax } = csvLimits;
    const longCell = 'x'.repeat(cellLengthMax + 1);
    const text = ['y'.repeat(rowLengthMax + 1), 'a,b', `c,${longCell}`, ','.repeat(columnsMax), 'n,\0', 'd,e', 'z'.repeat(300_000), 'f,g'].join('\n');
    for (const chunk of [Infinity, 65_536, 1000]) {
      expect(scan(text, comma, chunk), String(chunk)).to.deep.equal([
        [1, 'row_too_long'], [2, ['a', 'b']], [3, 'cell_too_long'], [4, 'too_many_columns'], [5, 'nul_character'], [6, ['d', 'e']],
        [7, 'row_too_long'], [8, ['f', 'g']]]);
    }
    expect(scan(`c,${longCell.slice(1)}`)[0]?.[1]).to.have.length(2);
    expect(scan(','.repeat(columnsMax - 1))[0]?.[1]).to.have.length(columnsMax);
    expect(scan('y'.repeat(rowLengthMax)), 'one cell').to.deep.equal([[1, 'cell_too_long']]);
  });

  it('says the same however the text is cut into chunks, for whatever text', () => {
    const piece = fc.oneof(fc.constantFrom('"', '""', ',', '\n', '\r', '\r\n', ' ', 'a', ',"', '",', '"\n', '\0'), fc.string({ maxLength: 3 }));
    const texts = fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(''));
    fc.assert(fc.property(texts, fc.integer({ min: 1, max: 9 }), fc.constantFrom<RowFormat['quoting']>('standard', 'none'), (text, chunk, quoting) => {
      expect(scan(text, { delimiter: ',', quoting }, chunk)).to.deep.equal(scan(text, { delimiter: ',', quoting }));
    }), { numRuns: 500 });
  });

  it('says the same around the length limit, wherever a chunk ends', () => {
    const around = fc.integer({ min: -3, max: 3 });
    const tails = fc.constantFrom('', '\n', '\r\n', '"', '"\n', '"x\n', '" \r\n', ',"\n');
    const chunks = fc.constantFrom(csvLimits.rowLengthMax - 1, csvLimits.rowLengthMax, csvLimits.rowLengthMax + 1, csvLimits.rowLengthMax + 2, 16_384);
    fc.assert(fc.property(around, fc.constantFrom('', '"', 'a\n"', '"\n'), tails, chunks, (off, head, tail, chunk) => {
      const text = `${head}${'x'.repeat(csvLimits.rowLengthMax - head.length + off)}${tail}b,c\n`;
      expect(scan(text, comma, chunk)).to.deep.equal(scan(text));
    }), { numRuns: 200 });
  });

  it('agrees with a well-known parser on every well-formed text', () => {
    const cells = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', 'é', ';'), maxLength: 6 });
    const tables = fc.array(fc.array(cells, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(fc.property(tables, (table) => {
      const text = table.map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
      const theirs = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data;
      expect(scan(text).map(([, row]) => row)).to.deep.equal(theirs);
    }));
  });
});
