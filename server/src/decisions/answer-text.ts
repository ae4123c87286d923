// An answer as it goes out, in one shape for a route and for a line of a million.
import type { Failure, StepReport } from '@placet/core';
import { groundBody } from './ground.js';
import type { Answer } from './judge.js';

export const answerBody = ({ entry: { id, ground, decision }, decidedAt, reservation }: Answer): object => {
  const notBefore = decision.decision === 'skip' ? decision.notBefore : undefined;
  return {
    ...groundBody(ground), records: decision.records, ...notBefore === undefined ? {} : { notBefore: timeText(notBefore) },
    ...'steps' in decision ? { steps: decision.steps.map(stepBody) } : {}, ...decision.warnings === undefined ? {} : { warnings: decision.warnings },
    id, decidedAt: timeText(decidedAt),
    ...reservation === null ? {} : { reservation: { id: reservation.id, expiresAt: timeText(reservation.expiresAt ?? decidedAt) } },
  };
};

const stepBody = ({ notBefore, ...step }: StepReport): object => ({ ...step, ...notBefore === undefined ? {} : { notBefore: timeText(notBefore) } });

/** The answers of a pack share their moment. */
let lastTime = { at: 0, text: new Date(0).toISOString() };

const timeText = (at: number): string => {
  if (lastTime.at !== at) lastTime = { at, text: new Date(at).toISOString() };
  return lastTime.text;
};

/** The same as JSON in one line; written out by hand where there is nothing special, because it runs a million times in a row. A test compares both. */
export const answerLine = (answer: Answer): string => {
  const { entry: { id, ground, decision }, decidedAt, reservation } = answer;
  const isPlain = reservation === null && decision.warnings === undefined && !('steps' in decision) && !('notBefore' in decision);
  if (!isPlain) return `${JSON.stringify(answerBody(answer))}\n`;
  const { records } = decision;
  const ids = records.length === 0 ? '' : `"${records.length === 1 ? records[0] ?? '' : records.join('","')}"`;
  return `${ground.head}${ids}],"id":"${id}","decidedAt":"${timeText(decidedAt)}"}\n`;
};

/** What was wrong with a line: its number and the field, never what it held. */
export const errorLine = (line: number, { code, message, details }: Failure): string =>
  `${JSON.stringify({ error: { code, message: `line ${line}: ${message}`, line, ...details === undefined ? {} : { details } } })}\n`;
