// The words of the rooms about sending, in German.
import type { GateTexts } from './gate-en.js';
import { cookiesDe } from './cookies-de.js';
import { rulesDe } from './rules-de.js';
import { sendingDe } from './sending-de.js';
import { whyDe } from './why-de.js';
import { alarmsDe } from './alarms-de.js';
import { statisticsDe } from './statistics-de.js';
import { shopDe } from './shop-de.js';
import { webhooksDe } from './webhooks-de.js';

export const gateDe: GateTexts = {
  cookies: cookiesDe, why: whyDe, rules: rulesDe, sending: sendingDe, statistics: statisticsDe, alarms: alarmsDe, webhooks: webhooksDe,
  sync: shopDe };
