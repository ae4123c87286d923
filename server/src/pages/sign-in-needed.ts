// What a stranger is told at a door.
import type { Request, Response } from 'express';
import { sendMessage, type Site } from './site.js';
import type { Viewer } from './viewer.js';

/** For pages that show what people said. */
export const sendSignInNeeded = (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const { neededTitle, needed, command } = viewer.t.signIn;
  return sendMessage(site, request, response, viewer, 401, {
    heading: neededTitle, sentences: [needed, viewer.t.landing.strangerHow], command, action: { text: viewer.t.people.signIn.title, href: `${site.base}/sign-in` },
  });
};
