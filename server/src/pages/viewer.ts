// Who is looking: the language of the page, and dates and numbers as that reader writes them.
import type { Request } from 'express';
import { texts, type Language, type Texts } from './texts/index.js';

/** A moment for a `<time>` element. */
export interface Moment { readonly iso: string; readonly text: string }

export interface Viewer {
  readonly language: Language;
  readonly t: Texts;
  /** The language tags the reader asked for, best first. */
  readonly wanted: readonly string[];
  readonly number: (value: number) => string;
  readonly money: (value: number, currency: string) => string;
  /** Day and time, in the time zone of the shop it is about. */
  readonly moment: (at: number, timeZone: string) => Moment;
  /** Only the time when it was today, otherwise day and time. */
  readonly recent: (at: number, timeZone: string, now: number) => Moment;
  readonly day: (at: number, timeZone: string) => Moment;
}

/** The reader of a request; a language chosen in the address goes before those of the browser. */
export const viewerOf = (request: Request): Viewer => {
  const chosen = request.query.lang;
  const wanted = [...typeof chosen === 'string' ? [chosen] : [], ...request.acceptsLanguages()].filter(tag => tagPattern.test(tag)).slice(0, 20);
  const tag = wanted.find(each => languageOf(each) !== undefined) ?? 'en';
  return viewerFor(tag, wanted);
};

const tagPattern = /^[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?$/;

const languageOf = (tag: string): Language | undefined => {
  const language = tag.split('-', 1)[0] ?? '';
  return Object.keys(texts).find((each): each is Language => each === language);
};

/** The viewer of pages in `tag`, such as `de-AT`; English where there are no texts. */
export const viewerFor = (tag: string, wanted: readonly string[] = [tag]): Viewer => {
  const language = languageOf(tag) ?? 'en';
  const region = tag === 'en' || languageOf(tag) === undefined ? 'en-GB' : tag;
  return {
    language, t: texts[language], wanted,
    number: value => numberFormat(region, {}).format(value),
    money: (value, currency) => numberFormat(region, { style: 'currency', currency }).format(value),
    moment: (at, timeZone) => momentOf(at, dateFormat(region, { dateStyle: 'medium', timeStyle: 'short', timeZone })),
    recent: (at, timeZone, now) => momentOf(at, isSameDay(at, now, timeZone)
      ? dateFormat(region, { timeStyle: 'medium', timeZone })
      : dateFormat(region, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone })),
    day: (at, timeZone) => momentOf(at, dateFormat(region, { dateStyle: 'long', timeZone })),
  };
};

const momentOf = (at: number, format: Intl.DateTimeFormat): Moment => ({ iso: new Date(at).toISOString(), text: format.format(at) });

const isSameDay = (left: number, right: number, timeZone: string): boolean => {
  const format = dateFormat('en-GB', { dateStyle: 'short', timeZone });
  return format.format(left) === format.format(right);
};

// Making a format costs a hundred times what using it does. Tags come from outside, so the store of them is bounded.
const formatsMax = 500;
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

const kept = <T>(formats: Map<string, T>, key: string, make: () => T): T => {
  const known = formats.get(key);
  if (known !== undefined) return known;
  if (formats.size >= formatsMax) formats.clear();
  const made = make();
  formats.set(key, made);
  return made;
};

const dateFormat = (tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  kept(dateFormats, tag + JSON.stringify(options), () => new Intl.DateTimeFormat(tag, options));

const numberFormat = (tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  kept(numberFormats, tag + JSON.stringify(options), () => new Intl.NumberFormat(tag, options));
