// Sign-in by one-time link. Looking at the link changes nothing, because mail scanners look too; only pressing the button uses it up.
import type { Request, Response } from 'express';
import { sessionCookie, sessionLifeMs } from '../http/sessions.js';
import { perMinute } from './limits.js';
import { page, sendMessage, sendPage, type Site } from './site.js';
import type { Viewer } from './viewer.js';

export const mountSignInPages = (site: Site): void => {
  const { app, services, base } = site;
  const limit = perMinute(site, 20);
  const cookie = { httpOnly: true, sameSite: 'lax', secure: services.config.baseUrl.startsWith('https:'), path: base === '' ? '/' : base } as const;
  app.get('/sign-in/:code', limit, page(site, async (request, response, viewer) => {
    if (await services.sessions.isOpen(String(request.params.code))) {
      await sendPage(site, request, response, viewer, { view: 'sign-in', title: viewer.t.signIn.title, frame: 'paper', model: {} });
    } else await sendUsedUp(site, request, response, viewer);
  }));
  app.post('/sign-in/:code', limit, page(site, async (request, response, viewer) => {
    const session = await services.sessions.redeem(String(request.params.code));
    if (session === undefined) { await sendUsedUp(site, request, response, viewer); return; }
    response.cookie(sessionCookie, session, { ...cookie, maxAge: sessionLifeMs });
    response.set('Cache-Control', 'no-store').redirect(303, `${base}/`);
  }));
  app.post('/sign-out', limit, page(site, async (request, response) => {
    await services.sessions.end(request);
    response.clearCookie(sessionCookie, cookie);
    response.set('Cache-Control', 'no-store').redirect(303, `${base}/`);
  }));
};

const sendUsedUp = (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const { usedTitle, used, again, command } = viewer.t.signIn;
  return sendMessage(site, request, response, viewer, 410, { heading: usedTitle, sentences: [used, again], command });
};

/** For pages that show what people said. */
export const sendSignInNeeded = (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const { neededTitle, needed, command } = viewer.t.signIn;
  return sendMessage(site, request, response, viewer, 401, { heading: neededTitle, sentences: [needed, viewer.t.landing.strangerHow], command });
};
