// The pages behind an unsubscribe link: a shopper's page in one of nine languages, with a switch where it can be opened again.
import { shopperLocales } from '@placet/templates';
import type { Response } from 'express';
import type { Branding } from '../../mails/branding.js';
import type { Scope } from '../../unsubscribe/unsubscribe-token.js';
import { sendShopperPage } from '../shopper/shopper-page.js';
import type { Site } from '../site.js';
import { unsubscribeTexts } from '../texts/unsubscribe/index.js';
import type { Reader } from './reader.js';

interface UnsubscribePage {
  readonly view: 'unsubscribe-ask' | 'unsubscribe-done' | 'unsubscribe-back' | 'unsubscribe-message';
  readonly title: string;
  readonly model: object;
  readonly status?: number;
  readonly branding: Branding;
  /** False for an answer to a form, which another language would ask for again. */
  readonly hasLanguages: boolean;
}

export const sendUnsubscribePage = (
  site: Site, response: Response, { t, locale }: Reader, { view, title, model, status = 200, branding, hasLanguages }: UnsubscribePage,
): void => {
  const links = shopperLocales.map(each => ({ locale: each, name: unsubscribeTexts[each].name, href: `?lang=${each}`, isHere: each === locale }));
  response.vary('Accept-Language');
  sendShopperPage(site, response, {
    view, title, locale, branding, status, skip: t.skip, style: 'unsubscribe.css', model: { t, locale, ...model },
    ...hasLanguages ? { languages: { label: t.languages, links } } : {},
  });
};

/** The words of the first button; recorded with a press on it. */
export const stopWords = ({ t }: Reader, brand: string, scope: Scope): string => scope === 'all' ? t.stopAll : t.stop(brand, scope);

/** Nothing to press, and no name on it: for links that mean nothing, and for too many requests. */
export const sendPlainMessage = (
  site: Site, response: Response, reader: Reader, status: number, { title, what, next }: { title: string; what: string; next: string },
): void => {
  sendUnsubscribePage(site, response, reader, {
    view: 'unsubscribe-message', title, status, branding: { name: '' }, hasLanguages: false, model: { heading: title, sentences: [what, next] },
  });
};
