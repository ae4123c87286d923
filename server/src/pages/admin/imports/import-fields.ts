// What is asked about a file before it is checked: its fields, and what was typed turned into settings.
import { channels, csvFields, placeColumns, type ColumnMapping, type CsvField } from '@placet/core';
import { delimiters } from '../../../csv/csv-limits.js';
import { parseSettings, type ImportSettings } from '../../../imports/import-settings.js';
import { knownPresets } from '../../../imports/known-presets.js';
import type { Sample } from '../../../imports/waiting-import.js';
import type { Field, FormPart, Option } from '../../kit/index.js';
import { fieldOf } from '../../people/guard.js';
import type { StoreVisit } from '../admin-page.js';

export const settingFields = ['source', 'preset', 'treatNoAs', 'everyRow', 'timeZone', 'encoding', 'delimiter'] as const;
type SettingField = (typeof settingFields)[number];

/** What stands in the form, as typed; of a mapping `none`, the place of a column, or nothing where the kind of file decides. */
export interface SettingsForm {
  readonly values: Readonly<Record<SettingField, string>>;
  readonly columns: Readonly<Partial<Record<CsvField, string>>>;
  readonly errors: ReadonlyMap<string, string>;
  readonly problem?: string | undefined;
}

const none = 'none';

export const formOfSettings = ({ mapping, everyRow, delimiter, ...said }: ImportSettings, { headers }: Pick<Sample, 'headers'>): SettingsForm => ({
  values: {
    source: said.source, preset: said.preset ?? '', treatNoAs: said.treatNoAs ?? '', everyRow: everyRow === undefined ? '' : `${everyRow.channel}=${everyRow.answer}`,
    timeZone: said.timeZone ?? '', encoding: said.encoding ?? '', delimiter: delimiter === '\t' ? 'tab' : delimiter ?? '',
  },
  columns: Object.fromEntries(Object.entries(mapping).map(([field, header]) => [field, header === '' ? none : String(headers.indexOf(header))])),
  errors: new Map(),
});

const lengthMax = 400;

export const readForm = ({ request }: StoreVisit): SettingsForm => ({
  values: Object.fromEntries(settingFields.map(name => [name, fieldOf(request, name).trim().slice(0, lengthMax)])) as Record<SettingField, string>,
  columns: Object.fromEntries(csvFields.map(field => [field, fieldOf(request, `column_${field}`).slice(0, 10)])),
  errors: new Map(),
});

export type Checked = { readonly settings: ImportSettings } | { readonly form: SettingsForm };

/** The settings a form states about a file of these columns, or the form with what is wrong beside its fields. */
export const settingsOfForm = ({ viewer: { t } }: StoreVisit, form: SettingsForm, headers: readonly string[]): Checked => {
  const { errors: words } = t.imports.settings;
  const errors = new Map<string, string>();
  const { source, ...others } = form.values;
  const stated = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== ''));
  const mapping = mappingOf(form, headers);
  if (source === '') errors.set('source', words.source);
  const parsed = parseSettings({ source: source === '' ? 'to be named' : source, ...stated });
  const wrong = parsed.ok ? undefined : parsed.error.details?.[0]?.path ?? '';
  if (wrong !== undefined) errors.set(wrong, wrong === 'source' ? words.sourceLong : wrong === 'timeZone' ? words.zone : words.choice);
  return errors.size === 0 && parsed.ok ? { settings: { ...parsed.value, mapping } } : { form: { ...form, errors } };
};

const mappingOf = ({ columns }: SettingsForm, headers: readonly string[]): ColumnMapping =>
  Object.fromEntries(csvFields.flatMap((field): [CsvField, string][] => {
    const chosen = columns[field] ?? '';
    if (chosen === none) return [[field, '']];
    const header = /^\d{1,4}$/.test(chosen) ? headers[Number(chosen)] : undefined;
    return header === undefined ? [] : [[field, header]];
  }));

