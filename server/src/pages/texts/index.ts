// The languages the pages speak.
import { de } from './de.js';
import { en, type Texts } from './en.js';

export const texts = { en, de } as const satisfies Record<string, Texts>;
export type Language = keyof typeof texts;
export type { Texts };
