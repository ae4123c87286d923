// The rooms of a store's shop: connecting it, and keeping it in step.
import type { AdminPage } from '../admin-page.js';
import { connectRooms } from './connect-page.js';
import { syncForms } from './sync-forms.js';
import { syncPage } from './sync-page.js';

export const shopRooms: readonly AdminPage[] = [syncPage, ...syncForms, ...connectRooms];
