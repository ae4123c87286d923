// Rows of shops that do not escape their separators: columns are counted from the one cell that is an e-mail, never from the left.
import type { RowReason } from './contact-row.js';

/**
 * The row with its cells back under their headers, `width` headers wide and the e-mail at `emailPlace`; or why that is not possible.
 * Left of the e-mail a slid row keeps only its first cell, since any other may hold a piece of its neighbour.
 */
export const realignRow = (cells: readonly string[], width: number, emailPlace: number): readonly string[] | RowReason => {
  const found = emailCells(cells);
  const [at] = found;
  if (at === undefined) return cells.every(cell => cell.trim() === '') ? 'row_empty' : 'email_not_found';
  if (found.length > 1) return 'email_ambiguous';
  if (cells.length - at < width - emailPlace) return 'row_cut';
  if (at === emailPlace) return cells;
  const left = Array.from({ length: emailPlace }, (_, place) => (place === 0 && at > emailPlace ? cells[0] ?? '' : ''));
  return [...left, ...cells.slice(at, at + width - emailPlace)];
};

const emailCells = (cells: readonly string[]): number[] => {
  const found: number[] = [];
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? '';
    if (cell.includes('@') && cell.length <= 254 && emailShape.test(cell.trim())) found.push(index);
  }
  return found;
};

const emailShape = /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/;
