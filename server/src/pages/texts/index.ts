// The languages the pages speak.
import { de } from './de.js';
import { en, type Texts } from './en.js';
import { fr } from './fr.js';

export const texts = { en, de, fr } as const satisfies Record<string, Texts>;
export type Language = keyof typeof texts;

/** Each language in its own words, for those who cannot read the one that is shown. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', fr: 'Français' };

export const isLanguage = (tag: unknown): tag is Language => typeof tag === 'string' && Object.hasOwn(texts, tag);
export type { Texts };
