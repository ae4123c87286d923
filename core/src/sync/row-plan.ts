// What is settled once per file before its first row: where things stand, what values mean, how times are read.
import type { Channel } from '../consents/channels.js';
import { cellReaders, type CellReader } from './cell-readers.js';
import type { ColumnPlaces } from './column-mapping.js';
import { carriedFields } from './contact-row.js';
import { answerFields, type CellMeaning, type ColumnMapping, type CsvField, type CsvPreset, type MeaningOfNo } from './csv-preset.js';
import type { ParseMoment } from './parse-moment.js';

export interface RowOptions {
  /** The operator's columns; they count before the preset's. */
  readonly mapping?: ColumnMapping;
  /** What an unticked box in this file means, when the operator knows better than the preset. */
  readonly treatNoAs?: MeaningOfNo;
  /** IANA zone of times written without one; UTC unless stated. */
  readonly timeZone?: string;
  /** Further answer values, such as labels of another language; compared lower-case. */
  readonly values?: Readonly<Record<string, CellMeaning>>;
  /** For lists without an answer column: what being in the file says. Counts only for a channel the row itself is silent about. */
  readonly everyRow?: { readonly channel: Channel; readonly answer: 'yes' | 'no' };
}

type SingleField = 'email' | 'phone' | 'externalId' | 'name' | 'firstName' | 'lastName' | 'occurredAt' | 'timeProven' | 'channel' | 'state';

export interface RowPlan {
  readonly preset: CsvPreset;
  readonly headers: readonly string[];
  readonly read: Readonly<Record<SingleField, CellReader>>;
  readonly answers: readonly { readonly channel: Channel; readonly column: string; readonly read: CellReader }[];
  readonly carried: readonly { readonly field: typeof carriedFields[number]; readonly read: CellReader }[];
  readonly meanings: ReadonlyMap<string, CellMeaning>;
  readonly meaningOfNo: MeaningOfNo;
  readonly everyRow: RowOptions['everyRow'];
  readonly parseMoment: ParseMoment;
  /** Whether a time in this file proves when the person acted; a column of the file may say otherwise per row. */
  readonly timesProve: boolean;
  readonly hasTimeProof: boolean;
  /** The file's own name for a field's column. */
  readonly columnOf: (field: CsvField) => string;
}

export const planRows = (
  headers: readonly string[], preset: CsvPreset, options: RowOptions, places: ColumnPlaces, parseMoment: ParseMoment,
): RowPlan => {
  const readerOf = cellReaders(preset, places);
  const present = answerFields.filter(({ field }) => places.has(field));
  const columnOf = (field: CsvField): string => headers[places.get(field) ?? -1] ?? field;
  return {
    preset, headers, parseMoment, columnOf,
    read: {
      email: readerOf('email'), phone: readerOf('phone'), externalId: readerOf('externalId'),
      name: readerOf('name'), firstName: readerOf('firstName'), lastName: readerOf('lastName'),
      occurredAt: readerOf('occurredAt'), timeProven: readerOf('timeProven'), channel: readerOf('channel'), state: readerOf('state'),
    },
    answers: present.map(({ field, channel }) => ({ channel, column: columnOf(field), read: readerOf(field) })),
    carried: carriedFields.filter(field => places.has(field)).map(field => ({ field, read: readerOf(field) })),
    meanings: new Map(Object.entries({ ...preset.values, ...options.values }).map(([value, meaning]) => [value.trim().toLowerCase(), meaning])),
    meaningOfNo: options.treatNoAs ?? preset.meaningOfNo,
    everyRow: options.everyRow,
    timesProve: preset.times.provenBy === 'row' || options.timeZone !== undefined,
    hasTimeProof: places.has('timeProven'),
  };
};
