// The page behind the link of a confirmation letter. Looking changes nothing; the button confirms what is shown, as often as it is pressed. (LED-9)
import type { Request, Response } from 'express';
import { isId, type StoreId } from '@placet/core';
import { nearestLocale, type ShopperLocale } from '@placet/templates';
import { confirm } from '../../consents/double-opt-in/confirm.js';
import { readConfirmation, type FoundConfirmation } from '../../consents/double-opt-in/find-confirmation.js';
import { unnamedWording } from '../../consents/double-opt-in/unnamed-wording.js';
import { brandingOf, type Branding } from '../../mails/branding.js';
import type { Store } from '../../storage/models/index.js';
import { perMinute } from '../limits.js';
import type { PageRow } from '../page-row.js';
import { fieldOf, formBody } from '../people/guard.js';
import { page, type Site } from '../site.js';
import { confirmTexts, type Said } from './confirm-texts.js';
import { askedLocale, sendShopperPage } from './shopper-page.js';

export const confirmPages: readonly PageRow[] = [
  {
    method: 'get', path: '/c/:token', door: 'holder',
    handlers: site => [perMinute(site, 60), page(site, async (request, response) => {
      const link = await findLink(site, request);
      if (link === undefined) sendUnknown(site, request, response); else sendFound(site, response, link);
    })],
  },
  {
    method: 'post', path: '/c/:token', door: 'holder', check: 'shopper', audit: [],
    handlers: site => [perMinute(site, 30), formBody, page(site, (request, response) => takeConfirmation(site, request, response))],
  },
];

interface Link { readonly store: Store; readonly storeId: StoreId; readonly id: string; readonly branding: Branding; readonly found: FoundConfirmation }

const findLink = async ({ services }: Site, request: Request): Promise<Link | undefined> => {
  const read = services.links.readConfirmToken(String(request.params.token));
  if (read === undefined || !isId('confirmation', read.confirmationId)) return undefined;
  const store = await services.stores.find(read.storeId);
  const found = store === undefined ? undefined : await readConfirmation(services, read.storeId, read.confirmationId);
  if (store === undefined || found === undefined) return undefined;
  return { store, found, storeId: read.storeId, id: read.confirmationId, branding: await brandingOf(services.database, store) };
};

const takeConfirmation = async (site: Site, request: Request, response: Response): Promise<void> => {
  const link = await findLink(site, request);
  if (link === undefined) { sendUnknown(site, request, response); return; }
  const userAgent = request.get('user-agent')?.toWellFormed().slice(0, 1000);
  const outcome = await confirm(site.services, link.storeId, link.id, { recordId: fieldOf(request, 'record'), ip: request.ip, userAgent });
  if (outcome === undefined) { sendUnknown(site, request, response); return; }
  site.services.work.kick();
  site.services.outbound.wake(link.storeId);
  const now = await readConfirmation(site.services, link.storeId, link.id);
  sendFound(site, response, { ...link, found: now ?? link.found }, outcome === 'superseded');
};

const localeFor = ({ found, store }: Link): ShopperLocale => nearestLocale(found.locale ?? store.locale);

/** `isChanged`: somebody pressed the button under words that no longer count. */
const sendFound = (site: Site, response: Response, link: Link, isChanged = false): void => {
  const { found: { state, channel, recordId, wording, expiresAt }, branding, store } = link;
  const locale = localeFor(link);
  const t = confirmTexts[locale];
  if (state === 'open') {
    const title = t.title(branding.name);
    const words = wording === null ? { wording: unnamedWording[locale], wordingLanguage: locale } : { wording, wordingLanguage: link.found.locale ?? locale };
    sendShopperPage(site, response, {
      view: 'confirmation', title, skip: t.skip, locale, branding, status: isChanged ? 409 : 200,
      model: {
        ...words, heading: title, lead: t.lead, means: t.means(branding.name, t.by[channel]), button: t.button, nothingYet: t.nothingYet, record: recordId,
        changed: isChanged ? t.changed : undefined,
      },
    });
    return;
  }
  const until = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: store.timezone }).format(expiresAt);
  const said = state === 'confirmed' ? t.done(branding.name, t.by[channel]) : t.over[state](branding.name, until);
  sendSaid(site, response, { said, locale, branding, status: state === 'confirmed' ? 200 : 410, isDone: state === 'confirmed' });
};

/** Whose link it was meant to be cannot be known, so the page has no store's name. */
const sendUnknown = (site: Site, request: Request, response: Response): void => {
  const locale = askedLocale(request, 'en');
  sendSaid(site, response, { said: confirmTexts[locale].over.unknown('', ''), locale, branding: { name: '' }, status: 404, isDone: false });
};

interface Saying { readonly said: Said; readonly locale: ShopperLocale; readonly branding: Branding; readonly status: number; readonly isDone: boolean }

const sendSaid = (site: Site, response: Response, { said, locale, branding, status, isDone }: Saying): void => {
  sendShopperPage(site, response, { view: 'confirmation-said', title: said.title, skip: confirmTexts[locale].skip, locale, branding, status, model: { ...said, isDone } });
};
