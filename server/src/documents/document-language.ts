// The language of our own words for a store: its own where there are some, otherwise English.
import { documentLocales, type DocumentLocale } from '@placet/templates';

export const documentLanguageOf = (locale: string): DocumentLocale => documentLocales.find(each => each === locale.split('-', 1)[0]) ?? 'en';
