// Handlebars, shut in: only the blocks if, unless and each, a few helpers that put values into words, and own properties.
import Handlebars from 'handlebars';
import type { DocumentLocale, Labels } from '@placet/templates';
import { labels } from '@placet/templates';
import { z } from 'zod';
import { durationUnits } from '@placet/core';
import { localeWords } from './locale-words.js';
import { assertTemplateRules } from './template-rules.js';

/** A compiled template. Throws when it asks for a fact that is not there: completeness is checked before, so that is a bug. */
export type CompiledTemplate = (view: object) => string;

/** Throws a TypeError when the template breaks the rules of `template-rules.ts`. */
export const compileTemplate = (source: string, locale: DocumentLocale): CompiledTemplate => {
  assertTemplateRules(source);
  const helpers = helpersOf(locale);
  const engine = Handlebars.create();
  engine.registerHelper(helpers);
  const template = engine.compile<object>(source, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { ...allKnown(helpers), if: true, unless: true, each: true, with: false, log: false, lookup: false },
  });
  return view => template(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
};

const text = z.string().min(1);
const texts = z.array(text).min(1);
const address = z.looseObject({
  street: text, city: text, country: text, postalCode: text.optional(), region: text.optional(),
});
const duration = z.union([
  z.literal('session'), z.literal('until_deleted'), z.looseObject({ amount: z.int(), unit: z.enum(durationUnits) }),
]);

/** Each helper parses what it is given and throws on anything else, because strict mode does not look at the arguments of helpers. */
const helpersOf = (locale: DocumentLocale) => {
  const words = localeWords(locale);
  return {
    listText: (items: unknown) => words.list(texts.parse(items)),
    dateText: (day: unknown) => words.date(text.parse(day)),
    dayCount: (count: unknown) => words.dayCount(z.int().parse(count)),
    countryName: (code: unknown) => words.country(text.parse(code)),
    countryNames: (codes: unknown) => words.countries(texts.parse(codes)),
    languageNames: (codes: unknown) => words.languages(texts.parse(codes)),
    currencyNames: (codes: unknown) => words.currencies(texts.parse(codes)),
    durationText: (life: unknown) => words.duration(duration.parse(life)),
    addressText: (place: unknown) => words.address(address.parse(place)),
    label: (group: unknown, value: unknown) => labelOf(labels[locale], text.parse(group), text.parse(value)),
  };
};

const labelOf = (table: Labels, group: string, value: string): string => {
  const found = new Map<string, Readonly<Record<string, string>>>(Object.entries(table)).get(group);
  const label = found !== undefined && Object.hasOwn(found, value) ? found[value] : undefined;
  if (label === undefined) throw new TypeError(`no label for ${group}`);
  return label;
};

const allKnown = (helpers: object): Record<string, boolean> => Object.fromEntries(Object.keys(helpers).map(name => [name, true]));
