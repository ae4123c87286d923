// The rooms of whoever looks after many shops: what they share, and work on many of them.
import type { AdminPage } from '../admin-page.js';
import { bulkAgainForm, bulkForm, bulkPage, bulkRunPage } from './bulk-pages.js';
import { templatesPage } from './template-list.js';
import { templatePage, templateTextForm } from './template-page.js';

export const agencyRooms: readonly AdminPage[] = [templatesPage, templatePage, templateTextForm, bulkPage, bulkForm, bulkRunPage, bulkAgainForm];
