// Sources give bytes as they please, one at a time or all at once; what works on them should not pay for that.

/** Joins and cuts a source: the first chunk has `firstLength` bytes and the others `length`, but for the last. Closes the source when left early. */
export async function* evenChunks(source: AsyncIterable<Uint8Array>, firstLength: number, length: number): AsyncGenerator<Uint8Array, void> {
  let parts: Uint8Array[] = [];
  let held = 0;
  let wanted = firstLength;
  for await (const chunk of source) {
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + wanted - held);
      parts.push(part);
      held += part.length;
      from += part.length;
      if (held < wanted) continue;
      yield joined(parts);
      [parts, held, wanted] = [[], 0, length];
    }
  }
  if (held > 0) yield joined(parts);
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
};
