// Placet's own CSV: one row per person and channel, in the same columns out and in, so that nothing is lost on the way. (SYN-3)
import type { Channel } from '../consents/channels.js';
import type { CsvPreset } from './csv-preset.js';

export const placetColumns = [
  'email', 'phone', 'external_id', 'name', 'channel', 'state', 'since', 'time_proven', 'locale', 'section', 'text', 'source', 'record_id',
] as const;

export type ExportState = 'opted_in' | 'opted_out' | 'pending';

export interface ExportRow {
  readonly email?: string;
  readonly phone?: string;
  readonly externalId?: string;
  readonly name?: string;
  readonly channel: Channel;
  readonly state: ExportState;
  /** Epoch milliseconds. */
  readonly since?: number;
  /** Whether `since` is when the person acted, rather than when we heard of it. */
  readonly timeProven?: boolean;
  readonly locale?: string;
  readonly section?: string;
  readonly text?: string;
  readonly source?: string;
  readonly recordId?: string;
}

/** The cells of one export row in the order of `placetColumns`, not yet guarded or quoted. */
export const placetCells = (row: ExportRow): string[] => [
  row.email ?? '', row.phone ?? '', row.externalId ?? '', row.name ?? '', row.channel, row.state,
  row.since === undefined ? '' : new Date(row.since).toISOString(), row.timeProven === true ? 'yes' : 'no',
  row.locale ?? '', row.section ?? '', row.text ?? '', row.source ?? '', row.recordId ?? '',
];

export const placetPreset: CsvPreset = {
  id: 'placet',
  title: 'Placet export',
  recognise: [{ required: ['channel', 'state', 'since', 'time_proven'], optional: placetColumns }],
  quoting: 'standard',
  rowShape: 'columns',
  columns: [
    { header: 'email', field: 'email' }, { header: 'phone', field: 'phone' }, { header: 'external_id', field: 'externalId' },
    { header: 'name', field: 'name' }, { header: 'channel', field: 'channel' }, { header: 'state', field: 'state' },
    { header: 'since', field: 'occurredAt' }, { header: 'time_proven', field: 'timeProven' }, { header: 'locale', field: 'locale' },
    { header: 'section', field: 'section' }, { header: 'text', field: 'text' }, { header: 'source', field: 'source' },
    { header: 'record_id', field: 'recordId' },
  ],
  values: { opted_in: 'yes', opted_out: 'withdrawn', pending: 'pending' },
  meaningOfNo: 'opt_out',
  stripLeadingApostrophe: 'all',
  unescapeHtml: false,
  times: { provenBy: 'row', speakOf: ['yes', 'no', 'pending'], note: 'Times are UTC; the column time_proven says whether they prove when the person acted.' },
};
