// From rows to captures: people by their identifiers, answers to drafts, and what cannot be taken to problems.
import {
  actionFor, channelTarget, identifiersOf, type Circumstances, type ContactAnswer, type ContactRow, type DraftAnswer, type Identifier,
  type IdentifierClaims, type PhoneParser, type StoreId,
} from '@placet/core';
import { phoneParserFor } from '../adapters/phone.js';
import { sha256Hex } from '../adapters/crypto-tools.js';
import { localeSchema } from '../consents/consent-request.js';
import type { CaptureRequest } from '../ledger/capture-request.js';
import type { RowBatch } from '../csv/read-rows.js';
import type { Store } from '../storage/models/index.js';
import { importLimits } from './import-limits.js';
import type { ContactFile } from './read-contacts.js';
import { rowProblem, type ImportReason, type RowProblem } from './row-problems.js';

export interface DraftedCapture {
  readonly line: number;
  readonly request: CaptureRequest;
  /** The column each answer was read from, empty when there is none of its own. */
  readonly columns: readonly string[];
}

export interface DraftedRows {
  readonly captures: readonly DraftedCapture[];
  readonly problems: readonly RowProblem[];
  readonly rows: number;
  readonly errors: number;
  /** Rows that say who and nothing else: nothing is kept of them. */
  readonly silent: number;
  readonly warnings: number;
  readonly lastLine: number;
  readonly bytesRead: number;
}

export type DraftRows = (batch: RowBatch, now: number) => DraftedRows;

/** Makes the drafter of one file. `source` becomes the widget of every record: where the store says the answers are from. */
export const rowDrafter = (store: Pick<Store, 'id' | 'country'>, file: Pick<ContactFile, 'readRow' | 'columnOf'>, source: string): DraftRows => {
  const drafter = new RowDrafter(store, file, source);
  return (batch, now) => drafter.draft(batch, now);
};

const sectionPattern = /^[a-z][a-z0-9_-]{0,63}$/;
const textLengthMax = 10_000;
const nameLengthMax = 200;
const knownTextsMax = 100;
const noWordings: ReadonlyMap<string, string> = new Map();

interface Gathered { captures: DraftedCapture[]; problems: RowProblem[]; errors: number; silent: number; warnings: number }
interface ReadRow { readonly line: number; readonly contact: ContactRow }

class RowDrafter {
  private readonly parsePhone: PhoneParser;
  /** Most rows of a file show the same words. */
  private readonly hashes = new Map<string, string>();

  constructor(
    private readonly store: Pick<Store, 'id' | 'country'>, private readonly file: Pick<ContactFile, 'readRow' | 'columnOf'>, private readonly source: string,
  ) {
    this.parsePhone = phoneParserFor(store.country);
  }

  draft({ rows, faults, bytesRead }: RowBatch, now: number): DraftedRows {
    const gathered: Gathered = {
      captures: [], errors: faults.length, silent: 0, warnings: 0,
      problems: faults.map(({ line, reason, message }) => ({ line, column: '', code: reason, message })),
    };
    for (const { line, cells } of rows) {
      const outcome = this.file.readRow(cells);
      if (outcome.ok) {
        this.take({ line, contact: outcome.contact }, now, gathered);
        continue;
      }
      const { reason, message, column = '' } = outcome.fault;
      gathered.problems.push({ line, column, code: reason, message });
      gathered.errors++;
    }
    const lastLine = Math.max(rows.at(-1)?.line ?? 0, faults.at(-1)?.line ?? 0);
    return { ...gathered, rows: rows.length + faults.length, lastLine, bytesRead };
  }

  private take(row: ReadRow, now: number, gathered: Gathered): void {
    const { answers } = row.contact;
    if (answers.length === 0) {
      gathered.silent++;
      return;
    }
    const leftOut: RowProblem[] = [];
    const identifiers = this.identify(row, leftOut);
    // A time that proves nothing, such as one without a known zone, changes nothing either.
    const isAhead = answers.some(({ occurredAt = 0 }) => occurredAt > now + importLimits.clockAheadMsMax);
    if (identifiers.length === 0 || isAhead) {
      gathered.problems.push(isAhead ? rowProblem(row, 'time_in_future', this.file.columnOf('occurredAt')) : rowProblem(row, 'no_usable_identifier', leftOut[0]?.column));
      gathered.errors++;
      return;
    }
    for (const group of byProof(answers)) gathered.captures.push(this.capture(row, identifiers, group, leftOut));
    if (leftOut.length === 0) return;
    gathered.problems.push(...leftOut);
    gathered.warnings++;
  }

