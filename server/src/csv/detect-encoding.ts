// Which letters are these bytes? A byte order mark says so, strict UTF-8 proves itself, everything else is a guess and is called one.
import { isUtf8 } from 'node:buffer';

export interface DetectedEncoding {
  /** A name iconv-lite knows, lower-case. */
  readonly encoding: string;
  /** False when the operator should be shown a preview and asked. */
  readonly certain: boolean;
}

/** Tells the encoding from the first bytes of a file; the last character of the sample may be cut. */
export const detectEncoding = async (sample: Uint8Array): Promise<DetectedEncoding> => {
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => sample[index] === byte));
  if (mark !== undefined) return { encoding: mark.encoding, certain: true };
  const wide = detectUtf16(sample);
  if (wide !== undefined) return { encoding: wide, certain: false };
  if (isUtf8(withoutCutCharacter(sample))) return { encoding: 'utf-8', certain: true };
  return { encoding: await guessSingleByte(sample), certain: false };
};

/** How many bytes at the end begin a UTF-8 character that is not complete: 0 to 3. (RFC 3629 section 3) */
export const cutCharacterLength = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
};

const marks = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

const withoutCutCharacter = (sample: Uint8Array): Uint8Array => sample.subarray(0, sample.length - cutCharacterLength(sample));

/** Addresses, separators and digits are one zero byte and one other in UTF-16, so zeros pile up on one side; in a damaged file they do not. */
const detectUtf16 = (sample: Uint8Array): string | undefined => {
  const pairs = Math.floor(sample.length / 2);
  const zeros = { even: 0, odd: 0 };
  for (let index = 0; index < pairs * 2; index++) if (sample[index] === 0) zeros[index % 2 === 0 ? 'even' : 'odd']++;
  if (zeros.odd > pairs * 0.3 && zeros.even < pairs * 0.01) return 'utf-16le';
  if (zeros.even > pairs * 0.3 && zeros.odd < pairs * 0.01) return 'utf-16be';
  return undefined;
};

/** Loaded only when it is needed: the detector's model costs 80 MB and a tenth of a second. */
const guessSingleByte = async (sample: Uint8Array): Promise<string> => {
  const { detect } = await import('jschardet');
  const guess = detect(Buffer.from(sample.subarray(0, guessBytesMax))).encoding?.toLowerCase() ?? '';
  return singleByte.test(guess) && !subsetsOfWindows1252.has(guess) ? guess : 'windows-1252';
};

const guessBytesMax = 32_768;
const singleByte = /^(?:windows-125\d|iso-8859-\d{1,2}|koi8-[ru])$/;
/** What Windows writes under the older name; it holds all of it and the euro besides. (WHATWG Encoding, section 4.2) */
const subsetsOfWindows1252 = new Set(['iso-8859-1', 'iso-8859-15']);
