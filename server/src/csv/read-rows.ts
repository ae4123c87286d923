// A stream of bytes of unknown make becomes batches of rows, in constant memory and only as fast as they are taken. (SYN-3)
import { err, ok, type Err, type Result } from '@placet/core';
import { csvLimits } from './csv-limits.js';
import { chunkDecoder, isEncoding, type ChunkDecoder } from './decode-chunks.js';
import { detectDelimiter } from './detect-delimiter.js';
import { detectEncoding } from './detect-encoding.js';
import { evenChunks } from './even-chunks.js';
import { refuseOtherFile } from './refuse-other-file.js';
import { RowScanner, type CsvRow, type LineFault, type RowFormat } from './row-scanner.js';

export interface ReadOptions {
  /** What the operator says about the file; detected otherwise. Encodings by their usual names, such as `windows-1252`. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** What a known header says about how its file is written. */
  readonly formatOf?: (headers: readonly string[]) => Partial<RowFormat> | undefined;
  /** Rows up to and with this line are passed over: where an interrupted import goes on. */
  readonly afterLine?: number;
}

export interface RowBatch {
  /** At most `csvLimits.rowsPerBatch`, in the order of the file. */
  readonly rows: readonly CsvRow[];
  readonly faults: readonly LineFault[];
  /** Bytes taken from the source so far, for progress. */
  readonly bytesRead: number;
}

export interface CsvFile {
  readonly headers: readonly string[];
  readonly encoding: string;
  /** False when the encoding is a guess: show a preview and ask. */
  readonly isEncodingCertain: boolean;
  readonly delimiter: string;
  /** To be taken once. Leaving it early closes the source; an error of the source is thrown. */
  readonly batches: AsyncGenerator<RowBatch, void>;
  /** Closes the source when the rows are not wanted after all. */
  readonly close: () => Promise<void>;
}

type Unreadable = Err<'csv_unreadable'>;

/**
 * Opens a CSV: reads ahead to tell encoding, delimiter and header, then gives the rows. Rows that cannot be read are faults beside the
 * good ones. Error `csv_unreadable`, with line and reason: an empty file, no usable header, or no CSV at all. The source is closed then.
 */
export const readRows = async (source: AsyncIterable<Uint8Array>, options: ReadOptions = {}): Promise<Result<CsvFile, 'csv_unreadable'>> => {
  const chunks = evenChunks(source, csvLimits.sampleBytes, csvLimits.chunkBytes);
  const first = await chunks.next();
  const opened = await open(first.done === true ? new Uint8Array() : first.value, options);
  if (!('decoder' in opened)) {
    await chunks.return();
    return opened;
  }
  const { headers, format, encoding, isEncodingCertain } = opened;
  const close = async () => { await chunks.return(); };
  const batches = takeBatches(chunks, opened, options.afterLine ?? 0);
  return ok({ headers, encoding, isEncodingCertain, delimiter: format.delimiter, batches, close });
};

interface Opened {
  readonly headers: readonly string[];
  readonly format: RowFormat;
  readonly encoding: string;
  readonly isEncodingCertain: boolean;
  readonly decoder: ChunkDecoder;
  readonly text: string;
  readonly isDamaged: boolean;
  readonly sampleBytes: number;
  readonly firstLine: number;
}

const unreadable = (line: number, reason: string): Unreadable => err('csv_unreadable', `Line ${line}: ${reason}`);

const open = async (sample: Uint8Array, options: ReadOptions): Promise<Opened | Unreadable> => {
  const foreign = refuseOtherFile(sample);
  if (foreign !== undefined) return unreadable(1, foreign);
  const stated = options.encoding?.toLowerCase();
  if (stated !== undefined && !isEncoding(stated)) return unreadable(1, 'the stated encoding is not known. Name it as in utf-8 or windows-1252.');
  const { encoding, certain } = stated === undefined ? await detectEncoding(sample) : { encoding: stated, certain: true };
  const decoder = chunkDecoder(encoding);
  const { text, isDamaged } = decoder.write(sample);
  const { preamble, delimiter: preset } = takePreamble(text);
  const body = text.slice(preamble.length);
  const delimiter = options.delimiter ?? preset ?? detectDelimiter(body, (headers, tried) => {
    const known = options.formatOf?.(headers);
    return known !== undefined && (known.delimiter ?? tried) === tried;
  });
  const firstLine = 1 + linesIn(preamble);
  const headers = readHeader(body, delimiter, firstLine);
  if (!Array.isArray(headers)) return headers;
  const format: RowFormat = { delimiter, quoting: options.formatOf?.(headers)?.quoting ?? 'standard' };
  return { headers, format, encoding, isEncodingCertain: certain, decoder, text: body, isDamaged, sampleBytes: sample.length, firstLine };
};

