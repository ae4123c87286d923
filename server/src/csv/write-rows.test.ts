import { compileRowReader, guardFormula, placetCells, placetColumns, placetPreset, unguardFormula } from '@placet/core';
import { expect } from 'chai';
import fc from 'fast-check';
import { readRows } from './read-rows.js';
import { csvLine, writeRows } from './write-rows.js';

async function* bytesOf(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield Buffer.from(text);
}

const roundTrip = async (headers: readonly string[], rows: readonly (readonly string[])[]) => {
  const opened = await readRows(bytesOf(writeRows(headers, rows)), { delimiter: ',' });
  if (!opened.ok) throw new Error(opened.error.message);
  const back: (readonly string[])[] = [];
  for await (const { rows: part, faults } of opened.value.batches) {
    expect(faults).to.deep.equal([]);
    back.push(...part.map(({ cells }) => cells.map(unguardFormula)));
  }
  return { headers: opened.value.headers, rows: back };
};

describe('writing CSV', () => {
  it('quotes what needs it and guards what a spreadsheet would run', () => {
    expect(csvLine(['plain', 'a,b', 'say "hi"', 'two\r\nlines', '', ' blank', '=1+1', '+49', '-x', '@y', '\'s', '=cmd|"x"', 'a;b']))
      .to.equal('plain,"a,b","say ""hi""","two\r\nlines",," blank",\'=1+1,\'+49,\'-x,\'@y,\'\'s,"\'=cmd|""x""","a;b"\r\n');
    expect(csvLine([''])).to.equal('""\r\n');
  });

  it('begins with a byte order mark unless told not to, and writes the header of an empty list', async () => {
    const collect = async (texts: AsyncIterable<string>) => {
      let all = '';
      for await (const text of texts) all += text;
      return all;
    };
    expect(await collect(writeRows(['a', 'b'], []))).to.equal('\ufeffa,b\r\n');
    expect(await collect(writeRows(['a', 'b'], [['1', '2']], { byteOrderMark: false }))).to.equal('a,b\r\n1,2\r\n');
  });

  it('writes long lists in pieces', async () => {
    const lengths: number[] = [];
    for await (const text of writeRows(['a', 'b'], Array.from({ length: 50_000 }, () => ['some text', 'more text']))) lengths.push(text.length);
    expect(lengths.length).to.be.greaterThan(10);
    expect(Math.max(...lengths)).to.be.at.most(65_536 + 100);
  });

  it('is read back to the letter, whatever the cells are', async () => {
    const risky = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\'', '"', ',', ';', ' ', '\ufeff', '\ufffd', '＝');
    const cell = fc.string({ unit: fc.oneof(risky, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })), maxLength: 12 }).map(text => text.replaceAll('\0', ''));
    const tables = fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 });
    await fc.assert(fc.asyncProperty(tables, async (rows) => {
      expect(await roundTrip(['one', 'two', 'three'], rows)).to.deep.equal({ headers: ['one', 'two', 'three'], rows });
    }), { numRuns: 300 });
  });

  it('gives back, through the preset of Placet, the person and answer that were exported', async () => {
    const exported = { email: 'ada@shop.example', phone: '+441632960001', externalId: '-7', name: '=HYPERLINK("x")', channel: 'sms', state: 'opted_out',
      since: 1_700_000_000_123, timeProven: true, locale: 'de', section: 'checkout', text: '\'Ja,\n"gerne"', source: '@till', recordId: 'rec_1' } as const;
    const { headers, rows: [row = []] } = await roundTrip(placetColumns, [placetCells(exported)]);
    const reader = compileRowReader(headers, placetPreset);
    const { channel, since } = exported;
    expect(reader.ok && reader.value(row.map(guardFormula))).to.deep.equal({ ok: true, contact: {
      email: exported.email, phone: exported.phone, externalId: exported.externalId, name: exported.name, locale: 'de', section: 'checkout',
      text: exported.text, source: '@till', recordId: 'rec_1', answers: [{ channel, answer: 'no', occurredAt: since }] } });
  });
});
