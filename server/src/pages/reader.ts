// What a reader chose: a language by the foot of a page, kept in a cookie, or language and time zone in the account, which goes before it.
import type { Request } from 'express';
import type { Site } from './site.js';
import { isLanguage, languageNames, type Language } from './texts/index.js';
import type { Reader } from './viewer.js';
import { knownZone, readPreferences } from '../users/preferences.js';

/**
 * `own`: as the reader chose. `language`: in the language chosen, but in the shop's time, for what is evidence. `shared`: as the browser asks, for pages
 * that caches may keep for others.
 */
export type Reading = 'own' | 'language' | 'shared';

export const languageCookie = 'placet_language';

export const readerOf = async ({ services }: Site, request: Request, reading: Reading): Promise<Reader> => {
  if (reading === 'shared') return {};
  const session = await services.sessions.sessionOf(request);
  const kept = session?.userId == null ? undefined : await readPreferences(services, session.userId);
  const language = isLanguage(kept?.language) ? kept.language : cookieLanguage(request);
  const timeZone = reading === 'own' && typeof kept?.timeZone === 'string' ? knownZone(kept.timeZone) : undefined;
  return { language, timeZone };
};

const cookieLanguage = ({ headers }: Request): Language | undefined => {
  const value = new RegExp(`(?:^|;\\s*)${languageCookie}=(\\w{2})(?:;|$)`).exec(headers.cookie ?? '')?.[1];
  return isLanguage(value) ? value : undefined;
};

export interface LanguageLink { readonly tag: string; readonly name: string; readonly isHere: boolean }

/** For the foot of a page. */
export const languageChoice = (current: Language): LanguageLink[] =>
  Object.entries(languageNames).map(([tag, name]) => ({ tag, name, isHere: tag === current }));
