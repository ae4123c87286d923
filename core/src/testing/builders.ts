// Entries with sensible parts, so that a test says only what it is about.
import { actionFor, type Answer, type Circumstances, type DraftAnswer, type LedgerEntry, type Target } from '../consents/index.js';
import type { Identifier } from '../subjects/index.js';

export const email = (value: string): Identifier => ({ kind: 'email', value });
export const account = (value: string): Identifier => ({ kind: 'externalId', value });
export const phone = (value: string): Identifier => ({ kind: 'phone', value });

export const answer = (target: Target, said: Answer, version: number | null = null): DraftAnswer =>
  ({ target, action: actionFor(target, said), version, textHash: null, locale: 'en' });

export const circumstances = (occurredAt: number, changes: Partial<Circumstances> = {}): Circumstances => ({
  section: 'newsletter', source: 'web', widget: null, region: 'DE', regionBasis: 'stated',
  occurredAt, timeGrade: 'observed', actor: 'shopper', context: {}, ...changes,
});

export const entry = (
  identifiers: readonly Identifier[], answers: readonly DraftAnswer[], occurredAt: number, changes: Partial<LedgerEntry> = {},
): LedgerEntry =>
  ({ identifiers, isProven: true, answers, circumstances: circumstances(occurredAt), mode: 'record', ...changes });
