// Every page of the admin. A test walks this table, so that none is open to strangers.
import { kitPages } from '../kit/kit-room.js';
import { changeAnyhow, changeWithFile, type SessionHandler } from '../people/guard.js';
import { page, type Site } from '../site.js';
import { answerForm, answerPage, type AdminPage } from './admin-page.js';
import { agencyRooms } from './agency/index.js';
import { cookieRooms } from './cookies/cookies-pages.js';
import { counterAnswersForm, counterPage, counterUndoForm } from './counter-pages.js';
import { findPersonPage } from './find-person.js';
import { gatePages } from './gate-pages.js';
import { exportsPage } from './exports/exports-room.js';
import { importPages } from './imports/index.js';
import { channelForm, channelUndoForm, confirmAgainForm } from './person-forms.js';
import { personPage } from './person-room.js';
import { policyRooms } from './policies/index.js';
import { registerPage } from './register-room.js';
import { rollupPage } from './rollup-room.js';
import { sectionRooms } from './sections/index.js';
import { shopRooms } from './shop/index.js';
import { storesPage } from './store-list.js';
import { apiPage } from './system/api-page.js';
import { deadRetryForm, systemPage } from './system/system-page.js';
import { mailPage, mailRetryForm, mailsPage } from './mails/mails-page.js';
import { brandingForm } from './stores/branding-form.js';
import { doubleOptInForm } from './stores/double-opt-in-form.js';
import { storeRemoveForm, storeRemovePage, storeSettingsForm, storeSettingsPage } from './stores/store-settings.js';
import { firstAnswerForm, firstAnswerPage } from './stores/first-answer.js';
import { newStoreForm, newStorePage } from './stores/store-new.js';
import { storeRoomPage } from './stores/store-room.js';

export const adminPages: readonly AdminPage[] = [
  storesPage, rollupPage, newStorePage, newStoreForm, storeRoomPage, firstAnswerPage, firstAnswerForm,
  storeSettingsPage, storeSettingsForm, doubleOptInForm, brandingForm,
  storeRemovePage, storeRemoveForm, mailsPage, mailPage, mailRetryForm, systemPage, deadRetryForm, apiPage,
  registerPage, findPersonPage, personPage, channelForm, channelUndoForm, confirmAgainForm, counterPage, counterAnswersForm, counterUndoForm,
  ...agencyRooms, ...importPages, exportsPage, ...policyRooms, ...sectionRooms, ...shopRooms, ...cookieRooms, ...gatePages];

export const mountAdminPages = (site: Site): void => {
  for (const each of [...adminPages, ...site.services.config.isProduction ? [] : kitPages]) {
    if (each.method === 'get') {
      site.app.get(each.path, page(site, (request, response, viewer) => answerPage(each, site, request, response, viewer)));
    } else {
      const take: SessionHandler = (request, response, viewer, session) => answerForm(each, site, request, response, viewer, session);
      site.app.post(each.path, ...each.takesFile === true ? changeWithFile(site, take) : changeAnyhow(site, take, each.bytesMax));
    }
  }
};
