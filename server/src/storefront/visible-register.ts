// Entries of the register in words: what a visitor may know of each cookie (ePrivacy Directive Art. 5(3) with CJEU C-673/17 Planet49, paragraph 81).
import { wordingFor, type CookieCategory, type CookieEntry } from '@placet/core';

export interface VisibleEntry {
  readonly name: string;
  readonly kind: CookieEntry['kind'];
  readonly provider: string;
  readonly purpose: string;
  readonly duration: string;
  readonly thirdParties: readonly string[];
}

export const visibleEntries = (entries: readonly CookieEntry[], category: CookieCategory, locale: string): VisibleEntry[] =>
  entries.filter(entry => entry.category === category).map(({ name, kind, provider, purpose, duration, thirdPartyAccess }) => ({
    name, kind, provider, purpose: wordingFor(purpose, locale)?.value ?? '', duration: durationText(duration, locale), thirdParties: thirdPartyAccess,
  }));

const spans = {
  en: { session: 'until the browser is closed', until_deleted: 'until it is deleted' },
  de: { session: 'bis der Browser geschlossen wird', until_deleted: 'bis zur Löschung' },
  fr: { session: 'jusqu’à la fermeture du navigateur', until_deleted: 'jusqu’à sa suppression' },
  es: { session: 'hasta que se cierre el navegador', until_deleted: 'hasta que se elimine' },
  it: { session: 'fino alla chiusura del browser', until_deleted: 'fino alla cancellazione' },
  nl: { session: 'tot de browser wordt gesloten', until_deleted: 'tot het wordt verwijderd' },
  pl: { session: 'do zamknięcia przeglądarki', until_deleted: 'do momentu usunięcia' },
  'pt-BR': { session: 'até o navegador ser fechado', until_deleted: 'até ser excluído' },
  bg: { session: 'до затваряне на браузъра', until_deleted: 'до изтриване' },
} as const;

/** `2 years`, `bis der Browser geschlossen wird`. */
export const durationText = (duration: CookieEntry['duration'], locale: string): string => {
  const words = wordingFor(spans, locale) ?? { locale: 'en', value: spans.en };
  if (typeof duration === 'string') return words.value[duration];
  // The words of one language throughout: a language we have no words in gets English numbers too.
  return new Intl.NumberFormat(words.locale, { style: 'unit', unit: duration.unit, unitDisplay: 'long' }).format(duration.amount);
};
