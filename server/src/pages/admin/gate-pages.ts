// The rooms about sending: why a message goes or stays, the law it is held to, what the store adds to it, how it went, what went wrong, and who is told.
import type { AdminPage } from './admin-page.js';
import { reopenAlarmForm, resolveAlarmForm } from './alarms/alarm-forms.js';
import { alarmsPage, dropAlarmPage, lagPage, optInsPage } from './alarms/alarms-pages.js';
import { rulesPage } from './rules/rules-list.js';
import { rulesRegionPage } from './rules/rules-region.js';
import { sendingForm, sendingPage, sendingRemoveForm, sendingRestoreForm } from './sending/sending-pages.js';
import { decisionsPage } from './statistics/decisions-page.js';
import { statisticsPage } from './statistics/statistics-pages.js';
import { webhookAddForm, webhooksPage } from './webhooks/webhook-list.js';
import { webhookRooms } from './webhooks/webhook-room.js';
import { whyForm, whyPage } from './why/why-pages.js';

/** `lag` and `opt-ins` stand before the alarms by their ids. */
export const gatePages: readonly AdminPage[] = [
  whyPage, whyForm, rulesPage, rulesRegionPage, sendingPage, sendingForm, sendingRemoveForm, sendingRestoreForm, statisticsPage, decisionsPage,
  alarmsPage, lagPage, optInsPage, dropAlarmPage, resolveAlarmForm, reopenAlarmForm, webhooksPage, webhookAddForm, ...webhookRooms,
];
