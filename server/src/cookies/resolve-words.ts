// All a visitor of a store may be shown about cookies, by language: the merchant's words over those Placet brings along. (COO-2, COO-7)
import { cookieCategories, type CookieSettings, type CookieWords } from '@placet/core';
import { cookieWords, nearestLocale, shopperLocales } from '@placet/templates';

export type WordsByLocale = Readonly<Record<string, CookieWords>>;

/** Our nine languages and every other the merchant wrote in. What he left out in one of them is said in our words, in the nearest of our languages. */
export const resolveWords = (settings: CookieSettings): WordsByLocale => {
  const { banner, categories } = settings;
  const written = [banner.title, banner.text, ...cookieCategories.flatMap(name => [categories[name].title, categories[name].text])];
  const locales = new Set<string>([...shopperLocales, ...written.flatMap(words => Object.keys(words ?? {}))]);
  return Object.fromEntries([...locales].map(locale => [locale, wordsIn(settings, locale)]));
};

const wordsIn = ({ banner, categories }: CookieSettings, locale: string): CookieWords => {
  const ours = cookieWords[nearestLocale(locale)];
  const text = ownWords(banner.text, locale);
  return {
    banner: { ...ours.banner, title: ownWords(banner.title, locale) ?? ours.banner.title, text: text ?? ours.banner.text },
    textByStance: { opt_out: text ?? ours.textByStance.opt_out, notice: text ?? ours.textByStance.notice },
    categories: mapCategories(name => ({
      title: ownWords(categories[name].title, locale) ?? ours.categories[name].title,
      text: ownWords(categories[name].text, locale) ?? ours.categories[name].text,
    })),
  };
};

const mapCategories = <T>(value: (name: (typeof cookieCategories)[number]) => T) =>
  ({ strictly_necessary: value('strictly_necessary'), performance: value('performance'), functional: value('functional'), targeting: value('targeting') });

/** What the merchant wrote in this language or in its base language. Never in another one: half a banner in each helps nobody. */
const ownWords = (words: Readonly<Record<string, string>> | undefined, locale: string): string | undefined =>
  words?.[locale] ?? words?.[locale.split('-', 1)[0] ?? locale];