  /** An identifier that is none must not cost the others their answer: an opt-out would be lost with it. */
  private identify(row: ReadRow, leftOut: RowProblem[]): readonly Identifier[] {
    const { email, phone, externalId } = row.contact;
    const together = identifiersOf({ email, phone, externalId }, this.parsePhone);
    if (together.ok) return together.value;
    return identifying.flatMap(({ field, reason }) => {
      if (row.contact[field] === undefined) return [];
      const alone = identifiersOf({ [field]: row.contact[field] } satisfies IdentifierClaims, this.parsePhone);
      if (alone.ok) return alone.value;
      leftOut.push(rowProblem(row, reason, this.file.columnOf(field)));
      return [];
    });
  }

  private capture(row: ReadRow, identifiers: readonly Identifier[], answers: readonly ContactAnswer[], leftOut: RowProblem[]): DraftedCapture {
    const { contact } = row;
    const keep = this.keeper(row, leftOut);
    const text = keep('text', contact.text, value => value.length <= textLengthMax, 'text_left_out');
    const locale = keep('locale', contact.locale, value => localeSchema.safeParse(value).success, 'locale_left_out');
    const section = keep('section', contact.section, value => sectionPattern.test(value), 'section_left_out');
    const textHash = text === null ? null : this.hashOf(text);
    return {
      line: row.line,
      columns: answers.map(({ channel }) => this.answerColumn(channel)),
      request: {
        storeId: this.store.id as StoreId, isProven: true, mode: 'import',
        subject: { identifiers, name: contact.name?.trim().slice(0, nameLengthMax).toWellFormed() },
        answers: answers.map(answer => draftAnswer(answer, textHash, locale)),
        wordings: text === null || textHash === null ? noWordings : new Map([[textHash, text]]),
        circumstances: this.circumstances(section, answers[0]?.occurredAt),
      },
    };
  }

  private keeper({ line }: ReadRow, leftOut: RowProblem[]) {
    return (field: 'text' | 'locale' | 'section', value: string | undefined, isFine: (value: string) => boolean, reason: ImportReason): string | null => {
      if (value === undefined || isFine(value)) return value ?? null;
      if (!leftOut.some(({ code }) => code === reason)) leftOut.push(rowProblem({ line }, reason, this.file.columnOf(field)));
      return null;
    };
  }

  private answerColumn(channel: ContactAnswer['channel']): string {
    const field = `${channel}Answer` as const;
    const column = this.file.columnOf(field);
    return column === field ? '' : column;
  }

  private hashOf(text: string): string {
    const known = this.hashes.get(text);
    if (known !== undefined) return known;
    const made = sha256Hex(text);
    if (this.hashes.size >= knownTextsMax) this.hashes.clear();
    this.hashes.set(text, made);
    return made;
  }

  private circumstances(section: string | null, occurredAt: number | undefined): Circumstances {
    return {
      section, source: 'import', widget: this.source, region: this.store.country, regionBasis: 'store_country',
      occurredAt: occurredAt ?? 0, timeGrade: occurredAt === undefined ? 'unknown' : 'stated', actor: 'merchant_user', context: {},
    };
  }
}

const identifying = [
  { field: 'externalId', reason: 'id_left_out' }, { field: 'email', reason: 'email_left_out' }, { field: 'phone', reason: 'phone_left_out' },
] as const;

/** What one capture says was said at one time, so answers that prove their time and those that do not part ways. */
const byProof = (answers: readonly ContactAnswer[]): readonly (readonly ContactAnswer[])[] => {
  const proven = answers.filter(({ occurredAt }) => occurredAt !== undefined);
  if (proven.length === 0 || proven.length === answers.length) return [answers];
  return [proven, answers.filter(({ occurredAt }) => occurredAt === undefined)];
};

const draftAnswer = ({ channel, answer }: ContactAnswer, textHash: string | null, locale: string | null): DraftAnswer => {
  const target = channelTarget(channel);
  return { target, action: actionFor(target, answer), version: null, textHash, locale };
};
