import { expect } from 'chai';
import iconv from 'iconv-lite';
import { cutCharacterLength, detectEncoding } from './detect-encoding.js';

const list = 'email;name;city\nmaria@shop.example;María Müller-Lüdenscheidt;Zürich\nzoe@shop.example;Zoë Åkesson;Malmö\n'.repeat(20);
const russian = 'email;name\nmaria@shop.example;Мария Иванова\npetr@shop.example;Пётр Сидоров\n'.repeat(20);

describe('telling the encoding of a CSV', () => {
  it('believes a byte order mark', async () => {
    expect(await detectEncoding(iconv.encode(list, 'utf-8', { addBOM: true }))).to.deep.equal({ encoding: 'utf-8', certain: true });
    expect(await detectEncoding(iconv.encode(list, 'utf-16le', { addBOM: true }))).to.deep.equal({ encoding: 'utf-16le', certain: true });
    expect(await detectEncoding(iconv.encode(list, 'utf-16be', { addBOM: true }))).to.deep.equal({ encoding: 'utf-16be', certain: true });
  });

  it('knows UTF-16 without a mark by its zeros, and is not led there by single ones', async () => {
    expect(await detectEncoding(iconv.encode(list, 'utf-16le', { addBOM: false }))).to.deep.equal({ encoding: 'utf-16le', certain: false });
    expect(await detectEncoding(iconv.encode(russian, 'utf-16be', { addBOM: false }))).to.deep.equal({ encoding: 'utf-16be', certain: false });
    expect(await detectEncoding(Buffer.from('email\na@shop.example\0\n'))).to.deep.equal({ encoding: 'utf-8', certain: true });
  });

  it('knows UTF-8 also when the sample ends inside a character', async () => {
    const bytes = Buffer.from('name\nZoë €uro 😀');
    for (let length = 6; length <= bytes.length; length++) {
      expect(await detectEncoding(bytes.subarray(0, length)), String(length)).to.deep.equal({ encoding: 'utf-8', certain: true });
    }
  });

  it('guesses among single-byte encodings and says that it guesses', async () => {
    expect(await detectEncoding(iconv.encode(list, 'windows-1252'))).to.deep.equal({ encoding: 'windows-1252', certain: false });
    expect(await detectEncoding(iconv.encode(russian, 'windows-1251'))).to.deep.equal({ encoding: 'windows-1251', certain: false });
    expect(await detectEncoding(Buffer.from([0x61, 0xff, 0xfe, 0x80, 0x0a]))).to.have.property('certain', false);
  });

  it('counts the bytes of a character that is cut, and none of a character that is whole or broken', () => {
    expect(cutCharacterLength(Buffer.from('aé'))).to.equal(0);
    expect(cutCharacterLength(Buffer.from('aé').subarray(0, 2))).to.equal(1);
    expect(cutCharacterLength(Buffer.from('😀').subarray(0, 3))).to.equal(3);
    expect(cutCharacterLength(Buffer.from([0x61, 0x80]))).to.equal(0);
    expect(cutCharacterLength(Buffer.from([0x80, 0x80, 0x80]))).to.equal(0);
    expect(cutCharacterLength(new Uint8Array())).to.equal(0);
  });
});
