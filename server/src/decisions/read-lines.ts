// The lines of a stream, bounded: one that is too long is skipped to its end and told, never gathered. (DEC-4)

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Undefined when the line is longer than it may be. */
  readonly bytes: Buffer | undefined;
}

const newline = 10;

/** The lines that each piece of the stream ends, without their line ends, empty ones left out. A line lives as long as its piece: use it at once. */
export const readLines = async function* (source: AsyncIterable<Uint8Array>, lineBytesMax: number): AsyncGenerator<Line[]> {
  let number = 0;
  let rest: Buffer | undefined;
  let isTooLong = false;
  for await (const piece of source) {
    const chunk = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const lines: Line[] = [];
    let from = 0;
    for (let to = chunk.indexOf(newline); to !== -1; to = chunk.indexOf(newline, from)) {
      const part = chunk.subarray(from, to);
      const bytes = rest === undefined ? part : Buffer.concat([rest, part]);
      number += 1;
      if (isTooLong || bytes.length > lineBytesMax) lines.push({ number, bytes: undefined });
      else if (!isBlank(bytes)) lines.push({ number, bytes });
      [rest, isTooLong, from] = [undefined, false, to + 1];
    }
    const tail = chunk.subarray(from);
    if (tail.length > 0 && !isTooLong) {
      const length = (rest?.length ?? 0) + tail.length;
      if (length > lineBytesMax) [rest, isTooLong] = [undefined, true];
      else rest = rest === undefined ? Buffer.from(tail) : Buffer.concat([rest, tail]);
    }
    if (lines.length > 0) yield lines;
  }
  if (isTooLong) yield [{ number: number + 1, bytes: undefined }];
  else if (rest !== undefined && !isBlank(rest)) yield [{ number: number + 1, bytes: rest }];
};

const isBlank = (bytes: Buffer): boolean => {
  for (const byte of bytes) if (byte !== 32 && byte !== 9 && byte !== 13) return false;
  return true;
};
