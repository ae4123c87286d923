// Who reads an unsubscribe page: in which of the nine languages, and how dates are written there.
import type { Channel } from '@placet/core';
import { shopperLocales, type ShopperLocale } from '@placet/templates';
import type { Request } from 'express';
import { unsubscribeTexts, type UnsubscribeTexts } from '../texts/unsubscribe/index.js';
import type { Moment } from '../viewer.js';

export interface Reader {
  readonly locale: ShopperLocale;
  readonly t: UnsubscribeTexts;
  moment(at: number, timeZone: string): Moment;
  /** `by e-mail and by post` */
  ways(channels: readonly Channel[]): string;
}

/** A language chosen on the page, then the one the person was spoken to in, then the browser's, then the shop's. */
export const readerOf = (request: Request, chosen: unknown, onRecord: string | undefined, ofShop: string | undefined): Reader => {
  const wanted = [chosen, onRecord, ...request.acceptsLanguages().slice(0, 20), ofShop];
  return readerIn(wanted.map(tag => typeof tag === 'string' ? localeFor(tag) : undefined).find(locale => locale !== undefined) ?? 'en');
};

/** The locale of ours that a tag means; undefined for other languages, and for any language at all (`*`). */
const localeFor = (tag: string): ShopperLocale | undefined => {
  const wanted = tag.toLowerCase();
  return shopperLocales.find(locale => locale.toLowerCase() === wanted) ?? shopperLocales.find(locale => locale.split('-', 1)[0] === wanted.split('-', 1)[0]);
};

const readerIn = (locale: ShopperLocale): Reader => {
  const t = unsubscribeTexts[locale];
  return {
    locale, t,
    moment: (at, timeZone) => ({ iso: new Date(at).toISOString(), text: dateFormat(locale, timeZone).format(at) }),
    ways: channels => listFormat(locale).format(channels.map(channel => t.by[channel])),
  };
};

/** English as it is read in most places of the world: the day before the month. */
const tagOf = (locale: ShopperLocale): string => locale === 'en' ? 'en-GB' : locale;

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const formatsMax = 500;

const dateFormat = (locale: ShopperLocale, timeZone: string): Intl.DateTimeFormat => {
  const key = `${locale} ${timeZone}`;
  const known = dateFormats.get(key);
  if (known !== undefined) return known;
  if (dateFormats.size >= formatsMax) dateFormats.clear();
  const made = new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'long', timeStyle: 'short', timeZone });
  dateFormats.set(key, made);
  return made;
};

const listFormats = new Map<ShopperLocale, Intl.ListFormat>();

const listFormat = (locale: ShopperLocale): Intl.ListFormat => {
  const made = listFormats.get(locale) ?? new Intl.ListFormat(tagOf(locale), { type: 'conjunction' });
  listFormats.set(locale, made);
  return made;
};
