// The fields of forms about people: what is wrong with them, and how they are drawn. What was typed is kept, passwords never.
import { nameLengthMax, staffEmail } from '../../users/user.js';
import { passwordProblem } from '../../users/password.js';
import type { Texts } from '../texts/index.js';

export interface Field {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'password';
  readonly autocomplete: string;
  readonly value: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
}

export type FieldName = 'name' | 'email' | 'password' | 'newPassword' | 'current';

const kinds = {
  name: { type: 'text', name: 'name', autocomplete: 'name' },
  email: { type: 'email', name: 'email', autocomplete: 'username' },
  password: { type: 'password', name: 'password', autocomplete: 'current-password' },
  newPassword: { type: 'password', name: 'password', autocomplete: 'new-password' },
  current: { type: 'password', name: 'current', autocomplete: 'current-password' },
} as const satisfies Record<FieldName, Pick<Field, 'type' | 'name' | 'autocomplete'>>;

export type Problems = Readonly<Partial<Record<FieldName, string>>>;

export const fieldModel = (t: Texts, name: FieldName, values: Readonly<Partial<Record<FieldName, string>>>, problems: Problems): Field => {
  const kind = kinds[name];
  return {
    ...kind, id: `field-${name}`, label: t.people.fields[name], value: kind.type === 'password' ? '' : values[name] ?? '',
    hint: name === 'newPassword' ? t.people.fields.passwordHint : undefined, error: problems[name],
  };
};

type Check = (value: string, words: Texts['people']['problems']) => string | undefined;

const checks: Readonly<Record<FieldName, Check>> = {
  name: (value, words) => value === '' ? words.needed : value.length > nameLengthMax ? words.tooLong : undefined,
  email: (value, words) => value === '' ? words.needed : staffEmail(value) === undefined ? words.email : undefined,
  password: (value, words) => value === '' ? words.needed : undefined,
  newPassword: (value, words) => {
    const problem = passwordProblem(value);
    return problem === 'too_short' ? words.tooShort : problem === 'too_long' ? words.passwordTooLong : undefined;
  },
  current: (value, words) => value === '' ? words.needed : undefined,
};

/** For codes of the second factor. */
export const codeField = (label: string, hint?: string, error?: string): Field =>
  ({ id: 'field-code', name: 'code', label, type: 'text', autocomplete: 'one-time-code', value: '', hint, error });

/** What is wrong, by field; empty when nothing is. */
export const problemsOf = (t: Texts, values: Readonly<Partial<Record<FieldName, string>>>): Problems =>
  Object.fromEntries((Object.keys(values) as FieldName[]).flatMap((name) => {
    const problem = checks[name](values[name] ?? '', t.people.problems);
    return problem === undefined ? [] : [[name, problem]];
  }));

export const hasProblems = (problems: Problems): boolean => Object.keys(problems).length > 0;
