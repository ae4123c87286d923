// Text to rows of cells (RFC 4180), a chunk at a time. A quotation mark that is never closed, or closed in the middle of a cell, costs the
// one line it stands on: the lines after it are read again as if it had not been there. Line ends may be CR, LF or both, mixed.
import { csvLimits } from './csv-limits.js';

/** What can be wrong with a line before it is known what it says. */
export const lineReasons = {
  quote_broken: 'A quotation mark is not closed, or closed in the middle of a cell. Double it inside cells.',
  row_too_long: `The row is longer than ${csvLimits.rowLengthMax} characters.`,
  cell_too_long: `A cell is longer than ${csvLimits.cellLengthMax} characters.`,
  too_many_columns: `The row has more than ${csvLimits.columnsMax} cells.`,
  nul_character: 'The row holds a NUL character.',
  encoding_broken: 'The row holds bytes that are not text in the encoding of the file. State the right encoding.',
} as const;
export type LineReason = keyof typeof lineReasons;

export interface CsvRow {
  /** The physical line the row begins on, from 1. */
  readonly line: number;
  /** Slices of the chunk they were read from, which lives as long as any of them: keep hashes or copies, not cells. */
  readonly cells: readonly string[];
}

export interface LineFault {
  readonly line: number;
  readonly reason: LineReason;
  readonly message: string;
}

export interface RowSink {
  readonly row: (row: CsvRow) => void;
  readonly fault: (fault: LineFault) => void;
}

export interface RowFormat {
  readonly delimiter: string;
  readonly quoting: 'standard' | 'none';
}

type Step = 'cell' | 'row' | 'more' | 'broken';

const quote = 0x22;
const space = 0x20;
const carriageReturn = 0x0d;

/** Reads one file. It holds at most one unfinished row, `csvLimits.rowLengthMax` long, between two pushes. */
export class RowScanner {
  readonly #format: RowFormat;
  readonly #sink: RowSink;
  #text = '';
  #isLast = false;
  #at = 0;
  #line: number;
  #linesInside = 0;
  #nextDelimiter = -1;
  #nextLineFeed = -1;
  #nextReturn = -1;
  #isSkipping = false;
  #isDamaged = false;
  #hasNul = false;

  constructor(format: RowFormat, sink: RowSink, firstLine = 1) {
    this.#format = format;
    this.#sink = sink;
    this.#line = firstLine;
  }

