// Questions and standings for the tests of the gate.
import { fold, type Action, type Standings, type Target } from '../consents/index.js';
import type { RecordId } from '../kernel/index.js';
import type { Decision } from '../decisions/decision.js';
import type { DecisionQuestion } from '../decisions/question.js';

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** A Monday, 10:00 in New York, 16:00 in Berlin. */
export const now = Date.parse('2026-11-09T15:00:00Z');

export type Entry = readonly [action: Action, target: Target, at: number];

/** Records `rec_0`, `rec_1` … in the order given, folded. */
export const standings = (...entries: readonly Entry[]): Standings => fold(entries.map(([action, target, at], sequence) => ({
  id: `rec_${sequence}` as RecordId, sequence, action, target, version: null, occurredAt: at, timeGrade: 'observed' as const, recordedAt: at,
})));

export const ask = (more: Partial<DecisionQuestion>): DecisionQuestion => ({
  standings: standings(), channel: 'email', messageType: 'newsletter', region: { id: 'DE', why: 'test' }, at: now, ...more,
});

export const inRegion = (id: string, ...others: readonly string[]): DecisionQuestion['region'] =>
  ({ id, why: 'test', ...others.length === 0 ? {} : { candidates: [id, ...others].map(each => ({ id: each, basis: 'shipping_country' as const })) } });

export const brief = ({ decision, reason, step, detail }: Decision): string => [decision, reason, step ?? '-', detail].join(' ');

export const timeText = (at: number | undefined): string | undefined => at === undefined ? undefined : new Date(at).toISOString();
