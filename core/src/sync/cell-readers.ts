// How to take each field out of a row: where it stands, less what the makers of the file put around it. Made once per file.
import type { ColumnPlaces } from './column-mapping.js';
import type { CsvField, CsvPreset } from './csv-preset.js';
import { unguardFormula } from './formula-guard.js';
import { unescapeHtml } from './unescape-html.js';

/** The text of one field, empty when the row or the file has none. */
export type CellReader = (cells: readonly string[]) => string;

/** Makes the readers of one file; a field the file does not have reads as empty. */
export const cellReaders = (preset: CsvPreset, places: ColumnPlaces) => (field: CsvField): CellReader => readerOf(preset, field, places.get(field));

const readerOf = (preset: CsvPreset, field: CsvField, place: number | undefined): CellReader => {
  if (place === undefined) return () => '';
  const guarded = preset.stripLeadingApostrophe === 'all' || preset.stripLeadingApostrophe.includes(field);
  const bare: CellReader = guarded ? cells => unguardFormula(cells[place] ?? '') : cells => cells[place] ?? '';
  const whole: CellReader = preset.unescapeHtml ? cells => unescapeHtml(bare(cells)) : bare;
  return keptAsWritten.has(field) ? whole : cells => whole(cells).trim();
};

/** The wording a person saw is evidence, blanks included. */
const keptAsWritten: ReadonlySet<CsvField> = new Set(['text', 'name', 'section', 'source']);
