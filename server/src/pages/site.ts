// What every page is made with, and the one way a page is sent.
import type { Express, Request, RequestHandler, Response } from 'express';
import type { Services } from '../compose.js';
import type { Principal } from '../http/access.js';
import { formTokenOf } from '../http/form-check.js';
import { describeFault, requestIdOf } from '../http/error-reply.js';
import { placetVersion } from '../version.js';
import { Assets } from './assets.js';
import { menuFor, storesOffered, type Menu, type Place } from './navigation.js';
import { loadViews, type Views } from './views.js';
import { languageChoice, readerOf, type Reading } from './reader.js';
import { viewerOf, type Viewer } from './viewer.js';
import { flashModel, takeSaid } from './kit/flash.js';
import { insiderOf } from './looker.js';

export interface Site {
  readonly app: Express;
  readonly services: Services;
  readonly assets: Assets;
  readonly views: Views;
  /** The path Placet lives under, without a slash at its end: `` or `/privacy`. */
  readonly base: string;
}

export const openSite = (app: Express, services: Services): Site => {
  const base = new URL(services.config.baseUrl).pathname.replace(/\/+$/, '');
  return { app, services, base, assets: new Assets(base), views: loadViews() };
};

export type Frame = 'house' | 'shop' | 'paper';

export interface Page {
  readonly view: string;
  readonly title: string;
  readonly model: object;
  readonly status?: number;
  /** `house` has the navigation, `paper` only the letterhead, `shop` is the sample shop's own. */
  readonly frame?: Frame;
  readonly scripts?: readonly string[];
  /** A stylesheet beside the common one. */
  readonly style?: string;
  /** Where in the house the page is. */
  readonly place?: Place;
  /** Cache-Control; what says nothing else is never kept. */
  readonly cache?: string;
  readonly isPublic?: boolean;
}

export const sendPage = async (site: Site, request: Request, response: Response, viewer: Viewer, page: Page): Promise<void> => {
  const { assets, base, services, views } = site;
  const frame = page.frame ?? 'house';
  const looker = frame === 'house' ? await insiderOf(services, request) : undefined;
  const common = { t: viewer.t, base, language: viewer.language };
  const body = views(page.view, { ...common, ...page.model });
  response.setHeader('Cache-Control', page.cache ?? 'no-store');
  response.setHeader('Content-Language', viewer.language);
  response.vary('Accept-Language');
  response.status(page.status ?? 200).type('html').send(views(`frame-${frame}`, {
    ...common, body, title: page.title, isPublic: page.isPublic === true, version: placetVersion, isDemo: services.config.isDemo,
    isSignedIn: looker?.kind === 'session', signOutToken: formTokenOf(request), menu: looker === undefined ? undefined : await menuOf(site, viewer, looker, page.place),
    languages: page.isPublic === true ? undefined : languageChoice(viewer.language), back: request.method === 'GET' && (page.status ?? 200) < 400 ? request.originalUrl : `${base}/`,
    flash: looker === undefined ? undefined : flashModel(viewer, formTokenOf(request), base, takeSaid(site, request, response)),
    styles: [...new Set(['placet.css', ...framesStyles[frame], ...page.style === undefined ? [] : [page.style]])].map(name => assets.path(name)),
    mark: assets.path('mark.svg'), scripts: (page.scripts ?? []).map(name => assets.path(name)),
  }));
};

const framesStyles: Readonly<Record<Frame, readonly string[]>> = { house: ['house.css', 'admin.css', 'kit.css'], shop: ['shop.css'], paper: [] };

const menuOf = async ({ base, services }: Site, viewer: Viewer, looker: Principal, place: Place | undefined): Promise<Menu> => {
  const stores = place?.store === undefined ? [] : await services.stores.list(looker.organisationId, looker.storeScope, '', storesOffered + 1);
  return menuFor(viewer, base, looker, place, stores);
};

export type PageHandler = (request: Request, response: Response, viewer: Viewer) => Promise<void>;

/** A handler that ends in a page whatever happens; a fault of ours is logged without its message, which may hold a person's data. */
export const page = (site: Site, handle: PageHandler, reading: Reading = 'own'): RequestHandler => (request, response, next) => {
  const answer = async (): Promise<void> => { await handle(request, response, viewerOf(request, await readerOf(site, request, reading))); };
  answer().catch((error: unknown) => {
    const viewer = viewerOf(request);
    const requestId = requestIdOf(response);
    site.services.log.error('page_failed', { requestId, error: describeFault(error) });
    if (response.headersSent) { response.destroy(); return; }
    const { title, kept, number } = viewer.t.fault;
    sendMessage(site, request, response, viewer, 500, { heading: title, sentences: [kept, `${number} ${requestId}`] }).catch(next);
  });
};

export interface Message {
  readonly heading: string;
  readonly sentences: readonly string[];
  readonly command?: string;
  readonly action?: { readonly text: string; readonly href: string };
}

/** A page that says what happened and what to do. */
export const sendMessage = (site: Site, request: Request, response: Response, viewer: Viewer, status: number, message: Message): Promise<void> =>
  sendPage(site, request, response, viewer, {
    view: 'message', title: message.heading, status, frame: 'paper', ...message.command === undefined ? {} : { scripts: ['copy.js'] },
    model: { command: undefined, action: undefined, ...message },
  });

/** Without `sentences` of their own, strays are led to the first page. */
export const sendNotFound = (site: Site, request: Request, response: Response, viewer: Viewer, sentences?: readonly string[]): Promise<void> => {
  const { title, what, next, home } = viewer.t.notFound;
  const message = sentences === undefined ? { sentences: [what, next], action: { text: home, href: `${site.base}/` } } : { sentences };
  return sendMessage(site, request, response, viewer, 404, { heading: title, ...message });
};

export const isNavigation = (request: Request): boolean => request.get('accept')?.includes('text/html') === true;
