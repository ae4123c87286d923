// Records in words: what they are about, what was said, where. Nobody's address is ever shown whole.
import { answerOf, type Answer, type ConsentRecord, type Policy } from '@placet/core';
import type { Viewer } from './viewer.js';
import type { Texts } from './texts/index.js';

export interface AnswerWords {
  /** `yes`, `no`, `pending` or `other`, which is also its class of colour. */
  readonly answer: Answer | 'other';
  readonly answerText: string;
  readonly sign: string;
}

export const answerSigns = { yes: '✓', no: '✕', pending: '…', other: '–' } as const satisfies Record<Answer | 'other', string>;

export const answerWords = ({ t }: Viewer, { action }: Pick<ConsentRecord, 'action'>): AnswerWords => {
  const answer = answerOf(action) ?? 'other';
  return { answer, answerText: t.answers[answer], sign: answerSigns[answer] };
};

export type PolicyNames = ReadonlyMap<string, Pick<Policy, 'kind' | 'name'>>;

export const policyNames = (policies: readonly Policy[]): PolicyNames => new Map(policies.map(({ id, kind, name }) => [id, { kind, name }]));

/** `E-mail`, `Privacy policy, version 2`. */
export const aboutText = ({ t, number }: Viewer, { target, version }: Pick<ConsentRecord, 'target' | 'version'>, names: PolicyNames): string => {
  const [kind = '', name = ''] = target.split(':');
  if (kind !== 'policy') return targetText(t, kind, name);
  const policy = names.get(name);
  const text = policy === undefined ? t.targets.policy : policyText(t, policy);
  return version === null ? text : t.targets.version(text, number(version));
};

/** A custom policy goes by its own name, the others by the reader's word for them. */
export const policyText = (t: Texts, { kind, name }: Pick<Policy, 'kind' | 'name'>): string => kind === 'custom' ? name : t.kinds[kind];

const targetText = (t: Texts, kind: string, name: string): string => {
  if (kind === 'subject') return t.targets.subject;
  if (name === 'all') return t.targets.allChannels;
  return textAt(t.targets, name) ?? name;
};

/** The section by its word, a custom one by its name; without one the way the answer came. */
export const placeText = ({ t }: Viewer, { section, source }: Pick<ConsentRecord, 'section' | 'source'>): string =>
  section === null ? t.sources[source] : textAt(t.sections, section) ?? section;

const textAt = (table: object, name: string): string | undefined => {
  const found: unknown = Object.hasOwn(table, name) ? Object.entries(table).find(([each]) => each === name)?.[1] : undefined;
  return typeof found === 'string' ? found : undefined;
};

export interface ShownHash { readonly full: string; readonly short: string }

/** Hashes are shown by their ends; the whole of them on focus. */
export const shownHash = (full: string): ShownHash => ({ full, short: `${full.slice(0, 6)}…${full.slice(-4)}` });

/** `ada@mail.example` as `a…@mail.example`: enough to recognise one's own, too little to write to. */
export const maskEmail = (email: string): string => {
  const at = email.lastIndexOf('@');
  return at < 1 ? '…' : `${String.fromCodePoint(email.codePointAt(0) ?? 0)}…${email.slice(at)}`;
};
