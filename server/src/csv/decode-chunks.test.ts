import { expect } from 'chai';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { chunkDecoder, isEncoding } from './decode-chunks.js';

const decode = (bytes: Buffer, encoding: string, chunkLength: number) => {
  const decoder = chunkDecoder(encoding);
  const chunks = [];
  for (let from = 0; from < bytes.length; from += chunkLength) chunks.push(decoder.write(bytes.subarray(from, from + chunkLength)));
  chunks.push(decoder.end());
  return { text: chunks.map(({ text }) => text).join(''), isDamaged: chunks.some(({ isDamaged }) => isDamaged) };
};

describe('decoding bytes in pieces', () => {
  it('breaks no character at the border of two pieces', () => {
    const encodings = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be');
    const texts = fc.string({ unit: 'binary', maxLength: 40 }).filter(text => !text.startsWith('\ufeff'));
    fc.assert(fc.property(texts, encodings, fc.integer({ min: 1, max: 7 }), fc.boolean(), (text, encoding, chunkLength, addBOM) => {
      const { text: back } = decode(iconv.encode(text, encoding, { addBOM }), encoding, chunkLength);
      expect(back).to.equal(text);
    }));
  });

  it('marks bytes that are no text, and not a replacement character that was written as one', () => {
    expect(decode(Buffer.from('a\ufffdb'), 'utf-8', 2)).to.deep.equal({ text: 'a\ufffdb', isDamaged: false });
    expect(decode(Buffer.from([0x61, 0xe4, 0x62]), 'utf-8', 100)).to.deep.equal({ text: 'a\ufffdb', isDamaged: true });
    expect(decode(Buffer.from([0x61, 0xc3]), 'utf-8', 100)).to.deep.equal({ text: 'a\ufffd', isDamaged: true });
    expect(decode(Buffer.from([0x61, 0x00, 0x00, 0xd8, 0x62, 0x00]), 'utf-16le', 100)).to.deep.equal({ text: 'a\ufffdb', isDamaged: true });
  });

  it('takes names of encodings only for text', () => {
    for (const name of ['utf-8', 'utf-16le', 'windows-1252', 'iso-8859-15', 'shift_jis', 'koi8-r']) expect(isEncoding(name), name).to.equal(true);
    for (const name of ['base64', 'hex', 'nonsense', '', '__proto__', 'windows-9999']) expect(isEncoding(name), name).to.equal(false);
  });
});
