// The step where a person sees what was recognised in a file, and says what cannot be known from it.
import { placeColumns } from '@placet/core';
import type { ImportSettings } from '../../../imports/import-settings.js';
import type { Sample } from '../../../imports/waiting-import.js';
import type { Import } from '../../../storage/models/index.js';
import { calloutModel, emptyModel, factsModel, formModel, tableModel, type Column } from '../../kit/index.js';
import type { StoreVisit } from '../admin-page.js';
import { foldedParts, mainFields, whyRecognised, type SettingsForm } from './import-fields.js';
import { dropDeed, importAddress } from './import-deeds.js';

const columnsShown = 24;
const cellLengthMax = 60;

export const settingsModel = (visit: StoreVisit, found: Import, settings: ImportSettings, sample: Sample, form: SettingsForm): object => {
  const { viewer } = visit;
  const words = viewer.t.imports.settings;
  const here = importAddress(visit, found);
  const hidden = sample.headers.length - columnsShown;
  return {
    lead: words.lead, callouts: noticesOf(visit, sample, form), facts: factsModel(factsOf(visit, found, settings, sample)),
    sample: tableModel(viewer, { caption: words.sampleCaption, columns: sampleColumns(visit, settings, sample), rows: sample.rows, narrow: 'scroll', empty: emptyModel(words.sampleEmpty, '') }),
    sampleNote: hidden > 0 ? words.moreColumns(viewer.number(hidden)) : undefined,
    form: formModel(viewer, {
      action: here, token: visit.token, button: words.tryButton, fields: mainFields(visit, form, sample),
      parts: foldedParts(visit, form, sample), problem: form.problem,
      ...found.state === 'tried' ? { cancel: { text: words.back, href: here } } : {},
    }),
    deeds: [dropDeed(visit, found)],
  };
};

/** What whoever made the connector wants an operator to know, and what a "no" of this file is worth until they have said. */
const noticesOf = ({ viewer }: StoreVisit, { preset }: Sample, { values }: SettingsForm): object[] => [
  ...preset.notice === undefined ? [] : [calloutModel(viewer, 'note', { title: preset.title, sentences: [preset.notice, preset.times.note] })],
  ...preset.noticeOnNo === undefined || values.treatNoAs !== '' ? [] : [calloutModel(viewer, 'warning', { title: preset.title, sentences: [preset.noticeOnNo] })],
];

const factsOf = ({ viewer }: StoreVisit, found: Import, settings: ImportSettings, sample: Sample) => {
  const words = viewer.t.imports.settings;
  const why = whyRecognised(sample);
  const reason = why.length > 0 ? words.why(why.join(', ')) : settings.preset === undefined ? words.plainWhy : words.chosen;
  return [
    { key: words.recognised, value: sample.preset.title, note: reason },
    { key: words.encoding, value: sample.encoding, ...sample.isEncodingCertain ? {} : { note: words.guessed } },
    { key: words.delimiter, value: words.delimiters[sample.delimiter] ?? sample.delimiter },
    { key: words.size, value: words.bytes(viewer.number(found.bytesTotal)) },
  ];
};

const sampleColumns = ({ viewer }: StoreVisit, { mapping }: ImportSettings, { headers, preset }: Sample): Column<readonly string[]>[] => {
  const { fields } = viewer.t.imports.settings;
  const places = placeColumns(headers, preset, mapping);
  const fieldAt = new Map(places.ok ? [...places.value].map(([field, at]) => [at, field]) : []);
  return headers.slice(0, columnsShown).map((header, at) => {
    const field = fieldAt.get(at);
    const name = header.slice(0, cellLengthMax) || String(at + 1);
    return { key: String(at), title: field === undefined ? name : `${name} → ${fields[field]}`, cell: row => (row[at] ?? '').slice(0, cellLengthMax), ...at === 0 ? { isName: true } : {} };
  });
};
