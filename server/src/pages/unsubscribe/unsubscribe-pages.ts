// `/u/{token}`: looking changes nothing, because link scanners look too; posting stops the messages, without cookie, sign-in or redirect. (UNS-2, RFC 8058)
import { isIP } from 'node:net';
import type { Request, RequestHandler, Response } from 'express';
import rateLimit, { type Options } from 'express-rate-limit';
import type { PageRow } from '../page-row.js';
import { page, type Site } from '../site.js';
import { stopMessages } from '../../unsubscribe/stop-messages.js';
import { undoableChannels, undoStop } from '../../unsubscribe/undo-stop.js';
import type { LinkMeaning } from '../../unsubscribe/unsubscribe-token.js';
import { clickBody, clickOf, type Click } from './click-body.js';
import { sendAsk, sendBack, sendDone, sendNotUndone, sendTaken } from './answer-pages.js';
import { followLink, standingOf, type FollowedLink } from './followed-link.js';
import { readerOf, type Reader } from './reader.js';
import { sendPlainMessage, stopWords } from './send-unsubscribe-page.js';

export const unsubscribePages: readonly PageRow[] = [
  { method: 'get', path: '/u/:token', door: 'holder', handlers: site => [onlyKnown(site), page(site, (request, response) => show(site, request, response))] },
  {
    method: 'post', path: '/u/:token', door: 'holder', check: 'shopper', audit: [],
    handlers: site => [onlyKnown(site), ...clickBody, page(site, (request, response) => take(site, request, response))],
  },
];

interface LinkLocals { link?: LinkMeaning }

const linkOf = (response: Response): LinkMeaning => {
  const { link } = response.locals as LinkLocals;
  if (link === undefined) throw new Error('an unsubscribe page without its link');
  return link;
};

/**
 * Reads the token before anything else. Mail providers post for thousands of people from a few addresses, so good links are never counted by address, only
 * each for itself; an address that tries one bad link after the other is told to wait.
 */
const onlyKnown = (site: Site): RequestHandler => {
  const { tokens } = site.services.unsubscribeLinks;
  const perLink = limit(site, 60, { keyGenerator: ({ params }) => String(params.token) });
  const badLinks = limit(site, 300, {});
  return (request, response, next) => {
    const link = tokens.read(String(request.params.token));
    if (link === undefined) {
      void badLinks(request, response, () => { sendInvalid(site, request, response); });
      return;
    }
    (response.locals as LinkLocals).link = link;
    void perLink(request, response, next);
  };
};

const limit = (site: Site, perMinute: number, options: Partial<Options>): RequestHandler => rateLimit({
  windowMs: 60_000, limit: perMinute, standardHeaders: 'draft-8', legacyHeaders: false, ...options,
  handler: (request, response) => {
    const reader = readerOf(request, request.query.lang, undefined, undefined);
    sendPlainMessage(site, response, reader, 429, reader.t.slow);
  },
});

/** One answer for whatever is no link: forged, cut off, altered, of another installation, or of a shop that is gone. */
const sendInvalid = (site: Site, request: Request, response: Response): void => {
  const reader = readerOf(request, request.query.lang, undefined, undefined);
  sendPlainMessage(site, response, reader, 404, reader.t.invalid);
};

const show = async (site: Site, request: Request, response: Response): Promise<void> => {
  const link = await followLink(site.services, linkOf(response));
  if (link === undefined) { sendInvalid(site, request, response); return; }
  const reader = readerOf(request, request.query.lang, link.languageOnRecord, link.store.locale);
  if (standingOf(link, link.scope).state === 'opted_out') await sendDone(site, response, reader, link, { hasLanguages: true });
  else sendAsk(site, response, reader, link);
};

const take = async (site: Site, request: Request, response: Response): Promise<void> => {
  const at = site.services.clock.now();
  const click = clickOf(request);
  if (click.kind === 'stop' && !click.isOnPage) { await takeOneClick(site, request, response, at); return; }
  const link = await followLink(site.services, linkOf(response));
  if (link === undefined) { sendInvalid(site, request, response); return; }
  const reader = readerOf(request, click.language, link.languageOnRecord, link.store.locale);
  if (click.kind === 'undo') await takeUndo(site, request, response, { reader, link, click, at });
  else await takeStop(site, response, { reader, link, click, at });
};

/** From a mail program, which shows nobody what comes back: nothing is looked up for the answer, so that it comes as soon as the ledger has the no. */
const takeOneClick = async (site: Site, request: Request, response: Response, at: number): Promise<void> => {
  const { services } = site;
  const link = linkOf(response);
  const store = await services.stores.find(link.storeId);
  if (store === undefined) { sendInvalid(site, request, response); return; }
  await stopMessages(services, { store, subjectId: link.subjectId, scope: link.scope, clickedAt: at, widget: 'unsubscribe link', campaign: await campaignOf(site, link), shown: undefined });
  sendTaken(site, response, readerOf(request, undefined, undefined, store.locale), link.scope, store.name);
};

const campaignOf = async ({ services: { unsubscribeLinks } }: Site, { storeId, campaignTag }: LinkMeaning): Promise<string | undefined> =>
  campaignTag === null ? undefined : unsubscribeLinks.campaigns.campaignOf(storeId, campaignTag);

interface Stopping { readonly reader: Reader; readonly link: FollowedLink; readonly click: Click & { kind: 'stop' }; readonly at: number }

/** Answers when the ledger has it. */
const takeStop = async (site: Site, response: Response, { reader, link, click, at }: Stopping): Promise<void> => {
  const { services } = site;
  const { store, brand, subjectId } = link;
  const scope = click.isAll ? 'all' : link.scope;
  await stopMessages(services, {
    store, subjectId, scope, clickedAt: at, widget: 'unsubscribe page', campaign: await campaignOf(site, link),
    shown: { text: stopWords(reader, brand, scope), locale: reader.locale },
  });
  const after = await followLink(services, linkOf(response)) ?? link;
  await sendDone(site, response, reader, { ...after, scope }, { hasLanguages: false, since: at });
};

interface Undoing { readonly reader: Reader; readonly link: FollowedLink; readonly click: Click & { kind: 'undo' }; readonly at: number }

const takeUndo = async (site: Site, request: Request, response: Response, { reader, link, click: { recordId, code }, at }: Undoing): Promise<void> => {
  const { services } = site;
  const { storeId, subject, store, brand } = link;
  const isTheirs = services.unsubscribeLinks.tokens.isUndoCode(storeId, recordId, code);
  const channels = isTheirs && subject !== undefined ? await undoableChannels(services.database, storeId, subject, recordId, at) : [];
  if (subject === undefined || channels.length === 0) {
    sendNotUndone(site, response, reader, link);
    return;
  }
  const shown = { text: reader.t.again(brand, reader.ways(channels)), locale: reader.locale };
  const userAgent = request.get('user-agent')?.slice(0, 1000);
  const ip = request.ip !== undefined && isIP(request.ip) !== 0 ? request.ip : undefined;
  const placed = await undoStop(services, { store, subjectId: subject.id, channels, shown, at, ip, userAgent });
  services.work.kick();
  await sendBack(site, response, reader, link, { channels, words: shown.text, at, recordId: placed[0]?.record.id });
};
