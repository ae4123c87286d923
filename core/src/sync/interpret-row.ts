// A row of cells becomes a person and answers. All looking-up by name happens once per file, so that a million rows cost only array reads.
import { ok, type Result } from '../kernel/index.js';
import { placeColumns } from './column-mapping.js';
import { rowFault, type ContactRow, type RowOutcome } from './contact-row.js';
import type { CsvPreset } from './csv-preset.js';
import { momentParser } from './parse-moment.js';
import { realignRow } from './realign-row.js';
import { takeAnswers } from './row-answers.js';
import { planRows, type RowOptions, type RowPlan } from './row-plan.js';

/** Pure, never throws: what cannot be understood is a fault of the row. */
export type RowReader = (cells: readonly string[]) => RowOutcome;

/**
 * Compiles the reader of one file from its header line.
 * Errors: `csv_columns_unknown` (see `placeColumns`), `validation_failed` for an unknown time zone.
 */
export const compileRowReader = (
  headers: readonly string[], preset: CsvPreset, options: RowOptions = {},
): Result<RowReader, 'csv_columns_unknown' | 'validation_failed'> => {
  const places = placeColumns(headers, preset, options.mapping);
  if (!places.ok) return places;
  const moment = momentParser(options.timeZone ?? 'UTC');
  if (!moment.ok) return moment;
  const plan = planRows(headers, preset, options, places.value, moment.value);
  const emailPlace = places.value.get('email');
  if (preset.rowShape === 'columns' || emailPlace === undefined) return ok(cells => interpretColumns(plan, cells));
  return ok(cells => interpretRealigned(plan, cells, emailPlace));
};

const interpretRealigned = (plan: RowPlan, cells: readonly string[], emailPlace: number): RowOutcome => {
  const aligned = realignRow(cells, plan.headers.length, emailPlace);
  return typeof aligned === 'string' ? rowFault(aligned) : interpretCells(plan, aligned);
};

const interpretColumns = (plan: RowPlan, cells: readonly string[]): RowOutcome => {
  for (let index = plan.headers.length; index < cells.length; index++) if (cells[index] !== '') return rowFault('too_many_cells');
  return interpretCells(plan, cells);
};

const interpretCells = (plan: RowPlan, cells: readonly string[]): RowOutcome => {
  const contact: Mutable<ContactRow> = { answers: [] };
  takeIdentity(plan, cells, contact);
  if (contact.email === undefined && contact.phone === undefined && contact.externalId === undefined) {
    return rowFault(cells.every(cell => cell.trim() === '') ? 'row_empty' : 'no_identifier');
  }
  for (const { field, read } of plan.carried) {
    const text = read(cells);
    if (text !== '') contact[field] = text;
  }
  const answers = takeAnswers(plan, cells);
  if (!Array.isArray(answers)) return answers;
  contact.answers = answers;
  return { ok: true, contact };
};

const takeIdentity = ({ preset, read }: RowPlan, cells: readonly string[], contact: Mutable<ContactRow>): void => {
  const email = read.email(cells);
  if (email !== '') contact.email = email;
  const phone = read.phone(cells);
  if (phone !== '') contact.phone = phone;
  const externalId = read.externalId(cells);
  if (externalId !== '' && (preset.externalIdPattern?.test(externalId) ?? true)) contact.externalId = externalId;
  const name = read.name(cells) || `${read.firstName(cells)} ${read.lastName(cells)}`.trim();
  if (name !== '') contact.name = name;
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
