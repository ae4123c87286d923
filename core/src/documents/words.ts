// What a merchant writes in his own words, kept once per language, so that a German document never borrows an English sentence.
import { z } from 'zod';

/** One line without control characters. `max` in UTF-16 code units; lone surrogates have no bytes, so no hash, and are refused. */
export const lineOf = (max: number) => z.string().trim().min(1).max(max)
  .regex(/^\P{Cc}*$/u, 'no control characters')
  .refine(text => text.isWellFormed(), 'no lone surrogates');

/** A language tag as documents use it: `de`, `pt-BR`. */
export const localeTag = z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'a language tag such as de or pt-BR');

export const wordsOf = (max: number) => z.record(localeTag, lineOf(max))
  .refine(words => Object.keys(words).length <= 20, 'at most 20 languages');

export type Words = Readonly<Record<string, string>>;

/** The words in exactly this language, or in its base language (`de-AT` reads `de`). Never in another one. */
export const wordsIn = (words: Words | undefined, locale: string): string | undefined => {
  if (words === undefined) return undefined;
  const tag = [locale, locale.slice(0, 2)].find(candidate => Object.hasOwn(words, candidate));
  return tag === undefined ? undefined : words[tag];
};
