// Which sign separates the cells? The one that gives most rows as many cells as the header has.
import { csvLimits, delimiters } from './csv-limits.js';
import { RowScanner, type CsvRow } from './row-scanner.js';

/**
 * The delimiter of a text that begins with the header line. `isKnownHeader` decides at once where it recognises the cells of the header;
 * otherwise the rows are counted. A file of one column gets a comma.
 */
export const detectDelimiter = (head: string, isKnownHeader: (headers: readonly string[], delimiter: string) => boolean = () => false): string => {
  const tried = delimiters.map(delimiter => ({ delimiter, rows: scan(head, delimiter) }));
  const known = tried.find(({ delimiter, rows: [headers = []] }) => headers.length > 1 && isKnownHeader(headers, delimiter));
  if (known !== undefined) return known.delimiter;
  let best = { delimiter: ',', agreement: 0, width: 1 };
  for (const { delimiter, rows } of tried) {
    const width = rows[0]?.length ?? 0;
    const agreement = rows.filter(({ length }) => length === width).length / rows.length;
    const isBetter = agreement > best.agreement || (agreement === best.agreement && width > best.width);
    if (width > 1 && isBetter) best = { delimiter, agreement, width };
  }
  return best.delimiter;
};

const rowsMax = 100;

const scan = (head: string, delimiter: string): (readonly string[])[] => {
  const rows: (readonly string[])[] = [];
  const sink = { row: ({ cells }: CsvRow) => { if (rows.length < rowsMax) rows.push(cells); }, fault: () => undefined };
  new RowScanner({ delimiter, quoting: 'standard' }, sink).push(head.slice(0, csvLimits.chunkBytes), head.length <= csvLimits.chunkBytes);
  return rows;
};
