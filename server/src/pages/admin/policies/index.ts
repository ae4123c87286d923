// The room of policies, page by page.
import type { AdminPage } from '../admin-page.js';
import { beginForm } from './begin-draft.js';
import { discardForm, discardPage, draftForm, draftLanguageForm, draftPage, removeLanguageForm, removeLanguagePage } from './draft-pages.js';
import { noticeForm, noticePage } from './notice-page.js';
import { newPolicyForm, policiesPage } from './policy-list.js';
import { onePolicyPage } from './policy-room.js';
import { publishForm, publishPage, reviewPage, termsForm } from './publish-pages.js';
import { comparePage, versionPage } from './version-pages.js';

export const policyRooms: readonly AdminPage[] = [
  policiesPage, newPolicyForm, onePolicyPage, versionPage, comparePage, draftPage, draftForm, beginForm, draftLanguageForm,
  removeLanguagePage, removeLanguageForm,
  discardPage, discardForm, publishPage, termsForm, reviewPage, publishForm, noticePage, noticeForm,
];
