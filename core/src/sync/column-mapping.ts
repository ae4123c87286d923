// From the names of columns to their places, once per file: the preset's columns, and over them what the operator says.
import { ok, err, type FailureDetail, type Result } from '../kernel/index.js';
import { csvFields, type ColumnMapping, type CsvField, type CsvPreset } from './csv-preset.js';
import { headerKey } from './recognise-preset.js';

/**
 * Reads an operator's mapping, `field` to header. Field names are taken in any spelling of words (`externalId`, `external_id`, `external-id`).
 * Error: `csv_columns_unknown` naming each field that does not exist, and the ones that do.
 */
export const parseMapping = (pairs: Iterable<readonly [field: string, header: string]>): Result<ColumnMapping, 'csv_columns_unknown'> => {
  const mapping: Partial<Record<CsvField, string>> = {};
  const wrong: FailureDetail[] = [];
  for (const [name, header] of pairs) {
    const field = fieldOfName.get(wordless(name));
    if (field === undefined) wrong.push({ path: `map.${name.slice(0, 40)}`, message: `is not a field; fields are ${csvFields.join(', ')}` });
    else mapping[field] = header;
  }
  return wrong.length === 0 ? ok(mapping) : err('csv_columns_unknown', 'The mapping names a field that does not exist.', wrong);
};

/** Column index of every field the file has. */
export type ColumnPlaces = ReadonlyMap<CsvField, number>;

/**
 * Finds the place of each field; one that is mapped to no name is left out. Error: `csv_columns_unknown` when a mapped header is missing or stands twice, when
 * no column identifies a person, or when the first line holds data. Headers are listed in the message only where they cannot be a person's data.
 */
export const placeColumns = (headers: readonly string[], preset: CsvPreset, mapping: ColumnMapping = {}): Result<ColumnPlaces, 'csv_columns_unknown'> => {
  const keys = headers.map(headerKey);
  const places = new Map<CsvField, number>();
  const wrong: FailureDetail[] = [];
  for (const field of csvFields) {
    const header = mapping[field] ?? presentHeader(preset, field, keys);
    if (header === undefined || header === '') continue;
    const fault = faultOfHeader(keys, header);
    if (fault !== undefined) wrong.push({ path: `column "${header.slice(0, 80)}"`, message: fault });
    else places.set(field, keys.indexOf(headerKey(header)));
  }
  if (wrong.length > 0) return err('csv_columns_unknown', `A column that is needed cannot be used. ${listHeaders(headers)}`, wrong);
  if (!identifying.some(field => places.has(field))) return err('csv_columns_unknown', `No column holds an e-mail, phone or id. ${listHeaders(headers)}`);
  return ok(places);
};

const identifying: readonly CsvField[] = ['email', 'phone', 'externalId'];
const headersListedMax = 60;

const wordless = (name: string): string => name.replace(/[\s_-]/g, '').toLowerCase();
const fieldOfName: ReadonlyMap<string, CsvField> = new Map(csvFields.map(field => [wordless(field), field]));

const presentHeader = (preset: CsvPreset, field: CsvField, keys: readonly string[]): string | undefined =>
  preset.columns.find(column => column.field === field && keys.includes(headerKey(column.header)))?.header;

const faultOfHeader = (keys: readonly string[], header: string): string | undefined => {
  const key = headerKey(header);
  const first = keys.indexOf(key);
  if (first < 0) return 'is not in the file';
  return keys.includes(key, first + 1) ? 'stands in the file more than once; rename all but one' : undefined;
};

const listHeaders = (headers: readonly string[]): string => {
  if (headers.some(looksLikeData)) return 'The first line seems to hold data, not the names of columns: add a line of names.';
  const listed = headers.slice(0, headersListedMax).map(header => `"${header.slice(0, 80)}"`).join(', ');
  return `The file has: ${listed}${headers.length > headersListedMax ? ' and more' : ''}.`;
};

const looksLikeData = (header: string): boolean => /@|\d{5,}/.test(header);
