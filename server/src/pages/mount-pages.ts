// The pages people see in a browser. Every one works without scripts; scripts only spare a reload.
import type { ErrorRequestHandler, Express } from 'express';
import { errorCodes } from '@placet/core';
import type { Services } from '../compose.js';
import { mountAdminPages } from './admin/admin-pages.js';
import { mountRows } from './page-row.js';
import { demoPages, pageTable } from './page-table.js';
import { failureOf } from '../http/error-reply.js';
import { isNavigation, openSite, page, sendMessage, sendNotFound, type Site } from './site.js';

export const mountPages = (app: Express, services: Services): void => {
  const site = openSite(app, services);
  site.assets.mount(app);
  mountRows(site, pageTable);
  mountAdminPages(site);
  if (services.config.isDemo) mountRows(site, demoPages);
  const notFound = page(site, (request, response, viewer) => sendNotFound(site, request, response, viewer));
  // Only for people who follow a link: programs get the API's error.
  app.use((request, response, next) => { if (isNavigation(request)) notFound(request, response, next); else next(); });
  app.use(unreadForm(site));
};

/** A form that cannot be read at all, mostly because it is too long. Again, programs get the API's error. */
const unreadForm = (site: Site): ErrorRequestHandler => (error: unknown, request, response, next) => {
  const { code } = failureOf(error);
  if (code === 'internal_error' || request.path.startsWith('/v1/') || !isNavigation(request)) { next(error); return; }
  page(site, (_request, _response, viewer) => {
    const { title, tooLong, broken, next: nextStep } = viewer.t.unread;
    return sendMessage(site, request, response, viewer, errorCodes[code].status, {
      heading: title, sentences: [code === 'request_too_large' ? tooLong : broken, nextStep],
    });
  })(request, response, next);
};
