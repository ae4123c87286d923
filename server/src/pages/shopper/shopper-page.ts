// Pages for shoppers: under the store's own name, in the shopper's language, with nothing of the house around them.
import type { Request, Response } from 'express';
import { shopperLocales, type ShopperLocale } from '@placet/templates';
import type { Branding } from '../../mails/branding.js';
import type { Site } from '../site.js';
import { viewerOf } from '../viewer.js';

export interface LanguageLink { readonly locale: ShopperLocale; readonly name: string; readonly href: string; readonly isHere: boolean }

export interface ShopperPage {
  readonly view: string;
  readonly title: string;
  readonly skip: string;
  readonly locale: ShopperLocale;
  readonly branding: Branding;
  readonly status?: number;
  /** A stylesheet beside the shoppers' own. */
  readonly style?: string;
  /** The same page in the shoppers' languages, where it can be opened again. */
  readonly languages?: { readonly label: string; readonly links: readonly LanguageLink[] };
  readonly model: object;
}

/** Never kept and never named to the next page: such addresses act for whoever holds them. */
export const sendShopperPage = (
  { views, assets }: Site, response: Response, { view, title, skip, locale, branding, status = 200, style, languages, model }: ShopperPage,
): void => {
  const common = { language: locale, brand: branding.name };
  response.set({ 'Cache-Control': 'no-store', 'Content-Language': locale, 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex' });
  response.status(status).type('html').send(views('frame-shopper', {
    ...common, title, skip, body: views(view, { ...common, ...model }), languages,
    styles: ['placet.css', 'shopper.css', ...style === undefined ? [] : [style]].map(name => assets.path(name)),
    address: branding.postalAddress?.split(/\r?\n/) ?? [],
  }));
};

/** What the browser asks for among the languages shoppers are spoken to in, for pages that know nothing of the shopper. */
export const askedLocale = (request: Request, fallback: string): ShopperLocale => {
  for (const tag of [...viewerOf(request).wanted, fallback]) {
    const found = shopperLocales.find(each => each === tag) ?? shopperLocales.find(each => each.split('-', 1)[0] === tag.split('-', 1)[0]);
    if (found !== undefined) return found;
  }
  return 'en';
};
