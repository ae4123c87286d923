import { expect } from 'chai';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { csvLimits } from './csv-limits.js';
import { readRows, type ReadOptions } from './read-rows.js';

async function* inChunks(bytes: Uint8Array, length = 65_536): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield await Promise.resolve(bytes.subarray(from, from + length));
}

const readAll = async (bytes: Uint8Array, options: ReadOptions = {}, chunkLength?: number) => {
  const opened = await readRows(inChunks(bytes, chunkLength), options);
  if (!opened.ok) return { error: opened.error };
  const { headers, encoding, isEncodingCertain, delimiter, batches } = opened.value;
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const faults: string[] = [];
  for await (const batch of batches) {
    rows.push(...batch.rows.map(({ cells }) => cells));
    lines.push(...batch.rows.map(({ line }) => line));
    faults.push(...batch.faults.map(({ line, reason }) => `${line} ${reason}`));
  }
  return { headers, encoding, isEncodingCertain, delimiter, rows, lines, faults };
};

const text = 'email;name\njuergen@shop.example;Jürgen Groß\nkaethe@shop.example;"Schröder; Käthe"\n';
const rows = [['juergen@shop.example', 'Jürgen Groß'], ['kaethe@shop.example', 'Schröder; Käthe']];

describe('reading a CSV of unknown make', () => {
  it('reads every encoding it can tell, with and without a byte order mark', async () => {
    for (const [encoding, addBOM] of [['utf-8', false], ['utf-8', true], ['utf-16le', true], ['utf-16le', false], ['utf-16be', true], ['utf-16be', false], ['windows-1252', false]] as const) {
      const read = await readAll(iconv.encode(text, encoding, { addBOM }));
      expect(read, `${encoding} ${addBOM}`).to.deep.include({ headers: ['email', 'name'], encoding, delimiter: ';', rows, lines: [2, 3], faults: [] });
    }
  });

  it('reads the encoding and the delimiter the operator states', async () => {
    const read = await readAll(iconv.encode('email,имя\na@shop.example,Пётр', 'koi8-r'), { encoding: 'KOI8-R', delimiter: ',' });
    expect(read).to.deep.include({ headers: ['email', 'имя'], isEncodingCertain: true, rows: [['a@shop.example', 'Пётр']] });
  });

  it('breaks no character wherever the source cuts its bytes', async () => {
    const bytes = Buffer.from(`name,note\n${'Zoë €uro 😀,"ß\nü"\n'.repeat(4)}`);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: bytes.length }), async (chunkLength) => {
      expect((await readAll(bytes, {}, chunkLength)).rows).to.deep.equal(Array(4).fill(['Zoë €uro 😀', 'ß\nü']));
    }), { numRuns: 40 });
  });

  it('breaks no character in a file longer than the sample', async () => {
    const line = 'a@shop.example,Zoë €uro 😀 ÄÖÜ\n';
    const count = Math.ceil(csvLimits.sampleBytes * 2.5 / Buffer.byteLength(line));
    const read = await readAll(Buffer.from(`email,name\n${line.repeat(count)}`), {}, 10_007);
    expect(read.rows).to.have.length(count);
    expect(new Set(read.rows?.map(([, name]) => name))).to.deep.equal(new Set(['Zoë €uro 😀 ÄÖÜ']));
    expect(read.lines?.at(-1)).to.equal(count + 1);
  });

  it('refuses only the rows whose bytes are not text, when a file turns out to be of another encoding than it began', async () => {
    const start = Buffer.from(`email,name\n${'a@shop.example,Ada\n'.repeat(20_000)}`);
    const read = await readAll(Buffer.concat([start, iconv.encode('b@shop.example,Zoë\n', 'windows-1252'), Buffer.from('c@shop.example,Zoë\n')]));
    expect(read.rows).to.have.length(20_001);
    expect(read.rows?.at(-1)).to.deep.equal(['c@shop.example', 'Zoë']);
    expect(read.faults).to.deep.equal(['20002 encoding_broken']);
  });

  it('goes on after the line an interrupted import had reached', async () => {
    const read = await readAll(Buffer.from('a,b\n1,"x\ny"\n"broken\n2,z\n3,w\n'), { afterLine: 4 });
    expect(read).to.deep.include({ headers: ['a', 'b'], rows: [['2', 'z'], ['3', 'w']], lines: [5, 6], faults: [] });
  });

  it('takes the line that spreadsheets write for each other, and blank lines before the header', async () => {
    expect(await readAll(Buffer.from('\ufeffsep=|\r\na|b;c\r\n1|2;3\r\n'))).to.deep.include({ headers: ['a', 'b;c'], delimiter: '|', rows: [['1', '2;3']], lines: [3] });
    expect(await readAll(Buffer.from('\n  \na,b\n1,2'))).to.deep.include({ headers: ['a', 'b'], rows: [['1', '2']], lines: [4] });
  });

  it('reads a known header as its format says', async () => {
    const formatOf = (headers: readonly string[]) => headers.includes('subscribed') ? { delimiter: ';', quoting: 'none' } as const : undefined;
    const read = await readAll(Buffer.from('id;email;subscribed\n1;"a@shop.example;1\n2;b,b@shop.example;1\n'), { formatOf });
    expect(read).to.deep.include({ delimiter: ';', rows: [['1', '"a@shop.example', '1'], ['2', 'b,b@shop.example', '1']], faults: [] });
  });

  it('gives a file of a header alone no rows, and keeps headers that are names of machinery', async () => {
    expect(await readAll(Buffer.from('email,name'))).to.deep.include({ headers: ['email', 'name'], rows: [], faults: [] });
    expect(await readAll(Buffer.from('__proto__,constructor,email,email\n1,2,3,4'))).to.deep.include({ headers: ['__proto__', 'constructor', 'email', 'email'], rows: [['1', '2', '3', '4']] });
    expect(Object.prototype).to.not.have.property('email');
  });

  it('refuses what is no CSV and says what it is, with the line', async () => {
    const cases: [Buffer, RegExp][] = [
      [Buffer.from(''), /^Line 1: the file is empty/], [Buffer.from('\ufeff'), /empty/], [Buffer.from('\n\n'), /empty/],
      [Buffer.from('PK\u0003\u0004rest'), /workbook/], [Buffer.from('%PDF-1.7'), /PDF/], [Buffer.from('<!DOCTYPE html><html>'), /web page/], [Buffer.from('[{"a":1}]'), /JSON/],
      [Buffer.from(',,\n1,2,3'), /names of the columns are empty/], [Buffer.from('a,"b\n1,2\n'), /Line 1: the names.*quotation mark/],
      [Buffer.from('a\0,b\n1,2'), /NUL/], [Buffer.from(`${'column,'.repeat(1_000_000)}\n1`), /longer than 65536/], [Buffer.from(`${'c,'.repeat(600)}\n1`), /more than 512 cells/],
    ];
    for (const [bytes, message] of cases) {
      const { error } = await readAll(bytes);
      expect(error?.code).to.equal('csv_unreadable');
      expect(error?.message).to.match(message);
    }
    expect((await readAll(Buffer.from('a,b'), { encoding: 'base64' })).error?.message).to.match(/encoding is not known/);
  });

  it('gives rows in bounded batches, in order, with each fault in the batch of its neighbours', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => index % 1000 === 500 ? '"broken"x,1' : `${index},1`);
    const opened = await readRows(inChunks(Buffer.from(`a,b\n${lines.join('\n')}`)));
    if (!opened.ok) throw new Error(opened.error.message);
    let lastLine = 1;
    let seen = 0;
    for await (const { rows: part, faults, bytesRead } of opened.value.batches) {
      expect(part.length).to.be.at.most(csvLimits.rowsPerBatch);
      expect(bytesRead).to.be.greaterThan(0);
      for (const { line } of [...part, ...faults]) expect(line).to.be.greaterThan(lastLine);
      lastLine = Math.max(lastLine, ...[...part, ...faults].map(({ line }) => line));
      seen += part.length + faults.length;
    }
    expect(seen).to.equal(5000);
  });

  it('takes from the source only what is asked for, and closes it when left early or refused', async () => {
    let taken = 0;
    let isClosed = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.from('email,name\n');
        for (;;) {
          taken++;
          yield await Promise.resolve(Buffer.from('a@shop.example,Ada\n'.repeat(3000)));
        }
      } finally {
        isClosed = true;
      }
    }
    const opened = await readRows(source());
    if (!opened.ok) throw new Error(opened.error.message);
    const takenToOpen = taken;
    await opened.value.batches.next();
    expect(taken).to.equal(takenToOpen);
    await opened.value.batches.return();
    expect(isClosed).to.equal(true);
    isClosed = false;
    const unwanted = await readRows(source());
    if (unwanted.ok) await unwanted.value.close();
    expect(isClosed).to.equal(true);
    isClosed = false;
    expect((await readRows(source(), { encoding: 'nonsense' })).ok).to.equal(false);
    expect(isClosed).to.equal(true);
  });

  it('throws what the source throws, after the rows before it', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from(`a,b\n${'1,2\n'.repeat(100_000)}`));
      throw new Error('connection lost');
    }
    const opened = await readRows(failing());
    if (!opened.ok) throw new Error(opened.error.message);
    let seen = 0;
    const failure = await (async () => {
      for await (const { rows: part } of opened.value.batches) seen += part.length;
      return 'none';
    })().catch((error: unknown) => error instanceof Error ? error.message : 'other');
    expect(failure).to.equal('connection lost');
    expect(seen).to.be.greaterThan(10_000);
  });
});
