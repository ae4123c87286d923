// What is told of rows that could not be taken, or not whole. Nothing a row says is repeated: whoever imports has the file.
import { rowReasons, type RowReason } from '@placet/core';
import { lineReasons, type CsvRow, type LineReason } from '../csv/row-scanner.js';

export interface RowProblem {
  /** Physical line of the file, from 1. */
  readonly line: number;
  /** The file's own name of the column, empty when it is about the row. */
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

/** Beside `rowReasons` and `lineReasons`: what is found only when a row meets the rest of the world. */
export const importReasons = {
  no_usable_identifier: { says: 'error', message: 'No e-mail, phone or id of the row can be used.' },
  time_in_future: { says: 'error', message: 'The time lies in the future.' },
  refused: { says: 'refusal', message: 'An opt-out stands, and the row does not prove a newer opt-in.' },
  email_left_out: { says: 'warning', message: 'The value is not an e-mail address. The rest of the row was taken.' },
  phone_left_out: { says: 'warning', message: 'The value is not a phone number of this country or in international form. The rest of the row was taken.' },
  id_left_out: { says: 'warning', message: 'The id is longer than 200 characters or holds control characters. The rest of the row was taken.' },
  locale_left_out: { says: 'warning', message: 'The value is not a language such as de or pt-BR. The rest of the row was taken.' },
  section_left_out: { says: 'warning', message: 'The value is not the name of a section. The rest of the row was taken.' },
  text_left_out: { says: 'warning', message: 'The wording is longer than 10000 characters. The rest of the row was taken.' },
} as const satisfies Record<string, { says: 'error' | 'refusal' | 'warning'; message: string }>;
export type ImportReason = keyof typeof importReasons;

export type ProblemCode = RowReason | LineReason | ImportReason;

/** What every code says, in English; other languages are in pages/texts. */
export const problemMessages: Readonly<Record<ProblemCode, string>> = {
  ...rowReasons, ...lineReasons,
  ...Object.fromEntries(Object.entries(importReasons).map(([code, { message }]) => [code, message])) as Record<ImportReason, string>,
};

export const rowProblem = ({ line }: Pick<CsvRow, 'line'>, code: ImportReason, column = ''): RowProblem =>
  ({ line, column, code, message: importReasons[code].message });

export const problemColumns = ['line', 'column', 'code', 'message'] as const;
export const problemCells = ({ line, column, code, message }: RowProblem): string[] => [String(line), column, code, message];
