// The pages people see in a browser. Every one works without scripts; scripts only spare a reload.
import type { ErrorRequestHandler, Express } from 'express';
import { errorCodes } from '@placet/core';
import type { Services } from '../compose.js';
import { mountShopPages } from '../demo/shop-pages.js';
import { mountAdminPages } from './admin/admin-pages.js';
import { mountLandingPage } from './landing-page.js';
import { mountLedgerPages } from './ledger-pages.js';
import { mountAccountPages } from './people/account-pages.js';
import { mountAuditPage } from './people/audit-page.js';
import { mountPeoplePages } from './people/people-pages.js';
import { mountPolicyPages } from './policy-pages.js';
import { mountReceiptPage } from './receipt-page.js';
import { mountSignInPages } from './sign-in-pages.js';
import { failureOf } from '../http/error-reply.js';
import { isNavigation, openSite, page, sendMessage, sendNotFound, type Site } from './site.js';

export const mountPages = (app: Express, services: Services): void => {
  const site = openSite(app, services);
  site.assets.mount(app);
  mountLandingPage(site);
  mountSignInPages(site);
  mountAccountPages(site);
  mountPeoplePages(site);
  mountAuditPage(site);
  mountLedgerPages(site);
  mountAdminPages(site);
  mountPolicyPages(site);
  mountReceiptPage(site);
  if (services.config.isDemo) mountShopPages(site);
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
