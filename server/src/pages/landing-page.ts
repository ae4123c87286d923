// The first page: for strangers what this is, and for whoever is inside, today.
import type { Request, Response } from 'express';
import { lookerOf } from './looker.js';
import type { PageRow } from './page-row.js';
import { page, sendMessage, type Site } from './site.js';
import { sendToday } from './today/today-room.js';
import type { Viewer } from './viewer.js';

export const landingPages: readonly PageRow[] = [
  { method: 'get', path: '/', door: 'anyone', handlers: site => [page(site, (request, response, viewer) => sendFirst(site, request, response, viewer))] },
];

const sendFirst = async (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const looker = await lookerOf(site.services, request);
  await (looker === undefined ? sendToStranger(site, request, response, viewer) : sendToday(site, request, response, viewer, looker));
};

/** A calm page that tells nothing of the installation. */
const sendToStranger = (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const { what, stranger, strangerHow } = viewer.t.landing;
  return sendMessage(site, request, response, viewer, 200, {
    heading: 'Placet', sentences: [what, stranger, strangerHow], command: viewer.t.signIn.command,
    action: { text: viewer.t.people.signIn.title, href: `${site.base}/sign-in` },
  });
};
