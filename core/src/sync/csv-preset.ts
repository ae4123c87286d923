// What a known CSV looks like, as data: which headers it has, what its columns hold, and what a "no" in it is worth. (SYN-3)
import { channels, type Channel } from '../consents/channels.js';

/** What a column can hold. `emailAnswer` and its kin hold the answer for one channel; `channel` with `state` hold one answer per row. */
export const csvFields = [
  'email', 'phone', 'externalId', 'name', 'firstName', 'lastName', 'locale', 'text', 'section', 'source', 'recordId', 'scope',
  'occurredAt', 'timeProven', 'channel', 'state',
  'emailAnswer', 'smsAnswer', 'whatsappAnswer', 'pushAnswer', 'phoneAnswer', 'postAnswer',
] as const;
export type CsvField = (typeof csvFields)[number];

/** The channel each answer column speaks about. */
export const answerFields: readonly { readonly field: CsvField; readonly channel: Channel }[] =
  channels.map(channel => ({ field: `${channel}Answer`, channel }));

/**
 * What a cell says. `no` is a box that is not ticked: it may be an opt-out or a person never asked, and the file's `meaningOfNo` decides.
 * `withdrawn` is an opt-out whoever reads it; `no_record` says nothing.
 */
export type CellMeaning = 'yes' | 'no' | 'pending' | 'withdrawn' | 'no_record';
export type MeaningOfNo = 'opt_out' | 'no_record';
export type RowAnswer = 'yes' | 'no' | 'pending';

export interface CsvTimes {
  /** `row`: the time in a row proves when. `stated_zone`: it does only when the operator says in which zone the file was written. */
  readonly provenBy: 'row' | 'stated_zone';
  /** The answers a time belongs to: a shop that keeps only the opt-in's date says nothing about when the opt-out was. */
  readonly speakOf: readonly RowAnswer[];
  /** What an operator must know before stating a zone. */
  readonly note: string;
}

export interface CsvPreset {
  readonly id: string;
  readonly title: string;
  /** The header sets this file is known by; a set fits when all its required headers are there. */
  readonly recognise: readonly { readonly required: readonly string[]; readonly optional?: readonly string[] }[];
  /** The cell separator when the format fixes it; otherwise it is detected. */
  readonly delimiter?: string;
  /** `none`: a quotation mark is a letter like any other. */
  readonly quoting: 'standard' | 'none';
  /** `find_email_cell`: separators inside cells are not escaped, so columns are counted from the one cell that is an e-mail. */
  readonly rowShape: 'columns' | 'find_email_cell';
  /** Headers in order of preference: when two present headers hold one field, the first counts. */
  readonly columns: readonly { readonly header: string; readonly field: CsvField }[];
  /** What the values of answer cells mean, lower-case. A value that is not listed is a row error, never a guess. */
  readonly values: Readonly<Record<string, CellMeaning>>;
  readonly meaningOfNo: MeaningOfNo;
  /** Fields whose cells carry one leading apostrophe against spreadsheets, or `all`. */
  readonly stripLeadingApostrophe: 'all' | readonly CsvField[];
  /** Cells hold HTML entities (`&#039;`), as shops that escape for the screen write them to files too. */
  readonly unescapeHtml: boolean;
  /** Ids of another shape are not ids of customers and are left out. */
  readonly externalIdPattern?: RegExp;
  readonly times: CsvTimes;
  /** Said to the operator when this file is recognised. */
  readonly notice?: string;
  /** Said as well, until the operator has said what a "no" of this file means. */
  readonly noticeOnNo?: string;
}

/** Where each field stands in one file: field to header, as a person names them with `--map email=E-Mail`. */
export type ColumnMapping = Readonly<Partial<Record<CsvField, string>>>;