  /** Takes the next piece of text and gives the sink every row that ends in it; with `isLast` also the row that ends with the file. */
  push(text: string, isLast: boolean, isDamaged = false): void {
    this.#text = this.#text === '' ? text : this.#text + text;
    this.#isLast = isLast;
    this.#isDamaged ||= isDamaged;
    this.#hasNul = this.#text.includes('\0');
    this.#moveTo(0);
    while (this.#at < this.#text.length && this.#takeLine());
    this.#text = this.#text.slice(this.#at);
    this.#isDamaged &&= this.#text.includes('\ufffd');
  }

  /** One row, fault or skipped rest; false when the text ends inside it. */
  #takeLine(): boolean {
    if (this.#isSkipping) return this.#skipLine();
    const start = this.#at;
    const cells: string[] = [];
    this.#linesInside = 0;
    let step: Step = 'cell';
    while (step === 'cell') step = this.#takeCell(cells);
    if (step !== 'row') return this.#endInside(start, step);
    const length = this.#at - start - this.#lineEndLength();
    if (length > csvLimits.rowLengthMax) return this.#refuse(start);
    if (length > 0) this.#emit(cells, length);
    this.#line += 1 + this.#linesInside;
    return true;
  }

  /** The verdict hangs on how far into the row reading had to go, never on where a chunk happened to end. */
  #endInside(start: number, step: 'more' | 'broken'): boolean {
    const isTooLong = (step === 'broken' ? this.#at : this.#text.length) - start > csvLimits.rowLengthMax + 1;
    if (isTooLong) return this.#refuse(start);
    if (step === 'broken') return this.#refuse(start, 'quote_broken');
    this.#moveTo(start);
    return false;
  }

  #takeCell(cells: string[]): Step {
    if (this.#format.quoting === 'standard' && this.#text.charCodeAt(this.#at) === quote) return this.#takeQuoted(cells);
    const start = this.#at;
    if (this.#nextDelimiter < start) this.#nextDelimiter = this.#find(this.#format.delimiter, start);
    const lineEnd = this.#lineEnd(start);
    if (this.#nextDelimiter < lineEnd) {
      if (cells.length <= csvLimits.columnsMax) cells.push(this.#text.slice(start, this.#nextDelimiter));
      this.#at = this.#nextDelimiter + 1;
      return 'cell';
    }
    return this.#closeRow(cells, this.#text.slice(start, Math.min(lineEnd, this.#text.length)), lineEnd);
  }

  #takeQuoted(cells: string[]): Step {
    const start = this.#at + 1;
    let isEscaped = false;
    for (let from = start; ;) {
      const end = this.#text.indexOf('"', from);
      if (end < 0) return this.#isLast ? this.#breakAt(this.#text.length) : 'more';
      if (end + 1 === this.#text.length && !this.#isLast) return 'more';
      if (this.#text.charCodeAt(end + 1) !== quote) {
        const cell = this.#text.slice(start, end);
        this.#countLines(start, end);
        return this.#closeQuoted(cells, isEscaped ? cell.replaceAll('""', '"') : cell, end + 1);
      }
      isEscaped = true;
      from = end + 2;
    }
  }

  /** Blanks between the closing mark and the separator are forgiven, anything else is not. */
  #closeQuoted(cells: string[], cell: string, after: number): Step {
    let at = after;
    while (this.#text.charCodeAt(at) === space) at++;
    if (this.#text.startsWith(this.#format.delimiter, at)) {
      if (cells.length <= csvLimits.columnsMax) cells.push(cell);
      this.#at = at + 1;
      return 'cell';
    }
    const lineEnd = this.#lineEnd(at);
    return lineEnd === at || at >= this.#text.length ? this.#closeRow(cells, cell, lineEnd) : this.#breakAt(at);
  }

  #breakAt(at: number): 'broken' {
    this.#at = at;
    return 'broken';
  }

  #closeRow(cells: string[], cell: string, lineEnd: number): Step {
    if (lineEnd === Infinity && !this.#isLast) return 'more';
    // A CR at the border of two chunks may be the first half of CR LF.
    if (lineEnd === this.#text.length - 1 && this.#text.charCodeAt(lineEnd) === carriageReturn && !this.#isLast) return 'more';
    cells.push(cell);
    this.#at = this.#afterLineEnd(lineEnd);
    return 'row';
  }

  #emit(cells: readonly string[], length: number): void {
    const reason = this.#faultOf(cells, length);
    if (reason === undefined) this.#sink.row({ line: this.#line, cells });
    else this.#sink.fault({ line: this.#line, reason, message: lineReasons[reason] });
  }

  #faultOf(cells: readonly string[], length: number): LineReason | undefined {
    if (cells.length > csvLimits.columnsMax) return 'too_many_columns';
    if (length > csvLimits.cellLengthMax && cells.some(cell => cell.length > csvLimits.cellLengthMax)) return 'cell_too_long';
    if (this.#hasNul && cells.some(cell => cell.includes('\0'))) return 'nul_character';
    if (this.#isDamaged && cells.some(cell => cell.includes('\ufffd'))) return 'encoding_broken';
    return undefined;
  }

  /** Gives up the line that begins at `start` and goes on after its first line end, wherever reading had got to. */
  #refuse(start: number, known?: LineReason): boolean {
    this.#moveTo(start);
    // A row that is too long only because it runs over line ends has lost a quotation mark.
    const reason = known ?? (this.#lineEnd(start) - start > csvLimits.rowLengthMax ? 'row_too_long' : 'quote_broken');
    this.#sink.fault({ line: this.#line, reason, message: lineReasons[reason] });
    this.#isSkipping = true;
    return this.#skipLine();
  }

  #skipLine(): boolean {
    const lineEnd = this.#lineEnd(this.#at);
    const isHalfLineEnd = lineEnd === this.#text.length - 1 && this.#text.charCodeAt(lineEnd) === carriageReturn;
    if (!this.#isLast && (lineEnd === Infinity || isHalfLineEnd)) {
      this.#moveTo(isHalfLineEnd ? lineEnd : this.#text.length);
      return false;
    }
    this.#moveTo(this.#afterLineEnd(lineEnd));
    this.#isSkipping = false;
    this.#line++;
    return true;
  }

  #moveTo(at: number): void {
    this.#at = at;
    this.#nextDelimiter = -1;
    this.#nextLineFeed = -1;
    this.#nextReturn = -1;
  }

  #find(what: string, from: number): number {
    const at = this.#text.indexOf(what, from);
    return at < 0 ? Infinity : at;
  }

  /** The first line end from `from` on, or Infinity. What was found is kept until reading has passed it, so the text is searched once. */
  #lineEnd(from: number): number {
    if (this.#nextLineFeed < from) this.#nextLineFeed = this.#find('\n', from);
    if (this.#nextReturn < from) this.#nextReturn = this.#find('\r', from);
    return Math.min(this.#nextLineFeed, this.#nextReturn);
  }

  #afterLineEnd(lineEnd: number): number {
    if (lineEnd === Infinity) return this.#text.length;
    return this.#text.startsWith('\r\n', lineEnd) ? lineEnd + 2 : lineEnd + 1;
  }

  #lineEndLength(): number {
    if (this.#text.startsWith('\r\n', this.#at - 2)) return 2;
    return this.#text.charCodeAt(this.#at - 1) === carriageReturn || this.#text.charCodeAt(this.#at - 1) === 0x0a ? 1 : 0;
  }

  #countLines(start: number, end: number): void {
    for (let lineEnd = this.#lineEnd(start); lineEnd < end; lineEnd = this.#lineEnd(this.#afterLineEnd(lineEnd))) this.#linesInside++;
  }
}
