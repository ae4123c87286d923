// Rows out as CSV (RFC 4180) that no spreadsheet runs and `readRows` with Placet's preset reads back to the letter.
import { guardFormula } from '@placet/core';

export interface WriteOptions {
  /** Begin with a byte order mark, without which Excel takes UTF-8 for Windows-1252. */
  readonly byteOrderMark?: boolean;
}

/** One line with its line end. Cells that look like formulas get an apostrophe (see `guardFormula`), and quotation marks where they need them. */
export const csvLine = (cells: readonly string[]): string => {
  let line = '';
  for (let index = 0; index < cells.length; index++) line += index === 0 ? csvCell(cells[index] ?? '') : `,${csvCell(cells[index] ?? '')}`;
  // A blank line would be no row at all.
  return line === '' ? '""\r\n' : `${line}\r\n`;
};

/** The text of a file in pieces of about 64 KiB, header first, made as the rows come. */
export async function* writeRows(
  headers: readonly string[], rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>, { byteOrderMark = true }: WriteOptions = {},
): AsyncGenerator<string, void> {
  let text = (byteOrderMark ? '\ufeff' : '') + csvLine(headers);
  for await (const cells of rows) {
    text += csvLine(cells);
    if (text.length < pieceLength) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

const pieceLength = 65_536;
const needsQuotes = /[",;\t|\r\n]|^\s|\s$/;

const csvCell = (cell: string): string => {
  const guarded = guardFormula(cell);
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};
