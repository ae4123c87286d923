// What one line of a CSV says, once understood: a person and answers, or what is wrong with it.
import type { Channel } from '../consents/channels.js';
import type { RowAnswer, CsvField } from './csv-preset.js';

export interface ContactAnswer {
  readonly channel: Channel;
  readonly answer: RowAnswer;
  /** Epoch milliseconds of the person's act; only when the row proves it. */
  readonly occurredAt?: number;
  /** Epoch milliseconds the row gives without proof; never a reason to revive an opt-out. */
  readonly claimedAt?: number;
}

/** Identifiers are as written, only trimmed and unescaped; normalising them is the caller's. A field that is absent was empty. */
export interface ContactRow {
  readonly email?: string;
  readonly phone?: string;
  readonly externalId?: string;
  readonly name?: string;
  /** One per channel the row speaks about; none means the row only says who. */
  readonly answers: readonly ContactAnswer[];
  readonly locale?: string;
  /** The words the person saw. */
  readonly text?: string;
  readonly section?: string;
  readonly source?: string;
  readonly recordId?: string;
  /** The part of the shop the row speaks for, such as a website, when the shop keeps one answer per part. */
  readonly scope?: string;
}

/** Everything that can be wrong with a row that could be read. */
export const rowReasons = {
  row_empty: 'The row is empty.',
  no_identifier: 'The row has no e-mail, phone or id.',
  too_many_cells: 'The row has more cells than there are column names; a separator inside a cell is not quoted.',
  email_not_found: 'No cell of the row is an e-mail address.',
  email_ambiguous: 'More than one cell of the row is an e-mail address.',
  row_cut: 'The row ends before its last columns; the shop has cut it off.',
  answer_unknown: 'The value is not a known answer. Map it to yes, no, pending, withdrawn or no_record.',
  channel_unknown: 'The value is not a channel. Channels are email, sms, whatsapp, push, phone and post.',
  time_impossible: 'The value is not a time. Write it as 2026-01-31T12:00:00Z.',
  time_proof_unknown: 'The value is neither yes nor no.',
} as const;
export type RowReason = keyof typeof rowReasons;

export interface RowFault {
  readonly reason: RowReason;
  /** From `rowReasons`; never holds what the row says. */
  readonly message: string;
  readonly column?: string;
  /** The cell that was not understood, cut to 80 characters: for the operator's own error file only, never for a log. */
  readonly value?: string;
}

export interface FaultyRow { readonly ok: false; readonly fault: RowFault }
export type RowOutcome = { readonly ok: true; readonly contact: ContactRow } | FaultyRow;

export const rowFault = (reason: RowReason, column?: string, value?: string): FaultyRow => ({
  ok: false,
  fault: {
    reason, message: rowReasons[reason],
    ...(column === undefined ? {} : { column }), ...(value === undefined ? {} : { value: value.slice(0, 80) }),
  },
});

/** The fields a row carries through as they are. */
export const carriedFields = ['locale', 'text', 'section', 'source', 'recordId', 'scope'] as const satisfies readonly (CsvField & keyof ContactRow)[];
