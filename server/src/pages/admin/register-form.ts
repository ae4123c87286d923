// What the register's form asks for: read from the address, each value checked, what is wrong said beside its field.
import { actions, answerOf, isTarget, momentParser, type SubjectId } from '@placet/core';
import type { RegisterFilter } from '../../consents/register-query.js';
import { queryText, type StoreVisit } from './admin-page.js';
import { findPerson } from './find-person.js';

export const registerFields = ['about', 'answer', 'section', 'from', 'to', 'person'] as const;
export type RegisterField = (typeof registerFields)[number];

export interface RegisterForm {
  readonly values: Readonly<Record<RegisterField, string>>;
  readonly errors: ReadonlyMap<RegisterField, string>;
  readonly filter: RegisterFilter;
  readonly isFiltered: boolean;
  /** Asked for someone who is not known: nothing can match. */
  readonly isNobody: boolean;
}

export const answersAsked = ['yes', 'no', 'pending'] as const;

export const readRegisterForm = async (visit: StoreVisit): Promise<RegisterForm> => {
  const values = Object.fromEntries(registerFields.map(field => [field, queryText(visit.request, field)])) as Record<RegisterField, string>;
  const errors = new Map<RegisterField, string>();
  const words = visit.viewer.t.admin.errors;
  const take = <T>(field: RegisterField, parse: (value: string) => T | undefined, error: string): T | undefined => {
    if (values[field] === '') return undefined;
    const parsed = parse(values[field]);
    if (parsed === undefined) errors.set(field, error);
    return parsed;
  };
  const target = take('about', value => isTarget(value) ? value : undefined, words.choice);
  const wanted = take('answer', value => answersAsked.find(each => each === value), words.choice);
  const section = take('section', value => sectionPattern.test(value) ? value : undefined, words.choice);
  const from = take('from', value => dayStart(value, visit.viewer.zone(visit.store.timezone), 0), words.day);
  const to = take('to', value => dayStart(value, visit.viewer.zone(visit.store.timezone), 1), words.day);
  if (from !== undefined && to !== undefined && from >= to) errors.set('to', words.order);
  const person = values.person === '' ? undefined : await findPerson(visit, values.person, ['email', 'phone']);
  if (person === 'unreadable') errors.set('person', words.person);
  const subjectId: SubjectId | undefined = typeof person === 'object' ? person.id : undefined;
  return {
    values, errors, isFiltered: registerFields.some(field => values[field] !== ''), isNobody: person === 'nobody',
    filter: { target, section, from, to, subjectId, actions: wanted === undefined ? undefined : actions.filter(action => answerOf(action) === wanted) },
  };
};

const sectionPattern = /^[a-z][a-z0-9_-]{0,63}$/;

/** The first instant of a day, or of the one `later` days after it, in the time zone days are shown in. */
const dayStart = (text: string, timeZone: string, later: number): number | undefined => {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const parser = momentParser(timeZone);
  if (day === null || !parser.ok || typeof parser.value(text) !== 'number') return undefined;
  const shifted = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]) + later)).toISOString().slice(0, 10);
  const start = parser.value(shifted);
  return typeof start === 'number' ? start : undefined;
};