/** The fields above the fold. */
export const mainFields = ({ viewer: { t } }: StoreVisit, { values, errors }: SettingsForm, { preset }: Sample): Field[] => {
  const words = t.imports.settings;
  const here = preset.meaningOfNo === 'opt_out' ? words.noAs.presetOut : words.noAs.presetNothing;
  const everyRow = channels.flatMap((channel): Option[] => [
    { value: `${channel}=yes`, text: words.everyRowYes(t.targets[channel]) }, { value: `${channel}=no`, text: words.everyRowNo(t.targets[channel]) },
  ]);
  return [
    { kind: 'text', name: 'source', label: words.source, hint: words.sourceHint, value: values.source, lengthMax: 200, error: errors.get('source') },
    {
      kind: 'select', name: 'preset', label: words.preset, hint: words.presetHint, value: values.preset === '' ? preset.id : values.preset,
      options: knownPresets.map(({ id, title }) => ({ value: id, text: title })), error: errors.get('preset'),
    },
    {
      kind: 'radio', name: 'treatNoAs', label: words.no, value: values.treatNoAs, error: errors.get('treatNoAs'),
      options: [
        { value: '', text: words.noAs.preset, hint: here }, { value: 'opt_out', text: words.noAs.optOut, hint: words.noAs.optOutHint },
        { value: 'no_record', text: words.noAs.noRecord, hint: words.noAs.noRecordHint },
      ],
    },
    { kind: 'select', name: 'everyRow', label: words.everyRow, hint: words.everyRowHint, any: words.everyRowAny, value: values.everyRow, options: everyRow, error: errors.get('everyRow') },
    { kind: 'text', name: 'timeZone', label: words.zone, hint: words.zoneHint, value: values.timeZone, lengthMax: 64, isOptional: true, error: errors.get('timeZone') },
  ];
};

const encodings = ['utf-8', 'windows-1252', 'iso-8859-15', 'utf-16le', 'windows-1250', 'windows-1251', 'shift_jis', 'gbk'] as const;

/** Columns, and how the file is written: folded, because mostly they are right. */
export const foldedParts = ({ viewer: { t } }: StoreVisit, { values, columns, errors, problem }: SettingsForm, sample: Sample): FormPart[] => {
  const words = t.imports.settings;
  const recognised = recognisedColumns(sample);
  const offered = sample.headers.map((header, at) => ({ value: String(at), text: header.slice(0, 60) }));
  return [
    {
      title: words.columns, hint: words.columnsHint, isOpen: recognised.size === 0 || sample.preset.id === 'plain' || problem !== undefined,
      fields: csvFields.map((field): Field => {
        const column = recognised.get(field);
        return {
          kind: 'select', name: `column_${field}`, label: words.fields[field], value: columns[field] ?? '', any: column === undefined ? words.notThere : words.asRecognised(column.slice(0, 60)),
          options: column === undefined ? offered : [{ value: none, text: words.leaveOut }, ...offered],
        };
      }),
    },
    {
      title: words.technical, hint: words.technicalHint, isOpen: false,
      fields: [
        {
          kind: 'select', name: 'encoding', label: words.encodingField, any: `${words.detected}: ${sample.encoding}`, value: values.encoding, error: errors.get('encoding'),
          options: encodings.map(value => ({ value, text: value })),
        },
        {
          kind: 'select', name: 'delimiter', label: words.delimiterField, any: `${words.detected}: ${words.delimiters[sample.delimiter] ?? sample.delimiter}`, value: values.delimiter,
          options: delimiters.map(each => ({ value: each === '\t' ? 'tab' : each, text: words.delimiters[each] ?? each })), error: errors.get('delimiter'),
        },
      ],
    },
  ];
};

/** What the kind of file says by itself; nothing when it cannot say who a row is about. */
const recognisedColumns = ({ headers, preset }: Sample): ReadonlyMap<CsvField, string> => {
  const places = placeColumns(headers, preset);
  return places.ok ? new Map([...places.value].map(([field, at]) => [field, headers[at] ?? ''])) : new Map();
};

/** The columns a kind of file is known by. */
export const whyRecognised = ({ headers, preset }: Sample): readonly string[] => {
  const present = new Set(headers.map(header => header.trim().toLowerCase()));
  return preset.recognise.find(({ required }) => required.every(header => present.has(header.toLowerCase())))?.required ?? [];
};
