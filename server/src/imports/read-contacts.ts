// A file opened for import: bytes to rows, rows to people and answers, by the preset its headers are known by.
import { compileRowReader, placeColumns, type CsvField, type CsvPreset, type Result, type RowReader } from '@placet/core';
import { readRows, type CsvFile } from '../csv/read-rows.js';
import { rowOptionsOf, type ImportSettings } from './import-settings.js';
import { presetFor } from './known-presets.js';

export interface ContactFile extends CsvFile {
  readonly preset: CsvPreset;
  readonly readRow: RowReader;
  /** The file's own name for the column of a field. */
  readonly columnOf: (field: CsvField) => string;
}

/** Opens a file after `afterLine`. Errors: `csv_unreadable`, `csv_columns_unknown`, `validation_failed`; the source is closed then. */
export const openContacts = async (
  source: AsyncIterable<Uint8Array>, settings: ImportSettings, afterLine = 0,
): Promise<Result<ContactFile, 'csv_unreadable' | 'csv_columns_unknown' | 'validation_failed'>> => {
  const file = await readRows(source, {
    afterLine,
    ...settings.encoding === undefined ? {} : { encoding: settings.encoding },
    ...settings.delimiter === undefined ? {} : { delimiter: settings.delimiter },
    formatOf: headers => presetFor(headers, settings.preset),
  });
  if (!file.ok) return file;
  const { headers } = file.value;
  const preset = presetFor(headers, settings.preset);
  const options = rowOptionsOf(settings);
  const readRow = compileRowReader(headers, preset, options);
  const places = placeColumns(headers, preset, options.mapping);
  if (readRow.ok && places.ok) {
    return { ok: true, value: { ...file.value, preset, readRow: readRow.value, columnOf: field => headers[places.value.get(field) ?? -1] ?? field } };
  }
  await file.value.close();
  return readRow.ok ? { ok: false, error: { code: 'csv_columns_unknown', message: 'The columns cannot be used.' } } : readRow;
};