/** Blank lines before the header, and the line `sep=;` that spreadsheets put there for each other. */
const takePreamble = (text: string): { preamble: string; delimiter: string | undefined } => {
  const preamble = /^(?:[^\S\r\n]{0,100}(?:\r\n|\r|\n)){0,100}(?:sep=([,;\t|])(?:\r\n|\r|\n))?/i.exec(text);
  return { preamble: preamble?.[0] ?? '', delimiter: preamble?.[1] };
};

const linesIn = (text: string): number => text.split(/\r\n|\r|\n/).length - 1;

const readHeader = (body: string, delimiter: string, line: number): string[] | Unreadable => {
  let header: string[] | undefined;
  let fault: LineFault | undefined;
  const sink = {
    row: ({ cells }: CsvRow) => { if (fault === undefined) header ??= [...cells]; },
    fault: (found: LineFault) => { if (header === undefined) fault ??= found; },
  };
  const head = body.slice(0, csvLimits.rowLengthMax + 2);
  new RowScanner({ delimiter, quoting: 'standard' }, sink, line).push(head, head.length === body.length);
  if (header !== undefined) return header.every(name => name.trim() === '') ? unreadable(line, 'the names of the columns are empty.') : header;
  return fault === undefined ? unreadable(line, 'the file is empty.') : unreadable(fault.line, `the names of the columns cannot be read. ${fault.message}`);
};

async function* takeBatches(chunks: AsyncGenerator<Uint8Array, void>, opened: Opened, afterLine: number): AsyncGenerator<RowBatch, void> {
  const { decoder, firstLine } = opened;
  let bytesRead = opened.sampleBytes;
  let rows: CsvRow[] = [];
  let faults: LineFault[] = [];
  let isHeader = true;
  const sink = {
    row: (row: CsvRow) => {
      if (!isHeader && row.line > afterLine) rows.push(row);
      isHeader = false;
    },
    fault: (fault: LineFault) => { if (fault.line > afterLine) faults.push(fault); },
  };
  const scanner = new RowScanner(opened.format, sink, firstLine);
  const full = (leastRows: number): RowBatch[] => {
    if (rows.length + faults.length < leastRows) return [];
    const batches = batchesOf(rows, faults, bytesRead);
    // What does not make a whole batch waits for the rows after it.
    [rows, faults] = [[], []];
    const rest = leastRows > 1 && batches.length > 1 ? batches.pop() : undefined;
    rows.push(...rest?.rows ?? []);
    faults.push(...rest?.faults ?? []);
    return batches;
  };
  try {
    scanner.push(opened.text, false, opened.isDamaged);
    yield* full(csvLimits.rowsPerBatch);
    for await (const chunk of chunks) {
      bytesRead += chunk.length;
      const { text, isDamaged } = decoder.write(chunk);
      scanner.push(text, false, isDamaged);
      yield* full(csvLimits.rowsPerBatch);
    }
    const { text, isDamaged } = decoder.end();
    scanner.push(text, true, isDamaged);
    yield* full(1);
  } finally {
    await chunks.return();
  }
}

/** Cuts into batches without parting a fault from the rows around it. */
const batchesOf = (rows: readonly CsvRow[], faults: readonly LineFault[], bytesRead: number): RowBatch[] => {
  const batches: RowBatch[] = [];
  for (let from = 0; from < rows.length || from === 0; from += csvLimits.rowsPerBatch) {
    const part = rows.slice(from, from + csvLimits.rowsPerBatch);
    const isLast = from + csvLimits.rowsPerBatch >= rows.length;
    const lastLine = isLast ? Infinity : part.at(-1)?.line ?? 0;
    const earlierLine = batches.at(-1)?.rows.at(-1)?.line ?? 0;
    batches.push({ rows: part, faults: faults.filter(({ line }) => line > earlierLine && line <= lastLine), bytesRead });
  }
  return batches;
};
