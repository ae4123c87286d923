// What the operator says about a file: where it is from, and how to read it. The same words on the command line and in the API.
import {
  channels, csvFields, err, isChannel, momentParser, ok, parseMapping, type Result, type RowOptions,
} from '@placet/core';
import { z } from 'zod';
import { delimiters } from '../csv/csv-limits.js';
import { isEncoding } from '../csv/decode-chunks.js';
import { knownPresets, presetNamed } from './known-presets.js';

const settingsSchema = z.strictObject({
  source: z.string(),
  mapping: z.partialRecord(z.enum(csvFields), z.string()),
  treatNoAs: z.enum(['opt_out', 'no_record']).optional(),
  timeZone: z.string().optional(),
  preset: z.string().optional(),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  everyRow: z.strictObject({ channel: z.enum(channels), answer: z.enum(['yes', 'no']) }).optional(),
});

/** As kept in the `options` of an import. */
export type ImportSettings = z.output<typeof settingsSchema>;

/** What people type, each still a text. */
export interface StatedSettings {
  readonly source?: string | undefined;
  /** `field=header`, several in one text parted by commas. */
  readonly map?: readonly string[] | undefined;
  readonly treatNoAs?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly preset?: string | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  /** `channel=yes` or `channel=no`, for lists without an answer column. */
  readonly everyRow?: string | undefined;
}

type SettingsFault = 'validation_failed' | 'csv_columns_unknown';

const sourceLengthMax = 200;

/** Reads the settings; each fault names the setting. `source` is needed (SYN-3: imports need a stated source). */
export const parseSettings = (stated: StatedSettings): Result<ImportSettings, SettingsFault> => {
  const source = stated.source?.trim() ?? '';
  if (source === '') return refuse('source', 'say where the file is from, such as "Shopify export of 2026-11-21"');
  if (source.length > sourceLengthMax || !source.isWellFormed()) return refuse('source', `must be at most ${sourceLengthMax} characters of text`);
  for (const { setting, isFine, message } of checks) {
    const value = stated[setting];
    if (value !== undefined && !isFine(value)) return refuse(setting, message);
  }
  const mapping = parseMapping(pairsOf(stated.map ?? []));
  if (!mapping.ok) return mapping;
  const { map: _map, everyRow, delimiter, ...rest } = stated;
  return ok(settingsSchema.parse({
    ...rest, source, mapping: mapping.value,
    ...delimiter === undefined ? {} : { delimiter: delimiterOf(delimiter) },
    ...everyRow === undefined ? {} : { everyRow: everyRowOf(everyRow) },
  }));
};

export const settingsText = (settings: ImportSettings): string => JSON.stringify(settings);
export const settingsFromText = (text: string): ImportSettings => settingsSchema.parse(JSON.parse(text));

export const rowOptionsOf = ({ mapping, treatNoAs, timeZone, everyRow }: ImportSettings): RowOptions => ({
  mapping: mapping,
  ...treatNoAs === undefined ? {} : { treatNoAs },
  ...timeZone === undefined ? {} : { timeZone },
  ...everyRow === undefined ? {} : { everyRow },
});

const refuse = (setting: string, message: string) => err('validation_failed', `${setting}: ${message}`, [{ path: setting, message }]);

const tabNames: ReadonlySet<string> = new Set(['tab', '\\t']);
const delimiterOf = (text: string): string => tabNames.has(text) ? '\t' : text;
const everyRowPattern = /^([a-z]+)[=:](yes|no)$/;

const everyRowOf = (text: string): unknown => {
  const [, channel, answer] = everyRowPattern.exec(text) ?? [];
  return { channel, answer };
};

const checks = [
  { setting: 'treatNoAs', isFine: text => text === 'opt_out' || text === 'no_record', message: 'must be opt_out or no_record' },
  { setting: 'timeZone', isFine: text => momentParser(text).ok, message: 'must be an IANA time zone such as Europe/Berlin' },
  { setting: 'preset', isFine: text => presetNamed(text) !== undefined, message: `must be one of ${knownPresets.map(({ id }) => id).join(', ')}` },
  { setting: 'encoding', isFine: text => isEncoding(text.toLowerCase()), message: 'must be an encoding such as utf-8 or windows-1252' },
  { setting: 'delimiter', isFine: text => (delimiters as readonly string[]).includes(delimiterOf(text)), message: 'must be one of , ; | and tab' },
  { setting: 'everyRow', isFine: text => isChannel(everyRowPattern.exec(text)?.[1] ?? ''), message: 'must be channel=yes or channel=no, such as email=no' },
] as const satisfies readonly { setting: Exclude<keyof StatedSettings, 'map'>; isFine: (text: string) => boolean; message: string }[];

/** Headers may hold commas; a new pair begins only where a field and its sign of equality do. */
const pairsOf = (texts: readonly string[]): [string, string][] => texts.flatMap(text => text.split(/,(?=[A-Za-z _-]+=)/)).map((pair) => {
  const at = pair.indexOf('=');
  return at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
});
