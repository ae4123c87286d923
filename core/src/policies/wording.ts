// Words by language: how a language tag is written, how long a wording may be, and which one a reader gets.
import { z } from 'zod';

export const wordingLimits = { localesMax: 40, placementTextMax: 2000 } as const;

/** A language tag with an optional script and region, such as `de`, `pt-BR`, `zh-Hant-TW` (BCP 47, the part shops use). */
export const localeTagSchema = z.string().regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/, 'a language tag such as de or pt-BR');

/** Text that hashes the same everywhere: no half characters, and something to read in it. */
export const readableText = (charactersMax: number) => z.string().max(charactersMax)
  .refine(text => text.isWellFormed(), 'text without broken characters')
  .refine(text => /\S/.test(text), 'some words');

/** One value per language, one language at least. */
export const byLocale = <T extends z.ZodType>(value: T) => z.record(localeTagSchema, value)
  .refine(record => Object.keys(record).length > 0, 'at least one language')
  .refine(record => Object.keys(record).length <= wordingLimits.localesMax, `at most ${wordingLimits.localesMax} languages`);

export interface Wording<T> {
  readonly locale: string;
  readonly value: T;
}

/**
 * What a reader of `locale` is shown: the exact language tag, else its language, else another region of it, else English, else the first.
 * The form and the record of it must both ask here, so that the words recorded are the words shown. Undefined only for no words at all.
 */
export const wordingFor = <T>(words: Readonly<Record<string, T>>, locale: string): Wording<T> | undefined => {
  const tags = Object.keys(words);
  const language = locale.split('-', 1)[0] ?? '';
  const tag = [locale, language].find(each => tags.includes(each)) ??
    tags.find(each => each.startsWith(`${language}-`)) ?? tags.find(each => each === 'en') ?? tags[0];
  const value = tag === undefined ? undefined : words[tag];
  return tag === undefined || value === undefined ? undefined : { locale: tag, value };
};
