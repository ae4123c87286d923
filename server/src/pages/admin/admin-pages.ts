// Every page of the admin. A test walks this table, so that none is open to strangers.
import { page, type Site } from '../site.js';
import type { AdminPage } from './admin-page.js';
import { findPersonPage } from './find-person.js';
import { personPage } from './person-room.js';
import { registerPage } from './register-room.js';
import { storesPage } from './store-list.js';

export const adminPages: readonly AdminPage[] = [storesPage, registerPage, findPersonPage, personPage];

export const mountAdminPages = (site: Site): void => {
  for (const { path, answer } of adminPages) {
    site.app.get(path, page(site, (request, response, viewer) => answer(site, request, response, viewer)));
  }
};
