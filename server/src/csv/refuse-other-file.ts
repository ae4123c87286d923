// Files that people mistake for CSV, told by their first bytes, so that the answer is what to do and not a thousand row errors.

/** Why these are not the first bytes of a CSV, as a sentence; undefined when they may be. */
export const refuseOtherFile = (sample: Uint8Array): string | undefined => {
  if (sample.length === 0) return 'the file is empty.';
  const start = Buffer.from(sample.subarray(0, 512)).toString('latin1');
  return others.find(({ pattern }) => pattern.test(start))?.reason;
};

const others = [
  { pattern: /^PK\u0003\u0004/, reason: 'this is an Excel workbook or a ZIP file. Save the table as CSV, or unpack it.' },
  { pattern: /^\u00d0\u00cf\u0011\u00e0/, reason: 'this is an old Excel workbook. Save the table as CSV.' },
  { pattern: /^\u001f\u008b/, reason: 'this is a gzip file. Unpack it first.' },
  { pattern: /^%PDF-/, reason: 'this is a PDF.' },
  { pattern: /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|head|body|\?xml)/i, reason: 'this is a web page, not a CSV. The download may have needed a login.' },
  { pattern: /^(?:\u00ef\u00bb\u00bf)?\s*[[{]\s*["{[]/, reason: 'this is JSON, not a CSV.' },
] as const;
