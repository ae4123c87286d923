// How much of a stranger's file is ever held at once. Lengths are UTF-16 code units.
export const csvLimits = {
  /** A longer row is a fault of that row; it also bounds what an unclosed quotation mark can swallow. */
  rowLengthMax: 65_536,
  columnsMax: 512,
  cellLengthMax: 32_768,
  /** Read ahead to tell encoding, delimiter and header. */
  sampleBytes: 262_144,
  /** The source's chunks are cut and joined to this, so that neither drops nor floods of bytes cost more than they should. */
  chunkBytes: 65_536,
  rowsPerBatch: 2000,
} as const;

export const delimiters = [',', ';', '\t', '|'] as const;
