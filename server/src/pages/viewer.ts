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
  /** The time zone things are shown in: the reader's own, otherwise that of the shop they are about. */
  readonly zone: (timeZone: string) => string;
  /** Day and time in that zone. What belongs to no shop says `UTC`, and then the zone is written out. */
  readonly moment: (at: number, timeZone: string) => Moment;
  /** Only the time when it was today, otherwise day and time. */
  readonly recent: (at: number, timeZone: string, now: number) => Moment;
  readonly day: (at: number, timeZone: string) => Moment;
}

/** What a reader chose, see reader.ts. */
export interface Reader { readonly language?: Language | undefined; readonly timeZone?: string | undefined }

/** The reader of a request: a language in the address goes before the one chosen, and that before those of the browser. */
export const viewerOf = (request: Request, { language, timeZone }: Reader = {}): Viewer => {
  const asked = request.query.lang;
  const browser = request.acceptsLanguages();
  // Who chose German and reads in Vienna says so by the browser.
  const chosen = language === undefined ? [] : [browser.find(tag => languageOf(tag) === language) ?? language];
  const wanted = [...typeof asked === 'string' ? [asked] : [], ...chosen, ...browser].filter(tag => tagPattern.test(tag)).slice(0, 20);
  const tag = wanted.find(each => languageOf(each) !== undefined) ?? 'en';
  return viewerFor(tag, wanted, timeZone);
};

const tagPattern = /^[a-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?$/;

const languageOf = (tag: string): Language | undefined => {
  const language = tag.split('-', 1)[0] ?? '';
  return Object.keys(texts).find((each): each is Language => each === language);
};

/** The viewer of pages in `tag`, such as `de-AT`; English where there are no texts. */
export const viewerFor = (tag: string, wanted: readonly string[] = [tag], ownZone?: string): Viewer => {
  const language = languageOf(tag) ?? 'en';
  const region = tag === 'en' || languageOf(tag) === undefined ? 'en-GB' : tag;
  const zone = (timeZone: string): string => ownZone ?? timeZone;
  return {
    language, t: texts[language], wanted, zone,
    number: value => numberFormat(region, {}).format(value),
    money: (value, currency) => numberFormat(region, { style: 'currency', currency }).format(value),
    moment: (at, timeZone) => momentOf(at, timeZone === 'UTC'
      ? dateFormat(region, { ...dayAndTime, year: 'numeric', timeZoneName: 'short', timeZone: zone(timeZone) })
      : dateFormat(region, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone(timeZone) })),
    recent: (at, timeZone, now) => momentOf(at, isSameDay(at, now, zone(timeZone))
      ? dateFormat(region, { timeStyle: 'medium', timeZone: zone(timeZone) })
      : dateFormat(region, { ...dayAndTime, timeZone: zone(timeZone) })),
    day: (at, timeZone) => momentOf(at, dateFormat(region, { dateStyle: 'long', timeZone: zone(timeZone) })),
  };
};

const dayAndTime = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;

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
