// The four forms of the sample shop as a table, and what a submitted one says: checked on the server, with everything typed kept.
import { identifiersOf, isTarget, targetOf, wordingFor, type FormAnswers, type Placement, type Target } from '@placet/core';
import { sha256Hex } from '../adapters/crypto-tools.js';
import { phoneParserFor } from '../adapters/phone.js';
import type { Texts } from '../pages/texts/index.js';
import type { Viewer } from '../pages/viewer.js';
import type { DemoSection } from './demo-shoppers.js';

export type FieldName = 'name' | 'email' | 'phone' | 'address' | 'city' | 'message';

export interface Field {
  readonly name: FieldName;
  readonly required: boolean;
  readonly lengthMax: number;
  readonly type: 'text' | 'email' | 'tel' | 'area';
  /** What browsers fill in (HTML Living Standard, autofill tokens). */
  readonly autocomplete: string;
}

const field = (name: FieldName, required: boolean, type: Field['type'], autocomplete: string, lengthMax = 200): Field =>
  ({ name, required, type, autocomplete, lengthMax });

const email = field('email', true, 'email', 'email', 320);
const personName = field('name', true, 'text', 'name');

export const shopForms: Readonly<Record<DemoSection, readonly Field[]>> = {
  checkout: [personName, email, field('phone', false, 'tel', 'tel', 40), field('address', true, 'text', 'street-address'), field('city', true, 'text', 'address-level2')],
  newsletter: [email],
  registration: [personName, email],
  contact: [personName, email, field('message', true, 'area', 'off', 5000)],
};

export const isDemoSection = (name: string): name is DemoSection => Object.hasOwn(shopForms, name);

/** What a browser posted: texts by field, ticks, and what the form was when it was shown. */
export interface Submitted {
  readonly values: ReadonlyMap<FieldName, string>;
  readonly ticked: ReadonlySet<Target>;
  readonly shown: string;
}

/** From a parsed urlencoded body, in which anything may be missing, repeated or too long. */
export const readSubmitted = (section: DemoSection, body: unknown): Submitted => {
  const posted = new Map<string, unknown>(typeof body === 'object' && body !== null ? Object.entries(body) : []);
  const textOf = (name: string): string => {
    const value = posted.get(name);
    return typeof value === 'string' ? value.toWellFormed().slice(0, 10_000) : '';
  };
  const ticks = [posted.get('consent')].flat().slice(0, 100);
  return {
    values: new Map(shopForms[section].map(({ name }) => [name, textOf(name).trim()])),
    ticked: new Set(ticks.filter(each => typeof each === 'string').filter(isTarget)), shown: textOf('shown'),
  };
};

/** A name for exactly what a form asks in a language: boxes, words and versions. When it differs, the shopper saw something else. */
export const shownAs = (placements: readonly Placement[], versions: ReadonlyMap<string, number>, locale: string): string =>
  sha256Hex(JSON.stringify(placements.map(each =>
    [targetOf(each), each.required, wordingFor(each.text, locale), versions.get(targetOf(each)) ?? null]))).slice(0, 24);

export interface Problems {
  readonly fields: ReadonlyMap<FieldName, string>;
  readonly boxes: ReadonlySet<Target>;
}

/** What keeps a form from being taken, each beside the field it is about. `country` is the shop's, for phone numbers as people there write them. */
export const findProblems = (viewer: Viewer, section: DemoSection, { values }: Submitted, { missingRequired }: FormAnswers, country: string): Problems => {
  const fields = new Map<FieldName, string>();
  for (const field of shopForms[section]) {
    const problem = fieldProblem(viewer, field, values.get(field.name) ?? '', country);
    if (problem !== undefined) fields.set(field.name, problem);
  }
  return { fields, boxes: new Set(missingRequired) };
};

const fieldProblem = ({ t, number }: Viewer, { name, required, lengthMax }: Field, value: string, country: string): string | undefined => {
  if (value === '') return required ? t.form.needed : undefined;
  return value.length > lengthMax ? t.form.tooLong(number(lengthMax)) : formatProblem(t, name, value, country);
};

const formatProblem = (t: Texts, name: FieldName, value: string, country: string): string | undefined =>
  (name === 'email' || name === 'phone') && !identifiersOf({ [name]: value }, phoneParserFor(country)).ok ? t.form[name] : undefined;
