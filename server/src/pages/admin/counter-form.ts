// What was filled in at the till: read from the form, each part checked, what is wrong said beside it.
import { identifiersOf } from '@placet/core';
import { phoneParserFor } from '../../adapters/phone.js';
import { neededFor, type CounterQuestion } from '../../counter/asked-at-counter.js';
import { fieldOf, fieldsOf } from '../people/guard.js';
import type { Texts } from '../texts/index.js';
import type { StoreVisit } from './admin-page.js';

export const counterFields = ['cashier', 'email', 'phone', 'spoken'] as const;
export type CounterField = (typeof counterFields)[number];

const lengthMax = { cashier: 80, email: 320, phone: 40, spoken: 1000 } as const satisfies Record<CounterField, number>;

export interface CounterForm {
  readonly values: Readonly<Record<CounterField, string>>;
  readonly ticked: readonly CounterQuestion[];
  readonly errors: ReadonlyMap<CounterField | 'ticks', string>;
}

export const emptyCounterForm = (cashier: string): CounterForm => ({ values: { cashier, email: '', phone: '', spoken: '' }, ticked: [], errors: new Map() });

export const readCounterForm = ({ request, store, viewer }: StoreVisit, questions: readonly CounterQuestion[]): CounterForm => {
  const typed = counterFields.map(name => [name, fieldOf(request, name).trim().slice(0, lengthMax[name] + 1)]);
  const values = Object.fromEntries(typed) as Record<CounterField, string>;
  const asked = new Set(fieldsOf(request, 'yes'));
  const ticked = questions.filter(({ channel }) => asked.has(channel));
  return { values, ticked, errors: problemsOf(viewer.t.counter.problems, values, ticked, store.country) };
};

const problemsOf = (
  words: Texts['counter']['problems'], values: CounterForm['values'], ticked: readonly CounterQuestion[], country: string,
): ReadonlyMap<CounterField | 'ticks', string> => {
  const errors = new Map<CounterField | 'ticks', string>();
  const isBad = (kind: 'email' | 'phone'): boolean => values[kind] !== '' && !identifiersOf({ [kind]: values[kind] }, phoneParserFor(country)).ok;
  const needs = (kind: 'email' | 'phone'): boolean => values[kind] === '' && ticked.some(({ channel }) => neededFor[channel] === kind);
  if (values.spoken === '') errors.set('spoken', words.spoken);
  if (ticked.length === 0) errors.set('ticks', words.tick);
  if (values.email === '' && values.phone === '') errors.set('email', words.contact);
  if (needs('email')) errors.set('email', words.needsEmail);
  if (needs('phone')) errors.set('phone', words.needsPhone);
  if (isBad('email')) errors.set('email', words.email);
  if (isBad('phone')) errors.set('phone', words.phone);
  if (values.cashier === '') errors.set('cashier', words.cashier);
  for (const name of counterFields) if (values[name].length > lengthMax[name]) errors.set(name, words.tooLong);
  return errors;
};
