// What an import did so far. Kept with the import in the transaction of every batch, so that a stop in between loses and doubles nothing.
import { answerOf, type ImportOutcome } from '@placet/core';
import { z } from 'zod';
import type { CaptureReply } from '../ledger/capture-request.js';
import type { DraftedRows } from './draft-rows.js';
import { rowProblem, type RowProblem } from './row-problems.js';

const count = z.number().int().min(0);

/** `rows`, `errors` and `warnings` count rows; the others count answers, of which a row may hold several. A row that says nothing is one `unchanged`. */
export const importCountsSchema = z.object({
  rows: count, optedIn: count, optedOut: count, pending: count, unchanged: count, refused: count, errors: count, warnings: count,
});
export type ImportCounts = z.output<typeof importCountsSchema>;

const progressSchema = importCountsSchema.extend({
  /** The last line that is done with. */
  line: count,
  bytesRead: count,
  problems: count,
});
export type ImportProgress = z.output<typeof progressSchema>;

export const noProgress: ImportProgress = {
  rows: 0, optedIn: 0, optedOut: 0, pending: 0, unchanged: 0, refused: 0, errors: 0, warnings: 0, line: 0, bytesRead: 0, problems: 0,
};

export const progressFromText = (text: string): ImportProgress => progressSchema.parse(JSON.parse(text));

export const countsOf = ({ line: _line, bytesRead: _bytesRead, problems: _problems, ...counts }: ImportProgress): ImportCounts => counts;

const recorded = { yes: 'optedIn', no: 'optedOut', pending: 'pending' } as const;

/** Progress after a batch, and everything there is to say about its rows, by line. */
export const advanceProgress = (
  before: ImportProgress, drafted: DraftedRows, replies: readonly CaptureReply[],
): { progress: ImportProgress; problems: RowProblem[] } => {
  const progress = {
    ...before, rows: before.rows + drafted.rows, errors: before.errors + drafted.errors, warnings: before.warnings + drafted.warnings,
    unchanged: before.unchanged + drafted.silent, line: drafted.lastLine, bytesRead: drafted.bytesRead,
  };
  const refusals: RowProblem[] = [];
  replies.forEach((reply, at) => {
    const drawn = drafted.captures[at];
    if (reply.kind !== 'captured' || drawn === undefined) return;
    reply.captured.outcomes.forEach((outcome: ImportOutcome, place) => {
      const answer = drawn.request.answers[place];
      const said = answer === undefined ? undefined : answerOf(answer.action);
      if (outcome === 'record' && said !== undefined) progress[recorded[said]]++;
      if (outcome === 'unchanged') progress.unchanged++;
      if (outcome === 'refused') {
        progress.refused++;
        refusals.push(rowProblem(drawn, 'refused', drawn.columns[place]));
      }
    });
  });
  const problems = [...drafted.problems, ...refusals].sort((left, right) => left.line - right.line);
  return { progress: { ...progress, problems: before.problems + problems.length }, problems };
};
